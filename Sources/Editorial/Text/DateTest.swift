/// What a filter asks of a date: `2026-10`, `<7d`, `>last-month`, `none`.
package enum DateTest: Hashable, Sendable {
  case within(DatePeriod)
  case before(DatePeriod)
  case after(DatePeriod)
  /// At most so many days from today, what is late included.
  case near(Int)
  case far(Int)
  case missing

  /// Reads what stands behind the colon of a term.
  package init?(reading text: String) {
    if ["none", "no", "없음", "なし"].contains(text.lowercased()) {
      self = .missing
      return
    }
    let sign = text.first.flatMap { "<>".contains($0) ? $0 : nil }
    let rest = String(sign == nil ? text[...] : text.dropFirst())
    // Four figures are a year.
    let isYear = rest.count == 4 && rest.allSatisfy(\.isNumber)
    if !isYear, let days = CountText.days(rest) {
      self = sign == ">" ? .far(days) : .near(days)
      return
    }
    guard let period = DatePeriod(reading: rest) else { return nil }
    switch sign {
    case "<": self = .before(period)
    case ">": self = .after(period)
    default: self = .within(period)
    }
  }

  /// Whether a day is one that is asked for.
  ///
  /// - Parameters:
  ///   - day: the day; `nil` where there is none.
  ///   - now: the moment it is.
  ///   - zone: whose calendar counts.
  ///   - direction: which way days lie: ahead for what is owed, back for what has happened.
  /// - Returns: whether it is; `none` holds where there is no day.
  func holds(
    _ day: Day?, now: Moment, in zone: Zone, _ direction: TypedDate.Direction
  ) -> Bool {
    guard let day else { return self == .missing }
    let today = zone.day(now)
    let ahead = direction == .ahead ? day - today : today - day
    switch self {
    case .missing: return false
    case .near(let days): return ahead <= days
    case .far(let days): return ahead > days
    case .within(let period):
      return period.range(now: now, in: zone, direction)?.contains(day) ?? false
    case .before(let period):
      return period.range(now: now, in: zone, direction).map { day < $0.lowerBound } ?? false
    case .after(let period):
      return period.range(now: now, in: zone, direction).map { day > $0.upperBound } ?? false
    }
  }
}
