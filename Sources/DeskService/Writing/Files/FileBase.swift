import Editorial
import Formats
import Glibc

/// A file as it was read, whole: what an edit starts from and what must still be there when the
/// edit is written.
struct FileBase: Sendable {
  var state: FileState
  var bytes: [UInt8]
  var checksum: Checksum

  init(state: FileState, bytes: [UInt8]) {
    self.state = state
    self.bytes = bytes
    checksum = Checksum(bytes)
  }
}

extension ResolvedFile {
  /// Reads the whole file; one that keeps changing while it is read is refused.
  func read(on disk: Disk) throws(Refusal) -> FileBase {
    var isTooLarge = false
    do throws(SystemError) {
      let folder = try disk.openFolder(self.folder)
      for _ in 0..<3 {
        guard try disk.state(name, in: folder).isRegular else { break }
        let file = try disk.openFile(name, in: folder)
        let before = try disk.state(file)
        guard before.isRegular else { break }
        isTooLarge = before.size > Splice.largest
        if isTooLarge { break }
        let bytes = try disk.read(file, from: 0, count: before.size + 1)
        if try disk.state(file) == before, bytes.count == before.size {
          return FileBase(state: before, bytes: bytes)
        }
      }
    } catch {
      throw error.isAbsence ? missing(on: disk) : Refusal(unreadable: error)
    }
    if isTooLarge { throw .tooLarge }
    throw try isPlain(on: disk) ? .inUse : .notPlain
  }

  /// Reads a file that is to be written, and refuses one that may not or cannot be.
  func readForWriting(on disk: Disk) throws(Refusal) -> FileBase {
    let base = try read(on: disk)
    guard base.state.links == 1 else { throw .linked }
    // To root everything is writable; a file nobody may write is meant to stay as it is.
    guard base.state.mode & 0o222 != 0 else { throw .readOnly }
    do throws(SystemError) {
      let folder = try disk.openFolder(self.folder)
      try disk.allow(W_OK, to: name, in: folder)
    } catch {
      if error.isAbsence { throw missing(on: disk) }
      throw error.code == EACCES ? .readOnly : Refusal(error)
    }
    try requireWritableFolder(on: disk)
    return base
  }

  /// Refuses a folder in which no file may be made.
  func requireWritableFolder(on disk: Disk) throws(Refusal) {
    do throws(SystemError) {
      let folder = try disk.openFolder(self.folder)
      guard try disk.state(folder).mode & 0o222 != 0 else { throw SystemError(.allowed, EACCES) }
      try disk.allow(W_OK | X_OK, to: ".", in: folder)
    } catch {
      if error.isAbsence { throw .away }
      throw error.code == EACCES ? .folderReadOnly : Refusal(error)
    }
  }

  private func isPlain(on disk: Disk) throws(Refusal) -> Bool {
    do throws(SystemError) {
      let folder = try disk.openFolder(self.folder)
      return try disk.state(name, in: folder).isRegular
    } catch {
      throw error.isAbsence ? missing(on: disk) : Refusal(unreadable: error)
    }
  }
}
