/// How a date is shown in a list (R18): weekdays this week, `2d late` the only relative form.
///
/// Times, and the days they fall on, are by the clock of here; days without a time, and how many of
/// them something is late, by home's calendar (R16).
package struct DateLabel: Sendable {
  /// The day it is here.
  package let today: Day
  /// The zone times are shown in (R16).
  package let here: Zone
  /// When it is.
  package let now: Moment
  private let home: Zone
  private let todayAtHome: Day

  /// Less than so many seconds ago is `late` without a count, though midnight lies between.
  private static let justNow = 12 * 3600

  package init(now: Moment, here: Zone, home: Zone) {
    today = here.day(now)
    todayAtHome = home.day(now)
    self.here = here
    self.home = home
    self.now = now
  }

  /// How dates of a desk are shown at a moment.
  package init(_ desk: Desk, now: Moment) {
    self.init(now: now, here: desk.here, home: desk.home)
  }

  /// `2d late`, `late`, `today 18:00`, `today`, `Thu 18:00`, `Mon 30 Nov`.
  package func text(_ when: When, isLate: Bool) -> String {
    guard isLate else { return text(when) }
    let days = todayAtHome - when.day(in: home)
    return days < 1 || now - when.moment < DateLabel.justNow ? "late" : "\(days)d late"
  }

  /// The same without judging lateness.
  package func text(_ when: When) -> String {
    let (day, clock) = shown(when)
    let today = when.saysTime ? today : todayAtHome
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
    let today = when.saysTime ? today : todayAtHome
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

  /// `18:00` of what stands under a day; where the clock of here has another day by then, with that:
  /// `Sun 15:00`, `nil` of a day without a time.
  package func clock(_ when: When, under day: Day) -> String? {
    let shown = shown(when)
    return shown.clock.map { shown.day == day ? $0 : "\(shown.day.weekday.short) \($0)" }
  }

  /// When an appointment begins, under its day at home: `14:30`, `Sat 15:00`, else `all day`; of one that
  /// goes on from the day before when it is over, `to 07:00`.
  package func time(_ appointment: Calendars.Appointment, under day: Day) -> String {
    if let end = appointment.goesOnTo {
      return "to " + (clock(When(moment: end), under: day) ?? "")
    }
    return clock(appointment.when, under: day) ?? "all day"
  }

  /// `Fri 23:59 AoE`: what the clock of a place shows then, where that is another time than here.
  package func elsewhere(_ when: When, in zone: Zone) -> String? {
    let (there, shown) = (zone.local(when.moment), here.local(when.moment))
    guard when.saysTime, there != shown else { return nil }
    let day = there.day == shown.day ? "" : there.day.weekday.short + " "
    return "\(day)\(there.clock) \(zone.city)"
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
