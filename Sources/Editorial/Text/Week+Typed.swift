extension Week {
  /// Reads a week as it is typed: `last`, `next`, `-3`, `+2`, `2026-W49`, `W49`, `week 49`, `49주`,
  /// `지난주`, a day in it.
  ///
  /// A weekday is of this week; a day or week without a year is the nearest such.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - today: the day weeks are counted from.
  package init?(typed text: String, today: Day) {
    let current = Week(containing: today)
    let plain = TypedText.plain(text)[...].trimmed.lowercased()
    switch plain {
    case "this", "now", "current": self = current
    case "last", "previous": self = current - 1
    case "next": self = current + 1
    default:
      if let sign = plain.first, "+-−".contains(sign), let weeks = Int(plain.dropFirst()) {
        // Beyond a thousand weeks there is nothing a writer could look for.
        guard weeks <= 1000 else { return nil }
        self = current + (sign == "+" ? weeks : -weeks)
      } else if let number = Week.number(plain) {
        let years = current.year - 1...current.year + 1
        let weeks = years.compactMap { Week(year: $0, number: number) }
        guard let week = weeks.min(by: { abs($0 - current) < abs($1 - current) }) else {
          return nil
        }
        self = week
      } else if let week = Week(plain, year: current.year) {
        self = week
      } else {
        guard let period = DatePeriod(reading: plain), let day = Week.day(of: period, today) else {
          return nil
        }
        self = Week(containing: day)
      }
    }
  }

  /// The number of a week without its year: `49`, `W49`, `week 49`, `49주`, `第49週`.
  private static func number(_ text: String) -> Int? {
    var rest = text[...]
    for word in ["week", "wk", "w", "第", "제"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count).trimmed
      break
    }
    for word in ["주차", "週目", "주", "週"] where rest.hasSuffix(word) {
      rest = rest.dropLast(word.count).trimmed
      break
    }
    guard (1...2).contains(rest.utf8.count), rest.utf8.allSatisfy(isDigit) else { return nil }
    return Int(rest)
  }

  /// A day of the week that a period of at most seven days lies in.
  private static func day(of period: DatePeriod, _ today: Day) -> Day? {
    func nearest(_ days: [Day]) -> Day? {
      days.min { abs($0 - today) < abs($1 - today) }
    }
    if case .day(let named) = period {
      switch named.choice {
      case .weekday(let weekday): return Week(containing: today).first + weekday.rawValue
      case .yearly(let month, let day):
        let year = today.civil.year
        return nearest((year - 8...year + 8).compactMap { Day(year: $0, month: month, day: day) })
      case .monthly(let day):
        let months = (-2...2).map { today.month.adding($0) }
        return nearest(
          months.compactMap { Day(year: $0.year, month: $0.number, day: day) })
      case .now, .offset, .unsigned, .months, .unsignedMonths, .last, .week, .monthEnd, .ofMonth,
        .yearlyEnd, .ofYear, .date, .daily:
        break
      }
    }
    // The calendar alone counts: no time of day, and any zone will do.
    let noon = Zone.utc.moment(today, minute: 12 * 60)
    guard let days = period.range(now: noon, in: .utc, .back),
      days.upperBound - days.lowerBound < 7
    else { return nil }
    return days.lowerBound
  }
}
