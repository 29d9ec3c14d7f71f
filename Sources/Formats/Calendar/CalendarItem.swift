import CCalendar
import Editorial

/// An event or a thing to be done as a calendar has it: once, with the rule by which it comes again.
struct CalendarItem {
  var line: Int
  var uid: String
  var title: String
  /// When it begins; of a thing to be done, when it is due.
  var start: CalendarClock
  /// How long it takes, in seconds; whole days where it has days.
  var length: Int
  /// Whether that is reckoned in time, and not on the clock, which may be changed meanwhile.
  var isLengthExact = false
  var isToDo: Bool
  var isCancelled: Bool
  var isDone: Bool
  var location: String
  var categories: [String]
  /// Whether it takes nobody's time.
  var isFree: Bool
  /// The page it has, and what is said of it at length: of what is due.
  var link = ""
  var notes = ""
  var meaning: CalendarEntry.Meaning = .appointment
  var isDueAtEnd = false
  /// Which of those a rule makes it stands for (RFC 5545, 3.8.4.4), and whether for all after too.
  var replaces: (clock: CalendarClock, andFuture: Bool)?
  /// Which of two of one name is the newer (RFC 5545, 3.8.7.4).
  var sequence: Int
  /// The component itself, for its rules.
  var component: OpaquePointer
  /// What is to be said of it.
  var remarks = CalendarRemarks()

  /// How many days it is on; `nil` where it has a clock time.
  var days: Int? { start.isDay ? max(length / 86_400, 1) : nil }

  /// Bytes of text that go with it.
  var size: Int {
    ([uid, title, location, link, notes, start.zone?.name ?? ""] + categories)
      .reduce(0) { $0 + $1.utf8.count }
  }
}
