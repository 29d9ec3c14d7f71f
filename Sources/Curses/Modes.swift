import CSystem

/// What the terminal is told beside ncurses: whatever it does not know it ignores.
enum Modes {
  /// A paste comes marked as one; with the mouse, presses and the wheel as SGR reports.
  ///
  /// False when the terminal no longer listens.
  static func set(mouse: Bool, on terminal: Int32) -> Bool {
    send("\u{1b}[?2004h" + (mouse ? "\u{1b}[?1000h\u{1b}[?1006h" : ""), to: terminal)
  }

  /// Takes back all of `set`.
  static func clear(mouse: Bool, on terminal: Int32) {
    _ = send((mouse ? "\u{1b}[?1006l\u{1b}[?1000l" : "") + "\u{1b}[?2004l", to: terminal)
  }

  static func send(_ sequence: String, to terminal: Int32) -> Bool {
    terminal_write(terminal, sequence, sequence.utf8.count)
  }
}
