import CCalendar
import Editorial

/// What came of reading a calendar.
package struct CalendarReading: Hashable, Sendable {
  /// Those that lie within the days asked for, in order of the file.
  package var entries: [CalendarEntry]
  package var problems: [Problem]
  /// Whether nothing could be read at all: what was read before is better than this.
  package var isRefused: Bool

  package init(entries: [CalendarEntry] = [], problems: [Problem] = [], isRefused: Bool = false) {
    self.entries = entries
    self.problems = problems
    self.isRefused = isRefused
  }
}

/// Reads iCalendar (RFC 5545) through libical, as universities, learning platforms and people's own
/// calendars write it.
///
/// One thread at a time, and rather a process of its own: the library can be held up for minutes by
/// a file made to do so.
package struct CalendarReader {
  /// The largest file that is read, in bytes.
  package static let largest = CalendarText.largest

  private let library: CalendarLibrary
  private let window: ClosedRange<Day>
  private let home: Zone
  private let zone: (String) -> Zone?
  private let most: Int
  private let mostBytes: Int

  /// A reader for some days; `nil` where libical is not installed.
  ///
  /// What lies outside of `window` is left out, and so is what a file has beyond `most` entries or
  /// `mostBytes` of text, which is more than anybody has in two years. Clocks that hang in no zone are those of `home`.
  package init?(
    days window: ClosedRange<Day>, home: Zone, zone: @escaping (_ name: String) -> Zone?,
    most: Int = 50_000, mostBytes: Int = 8 << 20
  ) {
    guard let library = CalendarLibrary() else { return nil }
    self.library = library
    self.window = window
    self.home = home
    self.zone = zone
    self.most = most
    self.mostBytes = mostBytes
  }

  /// Reads a file's bytes; `path` is how its problems name it.
  package func read(_ bytes: UnsafeRawBufferPointer, path: FilePath) -> CalendarReading {
    let text = CalendarText(bytes)
    var notes = text.notes
    var entries: [CalendarEntry] = []
    var refusal = text.refusal
    if text.isReadable {
      let root = text.bytes.withUnsafeBytes { bytes in
        library.call.icalparser_parse_string(bytes.bindMemory(to: CChar.self).baseAddress)
      }
      if let root {
        defer { library.call.icalcomponent_free(root) }
        var room = CalendarRoom(entries: most, bytes: mostBytes)
        for calendar in calendars(root) { entries += read(calendar, of: text, path, &room, &notes) }
      } else {
        refusal = .init(line: 1, message: "this calendar cannot be read; have it sent again")
      }
    }
    var problems = notes.problems(of: path)
    if let refusal {
      problems.append(
        Problem(path: path, place: Place(line: refusal.line), message: refusal.message))
    }
    return CalendarReading(entries: entries, problems: problems, isRefused: refusal != nil)
  }

  /// Reads a file's bytes.
  package func read(_ bytes: [UInt8], path: FilePath) -> CalendarReading {
    bytes.withUnsafeBytes { read($0, path: path) }
  }

  /// The calendars of a file: one, or several one behind the other.
  private func calendars(_ root: OpaquePointer) -> [OpaquePointer] {
    if library.call.icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT { return [root] }
    return library.components(root).flatMap(calendars)
  }

  private func read(
    _ calendar: OpaquePointer, of text: CalendarText, _ path: FilePath, _ room: inout CalendarRoom,
    _ notes: inout CalendarNotes
  ) -> [CalendarEntry] {
    if library.text(calendar, ICAL_METHOD_PROPERTY) == "CANCEL" { return [] }
    let name = library.text(calendar, named: "X-WR-CALNAME") ?? ""
    let producer = CalendarProducer(
      product: library.text(calendar, ICAL_PRODID_PROPERTY), name: name)
    var zones = CalendarZones(library, calendar: calendar, system: zone)
    let own = library.text(calendar, named: "X-WR-TIMEZONE").flatMap { zones.zone(named: $0) }
    var reader = CalendarItemReader(
      library, zones: zones, producer: producer, floating: own ?? home, text: text)
    let items = library.components(calendar).filter {
      let kind = library.call.icalcomponent_isa($0)
      return kind == ICAL_VEVENT_COMPONENT || kind == ICAL_VTODO_COMPONENT
    }.compactMap { reader.item($0) }
    var expansion = CalendarExpansion(
      CalendarRepetition(window: window, library: library), items,
      name: producer.title(name.cut(to: 200)), room: room)
    let found = expansion.entries(path, &reader)
    room = expansion.room
    notes.add(reader.notes)
    notes.add(expansion.notes)
    return found
  }
}

/// How much one file may still fill: some are made to fill memory.
struct CalendarRoom {
  var entries: Int
  /// Of text, which a thing has once, however often it comes.
  var bytes: Int

  var isEmpty: Bool { entries <= 0 || bytes <= 0 }
}
