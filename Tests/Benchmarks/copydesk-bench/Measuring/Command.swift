import CSystem
import Glibc

/// A program run to its end, its output thrown away.
struct Command {
  let arguments: [String]
  let environment: [String]

  init(_ arguments: [String], in workshop: Workshop) {
    self.arguments = arguments
    environment = workshop.environment
  }

  /// How it went.
  struct Answer {
    /// Its exit status, or 256 and the signal that killed it.
    let status: Int32
    let time: Duration
    /// The most memory it had at once, in KiB; not less than what this process has itself.
    let peakMemory: Int
  }

  /// Runs it in this process's folder and waits.
  func run() throws -> Answer {
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    guard nothing >= 0 else { throw Failure.system("/dev/null") }
    defer { close(nothing) }
    let start = ContinuousClock.now
    let process = arguments.withPointers { arguments in
      environment.withPointers { terminal_spawn(arguments, $0, [nothing, nothing, 2]) }
    }
    guard process > 0 else { throw Failure.system(arguments.first ?? "", -process) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Failure.system("wait4") }
    }
    let time = ContinuousClock.now - start
    // The low seven bits are the signal, the next byte the status (wait(2), <bits/waitstatus.h>).
    let signal = status & 0x7f
    return Answer(
      status: signal == 0 ? (status >> 8) & 0xff : 256 + signal, time: time,
      peakMemory: usage.ru_maxrss)
  }

  /// The time it takes to its end.
  ///
  /// - Throws: `Failure` when it does not end with 0.
  func time() throws -> Duration {
    let answer = try run()
    guard answer.status == 0 else {
      throw Failure("\(arguments.prefix(4).joined(separator: " ")) ended with \(answer.status)")
    }
    return answer.time
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
