import Editorial
import TerminalKit

/// What a line means as far as it is typed: in words, and what Enter asks to be written.
struct Meaning: Hashable, Sendable {
  var words: String
  /// `nil` where Enter has nothing to write.
  var request: EditRequest?
}

// One line being asked for.
extension Dashboard {
  mutating func askAnotherDay() {
    guard let lastMove = undoing.lastMove, let desk else { return }
    if case .move(let id, let seen, let move) = lastMove.request.edits.first, move.at != nil,
      let piece = desk.piece(id)
    {
      askMoment(
        for: piece, status: move.to, amends: lastMove.number, seen: seen, filled: move.at)
      return
    }
    mode = .prompt(Prompt(kind: .anotherDay(lastMove)))
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
        filled: moment?.text))
  }

  mutating func type(_ key: Key, in prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch key {
    case .escape, .control("c"), .control("g"):
      mode = .normal
      if prompt.kind == .filter { setFilter("") }
    case .enter: return accept(prompt)
    case .tab where prompt.isOffer: complete(prompt)
    case .backspace where prompt.kind == .filter && prompt.field.text.isEmpty:
      mode = .normal
    default:
      // The arrows go on choosing while the filter is typed.
      if prompt.kind == .filter, key == .down || key == .up {
        move(key == .down ? .down : .up)
      } else if prompt.handle(key) {
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
    if prompt.kind == .filter {
      mode = .normal
      setFilter(prompt.field.text)
      return []
    }
    guard case .success(let meaning) = meaning(of: prompt) else { return [] }
    mode = .normal
    guard let request = meaning.request else {
      notice = Notice("nothing was changed")
      return []
    }
    let pieces =
      request.amends == nil ? Set(request.edits.compactMap(\.file)) : undoing.files
    return ask(request, pieces: pieces)
  }

  /// What a line means as far as it is typed; shown beside it, and taken by Enter.
  func meaning(of prompt: Prompt) -> Result<Meaning, Refusal> {
    guard let overview else { return .failure(Refusal("the desk is still being read")) }
    let text = prompt.field.text
    switch prompt.kind {
    case .filter: return .failure(Refusal(""))
    case .anotherDay(let last): return anotherDay(text, last, overview)
    case .schedule(let id, let seen, let status, let amends):
      return schedule(text, id, seen, status, amends, overview)
    case .commission(let target, let status): return commission(text, target, status, overview)
    case .killFee(let target, let status): return killFee(text, target, status, overview)
    case .bill(let targets): return bill(text, targets, overview)
    case .payment(let targets): return payment(text, targets, overview)
    case .offer(let target): return offer(text, target, overview)
    case .add: return addition(text, overview)
    case .due(let targets): return due(text, targets, overview)
    case .length(let targets): return length(text, targets)
    case .fee(let targets): return fee(text, targets, overview)
    }
  }

  // MARK: Days

  private func anotherDay(
    _ text: String, _ last: LastMove, _ overview: Overview
  ) -> Result<Meaning, Refusal> {
    let desk = overview.desk
    return TypedDate.read(text, now: now, in: desk.home, direction: .back, named: zone(typed:))
      .mapError { Refusal($0.sentence) }.flatMap { date in
        let day = day(of: date, in: desk)
        if day > overview.today { return .failure(Refusal("that day is still to come")) }
        var request = last.request
        request.amends = last.number
        request.edits = request.edits.map { $0.happening(on: day) }
        return .success(Meaning(words: overview.labels.long(day).squeezed, request: request))
      }
  }

  private func schedule(
    _ text: String, _ id: FilePath, _ seen: String, _ status: StatusID, _ amends: Int?,
    _ overview: Overview
  ) -> Result<Meaning, Refusal> {
    let desk = overview.desk
    let outlet = desk.piece(id)?.outlet
    return typedDate(text, for: outlet, in: desk).flatMap { date in
      if when(date, for: outlet, in: desk).moment <= now {
        return .failure(Refusal("that moment has passed; s says that it is out"))
      }
      let move = Move(to: status, on: overview.today, at: date)
      let request = EditRequest(
        action: .moved(to: desk.plan[status].name), edits: [.move(piece: id, seen: seen, move)],
        amends: amends)
      return .success(Meaning(words: words(for: date, outlet, overview), request: request))
    }
  }

  /// A date ahead, meant in an outlet's zone (R17).
  func typedDate(
    _ text: String, for outlet: OutletID?, in desk: Desk
  ) -> Result<WrittenDate, Refusal> {
    TypedDate.read(
      text, now: now, in: desk.zone(of: outlet), direction: .ahead,
      dueMinute: desk.dueMinute(of: outlet), named: zone(typed:)
    ).mapError { Refusal($0.sentence) }
  }

  /// `Fri 27 Nov 18:00 JST = 09:00 London`: a date of an outlet by both clocks (R17).
  func words(for date: WrittenDate, _ outlet: OutletID?, _ overview: Overview) -> String {
    let desk = overview.desk
    let when = when(date, for: outlet, in: desk)
    let here = desk.here
    let day = overview.labels.long(when.day(in: here)).squeezed
    guard !when.isAllDay else { return "\(day), at the end of the day" }
    let text = "\(day) \(here.local(when.moment).clock) \(here.abbreviation(at: when.moment))"
    let zone = desk.zone(of: outlet)
    let others = [zone, desk.home].filter {
      $0.offset(at: when.moment) != here.offset(at: when.moment)
    }
    guard let other = others.first else { return text }
    let there = other.local(when.moment)
    let name = there.day == here.day(when.moment) ? "" : there.day.weekday.short + " "
    return "\(text) = \(name)\(there.clock) \(other.city)"
  }
}

extension Prompt.Kind {
  /// The pieces it is about.
  var pieces: [FilePath] {
    switch self {
    case .filter, .add: []
    case .anotherDay(let last): last.request.edits.compactMap(\.file)
    case .schedule(let piece, _, _, _): [piece]
    case .commission(let target, _), .killFee(let target, _), .offer(let target): [target.piece]
    case .bill(let targets), .payment(let targets), .due(let targets), .length(let targets),
      .fee(let targets):
      targets.map(\.piece)
    }
  }
}

extension Prompt {
  /// Whether Tab goes through the outlets.
  var isOffer: Bool { if case .offer = kind { true } else { false } }

  /// What stands before the line.
  var label: String {
    switch kind {
    case .filter: " /"
    case .anotherDay: " which day: "
    case .schedule: " goes out: "
    case .commission: " commissioned: "
    case .killFee: " kill fee: "
    case .bill: " invoice: "
    case .payment: " came in: "
    case .offer: " offer to: "
    case .add: " add: "
    case .due: " due: "
    case .length: " words wanted: "
    case .fee: " fee: "
    }
  }

  /// What to type, where nothing is.
  var example: String {
    switch kind {
    case .filter: "words, or outlet:nk status:draft due:<7d money:owed late:"
    case .anotherDay: "such as tue, -2d, 24 nov"
    case .schedule: "such as fri 18:00"
    case .commission: "such as fri noon 900w 450 gbp; Enter skips it"
    case .killFee: "such as 75 gbp; Enter says that there is none"
    case .bill: "such as INV-029"
    case .payment: "such as 150 usd, or a day"
    case .offer: "an outlet; Tab goes through them"
    case .add: "such as Spectator: lost coal village due fri 900w 200 gbp"
    case .due: "such as fri noon; Enter takes the line out"
    case .length: "such as 900; Enter takes the line out"
    case .fee: "such as 300 usd, 0.40 gbp/word; Enter takes the line out"
    }
  }
}

extension EditRequest.Edit {
  /// The same, having happened on another day (R10).
  func happening(on day: Day) -> EditRequest.Edit {
    switch self {
    case .move(let piece, let seen, var move):
      move.on = day
      return .move(piece: piece, seen: seen, move)
    case .change(let piece, let seen, let change):
      return .change(piece: piece, seen: seen, change.happening(on: day))
    case .tick(let file, let title, let due, _):
      return .tick(file: file, title: title, due: due, on: day)
    case .create, .add: return self
    }
  }
}

extension PieceChange {
  fileprivate func happening(on day: Day) -> PieceChange {
    switch self {
    case .bill(let number, _, let fee): .bill(number: number, on: day, fee: fee)
    case .paid: .paid(on: day)
    case .chased: .chased(on: day)
    case .offer(let outlet, _): .offer(to: outlet, on: day)
    case .due, .replyBy, .replyIsOver, .scheduled, .length, .fee, .killFee, .received: self
    }
  }
}
