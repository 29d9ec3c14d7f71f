import Editorial
import Formats

extension Edits {
  /// Reads what others appended and closes what was left open, by looking at the files; returns a
  /// sentence about it.
  mutating func mend(holding lock: borrowing JournalLock) throws(Refusal) -> String? {
    try journal.refresh()
    guard !journal.isNewer else { throw .newerJournal }
    for reference in journal.history.left {
      if let edit = try journal.edit(reference) { _ = sweep(edit) }
    }
    var sentences: [String] = []
    for head in journal.history.open {
      let edits = try journal.announcement(of: head.number)?.edits ?? []
      var results = edits.map { result(of: $0) }
      while results.count < head.reversed.count { results.append(EditResult(.untouched)) }
      let conclusion = Conclusion(number: head.number, isMended: true, results: results)
      try journal.append(conclusion.record, holding: lock)
      let applied = results.count { $0.fate == .applied }
      sentences.append(head.kind.interruption(applied, of: results.count))
    }
    guard !sentences.isEmpty else { return nil }
    try journal.refresh()
    return sentences.joined(separator: "; ")
  }

  /// Texts of somebody's that were put aside and are still there: each one a problem.
  package mutating func problems() throws(Refusal) -> [Problem] {
    try journal.refresh()
    var problems: [Problem] = []
    for reference in journal.history.left {
      guard let edit = try journal.edit(reference), let leftover = leftover(of: edit) else {
        continue
      }
      problems.append(
        Problem(
          path: leftover.path,
          message: "another program saved this text while \(edit.file.name) was being changed; "
            + "take from it what you need, then remove it"))
    }
    return problems
  }

  /// The temporary of an edit, if what it holds is somebody's text.
  func leftover(of edit: EditRecord) -> ResolvedFile? {
    let file = edit.temporaryFile
    guard let text = read(file), !isOurs(text, edit, beside: read(edit.file)) else { return nil }
    return file
  }

  /// Finds out whether an edit was made, and clears away its temporary.
  private func result(of edit: EditRecord) -> EditResult {
    let isLeft = sweep(edit)
    return EditResult(wasApplied(edit) ? .applied : .untouched, leavesTemporary: isLeft)
  }

  private func wasApplied(_ edit: EditRecord) -> Bool {
    guard let base = read(edit.file) else {
      return edit.kind == .remove && !edit.file.isTaken(on: disk)
    }
    if base.checksum == edit.after { return true }
    if base.checksum == edit.before { return false }
    switch edit.kind {
    case .create: return !edit.temporaryFile.isTaken(on: disk)
    case .remove: return false
    case .change: return holdsKeys(of: edit, base.bytes)
    }
  }

  /// Whether a file changed elsewhere since holds the values the edit was to give its keys.
  private func holdsKeys(of edit: EditRecord, _ bytes: [UInt8]) -> Bool {
    guard !edit.keys.isEmpty else { return false }
    do throws(Refusal) {
      let wanted = edit.keys.map { $0.setting(to: $0.change.to) }
      return try Splice.plan(wanted, in: bytes, at: edit.spliceTarget).keys.allSatisfy {
        $0.from == $0.to
      }
    } catch {
      return false
    }
  }

  /// Removes the temporary of an edit if it is ours; true if something is left there.
  private func sweep(_ edit: EditRecord) -> Bool {
    let temporary = edit.temporaryFile
    guard temporary.isTaken(on: disk) else { return false }
    guard let text = read(temporary), isOurs(text, edit, beside: read(edit.file)) else {
      return !putBack(edit)
    }
    do throws(SystemError) {
      let folder = try disk.openFolder(temporary.folder)
      let file = try disk.openFile(temporary.name, in: folder)
      guard try !disk.isOpenForWriting(file) else { return true }
      return !AtomicWriter(disk: disk).discard(temporary.name, in: folder)
    } catch {
      return true
    }
  }

  /// Somebody's text that was moved aside to be removed goes back under its name, if that is free.
  private func putBack(_ edit: EditRecord) -> Bool {
    guard edit.kind == .remove else { return false }
    do throws(SystemError) {
      let folder = try disk.openFolder(edit.file.folder)
      try disk.renameNew(edit.temporary, to: edit.file.name, in: folder)
      return true
    } catch {
      return false
    }
  }

  /// Whether a temporary holds nothing but what the edit put there: the old text, the new, or the
  /// beginning of the new.
  private func isOurs(_ text: FileBase, _ edit: EditRecord, beside file: FileBase?) -> Bool {
    if text.checksum == edit.before || text.checksum == edit.after || text.bytes.isEmpty {
      return true
    }
    guard let new = edit.newText(beside: file) else { return false }
    return new.starts(with: text.bytes)
  }

  private func read(_ file: ResolvedFile) -> FileBase? {
    do throws(Refusal) {
      return try file.read(on: disk)
    } catch {
      return nil
    }
  }
}

extension EditRecord {
  fileprivate var file: ResolvedFile { ResolvedFile(path: target) }

  fileprivate var temporaryFile: ResolvedFile {
    var beside = file
    beside.name = temporary
    return beside
  }

  /// The text this edit makes, as far as the file as it is now tells.
  fileprivate func newText(beside file: FileBase?) -> [UInt8]? {
    switch kind {
    case .remove: return nil
    case .create: return changes.first?.new
    case .change:
      guard let file else { return nil }
      if file.checksum == after { return file.bytes }
      return file.checksum == before ? Splice.apply(changes, to: file.bytes) : nil
    }
  }
}

extension Refusal {
  /// What a newer program wrote is not understood: it is read past, and nothing is written.
  static let newerJournal = Refusal(
    "a newer copydesk has written in this desk's journal; nothing was changed",
    .advice("restart this one, or use that one"))
}
