/// The days on which no words are asked for (R23, R61).
///
/// The one place that says so, for goals, pace, forecasts and words a day: whatever else frees a day is
/// added here.
package struct FreeDays: Hashable, Sendable {
  /// Days of rest, week by week.
  package var rest: Set<Weekday>
  /// Days away.
  package var away: [ClosedRange<Day>]
  /// Days that appointments take, in order, no two of which touch.
  package var taken: [ClosedRange<Day>]

  package init(
    rest: Set<Weekday> = [], away: [ClosedRange<Day>] = [], taken: [ClosedRange<Day>] = []
  ) {
    self.rest = rest
    self.away = away
    self.taken = taken
  }

  package func contains(_ day: Day) -> Bool {
    rest.contains(day.weekday) || isTaken(day) || away.contains { $0.contains(day) }
  }

  private func isTaken(_ day: Day) -> Bool {
    if taken.isEmpty { return false }
    var (low, high) = (0, taken.count)
    while low < high {
      let middle = (low + high) / 2
      if taken[middle].upperBound < day { low = middle + 1 } else { high = middle }
    }
    return low < taken.count && taken[low].lowerBound <= day
  }

  /// The days for writing in some days; none where they end before they begin.
  package func writingDays(from first: Day, through last: Day) -> Int {
    guard first <= last else { return 0 }
    return (first.number...last.number).count { !contains(Day(number: $0)) }
  }
}

extension Desk {
  /// The days on which no words are asked for.
  package var freeDays: FreeDays {
    FreeDays(rest: plan.words.rest, away: plan.away + marks.away, taken: calendars.restDays)
  }
}
