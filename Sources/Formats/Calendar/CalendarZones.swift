import CCalendar
import Editorial

/// The zones of one calendar, by the names it calls them.
///
/// A name that the system knows is taken from the system: calendars carry rules of years ago. One of
/// Windows is translated. Any other is read out of the calendar's own `VTIMEZONE` (RFC 5545, 3.6.5).
struct CalendarZones {
  private let library: CalendarLibrary
  private let system: (String) -> Zone?
  private var definitions: [String: OpaquePointer] = [:]
  private var known: [String: Zone?] = [:]

  init(
    _ library: CalendarLibrary, calendar: OpaquePointer, system: @escaping (String) -> Zone?
  ) {
    self.library = library
    self.system = system
    for component in library.components(calendar, ICAL_VTIMEZONE_COMPONENT) {
      definitions[library.text(component, ICAL_TZID_PROPERTY)] = component
    }
  }

  /// The zone of a name as the calendar writes it; `nil` where nobody knows it.
  mutating func zone(named name: String) -> Zone? {
    if let zone = known[name] { return zone }
    let zone = find(name)
    known[name] = .some(zone)
    return zone
  }

  private func find(_ name: String) -> Zone? {
    // No program has longer ones, and it is kept with every entry.
    guard name.utf8.count <= 200 else { return nil }
    if let zone = Self.spellings(of: name).lazy.compactMap(system).first { return zone }
    if let zone = definitions[name].flatMap(zone(of:)) { return zone }
    // Short names and cities come last: a calendar that says what it means by `BST` means that.
    if name.lowercased() == Self.anywhere { return .anywhereOnEarth }
    return name.contains(" ") ? OutlookZone(name)?.zone(by: system) : system(name)
  }

  private static let anywhere = "anywhere on earth"

  /// The names of the system that a name may stand for, most likely first: programs put paths before it
  /// (`/freeassociation.sourceforge.net/Europe/London`), and Windows has names of its own.
  private static func spellings(of name: String) -> [String] {
    if let olson = WindowsZones.names[name] { return [olson] }
    let parts = name.split(separator: "/").map(String.init)
    // A name with a blank is a person's or a program's own, and means what its rules say.
    guard !name.contains(" "), parts.count > 1 || name == "UTC" || name == "GMT" else { return [] }
    if !name.hasPrefix("/") { return [name] }
    return (1..<max(parts.count, 2)).reversed().map { parts.suffix($0).joined(separator: "/") }
      .filter { $0.contains("/") }
  }

  /// The years a calendar's own rules are worked out for: what is older or later keeps the last.
  private static let years = 2000...2040

  /// A zone made of what the calendar says of it, asked week by week and then to the second.
  private func zone(of definition: OpaquePointer) -> Zone? {
    guard isPlain(definition), let clone = library.call.icalcomponent_new_clone(definition),
      let zone = library.call.icaltimezone_new()
    else { return nil }
    defer { library.call.icaltimezone_free(zone, 1) }
    guard library.call.icaltimezone_set_component(zone, clone) != 0 else { return nil }
    func offset(at seconds: Int) -> Int {
      var time = CalendarClock.Wall(seconds: seconds).time(isDate: false)
      return Int(library.call.icaltimezone_get_utc_offset_of_utc_time(zone, &time, nil))
    }
    guard
      let first = Day(year: Self.years.lowerBound, month: 1, day: 1),
      let last = Day(year: Self.years.upperBound, month: 12, day: 31)
    else { return nil }
    var periods: [Zone.Period] = []
    let initial = offset(at: first.number * 86_400)
    var before = initial
    for day in stride(from: first.number, to: last.number, by: 7) {
      var low = day * 86_400
      var high = (day + 7) * 86_400
      let after = offset(at: high)
      guard after != before else { continue }
      while high - low > 1 {
        let middle = low + (high - low) / 2
        if offset(at: middle) == before { low = middle } else { high = middle }
      }
      periods.append(Zone.Period(start: Moment(seconds: high), offset: after))
      before = after
    }
    return Zone(
      name: library.text(definition, ICAL_TZID_PROPERTY), initial: initial, periods: periods)
  }

  /// Changes of clocks that one zone may have: some list every one since railways ran.
  private static let mostChanges = 500

  /// Whether its clocks are changed as clocks are.
  private func isPlain(_ definition: OpaquePointer) -> Bool {
    let changes = library.components(definition)
    return changes.count <= Self.mostChanges
      && changes.allSatisfy { change in
        library.properties(change, ICAL_RRULE_PROPERTY).prefix(2)
          .allSatisfy { CalendarRule.changesClocks(library.call.icalproperty_get_rrule($0)) }
      }
  }
}
