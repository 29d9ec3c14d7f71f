/// The text of a calendar made ready for libical, which takes what it is given on trust.
///
/// A file that breaks off gives the library nothing at all and no word why; a line with a hundred
/// thousand parameters holds it up for minutes; and of an event it cannot tell the line. So the lines
/// are gone through once before: what begins and ends is balanced, what no calendar writes is left
/// out and said, and every event is told its line (RFC 5545, 3.1 and 3.4). What nobody reads, often most
/// of the bytes, is left out as well: the library takes its time over every line.
struct CalendarText {
  /// What is wrong with a line, or with the file from there on.
  struct Note: Hashable {
    var line: Int
    var message: String
  }

  /// The property every event is given: the line it begins on.
  static let lineProperty = "X-COPYDESK-LINE"
  /// No calendar of a person or a university comes near.
  static let largest = 16 << 20
  private static let longestLine = 1 << 20
  /// The library's time grows with the square of their number.
  private static let mostParameters = 64
  /// Components within components: a calendar has three.
  private static let deepest = 12

  /// What libical is to read, with a NUL behind.
  private(set) var bytes: [UInt8] = []
  private(set) var notes: [Note] = []
  /// Why the file as a whole is not read; `bytes` mean nothing then.
  private(set) var refusal: Note?

  private var open: [Part] = []
  private var hasCalendar = false

  /// A component that began.
  private struct Part {
    var name: String
    var line: Int
    var isItem: Bool
    /// Whether it lies within an event: an alarm, of which nothing is read.
    var isInner: Bool
  }

  init(_ source: UnsafeRawBufferPointer) {
    guard source.count <= Self.largest else {
      refusal = Note(line: 1, message: "this file is too large for a calendar")
      return
    }
    bytes.reserveCapacity(source.count + 1)
    var lines = CalendarLines(source)
    while refusal == nil, let line = lines.next() { take(line) }
    finish()
    if bytes.contains(0) { bytes.removeAll { $0 == 0 } }
    bytes.append(0)
  }

  private mutating func take(_ line: CalendarLines.Line) {
    if line.text.isEmpty { return }
    let marker = line.marker
    if open.isEmpty, marker != .begin("VCALENDAR") {
      guard !hasCalendar else { return }
      refusal = Note(line: line.number, message: Self.sentence(notCalendar: line.text))
      return
    }
    switch marker {
    case .begin(let name): begin(name, line)
    case .end(let name): end(name, line)
    case nil: takeProperty(line)
    }
  }

  private mutating func begin(_ name: String, _ line: CalendarLines.Line) {
    let isItem = CalendarText.isItem(name)
    // An event within an event is one that was never ended.
    if isItem, let outer = open.lastIndex(where: \.isItem) {
      notes.append(
        Note(line: open[outer].line, message: "this event has no END:\(open[outer].name)"))
      while open.count > outer { close() }
    }
    guard open.count < Self.deepest else {
      refusal = Note(line: line.number, message: "this calendar is not one: it has no bottom")
      return
    }
    let isInner = open.last.map { $0.isItem || $0.isInner } ?? false
    open.append(Part(name: name, line: line.number, isItem: isItem, isInner: isInner))
    hasCalendar = true
    if !isInner { write("BEGIN:", name) }
    if isItem { write(Self.lineProperty, ":\(line.number)") }
  }

  private mutating func end(_ name: String, _ line: CalendarLines.Line) {
    guard let index = open.lastIndex(where: { $0.name == name }) else {
      notes.append(Note(line: line.number, message: "END:\(name) ends nothing that began"))
      return
    }
    while open.count > index { close() }
  }

  private mutating func close() {
    let part = open.removeLast()
    if !part.isInner { write("END:", part.name) }
  }

  private mutating func takeProperty(_ line: CalendarLines.Line) {
    if line.text.count > Self.longestLine {
      notes.append(Note(line: line.number, message: "this line is too long and is left out"))
    } else if line.parameters > Self.mostParameters {
      notes.append(
        Note(line: line.number, message: "this line has too many parameters and is left out"))
    } else if let part = open.last, !part.isInner,
      !part.isItem || CalendarProperty.isRead(line.text)
    {
      bytes += line.text
      endLine()
    }
  }

  private mutating func finish() {
    guard refusal == nil else { return }
    if let last = open.last {
      refusal = Note(
        line: last.line,
        message: "this calendar breaks off in what begins here; have it sent or exported again")
    } else if !hasCalendar {
      refusal = Note(line: 1, message: "this file is empty; have it sent or exported again")
    }
  }

  private mutating func write(_ name: String, _ value: String) {
    bytes += name.utf8
    bytes += value.utf8
    endLine()
  }

  private mutating func endLine() {
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  /// Whether a component is an event or a thing to do, and not a part of one.
  private static func isItem(_ name: String) -> Bool {
    name == "VEVENT" || name == "VTODO" || name == "VJOURNAL"
  }

  private static func sentence(notCalendar text: UnsafeRawBufferPointer) -> String {
    if text.first == UInt8(ascii: "<") {
      return "this is a web page and no calendar; fetch it again where you are signed in"
    }
    let start = String(decoding: text.prefix(60), as: UTF8.self)
    return "this is no calendar: it begins with \"\(start)\"; have it sent or exported again"
  }
}
