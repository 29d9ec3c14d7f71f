import Editorial

extension Edits {
  /// The last actions, the newest first; needs no lock.
  package mutating func log(_ limit: Int = .max) throws(Refusal) -> [ActionOutcome] {
    try journal.refresh()
    var actions: [ActionOutcome] = []
    for number in journal.numbers.prefix(limit) {
      if let action = try logged(number) { actions.append(action) }
    }
    return actions
  }

  /// Whether a newer program has written in the journal, as far as it was read: what that did is not
  /// in the log.
  package var isNewer: Bool { journal.isNewer }

  func logged(_ number: Int) throws(Refusal) -> ActionOutcome? {
    guard let announcement = try journal.announcement(of: number) else { return nil }
    let results = try journal.conclusion(of: number)?.results ?? []
    return ActionOutcome(announcement, results)
  }
}
