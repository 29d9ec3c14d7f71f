import CSystem
import Editorial
import Glibc

/// The system calls of whoever writes: the saver of files and the journal.
///
/// Before each call a `probe` may be asked. The program has none; a test makes any call fail with
/// any error, saves a file in between as another program would, or lets the process "die": every
/// call from there on fails without effect, so that no tidying up can happen either.
package struct Disk: Sendable {
  /// What is about to be called.
  package enum Call: String, CaseIterable, Sendable {
    case resolve, open, make, makeFolder, state, read, write, sync, allowed, random
    case setOwner, setMode, attributes, exchange, rename, renameNew, link, remove, removeFolder
    case lock, lease
  }

  /// What a test has in store for a call.
  package enum Fault: Sendable {
    /// The call does nothing and fails with this `errno`.
    case fails(Int32)
    /// A write stops after so many bytes and fails with this `errno`.
    case stops(after: Int, Int32)
  }

  package typealias Probe = @Sendable (Call) -> Fault?

  let probe: Probe?

  package init(probe: Probe? = nil) {
    self.probe = probe
  }

  private func ask(_ call: Call) throws(SystemError) {
    guard let probe, let fault = probe(call) else { return }
    switch fault {
    case .fails(let code), .stops(_, let code): throw SystemError(call, code)
    }
  }

  private func check(_ result: Int32, _ call: Call) throws(SystemError) {
    guard result != -1 else { throw SystemError(call) }
  }
}

// MARK: Names

extension Disk {
  /// The absolute path without links, `.` and `..`; fails where nothing is.
  package func resolve(_ path: String) throws(SystemError) -> String {
    try ask(.resolve)
    guard let raw = realpath(path, nil) else { throw SystemError(.resolve) }
    defer { free(raw) }
    // A link may lead to a name that is not UTF-8; such a path could not be opened again.
    guard let text = String(validatingCString: raw) else { throw SystemError(.resolve, EILSEQ) }
    return text
  }

  /// Whether a path that leads nowhere does so by a link: to a disk that is not mounted, say.
  func leadsAway(_ path: String) throws(SystemError) -> Bool {
    try ask(.state)
    var path = FilePath(path)
    var raw = stat()
    while lstat(path.text, &raw) == -1 {
      let above = FilePath(String(path.folder))
      guard errno == ENOENT, above != path, !above.text.isEmpty else { return false }
      path = above
    }
    return raw.st_mode & S_IFMT == S_IFLNK && stat(path.text, &raw) == -1
  }

  func state(_ name: String, in folder: borrowing Descriptor) throws(SystemError) -> FileState {
    try ask(.state)
    var raw = stat()
    try check(fstatat(folder.number, name, &raw, AT_SYMLINK_NOFOLLOW), .state)
    return FileState(raw)
  }

  func state(_ file: borrowing Descriptor) throws(SystemError) -> FileState {
    try ask(.state)
    var raw = stat()
    try check(fstat(file.number, &raw), .state)
    return FileState(raw)
  }

  /// Fails unless this process may do so (`R_OK`, `W_OK`, `X_OK`), by its effective ids.
  func allow(
    _ access: Int32, to name: String, in folder: borrowing Descriptor
  ) throws(SystemError) {
    try ask(.allowed)
    try check(faccessat(folder.number, name, access, AT_EACCESS), .allowed)
  }

  func exchange(
    _ one: String, _ other: String, in folder: borrowing Descriptor
  ) throws(SystemError) {
    try ask(.exchange)
    try check(files_exchange(folder.number, one, other), .exchange)
  }

  func rename(
    _ from: String, to name: String, in folder: borrowing Descriptor
  ) throws(SystemError) {
    try ask(.rename)
    try check(renameat(folder.number, from, folder.number, name), .rename)
  }

  /// Renames where nothing bears the new name; `EEXIST` otherwise.
  func renameNew(
    _ from: String, to name: String, in folder: borrowing Descriptor
  ) throws(SystemError) {
    try renameNew(from, in: folder, to: name, in: folder)
  }

  /// Renames from one folder into another where nothing bears the new name; `EEXIST` otherwise.
  ///
  /// Where the file system cannot do that in one step, it is linked first and unlinked after: if
  /// that fails in between (`remove`), it stands under both names.
  func renameNew(
    _ from: String, in folder: borrowing Descriptor, to name: String,
    in other: borrowing Descriptor
  ) throws(SystemError) {
    do {
      try ask(.renameNew)
      try check(files_rename_new(folder.number, from, other.number, name), .renameNew)
    } catch  where error.isUnsupported {
      try ask(.link)
      try check(linkat(folder.number, from, other.number, name, 0), .link)
      try remove(from, in: folder)
    }
  }

  func remove(_ name: String, in folder: borrowing Descriptor) throws(SystemError) {
    try ask(.remove)
    try check(unlinkat(folder.number, name, 0), .remove)
  }

  /// Removes a folder in which nothing is; `ENOTEMPTY` otherwise.
  func removeFolder(_ path: String) throws(SystemError) {
    try ask(.removeFolder)
    try check(rmdir(path), .removeFolder)
  }

  /// Makes one folder, with these permissions; one that is there already will do.
  func makeFolder(_ path: String, _ mode: mode_t) throws(SystemError) {
    try ask(.makeFolder)
    guard mkdir(path, mode) == -1, errno != EEXIST else { return }
    throw SystemError(.makeFolder)
  }

