import Editorial

// What the journal knows: taken back, made again, and listed.
extension DeskService {
  /// Takes back the last action, if it is the one expected; `nil` where there is none.
  package func undo(expecting expected: Int? = nil, at moment: Moment) -> EditOutcome? {
    reverse { edits throws(Refusal) in try edits.undo(expecting: expected, at: moment) }
  }

  /// Takes back one action by its number in the log, whatever was done since: refused where
  /// something done later stands in the way.
  package func undo(action number: Int, at moment: Moment) -> EditOutcome {
    reverse { edits throws(Refusal) in try edits.undo(action: number, at: moment) }
      ?? EditOutcome()
  }

  /// Does again what was taken back last; `nil` where there is nothing.
  package func redo(expecting expected: Int? = nil, at moment: Moment) -> EditOutcome? {
    reverse { edits throws(Refusal) in try edits.redo(expecting: expected, at: moment) }
  }

  /// Everything that was done, the newest first; of what a newer program did, nothing.
  ///
  /// - Throws: `Refusal` where the journal cannot be read.
  package func log() throws(Refusal) -> [LoggedAction] {
    try edits.log().map { logged($0) }
  }

  /// What undo (or redo) would reverse after this came of one; `nil` where nothing is left.
  ///
  /// - Throws: `Refusal` where the journal cannot be read.
  package func next(
    after outcome: EditOutcome, isRedo: Bool
  ) throws(Refusal) -> LoggedAction? {
    switch outcome.next {
    case .action(let next)?: return next
    case .nothing?: return nil
    case nil: break
    }
    let known = isRedo ? outcome.redoable : outcome.undoable
    let last = isRedo ? edits.journal.history.redoable.last : edits.journal.history.undoable.last
    guard let number = known ?? last?.action else { return nil }
    return try edits.logged(number).map { logged($0) }
  }

  /// Whether a newer program has written in the journal, so that `log` lacks what it did.
  package var logIsIncomplete: Bool { edits.isNewer }

  private func reverse(
    _ body: (inout Edits) throws(Refusal) -> ReversalOutcome
  ) -> EditOutcome? {
    do throws(Refusal) {
      // What is away with the whole desk comes back with it, and is taken back then.
      if ground.look() == .away { throw .deskAway }
      switch try body(&edits) {
      case .done(let action, let next):
        var outcome = outcome(of: action)
        outcome.next = next.map { next in
          switch next {
          case .action(let next): .action(logged(next))
          case .nothing: .nothing
          }
        }
        readAgain(outcome)
        return outcome
      case .another(let action):
        var outcome = outcome(of: action)
        outcome.superseded = action.number
        outcome.number = nil
        return outcome
      case .nothing(let mending):
        let notices = notices(mending)
        return notices.isEmpty ? nil : EditOutcome(notices: notices)
      }
    } catch {
      return EditOutcome(refused: [EditOutcome.Refused(id: location.root, refusal: error)])
    }
  }
}
