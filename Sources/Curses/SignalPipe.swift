import CSystem
import Glibc

/// Signals that came since they were last asked for.
package struct Signals: OptionSet, Sendable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  private init(number: Int32) {
    rawValue = 1 << UInt64(number)
  }

  /// The window has another size.
  package static let resized = Signals(number: SIGWINCH)
  /// The program is to stop, as `^Z` asks.
  package static let stop = Signals(number: SIGTSTP)
  /// The program was stopped and goes on; the screen may have been used by others.
  package static let continued = Signals(number: SIGCONT)
  /// `^C`.
  package static let interrupt = Signals(number: SIGINT)
  /// `kill`.
  package static let terminate = Signals(number: SIGTERM)
  /// The terminal was closed.
  package static let hangUp = Signals(number: SIGHUP)
  /// `^\`, which means no more than a wish to leave.
  package static let quit = Signals(number: SIGQUIT)
  /// The files are to be read again.
  package static let reload = Signals(number: SIGUSR1)

  /// The signal to end by (`SignalPipe.end(by:)`) when one that ends the program is among them.
  package var ending: Int32? {
    if contains(.hangUp) { return SIGHUP }
    if contains(.terminate) { return SIGTERM }
    return contains(.interrupt) ? SIGINT : nil
  }
}

/// The program's signals as something to poll.
///
/// It is made before the terminal is opened, else ncurses puts in handlers of its own.
package struct SignalPipe: Sendable {
  /// Readable when a signal came.
  package let descriptor: Int32

  /// Takes the signals over for the whole process; throws when there is no pipe to be had.
  package init() throws(TerminalError) {
    descriptor = signals_install()
    guard descriptor >= 0 else { throw .refused(String(cString: strerror(errno))) }
  }

  /// The signals that came since the last call.
  package func received() -> Signals {
    Signals(rawValue: signals_take())
  }

  /// Ends the process by a signal's default action, so that the shell learns why it ended.
  ///
  /// To be called when the terminal is restored.
  package static func end(by signal: Int32) -> Never {
    signals_end(signal)
    exit(128 + signal)
  }
}
