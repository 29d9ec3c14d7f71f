import CSystem
import Glibc

/// How another program ended.
package enum Outcome: Equatable, Sendable {
  case exited(Int32)
  case killed(signal: Int32)
  /// It could not be started; the system's reason.
  case notStarted(String)

  /// What went wrong, for a message; nil when the program ended well.
  package var failure: String? {
    switch self {
    case .exited(0): nil
    case .exited(127): "was not found"
    case .exited(126): "could not be started"
    case .exited(let status): "ended with status \(status)"
    case .killed(let signal): "was ended by signal \(signal)"
    case .notStarted(let reason): "could not be started: \(reason)"
    }
  }
}

/// A program that runs on our terminal, in our process group, while we wait.
package struct Subprocess {
  let arguments: [String]

  /// A program and its arguments, the program found along `PATH`.
  package init(arguments: [String]) {
    self.arguments = arguments
  }

  /// Runs it with the terminal as its input and output, whatever ours are, and waits.
  package func run(on terminal: Int32) -> Outcome {
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    let process = terminal_spawn(words, nil, [terminal, terminal, terminal])
    guard process > 0 else { return .notStarted(String(cString: strerror(-process))) }
    let status = terminal_wait(process)
    guard status >= 0 else { return .notStarted("no such process") }
    return status < 256 ? .exited(status) : .killed(signal: status - 256)
  }
}
