import Editorial
import Formats

/// A line of what the second process answers.
enum CalendarAnswer: Hashable {
  /// One thing, as often as its calendar has it: what tells one from the other is its time and which of
  /// them it is.
  case entries(ArraySlice<CalendarEntry>)
  case problem(Problem)
  /// The file of this number is read; what came before is of it.
  case end(file: Int, isRefused: Bool)
  /// Nothing can be read: libical is not installed.
  case lacksLibrary

  /// As it is sent.
  var line: FieldWriter {
    var line = FieldWriter()
    switch self {
    case .entries(let entries): Self.write(entries, to: &line)
    case .problem(let problem):
      line.word("problem")
      line.place(problem.place)
      line.text(problem.message)
    case .end(let file, let isRefused):
      line.word("end")
      line.number(file)
      line.number(isRefused ? 1 : 0)
    case .lacksLibrary: line.word("lacking")
    }
    return line
  }

  /// What was sent of a file; `nil` where the line is none of these.
  init?(_ line: inout FieldReader, path: FilePath) {
    switch line.word() {
    case "entries":
      guard let entries = Self.entries(&line, path) else { return nil }
      self = .entries(entries)
    case "problem":
      guard let place = line.optionalPlace(), let place, let message = line.text() else {
        return nil
      }
      self = .problem(Problem(path: path, place: place, message: message, kind: .file))
    case "end":
      guard let file = line.number(), let isRefused = line.number() else { return nil }
      self = .end(file: file, isRefused: isRefused == 1)
    case "lacking": self = .lacksLibrary
    default: return nil
    }
  }

  /// What was read, as it is sent: a thing that comes again and again is one answer, which takes a tenth
  /// of the time.
  static func answers(_ entries: [CalendarEntry]) -> some Sequence<CalendarAnswer> {
    sequence(state: entries[...]) { rest in
      guard let first = rest.first else { return nil }
      let end = rest.prefix(most).firstIndex { !isSame($0, first) }
      let same = rest[..<(end ?? rest.prefix(most).endIndex)]
      rest = rest[same.endIndex...]
      return .entries(same)
    }
  }

  /// Times in one answer: nobody waits for the rest of a long one.
  private static let most = 500

  /// Whether two are one thing at two times.
  private static func isSame(_ entry: CalendarEntry, _ other: CalendarEntry) -> Bool {
    guard entry.line == other.line, isDays(entry.extent) == isDays(other.extent) else {
      return false
    }
    var entry = entry
    entry.extent = other.extent
    entry.occurrence = other.occurrence
    return entry == other
  }

  private static func isDays(_ extent: CalendarEntry.Extent) -> Bool {
    switch extent {
    case .days: true
    case .moments: false
    }
  }

  /// What is so of a thing, or is not.
  private struct Marks: OptionSet {
    var rawValue: Int

    static let toDo = Marks(rawValue: 1)
    static let done = Marks(rawValue: 2)
    /// It is of days, and not of moments.
    static let days = Marks(rawValue: 4)
    static let free = Marks(rawValue: 8)
    static let dueAtEnd = Marks(rawValue: 16)

    init(rawValue: Int) { self.rawValue = rawValue }

    init(of entry: CalendarEntry) {
      self = []
      if entry.isToDo { insert(.toDo) }
      if entry.isDone { insert(.done) }
      if isDays(entry.extent) { insert(.days) }
      if entry.isFree { insert(.free) }
      if entry.isDueAtEnd { insert(.dueAtEnd) }
    }
  }

  private static func write(_ entries: ArraySlice<CalendarEntry>, to line: inout FieldWriter) {
    guard let entry = entries.first else { return }
    line.word("entries")
    line.number(entry.line)
    line.text(entry.uid)
    line.text(entry.title)
    line.number(entry.meaning.rawValue)
    line.text(entry.zoneName)
    line.text(entry.location)
    line.number(Marks(of: entry).rawValue)
    line.text(entry.link)
    line.text(entry.notes)
    line.text(entry.course)
    line.number(entry.categories.count)
    for category in entry.categories { line.text(category) }
    line.number(entries.count)
    for entry in entries {
      line.number(entry.occurrence?.number)
      switch entry.extent {
      case .days(let days):
        line.number(days.lowerBound.number)
        line.number(days.upperBound.number)
      case .moments(let moments):
        line.number(moments.lowerBound.seconds)
        line.number(moments.upperBound.seconds)
      }
    }
  }

  private static func entries(
    _ line: inout FieldReader, _ path: FilePath
  ) -> ArraySlice<CalendarEntry>? {
    guard let number = line.number(), let uid = line.text(), let title = line.text(),
      let meaning = line.number().flatMap(CalendarEntry.Meaning.init(rawValue:)),
      let zoneName = line.optionalText(), let location = line.text(),
      let marks = line.number().map(Marks.init(rawValue:)), let link = line.text(),
      let notes = line.text(), let course = line.text(), let count = line.count()
    else { return nil }
    let categories = (0..<count).compactMap { _ in line.text() }
    guard categories.count == count, let times = line.count() else { return nil }
    var entry = CalendarEntry(
      path: path, line: number, uid: uid, title: title, meaning: meaning,
      extent: .days(Day(number: 0)...Day(number: 0)), zoneName: zoneName, location: location,
      categories: categories, isToDo: marks.contains(.toDo), isDone: marks.contains(.done))
    entry.isFree = marks.contains(.free)
    entry.isDueAtEnd = marks.contains(.dueAtEnd)
    entry.link = link
    entry.notes = notes
    entry.course = course
    var entries: ArraySlice<CalendarEntry> = []
    entries.reserveCapacity(times)
    for _ in 0..<times {
      guard let occurrence = line.optionalNumber(), let first = line.number(),
        let last = line.number(), first <= last
      else { return nil }
      entry.occurrence = occurrence.map { Day(number: $0) }
      entry.extent =
        marks.contains(.days)
        ? .days(Day(number: first)...Day(number: last))
        : .moments(Moment(seconds: first)...Moment(seconds: last))
      entries.append(entry)
    }
    return entries
  }
}
