/// How a date is shown in a list (R18): weekdays this week, `2d late` the only relative form.
package struct DateLabel: Sendable {
  /// The day it is here.
  package let today: Day
  /// The zone times are shown in (R16).
  package let here: Zone

  package init(now: Moment, here: Zone) {
    today = here.day(now)
    self.here = here
  }

  /// `2d late`, `late`, `18:00`, `today`, `Thu 18:00`, `Mon 30 Nov`.
  package func text(_ when: When, isLate: Bool) -> String {
    let day = when.day(in: here)
    if isLate { return day < today ? "\(today - day)d late" : "late" }
    return text(when)
  }

  /// The same without judging lateness.
  package func text(_ when: When) -> String {
    let day = when.day(in: here)
    let clock = when.isAllDay ? nil : here.local(when.moment).clock
    if day == today { return clock ?? "today" }
    if Week(containing: day) == Week(containing: today) {
      return [day.weekday.short, clock].compactMap { $0 }.joined(separator: " ")
    }
    return long(day)
  }

  /// `Fri 18:00`, or `Mon 30 Nov 18:00` in another week: with its time wherever it has one.
  package func full(_ when: When) -> String {
    let day = when.day(in: here)
    let near = Week(containing: day) == Week(containing: today) && day >= today
    let date = day == today ? "today" : near ? day.weekday.short : long(day)
    return when.isAllDay ? date : "\(date) \(here.local(when.moment).clock)"
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
