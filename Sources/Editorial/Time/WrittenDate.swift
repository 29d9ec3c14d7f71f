/// A date as a writer wrote it: a day, perhaps a time, perhaps a zone of its own.
///
/// It becomes a moment only together with the zone it is meant in (R14, R15): see `When`.
package struct WrittenDate: Hashable, Sendable {
  /// The zone that was written behind the date, if any.
  package enum Mark: Hashable, Sendable {
    case none
    /// Seconds east of UTC: `Z`, `+09:00`, `UTC-5`.
    case offset(Int)
    case anywhereOnEarth
    /// An IANA name or a city, as written.
    case named(String)

    /// The zone it stands for; `nil` where none is written, or nobody knows the name.
    package func zone(named: (String) -> Zone?) -> Zone? {
      switch self {
      case .none: nil
      case .offset(let seconds): .fixed(seconds)
      case .anywhereOnEarth: .anywhereOnEarth
      case .named(let name): named(name)
      }
    }
  }

  package var day: Day
  /// Minutes since midnight, 0 to 1439; `nil` where only a day was written.
  package var minute: Int?
  package var mark: Mark

  package init(_ day: Day, minute: Int? = nil, mark: Mark = .none) {
    self.day = day
    self.minute = minute
    self.mark = mark
  }

  /// As we write it into a file: `2026-11-27`, `2026-11-27 18:00`, `2026-12-04 AoE`.
  package var text: String {
    var text = day.description
    if let minute { text += " " + Clock.text(minute) }
    switch mark {
    case .none: break
    case .offset(let seconds):
      text += minute == nil ? " UTC\(Zone.offsetText(seconds))" : Zone.offsetText(seconds)
    case .anywhereOnEarth: text += " AoE"
    case .named(let name): text += " " + name
    }
    return text
  }
}

/// When something is owed or happens: a moment, or a whole day.
package struct When: Hashable, Comparable, Sendable {
  /// What it is ordered by, and after which it is late (R14).
  package var moment: Moment
  /// The calendar day, where only a day was written: it is that day wherever it is shown.
  package var day: Day?
  /// Whether the day is over at a time of its outlet's, which is shown with it (R14).
  package var hasDueTime: Bool

  package init(moment: Moment, day: Day? = nil, hasDueTime: Bool = false) {
    self.moment = moment
    self.day = day
    self.hasDueTime = hasDueTime
  }

  package var isAllDay: Bool { day != nil }

  /// Whether a clock can be shown beside it: a time was written, or its outlet has one (R14).
  package var saysTime: Bool { day == nil || hasDueTime }

  /// The day it falls on for somebody in `zone`.
  package func day(in zone: Zone) -> Day { day ?? zone.day(moment) }

  package static func < (a: When, b: When) -> Bool {
    if a.moment != b.moment { return a.moment < b.moment }
    // Two days can end at one moment, each in its own zone; a time comes before either.
    return (a.day?.number ?? .min) < (b.day?.number ?? .min)
  }
}

extension WrittenDate {
  /// Makes the date a moment or a day (R14, R15).
  ///
  /// - Parameters:
  ///   - zone: the zone meant where none is written: the outlet's, the semester's, or home.
  ///   - dueMinute: the time of day by which a bare day is over, `Clock.endOfDay` for its end.
  ///   - named: looks up a zone by the name written; an unknown one counts as `zone`.
  /// - Returns: the moment it is ordered by and judged late after, and the day where only that was
  ///   written.
  package func when(
    in zone: Zone, dueMinute: Int = Clock.endOfDay, named: (String) -> Zone?
  ) -> When {
    let own = mark.zone(named: named)
    if let minute { return When(moment: (own ?? zone).moment(day, minute: minute)) }
    if let own { return When(moment: own.moment(day, minute: 23 * 60 + 59)) }
    // The end of a day is its last second: at midnight the day is over and the piece late.
    let end = zone.moment(day, minute: dueMinute) + (dueMinute == Clock.endOfDay ? -1 : 0)
    return When(moment: end, day: day, hasDueTime: dueMinute != Clock.endOfDay)
  }

  /// The day this date falls on for somebody in `home`; a bare day is that day everywhere.
  package func day(home: Zone, named: (String) -> Zone?) -> Day {
    if mark == .none { return day }
    return when(in: home, named: named).day(in: home)
  }
}
