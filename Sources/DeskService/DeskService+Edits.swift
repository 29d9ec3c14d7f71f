import Editorial
import Formats

// Everything written to the writer's files comes through here, and is read again afterwards.
extension DeskService {
  /// Writes an edit as one undoable action.
  ///
  /// - Parameters:
  ///   - request: what is to be written.
  ///   - plan: the plan it was made by (`Plan.fingerprint`); where another is in use by now, all of
  ///     it is refused.
  ///   - moment: when that is, for the journal.
  /// - Returns: what was written, and of what was not, why.
  package func perform(_ request: EditRequest, by plan: Int, at moment: Moment) -> EditOutcome {
    if let refused = refusal(of: request, by: plan) { return refused }
    guard let amended = request.amends else { return carryOut(request, at: moment) }
    // Said again for another day: the action is taken back and done anew, so that one undo undoes
    // both (R10).
    guard let taken = undo(expecting: amended, at: moment) else {
      return EditOutcome(action: request.action, notices: ["nothing to put on another day"])
    }
    guard taken.superseded == nil, taken.hasChanges else { return taken }
    var outcome = EditOutcome(action: request.action, refused: taken.refused)
    if taken.refused.isEmpty { outcome = carryOut(request, at: moment) }
    guard outcome.number == nil else { return outcome }
    return restore(taken, as: outcome, amended, at: moment)
  }

  /// What `perform` would do, without doing it.
  package func rehearse(_ request: EditRequest, by plan: Int, at moment: Moment) -> EditOutcome {
    if let refused = refusal(of: request, by: plan) { return refused }
    let (plans, refused) = self.plan(request, at: moment)
    var outcome = outcome(of: edits.rehearse(request.action, at: moment, plans))
    outcome.refused = refused + outcome.refused
    return outcome
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
    outcome.number = taken.number
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
    var outcome = EditOutcome(action: request.action)
    if !plans.isEmpty {
      bringWords(plans, of: request, at: moment)
      do throws(Refusal) {
        outcome = self.outcome(of: try edits.perform(request.action, at: moment, plans))
      } catch {
        outcome = self.outcome(of: request, refused: error)
      }
    }
    outcome.refused = refused + outcome.refused
    readAgain(outcome)
    return outcome
  }

  /// Refuses what was asked for by another plan than the one in use; `nil` where it is this one.
  ///
  /// Statuses and outlets are places in a plan: in another one, the same places may be others, or
  /// none.
  private func refusal(of request: EditRequest, by plan: Int) -> EditOutcome? {
    // Whatever is written now would make the folder anew, where another one is to come back.
    if ground.look() == .away { return outcome(of: request, refused: .deskAway) }
    guard plan != planFile?.plan.fingerprint else { return nil }
    return outcome(of: request, refused: .planChanged)
  }
}

extension EditOutcome {
  /// Whether any file was written, made or removed.
  fileprivate var hasChanges: Bool {
    !changed.isEmpty || !created.isEmpty || !removed.isEmpty
  }
}
