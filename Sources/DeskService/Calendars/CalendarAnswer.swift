import Editorial
import Formats

/// A line of what the second process answers.
enum CalendarAnswer: Hashable {
  case entry(CalendarEntry)
  case problem(Problem)
  /// The file of this number is read; what came before is of it.
  case end(file: Int, isRefused: Bool)
  /// Nothing can be read: libical is not installed.
  case lacksLibrary

  /// As it is sent.
  var line: FieldWriter {
    var line = FieldWriter()
    switch self {
    case .entry(let entry): Self.write(entry, to: &line)
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
    case "entry":
      guard let entry = Self.entry(&line, path) else { return nil }
      self = .entry(entry)
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

  private static func write(_ entry: CalendarEntry, to line: inout FieldWriter) {
    line.word("entry")
    line.number(entry.line)
    line.text(entry.uid)
    line.text(entry.title)
    line.number(entry.meaning.rawValue)
    switch entry.extent {
    case .days(let days):
      line.word("days")
      line.number(days.lowerBound.number)
      line.number(days.upperBound.number)
    case .moments(let moments):
      line.word("moments")
      line.number(moments.lowerBound.seconds)
      line.number(moments.upperBound.seconds)
    }
    line.text(entry.zoneName)
    line.text(entry.location)
    line.number((entry.isToDo ? 1 : 0) + (entry.isDone ? 2 : 0))
    line.text(entry.occurrence.map { "\($0.number)" })
    line.number(entry.categories.count)
    for category in entry.categories { line.text(category) }
  }

  private static func entry(_ line: inout FieldReader, _ path: FilePath) -> CalendarEntry? {
    guard let number = line.number(), let uid = line.text(), let title = line.text(),
      let meaning = line.number().flatMap(CalendarEntry.Meaning.init(rawValue:)),
      let extent = extent(&line), let zoneName = line.optionalText(), let location = line.text(),
      let marks = line.number(), let occurrence = line.optionalText(), let count = line.count()
    else { return nil }
    let categories = (0..<count).compactMap { _ in line.text() }
    guard categories.count == count else { return nil }
    return CalendarEntry(
      path: path, line: number, uid: uid, title: title, meaning: meaning, extent: extent,
      zoneName: zoneName, location: location, categories: categories,
      occurrence: occurrence.flatMap { Int($0) }.map { Day(number: $0) }, isToDo: marks & 1 != 0,
      isDone: marks & 2 != 0)
  }

  private static func extent(_ line: inout FieldReader) -> CalendarEntry.Extent? {
    guard let word = line.word(), let first = line.number(), let last = line.number(),
      first <= last
    else { return nil }
    switch word {
    case "days": return .days(Day(number: first)...Day(number: last))
    case "moments": return .moments(Moment(seconds: first)...Moment(seconds: last))
    default: return nil
    }
  }
}
