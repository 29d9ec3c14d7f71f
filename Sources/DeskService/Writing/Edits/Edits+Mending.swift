import Editorial
import Formats

extension Edits {
  /// Reads what others appended and closes what was left open, by looking at the files.
  ///
  /// Where a file cannot be looked at, its action stays open for the next holder of the lock.
  mutating func mend(holding lock: borrowing JournalLock) throws(Refusal) -> Mending {
    try journal.refresh()
    guard !journal.isNewer else { throw .newerJournal }
    var mending = Mending()
    for reference in journal.history.left {
      guard let edit = try journal.edit(reference) else { continue }
      if sweep(edit) == .unseen { mending.blocked.insert(edit.target) }
    }
    var sentences: [String] = []
    for head in journal.history.open {
      guard let announcement = try journal.announcement(of: head.number),
        announcement.edits.count == head.reversed.count
      else {
        mending.undecided.append(
          Mending.Undecided(
            number: head.number, kind: head.kind, path: FilePath(journal.path),
            refusal: .unrecorded))
        continue
      }
      do throws(Unseen) {
        let results = try results(of: announcement.edits, &mending.blocked)
        let conclusion = Conclusion(number: head.number, isMended: true, results: results)
        try close(conclusion, holding: lock)
        let applied = results.count { $0.fate == .applied }
        sentences.append(head.kind.interruption(applied, of: results.count))
      } catch {
        switch error {
        case .file(let path, let refusal):
          mending.undecided.append(
            Mending.Undecided(
              number: head.number, kind: head.kind, path: path, refusal: refusal))
          mending.blocked.formUnion(announcement.edits.flatMap(\.targets))
        case .journal(let refusal): throw refusal
        }
      }
    }
    guard !sentences.isEmpty else { return mending }
    try journal.refresh()
    mending.sentence = sentences.joined(separator: "; ")
    return mending
  }

  /// What keeps an open action open.
  private enum Unseen: Error {
    case file(FilePath, Refusal)
    case journal(Refusal)
  }

  private func close(
    _ conclusion: Conclusion, holding lock: borrowing JournalLock
  ) throws(Unseen) {
    do throws(Refusal) {
      try journal.append(conclusion.record, holding: lock)
    } catch {
      throw .journal(error)
    }
  }

  /// What came of each edit, or which of them cannot be looked at; temporaries go once all is known,
  /// for they are a witness.
  private func results(
    of edits: [EditRecord], _ blocked: inout Set<FilePath>
  ) throws(Unseen) -> [EditResult] {
    var fates: [EditResult.Fate] = []
    for edit in edits {
      switch fate(of: edit) {
      case .success(let fate): fates.append(fate)
      case .failure(let refusal): throw .file(edit.path, refusal)
      }
    }
    return zip(edits, fates).map { edit, fate in
      let swept = sweep(edit)
      // Beside another text of the file nobody could tell any more whose the temporary's is.
      if swept == .unseen { blocked.insert(edit.target) }
      return EditResult(fate, leavesTemporary: swept != .clear)
    }
  }

  /// Texts of somebody's that were put aside and are still there, and what may be one and cannot be
  /// looked at: each one a problem.
  package mutating func problems() throws(Refusal) -> [Problem] {
    try journal.refresh()
    var problems: [Problem] = []
    for reference in journal.history.left {
      guard let edit = try journal.edit(reference) else { continue }
      let message: String
      switch edit.temporaryFile.look(on: disk) {
      case .nothing: continue
      case .text(let text):
        if isOurs(text, edit, beside: edit.file.look(on: disk)) { continue }
        message =
          "another program saved this text while \(edit.file.name) was being changed; "
          + "take from it what you need, then remove it"
      case .other:
        message = "it stands where a change of \(edit.file.name) was prepared; see to it yourself"
      case .unseen(let refusal):
        message =
          "what was left here by a change of \(edit.file.name) cannot be looked at now: "
          + refusal.cause
      }
      problems.append(Problem(path: edit.temporaryFile.path, message: message, kind: .file))
    }
    return problems
  }

  /// The temporary of an edit, if what it holds is somebody's text.
  func leftover(of edit: EditRecord) -> ResolvedFile? {
    let file = edit.temporaryFile
    guard case .text(let text) = file.look(on: disk),
      !isOurs(text, edit, beside: edit.file.look(on: disk))
    else { return nil }
    return file
  }

  /// Finds out whether an edit was made; fails where that cannot be looked at now.
  private func fate(of edit: EditRecord) -> Result<EditResult.Fate, Refusal> {
    if let newName = edit.newName { return fate(ofMoving: edit, to: newName) }
    if edit.kind == .append { return fate(ofAppending: edit) }
    return switch edit.file.look(on: disk) {
    case .unseen(let refusal): .failure(refusal)
    case .text(let base): fate(of: edit, base)
    case .nothing: fateOfAbsent(edit)
    case .other: .success(edit.kind == .change ? .undecided(.unknowable) : .untouched)
    }
  }

