import CCalendar
import Editorial

/// A time as a calendar writes it: a day, perhaps a clock, perhaps the zone that clock hangs in.
struct CalendarClock: Hashable {
  /// What the clock shows there.
  var wall: Wall
  /// `nil` for a day alone.
  var zone: Zone?

  /// A day and seconds of it, in whatever zone.
  struct Wall: Hashable, Comparable {
    var day: Day
    /// 0 to 86,399; 0 where only a day is written.
    var second: Int

    /// Seconds since some day, as if no clock were ever changed.
    var seconds: Int { day.number * 86_400 + second }

    init(day: Day, second: Int = 0) {
      self.day = day
      self.second = second
    }

    init(seconds: Int) {
      let number = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
      self.init(day: Day(number: number), second: seconds - number * 86_400)
    }

    static func < (a: Wall, b: Wall) -> Bool { a.seconds < b.seconds }
    static func + (wall: Wall, seconds: Int) -> Wall { Wall(seconds: wall.seconds + seconds) }
  }

  var isDay: Bool { zone == nil }

  /// The moment the clock shows it; of a day alone, its beginning in UTC, for comparing days.
  var moment: Moment { (zone ?? .utc).moment(wall) }
}

extension Zone {
  /// The moment a clock here shows this; one it skips or shows twice is taken as by R15, which is as
  /// RFC 5545 (3.3.5) has it.
  func moment(_ wall: CalendarClock.Wall) -> Moment {
    moment(wall.day, minute: wall.second / 60) + wall.second % 60
  }

  /// What a clock here shows, to the second.
  func wall(_ moment: Moment) -> CalendarClock.Wall {
    CalendarClock.Wall(seconds: moment.seconds + offset(at: moment))
  }
}

extension CalendarClock.Wall {
  /// What libical read; `nil` where it let through what is no time, as it does with `20251399`.
  init?(_ time: icaltimetype) {
    guard let day = Day(year: Int(time.year), month: Int(time.month), day: Int(time.day)) else {
      return nil
    }
    guard time.is_date == 0 else {
      self.init(day: day)
      return
    }
    // 24:00:00 and the 60th second are written here and there: the next second is meant.
    guard (0...24).contains(time.hour), (0...59).contains(time.minute),
      (0...60).contains(time.second)
    else { return nil }
    self.init(seconds: day.number * 86_400)
    self = self + Int(time.hour) * 3600 + Int(time.minute) * 60 + Int(time.second)
  }

  /// The same for libical, without a zone.
  func time(isDate: Bool) -> icaltimetype {
    let (year, month, day) = day.civil
    return icaltimetype(
      year: Int32(year), month: Int32(month), day: Int32(day), hour: Int32(second / 3600),
      minute: Int32(second / 60 % 60), second: Int32(second % 60), is_date: isDate ? 1 : 0,
      is_daylight: 0, zone: nil)
  }
}
