import CCalendar
import Editorial

/// An event or a thing to be done as a calendar has it: once, with the rule by which it comes again.
struct CalendarItem {
  var line: Int
  var uid: String
  var title: String
  /// When it begins; of a thing to be done, when it is due.
  var start: CalendarClock
  /// How long it takes on a clock that is never changed, in seconds; whole days where it has days.
  var length: Int
  var isToDo: Bool
  var isCancelled: Bool
  var isDone: Bool
  var location: String
  var description: String
  var categories: [String]
  /// Which of those a rule makes it stands for (RFC 5545, 3.8.4.4), and whether for all after too.
  var replaces: (clock: CalendarClock, andFuture: Bool)?
  /// Which of two of one name is the newer (RFC 5545, 3.8.7.4).
  var sequence: Int
  /// The component itself, for its rules.
  var component: OpaquePointer

  /// How many days it is on; `nil` where it has a clock time.
  var days: Int? { start.isDay ? max(length / 86_400, 1) : nil }
}

/// Reads the items of one calendar.
struct CalendarItemReader {
  let library: CalendarLibrary
  var zones: CalendarZones
  let producer: CalendarProducer
  /// The zone of clocks that hang in none: the calendar's, else home.
  let floating: Zone
  private(set) var notes: [CalendarText.Note] = []

  init(
    _ library: CalendarLibrary, zones: CalendarZones, producer: CalendarProducer, floating: Zone
  ) {
    self.library = library
    self.zones = zones
    self.producer = producer
    self.floating = floating
  }

  /// `nil` where it has no time: a thing to be done some day, or one whose time is none.
  mutating func item(_ component: OpaquePointer) -> CalendarItem? {
    let line = library.text(component, named: CalendarText.lineProperty).flatMap { Int($0) } ?? 1
    let isToDo = library.call.icalcomponent_isa(component) == ICAL_VTODO_COMPONENT
    noteErrors(of: component, line)
    let due = isToDo ? clock(component, ICAL_DUE_PROPERTY, line) : nil
    guard let start = due ?? clock(component, ICAL_DTSTART_PROPERTY, line) else {
      if !isToDo { notes.append(.init(line: line, message: "this event has no day; see DTSTART")) }
      return nil
    }
    let status = library.text(component, ICAL_STATUS_PROPERTY)
    var item = CalendarItem(
      line: line, uid: Self.line(library.text(component, ICAL_UID_PROPERTY)),
      title: producer.title(Self.line(library.text(component, ICAL_SUMMARY_PROPERTY))),
      start: start,
      length: isToDo ? 0 : length(component, from: start, line), isToDo: isToDo,
      isCancelled: status == "CANCELLED",
      isDone: status == "COMPLETED"
        || library.property(component, ICAL_COMPLETED_PROPERTY) != nil,
      location: Self.line(library.text(component, ICAL_LOCATION_PROPERTY)),
      description: library.text(component, ICAL_DESCRIPTION_PROPERTY),
      categories: library.properties(component, ICAL_CATEGORIES_PROPERTY).prefix(50)
        .map { Self.line(library.text($0)) },
      replaces: replaced(component, line),
      sequence: Int(library.text(component, ICAL_SEQUENCE_PROPERTY)) ?? 0, component: component)
    if item.title.isEmpty { item.title = "(no title)" }
    writeAsDays(&item)
    endAnywhere(&item)
    return item
  }

  /// What can stand on a line of the screen, and is kept as often as a rule makes it.
  private static func line(_ text: String) -> String {
    text.utf8.count <= 500 ? text : String(text.prefix(500))
  }

  /// A clock of a property; a day where it has none.
  mutating func clock(_ property: OpaquePointer, _ line: Int) -> CalendarClock? {
    guard let value = library.call.icalproperty_get_value(property) else { return nil }
    return clock(library.call.icalvalue_get_datetime(value), of: property, line)
  }

