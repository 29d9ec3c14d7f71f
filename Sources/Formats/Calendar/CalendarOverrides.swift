import Editorial

/// The items of one name that stand for what a rule of that name makes (RFC 5545, 3.8.4.4).
struct CalendarOverrides {
  /// The newest of those that stand in one place.
  private struct Newest {
    var index: Int
    var sequence: Int
  }

  private var moments: [Moment: Newest] = [:]
  private var days: [Day: Newest] = [:]
  /// Days of those that are written with a clock.
  private var daysOfMoments: Set<Day> = []
  /// Those that stand for all from some time on.
  private var following: [Int] = []

  /// Takes an item that replaces another; a later one in the file is newer than one of the same
  /// number.
  mutating func add(_ item: CalendarItem, at index: Int) {
    guard let (clock, andFuture) = item.replaces else { return }
    if andFuture { following.append(index) }
    let newest = Newest(index: index, sequence: item.sequence)
    if clock.isDay {
      if days[clock.wall.day].map({ $0.sequence <= item.sequence }) ?? true {
        days[clock.wall.day] = newest
      }
      return
    }
    daysOfMoments.insert(clock.wall.day)
    if moments[clock.moment].map({ $0.sequence <= item.sequence }) ?? true {
      moments[clock.moment] = newest
    }
  }

  /// Whether nothing newer stands in the place of this one.
  func isNewest(_ item: CalendarItem, at index: Int) -> Bool {
    guard let clock = item.replaces?.clock else { return true }
    return (clock.isDay ? days[clock.wall.day] : moments[clock.moment])?.index == index
  }

  /// Whether one of them stands for what begins then; a day alone names all that begin on it.
  func replace(_ start: CalendarClock.Wall, of item: CalendarItem) -> Bool {
    if days[start.day] != nil { return true }
    guard let zone = item.start.zone else { return daysOfMoments.contains(start.day) }
    return moments[zone.moment(start)] != nil
  }

  /// Those that stand for all from some time on, with that time on an item's own clock, the earliest
  /// first.
  func following(
    _ item: CalendarItem, among items: [CalendarItem], _ repetition: CalendarRepetition
  ) -> [(from: CalendarClock.Wall, index: Int)] {
    following.compactMap { index in
      guard let clock = items[index].replaces?.clock, isNewest(items[index], at: index),
        items[index].start.isDay == item.start.isDay
      else { return nil }
      return (repetition.wall(of: clock, for: item), index)
    }
    .sorted { ($0.from, $0.index) < ($1.from, $1.index) }
  }
}
