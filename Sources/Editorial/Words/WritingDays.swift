/// Which day words belong to: home's, from `day_starts` on, so that what is written after midnight is
/// the evening's (R60).
package struct WritingDays: Hashable, Sendable {
  package var home: Zone
  /// Minutes after midnight at which a day begins.
  package var starts: Int

  /// Four in the morning.
  package static let usualStart = 4 * 60

  package init(home: Zone, starts: Int = WritingDays.usualStart) {
    self.home = home
    self.starts = starts
  }

  /// The day that words of a moment belong to.
  package func day(of moment: Moment) -> Day {
    let local = home.local(moment)
    return local.minute < starts ? local.day - 1 : local.day
  }

  /// The moment a day begins.
  package func start(of day: Day) -> Moment { home.moment(day, minute: starts) }
}
