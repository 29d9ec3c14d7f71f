// Whose a piece is, where its file names no outlet of the desk.
extension Assessment {
  /// Which outlet is meant, before a piece alone is moved along a workflow it may not have (R1b).
  ///
  /// - Returns: `nil` where its outlet is known, and where nobody can be asked: then it is refused.
  func outletQuestion(_ pieces: [SeenPiece], _ said: (Piece) -> MoveDetails) -> Question? {
    guard pieces.count == 1, let seen = pieces.first, let index = try? place(of: seen) else {
      return nil
    }
    let piece = desk.pieces[index]
    guard let word = piece.unknownOutlet, !piece.isConflicted, !said(piece).isUsual else {
      return nil
    }
    return .outlet(seen, among: desk.plan.outlets(likest: word))
  }

  /// Says whose a piece is.
  package func setOutlet(_ seen: SeenPiece, to outlet: OutletID) -> Decision {
    var refused: [EditOutcome.Refused] = []
    refused.note(seen) { () throws(Refusal) in
      _ = try place(of: seen)
      try requireWritable(seen.change(.outlet(outlet)))
    }
    if !refused.isEmpty { return .refuse(refused) }
    let edit = seen.change(.outlet(outlet))
    return .edit(EditRequest(action: .set, edits: [edit]), leaving: [])
  }
}

extension Plan {
  /// Every outlet, the one first that a word was most likely meant for.
  package func outlets(likest word: String) -> [OutletID] {
    let all = outlets.indices.map { OutletID($0) }
    let names = outlets.flatMap { [$0.key, $0.name, $0.short] }
    guard let near = Spelling.nearest(to: word, among: names), let first = outlet(for: near) else {
      return all
    }
    return [first] + all.filter { $0 != first }
  }
}
