import Editorial

// Several pieces at once: marked ones, or those on one bill.
extension Dashboard {
  /// What an action is for, places in `Desk.pieces`: what is marked, else what is selected, of a bill
  /// all its pieces (R33).
  var targets: [PieceIndex] { targets(of: selected) }

  /// The same, given what is selected.
  func targets(of selected: Selected?) -> [PieceIndex] {
    guard !marks.isEmpty else { return selected?.pieces ?? [] }
    guard let desk else { return [] }
    return marks.keys.sorted().compactMap { desk.index(of: $0) }
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
    range = nil
    toggle(selectedPieces.map { desk.pieces[$0] })
    lastMark = marks.isEmpty ? nil : selection.cursor.subject
    move(.down)
    sayMarks()
  }

  /// `V`: begins a range that follows the cursor, from the last mark of this list or from the cursor.
  ///
  /// Pressed again it ends, and what it holds stays marked.
  mutating func toggleRange() {
    guard range == nil else {
      range = nil
      return sayMarks()
    }
    let position = selection.cursor.position
    let anchor = marks.isEmpty ? nil : lastMark.flatMap { list.position(of: $0, near: position) }
    range = MarkRange(
      pane: selection.focus, assessments: assessments, anchor: anchor ?? position,
      end: anchor ?? position, before: marks)
    hold(anchor ?? position)
    followRange()
    sayRange()
  }

  /// Has the range reach to where the cursor is after any key.
  ///
  /// Elsewhere, and in a list worked out anew, it has ended.
  mutating func followRange() {
    guard var range else { return }
    guard case .normal = mode, range.pane == selection.focus, range.assessments == assessments,
      zoom != .item, !selection.cursor.isLost
    else {
      self.range = nil
      return
    }
    let end = selection.cursor.position
    guard end != range.end else { return }
    let was = range.places
    let change = min(range.end, end)...max(range.end, end)
    range.end = end
    let now = range.places
    self.range = range
    // Only what came into it or left it: a step costs the same in any range.
    for place in change {
      if now.contains(place), !was.contains(place) { hold(place) }
      if was.contains(place), !now.contains(place) { release(place) }
    }
    sayRange()
  }

  /// The pieces of a line, by its place among what can be selected.
  private func pieces(at place: Int) -> [Piece] {
    guard let desk, let overview else { return [] }
    return (Selected(list.line(at: place), in: overview)?.pieces ?? []).map { desk.pieces[$0] }
  }

  /// Takes a line into the range.
  private mutating func hold(_ place: Int) {
    for piece in pieces(at: place) {
      range?.held[piece.id, default: 0] += 1
      marks[piece.id] = piece.statusWord
    }
  }

  /// Lets go of a line, and of its mark where no other line of the range has it and it was not marked
  /// before.
  private mutating func release(_ place: Int) {
    for piece in pieces(at: place) {
      range?.held[piece.id, default: 1] -= 1
      if range?.held[piece.id] == 0 { marks[piece.id] = range?.before[piece.id] }
    }
  }

  private mutating func sayRange() {
    notice = Notice(
      "\(marks.count) marked, from \(keys[.markRange]) to the cursor",
      hint: "\(keys[.back]) ends the range")
  }

  /// `^A`: every piece of the list in view, or where all are marked, none.
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

  /// The files of what is marked, in the order of their names.
  var markedFiles: [FilePath] {
    marks.keys.filter { desk?.piece($0)?.hasFile ?? true }.sorted()
  }

  /// `y`: where the file is, or every marked one, a line each.
  mutating func copyPaths() -> [Effect] {
    guard let desk else { return [] }
    let files = marks.isEmpty ? [selected?.place?.path].compactMap { $0 } : markedFiles
    let paths = files.map { desk.absolute($0).text }
    guard let first = paths.first else { return [] }
    let escaped = paths.map { ShellWord.escaped($0) }
    if escaped.contains(where: { $0 != nil }) {
      let words = zip(paths, escaped).map { $1 ?? $0 }.joined(separator: "\n")
      notice = Notice(
        paths.count == 1
          ? "its name holds control characters: copied as a shell reads it, \(words)"
          : "copied \(paths.count) paths; a name holds control characters, as a shell reads it")
      return [.copy(words)]
    }
    notice = Notice(
      paths.count == 1 ? "copied \(first)" : "copied \(paths.count) paths, a line each")
    return [.copy(paths.joined(separator: "\n"))]
  }

  /// What `>` does to all that is marked: `3 filed, 2 drafting`, and who stays and why; `nil` where
  /// only looking at too many of them would tell.
  var markedWords: String? {
    guard !marks.isEmpty, let desk, let decision = decision(of: .next) else { return nil }
    switch decision {
    case .edit(let request, let leaving):
      let stays = leaving.first.map { refused in
        let others = leaving.count > 1 ? " and \(leaving.count - 1) more" : ""
        return "stays: \(title(of: refused.id))\(others), \(refused.refusal.words(keys))"
      }
      return ([whither(request, desk)] + [stays].compactMap { $0 }).joined(separator: "; ")
    case .refuse(let refused):
      return refused.first.map { "\(title(of: $0.id)): \($0.refusal.words(keys))" }
    case .ask: return outlook(of: decision)?.words
    }
  }

  /// Where marked pieces go, in a word for the footer: the status they all come to, or how many do
  /// not come to the same.
  var markedResult: String? {
    guard !marks.isEmpty, let desk, let decision = decision(of: .next) else { return nil }
    switch decision {
    case .edit(let request, _):
      let names = statuses(request, desk)
      return names.count == 1 && request.edits.count > 0 ? names[0].name : "each on"
    case .ask, .refuse: return nil
    }
  }

  /// The statuses an edit leads to and how many pieces each gets, in the order of the pieces.
  private func statuses(_ request: EditRequest, _ desk: Desk) -> [(name: String, count: Int)] {
    request.edits.reduce(into: []) { found, edit in
      guard case .move(_, _, let move) = edit else { return }
      let name = desk.plan[move.to].name
      if let place = found.firstIndex(where: { $0.name == name }) {
        found[place].count += 1
      } else {
        found.append((name, 1))
      }
    }
  }

  private func whither(_ request: EditRequest, _ desk: Desk) -> String {
    let names = statuses(request, desk)
    guard !names.isEmpty else { return outlook(of: .edit(request, leaving: []))?.words ?? "" }
    if names.count == 1 { return (names[0].count > 1 ? "all " : "") + names[0].name }
    return names.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
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
    .next, .previous, .pick, .exits, .money, .chased, .due, .length, .fee, .archive, .edit,
    .copyPath,
  ]
}
