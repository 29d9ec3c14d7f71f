import Editorial

extension Edits {
  /// The last actions, the newest first; needs no lock.
  package mutating func log(_ limit: Int = .max) throws(EditFailure) -> [ActionOutcome] {
    try journal.refresh()
    var actions: [ActionOutcome] = []
    for number in journal.numbers.prefix(limit) {
      if let action = try logged(number) { actions.append(action) }
    }
    return actions
  }

  /// The action `undo` would take back and the one `redo` would make again; needs no lock.
  package mutating func reversible() throws(EditFailure) -> (undo: Int?, redo: Int?) {
    try journal.refresh()
    return (journal.history.undoable.last?.action, journal.history.redoable.last?.action)
  }

  func logged(_ number: Int) throws(EditFailure) -> ActionOutcome? {
    guard let announcement = try journal.announcement(of: number) else { return nil }
    let settlements = try journal.conclusion(of: number)?.settlements ?? []
    return ActionOutcome(announcement, settlements)
  }
}
