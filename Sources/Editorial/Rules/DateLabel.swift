/// How a date is shown in a list (R18): weekdays this week, `2d late` the only relative form.
package struct DateLabel: Sendable {
  /// The day it is here.
  package let today: Day
  /// The zone times are shown in (R16).
  package let here: Zone
  private let now: Moment

  /// Less than so many seconds ago is `late` without a count, though midnight lies between.
  private static let justNow = 12 * 3600

  package init(now: Moment, here: Zone) {
    today = here.day(now)
    self.here = here
    self.now = now
  }

  /// `2d late`, `late`, `today 18:00`, `today`, `Thu 18:00`, `Mon 30 Nov`.
  package func text(_ when: When, isLate: Bool) -> String {
    guard isLate else { return text(when) }
    let days = today - when.day(in: here)
    return days < 1 || now - when.moment < DateLabel.justNow ? "late" : "\(days)d late"
  }

  /// The same without judging lateness.
  package func text(_ when: When) -> String {
    let (day, clock) = shown(when)
    if day != today, Week(containing: day) != Week(containing: today) {
      // Without its clock a bare day is the day that was written (R14).
      return long(when.day(in: here))
    }
    return [day == today ? "today" : day.weekday.short, clock].compactMap { $0 }
      .joined(separator: " ")
  }

  /// `Fri 18:00`, or `Mon 30 Nov 18:00` in another week: with its time wherever it has one.
  package func full(_ when: When) -> String {
    let (day, clock) = shown(when)
    let near = Week(containing: day) == Week(containing: today) && day >= today
    let date = day == today ? "today" : near ? day.weekday.short : long(day)
    return [date, clock].compactMap { $0 }.joined(separator: " ")
  }

  /// The day and the clock a date has here; a bare day that is over at a time has that time by the
  /// clock of here, and with it the day that clock shows (R14).
  package func shown(_ when: When) -> (day: Day, clock: String?) {
    guard when.saysTime else { return (when.day(in: here), nil) }
    let local = here.local(when.moment)
    return (local.day, local.clock)
  }

  /// `Mon 30 Nov`; with the year where it is another than this one and far away.
  package func long(_ day: Day) -> String {
    let civil = day.civil
    let text = "\(day.weekday.short) \(civil.day < 10 ? " " : "")\(civil.day) \(day.month.short)"
    return abs(day - today) > 300 ? text + " \(civil.year)" : text
  }

  /// `24 Nov`.
  package static func short(_ day: Day) -> String { "\(day.civil.day) \(day.month.short)" }
}
