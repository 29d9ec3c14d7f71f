import Editorial
import Formats

extension Edits {
  /// Takes back the last action with edits that still stand.
  ///
  /// `expecting` is the action the writer was shown; if another one is last by now, nothing is
  /// done and that one is returned.
  package mutating func undo(
    expecting shown: Int? = nil, at when: Moment
  ) throws(Refusal) -> ReversalOutcome {
    try reverse(\.undoable, expecting: shown, at: when) { .undo(of: $0) }
  }

  /// Makes the action again that was taken back last.
  package mutating func redo(
    expecting shown: Int? = nil, at when: Moment
  ) throws(Refusal) -> ReversalOutcome {
    try reverse(\.redoable, expecting: shown, at: when) { .redo(of: $0) }
  }

  private mutating func reverse(
    _ stack: KeyPath<History, [History.Entry]>, expecting shown: Int?, at when: Moment,
    _ kind: (Int) -> ActionKind
  ) throws(Refusal) -> ReversalOutcome {
    let lock = try open()
    let mended = try mend(holding: lock)
    guard let entry = journal.history[keyPath: stack].last else { return .nothing(mended: mended) }
    if let shown, shown != entry.action {
      var other = try logged(entry.action) ?? ActionOutcome(kind(entry.action), at: when)
      other.mended = mended
      return .another(other)
    }
    let batch = try prepareReversal(of: entry)
    let action = try journal.announcement(of: entry.action)?.kind.action
    var outcome = try carryOut(batch, kind(entry.action), at: when, holding: lock)
    outcome.action = action
    outcome.mended = mended
    return .done(outcome)
  }

  private func prepareReversal(of entry: History.Entry) throws(Refusal) -> Batch {
    var batch = Batch()
    // Most often all edits of an entry stand in one record, and it is long.
    var announcement: Announcement?
    for reference in entry.edits {
      if announcement?.number != Int(reference.action) {
        announcement = try journal.announcement(of: Int(reference.action))
      }
      guard let edit = announcement?.edit(reference) else { continue }
      do throws(Refusal) {
        var reversal = try prepareReversal(of: edit)
        reversal.record.reverses = reference
        batch.add(reversal, disk)
      } catch {
        batch.refuse(edit.path, error, reference)
      }
    }
    return batch
  }

  private func prepareReversal(of edit: EditRecord) throws(Refusal) -> PreparedEdit {
    switch edit.kind {
    case .remove:
      return try prepareCreation(of: edit.path, edit.changes.first?.old ?? [])
    case .create:
      return try prepareRemoval(of: edit)
    case .change:
      let file = try ResolvedFile(existing: edit.path, on: disk)
      let base = try file.readForWriting(on: disk)
      if let identical = try reverseBytes(of: edit, file, base) { return identical }
      return try reverseKeys(of: edit, file, base)
    }
  }

  private func prepareRemoval(of edit: EditRecord) throws(Refusal) -> PreparedEdit {
    let file = try ResolvedFile(existing: edit.path, on: disk)
    let base = try file.readForWriting(on: disk)
    guard base.checksum == edit.after else {
      throw Refusal(
        "it was changed since it was made", .advice("remove it yourself if it should go"))
    }
    let record = EditRecord(
      kind: .remove, path: edit.path, target: file.path, temporary: try temporaryName(for: file),
      before: base.checksum, after: nil, changes: Splice.inverse(edit.changes), keys: [])
    return PreparedEdit(record: record, file: file, base: base, bytes: [])
  }

  /// The identical text of before, if the file still is as the edit left it.
  private func reverseBytes(
    of edit: EditRecord, _ file: ResolvedFile, _ base: FileBase
  ) throws(Refusal) -> PreparedEdit? {
    guard base.checksum == edit.after else { return nil }
    let changes = Splice.inverse(edit.changes)
    guard let bytes = Splice.apply(changes, to: base.bytes), Checksum(bytes) == edit.before else {
      return nil
    }
    let keys = edit.keys.map { key in
      var key = key
      swap(&key.change.from, &key.change.to)
      return key
    }
    let record = EditRecord(
      kind: .change, path: edit.path, target: file.path, temporary: try temporaryName(for: file),
      before: base.checksum, after: edit.before, deadline: edit.deadline, changes: changes,
      keys: keys)
    return PreparedEdit(record: record, file: file, base: base, bytes: bytes)
  }

  /// The keys set back in a file that was changed elsewhere, if they still hold our values.
  private func reverseKeys(
    of edit: EditRecord, _ file: ResolvedFile, _ base: FileBase
  ) throws(Refusal) -> PreparedEdit {
    guard !edit.keys.isEmpty else { throw .changedSince }
    let wanted = edit.keys.map { $0.setting(to: $0.change.from) }
    let plan = try Splice.plan(wanted, in: base.bytes, at: edit.spliceTarget)
    for key in edit.keys {
      let now = plan.keys.first { $0.key == key.change.key }.map(\.from) ?? key.change.from
      guard now == key.change.to else {
        let value = now.map { "is \($0)" } ?? "is gone"
        throw Refusal("its \(key.change.key) \(value) now, changed elsewhere since")
      }
    }
    guard
      let edit = try prepareChange(
        of: edit.path, file, base, plan, wanted, at: edit.spliceTarget)
    else { throw .changedSince }
    return edit
  }
}

extension KeyRecord {
  /// The edit that gives this key a value, or takes it out.
  func setting(to value: String?) -> KeyEdit {
    KeyEdit(
      change.key, value.map { .set($0) } ?? .remove, aliases: aliases, after: anchor)
  }
}

extension Journal {
  /// An edit as it was announced.
  func edit(_ reference: EditReference) throws(Refusal) -> EditRecord? {
    try announcement(of: Int(reference.action))?.edit(reference)
  }
}

extension Announcement {
  fileprivate func edit(_ reference: EditReference) -> EditRecord? {
    let index = Int(reference.edit)
    return edits.indices.contains(index) ? edits[index] : nil
  }
}
