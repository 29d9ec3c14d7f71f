import Editorial
import Formats

/// All changes to the writer's files, each one announced in the journal first.
///
/// Whoever owns this value reads the journal once; every action then reads what other programs
/// appended, under the lock, before it looks at a single file.
package struct Edits: Sendable {
  let disk: Disk
  private let folder: String
  private let patience: Int
  var journal: Journal
  let ignoredProblems: IgnoredProblems
  let keptLines: KeptLines

  /// Edits with their journal in `folder` (`JournalFolder`); waits for others up to `patience`
  /// milliseconds.
  package init(journal folder: FilePath, on disk: Disk = Disk(), patience: Int = 2_000) {
    self.disk = disk
    self.folder = folder.text
    self.patience = patience
    journal = Journal(folder: folder.text, on: disk)
    ignoredProblems = IgnoredProblems(folder: folder.text, on: disk)
    keptLines = KeptLines(folder: folder.text, on: disk)
  }

  /// Changes files as planned, as one action.
  ///
  /// A file that cannot be changed is among the refused, and the others go on. Throws only if
  /// nothing at all was changed.
  package mutating func perform(
    _ action: WriterAction, at when: Moment, _ plans: [FileEditPlan]
  ) throws(Refusal) -> ActionOutcome {
    let lock = try open()
    let mending = try mend(holding: lock)
    let batch = prepare(plans, after: mending)
    var outcome = try carryOut(batch, .made(action), at: when, holding: lock)
    outcome.mending = mending
    return outcome
  }

  /// What `perform` would do, without doing it or leaving a trace.
  package func rehearse(
    _ action: WriterAction, at when: Moment, _ plans: [FileEditPlan]
  ) -> ActionOutcome {
    let batch = prepare(plans)
    var outcome = ActionOutcome(.made(action), at: when)
    for edit in batch.edits { outcome.add(edit.record) }
    outcome.refused = batch.refused.map(ActionOutcome.Refused.init)
    outcome.warnings = batch.warnings
    return outcome
  }

  /// Takes the lock and reads what other programs appended.
  func open() throws(Refusal) -> JournalLock {
    try JournalLock.take(
      in: folder, isKnown: journal.isKnown, on: disk, patience: patience)
  }

  /// Announces a batch, writes its files, and notes what came of each.
  mutating func carryOut(
    _ batch: Batch, _ kind: ActionKind, at when: Moment, holding lock: borrowing JournalLock
  ) throws(Refusal) -> ActionOutcome {
    var outcome = ActionOutcome(kind, at: when)
    outcome.refused = batch.refused.map(ActionOutcome.Refused.init)
    var warnings = batch.warnings
    // A refused undo is noted, for it may leave the stack; a refused move has changed nothing.
    if !batch.edits.isEmpty || (kind.reversed != nil && !batch.refused.isEmpty) {
      let announcement = Announcement(
        number: journal.history.last + 1, when: when, kind: kind,
        edits: batch.edits.map(\.record), refused: batch.refused)
      try journal.append(announcement.record, holding: lock)
      let writer = AtomicWriter(disk: disk)
      let results = batch.edits.map { $0.write(with: writer) }
      let isConcluded = results.isEmpty || conclude(announcement, results, holding: lock)
      for (edit, result) in zip(batch.edits, results) where result.leavesTemporary {
        guard let leftover = leftover(of: edit.record) else { continue }
        let sentence =
          "another program saved it at this very moment; its text was put aside in "
          + "\(leftover.name), take from it what you need"
        warnings.append(ActionOutcome.Warning(path: edit.record.path, sentence: sentence))
      }
      refresh()
      outcome = ActionOutcome(announcement, results)
      outcome.undoable = journal.history.undoable.last?.action
      // Whoever mends will find that it stands.
      if !isConcluded, case .made = kind, outcome.hasChanges {
        outcome.undoable = announcement.number
      }
    } else {
      outcome.undoable = journal.history.undoable.last?.action
    }
    outcome.warnings = warnings
    outcome.redoable = journal.history.redoable.last?.action
    return outcome
  }

  /// Notes what came of each edit; false where that is left to whoever comes next and looks: the
  /// disk is full now, or the writer itself could not tell.
  private func conclude(
    _ announcement: Announcement, _ results: [EditResult], holding lock: borrowing JournalLock
  ) -> Bool {
    let isKnown = results.allSatisfy { result in
      if case .undecided = result.fate { false } else { true }
    }
    guard isKnown else { return false }
    let conclusion = Conclusion(number: announcement.number, isMended: false, results: results)
    do throws(Refusal) {
      try journal.append(conclusion.record, holding: lock)
      return true
    } catch {
      return false
    }
  }

  private mutating func refresh() {
    do throws(Refusal) {
      try journal.refresh()
    } catch {
    }
  }
}
