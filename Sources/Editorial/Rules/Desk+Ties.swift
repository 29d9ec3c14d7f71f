/// The pieces that deadlines of terms are tied to (R47).
package struct TiedPieces: Sendable {
  /// By the path a deadline names.
  var byPath: [String: PieceIndex] = [:]
  /// The first deadline that a piece has still to meet: it stands for the piece, whose own date says
  /// nothing any more, and which has no row of its own.
  package var dates: [PieceIndex: When] = [:]
}

// Deadlines of a term that are met by a piece (R47).
extension Desk {
  /// The pieces that deadlines name, as far as they are not ticked or met.
  func tiedPieces() -> TiedPieces {
    var tied = TiedPieces()
    for semester in semesters where !semester.isArchived {
      for deadline in semester.deadlines {
        guard let path = deadline.piece, let index = index(ofTied: path) else { continue }
        tied.byPath[path] = index
        guard day(whenDone: deadline, of: semester) == nil, !isMet(deadline, by: pieces[index])
        else { continue }
        let when = when(deadline, of: semester)
        tied.dates[index] = min(tied.dates[index] ?? when, when)
      }
    }
    return tied
  }

  /// The day a deadline was ticked, in its file or in ours (R69); `nil` where it was not.
  func day(whenDone deadline: SemesterDeadline, of semester: Semester) -> Day? {
    deadline.done.map { day(of: $0) } ?? marks.done[semester.id(of: deadline)]
  }

  /// When a deadline of a term is, in the term's zone where it names none of its own (R15).
  func when(_ deadline: SemesterDeadline, of semester: Semester) -> When {
    deadline.due.when(
      in: zone(named: semester.zoneName) ?? home, named: { zones[$0] })
  }

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
    termDeadline(of: subject)?.deadline
  }

  /// The deadline a row is about, and its term.
  package func termDeadline(
    of subject: Row.Subject
  ) -> (semester: Semester, deadline: SemesterDeadline)? {
    guard case .deadline(let file, let title, let due) = subject else { return nil }
    for semester in semesters where semester.path == file && !semester.isArchived {
      let found = semester.deadlines.first { $0.title == title && $0.dueText == due }
      if let found { return (semester, found) }
    }
    return nil
  }
}
