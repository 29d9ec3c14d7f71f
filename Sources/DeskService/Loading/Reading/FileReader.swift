import Glibc

/// Reads files one after another into one buffer.
struct FileReader: ~Copyable {
  /// What came of opening a file.
  enum Outcome {
    /// It is open, and its first `count` bytes are in the buffer.
    case opened(FileStamp, count: Int)
    case absent
    /// A folder, FIFO, device or socket: nothing to read.
    case notAFile
    /// The call failed with this `errno`.
    case failed(Int32)
  }

  private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  private var file: Int32 = -1
  private var filled = 0
  /// The size of the open file in bytes, as it was opened.
  private(set) var size = 0
  /// When the open file was changed last, in seconds since 1970.
  private(set) var modified = 0

  deinit {
    if file >= 0 { Glibc.close(file) }
    buffer.deallocate()
  }

  /// Opens a file relative to a folder and reads its first bytes.
  ///
  /// It is to be closed, whatever the outcome.
  mutating func open(_ path: UnsafePointer<CChar>, at folder: Int32, first: Int) -> Outcome {
    close()
    // Without O_NONBLOCK the open of a FIFO waits for a writer, for ever.
    file = openat(folder, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: return .absent
      case ENXIO, EISDIR: return .notAFile
      default: return .failed(errno)
      }
    }
    var status = stat()
    guard fstat(file, &status) == 0 else { return .failed(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .notAFile }
    filled = 0
    let stamp = FileStamp(status)
    size = stamp.size
    modified = stamp.modified / 1_000_000_000
    if let error = fill(to: min(stamp.size, first)) { return .failed(error) }
    return .opened(stamp, count: filled)
  }

  /// Reads on in the open file until `count` bytes are in the buffer, or it ends; the bytes there
  /// are, or the `errno`.
  mutating func extend(to count: Int) -> Result<Int, FileError> {
    if let error = fill(to: count) { return .failure(FileError(code: error)) }
    return .success(filled)
  }

  mutating func close() {
    if file >= 0 { Glibc.close(file) }
    file = -1
  }

  /// All bytes read so far; valid until the next call that reads.
  var bytes: UnsafeRawBufferPointer { bytes(filled) }

  /// The first `count` bytes read; valid until the next call that reads.
  func bytes(_ count: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: buffer[..<min(count, filled)])
  }

  private mutating func fill(to count: Int) -> Int32? {
    if count > buffer.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
      buffer.deallocate()
      buffer = larger
    }
    while filled < count {
      let got = read(file, buffer.baseAddress?.advanced(by: filled), count - filled)
      if got == 0 { break }
      if got > 0 {
        filled += got
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }

  /// Gives back the memory that one very large file took.
  mutating func shrink() {
    guard buffer.count > 1 << 18 else { return }
    buffer.deallocate()
    buffer = .allocate(byteCount: 1 << 16, alignment: 16)
    filled = 0
  }
}
