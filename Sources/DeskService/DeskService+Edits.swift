import Editorial
import Formats

// Everything written to the writer's files comes through here, and is read again afterwards.
extension DeskService {
  /// Writes an edit as one undoable action.
  package func perform(_ request: EditRequest, at moment: Moment) -> EditOutcome {
    guard let amended = request.amends else { return carryOut(request, at: moment) }
    // Said again for another day: the action is taken back and done anew, so that one undo undoes
    // both (R10).
    guard let taken = undo(expecting: amended, at: moment) else {
      return EditOutcome(verb: request.action.verb, notices: ["nothing to put on another day"])
    }
    guard taken.superseded == nil, taken.hasChanges else { return taken }
    var outcome = EditOutcome(verb: request.action.verb, refused: taken.refused)
    if taken.refused.isEmpty { outcome = carryOut(request, at: moment) }
    guard outcome.action == nil else { return outcome }
    return restore(taken, as: outcome, amended, at: moment)
  }

  /// Makes again what was taken back to be done anew and then could not be.
  private func restore(
    _ taken: EditOutcome, as outcome: EditOutcome, _ amended: Int, at moment: Moment
  ) -> EditOutcome {
    var outcome = outcome
    let again = redo(expecting: amended, at: moment)
    outcome.undoable = again?.undoable ?? taken.undoable
    outcome.redoable = again?.redoable ?? taken.redoable
    if let again, again.superseded == nil, again.hasChanges, again.refused.isEmpty {
      outcome.notices.append("the move stands as it was")
      return outcome
    }
    outcome.action = taken.action
    outcome.changed = taken.changed
    outcome.created = taken.created
    outcome.removed = taken.removed
    if let again, again.superseded == nil, again.hasChanges {
      outcome.notices.append("the move was taken back in part")
    } else {
      outcome.notices.append("the move was taken back")
    }
    outcome.refused += again?.refused ?? []
    return outcome
  }

  /// Writes an edit that takes nothing back before.
  private func carryOut(_ request: EditRequest, at moment: Moment) -> EditOutcome {
    let (plans, refused) = plan(request, at: moment)
    var outcome = EditOutcome(verb: request.action.verb)
    if !plans.isEmpty {
      do throws(EditFailure) {
        outcome = told(try edits.perform(request.action.verb, at: moment, plans))
      } catch {
        outcome = failed(error, request)
      }
    }
    outcome.refused = refused + outcome.refused
    readAgain(outcome)
    return outcome
  }

  /// What `perform` would do, without doing it.
  package func rehearse(_ request: EditRequest, at moment: Moment) -> EditOutcome {
    let (plans, refused) = plan(request, at: moment)
    var outcome = told(edits.rehearse(request.action.verb, at: moment, plans))
    outcome.refused = refused + outcome.refused
    return outcome
  }

  /// Takes back the last action, if it is the one expected; `nil` where there is none.
  package func undo(expecting expected: Int? = nil, at moment: Moment) -> EditOutcome? {
    reverse("undo") { edits throws(EditFailure) in
      try edits.undo(expecting: expected, at: moment)
    }
  }

  /// Does again what was taken back last; `nil` where there is nothing.
  package func redo(expecting expected: Int? = nil, at moment: Moment) -> EditOutcome? {
    reverse("redo") { edits throws(EditFailure) in
      try edits.redo(expecting: expected, at: moment)
    }
  }

  /// Everything that was done, the newest first.
  package func log() throws(EditFailure) -> [LoggedAction] {
    try edits.log().map { action in
      let told = told(action)
      return LoggedAction(
        action: action.action ?? 0, when: action.when, verb: action.verb, changed: told.changed,
        created: told.created, removed: told.removed, refused: told.refused)
    }
  }

  private func reverse(
    _ verb: String, _ body: (inout Edits) throws(EditFailure) -> ReversalOutcome
  ) -> EditOutcome? {
    do throws(EditFailure) {
      switch try body(&edits) {
      case .done(let action):
        var outcome = told(action)
        outcome.verb = verb
        readAgain(outcome)
        return outcome
      case .another(let action):
        var outcome = told(action)
        outcome.superseded = action.action
        outcome.action = nil
        return outcome
      case .nothing(let mended):
        return mended.map { EditOutcome(verb: verb, notices: [$0]) }
      }
    } catch {
      return EditOutcome(
        verb: verb,
        refused: [EditOutcome.Refused(id: location.root, refusal: Refusal(error.message))])
    }
  }

  // MARK: Outcomes

  private func told(_ action: ActionOutcome) -> EditOutcome {
    EditOutcome(
      action: action.action, verb: action.verb,
      changed: action.changed.map { EditOutcome.Changed(id: id(of: $0.path), keys: $0.keys) },
      created: action.created.map { id(of: $0) }, removed: action.removed.map { id(of: $0) },
      refused: action.refused.map(told),
      notices: (action.mended.map { [$0] } ?? [])
        + action.warnings.map { "\(id(of: $0.path)): \($0.reason)" },
      undoable: action.undoable, redoable: action.redoable)
  }

  private func told(_ refused: ActionOutcome.Refused) -> EditOutcome.Refused {
    EditOutcome.Refused(
      id: id(of: refused.path), refusal: Refusal(refused.reason, at: refused.place))
  }

  /// Nothing of an action was done; every file of it says why.
  private func failed(_ failure: EditFailure, _ request: EditRequest) -> EditOutcome {
    EditOutcome(
      verb: request.action.verb,
      refused: request.edits.map { edit in
        EditOutcome.Refused(
          id: edit.file ?? location.root, refusal: Refusal(failure.message))
      })
  }

  /// Looks for texts that were put aside; where the journal cannot be read, those known stay.
  func lookAside() {
    do throws(EditFailure) {
      let found = try edits.problems().map { problem in
        var problem = problem
        problem.path = id(of: problem.path)
        return problem
      }
      if found != asides { noteNews() }
      asides = found
    } catch {
    }
  }

  private func readAgain(_ outcome: EditOutcome) {
    lookAside()
    let touched = outcome.changed.map(\.id) + outcome.created + outcome.removed
    if !touched.isEmpty, planFile != nil { notice(Changes(names: Set(touched))) }
  }

  private func id(of path: FilePath) -> FilePath { FilePath(frame.id(path.text)) }
}

extension EditOutcome {
  /// Whether any file was written, made or removed.
  fileprivate var hasChanges: Bool {
    !changed.isEmpty || !created.isEmpty || !removed.isEmpty
  }
}
