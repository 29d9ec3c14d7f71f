/// How fast words come (R53).
enum TypingSpeed {
  /// More than this many words at once are held if they came fast.
  private static let mostAtOnce = 300
  /// Nobody types more words in a minute.
  private static let fastest = 150

  /// Whether nobody can have typed so many words in that time.
  static func isBeyond(_ words: Int, from start: Moment, to end: Moment) -> Bool {
    words > mostAtOnce && words * 60 > fastest * max(0, end - start)
  }
}
