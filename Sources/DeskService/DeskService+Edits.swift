import Editorial

// Everything written to the writer's files comes through here, and is read again afterwards.
extension DeskService {
  /// Writes an edit as one undoable action.
  package func perform(_ request: EditRequest, at moment: Moment) -> EditOutcome {
    EditOutcome(verb: request.verb)
  }

  /// Takes back the last action, if it is `expected`.
  package func undo(expecting expected: Int?, at moment: Moment) -> EditOutcome {
    EditOutcome(verb: "undo")
  }

  /// Does again what was last taken back.
  package func redo(expecting expected: Int?, at moment: Moment) -> EditOutcome {
    EditOutcome(verb: "redo")
  }
}
