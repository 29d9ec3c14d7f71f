/// A day chosen without saying its date in full.
enum DayChoice: Hashable, Sendable {
  case now
  /// Days from today.
  case offset(Int)
  /// Days without a sign: which way they go is the direction's to say.
  case unsigned(Int)
  /// The same day so many months from this one, or the last of a month that has none such.
  case months(Int)
  /// Months without a sign.
  case unsignedMonths(Int)
  case weekday(Weekday)
  /// The latest such day before today.
  case last(Weekday)
  /// A weekday of the week so many weeks from this one.
  case week(Int, Weekday)
  /// The last day of the month so many months from this one.
  case monthEnd(Int)
  case monthly(day: Int)
  /// A day of the month so many months from this one.
  case ofMonth(Int, day: Int)
  case yearly(month: Int, day: Int)
  /// The last day of a month without its year.
  case yearlyEnd(month: Int)
  /// A day of the year so many years from this one.
  case ofYear(Int, month: Int, day: Int)
  case date(Day)
  /// A time alone.
  case daily
}

/// Finds the day a choice means.
struct DayCount {
  let now: Moment
  let zone: Zone
  let direction: TypedDate.Direction
  /// The minute of a day that must not have passed, or must have come.
  let overAt: Int

  var today: Day { zone.day(now) }

  /// The day, if there is such a one in the direction that is meant, or close by in the other.
  func day(_ choice: DayChoice) -> Day? {
    switch choice {
    case .now: return today
    case .offset(let days): return today + days
    case .unsigned(let days): return direction == .ahead ? today + days : today - days
    case .months(let months): return self.months(on: months)
    case .unsignedMonths(let months):
      return self.months(on: direction == .ahead ? months : -months)
    case .weekday(let weekday): return first(within: 14) { $0.weekday == weekday }
    case .last(let weekday):
      return today - ((today.weekday.rawValue - weekday.rawValue + 6) % 7 + 1)
    case .week(let weeks, let weekday):
      return (Week(containing: today) + weeks).first + weekday.rawValue
    case .monthEnd(let months): return today.month.adding(months).last
    case .monthly(let day):
      let month = today.month
      if let near = Day(year: month.year, month: month.number, day: day),
        near == today || (direction == .back && near > today)
      {
        return near
      }
      // Two months in a row have no 31st at most.
      return (0...3).lazy.compactMap { count -> Day? in
        let month = today.month.adding(direction == .ahead ? count : -count)
        return Day(year: month.year, month: month.number, day: day)
      }.first(where: isPossible)
    case .ofMonth(let months, let day):
      let month = today.month.adding(months)
      return Day(year: month.year, month: month.number, day: day)
    case .yearly(let month, let day):
      return yearly { Day(year: $0, month: month, day: day) }
    case .yearlyEnd(let month): return yearly { Month(year: $0, number: month).last }
    case .ofYear(let years, let month, let day):
      return Day(year: today.civil.year + years, month: month, day: day)
    case .date(let day): return day
    case .daily: return first(within: 2) { _ in true }
    }
  }

  /// Whether the moment of a day has passed.
  func isOver(_ day: Day) -> Bool { zone.moment(day, minute: overAt) < now }

  /// Whether a day may be meant: not yet over, or already begun.
  private func isPossible(_ day: Day) -> Bool {
    let moment = zone.moment(day, minute: overAt)
    return direction == .ahead ? moment >= now : moment <= now
  }

  private func first(within days: Int, where isMeant: (Day) -> Bool) -> Day? {
    (0...days).lazy.map { direction == .ahead ? today + $0 : today - $0 }
      .first { isMeant($0) && isPossible($0) }
  }

  private func months(on months: Int) -> Day? {
    let month = today.month.adding(months)
    return Day(year: month.year, month: month.number, day: today.civil.day) ?? month.last
  }

  /// A day that every year has, or nearly every one.
  private func yearly(_ day: (Int) -> Day?) -> Day? {
    let year = today.civil.year
    // A day close by on the wrong side is the one that is meant, and not another year's: whoever asks
    // says that it has passed, or is still to come.
    let near = (-1...1).compactMap { day(year + $0) }
      .first { (0...31).contains(direction == .ahead ? today - $0 : $0 - today) }
    if let near { return near }
    // A leap day may be eight years away.
    return (-1...8).compactMap { day(direction == .ahead ? year + $0 : year - $0) }
      .first(where: isPossible)
  }
}

extension Month {
  /// The month so many months on, or back.
  package func adding(_ months: Int) -> Month {
    let count = year * 12 + number - 1 + months
    return Month(year: count / 12, number: count % 12 + 1)
  }
}
