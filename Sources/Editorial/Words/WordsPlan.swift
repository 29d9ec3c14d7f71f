/// How many words a day, a week, a month, or by a date (R61).
package struct WordGoal: Hashable, Sendable {
  /// What a goal is reckoned over.
  package enum Per: Hashable, Sendable {
    case day, week, month
    /// The total that is asked for on a day.
    case by(Day)
  }

  package var words: Int
  package var per: Per

  package init(_ words: Int, _ per: Per) {
    self.words = words
    self.per = per
  }
}

extension WordGoal {
  /// Reads `500 a day`, `3000 a week`, `1.5k/month`, `80000 by 2027-03-31`; `nil` for anything else.
  package init?(reading text: String) {
    let words = text.lowercased().split { $0 == " " || $0 == "/" || $0 == "\t" }
      .filter { !["a", "an", "per", "each", "every", "w", "word", "words"].contains($0) }
    guard words.count >= 2, let number = Self.number(words[0]) else { return nil }
    switch (words[1], words.count) {
    case ("day", 2), ("daily", 2): self.init(number, .day)
    case ("week", 2), ("weekly", 2), ("wk", 2): self.init(number, .week)
    case ("month", 2), ("monthly", 2): self.init(number, .month)
    case ("by", 3...):
      guard let date = WrittenDate(reading: words[2...].joined(separator: " ")) else { return nil }
      self.init(number, .by(date.day))
    default: return nil
    }
  }

  /// `500`, `1,500`, `1.5k`.
  private static func number(_ text: Substring) -> Int? {
    guard text.hasSuffix("k") else {
      return CountText.words(String(text))
    }
    return CountText.thousands(text + " words")
  }
}

/// What `desk.yaml` says of words written (R57, R60, R61, R63).
package struct WordsPlan: Hashable, Sendable {
  package var goals: [WordGoal]
  /// Days on which nothing is asked for.
  package var rest: Set<Weekday>
  /// Minutes after midnight at which a day begins.
  package var dayStarts: Int
  /// The folder of the desk that the log is copied to, for other machines.
  package var log: String?
  package var showsStreak: Bool
  /// The addresses the writer commits by; none where git is to say (R66).
  package var authors: [String]

  package init(
    goals: [WordGoal] = [], rest: Set<Weekday> = [], dayStarts: Int = WritingDays.usualStart,
    log: String? = nil, showsStreak: Bool = false, authors: [String] = []
  ) {
    self.goals = goals
    self.rest = rest
    self.dayStarts = dayStarts
    self.log = log
    self.showsStreak = showsStreak
    self.authors = authors
  }
}
