/// A piece something is asked for, as the writer saw it.
///
/// What was asked of one status is never done to another: a piece that changed since is refused.
package struct SeenPiece: Hashable, Sendable {
  package var piece: FilePath
  /// The status word it was shown with.
  package var seen: String

  package init(piece: FilePath, seen: String) {
    self.piece = piece
    self.seen = seen
  }

  /// A piece as it stands in the desk.
  package init(_ piece: Piece) {
    self.init(piece: piece.id, seen: piece.statusWord)
  }
}

extension SeenPiece {
  func move(_ move: Move) -> EditRequest.Edit { .move(piece: piece, seen: seen, move) }

  func change(_ change: PieceChange) -> EditRequest.Edit {
    .change(piece: piece, seen: seen, change)
  }
}
