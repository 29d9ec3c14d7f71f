import Editorial

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

  var now: Moment { moment + (MonotonicClock.now() - setAt) / 1_000_000_000 }
}
