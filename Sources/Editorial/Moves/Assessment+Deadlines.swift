// Deadlines of a semester, new pieces, and problems with one right answer.
extension Assessment {
  /// A deadline of a semester is done (R47).
  ///
  /// - Parameter row: the deadline's row.
  /// - Returns: what is to be written; `nil` for a row of anything else.
  package func tick(_ row: Row) -> Decision? {
    guard case .deadline(let file, let title, let due) = row.subject else { return nil }
    if row.isDone {
      return .refuse([.init(id: file, refusal: Refusal("done already", .use(.undo)))])
    }
    let tick = EditRequest.Edit.tick(file: file, title: title, due: due, on: today)
    return .edit(EditRequest(action: .ticked, edits: [tick]), leaving: [])
  }
}

extension EditRequest {
  /// A new piece.
  package init(adding draft: PieceDraft) {
    self.init(action: .added, edits: [.add(draft)])
  }
}
