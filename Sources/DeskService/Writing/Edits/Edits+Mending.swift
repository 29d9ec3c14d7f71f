import Editorial
import Formats

extension Edits {
  /// Reads what others appended and closes what was left open, by looking at the files; returns a
  /// sentence about it.
  mutating func mend(holding lock: borrowing JournalLock) throws(EditFailure) -> String? {
    try journal.refresh()
    guard !journal.isNewer else {
      throw EditFailure(
        "\(journal.path) was written by a newer copydesk; nothing was changed, use that one")
    }
    for reference in journal.history.left {
      if let edit = try journal.edit(reference) { _ = sweep(edit) }
    }
    var sentences: [String] = []
    for head in journal.history.open {
      let edits = try journal.announcement(of: head.number)?.edits ?? []
      var settlements = edits.map { settle($0) }
      while settlements.count < head.reversed.count { settlements.append(Settlement(.untouched)) }
      let conclusion = Conclusion(number: head.number, isMended: true, settlements: settlements)
      try journal.append(conclusion.record, holding: lock)
      let applied = settlements.count { $0.fate == .applied }
      let (verb, participle) = head.words
      sentences.append(
        "the last \(verb) was interrupted: \(applied) of \(settlements.count) \(participle)")
    }
    guard !sentences.isEmpty else { return nil }
    try journal.refresh()
    return sentences.joined(separator: "; ")
  }

  /// Texts of somebody's that were put aside and are still there: each one a problem.
  package mutating func problems() throws(EditFailure) -> [Problem] {
    try journal.refresh()
    var problems: [Problem] = []
    for reference in journal.history.left {
      guard let edit = try journal.edit(reference), let aside = foreign(beside: edit) else {
        continue
      }
      problems.append(
        Problem(
          path: aside.path,
          message: "another program saved this text while \(edit.file.name) was being changed; "
            + "take from it what you need, then remove it"))
    }
    return problems
  }

  /// The temporary of an edit, if what it holds is somebody's text.
  func foreign(beside edit: EditRecord) -> ResolvedFile? {
    let aside = edit.aside
    guard let text = read(aside), !isOurs(text, edit, beside: read(edit.file)) else { return nil }
    return aside
  }

  /// Finds out whether an edit was made, and clears away its temporary.
  private func settle(_ edit: EditRecord) -> Settlement {
    let isLeft = sweep(edit)
    return Settlement(wasApplied(edit) ? .applied : .untouched, leavesTemporary: isLeft)
  }

  private func wasApplied(_ edit: EditRecord) -> Bool {
    guard let base = read(edit.file) else {
      return edit.kind == .remove && !edit.file.isTaken(on: disk)
    }
    if base.checksum == edit.after { return true }
    if base.checksum == edit.before { return false }
    switch edit.kind {
    case .create: return !edit.aside.isTaken(on: disk)
    case .remove: return false
    case .change: return holdsKeys(of: edit, base.bytes)
    }
  }

  /// Whether a file changed elsewhere since holds the values the edit was to give its keys.
  private func holdsKeys(of edit: EditRecord, _ bytes: [UInt8]) -> Bool {
    guard !edit.keys.isEmpty else { return false }
    do throws(FileRefusal) {
      let wanted = edit.keys.map { $0.setting(to: $0.change.to) }
      return try splice(wanted, in: bytes, at: edit.spliceTarget).keys.allSatisfy {
        $0.from == $0.to
      }
    } catch {
      return false
    }
  }

  /// Removes the temporary of an edit if it is ours; true if something is left there.
  private func sweep(_ edit: EditRecord) -> Bool {
    let aside = edit.aside
    guard aside.isTaken(on: disk) else { return false }
    guard let text = read(aside), isOurs(text, edit, beside: read(edit.file)) else {
      return !putBack(edit)
    }
    do throws(SystemError) {
      let folder = try disk.openFolder(aside.folder)
      let file = try disk.openFile(aside.name, in: folder)
      guard try !disk.isOpenForWriting(file) else { return true }
      return !AtomicWriter(disk: disk).discard(aside.name, in: folder)
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
    do throws(FileRefusal) {
      return try file.read(on: disk)
    } catch {
      return nil
    }
  }
}

extension EditRecord {
  fileprivate var file: ResolvedFile { ResolvedFile(path: target) }

  /// The temporary.
  fileprivate var aside: ResolvedFile {
    var aside = file
    aside.name = temporary
    return aside
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

extension AnnouncementHead {
  /// The action, and its participle.
  fileprivate var words: (verb: String, participle: String) {
    switch kind {
    case .undo: ("undo", "undone")
    case .redo: ("redo", "redone")
    case .new where verb == "new": ("new piece", "made")
    case .new where verb == "done": ("tick", "ticked")
    // Any other verb is a status something was moved to.
    case .new: ("move", "moved")
    }
  }
}
