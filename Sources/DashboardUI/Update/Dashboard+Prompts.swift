import Editorial
import TerminalKit

extension Dashboard {
  // MARK: One line

  mutating func askAnotherDay() {
    guard let lastMove, let desk else { return }
    if case .move(let id, let seen, let move) = lastMove.request.edits.first, move.at != nil,
      let piece = desk.piece(id)
    {
      askMoment(
        for: piece, status: move.to, amends: lastMove.number, seen: seen, filled: move.at)
      return
    }
    mode = .prompt(Prompt(kind: .anotherDay(lastMove), field: TextField()))
  }

  mutating func askMoment(
    for piece: Piece, status: StatusID, amends: Int?, seen: String? = nil,
    filled: WrittenDate? = nil
  ) {
    let moment = filled ?? overview?.reckoning.slotMoment(for: piece)
    mode = .prompt(
      Prompt(
        kind: .schedule(
          piece: piece.id, seen: seen ?? piece.statusWord, status: status, amends: amends),
        field: TextField(moment?.text ?? "")))
  }

  mutating func type(_ key: Key, in prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch key {
    case .escape, .control("c"), .control("g"):
      mode = .normal
      if prompt.kind == .filter { setFilter("") }
    case .enter: return accept(prompt)
    case .backspace where prompt.kind == .filter && prompt.field.text.isEmpty:
      mode = .normal
    default:
      // The arrows go on choosing while the filter is typed.
      if prompt.kind == .filter, key == .down || key == .up {
        move(key == .down ? .down : .up)
      } else if prompt.field.handle(key) {
        mode = .prompt(prompt)
        if prompt.kind == .filter { setFilter(prompt.field.text) }
      }
    }
    return []
  }

  private mutating func setFilter(_ text: String) {
    filterText = text
    reckon(isAfresh: false)
  }

  private mutating func accept(_ prompt: Prompt) -> [Effect] {
    switch prompt.kind {
    case .filter:
      mode = .normal
      setFilter(prompt.field.text)
      return []
    case .anotherDay(let last):
      guard case .success(let date) = reading(of: prompt), let desk else { return [] }
      mode = .normal
      let day = day(of: date, in: desk)
      var request = last.request
      request.amends = last.number
      request.edits = request.edits.map { edit in
        switch edit {
        case .move(let piece, let seen, let move):
          .move(piece: piece, seen: seen, Move(to: move.to, on: day, at: move.at))
        case .tick(let file, let title, let due, _):
          .tick(file: file, title: title, due: due, on: day)
        case .change, .create, .add: edit
        }
      }
      return ask(request, pieces: lastChanged)
    case .schedule(let id, let seen, let status, let amends):
      guard case .success(let date) = reading(of: prompt), let overview,
        let piece = overview.desk.piece(id)
      else { return [] }
      mode = .normal
      let move = Move(to: status, on: overview.today, at: date)
      guard let amends else { return send(piece, seen: seen, move) }
      let request = EditRequest(
        verb: overview.desk.plan[status].name, edits: [.move(piece: id, seen: seen, move)],
        amends: amends)
      return ask(request, pieces: [id])
    }
  }

  /// What a prompt's line means as far as it is typed; shown beside it, and taken by Enter.
  func reading(of prompt: Prompt) -> Result<WrittenDate, DateRefusal> {
    guard let overview else { return .failure(DateRefusal("the desk is still being read")) }
    let desk = overview.desk
    switch prompt.kind {
    case .filter: return .failure(DateRefusal(""))
    case .anotherDay:
      let result = TypedDate.read(
        prompt.field.text, now: now, in: desk.home, direction: .back, named: zone(typed:))
      if case .success(let date) = result, day(of: date, in: desk) > overview.today {
        return .failure(DateRefusal("that day is still to come"))
      }
      return result
    case .schedule(let id, _, _, _):
      let outlet = desk.piece(id)?.outlet
      let result = TypedDate.read(
        prompt.field.text, now: now, in: desk.zone(of: outlet), direction: .ahead,
        dueMinute: desk.dueMinute(of: outlet), named: zone(typed:))
      if case .success(let date) = result {
        if when(date, for: outlet, in: desk).moment <= now {
          return .failure(DateRefusal("that moment has passed; s says that it is out"))
        }
      }
      return result
    }
  }

  // MARK: Statuses

  mutating func pick(exits: Bool) {
    guard let desk, let piece = selected?.piece else { return }
    let statuses = exits ? desk.plan.exits : desk.plan.workflow(of: piece.outlet).statuses
    guard !statuses.isEmpty else {
      notice = Notice("desk.yaml names no statuses for this outlet", .warning)
      return
    }
    mode = .picker(
      Picker(
        piece: piece.id, seen: piece.statusWord, statuses: statuses,
        choice: piece.status.flatMap { statuses.firstIndex(of: $0) } ?? 0, areExits: exits))
  }

  mutating func choose(_ key: Key, in picker: Picker) -> [Effect] {
    guard let desk else { return [] }
    var picker = picker
    let count = picker.statuses.count
    switch key {
    case .escape, .control("c"), .control("g"): mode = .normal
    case .enter:
      mode = .normal
      guard let piece = desk.piece(picker.piece) else {
        return refuse("it is gone", picker.piece.text)
      }
      if piece.statusWord != picker.seen {
        return refuse("it is \(piece.statusWord) now; nothing was moved", piece.title)
      }
      return send(piece, to: picker.statuses[picker.choice])
    case .right, .down, .tab: picker.choice = (picker.choice + 1) % count
    case .left, .up, .backtab: picker.choice = (picker.choice + count - 1) % count
    case .home: picker.choice = 0
    case .end: picker.choice = count - 1
    default:
      guard case .character(let typed) = HangulLayout.latin(key).first ?? key else { return [] }
      let letter = String(typed).lowercased()
      let next = (1...count).lazy.map { (picker.choice + $0) % count }
        .first { desk.plan[picker.statuses[$0]].name.hasPrefix(letter) }
      if let next { picker.choice = next }
    }
    if case .picker = mode { mode = .picker(picker) }
    return []
  }

  // MARK: Help

  mutating func search(_ key: Key, in help: Help) -> [Effect] {
    var help = help
    switch key {
    case .escape, .enter, .control("c"), .control("g"):
      mode = .normal
      return []
    case .character("?") where help.field.text.isEmpty:
      mode = .normal
      return []
    case .down: help.offset += 1
    case .up: help.offset -= 1
    case .pageDown: help.offset += max(1, layout.body.height - 2)
    case .pageUp: help.offset -= max(1, layout.body.height - 2)
    case .backspace where help.field.text.isEmpty:
      mode = .normal
      return []
    default:
      if help.field.handle(key) { help.offset = 0 }
    }
    let hidden = helpLines(matching: help.field.text).count - layout.body.height + 1
    help.offset = min(max(help.offset, 0), max(0, hidden))
    mode = .help(help)
    return []
  }
}
