// What is marked in a text as still to come (R68).
extension Plan {
  /// What marks are called, all of them: by the first.
  package var markName: String { marks.first ?? Plan.usualMarks[0] }

  /// `2 TK`; `nil` for a piece without any.
  package func marks(in piece: Piece) -> String? {
    piece.marks > 0 ? "\(piece.marks) \(markName)" : nil
  }
}

extension Desk {
  /// That a piece is filed or goes out with something still to come; said, and not refused.
  func remark(onMarksOf piece: Piece, at status: StatusID) -> String? {
    switch plan[status].role {
    case .filed, .scheduled, .published:
      return plan.marks(in: piece).map { "\($0) still in the text" }
    case .idea, .outline, .pitched, .commissioned, .drafting, .editing, .edits, .returned,
      .accepted, .withSupervisor, .revising, .submitted, .declined, .noReply, .withdrawn, .killed,
      .dropped, .rejected:
      return nil
    }
  }
}
