import CCalendar
import Editorial

/// Reads the items of one calendar.
struct CalendarItemReader {
  let library: CalendarLibrary
  var zones: CalendarZones
  let producer: CalendarProducer
  /// The zone of clocks that hang in none: the calendar's, else home.
  let floating: Zone
  /// The text that libical has read.
  let text: CalendarText
  /// Of what is no item.
  private(set) var notes = CalendarNotes()
  /// Of the item at hand.
  private var remarks = CalendarRemarks()

  /// A reader of the items of a calendar whose zones and maker are known.
  init(
    _ library: CalendarLibrary, zones: CalendarZones, producer: CalendarProducer, floating: Zone,
    text: CalendarText
  ) {
    self.library = library
    self.zones = zones
    self.producer = producer
    self.floating = floating
    self.text = text
  }

  /// `nil` where it has no time: a thing to be done some day, or one whose time is none.
  mutating func item(_ component: OpaquePointer) -> CalendarItem? {
    let line = library.text(component, named: CalendarText.lineProperty).flatMap { Int($0) } ?? 1
    let isToDo = library.call.icalcomponent_isa(component) == ICAL_VTODO_COMPONENT
    let lost = lostProperties(of: component)
    let due = isToDo ? clock(component, ICAL_DUE_PROPERTY) : nil
    guard let start = due ?? clock(component, ICAL_DTSTART_PROPERTY) else {
      if !isToDo || lost.contains("DUE") {
        let isNone = !lost.isEmpty || library.property(component, ICAL_DTSTART_PROPERTY) != nil
        notes.add(
          line,
          isNone
            ? "this event has a day that is in no calendar; see \(isToDo ? "DUE" : "DTSTART")"
            : "this event has no day; see DTSTART")
      }
      _ = takeRemarks()
      return nil
    }
    let status = library.text(component, ICAL_STATUS_PROPERTY)
    var item = CalendarItem(
      line: line, uid: Self.name(library.text(component, ICAL_UID_PROPERTY)),
      title: producer.title(library.text(component, ICAL_SUMMARY_PROPERTY).cut(to: 1500)),
      start: start, length: 0, isToDo: isToDo,
      isCancelled: status == "CANCELLED",
      isDone: status == "COMPLETED"
        || library.property(component, ICAL_COMPLETED_PROPERTY) != nil,
      location: library.text(component, ICAL_LOCATION_PROPERTY).cut(to: 500),
      categories: library.properties(component, ICAL_CATEGORIES_PROPERTY).prefix(20)
        .map { library.text($0).cut(to: 100) },
      isFree: isFree(component),
      replaces: replaced(component),
      sequence: Int(library.text(component, ICAL_SEQUENCE_PROPERTY)) ?? 0, component: component)
    if item.title.isEmpty { item.title = "(no title)" }
    if !isToDo { setLength(of: &item) }
    writeAsDays(&item)
    endAnywhere(&item)
    (item.meaning, item.isDueAtEnd) = producer.meaning(
      of: .init(
        uid: item.uid, title: item.title, isToDo: item.isToDo, days: item.days,
        length: item.length))
    describe(&item)
    note(lost)
    item.remarks = takeRemarks()
    return item
  }

  /// Has this said of the item at hand, whether it is shown or not.
  mutating func remark(_ message: String) { remarks.always.append(message) }

  /// What was found to be said since it was last asked.
  mutating func takeRemarks() -> CalendarRemarks {
    defer { remarks = CalendarRemarks() }
    return remarks
  }

  /// A name as it is kept with every time a thing comes: of an endless one the beginning, and a sum of
  /// the whole.
  private static func name(_ uid: String) -> String {
    uid.utf8.count <= 255 ? uid : "\(uid.cut(to: 200))#\(StableID.text(of: uid))"
  }

  /// Whether it takes nobody's time (RFC 5545, 3.8.2.7): what is in Google for a whole day does not by
  /// itself, and birthdays never do.
  private func isFree(_ component: OpaquePointer) -> Bool {
    library.text(component, ICAL_TRANSP_PROPERTY).uppercased() == "TRANSPARENT"
      || library.text(component, named: "X-MICROSOFT-CDO-BUSYSTATUS")?.uppercased() == "FREE"
  }

  /// What is shown of a thing that is due: a timetable has too much of it.
  private func describe(_ item: inout CalendarItem) {
    guard item.meaning != .appointment else { return }
    let description = CalendarDescription(text.description(item.line))
    item.notes = description.notes
    let link = CalendarDescription.address(library.text(item.component, ICAL_URL_PROPERTY))
    item.link = link.isEmpty ? description.link : link
  }

  // MARK: Times

  /// A clock of a property; a day where it has none.
  mutating func clock(_ property: OpaquePointer) -> CalendarClock? {
    guard let value = library.call.icalproperty_get_value(property) else { return nil }
    return clock(library.call.icalvalue_get_datetime(value), of: property)
  }

