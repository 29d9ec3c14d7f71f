extension Week {
  /// Reads a week as it is typed: `last`, `next`, `-3`, `+2`, `2026-W49`, `W49`, `지난주`, a day in it.
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
      } else if let week = Week(plain, year: current.year) {
        self = week
      } else {
        // The calendar alone counts: no time of day, and any zone will do.
        let noon = Zone.utc.moment(today, minute: 12 * 60)
        guard
          let days = DatePeriod(reading: plain)?.range(now: noon, in: .utc, .back),
          days.upperBound - days.lowerBound < 7
        else { return nil }
        self = Week(containing: days.lowerBound)
      }
    }
  }
}
