import Editorial

// How far a file came that was to get another name: told by which of its names it has.
extension Edits {
  /// Finds out whether a file was moved; fails where that cannot be looked at now.
  ///
  /// The new name was free when the move was announced, and a file never has both but for the moment
  /// that a file system without such a rename needs.
  func fate(
    ofMoving edit: EditRecord, to newName: NewName
  ) -> Result<EditResult.Fate, Refusal> {
    let new = ResolvedFile(path: newName.target)
    let old = edit.file.look(on: disk)
    switch (old, new.look(on: disk)) {
    case (.text(let here), .text(let there)) where here.state.node == there.state.node:
      return .success(.untouched).flatMap { fate in takeBackLink(new).map { _ in fate } }
    case (.text(let here), .text(let there)):
      return .success(fate(here.checksum == edit.before, there.checksum == edit.before))
    case (.text(let here), .other): return .success(fate(here.checksum == edit.before, false))
    case (.other, .text(let there)): return .success(fate(false, there.checksum == edit.before))
    case (.text, .nothing), (.other, .nothing): return .success(.untouched)
    case (.nothing, .text), (.nothing, .other): return .success(.applied)
    case (.nothing, .nothing), (.other, .other): return .success(.undecided(.unknowable))
    // The folder it was to go to was never made.
    case (.text, .unseen(.away)), (.other, .unseen(.away)): return .success(.untouched)
    // The folder it left was made for it, and went with it.
    case (.unseen(.away), .text) where newName.foldersLeft > 0: return .success(.applied)
    // The folder it left may have been removed since.
    case (.unseen, .text(let there))
    where there.checksum == edit.before && there.state.links == 1:
      return .success(.applied)
    case (.unseen(let refusal), _), (_, .unseen(let refusal)): return .failure(refusal)
    }
  }

  /// Both names are taken, by two files: the one with the text of the record is the file.
  private func fate(_ isHere: Bool, _ isThere: Bool) -> EditResult.Fate {
    switch (isHere, isThere) {
    case (true, false): .untouched
    case (false, true): .applied
    case (true, true), (false, false): .undecided(.unknowable)
    }
  }

  /// Takes the new name from a file that has both: the move is not made.
  private func takeBackLink(_ new: ResolvedFile) -> Result<Void, Refusal> {
    do throws(SystemError) {
      try disk.remove(new.name, in: try disk.openFolder(new.folder))
      return .success(())
    } catch {
      return .failure(Refusal(error))
    }
  }

  /// Removes what folders were made for a file that does not lie in them: whichever they are, those
  /// of its other name have it in them.
  func sweepFolders(of edit: EditRecord, _ newName: NewName) {
    let writer = AtomicWriter(disk: disk)
    for (file, count) in [
      (ResolvedFile(path: newName.target), newName.foldersMade), (edit.file, newName.foldersLeft),
    ] {
      do throws(Refusal) {
        writer.removeEmptyFolders(of: file, try foldersToLeave(file, count))
      } catch {
        // They stay, and are in nobody's way.
      }
    }
  }

  /// How many of the last folders of a file's path may go with it.
  ///
  /// None where an edit left a temporary: whether that is gone is looked for in its folder for ever,
  /// and in one that is not there nobody can look.
  func foldersToLeave(_ file: ResolvedFile, _ count: Int) throws(Refusal) -> Int {
    guard count > 0 else { return 0 }
    var top = FilePath(file.folder)
    for _ in 1..<count { top = FilePath(String(top.folder)) }
    for reference in journal.history.left {
      guard let edit = try journal.edit(reference) else { continue }
      if edit.target.isBelow(top) { return 0 }
    }
    return count
  }
}
