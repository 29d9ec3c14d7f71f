// Deadlines of a semester, new pieces, and problems with one right answer.
extension Assessment {
  /// A deadline of a semester is done (R47); of what stands in a calendar, or in a file that is not ours
  /// to write, by a mark of ours (R69).
  ///
  /// - Parameter row: the deadline's row.
  /// - Returns: what is to be written; `nil` for a row of anything else.
  package func tick(_ row: Row) -> Decision? {
    if case .calendar(let id) = row.subject {
      if row.isDone {
        return .refuse([.init(id: id.file, refusal: Refusal("done already", .use(.undo)))])
      }
      let tick = EditRequest.Edit.mark(file: id.file, .done(id.text, on: today))
      return .edit(EditRequest(action: .ticked, edits: [tick]), leaving: [])
    }
    guard case .deadline(let file, let title, let due) = row.subject else { return nil }
    if row.isDone {
      return .refuse([.init(id: file, refusal: Refusal("done already", .use(.undo)))])
    }
    if let index = row.piece, let deadline = desk.deadline(of: row.subject) {
      let piece = desk.pieces[index]
      let awaited = desk.awaitedStatus(deadline, of: piece).map { desk.plan[$0].name }
      let state =
        piece.statusWord.isEmpty ? "has no status" : "is \(desk.plan.statusName(of: piece))"
      return .refuse([
        .init(
          id: file,
          refusal: Refusal(
            "\(piece.id) \(state)" + (awaited.map { ", and it is done once that is \($0)" } ?? "")))
      ])
    }
    var tick = EditRequest.Edit.tick(file: file, title: title, due: due, on: today)
    if let (semester, deadline) = desk.termDeadline(of: row.subject), semester.isReadOnly {
      tick = .mark(file: file, .done(semester.id(of: deadline), on: today))
    }
    return .edit(EditRequest(action: .ticked, edits: [tick]), leaving: [])
  }
}

extension EditRequest {
  /// A new piece.
  package init(adding draft: PieceDraft) {
    self.init(action: .added, edits: [.add(draft)])
  }
}