  /// Lines are in a log or are not; nobody takes any out of it.
  private func fate(ofAppending edit: EditRecord) -> Result<EditResult.Fate, Refusal> {
    switch edit.file.look(on: disk) {
    case .unseen(let refusal): return .failure(refusal)
    case .nothing, .other: return .success(.untouched)
    case .text(let base):
      let lines = Set(base.bytes.split(separator: 0x0A).map { Array($0) })
      let isThere = edit.appended.split(separator: 0x0A).allSatisfy { lines.contains(Array($0)) }
      return .success(isThere ? .applied : .untouched)
    }
  }

  private func fate(of edit: EditRecord, _ base: FileBase) -> Result<EditResult.Fate, Refusal> {
    if base.checksum == edit.after { return .success(.applied) }
    if base.checksum == edit.before { return .success(.untouched) }
    switch edit.kind {
    case .remove, .move, .append: return .success(.untouched)
    case .create:
      // Somebody wrote in it since, or had the name first: then the text still waits beside it.
      switch edit.temporaryFile.look(on: disk) {
      case .nothing: return .success(.applied)
      case .text, .other: return .success(.untouched)
      case .unseen(let refusal): return .failure(refusal)
      }
    case .change:
      switch keys(of: edit, in: base.bytes) {
      case .asAfter: return .success(.applied)
      case .asBefore: return .success(.untouched)
      case .neither: return witness(edit)
      }
    }
  }

  private func fateOfAbsent(_ edit: EditRecord) -> Result<EditResult.Fate, Refusal> {
    switch edit.kind {
    case .remove: .success(.applied)
    case .create, .move, .append: .success(.untouched)
    case .change: witness(edit)
    }
  }

  /// The file itself does not tell any more: the text before, whole, comes beside it only by the
  /// exchange, and the new one stands there only until then.
  private func witness(_ edit: EditRecord) -> Result<EditResult.Fate, Refusal> {
    switch edit.temporaryFile.look(on: disk) {
    case .text(let text) where text.checksum == edit.before: .success(.applied)
    case .text(let text) where text.checksum == edit.after: .success(.untouched)
    case .text, .other, .nothing: .success(.undecided(.unknowable))
    case .unseen(let refusal): .failure(refusal)
    }
  }

  private enum KeyState {
    case asBefore, asAfter, neither
  }

  /// Whether a file changed elsewhere since holds the values the edit was to give its keys, or those
  /// it was to take from them.
  private func keys(of edit: EditRecord, in bytes: [UInt8]) -> KeyState {
    guard !edit.keys.isEmpty else { return .neither }
    do throws(Refusal) {
      let wanted = edit.keys.map { $0.setting(to: $0.change.to) }
      let found = try Splice.plan(wanted, in: bytes, at: edit.spliceTarget).keys
      if found.allSatisfy({ $0.from == $0.to }) { return .asAfter }
      let areOld = edit.keys.allSatisfy { key in
        found.first { $0.key == key.change.key }.map { $0.from == key.change.from } ?? false
      }
      return areOld ? .asBefore : .neither
    } catch {
      // It cannot be read as a piece any more: its text says nothing of the keys.
      return .neither
    }
  }

  private enum Swept {
    /// Nothing is there any more.
    case clear
    /// Somebody's text, or one of ours that cannot be removed now.
    case left
    /// It could not be looked at, or the file beside it that tells whose it is.
    case unseen
  }

  /// Removes the temporary of an edit if it is ours.
  private func sweep(_ edit: EditRecord) -> Swept {
    if edit.kind == .append { return .clear }
    if let newName = edit.newName {
      sweepFolders(of: edit, newName)
      return .clear
    }
    let temporary = edit.temporaryFile
    switch temporary.look(on: disk) {
    case .nothing: return .clear
    case .unseen: return .unseen
    case .other: return putBack(edit) ? .clear : .left
    case .text(let text):
      let file = edit.file.look(on: disk)
      guard isOurs(text, edit, beside: file) else {
        if case .unseen = file { return .unseen }
        return putBack(edit) ? .clear : .left
      }
    }
    do throws(SystemError) {
      let folder = try disk.openFolder(temporary.folder)
      let file = try disk.openFile(temporary.name, in: folder)
      guard try !disk.isOpenForWriting(file) else { return .left }
      return AtomicWriter(disk: disk).discard(temporary.name, in: folder) ? .clear : .unseen
    } catch {
      return .unseen
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
  private func isOurs(_ text: FileBase, _ edit: EditRecord, beside file: Sight) -> Bool {
    if text.checksum == edit.before || text.checksum == edit.after || text.bytes.isEmpty {
      return true
    }
    guard let new = edit.newText(beside: file.base) else { return false }
    return new.starts(with: text.bytes)
  }
}

extension EditRecord {
  var file: ResolvedFile { ResolvedFile(path: target) }

  fileprivate var temporaryFile: ResolvedFile {
    var beside = file
    beside.name = temporary
    return beside
  }

  /// The text this edit makes, as far as the file as it is now tells.
  fileprivate func newText(beside file: FileBase?) -> [UInt8]? {
    switch kind {
    case .remove, .move, .append: return nil
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
