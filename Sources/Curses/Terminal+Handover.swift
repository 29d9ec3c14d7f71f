import CCurses
import CSystem
import TerminalKit

extension Terminal {
  /// Gives the terminal to somebody else while the body runs, and takes it back whole.
  ///
  /// The next `show` draws everything. A signal for the other program (`^C`) does not reach us.
  package mutating func suspend<Result>(_ body: () -> Result) -> Result {
    leave()
    signals_hand_over()
    let result = body()
    signals_take_back()
    takeBack()
    return result
  }

  /// Runs a program on the terminal and waits for it.
  package mutating func run(_ arguments: [String]) -> Outcome {
    let terminal = descriptor
    return suspend { Subprocess(arguments: arguments).run(on: terminal) }
  }

  /// Stops the program, as `^Z` asks, and returns when it is continued.
  ///
  /// Where there is no shell to continue it the kernel does not stop it.
  package mutating func suspendSelf() {
    leave()
    signals_stop()
    takeBack()
  }

  /// Takes the terminal back after others may have used it: stopped from outside and continued.
  package mutating func takeBack() {
    terminal_set_in_use(true)
    terminal_capture_errors()
    ccurses_return()
    Self.takeSize(of: descriptor)
    redraw()
  }

  /// Puts text on the clipboard of the writer's own machine, also over ssh (OSC 52).
  ///
  /// False when the terminal has none or the text is too long; none says whether it obeyed.
  package mutating func copy(_ text: String) -> Bool {
    guard !isConsole, text.utf8.count <= 50_000 else { return false }
    output.send("\u{1b}]52;c;\(base64(text))\u{7}".utf8)
    return !output.isBroken
  }

  /// Whether it prints what others take as a command.
  var isConsole: Bool {
    type.hasPrefix("linux") || type.hasPrefix("vt") && !type.hasPrefix("vte")
  }

  /// Leaves the screen, the modes as they were found.
  private mutating func leave() {
    ccurses_leave()
    output.finish(with: modes.clear + Self.screenBytes())
    if isAnswerNear { terminal_discard_input() }
    terminal_restore_modes()
    terminal_set_in_use(false)
    terminal_release_errors()
  }

  static func takeSize(of terminal: Int32) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    if terminal_size(terminal, &rows, &columns) { ccurses_resize(rows, columns) }
  }
}

/// RFC 4648 section 4.
func base64(_ text: String) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  let bytes = Array(text.utf8)
  var encoded: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let number = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(bytes[start + $1]) : 0) }
    for digit in 0..<4 {
      let isPadding = digit > group.count
      encoded.append(isPadding ? UInt8(ascii: "=") : digits[number >> (18 - 6 * digit) & 63])
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}
