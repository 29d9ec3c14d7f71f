import Editorial

/// The text of a calendar made ready for libical, which takes what it is given on trust.
///
/// A file that breaks off gives the library nothing at all and no word why; a line with a hundred
/// thousand parameters holds it up for minutes; and of an event it cannot tell the line. So the lines
/// are gone through once before: what begins and ends is balanced, what no calendar writes is left
/// out and said, and every event is told its line (RFC 5545, 3.1 and 3.4). What nobody reads, often most
/// of the bytes, is left out as well: the library takes its time over every line.
struct CalendarText {
  /// The property every event is given: the line it begins on.
  static let lineProperty = "X-COPYDESK-LINE"
  /// No calendar of a person or a university comes near.
  static let largest = 16 << 20
  /// What is left of a title in a code that is not known here would pass for the title.
  static let unreadTitle = "(title not in UTF-8)"
  private static let longestLine = 1 << 20
  /// The library's time grows with the square of their number.
  private static let mostParameters = 64
  /// Components within components: a calendar has three.
  private static let deepest = 12

  /// What libical is to read, with a NUL behind; of a file that breaks off what was whole before.
  private(set) var bytes: [UInt8] = []
  private(set) var notes = CalendarNotes()
  /// Why the file as a whole is not what was sent.
  private(set) var refusal: CalendarNotes.Note?
  /// Whether there is anything for libical to read.
  var isReadable: Bool { hasCalendar && (refusal == nil || breaksOff) }

  /// What is said of events at length, and where, by the line an event begins on.
  private var described: [UInt8] = []
  private var descriptions: [Int: Range<Int>] = [:]
  /// Bytes of a description that are kept: what is shown of one is less.
  private static let mostDescribed = 1500

  private var open: [Part] = []
  private var hasCalendar = false
  private var breaksOff = false
  /// Lines that are not UTF-8: the first, and how many.
  private var unread: (line: Int, count: Int)?
  private let isUTF8: Bool

  /// A component that began.
  private struct Part {
    var name: String
    var line: Int
    /// Where it begins in what libical is to read.
    var start: Int
    var isItem: Bool
    /// Whether it lies within an event: an alarm, of which nothing is read.
    var isInner: Bool
  }

  init(_ source: UnsafeRawBufferPointer) {
    guard source.count <= Self.largest else {
      isUTF8 = false
      refusal = .init(line: 1, message: "this file is too large for a calendar")
      return
    }
    isUTF8 = String(validating: source, as: UTF8.self) != nil
    bytes.reserveCapacity(source.count + 1)
    var lines = CalendarLines(source)
    let hasNUL = source.contains(0)
    var joined: [UInt8] = []
    while refusal == nil, let line = lines.next() {
      if line.bytes.count > Self.longestLine {
        notes.add(line.number, "this line is too long and is left out")
      } else if line.isFolded || hasNUL {
        line.join(into: &joined)
        joined.withUnsafeBytes { take(CalendarLine(number: line.number, text: $0)) }
      } else {
        take(CalendarLine(number: line.number, text: line.bytes))
      }
    }
    finish()
    bytes.append(0)
  }

  private mutating func take(_ line: CalendarLine) {
    if line.text.isEmpty { return }
    let marker = line.marker
    if open.isEmpty, marker != .begin("VCALENDAR") {
      guard !hasCalendar else { return }
      refusal = .init(line: line.number, message: Self.sentence(notCalendar: line.text))
      return
    }
    switch marker {
    case .begin(let name): begin(name, line)
    case .end(let name): end(name, line)
    case .nothing: break
    case nil: takeProperty(line)
    }
  }

  private mutating func begin(_ name: String, _ line: CalendarLine) {
    let isItem = CalendarText.isItem(name)
    // An event within an event is one that was never ended.
    if isItem, let outer = open.lastIndex(where: \.isItem) {
      notes.add(open[outer].line, "this event has no END:\(open[outer].name)")
      while open.count > outer { close() }
    }
    guard open.count < Self.deepest else {
      refusal = .init(line: line.number, message: "this calendar is not one: it has no bottom")
      return
    }
    let isInner = open.last.map { $0.isItem || $0.isInner } ?? false
    open.append(
      Part(
        name: name, line: line.number, start: bytes.count, isItem: isItem, isInner: isInner))
    hasCalendar = true
    if !isInner { write("BEGIN:", name) }
    if isItem { write(Self.lineProperty, ":\(line.number)") }
  }

  private mutating func end(_ name: String, _ line: CalendarLine) {
    guard let index = open.lastIndex(where: { $0.name == name }) else {
      notes.add(line.number, "END:\(name) ends nothing that began")
      return
    }
    while open.count > index { close() }
  }

  private mutating func close() {
    let part = open.removeLast()
    if !part.isInner { write("END:", part.name) }
  }

  private mutating func takeProperty(_ line: CalendarLine) {
    guard let part = open.last, !part.isInner else { return }
    let name = line.name
    let isRead = !part.isItem || CalendarProperty.isRead(name, line)
    guard isRead || name == "DESCRIPTION" else { return }
    guard line.parameters <= Self.mostParameters else {
      notes.add(line.number, "this line has too many parameters and is left out")
      return
    }
    // What has no value says nothing; Google writes every line that an event can have.
    guard !name.isEmpty, line.value.contains(where: { $0 > 0x20 }) else { return }
    guard isUTF8 || String(validating: line.text, as: UTF8.self) != nil else {
      unread = (unread?.line ?? line.number, (unread?.count ?? 0) + 1)
      if name == "SUMMARY" { write("SUMMARY:", Self.unreadTitle) }
      return
    }
    if part.isItem, name == "DESCRIPTION" { describe(part, line) }
    guard isRead else { return }
    bytes += line.text
    endLine()
  }

  /// Keeps the beginning of what is said of an event, which libical would take its time over.
  private mutating func describe(_ part: Part, _ line: CalendarLine) {
    let start = described.count
    described += line.value.prefix(Self.mostDescribed)
    descriptions[part.line] = start..<described.count
  }

  /// What the event on a line is said to be, as far as it is kept, its escapes undone.
  func description(_ line: Int) -> String {
    guard let range = descriptions[line] else { return "" }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in described[range] {
      switch byte {
      case UInt8(ascii: "\\") where !isEscaped: isEscaped = true
      case UInt8(ascii: "n") where isEscaped, UInt8(ascii: "N") where isEscaped:
        text.append(0x0A)
        isEscaped = false
      default:
        text.append(byte)
        isEscaped = false
      }
    }
    // It was cut where it may be in the middle of a character.
    while let last = text.last, last & 0xC0 == 0x80 { text.removeLast() }
    if let last = text.last, last >= 0xC0 { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func finish() {
    if let (line, count) = unread {
      notes.add(
        line,
        "what is written here" + (count > 1 ? ", and on \((count - 1).counted("line")) more," : "")
          + " is not UTF-8 and is left out; have it exported as UTF-8, or change it with iconv")
    }
    guard refusal == nil else { return }
    if let last = open.last {
      refusal = .init(
        line: last.line,
        message: "this calendar breaks off in what begins here; have it sent or exported again")
      breaksOff = true
      if let item = open.firstIndex(where: \.isItem) {
        bytes.removeSubrange(open[item].start...)
        open.removeSubrange(item...)
      }
      while !open.isEmpty { close() }
    } else if !hasCalendar {
      refusal = .init(
        line: 1, message: "this file is empty; have it sent or exported again")
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
