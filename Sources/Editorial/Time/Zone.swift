/// A time zone as a value: what the clocks of a place show at any moment.
///
/// Made once per name outside this module, so that the rules and their tests need no zone files.
package struct Zone: Hashable, Sendable {
  /// From `start` on, clocks stand `offset` seconds east of UTC.
  package struct Period: Hashable, Sendable {
    package var start: Moment
    package var offset: Int

    package init(start: Moment, offset: Int) {
      self.start = start
      self.offset = offset
    }
  }

  /// The IANA name (`Europe/London`), `UTC`, `AoE`, or an offset as written.
  package let name: String
  /// Seconds east of UTC before the first period.
  package let initial: Int
  /// In order of time.
  package let periods: [Period]
  /// Short names by offset, where the place has some: `[32400: "JST"]`.
  package let abbreviations: [Int: String]

  package init(
    name: String, initial: Int, periods: [Period] = [], abbreviations: [Int: String] = [:]
  ) {
    self.name = name
    self.initial = initial
    self.periods = periods
    self.abbreviations = abbreviations
  }

  package static let utc = Zone(name: "UTC", initial: 0, abbreviations: [0: "UTC"])
  /// Anywhere on Earth: the last place where a day is still today, UTC-12.
  package static let anywhereOnEarth = Zone(
    name: "AoE", initial: -12 * 3600, abbreviations: [-12 * 3600: "AoE"])

  /// A place whose clocks never change, `offset` seconds east of UTC.
  package static func fixed(_ offset: Int) -> Zone {
    Zone(name: Zone.offsetText(offset), initial: offset)
  }

  /// Seconds east of UTC at a moment.
  package func offset(at moment: Moment) -> Int {
    var low = 0
    var high = periods.count
    while low < high {
      let middle = (low + high) / 2
      if periods[middle].start <= moment { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? initial : periods[low - 1].offset
  }

  /// What the clock of this place shows at a moment.
  package func local(_ moment: Moment) -> LocalTime {
    let shifted = moment.seconds + offset(at: moment)
    let day = shifted >= 0 ? shifted / 86_400 : -((86_399 - shifted) / 86_400)
    return LocalTime(day: Day(number: day), minute: (shifted - day * 86_400) / 60)
  }

  /// The day it is here at a moment.
  package func day(_ moment: Moment) -> Day { local(moment).day }

  /// The moment a clock of this place shows `day` and `minute` (0 to 1440).
  ///
  /// A time that a spring gap skips goes forward by the gap; one that an autumn fold shows twice is
  /// the first (R15).
  package func moment(_ day: Day, minute: Int) -> Moment {
    let wall = day.number * 86_400 + minute * 60
    // The offset in force a day before and a day after bracket any change near this wall time.
    let before = offset(at: Moment(seconds: wall - 86_400))
    let after = offset(at: Moment(seconds: wall + 86_400))
    let first = Moment(seconds: wall - before)
    if before == after || offset(at: first) == before { return first }
    let second = Moment(seconds: wall - after)
    if offset(at: second) == after { return second }
    // In the gap: the clock jumps from `before` to `after`; counting on with `before` lands as far
    // behind the jump as the written time lay in the gap.
    return first
  }

  /// `JST` where the place has a short name then, else its city, else its offset.
  package func abbreviation(at moment: Moment) -> String {
    abbreviations[offset(at: moment)] ?? city
  }

  /// `London` of `Europe/London`.
  ///
  /// What the list of zones calls `Etc/GMT+12` is twelve hours *behind*, and known as Anywhere on Earth;
  /// read as it stands it would be a day off.
  package var city: String {
    if let offset = etcOffset {
      return offset == -12 * 3600 ? "AoE" : "UTC\(Zone.offsetText(offset))"
    }
    return cityName
  }

  /// Seconds east of UTC of `Etc/GMT+12`, whose sign is turned round; `nil` of any other name.
  private var etcOffset: Int? {
    let begin = "Etc/GMT"
    guard name.hasPrefix(begin), let hours = Int(name.dropFirst(begin.count)), hours != 0 else {
      return nil
    }
    return -hours * 3600
  }

  private var cityName: String {
    String(name.split(separator: "/").last ?? Substring(name)).map { $0 == "_" ? " " : $0 }
      .reduce(into: "") { $0.append($1) }
  }

  /// `+09:00`.
  package static func offsetText(_ offset: Int) -> String {
    let minutes = abs(offset) / 60
    return (offset < 0 ? "-" : "+") + Clock.text(minutes)
  }
}

extension Moment {
  /// RFC 3339 with the offset of a zone: `2026-11-25T14:02:00+09:00`.
  package func text(in zone: Zone) -> String {
    let local = zone.local(self)
    let offset = zone.offset(at: self)
    let second = ((seconds + offset) % 60 + 60) % 60
    return "\(local.day)T\(local.clock):\(padded(second, to: 2))\(Zone.offsetText(offset))"
  }
}
