import CCalendar
import Editorial

/// The days on which one item comes again: rules, added dates and those taken out (RFC 5545, 3.8.5).
///
/// All is reckoned on the clock of the item's own zone, and only then made moments: so a seminar at
/// ten stays at ten when clocks are changed.
struct CalendarRepetition {
  /// Days outside of which nothing is wanted.
  let window: ClosedRange<Day>
  let library: CalendarLibrary

  /// More of one item is no calendar of a person.
  private static let most = 5000

  /// The clocks at which it begins, with those of the rules that begin just outside of the window.
  ///
  /// `nil` where it does not repeat.
  func starts(
    of item: CalendarItem, _ reader: inout CalendarItemReader
  ) -> [CalendarClock.Wall]? {
    let rules = library.properties(item.component, ICAL_RRULE_PROPERTY)
    let added = library.properties(item.component, ICAL_RDATE_PROPERTY)
    guard !rules.isEmpty || !added.isEmpty else { return nil }
    var starts: Set<CalendarClock.Wall> = [item.start.wall]
    for rule in rules {
      let rule = library.call.icalproperty_get_rrule(rule)
      starts.formUnion(self.starts(by: rule, of: item, &reader))
    }
    for property in added {
      let date = library.call.icalproperty_get_rdate(property)
      let time = date.time.year == 0 ? date.period.start : date.time
      guard let clock = reader.clock(time, of: property) else { continue }
      starts.insert(wall(of: clock, for: item))
    }
    // Rules that take out are of an older standard (RFC 2445, 4.8.5.2), and Exchange writes them still.
    for rule in library.properties(item.component, ICAL_EXRULE_PROPERTY) {
      let rule = library.call.icalproperty_get_exrule(rule)
      starts.subtract(self.starts(by: rule, of: item, &reader))
    }
    // A day alone takes out all that begins on it.
    var days: Set<Day> = []
    for property in library.properties(item.component, ICAL_EXDATE_PROPERTY) {
      guard let clock = reader.clock(property) else { continue }
      if clock.isDay != item.start.isDay {
        days.insert(clock.wall.day)
      } else {
        starts.remove(wall(of: clock, for: item))
      }
    }
    if !days.isEmpty { starts = starts.filter { !days.contains($0.day) } }
    return starts.sorted()
  }

  /// What the clock of an item's zone shows at a time that is written in another.
  func wall(of clock: CalendarClock, for item: CalendarItem) -> CalendarClock.Wall {
    guard let zone = item.start.zone, let written = clock.zone, zone != written else {
      return clock.wall
    }
    return zone.wall(clock.moment)
  }

  private func starts(
    by rule: icalrecurrencetype, of item: CalendarItem, _ reader: inout CalendarItemReader
  ) -> [CalendarClock.Wall] {
    guard CalendarRule.isSlow(rule) else {
      reader.remark("this event repeats within a day; it is shown once")
      return []
    }
    var rule = rule
    setEnd(of: &rule, item)
    let first = CalendarClock.Wall(day: window.lowerBound - 1) + -item.length
    let last = CalendarClock.Wall(day: window.upperBound + 2)
    var starts: [CalendarClock.Wall] = []
    CalendarRule(rule, from: item.start).follow(library, from: first, to: last) { start in
      starts.append(start)
      return starts.count < Self.most
    }
    if starts.count == Self.most {
      reader.remark("this event repeats without end; the rest is left out")
    }
    return starts
  }

  /// The end of a rule on the item's own clock: libical compares what is written.
  private func setEnd(of rule: inout icalrecurrencetype, _ item: CalendarItem) {
    guard rule.until.year != 0, let end = CalendarClock.Wall(rule.until) else { return }
    if item.start.isDay {
      rule.until = CalendarClock.Wall(day: end.day).time(isDate: true)
    } else if rule.until.is_date != 0 {
      // A day alone is meant with all that begins on it.
      rule.until = CalendarClock.Wall(day: end.day, second: 86_399).time(isDate: false)
    } else if library.call.icaltime_is_utc(rule.until) != 0, let zone = item.start.zone {
      rule.until = zone.wall(Zone.utc.moment(end)).time(isDate: false)
    }
  }
}
