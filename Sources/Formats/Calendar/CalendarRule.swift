import CCalendar
import Editorial

/// A rule by which an item comes again, followed through libical.
///
/// Where libical 3 goes astray it is given a simpler rule that lets through more, and what is too much
/// is left out here: days counted from a month's end under DAILY give it nothing at all, weeks that
/// begin in the middle of one put it a week wrong, and by a week's number it finds another weekday.
struct CalendarRule {
  private var rule: icalrecurrencetype
  private let start: CalendarClock
  /// Days of a month that alone are meant; those below zero are counted from its end.
  private var monthDays: Set<Int> = []
  /// Which weeks from the first on are meant, and the weekday on which they begin.
  private var everyWeek: (interval: Int, begins: Int)?
  /// Weekdays that alone are meant, from Monday on.
  private var weekdays: Set<Int> = []
  /// How often it comes, where that is counted here.
  private var count: Int?

  /// Whether it comes at most once a day: others are nobody's deadline, and one that never comes true
  /// holds libical for ever.
  static func isSlow(_ rule: icalrecurrencetype) -> Bool {
    rule.freq.rawValue > ICAL_HOURLY_RECURRENCE.rawValue
      && rule.freq.rawValue < ICAL_NO_RECURRENCE.rawValue
  }

  init(_ rule: icalrecurrencetype, from start: CalendarClock) {
    self.rule = rule
    self.start = start
    let days = Self.values(rule.by_month_day)
    if rule.freq == ICAL_DAILY_RECURRENCE, days.contains(where: { $0 < 0 }) {
      monthDays = Set(days)
      self.rule.by_month_day.0 = Int16(ICAL_RECURRENCE_ARRAY_MAX.rawValue)
      countHere()
    } else if rule.freq == ICAL_WEEKLY_RECURRENCE, rule.interval > 1 {
      // Sunday is libical's first day of a week, and Monday ours.
      everyWeek = (Int(rule.interval), (Int(rule.week_start.rawValue) + 5) % 7)
      self.rule.interval = 1
      countHere()
    } else if !Self.values(rule.by_week_no).isEmpty {
      weekdays = Set(Self.values(rule.by_day).map { (abs($0) % 8 + 5) % 7 })
      countHere()
    }
  }

  private mutating func countHere() {
    guard rule.count > 0 else { return }
    count = Int(rule.count)
    rule.count = 0
  }

  /// Hands on the clocks at which it comes, from the first that is wanted to before the last, until it
  /// is told to stop.
  func follow(
    _ library: CalendarLibrary, from first: CalendarClock.Wall, to last: CalendarClock.Wall,
    _ take: (CalendarClock.Wall) -> Bool
  ) {
    guard
      let iterator = library.call.icalrecur_iterator_new(
        rule, start.wall.time(isDate: start.isDay))
    else { return }
    defer { library.call.icalrecur_iterator_free(iterator) }
    // What is counted, or goes by the number of a week, has to run from its beginning.
    if count == nil, rule.count == 0, Self.values(rule.by_week_no).isEmpty, first > start.wall {
      _ = library.call.icalrecur_iterator_set_start(iterator, first.time(isDate: start.isDay))
    }
    var rest = count ?? .max
    while rest > 0, let next = CalendarClock.Wall(library.call.icalrecur_iterator_next(iterator)),
      next < last
    {
      guard isMeant(next.day) else { continue }
      rest -= 1
      guard next < first || take(next) else { return }
    }
  }

  private func isMeant(_ day: Day) -> Bool {
    if let (interval, begins) = everyWeek {
      func week(_ day: Day) -> Int { day.number - (day.weekday.rawValue + 7 - begins) % 7 }
      return (week(day) - week(start.wall.day)) / 7 % interval == 0
    }
    if !weekdays.isEmpty { return weekdays.contains(day.weekday.rawValue) }
    guard !monthDays.isEmpty else { return true }
    let (year, month, number) = day.civil
    let length = Month(year: year, number: month).last.civil.day
    return monthDays.contains(number) || monthDays.contains(number - length - 1)
  }

  /// The numbers of a part of a rule, which end in one that is none.
  private static func values<Part>(_ part: Part) -> [Int] {
    withUnsafeBytes(of: part) { bytes in
      bytes.bindMemory(to: Int16.self)
        .prefix { $0 != Int16(ICAL_RECURRENCE_ARRAY_MAX.rawValue) }.map(Int.init)
    }
  }

  // MARK: Zones

  /// Whether a change of clocks can come by it: once a year, in a month, on a weekday or a day.
  ///
  /// Nothing else is in any zone, and libical would look for it through the centuries.
  static func changesClocks(_ rule: icalrecurrencetype) -> Bool {
    let months = values(rule.by_month)
    let longest = months.map { $0 == 2 ? 29 : [4, 6, 9, 11].contains($0) ? 30 : 31 }.max() ?? 31
    return rule.freq == ICAL_YEARLY_RECURRENCE
      && values(rule.by_second).isEmpty && values(rule.by_minute).isEmpty
      && values(rule.by_hour).isEmpty && values(rule.by_year_day).isEmpty
      && values(rule.by_week_no).isEmpty && values(rule.by_set_pos).isEmpty
      && values(rule.by_month_day).allSatisfy { (1...longest).contains(abs($0)) }
      && values(rule.by_day).allSatisfy { abs($0) / 8 <= 5 } && months.count <= 12
  }
}
