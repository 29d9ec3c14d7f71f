import CSystem
import Glibc

/// A program run to its end, without a terminal.
struct Command {
  let arguments: [String]
  var environment: [String: String] = [:]
  /// Where it runs; the test's own folder otherwise.
  var folder: String?

  /// How it ended and what it said.
  struct Answer {
    let status: Int32
    let output: String
    let errors: String
  }

  init(_ arguments: [String], environment: [String: String] = [:], folder: String? = nil) {
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
  }

  /// Runs it with nothing to read and waits; what takes longer than the deadline is killed.
  func run(within limit: Duration = .seconds(30)) throws -> Answer {
    try start().answer(within: limit)
  }

  /// Starts it with nothing to read.
  func start() throws -> Running {
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    let output = try UnnamedFile()
    let errors = try UnnamedFile()
    defer { close(nothing) }
    let process = inFolder.withPointers { arguments in
      environment.map { "\($0)=\($1)" }.withPointers { environment in
        terminal_spawn(arguments, environment, [nothing, output.descriptor, errors.descriptor])
      }
    }
    guard process > 0 else { throw Failure("\(arguments): error \(-process)") }
    return Running(
      name: "\(arguments)", process: process, output: output, errors: errors)
  }

  /// A program under way.
  struct Running {
    let name: String
    let process: pid_t
    let output: UnnamedFile
    let errors: UnnamedFile

    /// Waits for its end; what takes longer than the deadline is killed.
    func answer(within limit: Duration = .seconds(30)) throws -> Answer {
      let status = try Deadline(limit).wait("\(name) to end") {
        let status = terminal_poll(process)
        return status == -2 ? nil : status
      } otherwise: {
        kill(process, SIGKILL)
        _ = terminal_wait(process)
      }
      return Answer(status: status, output: output.text, errors: errors.text)
    }
  }

  private var inFolder: [String] {
    guard let folder else { return arguments }
    return ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + arguments
  }
}

extension [String] {
  /// Calls with the words as C takes a list of them.
  func withPointers<Result>(
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = map { strdup($0) }
    pointers.append(nil)
    defer { pointers.forEach { free($0) } }
    return pointers.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(body) ?? body([nil])
    }
  }
}

/// A file without a name, for a program to write to.
final class UnnamedFile {
  let descriptor: Int32

  init() throws {
    var template = Array("/tmp/copydesk-test-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Failure("mkstemp: error \(errno)") }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
  }

  deinit {
    close(descriptor)
  }

  var text: String {
    let size = lseek(descriptor, 0, SEEK_END)
    lseek(descriptor, 0, SEEK_SET)
    var bytes = [UInt8](repeating: 0, count: Int(max(size, 0)))
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
  }
}