  /// A time of a property, in the zone the property names.
  mutating func clock(_ time: icaltimetype, of property: OpaquePointer) -> CalendarClock? {
    guard let wall = CalendarClock.Wall(time) else {
      remarks.ifShown.append("a day of this event is in no calendar, and is passed over")
      return nil
    }
    if time.is_date != 0 { return CalendarClock(wall: wall, zone: nil) }
    if library.call.icaltime_is_utc(time) != 0 { return CalendarClock(wall: wall, zone: .utc) }
    guard let name = library.zoneName(property) else {
      return CalendarClock(wall: wall, zone: floating)
    }
    if let zone = zones.zone(named: name) { return CalendarClock(wall: wall, zone: zone) }
    remarks.zones.insert(name.cut(to: 100))
    return CalendarClock(wall: wall, zone: floating)
  }

  private mutating func clock(
    _ component: OpaquePointer, _ kind: icalproperty_kind
  ) -> CalendarClock? {
    library.property(component, kind).flatMap { clock($0) }
  }

  /// How long an event takes: by its end, else its duration, else a day or nothing.
  private mutating func setLength(of item: inout CalendarItem) {
    let start = item.start
    let least = start.isDay ? 86_400 : 0
    item.length = least
    if let end = clock(item.component, ICAL_DTEND_PROPERTY) {
      guard end.isDay == start.isDay else { return }
      item.isLengthExact = end.zone != start.zone
      var length =
        item.isLengthExact ? end.moment - start.moment : end.wall.seconds - start.wall.seconds
      if producer == .icsPy, start.isDay { length += 86_400 }
      item.length = max(length, least)
    } else if let property = library.property(item.component, ICAL_DURATION_PROPERTY) {
      let duration = library.call.icalproperty_get_duration(property)
      // Days and weeks are of the clock, hours of time (RFC 5545, 3.3.6).
      item.isLengthExact = !start.isDay && duration.weeks == 0 && duration.days == 0
      item.length = max(Self.seconds(duration), least)
    }
  }

  private static func seconds(_ duration: icaldurationtype) -> Int {
    guard duration.is_neg == 0 else { return 0 }
    // Nothing on a calendar takes a thousand weeks.
    func capped(_ number: UInt32, _ unit: Int) -> Int { min(Int(number), 1_000_000_000) * unit }
    return capped(duration.weeks, 604_800) + capped(duration.days, 86_400)
      + capped(duration.hours, 3600) + capped(duration.minutes, 60) + capped(duration.seconds, 1)
  }

  private mutating func replaced(
    _ component: OpaquePointer
  ) -> (clock: CalendarClock, andFuture: Bool)? {
    guard let property = library.property(component, ICAL_RECURRENCEID_PROPERTY),
      let clock = clock(property)
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
    let description = library.text(item.component, ICAL_DESCRIPTION_PROPERTY)
    let words = (item.title + " " + description.prefix(2000)).split { !$0.isLetter }
    guard words.contains("AoE") || description.lowercased().contains("anywhere on earth")
    else { return }
    item.start.wall.second = 86_340
    item.start.zone = .anywhereOnEarth
    item.length = 0
  }

  // MARK: What is lost

  /// Properties that can be lost, and what is shown then; longer names before those within them.
  private static let losses: [(name: String, message: String?)] = [
    ("RECURRENCE-ID", "which of several this event stands for cannot be read; see RECURRENCE-ID"),
    ("DTSTART", nil), ("DTEND", "when this event ends cannot be read; see DTEND"),
    ("DURATION", "how long this event takes cannot be read; see DURATION"), ("DUE", nil),
    ("RRULE", "how this event repeats cannot be read, and it is shown once; see RRULE"),
    ("RDATE", "a further day of this event cannot be read; see RDATE"),
    ("EXDATE", "a day without this event cannot be read; see EXDATE"),
    ("EXRULE", "a rule of days without this event cannot be read; see EXRULE"),
  ]

  /// The names of those times of an item that libical could not read.
  private func lostProperties(of component: OpaquePointer) -> Set<String> {
    var lost: Set<String> = []
    for property in library.properties(component, ICAL_XLICERROR_PROPERTY).prefix(20) {
      guard let error = library.call.icalproperty_get_xlicerror(property) else { continue }
      let words = String(cString: error).split { !$0.isUppercase && $0 != "-" }
      if let (name, _) = Self.losses.first(where: { words.contains(Substring($0.name)) }) {
        lost.insert(name)
      }
    }
    return lost
  }

  private mutating func note(_ lost: Set<String>) {
    for (name, message) in Self.losses where lost.contains(name) {
      guard let message else { continue }
      if name == "RRULE" || name == "RDATE" {
        remarks.always.append(message)
      } else {
        remarks.ifShown.append(message)
      }
    }
  }
}
