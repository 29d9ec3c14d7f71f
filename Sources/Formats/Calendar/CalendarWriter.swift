import Editorial

/// Deadlines as an iCalendar file (RFC 5545) for Google, Apple, Thunderbird and the rest.
///
/// The same deadlines make the same bytes, today and tomorrow: it can lie in a folder that is synced.
package struct CalendarWriter {
  /// By which a file is known to be one of these.
  private static let product = "-//copydesk//deadlines//EN"
  /// No revision is told of: whoever reads the file takes it whole.
  private static let stamp = "20000101T000000Z"

  private var lines = ContentLines()

  /// The file's bytes.
  ///
  /// - Parameters:
  ///   - deadlines: what is in it.
  ///   - name: what the calendar is called.
  ///   - home: the zone for what has none of its own.
  /// - Returns: the bytes.
  package static func bytes(
    of deadlines: [CalendarDeadline], name: String, home: Zone
  ) -> [UInt8] {
    var writer = CalendarWriter()
    writer.write(deadlines, name: name, home: home)
    return writer.lines.bytes
  }

  /// Whether bytes are a file of ours, which may be written anew.
  package static func wrote(_ bytes: some Collection<UInt8>) -> Bool {
    let begin = Array("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:\(product)\r\n".utf8)
    return bytes.starts(with: begin)
  }

  private mutating func write(_ deadlines: [CalendarDeadline], name: String, home: Zone) {
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", Self.product)
    lines.add("CALSCALE", "GREGORIAN")
    // What RFC 7986 says, and what programs went by before it.
    lines.add("NAME", text: name)
    lines.add("X-WR-CALNAME", text: name)
    if home.isNamed { lines.add("X-WR-TIMEZONE", text: home.name) }
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
    lines.add("X-PUBLISHED-TTL", "PT1H")
    for (zone, days) in Self.zones(deadlines) { write(zone, days) }
    for deadline in deadlines { write(deadline) }
    lines.add("END", "VCALENDAR")
  }

  // MARK: Events

  private mutating func write(_ deadline: CalendarDeadline) {
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", StableID.text(of: deadline.id))
    lines.add("DTSTAMP", Self.stamp)
    switch deadline.time {
    case .day(let day):
      lines.add("DTSTART;VALUE=DATE", Self.text(day))
      lines.add("DTEND;VALUE=DATE", Self.text(day + 1))
    case .moment(let moment, let zone):
      // It ends as it begins: a deadline takes no time.
      if zone.isWrittenByName(at: moment) {
        lines.add("DTSTART;TZID=\(zone.name)", Self.text(moment, in: zone))
      } else {
        lines.add("DTSTART", Self.text(moment, in: .utc) + "Z")
      }
    }
    lines.add("SUMMARY", text: deadline.title)
    if !deadline.notes.isEmpty {
      lines.add("DESCRIPTION", text: deadline.notes.joined(separator: "\n"))
    }
    // An address is no text: nothing in it is escaped (RFC 5545, 3.8.4.6).
    if !deadline.link.isEmpty { lines.add("URL", deadline.link) }
    if let category = deadline.category { lines.add("CATEGORIES", text: category) }
    // Nobody is busy for it.
    lines.add("TRANSP", "TRANSPARENT")
    for days in deadline.warn { writeAlarm(days, before: deadline) }
    lines.add("END", "VEVENT")
  }

  /// An alarm so many days before: at its time of day, of a whole day at nine.
  private mutating func writeAlarm(_ days: Int, before deadline: CalendarDeadline) {
    let trigger: String
    switch deadline.time {
    case .moment: trigger = days == 0 ? "PT0S" : "-P\(days)D"
    case .day where days == 0: trigger = "PT9H"
    case .day: trigger = days == 1 ? "-PT15H" : "-P\(days - 1)DT15H"
    }
    lines.add("BEGIN", "VALARM")
    lines.add("ACTION", "DISPLAY")
    lines.add("DESCRIPTION", text: deadline.title)
    lines.add("TRIGGER", trigger)
    lines.add("END", "VALARM")
  }

  // MARK: Zones

  /// The zones that are named, in order of their names, with the days they are needed for.
  private static func zones(
    _ deadlines: [CalendarDeadline]
  ) -> [(zone: Zone, days: ClosedRange<Day>)] {
    var days: [String: (zone: Zone, days: ClosedRange<Day>)] = [:]
    for deadline in deadlines {
      guard case .moment(let moment, let zone) = deadline.time, zone.isWrittenByName(at: moment)
      else { continue }
      let day = zone.day(moment)
      let known = days[zone.name]?.days ?? day...day
      days[zone.name] = (zone, min(known.lowerBound, day)...max(known.upperBound, day))
    }
    return days.values.sorted { $0.zone.name < $1.zone.name }
  }

  /// A zone as far as it is needed: what its clocks showed before the year of the first day, and every
  /// change up to the end of the last day's year.
  private mutating func write(_ zone: Zone, _ days: ClosedRange<Day>) {
    let first = zone.moment(Day.newYear(days.lowerBound.civil.year), minute: 0)
    let last = zone.moment(Day.newYear(days.upperBound.civil.year + 1), minute: 0)
    var offset = zone.offset(at: first)
    var changes = [Change(moment: first, from: offset, to: offset)]
    for period in zone.periods where first < period.start && period.start <= last {
      if period.offset != offset {
        changes.append(Change(moment: period.start, from: offset, to: period.offset))
      }
      offset = period.offset
    }
    // Summer is when clocks are further on than in another part of the year.
    let usual = changes.map(\.to).min() ?? offset
    lines.add("BEGIN", "VTIMEZONE")
    lines.add("TZID", zone.name)
    var seen: Set<Change.Kind> = []
    for change in changes where seen.insert(change.kind).inserted {
      let same = changes.filter { $0.kind == change.kind }
      write(same, of: zone, isSummer: change.to > usual)
    }
    lines.add("END", "VTIMEZONE")
  }

  private mutating func write(_ changes: [Change], of zone: Zone, isSummer: Bool) {
    guard let first = changes.first else { return }
    let part = isSummer ? "DAYLIGHT" : "STANDARD"
    lines.add("BEGIN", part)
    lines.add("DTSTART", first.text)
    for change in changes.dropFirst() { lines.add("RDATE", change.text) }
    lines.add("TZOFFSETFROM", Self.offset(first.from))
    lines.add("TZOFFSETTO", Self.offset(first.to))
    lines.add("TZNAME", text: zone.abbreviation(at: first.moment))
    lines.add("END", part)
  }

  /// One change of the clocks, or what they showed at first.
  private struct Change {
    struct Kind: Hashable {
      var from: Int
      var to: Int
    }

    var moment: Moment
    var from: Int
    var to: Int

    var kind: Kind { Kind(from: from, to: to) }
    /// By the clock that is changed, as it was until then.
    var text: String { CalendarWriter.text(moment, in: .fixed(from)) }
  }

  // MARK: Texts

  /// `20261204`.
  private static func text(_ day: Day) -> String {
    let (year, month, day) = day.civil
    return padded(year, to: 4) + padded(month, to: 2) + padded(day, to: 2)
  }

  /// `20261204T170000`.
  fileprivate static func text(_ moment: Moment, in zone: Zone) -> String {
    let local = zone.local(moment)
    let second = ((moment.seconds + zone.offset(at: moment)) % 60 + 60) % 60
    return text(local.day) + "T" + padded(local.minute / 60, to: 2)
      + padded(local.minute % 60, to: 2) + padded(second, to: 2)
  }

  /// `+0900`, `-033024`.
  private static func offset(_ seconds: Int) -> String {
    let (minutes, rest) = (abs(seconds) / 60, abs(seconds) % 60)
    return (seconds < 0 ? "-" : "+") + padded(minutes / 60, to: 2) + padded(minutes % 60, to: 2)
      + (rest == 0 ? "" : padded(rest, to: 2))
  }
}

extension Zone {
  /// Whether it has a name that other programs know, and not only an offset.
  fileprivate var isNamed: Bool { name.contains("/") }

  /// Whether a moment can be written by its clock: of an hour that comes twice only the first can.
  fileprivate func isWrittenByName(at moment: Moment) -> Bool {
    let local = local(moment)
    return isNamed
      && self.moment(local.day, minute: local.minute).seconds / 60 == moment.seconds / 60
  }
}

extension Day {
  fileprivate static func newYear(_ year: Int) -> Day {
    Month(year: year, number: 1).first
  }
}
