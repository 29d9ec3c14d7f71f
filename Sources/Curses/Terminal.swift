import CCurses
import CSystem
import Glibc
import TerminalKit

/// The screen and keyboard while the program has them.
///
/// There is one at a time; when it ends, the terminal is as it was found.
/// ncurses draws. Keys are read here, byte by byte: its own reading delays a lone Escape and loses
/// characters that arrive in two parts.
package struct Terminal: ~Copyable {
  /// The terminal, to poll for keys.
  package let descriptor: Int32
  /// How many colours it shows, given what the writer wants.
  package let colorDepth: ColorDepth
  /// What the writer should know when it is over, such as that the terminal was not known.
  package let note: String?
  /// Whether the terminal is gone: nothing comes from it any more, and the program should end.
  package internal(set) var isLost = false

  let type: String
  let modes: Modes
  var output: TerminalOutput
  var pairs: ColorPairs
  var decoder = KeyDecoder()
  var doubleClicks = DoubleClicks()
  var emptyReads = 0
  var flushes = 0
  /// The canvas shown last, as long as the screen is as it made it.
  var shown: Canvas?
  /// When the background was asked for, and whether it was.
  var asked: ContinuousClock.Instant?
  var modesAreSet = false

  /// Takes the controlling terminal, whatever standard input and output are.
  ///
  /// The signal pipe must exist by then, else ncurses handles signals in ways of its own.
  ///
  /// - Parameters:
  ///   - type: what the terminal is.
  ///   - hasMouse: whether presses and the wheel are to come as keys.
  ///   - signals: the program's signals.
  /// - Throws: `TerminalError` where there is no terminal, or none that is known.
  package init(
    _ type: TerminalType, hasMouse: Bool = false, signals: SignalPipe
  ) throws(TerminalError) {
    guard let wanted = type.candidates.first else {
      throw type.name.isEmpty ? .unnamed : .unknown(type.name)
    }
    let tty = terminal_open()
    guard tty >= 0 else { throw .noTerminal }
    signals_guard_crashes()
    guard let known = try Self.open(type.candidates, on: tty) else {
      terminal_close()
      throw .unknown(type.name)
    }
    terminal_set_in_use(true)
    terminal_capture_errors()
    descriptor = tty
    output = TerminalOutput(to: terminal_outlet())
    self.type = known
    modes = Modes(hasMouse: hasMouse)
    pairs = ColorPairs(wanted: type.wantsColor)
    colorDepth = pairs.depth
    note =
      known == wanted || known == type.name
      ? nil
      : "this terminal is not known here (TERM=\(printable(type.name))); taken for \(known)"
  }

  deinit {
    ccurses_leave()
    var output = output
    output.finish(with: modes.clear + Self.screenBytes())
    ccurses_close()
    // An answer that comes too late would be typed to the shell.
    if isAnswerNear { terminal_discard_input() }
    terminal_restore_modes()
    terminal_close()
    terminal_release_errors()
  }

  /// What ncurses has for the terminal since this was asked last.
  static func screenBytes() -> [UInt8] {
    let count = ccurses_waiting()
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, taken in
      taken = ccurses_take(buffer.baseAddress, count)
    }
  }

  /// Opens the screen as the first type terminfo knows; nil when it knows none.
  private static func open(_ types: [String], on tty: Int32) throws(TerminalError) -> String? {
    for type in types {
      switch Int(ccurses_open(tty, type)) {
      case CCURSES_OPENED: return type
      case CCURSES_IMMOBILE:
        terminal_close()
        throw .immobile(type)
      default: continue
      }
    }
    return nil
  }
}
