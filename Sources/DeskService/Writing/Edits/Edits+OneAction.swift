import Editorial

// One action taken back by its number, whatever was done since.
extension Edits {
  /// Takes back one action, of its edits those that still stand; also what an earlier undo passed
  /// by.
  ///
  /// - Throws: `Refusal` where nothing of it stands, saying why.
  package mutating func undo(
    action number: Int, at when: Moment
  ) throws(Refusal) -> ReversalOutcome {
    let lock = try open()
    let mending = try mend(holding: lock)
    let references = journal.history.standing(number)
    guard !references.isEmpty else { throw try reasonNothingStands(number, mending) }
    var later = LaterEdits(history: journal.history)
    let batch = try prepareReversal(of: references, after: mending, at: when) {
      reference, edit throws(Refusal) in
      try later.obstacle(to: edit, reference, journal)
    }
    let action = try journal.announcement(of: number)?.kind.action
    var outcome = try carryOut(batch, .undo(of: number), at: when, holding: lock)
    outcome.action = action
    outcome.mending = mending
    return .done(outcome, next: nil)
  }

  private func reasonNothingStands(
    _ number: Int, _ mending: Mending
  ) throws(Refusal) -> Refusal {
    if let open = mending.undecided.first(where: { $0.number == number }) {
      return Refusal(
        open.kind.interruption(unseen: open.refusal.cause), .retry, persistence: .passing)
    }
    guard let kind = try journal.announcement(of: number)?.kind else {
      return Refusal("there is no action \(number)", .advice("the log has the numbers"))
    }
    switch kind {
    case .undo(let other):
      return Refusal("action \(number) took back action \(other)", .advice("redo does it again"))
    case .redo(let other):
      return Refusal(
        "action \(number) did action \(other) again", .advice("take back action \(other)"))
    case .made:
      let wasWritten = try journal.conclusion(of: number)?.results.contains { $0.fate == .applied }
      return wasWritten == true
        ? Refusal("action \(number) was taken back already")
        : Refusal("action \(number) wrote nothing")
    }
  }
}

/// What was done since to the same keys of the same file, and still stands.
private struct LaterEdits {
  let history: History
  private var read: [EditReference: EditRecord] = [:]

  init(history: History) {
    self.history = history
  }

  /// Why an edit cannot be taken back before another one is.
  mutating func obstacle(
    to edit: EditRecord, _ reference: EditReference, _ journal: Journal
  ) throws(Refusal) -> Refusal? {
    for later in history.standing(after: reference).reversed() {
      guard let other = try record(of: later, journal) else { continue }
      guard let key = other.key(sharedWith: edit) else { continue }
      let action = history.action(of: later)
      return Refusal(
        "\(key) was changed again by action \(action)", .advice("take that back first"),
        persistence: .passing)
    }
    return nil
  }

  private mutating func record(
    of edit: EditReference, _ journal: Journal
  ) throws(Refusal) -> EditRecord? {
    if let known = read[edit] { return known }
    let record = try journal.edit(edit)
    read[edit] = record
    return record
  }
}

extension EditRecord {
  /// What both edits are about: `its status`; `nil` where they do not touch each other.
  fileprivate func key(sharedWith other: EditRecord) -> String? {
    guard !Set(targets).isDisjoint(with: other.targets) else { return nil }
    switch (kind, other.kind) {
    case (.change, .change):
      guard deadline == other.deadline else { return nil }
      let names = Set(other.keys.flatMap { [$0.change.key] + $0.aliases })
      let shared = keys.first { key in
        names.contains(key.change.key) || key.aliases.contains(where: names.contains)
      }
      return shared.map { "its \($0.change.key)" }
    // A file that came or went since, or was written in since it was made.
    // What is said of words stands by itself.
    case (.append, _), (_, .append): return nil
    case (.create, _), (.remove, _), (.move, _), (.change, .create), (.change, .remove),
      (.change, .move):
      return "it"
    }
  }
}
