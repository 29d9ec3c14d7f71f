import Editorial
import Glibc

extension AtomicWriter {
  /// Makes a new file whole, with these permissions or the usual ones; a file that is already there
  /// is never written over.
  func create(
    _ file: ResolvedFile, in folder: NewFolder, _ bytes: [UInt8], by temporary: String,
    mode: UInt32? = nil
  ) -> EditResult {
    do throws(SystemError) {
      let folder = try disk.openFolder(folder)
      let copy = try disk.makeFile(temporary, 0o666, in: folder)
      do throws(SystemError) {
        try disk.write(bytes, to: copy)
        if let mode { try disk.setMode(mode, of: copy) }
        try disk.sync(copy)
        try disk.renameNew(temporary, to: file.name, in: folder)
      } catch {
        // Without a rename that spares others, the name is linked first and unlinked after.
        guard error.call != .remove else { return EditResult(.applied, leavesTemporary: true) }
        let refusal = error.code == EEXIST ? .exists : Refusal(error)
        return .refused(refusal, leavesTemporary: !discard(temporary, in: folder))
      }
      keepNames(of: folder)
      return EditResult(.applied)
    } catch {
      return .refused(error.isAbsence ? .away : Refusal(error))
    }
  }

  /// Removes a file that still is as `base` was read: it is moved aside, looked at, then removed.
  func remove(_ file: ResolvedFile, _ base: FileBase, by temporary: String) -> EditResult {
    do throws(SystemError) {
      let folder = try disk.openFolder(file.folder)
      guard try disk.state(file.name, in: folder) == base.state else {
        return .refused(.savedMeanwhile)
      }
      try disk.renameNew(file.name, to: temporary, in: folder)
      if let refusal = surprise(in: temporary, base, in: folder) {
        do throws(SystemError) {
          try disk.renameNew(temporary, to: file.name, in: folder)
          keepNames(of: folder)
          return .refused(refusal)
        } catch {
          // It stands under the temporary's name now, or under both.
          return EditResult(.undecided(refusal), leavesTemporary: true)
        }
      }
      let removed = discard(temporary, in: folder)
      keepNames(of: folder)
      return EditResult(.applied, leavesTemporary: !removed)
    } catch {
      return .refused(
        error.isAbsence ? file.missing(on: disk) : Refusal(error),
        leavesTemporary: error.call == .remove)
    }
  }
}
