/// How much is written on a day that is for writing (R64).
package struct Pace: Hashable, Sendable {
  /// Words a day, rounded down.
  package var perDay: Int
  /// The same in the worst of the weeks it is taken from.
  package var lean: Int
  /// The days it is taken from.
  package var days: Int
  /// Days among them with no word at all, in a row up to yesterday.
  package var silence: Int

  /// Fewer days for writing, or fewer of them with words, say nothing of a pace.
  package static let leastDays = 10
  package static let leastWritten = 5

  /// `nil` under ten days of writing, or five with words.
  package init?(_ days: WordsDays, of part: WordsPart = .all) {
    let known = days.known
    let writing = known.filter { days.isForWriting($0) }
    let written = Dictionary(
      uniqueKeysWithValues: known.map { ($0, days.tally.figures($0, of: part).written) })
    guard writing.count >= Pace.leastDays,
      written.values.count(where: { $0 > 0 }) >= Pace.leastWritten
    else { return nil }
    func rate(_ some: some Collection<Day>) -> Int {
      let writing = some.count { days.isForWriting($0) }
      return some.reduce(0) { $0 + (written[$1] ?? 0) } / max(1, writing)
    }
    perDay = rate(known)
    self.days = writing.count
    let blocks = (0..<4).map { block in
      known.filter { (days.today - $0 - 1) / 7 == block }
    }.filter { $0.count { days.isForWriting($0) } >= 3 }
    lean = blocks.map { rate($0) }.min() ?? perDay
    silence = writing.prefix { written[$0] == 0 }.count
  }
}

/// The days of a desk as words are reckoned by them: which is today, and which are for writing.
package struct WordsDays: Sendable {
  package let tally: WordsTally
  /// The day that words belong to at this moment (R60).
  package let today: Day
  private let free: FreeDays

  package init(_ tally: WordsTally, today: Day, free: FreeDays) {
    self.tally = tally
    self.today = today
    self.free = free
  }

  /// The 28 days before today, as far as anything is known of them, latest first (R64).
  package var known: [Day] {
    (1...28).map { today - $0 }.filter { day in tally.first.map { day >= $0 } ?? false }
  }

  /// Whether a day is neither of rest nor away (R23, R61).
  package func isForWriting(_ day: Day) -> Bool { !free.contains(day) }

  /// The days for writing in some days; none where they end before they begin.
  package func writingDays(from first: Day, through last: Day) -> Int {
    free.writingDays(from: first, through: last)
  }
}
