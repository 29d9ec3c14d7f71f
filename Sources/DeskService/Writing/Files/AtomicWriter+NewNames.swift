import Editorial
import Glibc

extension AtomicWriter {
  /// Gives a file that still is as `base` was read another name, in its folder or another; a file
  /// that is already there is never written over.
  ///
  /// The new name is on the disk before the old one may be gone from it: after a crash of the system
  /// the file has one of them, or both.
  func move(_ file: ResolvedFile, _ base: FileBase, to newName: NewName) -> EditResult {
    let new = ResolvedFile(path: newName.target)
    do throws(SystemError) {
      let folder = try disk.openFolder(file.folder)
      guard try disk.state(file.name, in: folder) == base.state else {
        return .refused(.savedMeanwhile)
      }
      try makeFolders(of: new, newName.foldersMade)
      let other = try disk.openFolder(new.folder)
      do throws(SystemError) {
        try disk.renameNew(file.name, in: folder, to: new.name, in: other)
      } catch  where error.call == .remove {
        // It has both names now. The new one goes again, or whoever mends sees to it.
        guard discard(new.name, in: other) else { return EditResult(.undecided(Refusal(error))) }
        throw error
      }
      keepNames(of: other)
      if new.folder != file.folder { keepNames(of: folder) }
      removeEmptyFolders(of: file, newName.foldersLeft)
      return EditResult(.applied)
    } catch {
      removeEmptyFolders(of: new, newName.foldersMade)
      return switch error.code {
      case EEXIST where error.call == .renameNew || error.call == .link: .refused(.exists)
      case EXDEV: .refused(.otherDisk)
      default: .refused(error.isAbsence ? file.missing(on: disk) : Refusal(error))
      }
    }
  }

  /// Makes the last folders that a file is to lie in, and makes them last: what is moved into a
  /// folder that a crash of the system takes away goes with it.
  ///
  /// No more than these: what they lie in was there, and where it is away it is not made anew.
  private func makeFolders(of file: ResolvedFile, _ count: Int) throws(SystemError) {
    guard count > 0 else { return }
    let parts = file.folder.split(separator: "/", omittingEmptySubsequences: true)
    for place in (parts.count - count)..<parts.count {
      let above = "/" + parts[..<place].joined(separator: "/")
      try disk.makeFolder("/" + parts[...place].joined(separator: "/"), 0o777)
      try disk.sync(try disk.openFolder(above))
    }
  }

  /// Removes the last folders of a file's path that were made for it, as far as nothing is in them.
  func removeEmptyFolders(of file: ResolvedFile, _ count: Int) {
    var folder = FilePath(file.folder)
    for _ in 0..<count {
      do throws(SystemError) {
        try disk.removeFolder(folder.text)
      } catch {
        guard error.code == ENOENT else { return }
      }
      folder = FilePath(String(folder.folder))
    }
  }
}
