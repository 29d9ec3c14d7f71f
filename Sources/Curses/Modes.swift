/// What the terminal is told beside ncurses: whatever it does not know it ignores.
enum Modes {
  /// A paste comes marked as one.
  static let set = Array("\u{1b}[?2004h".utf8)

  /// Takes back all of `set`.
  static let clear = Array("\u{1b}[?2004l".utf8)
}
