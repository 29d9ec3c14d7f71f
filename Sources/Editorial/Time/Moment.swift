/// An instant, the same everywhere.
package struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  package static func < (a: Moment, b: Moment) -> Bool { a.seconds < b.seconds }
  package static func + (moment: Moment, seconds: Int) -> Moment {
    Moment(seconds: moment.seconds + seconds)
  }
  /// Seconds from `b` to `a`.
  package static func - (a: Moment, b: Moment) -> Int { a.seconds - b.seconds }
}

/// What a clock on a wall shows: a day and a minute of it.
package struct LocalTime: Hashable, Comparable, Sendable {
  package var day: Day
  /// Minutes since midnight, 0 to 1439.
  package var minute: Int

  package init(day: Day, minute: Int) {
    self.day = day
    self.minute = minute
  }

  /// `18:00`.
  package var clock: String { Clock.text(minute) }

  package static func < (a: LocalTime, b: LocalTime) -> Bool {
    (a.day, a.minute) < (b.day, b.minute)
  }
}

/// Times of day as text.
package enum Clock {
  /// The minute at which a day is over.
  package static let endOfDay = 24 * 60

  /// `18:00` for minute 1080.
  package static func text(_ minute: Int) -> String {
    "\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2))"
  }
}
