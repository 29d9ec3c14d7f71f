// Deadlines of a term that are met by a piece (R47).
extension Desk {
  /// The status a piece must have reached for a deadline it is tied to: the one named, else with the
  /// supervisor, else submitted; `nil` where its workflow has none of these.
  package func awaitedStatus(_ deadline: SemesterDeadline, of piece: Piece) -> StatusID? {
    if let until = deadline.until { return plan.status(replacing: until, at: piece.outlet) }
    let workflow = plan.workflow(of: piece.outlet)
    return plan.status(like: .withSupervisor, in: workflow)
      ?? plan.status(like: .submitted, in: workflow)
      ?? workflow.statuses.last { plan[$0].isOut }
  }

  /// Whether a piece has met a deadline: an exit meets none.
  func isMet(_ deadline: SemesterDeadline, by piece: Piece) -> Bool {
    guard let status = piece.status, !plan[status].isExit,
      let awaited = awaitedStatus(deadline, of: piece)
    else { return false }
    return isAtOrPast(piece, awaited)
  }

  /// The deadline a row is about.
  package func deadline(of subject: Row.Subject) -> SemesterDeadline? {
    guard case .deadline(let file, let title, let due) = subject else { return nil }
    return semesters.lazy.filter { $0.path == file }.flatMap(\.deadlines)
      .first { $0.title == title && $0.dueText == due }
  }
}
