// Days off as they are typed.
extension TypedContext {
  /// Reads days off as they are typed: `thu-fri`, `24 dec..3 jan`, `next week`, `mon`.
  package func daysOff(_ text: String) throws(Refusal) -> ClosedRange<Day> {
    if let days = DayRangeText.read(text) { return try sensible(days) }
    if let days = week(text) { return try sensible(days) }
    if let day = day(text, from: nil) { return day...day }
    for separator in ["..", "…", " to ", " - ", "–", "~", "-"] {
      for (first, last) in text.parts(around: separator) {
        guard let first = day(first, from: nil), let last = day(last, from: first), first <= last
        else { continue }
        return try sensible(first...last)
      }
    }
    throw Refusal("\"\(text)\" is no days", .advice("write thu-fri, 24 dec..3 jan or next week"))
  }

  private func week(_ text: String) -> ClosedRange<Day>? {
    guard case .week(let weeks)? = DatePeriod(reading: text), weeks >= 0 else { return nil }
    return (Week(containing: today) + weeks).days
  }

  /// A day, the next one from another on.
  private func day(_ text: String, from first: Day?) -> Day? {
    let home = zone(nil)
    let from = first.map { home.moment($0, minute: 0) } ?? now
    let read = TypedDate.read(text, now: from, in: home, direction: .ahead, named: named)
    guard let date = try? read.get(), date.minute == nil else { return nil }
    return date.day
  }

  private func sensible(_ days: ClosedRange<Day>) throws(Refusal) -> ClosedRange<Day> {
    let count = days.upperBound - days.lowerBound + 1
    guard count <= Marks.longestAway else {
      throw Refusal("that is \(grouped(count)) days", .advice("write at most a year of them"))
    }
    return days
  }
}

extension String {
  /// Both sides of each place where a separator stands.
  fileprivate func parts(around separator: String) -> [(String, String)] {
    indices.compactMap { index in
      guard self[index...].hasPrefix(separator) else { return nil }
      return (String(self[..<index]), String(self[index...].dropFirst(separator.count)))
    }
  }
}
