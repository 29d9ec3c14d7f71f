import Editorial
import Glibc

/// What the second process is asked: to read some calendars.
///
/// It goes over its standard input, a line each, written as the journal's are: a line that is torn
/// or damaged is none.
struct CalendarOrder: Hashable {
  /// Days outside of which nothing is wanted.
  var days: ClosedRange<Day>
  /// The name of the zone of clocks that hang in none, and its offset where no name of the system's
  /// fits.
  var home: Zone
  /// Bytes of memory that may be taken.
  var memory = 1 << 30
  /// The files as opened, and as problems name them.
  var files: [File]

  struct File: Hashable {
    var absolute: String
    var id: FilePath
  }

  init(days: ClosedRange<Day>, home: Zone, files: [File]) {
    self.days = days
    self.home = home
    self.files = files
  }

  /// As it is sent.
  var bytes: [UInt8] {
    var head = FieldWriter()
    head.word("calendars")
    head.number(days.lowerBound.number)
    head.number(days.upperBound.number)
    head.text(home.name)
    head.number(home.initial)
    head.number(memory)
    return files.reduce(into: head.record) { bytes, file in
      var line = FieldWriter()
      line.word("file")
      line.text(file.absolute)
      line.text(file.id.text)
      bytes += line.record
    }
  }

  /// What was sent; `nil` where it is no order.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var lines = RecordLines(bytes)
    guard var head = lines.next(), head.word() == "calendars", let first = head.number(),
      let last = head.number(), first <= last, let name = head.text(), let offset = head.number(),
      let memory = head.number()
    else { return nil }
    days = Day(number: first)...Day(number: last)
    home = ZoneMaker.zone(named: name) ?? Zone(name: name, initial: offset)
    self.memory = memory
    files = []
    while var line = lines.next() {
      guard line.word() == "file", let absolute = line.text(), let id = line.text() else {
        return nil
      }
      files.append(File(absolute: absolute, id: FilePath(id)))
    }
  }
}

/// The lines of what one process of ours writes to another, one after the other.
struct RecordLines {
  private let bytes: UnsafeRawBufferPointer
  /// Where the next line begins: what is before it is used up.
  private(set) var used = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The next whole line that is sound; `nil` where there is none yet.
  mutating func next() -> FieldReader? {
    while let base = bytes.baseAddress, used < bytes.count,
      let found = memchr(base + used, 0x0A, bytes.count - used)
    {
      let end = UnsafeRawPointer(found) - base
      let line = UnsafeRawBufferPointer(rebasing: bytes[used..<end])
      used = end + 1
      if let reader = FieldReader(checking: line) { return reader }
    }
    return nil
  }
}
