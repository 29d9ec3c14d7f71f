/// A term of the university: its dates and what it asks for.
package struct Semester: Hashable, Sendable {
  /// The file, as commands show it.
  package var path: FilePath
  package var name: String
  package var starts: Day
  package var ends: Day
  package var breaks: [ClosedRange<Day>]
  /// The zone its dates are meant in, as written; `nil` is home.
  package var zoneName: String?
  package var outlet: OutletID?
  package var deadlines: [SemesterDeadline]
  /// Whether its file is not written, since it holds several terms: its deadlines are ticked in
  /// `marks.txt` (R69).
  package var isReadOnly: Bool
  /// Whether it was put away: its weeks are known, and nothing of it is asked for any more (R48).
  package var isArchived: Bool
  /// Its file could not be read again since.
  package var isStale = false

  package init(
    path: FilePath, name: String, starts: Day, ends: Day, breaks: [ClosedRange<Day>] = [],
    zoneName: String? = nil, outlet: OutletID? = nil, deadlines: [SemesterDeadline] = [],
    isReadOnly: Bool = false, isArchived: Bool = false
  ) {
    self.path = path
    self.name = name
    self.starts = starts
    self.ends = ends
    self.breaks = breaks
    self.zoneName = zoneName
    self.outlet = outlet
    self.deadlines = deadlines
    self.isReadOnly = isReadOnly
    self.isArchived = isArchived
  }
}

extension Semester {
  /// What commands, `marks.txt` and an exported calendar call one of its deadlines: by its day too,
  /// since a title may come every week, and by nothing of its neighbours, so that it stays when one more
  /// is written.
  package func id(of deadline: SemesterDeadline) -> String {
    Semester.id(file: path, title: deadline.title, due: deadline.dueText)
  }

  /// The same of a deadline of which only this is known.
  static func id(file: FilePath, title: String, due: String) -> String {
    "\(file)#\(title), \(due)"
  }
}

/// Something a term asks for on a day.
package struct SemesterDeadline: Hashable, Sendable {
  package var title: String
  package var due: WrittenDate
  /// `due:` exactly as the file says it: together with the title it finds the item again.
  ///
  /// In a file of several terms, each of which has the week it counts, the day is behind it.
  package var dueText: String
  /// The writer's word: `paper`, `form`, `exam`.
  package var kind: String?
  /// How many days before it the writer wants to be told of it, the most first.
  package var warn: [Int]
  /// The day it was ticked.
  package var done: WrittenDate?
  /// The piece it is tied to, as written: a path from the desk (R47).
  package var piece: String?
  /// The status the piece must have reached; `nil` is with the supervisor, else submitted (R47).
  package var until: StatusID?
  /// The page it has: an address of the web.
  package var link: String?
  /// What the writer noted of it.
  package var notes: String?
  /// Its line in the file, from 1.
  package var line: Int

  package init(
    title: String, due: WrittenDate, dueText: String, kind: String? = nil,
    warn: [Int] = [], done: WrittenDate? = nil, piece: String? = nil, until: StatusID? = nil,
    line: Int = 1
  ) {
    self.title = title
    self.due = due
    self.dueText = dueText
    self.kind = kind
    self.warn = warn
    self.done = done
    self.piece = piece
    self.until = until
    self.line = line
  }
}
