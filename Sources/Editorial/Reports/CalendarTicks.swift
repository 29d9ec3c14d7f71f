/// What became of the deadlines of calendars: nobody can tick one where it stands, so that only the writer's
/// marks, and the day, say what is over (R48, R69).
package struct CalendarTicks: Sendable {
  /// Days for which one that is over is asked for, as far as no tick says more.
  private static let grace = 14

  private let days: [CalendarEntry.ID: Day]
  /// By calendar, the first day on which anything of it was ticked.
  private let first: [FilePath: Day]
  private let today: Day

  init(_ desk: Desk, on today: Day) {
    var days: [CalendarEntry.ID: Day] = [:]
    var first: [FilePath: Day] = [:]
    if !desk.marks.done.isEmpty, !desk.calendars.deadlines.isEmpty {
      let named = MarkedNames(desk.marks, gone: desk.calendars.files)
      for entry in desk.calendars.deadlines {
        let id = entry.id
        guard let day = desk.marks.done[id.text] ?? named.day(of: entry, id) else { continue }
        days[id] = day
        first[entry.path] = min(first[entry.path] ?? day, day)
      }
      for (file, day) in named.first { first[file] = min(first[file] ?? day, day) }
    }
    self.days = days
    self.first = first
    self.today = today
  }

  /// The day a deadline was ticked; `nil` where it was not.
  package func day(of entry: CalendarEntry) -> Day? { days.isEmpty ? nil : days[entry.id] }

  /// Whether nobody asks any more for a deadline of some day that nobody ticked.
  ///
  /// A calendar that is added in the middle of a term has all that was handed in before, and says of none
  /// that it was. From two weeks before the first tick in it on, it is kept by ticks, and what is not
  /// ticked is not done.
  ///
  /// A day that does not say that anything is due is over with itself.
  package func isPast(_ entry: CalendarEntry, dueOn day: Day) -> Bool {
    if entry.meaning == .day { return day < today }
    return day < (first[entry.path] ?? today) + -CalendarTicks.grace
  }
}

/// Ticks by what calendars call the things, for those whose file has another name now: a browser saves
/// what is fetched again as `canvas (1).ics`.
private struct MarkedNames {
  /// The names of calendars of which a UID is worth the name.
  private static let shortest = 8

  private var days: [Substring: Day] = [:]
  /// By file as it was called, the first day of any tick.
  private(set) var first: [FilePath: Day] = [:]

  /// Of what was ticked in files that are `gone`, which means not among these.
  init(_ marks: Marks, gone files: Set<FilePath>) {
    for (id, day) in marks.done {
      guard let sign = id.firstIndex(of: "#") else { continue }
      let file = FilePath(String(id[..<sign]))
      first[file] = min(first[file] ?? day, day)
      guard !files.contains(file) else { continue }
      let name = id[id.index(after: sign)...]
      days[name] = min(days[name] ?? day, day)
    }
  }

  func day(of entry: CalendarEntry, _ id: CalendarEntry.ID) -> Day? {
    entry.uid.utf8.count < MarkedNames.shortest ? nil : days[id.name[...]]
  }
}
