import Editorial
import Formats

extension Edits {
  /// Takes back the last action with edits that still stand.
  ///
  /// `expecting` is the action the writer was shown; if another one is last by now, nothing is
  /// done and that one is returned. What cannot be taken back for a cause that passes stays to be
  /// taken back; what never can is passed by, and what comes next is named.
  package mutating func undo(
    expecting shown: Int? = nil, at when: Moment
  ) throws(Refusal) -> ReversalOutcome {
    try reverse(.undo, expecting: shown, at: when)
  }

  /// Makes the action again that was taken back last.
  package mutating func redo(
    expecting shown: Int? = nil, at when: Moment
  ) throws(Refusal) -> ReversalOutcome {
    try reverse(.redo, expecting: shown, at: when)
  }

  private mutating func reverse(
    _ direction: Direction, expecting shown: Int?, at when: Moment
  ) throws(Refusal) -> ReversalOutcome {
    let lock = try open()
    let mending = try mend(holding: lock)
    let last = journal.history[keyPath: direction.stack].last
    if let open = undecided(mending, before: last, direction) {
      return .done(refusal(of: open, mending, direction, at: when), next: nil)
    }
    guard let entry = last else { return .nothing(mended: mending) }
    if let shown, shown != entry.action {
      var other = try logged(entry.action) ?? ActionOutcome(direction.kind(entry.action), at: when)
      other.mending = mending
      return .another(other)
    }
    let batch = try prepareReversal(of: entry.edits, after: mending, at: when) {
      reference, edit throws(Refusal) in
      try renamed(edit, since: reference)
    }
    let action = try journal.announcement(of: entry.action)?.kind.action
    var outcome = try carryOut(batch, direction.kind(entry.action), at: when, holding: lock)
    outcome.action = action
    outcome.mending = mending
    guard outcome.refused.contains(where: { $0.refusal.persistence == .lasting }) else {
      return .done(outcome, next: nil)
    }
    return .done(
      outcome, next: next(journal.history[keyPath: direction.stack].last, direction, at: when))
  }

  /// That the file an edit was made in has another name, where that could not be taken back: what
  /// bears its name now is another file.
  private func renamed(
    _ edit: EditRecord, since reference: EditReference
  ) throws(Refusal) -> Refusal? {
    for later in journal.history.skipped.flatMap(\.edits) where later.action > reference.action {
      guard let move = try journal.edit(later), let newName = move.newName,
        edit.targets.contains(move.target)
      else { continue }
      return Refusal("it is \(newName.path.name) since action \(later.action)")
    }
    return nil
  }

  private enum Direction {
    case undo, redo

    var stack: KeyPath<History, [History.Entry]> {
      switch self {
      case .undo: \.undoable
      case .redo: \.redoable
      }
    }

    func kind(_ action: Int) -> ActionKind {
      switch self {
      case .undo: .undo(of: action)
      case .redo: .redo(of: action)
      }
    }
  }

  /// An interrupted action that nobody could look at and that would be reversed before `entry`.
  private func undecided(
    _ mending: Mending, before entry: History.Entry?, _ direction: Direction
  ) -> Mending.Undecided? {
    let last = entry?.edits.map { Int($0.action) }.max() ?? 0
    return mending.undecided.last { open in
      guard open.number > last else { return false }
      return switch (direction, open.kind) {
      case (.undo, .undo), (.redo, .redo): false
      case (.undo, .made), (.undo, .redo), (.redo, .made), (.redo, .undo): true
      }
    }
  }

  /// The last action was interrupted and cannot be looked at yet: it stays the last.
  private func refusal(
    of open: Mending.Undecided, _ mending: Mending, _ direction: Direction, at when: Moment
  ) -> ActionOutcome {
    let number = open.kind.reversed ?? open.number
    var outcome = ActionOutcome(direction.kind(number), at: when)
    outcome.refused = [
      ActionOutcome.Refused(
        path: open.path,
        refusal: Refusal(
          open.kind.interruption(unseen: open.refusal.cause), .retry, persistence: .passing))
    ]
    outcome.mending = mending
    outcome.mending.undecided.removeAll { $0.number == open.number }
    outcome.undoable = journal.history.undoable.last?.action
    outcome.redoable = journal.history.redoable.last?.action
    switch direction {
    case .undo: outcome.undoable = number
    case .redo: outcome.redoable = number
    }
    return outcome
  }

