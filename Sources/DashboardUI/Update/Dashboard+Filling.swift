import Editorial
import TerminalKit

// An empty place of the schedule: a piece from a list for it, or a new one.
extension Dashboard {
  /// Enter on an empty place: the list of pieces it can have.
  mutating func askFilling(_ slot: Row) {
    guard let overview else { return }
    guard !slot.isLate else {
      notice = Notice("a missed slot: what comes out this week fills it, late", .warning)
      return
    }
    let pieces = fillings(of: slot, matching: "")
    guard !pieces.isEmpty else {
      let name = slot.outlet.map { overview.desk.plan[$0].name } ?? "this outlet"
      notice = Notice("no piece of \(name) is free; \(keys[.add]) adds one for it", .warning)
      return
    }
    mode = .filling(Filling(slot: slot, pieces: pieces))
  }

  private func fillings(of slot: Row, matching text: String) -> [SeenPiece] {
    guard let overview else { return [] }
    return overview.assessment.fillings(of: slot).map { overview.desk.pieces[$0] }
      .filter { text.isEmpty || $0.title.range(ofFolded: text) != nil }
      .map { SeenPiece($0) }
  }

  mutating func fill(_ key: Key, in filling: Filling) -> [Effect] {
    var filling = filling
    let last = filling.pieces.count - 1
    switch key {
    case .escape, .control("c"), .control("g"):
      mode = .normal
      return []
    case .enter:
      guard filling.pieces.indices.contains(filling.choice) else { return [] }
      mode = .normal
      guard let assessment = overview?.assessment else { return [] }
      let piece = filling.pieces[filling.choice]
      let effects = follow(assessment.fill(filling.slot, with: piece))
      // Its row takes the place of the empty one, and the selection stays there.
      if !effects.isEmpty { selectionGuard.expect(.row(.piece(piece.piece))) }
      return effects
    case .down, .control("n"), .tab: filling.choice = min(filling.choice + 1, max(0, last))
    case .up, .control("p"), .backtab: filling.choice = max(filling.choice - 1, 0)
    case .pageDown: filling.choice = min(filling.choice + 10, max(0, last))
    case .pageUp: filling.choice = max(filling.choice - 10, 0)
    default:
      guard filling.field.handle(key) else { return [] }
      filling.pieces = fillings(of: filling.slot, matching: filling.field.text)
      filling.choice = 0
    }
    mode = .filling(filling)
    return []
  }

  /// `a`: a new piece; on an empty place one for it, in MONTH one due on the chosen day.
  mutating func askAdd() {
    guard let overview, let opening = opening(overview) else {
      mode = .prompt(Prompt(kind: .add))
      return
    }
    // The outlet of a place is known, and is typed already.
    let outlet = selected?.row.flatMap { $0.kind == .slot ? $0.outlet : nil }
    let text = outlet.map { overview.desk.plan[$0].short + ": " } ?? ""
    mode = .prompt(Prompt(kind: .addFor(opening), field: TextField(text)))
  }

  private func opening(_ overview: Overview) -> Opening? {
    if let row = selected?.row, row.kind == .slot, row.piece == nil, !row.isLate,
      let date = overview.assessment.writtenDate(of: row), let when = row.when
    {
      return Opening(due: date, name: "\(row.title), \(overview.labels.full(when).squeezed)")
    }
    guard zoom == .month, let day = chosenDay else { return nil }
    return Opening(due: WrittenDate(day), name: "\(day.weekday.short) \(DateLabel.short(day))")
  }
}
