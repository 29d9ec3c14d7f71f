/// The words of a desk: what all its logs say, and where they are (R57).
package struct WordsHistory: Hashable, Sendable {
  /// A log that was read.
  package struct Log: Hashable, Sendable {
    package var machine: String
    package var path: String
    package var lines: Int
    /// Lines that cannot be read (R59).
    package var bad: Int
    /// The first of them, from 1.
    package var firstBad: Int?
    /// The latest moment any line is of, and that line, from 1.
    package var latest: Moment?
    package var latestLine: Int

    package init(
      machine: String, path: String, lines: Int, bad: Int, firstBad: Int? = nil,
      latest: Moment? = nil, latestLine: Int = 0
    ) {
      self.machine = machine
      self.path = path
      self.lines = lines
      self.bad = bad
      self.firstBad = firstBad
      self.latest = latest
      self.latestLine = latestLine
    }
  }

  package var tally: WordsTally
  package var logs: [Log]
  /// Why nothing is recorded, where that is so (R59).
  package var failure: String?

  package init(tally: WordsTally, logs: [Log], failure: String? = nil) {
    self.tally = tally
    self.logs = logs
    self.failure = failure
  }

  /// The same without what lines say of days to come: they wait for their day (R59).
  package func through(_ today: Day) -> WordsHistory {
    WordsHistory(tally: tally.through(today), logs: logs, failure: failure)
  }
}

/// What all logs of a desk say, kept so that a year of them need not be read again (R59).
package struct WordsSums: Hashable, Sendable {
  /// The bytes of each log when it was read: of longer ones this says nothing.
  package var sizes: [String: Int]
  /// The name of the zone that days were reckoned in.
  package var zone: String
  /// Minutes after midnight at which they begin.
  package var starts: Int
  package var history: WordsHistory

  package init(sizes: [String: Int], days: WritingDays, history: WordsHistory) {
    self.sizes = sizes
    zone = days.home.name
    starts = days.starts
    self.history = history
  }

  /// Whether it says what logs of these sizes would, by these days.
  package func holds(_ sizes: [String: Int], _ days: WritingDays) -> Bool {
    self.sizes == sizes && zone == days.home.name && starts == days.starts
  }
}
