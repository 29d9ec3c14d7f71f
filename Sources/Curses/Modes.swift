/// What the terminal is told beside ncurses: whatever it does not know it ignores.
struct Modes {
  /// Whether presses and the wheel are reported; else nothing is said of a mouse, so that selecting
  /// text stays the terminal's.
  let hasMouse: Bool

  /// A paste comes marked as one; presses come with their cell in decimal numbers (SGR 1006).
  var set: [UInt8] {
    Array(("\u{1b}[?2004h" + (hasMouse ? "\u{1b}[?1000h\u{1b}[?1006h" : "")).utf8)
  }

  /// Takes back all of `set`.
  var clear: [UInt8] {
    Array(((hasMouse ? "\u{1b}[?1006l\u{1b}[?1000l" : "") + "\u{1b}[?2004l").utf8)
  }
}
