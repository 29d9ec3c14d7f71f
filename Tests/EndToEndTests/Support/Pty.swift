import CSystem
import Glibc

/// A program on a bare pseudo terminal: nothing emulates it, every byte it writes is seen.
final class Pty {
  /// The program's process, the leader of a session of its own.
  let process: pid_t
  let scratch: ScratchFolder
  /// Everything it wrote so far.
  private(set) var output: [UInt8] = []
  private var master: Int32
  private var ended: Int32?

  init(
    _ arguments: [String], width: Int32 = 80, height: Int32 = 24,
    environment changes: [String: String?] = [:], scratch: ScratchFolder? = nil
  ) throws {
    let scratch = try scratch ?? ScratchFolder()
    self.scratch = scratch
    var environment = Programs.environment(in: scratch)
    for (name, value) in changes { environment[name] = value }
    try scratch.write("", to: "tmp/.keep")
    try scratch.write("", to: "home/.keep")
    var path = [CChar](repeating: 0, count: 64)
    master = terminal_open_pty(height, width, &path)
    guard master >= 0 else { throw Failure("pty: error \(errno)") }
    process = arguments.withPointers { arguments in
      environment.map { "\($0)=\($1)" }.withPointers { terminal_spawn_session(arguments, $0, path) }
    }
    guard process > 0 else { throw Failure("\(arguments): error \(-process)") }
  }

  deinit {
    hangUp()
    if ended == nil && terminal_poll(process) == -2 {
      Glibc.kill(process, SIGKILL)
      _ = terminal_wait(process)
    }
  }

  /// The output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Types bytes.
  func type(_ text: String) throws {
    guard terminal_write(master, text, text.utf8.count) else { throw Failure("write: \(errno)") }
  }

  /// Reads until the program has written the text.
  func wait(for wanted: String, within limit: Duration = .seconds(30)) throws {
    let wanted = Array(wanted.utf8)
    try Deadline(limit).wait(
      "\(String(decoding: wanted, as: UTF8.self).debugDescription) in \(text.debugDescription)"
    ) {
      drain()
      return output.contains(wanted) ? () : nil
    }
  }

  /// Kills the program, as a failing machine would, and waits for its end.
  func kill() throws {
    Glibc.kill(process, SIGKILL)
    _ = try exitStatus()
  }

  /// Closes the terminal, as closing a window or losing a connection does.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Waits for the program's end: its status, 256 and more for a signal.
  ///
  /// Unless it is stalled, what the program writes is read meanwhile.
  func exitStatus(within limit: Duration = .seconds(30), isStalled: Bool = false) throws -> Int32 {
    if let ended { return ended }
    let status = try Deadline(limit).wait("the program to end after \(text.debugDescription)") {
      if !isStalled { drain() }
      let status = terminal_poll(process)
      return status == -2 ? nil : status
    }
    ended = status
    return status
  }

  /// Seconds of processor time the program took so far.
  func processorTime() throws -> Double {
    let file = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = read(file, &bytes, bytes.count)
    let line = String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
    // After the name in parentheses: state, then user and system time as the 12th and 13th.
    let fields = line.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
      throw Failure("no such process: \(process)")
    }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  private func drain() {
    guard master >= 0 else { return }
    var chunk = [UInt8](repeating: 0, count: 65536)
    var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&entry, 1, 0) > 0, Int32(entry.revents) & POLLIN != 0 {
      let count = read(master, &chunk, chunk.count)
      guard count > 0 else { return }
      output += chunk.prefix(count)
    }
  }
}
