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
  let waivers: Waivers

  /// Edits with their journal in `folder` (`JournalFolder`); waits for others up to `patience`
  /// milliseconds.
  package init(journal folder: FilePath, on disk: Disk = Disk(), patience: Int = 2_000) {
    self.disk = disk
    self.folder = folder.text
    self.patience = patience
    journal = Journal(folder: folder.text, on: disk)
    waivers = Waivers(folder: folder.text, on: disk)
  }

  /// Changes files as planned, as one action.
  ///
  /// A file that cannot be changed is among the refused, and the others go on. Throws only if
  /// nothing at all was changed.
  package mutating func perform(
    _ verb: String, at when: Moment, _ plans: [FileEditPlan]
  ) throws(EditFailure) -> ActionOutcome {
    let lock = try open()
    let mended = try mend(holding: lock)
    let batch = prepare(plans)
    var outcome = try carryOut(batch, verb, at: when, .new, holding: lock)
    outcome.mended = mended
    return outcome
  }

  /// What `perform` would do, without doing it or leaving a trace.
  package func rehearse(_ verb: String, at when: Moment, _ plans: [FileEditPlan]) -> ActionOutcome {
    let batch = prepare(plans)
    var outcome = ActionOutcome(verb: verb, at: when)
    for edit in batch.edits { outcome.add(edit.record) }
    outcome.refused = batch.refused.map(\.outcome)
    outcome.warnings = batch.warnings
    return outcome
  }

  /// Takes the lock and reads what other programs appended.
  func open() throws(EditFailure) -> JournalLock {
    try JournalLock.take(in: folder, on: disk, patience: patience)
  }

  /// Announces a batch, writes its files, and notes what came of each.
  mutating func carryOut(
    _ batch: Batch, _ verb: String, at when: Moment, _ kind: ActionKind,
    holding lock: borrowing JournalLock
  ) throws(EditFailure) -> ActionOutcome {
    var outcome = ActionOutcome(verb: verb, at: when)
    var warnings = batch.warnings
    // A refused undo is noted, for it leaves the stack; a refused move has changed nothing.
    if !batch.edits.isEmpty || (kind != .new && !batch.refused.isEmpty) {
      let announcement = Announcement(
        number: journal.history.last + 1, when: when, verb: verb, kind: kind,
        edits: batch.edits.map(\.record), refused: batch.refused.map(\.record))
      try journal.append(announcement.record, holding: lock)
      let writer = AtomicWriter(disk: disk)
      let settlements = batch.edits.map { $0.write(with: writer) }
      if !settlements.isEmpty {
        conclude(
          Conclusion(number: announcement.number, isMended: false, settlements: settlements),
          holding: lock)
      }
      for (edit, settlement) in zip(batch.edits, settlements) where settlement.leavesTemporary {
        guard let aside = foreign(beside: edit.record) else { continue }
        let reason =
          "another program saved it at this very moment; its text was put aside in \(aside.name), "
          + "take from it what you need"
        warnings.append(ActionOutcome.Refused(path: edit.record.path, reason: reason))
      }
      refresh()
      outcome = ActionOutcome(announcement, settlements)
    }
    outcome.refused = outcome.refused.filter { refused in
      !batch.refused.contains { $0.path == refused.path }
    }
    outcome.refused += batch.refused.map(\.outcome)
    outcome.warnings = warnings
    outcome.undoable = journal.history.undoable.last?.action
    outcome.redoable = journal.history.redoable.last?.action
    return outcome
  }

  /// The files are written; should the disk be full now, whoever comes next finds out by looking.
  private func conclude(_ conclusion: Conclusion, holding lock: borrowing JournalLock) {
    do throws(EditFailure) {
      try journal.append(conclusion.record, holding: lock)
    } catch {
    }
  }

  private mutating func refresh() {
    do throws(EditFailure) {
      try journal.refresh()
    } catch {
    }
  }
}
