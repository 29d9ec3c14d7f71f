/// An ISO 8601 week: Monday to Sunday, numbered within the year that holds its Thursday (R29).
package struct Week: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The Monday.
  package let first: Day

  package init(containing day: Day) {
    first = day - day.weekday.rawValue
  }

  /// Week `number` of ISO year `year`; `nil` where that year has no such week.
  package init?(year: Int, number: Int) {
    guard (1...9999).contains(year), (1...53).contains(number) else { return nil }
    // 4 January always lies in week 1.
    let one = Week(containing: Day(uncheckedYear: year, month: 1, day: 4))
    let week = one + (number - 1)
    guard week.year == year else { return nil }
    self = week
  }

  /// Reads `2026-W48`, `2026W48`, `W48` or `48` (of `year`).
  package init?(_ text: String, year: Int) {
    let parts = text.uppercased().split(separator: "W", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let number = Int(parts[0]) else { return nil }
      self.init(year: year, number: number)
    case 2:
      let written = parts[0].hasSuffix("-") ? parts[0].dropLast() : parts[0]
      guard let number = Int(parts[1]), let year = written.isEmpty ? year : Int(written) else {
        return nil
      }
      self.init(year: year, number: number)
    default: return nil
    }
  }

  package var last: Day { first + 6 }
  package var days: ClosedRange<Day> { first...last }
  /// The ISO year, which at New Year is not always the calendar's.
  package var year: Int { (first + 3).civil.year }
  /// 1 to 53.
  package var number: Int {
    (first - Week(containing: Day(uncheckedYear: year, month: 1, day: 4)).first) / 7 + 1
  }

  /// `2026-W48`.
  package var description: String { "\(padded(year, to: 4))-W\(padded(number, to: 2))" }

  package static func < (a: Week, b: Week) -> Bool { a.first < b.first }
  package static func + (week: Week, weeks: Int) -> Week {
    Week(containing: week.first + weeks * 7)
  }
  package static func - (week: Week, weeks: Int) -> Week { week + -weeks }
  /// Weeks from `b` to `a`.
  package static func - (a: Week, b: Week) -> Int { (a.first - b.first) / 7 }
}
