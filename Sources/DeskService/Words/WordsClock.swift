import Editorial
import Glibc

/// What time it is by the desk's clock, to the second: that is set once a minute, and may be another
/// than the system's (`--now`).
struct WordsClock {
  private var moment: Moment
  private var setAt: Int

  init(_ moment: Moment) {
    self.moment = moment
    setAt = MonotonicClock.now()
  }

  mutating func set(_ moment: Moment) { self = WordsClock(moment) }

  /// Whether it is more than a day ahead of the system's, so that nothing is recorded (R59).
  var isTooFarAhead: Bool { now.seconds > time(nil) + 86_400 }

  var now: Moment { moment + (MonotonicClock.now() - setAt) / 1_000_000_000 }
}
