import Editorial

/// A piece an action is for, as the writer saw it.
struct Target: Hashable, Sendable {
  var piece: FilePath
  /// The status word it was shown with.
  var seen: String

  init(_ piece: Piece) {
    self.piece = piece.id
    seen = piece.statusWord
  }
}

// Several pieces at once: marked ones, or those on one bill.
extension Dashboard {
  /// What an action is for, places in `Desk.pieces`: what is marked, else what is selected, of a bill
  /// all its pieces (R33).
  var targets: [Int] {
    guard let desk else { return [] }
    if !marks.isEmpty { return marks.sorted().compactMap { desk.index(of: $0) } }
    return selectedPieces
  }

  /// The pieces behind the selected line.
  var selectedPieces: [Int] {
    guard let selected else { return [] }
    if let money = selected.row?.money { return money.pieces }
    return selected.index.map { [$0] } ?? []
  }

  /// The one piece an action is for; `nil` where there are several or none.
  var onlyTarget: Piece? {
    let targets = targets
    return targets.count == 1 ? desk?.pieces[targets[0]] : nil
  }

  /// Space: marks what is selected and goes on, or unmarks it.
  mutating func toggleMark() {
    guard let desk else { return }
    let ids = Set(selectedPieces.map { desk.pieces[$0].id })
    guard !ids.isEmpty else { return }
    if ids.isSubset(of: marks) { marks.subtract(ids) } else { marks.formUnion(ids) }
    move(.down)
    sayMarks()
  }

  /// `V`: every piece of the list in view, or where all are marked, none.
  mutating func toggleAllMarks() {
    guard let desk, let overview else { return }
    let pieces = listing.selectable.flatMap { place -> [Int] in
      guard let selected = Selected(listing.lines[place], in: overview) else { return [] }
      return selected.row?.money?.pieces ?? selected.index.map { [$0] } ?? []
    }
    let ids = Set(pieces.map { desk.pieces[$0].id })
    if ids.isEmpty || ids.isSubset(of: marks) { marks = [] } else { marks.formUnion(ids) }
    sayMarks()
  }

  private mutating func sayMarks() {
    guard !marks.isEmpty else {
      notice = Notice("nothing is marked")
      return
    }
    notice = Notice(
      "\(marks.count) marked: > < s x $ c d l m work on all of them", hint: "Esc unmarks")
  }

  /// Lets go of marks whose pieces are no more.
  mutating func settleMarks() {
    guard !marks.isEmpty, let desk else { return }
    marks = marks.filter { desk.index(of: $0) != nil }
  }
}
