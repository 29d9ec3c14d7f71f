import Editorial

// Several pieces at once: marked ones, or those on one bill.
extension Dashboard {
  /// What an action is for, places in `Desk.pieces`: what is marked, else what is selected, of a bill
  /// all its pieces (R33).
  var targets: [PieceIndex] {
    guard let desk else { return [] }
    if !marks.isEmpty { return marks.keys.sorted().compactMap { desk.index(of: $0) } }
    return selectedPieces
  }

  /// The same, each with the status the writer saw it with.
  var seen: [SeenPiece] {
    guard let desk else { return [] }
    return targets.map { index in
      let piece = desk.pieces[index]
      return SeenPiece(piece: piece.id, seen: marks[piece.id] ?? piece.statusWord)
    }
  }

  /// The pieces behind the selected line.
  var selectedPieces: [PieceIndex] {
    selected?.pieces ?? []
  }

  /// The one piece an action is for; `nil` where there are several or none.
  var onlyTarget: Piece? {
    let targets = targets
    return targets.count == 1 ? desk?.pieces[targets[0]] : nil
  }

  /// Space: marks what is selected and goes on, or unmarks it.
  mutating func toggleMark() {
    guard let desk else { return }
    toggle(selectedPieces.map { desk.pieces[$0] })
    move(.down)
    sayMarks()
  }

  /// `V`: every piece of the list in view, or where all are marked, none.
  mutating func toggleAllMarks() {
    guard let desk, let overview else { return }
    let pieces = list.selectable.flatMap {
      Selected(list.lines[$0], in: overview)?.pieces ?? []
    }
    toggle(pieces.map { desk.pieces[$0] })
    sayMarks()
  }

  /// Marks pieces with the status they are seen with; where all are marked, none of them any more.
  private mutating func toggle(_ pieces: [Piece]) {
    let isMarked = pieces.allSatisfy { marks[$0.id] != nil }
    for piece in pieces { marks[piece.id] = isMarked ? nil : piece.statusWord }
  }

  private mutating func sayMarks() {
    guard !marks.isEmpty else {
      notice = Notice("nothing is marked")
      return
    }
    let all = Action.forAllMarked.map { keys[$0] }.joined(separator: " ")
    notice = Notice(
      "\(marks.count) marked: \(all) work on all of them", hint: "\(keys[.back]) unmarks")
  }

  /// Lets go of marks whose pieces are gone, or stand elsewhere now: they were marked as they were.
  mutating func dropLostMarks() {
    guard !marks.isEmpty, let desk else { return }
    let count = marks.count
    marks = marks.filter { id, seen in desk.piece(id)?.statusWord == seen }
    if marks.count < count, !pending.isUnderWay {
      notice = Notice(
        "\(count - marks.count) marked changed outside: not marked any more", .warning)
    }
  }
}

extension Action {
  /// What works on all that is marked, as the message line lists it.
  fileprivate static let forAllMarked: [Action] = [
    .next, .previous, .pick, .exits, .money, .chased, .due, .length, .fee,
  ]
}
