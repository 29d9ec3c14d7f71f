import Editorial

/// When the clocks of a place change year after year, as POSIX writes it in `TZ` and zone files have
/// it at their end: `GMT0BST,M3.5.0/1,M10.5.0` (tzset(3), RFC 9636 3.3).
package struct ZoneRule: Hashable, Sendable {
  /// How the clocks stand for a part of the year.
  package struct Setting: Hashable, Sendable {
    /// What the time is called then: `GMT`.
    package var abbreviation: String
    /// Seconds east of UTC.
    package var offset: Int
  }

  /// A day that comes every year.
  enum YearlyDay: Hashable {
    /// `J60`: 1 to 365, and no 29 February among them.
    case ofCommonYear(Int)
    /// `59`: 0 to 365.
    case afterNewYear(Int)
    /// `M3.5.0`: the fifth or last, here, Sunday of March.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  /// The moment of a year at which the clocks are changed, by how they stood until then.
  struct Change: Hashable {
    var day: YearlyDay
    /// From -167 to 167 hours, counted from that day's 00:00.
    var seconds: Int
  }

  /// Summer time, from one change to the other.
  struct Summer: Hashable {
    var setting: Setting
    var begins: Change
    var ends: Change
  }

  /// All year, or outside summer time.
  package let standard: Setting
  let summer: Summer?

  /// Reads a rule; `nil` where it is none.
  package init?(_ text: String) {
    var reader = ZoneRuleReader(text)
    guard let standard = reader.setting(usual: nil) else { return nil }
    self.standard = standard
    if reader.isAtEnd {
      summer = nil
    } else {
      guard let summer = reader.summer(standard), reader.isAtEnd else { return nil }
      self.summer = summer
    }
  }

  /// The summer's setting, where there is summer time.
  package var summerSetting: Setting? { summer?.setting }

  /// Changes are worked out up to the end of 2100, in seconds since 1970.
  static let end = Month(year: lastYear + 1, number: 1).first.number * 86_400
  private static let lastYear = 2100

  /// How the clocks stand at a moment from 1970 on, and their changes after it, to the end of 2100.
  package func course(from moment: Moment) -> (offset: Int, changes: [Zone.Period]) {
    guard let summer else { return (standard.offset, []) }
    guard moment.seconds < ZoneRule.end else { return (standard.offset, []) }
    let year = Zone.utc.day(moment).civil.year
    var changes: [(start: Int, isSummer: Bool)] = []
    for year in year - 1...ZoneRule.lastYear + 1 {
      changes.append((summer.begins.start(year, standard), true))
      changes.append((summer.ends.start(year, summer.setting), false))
    }
    // Where summer time ends as it begins again, there is summer all year: its beginning counts.
    changes.sort { ($0.start, $0.isSummer ? 1 : 0) < ($1.start, $1.isSummer ? 1 : 0) }
    var now = standard.offset
    var ahead: [Zone.Period] = []
    for (place, change) in changes.enumerated() {
      if place + 1 < changes.count, changes[place + 1].start == change.start { continue }
      let offset = change.isSummer ? summer.setting.offset : standard.offset
      if change.start <= moment.seconds {
        now = offset
      } else if change.start < ZoneRule.end, offset != ahead.last?.offset ?? now {
        ahead.append(Zone.Period(start: Moment(seconds: change.start), offset: offset))
      }
    }
    return (now, ahead)
  }
}

extension ZoneRule.Change {
  /// When it comes in a year, in seconds since 1970, the clocks having stood at `setting`.
  fileprivate func start(_ year: Int, _ setting: ZoneRule.Setting) -> Int {
    day.number(in: year) * 86_400 + seconds - setting.offset
  }
}

extension ZoneRule.YearlyDay {
  /// Days from 1970 to this day of a year.
  fileprivate func number(in year: Int) -> Int {
    let newYear = Month(year: year, number: 1).first
    switch self {
    case .afterNewYear(let days): return newYear.number + days
    case .ofCommonYear(let number):
      let leapDay = number > 59 && Day.length(ofMonth: 2, year: year) == 29 ? 1 : 0
      return newYear.number + number - 1 + leapDay
    case .weekday(let month, let week, let weekday):
      let month = Month(year: year, number: month)
      // Weekdays of days count from Monday, those of a rule from Sunday.
      let first = (weekday + 6 - month.first.weekday.rawValue) % 7
      var day = month.first + (first + (week - 1) * 7)
      if day > month.last { day = day - 7 }
      return day.number
    }
  }
}
