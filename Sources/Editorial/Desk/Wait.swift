/// How long somebody has to answer (R12, R45).
package enum Wait: Hashable, Sendable {
  /// Days of the calendar.
  case days(Int)
  /// Mondays to Fridays, the outlet's holidays left out.
  case workingDays(Int)
  /// Nobody is asked: a thesis that was handed in.
  case never

  /// Between two reminders of a payment that is late, where nobody said how long (R45).
  package static let usualPayment = Wait.days(7)
  /// For the writer to answer edits, where nobody said how long (R12).
  package static let usualReply = Wait.workingDays(2)
}

extension Wait {
  /// The last day of a wait that begins on a day; `nil` where there is no end to it.
  ///
  /// - Parameters:
  ///   - day: the day they were asked, or it was sent.
  ///   - holidays: days on which nobody works, for working days.
  /// - Returns: the day by which they have had their time.
  package func end(from day: Day, without holidays: [ClosedRange<Day>] = []) -> Day? {
    switch self {
    case .days(let count): return day + count
    case .workingDays(let count):
      var end = day
      var left = count
      // A year of holidays is a slip of the pen: the wait ends all the same.
      let last = day + count * 2 + 400
      while left > 0, end < last {
        end = end + 1
        if end.isWorkingDay(without: holidays) { left -= 1 }
      }
      return end
    case .never: return nil
    }
  }
}

extension Wait {
  /// How much of a wait is over, in days of its own kind.
  ///
  /// - Parameters:
  ///   - start: the day it began.
  ///   - today: the day that is asked about.
  ///   - holidays: days on which nobody works, for working days.
  /// - Returns: the days after the first, up to today.
  package func days(
    from start: Day, to today: Day, without holidays: [ClosedRange<Day>] = []
  ) -> Int {
    guard start < today else { return 0 }
    guard case .workingDays = self else { return today - start }
    // Nobody waits for years of working days.
    let first = max(start + 1, today - 2000)
    return (first.number...today.number).count {
      Day(number: $0).isWorkingDay(without: holidays)
    }
  }
}

extension Wait: ExpressibleByIntegerLiteral {
  package init(integerLiteral days: Int) { self = .days(days) }
}

extension Day {
  fileprivate func isWorkingDay(without holidays: [ClosedRange<Day>]) -> Bool {
    weekday != .saturday && weekday != .sunday && !holidays.contains { $0.contains(self) }
  }
}
