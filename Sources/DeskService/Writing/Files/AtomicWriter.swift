import Editorial
import Formats
import Glibc

/// Puts new text in the place of old so that at any moment, whatever happens, the name holds the
/// one or the other whole, and text another program saves meanwhile is never lost.
///
/// The new text is written beside the file and the two change places; what came out is looked at
/// before it is removed. Only where a file system cannot exchange names is it renamed over.
struct AtomicWriter {
  let disk: Disk

  /// Replaces the text of a file that still is as `base` was read.
  func replace(
    _ file: ResolvedFile, _ base: FileBase, with bytes: [UInt8], by temporary: String
  ) -> EditResult {
    do throws(SystemError) {
      let folder = try disk.openFolder(file.folder)
      let copy = try disk.makeFile(temporary, 0o600, in: folder)
      do throws(Refusal) {
        try fill(copy, with: bytes, like: base, file, in: folder)
      } catch {
        return .refused(error, leavesTemporary: !discard(temporary, in: folder))
      }
      return swap(file, base, with: bytes, temporary, in: folder)
    } catch {
      return .refused(error.isAbsence ? file.missing(on: disk) : Refusal(error))
    }
  }

  /// Writes the new text and gives it owner, permissions and attributes of the old.
  private func fill(
    _ copy: borrowing Descriptor, with bytes: [UInt8], like base: FileBase,
    _ file: ResolvedFile, in folder: borrowing Descriptor
  ) throws(Refusal) {
    do throws(SystemError) {
      let original = try disk.openFile(file.name, in: folder)
      guard try disk.state(original) == base.state else { throw SystemError(.state, ESTALE) }
      try disk.write(bytes, to: copy)
      let made = try disk.state(copy)
      if made.owner != base.state.owner || made.group != base.state.group {
        try disk.setOwner(base.state.owner, base.state.group, of: copy)
      }
      // After the owner: giving a file away takes its set-id bits.
      try disk.setMode(base.state.permissions, of: copy)
      try disk.copyAttributes(of: original, to: copy)
      try disk.sync(copy)
      // The last look before the names change places.
      guard try disk.state(file.name, in: folder) == base.state else {
        throw SystemError(.state, ESTALE)
      }
    } catch {
      throw switch (error.call, error.code) {
      case (.state, ESTALE), (.open, ELOOP): .savedMeanwhile
      case (.open, ENOENT), (.state, ENOENT): file.missing(on: disk)
      case (.setOwner, EPERM): base.state.owner == geteuid() ? .foreignGroup : .foreign
      case (.attributes, EPERM), (.attributes, EOPNOTSUPP), (.attributes, E2BIG),
        (.attributes, ERANGE), (.attributes, EINVAL):
        .attributes
      default: Refusal(error)
      }
    }
  }

  private func swap(
    _ file: ResolvedFile, _ base: FileBase, with bytes: [UInt8], _ temporary: String,
    in folder: borrowing Descriptor
  ) -> EditResult {
    let name = file.name
    do throws(SystemError) {
      try disk.exchange(temporary, name, in: folder)
    } catch  where error.isUnsupported {
      return renameOver(name, temporary, in: folder)
    } catch {
      let refusal = error.isAbsence ? file.missing(on: disk) : Refusal(error)
      return .refused(refusal, leavesTemporary: !discard(temporary, in: folder))
    }
    if let refusal = surprise(in: temporary, base, in: folder) {
      return putBack(name, temporary, ours: Checksum(bytes), refusal, in: folder)
    }
    let removed = discard(temporary, in: folder)
    keepNames(of: folder)
    return EditResult(.applied, leavesTemporary: !removed)
  }

  private func renameOver(
    _ name: String, _ temporary: String, in folder: borrowing Descriptor
  ) -> EditResult {
    do throws(SystemError) {
      try disk.rename(temporary, to: name, in: folder)
      keepNames(of: folder)
      return EditResult(.applied)
    } catch {
      return .refused(Refusal(error), leavesTemporary: !discard(temporary, in: folder))
    }
  }

  /// What came out of the exchange was not what was read: it goes back, and ours is removed if it
  /// is ours that comes out this time.
  private func putBack(
    _ name: String, _ temporary: String, ours: Checksum, _ refusal: Refusal,
    in folder: borrowing Descriptor
  ) -> EditResult {
    do throws(SystemError) {
      try disk.exchange(temporary, name, in: folder)
    } catch {
      // Our text stands under the name, the other under the temporary's: both are safe.
      return EditResult(.applied, leavesTemporary: true)
    }
    keepNames(of: folder)
    guard checksum(of: temporary, in: folder) == ours else {
      return .refused(refusal, leavesTemporary: true)
    }
    return .refused(refusal, leavesTemporary: !discard(temporary, in: folder))
  }

  /// Why the file that came out may not be removed; `nil` if it is the one that was read and nobody
  /// is writing it.
  func surprise(
    in temporary: String, _ base: FileBase, in folder: borrowing Descriptor
  ) -> Refusal? {
    do throws(SystemError) {
      let file = try disk.openFile(temporary, in: folder)
      let state = try disk.state(file)
      guard state.isSameText(as: base.state) else { return .savedMeanwhile }
      guard try !disk.isOpenForWriting(file) else { return .inUse }
      let bytes = try disk.read(file, from: 0, count: state.size + 1)
      return Checksum(bytes) == base.checksum ? nil : .savedMeanwhile
    } catch {
      return error.code == ELOOP ? .savedMeanwhile : Refusal(error)
    }
  }

  private func checksum(of name: String, in folder: borrowing Descriptor) -> Checksum? {
    do throws(SystemError) {
      let file = try disk.openFile(name, in: folder)
      let state = try disk.state(file)
      guard state.size <= Splice.largest else { return nil }
      return Checksum(try disk.read(file, from: 0, count: state.size + 1))
    } catch {
      return nil
    }
  }

  /// Removes a temporary of ours; false if it is still there.
  func discard(_ temporary: String, in folder: borrowing Descriptor) -> Bool {
    do throws(SystemError) {
      try disk.remove(temporary, in: folder)
      return true
    } catch {
      return error.code == ENOENT
    }
  }

  /// Makes the new names last.
  ///
  /// It is too late to refuse: the text is in its place, and whoever mends after a crash of the
  /// system finds out by looking which of the two it brought back.
  func keepNames(of folder: borrowing Descriptor) {
    do throws(SystemError) {
      try disk.sync(folder)
    } catch {
    }
  }
}
