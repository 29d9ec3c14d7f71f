import Editorial

/// What is wrong with a calendar: the first of it, and how much more there is.
///
/// A file of some megabytes can have a fault on every line, and nobody reads thousands of them.
struct CalendarNotes {
  /// What is wrong with a line, or with the file from there on.
  struct Note: Hashable {
    var line: Int
    var message: String
  }

  private static let most = 20

  private(set) var first: [Note] = []
  private var others = 0

  mutating func add(_ line: Int, _ message: String) {
    guard first.count < Self.most else {
      others += 1
      return
    }
    first.append(Note(line: line, message: message))
  }

  mutating func add(_ more: CalendarNotes) {
    for note in more.first { add(note.line, note.message) }
    others += more.others
  }

  /// As problems of a file; the last tells of those that are not among them.
  func problems(of path: FilePath) -> [Problem] {
    first.enumerated().map { index, note in
      let isLast = index == first.count - 1 && others > 0
      return Problem(
        path: path, place: Place(line: note.line),
        message: note.message + (isLast ? " (and \(others.counted("problem")) more)" : ""))
    }
  }
}

/// What is to be said of one item.
struct CalendarRemarks {
  /// Whatever becomes of it.
  var always: [String] = []
  /// Where it is shown, and not years back.
  var ifShown: [String] = []
  /// Zones it names that nobody knows.
  var zones: Set<String> = []

  mutating func add(_ more: CalendarRemarks) {
    always += more.always
    ifShown += more.ifShown
    zones.formUnion(more.zones)
  }
}
