/// One thing in a calendar that others keep: an event, or something to be done, on one of its days.
///
/// What comes back every week is an entry each time it does.
package struct CalendarEntry: Hashable, Sendable {
  /// What it asks of the writer.
  package enum Meaning: Int, CaseIterable, Hashable, Sendable {
    /// Something is due at its time.
    case deadline
    /// It takes its time: a seminar, a train, a week of examinations.
    case appointment
    /// Something can be done from then on, which is no reason to do it by then.
    case opening
    /// A day of which nobody says whether something is due on it: a form, or a holiday.
    case day
  }

  /// When it is.
  package enum Extent: Hashable, Sendable {
    /// From the first to the last of these days, whatever the clock says; often one.
    case days(ClosedRange<Day>)
    /// From one moment to another, which may be the same.
    case moments(ClosedRange<Moment>)
  }

  /// The calendar's file, as commands show it.
  package var path: FilePath
  /// The line of the file it begins on, from 1.
  package var line: Int
  /// What the calendar knows it by (RFC 5545, 3.8.4.7); empty where it says nothing.
  package var uid: String
  package var title: String
  package var meaning: Meaning
  package var extent: Extent
  /// The zone its clock hangs in (`Europe/London`); `nil` where it is of days alone.
  package var zoneName: String?
  /// The room or the link.
  package var location: String
  package var categories: [String]
  /// Which of several it is: the day that its rule or its calendar names it by, which stays when it
  /// is moved; `nil` where there is one alone.
  package var occurrence: Day?
  /// Whether it is a thing to be done and no event.
  package var isToDo: Bool
  /// Whether the calendar itself says that it is done.
  package var isDone: Bool
  /// Whether what is due is due as it ends, and not as it begins.
  package var isDueAtEnd = false
  /// What it goes by where its own name is another's too; `nil` where that is its own.
  package var otherName: String?
  /// Its file could not be read again since.
  package var isStale = false
  /// How many days before it the writer wants to be told of it, the most first.
  package var warn: [Int] = []
  /// The page it has: an address of the web; empty where none is named.
  package var link = ""
  /// What its calendar says of it, without marks and in one paragraph, at most some 500 bytes; empty where
  /// it says nothing.
  package var notes = ""
  /// What its calendar is called (`X-WR-CALNAME`), else its course; empty where nobody says.
  package var course = ""
  /// Whether it takes nobody's time, as its calendar says (`TRANSP:TRANSPARENT`).
  package var isFree = false

  /// Whether something is to be done by it, or may be.
  package var mayAsk: Bool {
    switch meaning {
    case .deadline, .day: true
    case .appointment, .opening: false
    }
  }

  package init(
    path: FilePath, line: Int, uid: String = "", title: String, meaning: Meaning, extent: Extent,
    zoneName: String? = nil, location: String = "", categories: [String] = [],
    occurrence: Day? = nil, isToDo: Bool = false, isDone: Bool = false
  ) {
    self.path = path
    self.line = line
    self.uid = uid
    self.title = title
    self.meaning = meaning
    self.extent = extent
    self.zoneName = zoneName
    self.location = location
    self.categories = categories
    self.occurrence = occurrence
    self.isToDo = isToDo
    self.isDone = isDone
  }
}