  private func next(
    _ entry: History.Entry?, _ direction: Direction, at when: Moment
  ) -> ReversalOutcome.Next {
    guard let entry else { return .nothing }
    var next: ActionOutcome
    do throws(Refusal) {
      next = try logged(entry.action) ?? ActionOutcome(direction.kind(entry.action), at: when)
    } catch {
      next = ActionOutcome(direction.kind(entry.action), at: when)
    }
    next.number = entry.action
    return .action(next)
  }

  func prepareReversal(
    of references: [EditReference], after mending: Mending, at when: Moment,
    unless obstacle: (EditReference, EditRecord) throws(Refusal) -> Refusal? = { _, _ in nil }
  ) throws(Refusal) -> Batch {
    var batch = Batch(blocked: mending.blocked)
    // Most often all edits of an entry stand in one record, and it is long.
    var announcement: Announcement?
    for reference in references {
      if announcement?.number != Int(reference.action) {
        announcement = try journal.announcement(of: Int(reference.action))
      }
      guard let edit = announcement?.edit(reference) else {
        batch.refuse(FilePath(journal.path), .unrecorded, reference)
        continue
      }
      do throws(Refusal) {
        if let refusal = try obstacle(reference, edit) { throw refusal }
        var reversal = try prepareReversal(of: edit, at: when)
        reversal.record.reverses = reference
        batch.add(reversal, disk)
      } catch {
        batch.refuse(edit.path, refusal(error, ofReturning: edit, reference), reference)
      }
    }
    return batch
  }

  /// Why a file does not come back to its name, with what has to be done first and the number that
  /// then brings it back: what stands in its way stands in the way of nothing else.
  private func refusal(
    _ refusal: Refusal, ofReturning edit: EditRecord, _ reference: EditReference
  ) -> Refusal {
    guard edit.kind == .remove || edit.kind == .move,
      let action = journal.history.standingAction(of: reference)
    else { return refusal }
    let again = "then `undo \(action)` brings this one back"
    switch refusal {
    case .exists:
      return Refusal(
        "there is another file of this name now",
        .advice("give that one another name, \(again)"))
    case .away where edit.kind == .remove:
      return Refusal(
        "the folder it lay in is not there now", .advice("bring that back, \(again)"))
    default: return refusal
    }
  }

  private func prepareReversal(
    of edit: EditRecord, at when: Moment
  ) throws(Refusal) -> PreparedEdit {
    switch edit.kind {
    case .append: return try prepareReversal(ofAppending: edit, at: when)
    case .remove:
      // It lay in a folder: one that is away is not made anew.
      guard try !ResolvedFile(path: edit.target).isTaken(on: disk) else { throw .exists }
      return try prepareCreation(of: edit.path, edit.changes.first?.old ?? [], mode: edit.mode)
    case .move:
      guard let newName = edit.newName else { throw .unrecorded }
      return try prepareMoveBack(of: edit, from: newName)
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
    return try prepareRemoval(
      of: edit.path, file, base, Splice.inverse(edit.changes),
      mode: edit.mode == nil ? nil : base.state.permissions)
  }

  /// The name of before; whatever was written into the file since stays in it.
  private func prepareMoveBack(
    of edit: EditRecord, from newName: NewName
  ) throws(Refusal) -> PreparedEdit {
    let file = ResolvedFile(path: newName.target)
    let base = try file.read(on: disk)
    var back = try prepareMove(
      of: newName.path, file, base, to: edit.path, ResolvedFile(path: edit.target),
      leaving: try foldersToLeave(file, newName.foldersMade))
    if base.checksum != edit.after {
      back.remark = "it was changed since, and stays so; only its name goes back"
    }
    return back
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
    return PreparedEdit(record: record, file: file, work: .replace(base), bytes: bytes)
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
