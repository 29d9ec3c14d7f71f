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

  /// `nil` under ten days of writing, or five with words.
  package init?(_ assessment: WordsDays, outlet: String? = nil) {
    let all = (1...28).map { assessment.today - $0 }
    guard let first = assessment.tally.first else { return nil }
    let known = all.filter { $0 >= first }
    let writing = known.filter { assessment.isForWriting($0) }
    let written = Dictionary(
      uniqueKeysWithValues: known.map {
        ($0, assessment.tally.figures($0, outlet: outlet).written)
      })
    guard writing.count >= 10, written.values.count(where: { $0 > 0 }) >= 5 else { return nil }
    func rate(_ days: some Collection<Day>) -> Int {
      let writing = days.count { assessment.isForWriting($0) }
      return days.reduce(0) { $0 + (written[$1] ?? 0) } / max(1, writing)
    }
    perDay = rate(known)
    days = writing.count
    let blocks = (0..<4).map { block in
      known.filter { (assessment.today - $0 - 1) / 7 == block }
    }.filter { $0.count { assessment.isForWriting($0) } >= 3 }
    lean = blocks.map { rate($0) }.min() ?? perDay
    silence = writing.prefix { written[$0] == 0 }.count
  }
}

/// The days of a desk as words are reckoned by them: which is today, and which are for writing.
package struct WordsDays: Sendable {
  package let tally: WordsTally
  /// The day that words belong to at this moment (R60).
  package let today: Day
  private let rest: Set<Weekday>
  private let away: [ClosedRange<Day>]

  package init(_ tally: WordsTally, today: Day, plan: Plan) {
    self.tally = tally
    self.today = today
    rest = plan.words.rest
    away = plan.away
  }

  /// Whether a day is neither of rest nor away (R23, R61).
  package func isForWriting(_ day: Day) -> Bool {
    !rest.contains(day.weekday) && !away.contains { $0.contains(day) }
  }

  /// The days for writing in some days; none where they end before they begin.
  package func writingDays(from first: Day, through last: Day) -> Int {
    guard first <= last else { return 0 }
    return (0...(last - first)).count { isForWriting(first + $0) }
  }
}
