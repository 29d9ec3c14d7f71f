import CSystem
import Glibc

/// A `git` that runs: what it prints is read, and it ends with this value.
struct GitProcess: ~Copyable {
  private let process: pid_t
  private let output: Descriptor
  private let input: Descriptor
  private var status: Int32?
  private var buffer: [UInt8] = []
  private var start = 0

  private static let chunk = 1 << 16

  /// Starts a program with its errors thrown away: what they say is in the status.
  init(
    _ words: [String], _ environment: [String], readsInput: Bool
  ) throws(SystemError) {
    let (readEnd, printEnd) = try GitProcess.pipe()
    let reading = Descriptor(readEnd)
    let printing = Descriptor(printEnd)
    let nothing = Descriptor(open("/dev/null", O_RDWR | O_CLOEXEC))
    guard nothing.number >= 0 else { throw SystemError(.open) }
    let (askedEnd, askingEnd) = readsInput ? try GitProcess.pipe() : (-1, -1)
    let asked = Descriptor(askedEnd)
    let asking = Descriptor(askingEnd)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    let started = terminal_spawn(
      &arguments, &variables,
      [readsInput ? asked.number : nothing.number, printing.number, nothing.number])
    guard started > 0 else { throw SystemError(.open, -started) }
    process = started
    output = reading
    input = asking
  }

  /// The ends of a pipe, to read and to write, that no other program inherits.
  private static func pipe() throws(SystemError) -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    guard files_pipe(&ends) == 0 else { throw SystemError(.open) }
    return (ends[0], ends[1])
  }

  deinit {
    if status == nil {
      kill(process, SIGTERM)
      _ = terminal_wait(process)
    }
  }

  /// Its exit status once it has ended; 256 and more where a signal has ended it.
  mutating func wait() -> Int32 {
    if let status { return status }
    let ended = terminal_wait(process)
    status = ended
    return ended
  }

  /// Writes to its input; whether it took all of it.
  func write(_ bytes: [UInt8]) -> Bool { Disk.put(bytes[...], to: input.number) == nil }

  /// All that it prints until it ends.
  mutating func readAll() -> [UInt8] {
    while fill() {}
    defer { (buffer, start) = ([], 0) }
    return Array(buffer[start...])
  }

  /// The next line, without its end; `nil` where there is no more.
  mutating func readLine() -> String? {
    while true {
      if let end = buffer[start...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return String(decoding: buffer[start..<end], as: UTF8.self)
      }
      guard fill() else { return nil }
    }
  }

  /// So many bytes; `nil` where there are not as many.
  mutating func read(_ count: Int) -> [UInt8]? {
    while buffer.count - start < count { guard fill() else { return nil } }
    defer { start += count }
    return Array(buffer[start..<start + count])
  }

  /// Passes over so many bytes; whether there were as many.
  mutating func skip(_ count: Int) -> Bool {
    var left = count
    while left > 0 {
      if buffer.count == start { guard fill() else { return false } }
      let passed = min(left, buffer.count - start)
      start += passed
      left -= passed
    }
    return true
  }

  /// Reads some more; whether there was any.
  private mutating func fill() -> Bool {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    let known = buffer.count
    buffer += [UInt8](repeating: 0, count: GitProcess.chunk)
    var got = 0
    repeat {
      got = buffer.withUnsafeMutableBytes {
        Glibc.read(output.number, $0.baseAddress?.advanced(by: known), GitProcess.chunk)
      }
    } while got < 0 && errno == EINTR
    buffer.removeLast(GitProcess.chunk - max(0, got))
    return got > 0
  }
}
