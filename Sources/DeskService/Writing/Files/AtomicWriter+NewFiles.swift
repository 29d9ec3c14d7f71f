import Glibc

extension AtomicWriter {
  /// Makes a new file whole; a file that is already there is never written over.
  func create(_ file: ResolvedFile, _ bytes: [UInt8], by temporary: String) -> Settlement {
    do throws(SystemError) {
      try disk.makeFolders(file.folder, 0o777)
      let folder = try disk.openFolder(file.folder)
      let copy = try disk.makeFile(temporary, 0o666, in: folder)
      do throws(SystemError) {
        try disk.write(bytes, to: copy)
        try disk.sync(copy)
        try disk.renameNew(temporary, to: file.name, in: folder)
      } catch {
        // Without a rename that spares others, the name is linked first and unlinked after.
        guard error.call != .remove else { return Settlement(.applied, leavesTemporary: true) }
        let refusal = error.code == EEXIST ? .exists : FileRefusal(error)
        return .refused(refusal, leavesTemporary: !discard(temporary, in: folder))
      }
      settle(folder)
      return Settlement(.applied)
    } catch {
      return .refused(FileRefusal(error))
    }
  }

  /// Removes a file that still is as `base` was read: it is moved aside, looked at, then removed.
  func remove(_ file: ResolvedFile, _ base: FileBase, by temporary: String) -> Settlement {
    do throws(SystemError) {
      let folder = try disk.openFolder(file.folder)
      guard try disk.state(file.name, in: folder) == base.state else { return .refused(.changed) }
      try disk.renameNew(file.name, to: temporary, in: folder)
      if let refusal = surprise(in: temporary, base, in: folder) {
        do throws(SystemError) {
          try disk.renameNew(temporary, to: file.name, in: folder)
          settle(folder)
          return .refused(refusal)
        } catch {
          return .refused(refusal, leavesTemporary: true)
        }
      }
      let removed = discard(temporary, in: folder)
      settle(folder)
      return Settlement(.applied, leavesTemporary: !removed)
    } catch {
      return .refused(
        error.code == ENOENT ? .gone : FileRefusal(error), leavesTemporary: error.call == .remove)
    }
  }
}