  /// A time of a property, in the zone the property names.
  mutating func clock(
    _ time: icaltimetype, of property: OpaquePointer, _ line: Int
  ) -> CalendarClock? {
    guard let wall = CalendarClock.Wall(time) else {
      notes.append(.init(line: line, message: "this event has a day that is in no calendar"))
      return nil
    }
    if time.is_date != 0 { return CalendarClock(wall: wall, zone: nil) }
    if library.call.icaltime_is_utc(time) != 0 { return CalendarClock(wall: wall, zone: .utc) }
    guard let name = library.zoneName(property) else {
      return CalendarClock(wall: wall, zone: floating)
    }
    if let zone = zones.zone(named: name) { return CalendarClock(wall: wall, zone: zone) }
    notes.append(
      .init(
        line: line,
        message: "unknown time zone \"\(name)\"; its clock is taken for one of \(floating.name)"))
    return CalendarClock(wall: wall, zone: floating)
  }

  private mutating func clock(
    _ component: OpaquePointer, _ kind: icalproperty_kind, _ line: Int
  ) -> CalendarClock? {
    library.property(component, kind).flatMap { clock($0, line) }
  }

  /// How long an event takes: by its end, else its duration, else a day or nothing.
  private mutating func length(
    _ component: OpaquePointer, from start: CalendarClock, _ line: Int
  ) -> Int {
    let least = start.isDay ? 86_400 : 0
    if let end = clock(component, ICAL_DTEND_PROPERTY, line) {
      guard end.isDay == start.isDay else { return least }
      let isSame = end.zone == start.zone
      var length = isSame ? end.wall.seconds - start.wall.seconds : end.moment - start.moment
      if producer == .icsPy, start.isDay { length += 86_400 }
      return max(length, least)
    }
    guard let property = library.property(component, ICAL_DURATION_PROPERTY) else { return least }
    return max(Self.seconds(library.call.icalproperty_get_duration(property)), least)
  }

  private static func seconds(_ duration: icaldurationtype) -> Int {
    guard duration.is_neg == 0 else { return 0 }
    // Nothing on a calendar takes a thousand weeks.
    func capped(_ number: UInt32, _ unit: Int) -> Int { min(Int(number), 1_000_000_000) * unit }
    return capped(duration.weeks, 604_800) + capped(duration.days, 86_400)
      + capped(duration.hours, 3600) + capped(duration.minutes, 60) + capped(duration.seconds, 1)
  }

  private mutating func replaced(
    _ component: OpaquePointer, _ line: Int
  ) -> (clock: CalendarClock, andFuture: Bool)? {
    guard let property = library.property(component, ICAL_RECURRENCEID_PROPERTY),
      let clock = clock(property, line)
    else { return nil }
    let range = library.call.icalproperty_get_first_parameter(property, ICAL_RANGE_PARAMETER)
    let isFuture = range.map {
      library.call.icalparameter_get_range($0) == ICAL_RANGE_THISANDFUTURE
    }
    return (clock, isFuture ?? false)
  }

  /// From midnight to midnight is a day where the event says so itself.
  private func writeAsDays(_ item: inout CalendarItem) {
    guard !item.start.isDay, item.start.wall.second == 0, item.length >= 86_400,
      library.text(item.component, named: "X-MICROSOFT-CDO-ALLDAYEVENT")?.uppercased() == "TRUE"
    else { return }
    item.start = CalendarClock(wall: item.start.wall, zone: nil)
  }

  /// A day that ends where it ends last: conferences say so in words (R15).
  private func endAnywhere(_ item: inout CalendarItem) {
    guard item.start.isDay, item.days == 1 else { return }
    let words = (item.title + " " + item.description.prefix(2000)).split { !$0.isLetter }
    guard words.contains("AoE") || item.description.lowercased().contains("anywhere on earth")
    else { return }
    item.start.wall.second = 86_340
    item.start.zone = .anywhereOnEarth
    item.length = 0
  }

  /// What libical could not read of an item.
  private mutating func noteErrors(of component: OpaquePointer, _ line: Int) {
    for property in library.properties(component, ICAL_XLICERROR_PROPERTY).prefix(3) {
      guard let error = library.call.icalproperty_get_xlicerror(property) else { continue }
      notes.append(
        .init(line: line, message: "of this event was left out: \(String(cString: error))"))
    }
  }
}