  /// Makes a folder and those above it that are missing, with these permissions: for files of our
  /// own.
  package func makeFolders(_ path: String, _ mode: mode_t) throws(SystemError) {
    try ask(.makeFolder)
    guard mkdir(path, mode) == -1, errno != EEXIST else { return }
    let above = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    guard errno == ENOENT, !above.isEmpty else { throw SystemError(.makeFolder) }
    try makeFolders(above, mode)
    guard mkdir(path, mode) == -1, errno != EEXIST else { return }
    throw SystemError(.makeFolder)
  }
}

// MARK: Files

extension Disk {
  func openFolder(_ path: String) throws(SystemError) -> Descriptor {
    try ask(.open)
    let number = open(path.isEmpty ? "/" : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    try check(number, .open)
    return Descriptor(number)
  }

  /// Opens a folder within another; a link is refused.
  func openFolder(
    _ name: String, in folder: borrowing Descriptor
  ) throws(SystemError) -> Descriptor {
    try ask(.open)
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let number = openat(folder.number, name, flags)
    try check(number, .open)
    return Descriptor(number)
  }

  /// Makes a folder within another, unless it is there.
  func makeFolder(
    _ name: String, _ mode: mode_t, in folder: borrowing Descriptor
  ) throws(SystemError) {
    try ask(.makeFolder)
    guard mkdirat(folder.number, name, mode) == -1, errno != EEXIST else { return }
    throw SystemError(.makeFolder)
  }

  /// Opens for reading; a link is refused, and a pipe is not waited for.
  func openFile(
    _ name: String, in folder: borrowing Descriptor
  ) throws(SystemError) -> Descriptor {
    try ask(.open)
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let number = openat(folder.number, name, flags)
    try check(number, .open)
    return Descriptor(number)
  }

  /// Makes a file that must not exist yet, open for writing.
  func makeFile(
    _ name: String, _ mode: mode_t, in folder: borrowing Descriptor
  ) throws(SystemError) -> Descriptor {
    try ask(.make)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let number = openat(folder.number, name, flags, mode)
    try check(number, .make)
    return Descriptor(number)
  }

  /// Opens a file of our own to read and to append to, made where it is missing.
  func openOwn(_ path: String) throws(SystemError) -> Descriptor {
    try ask(.open)
    let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let number = open(path, flags, 0o600)
    try check(number, .open)
    return Descriptor(number)
  }

  /// Up to `count` bytes from `offset` on, fewer only at the file's end.
  func read(
    _ file: borrowing Descriptor, from offset: Int, count: Int
  ) throws(SystemError) -> [UInt8] {
    try ask(.read)
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes {
        pread(file.number, $0.baseAddress?.advanced(by: done), count - done, offset + done)
      }
      if got == -1 && errno == EINTR { continue }
      guard got != -1 else { throw SystemError(.read) }
      guard got > 0 else { break }
      done += got
    }
    bytes.removeLast(count - done)
    return bytes
  }

  /// Writes all of it, or fails.
  func write(_ bytes: [UInt8], to file: borrowing Descriptor) throws(SystemError) {
    var count = bytes.count
    var failure: Int32?
    switch probe?(.write) {
    case .fails(let code)?: throw SystemError(.write, code)
    case .stops(let limit, let code)?: (count, failure) = (min(limit, count), code)
    case nil: break
    }
    var done = 0
    while done < count {
      let put = bytes.withUnsafeBytes {
        Glibc.write(file.number, $0.baseAddress?.advanced(by: done), count - done)
      }
      if put == -1 && errno == EINTR { continue }
      guard put != -1 else { throw SystemError(.write) }
      done += put
    }
    if let failure { throw SystemError(.write, failure) }
  }

  /// Waits until the bytes of a file, or the names of a folder, are on the disk.
  func sync(_ file: borrowing Descriptor) throws(SystemError) {
    try ask(.sync)
    try check(fsync(file.number), .sync)
  }

  /// Waits until the bytes of a file and its length are on the disk.
  func syncBytes(_ file: borrowing Descriptor) throws(SystemError) {
    try ask(.sync)
    try check(fdatasync(file.number), .sync)
  }

  func setOwner(
    _ owner: UInt32, _ group: UInt32, of file: borrowing Descriptor
  ) throws(SystemError) {
    try ask(.setOwner)
    try check(fchown(file.number, owner, group), .setOwner)
  }

  func setMode(_ mode: UInt32, of file: borrowing Descriptor) throws(SystemError) {
    try ask(.setMode)
    try check(fchmod(file.number, mode), .setMode)
  }

  /// Whether some other process has this file open for writing, where that can be told.
  func isOpenForWriting(_ file: borrowing Descriptor) throws(SystemError) -> Bool {
    try ask(.lease)
    return files_open_for_writing(file.number) == 1
  }

  /// Takes the lock of this open file if nobody else has it.
  func takeLock(_ file: borrowing Descriptor) throws(SystemError) -> Bool {
    try ask(.lock)
    if files_lock(file.number) == 0 { return true }
    guard errno == EWOULDBLOCK || errno == EINTR else { throw SystemError(.lock) }
    return false
  }

  /// Eight random letters and digits, for a name that nobody has.
  func randomName() throws(SystemError) -> String {
    try ask(.random)
    var random = UInt64(0)
    try check(files_random(&random, MemoryLayout<UInt64>.size), .random)
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let name = (0..<8).map { letters[Int(random >> ($0 * 5) & 31)] }
    return String(decoding: name, as: UTF8.self)
  }
}

extension SystemError {
  /// The file system cannot do this at all.
  var isUnsupported: Bool {
    code == EINVAL || code == ENOSYS || code == EOPNOTSUPP
  }
}
