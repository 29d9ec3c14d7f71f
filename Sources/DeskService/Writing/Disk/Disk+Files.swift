import CSystem
import Glibc

// Files and folders, opened and filled.
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
  func openOwn(_ path: String, mode: UInt32 = 0o600) throws(SystemError) -> Descriptor {
    try ask(.open)
    let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let number = open(path, flags, mode)
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
    if let code = Disk.put(bytes[..<count], to: file.number) { throw SystemError(.write, code) }
    if let failure { throw SystemError(.write, failure) }
  }

  /// Writes all bytes to a file or a pipe that is open; the system's error where it could not.
  static func put(_ bytes: ArraySlice<UInt8>, to file: Int32) -> Int32? {
    bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let put = Glibc.write(file, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if put < 0, errno == EINTR { continue }
        guard put >= 0 else { return errno }
        done += put
      }
      return nil
    }
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
