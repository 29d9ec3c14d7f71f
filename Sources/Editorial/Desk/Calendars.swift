/// What the calendars of a desk have in them, sorted out once for every reading.
package struct Calendars: Sendable {
  /// Something that takes its time, of the term or of the writer's own days.
  package struct Appointment: Hashable, Sendable {
    package var entry: CalendarEntry
    /// It is the writer's own, and not one of a timetable.
    package var isOwn: Bool
    /// When it begins; of one that goes on from the day before, that day.
    package var when: When
    /// When it ends that goes on from the day before and is over on this one; `nil` of any other.
    package var goesOnTo: Moment?
  }

  /// All that was read, of the term's calendars and of the writer's own.
  package private(set) var term: [CalendarEntry] = []
  package private(set) var own: [CalendarEntry] = []
  /// What somebody waits for, of the term's calendars alone, in order of the files; no two of one id.
  package private(set) var deadlines: [CalendarEntry] = []
  /// The term's calendars that something stands in.
  package private(set) var files: Set<FilePath> = []
  private var placesByID: [CalendarEntry.ID: Int] = [:]
  /// The term's calendars that cannot be read now: what they had before, if anything, is here.
  package var unread: [FilePath] = []
  /// Whether something is still to be read.
  package var isAwaited = false
  /// Days at home that appointments of the writer's own take (R61): in order, and no two touch.
  package private(set) var restDays: [ClosedRange<Day>] = []
  /// By day at home, where that which is no deadline stands among all: of thousands a few weeks are ever
  /// shown, and are put in order then.
  private var places: [Day: [Place]] = [:]
  private let home: Zone

  private struct Place {
    var index: Int
    var isOwn: Bool
  }

  package static let none = Calendars(term: [], own: [], home: .utc)

  /// Whether there is nothing in them.
  package var isEmpty: Bool { term.isEmpty && own.isEmpty }

  /// Sorts out the calendars of the term and the writer's own.
  package init(term: [CalendarEntry], own: [CalendarEntry], home: Zone) {
    self.term = term
    self.own = own
    self.home = home
    var names = CalendarNames()
    for (index, var entry) in term.enumerated() {
      guard entry.mayAsk else {
        add(entry, Place(index: index, isOwn: false))
        continue
      }
      if names.name(&entry) { deadlines.append(entry) }
    }
    for (index, entry) in own.enumerated() where !entry.isToDo {
      add(entry, Place(index: index, isOwn: true))
    }
    for (index, entry) in deadlines.enumerated() { placesByID[entry.id] = index }
    var last: FilePath?
    for entry in term where entry.path != last {
      files.insert(entry.path)
      last = entry.path
    }
    mergeRestDays()
  }

  /// The deadline of an id.
  package func deadline(_ id: CalendarEntry.ID) -> CalendarEntry? {
    placesByID[id].map { deadlines[$0] }
  }

  /// What is on a day at home, in order of time; that of days alone is last.
  package func appointments(on day: Day) -> [Appointment] {
    (places[day] ?? []).map { place in
      let entry = place.isOwn ? own[place.index] : term[place.index]
      return Appointment(
        entry: entry, isOwn: place.isOwn, when: when(entry, on: day),
        goesOnTo: goesOnTo(entry, on: day))
    }
    .sorted { ($0.when, $0.entry.title) < ($1.when, $1.entry.title) }
  }

  /// The next of the writer's own that begins within an hour (R61).
  package func next(after now: Moment, home: Zone) -> Appointment? {
    let days = Set([home.day(now), home.day(now + 3600)]).sorted()
    return days.lazy.flatMap { appointments(on: $0) }.first {
      $0.isOwn && !$0.when.isAllDay && $0.goesOnTo == nil && $0.when.moment >= now
        && $0.when.moment <= now + 3600
    }
  }

  private mutating func add(_ entry: CalendarEntry, _ place: Place) {
    let takesTime = place.isOwn && !entry.isFree
    switch entry.extent {
    case .days(let days):
      if takesTime { restDays.append(days) }
      for day in Calendars.shown(days) { places[day, default: []].append(place) }
    case .moments(let moments):
      let first = home.day(moments.lowerBound)
      // What ends at midnight has nothing of the day that begins.
      let last = max(first, home.day(moments.upperBound + -1))
      for day in Calendars.shown(first...last) { places[day, default: []].append(place) }
      guard takesTime, moments.upperBound - moments.lowerBound >= Calendars.restingSeconds else {
        return
      }
      if last - first > 1 { restDays.append(first + 1...last + -1) }
      for day in [first, last] {
        let begins = max(moments.lowerBound, home.moment(day, minute: 0))
        let ends = min(moments.upperBound, home.moment(day + 1, minute: 0))
        if ends - begins >= Calendars.restingSeconds { restDays.append(day...day) }
      }
    }
  }

  /// When a thing begins on a day, or that it takes the whole of it.
  private func when(_ entry: CalendarEntry, on day: Day) -> When {
    guard case .moments(let moments) = entry.extent else { return home.wholeDay(day) }
    let begins = home.moment(day, minute: 0)
    let isWhole =
      moments.lowerBound <= begins && moments.upperBound >= home.moment(day + 1, minute: 0)
    return isWhole ? home.wholeDay(day) : When(moment: max(moments.lowerBound, begins))
  }

  /// When a thing is over that goes on from the day before; `nil` where it begins on the day, or takes the
  /// whole of it.
  private func goesOnTo(_ entry: CalendarEntry, on day: Day) -> Moment? {
    guard case .moments(let moments) = entry.extent,
      moments.lowerBound < home.moment(day, minute: 0),
      moments.upperBound < home.moment(day + 1, minute: 0)
    else { return nil }
    return moments.upperBound
  }

  /// The days on which something is shown: what lasts for months only as it begins and ends.
  private static func shown(_ days: ClosedRange<Day>) -> [Day] {
    let (first, last) = (days.lowerBound, days.upperBound)
    if last - first > 14 { return [first, last] }
    return (first.number...last.number).map { Day(number: $0) }
  }

  private mutating func mergeRestDays() {
    restDays.sort { $0.lowerBound < $1.lowerBound }
    restDays = restDays.reduce(into: []) { merged, days in
      guard let last = merged.last, days.lowerBound <= last.upperBound + 1 else {
        merged.append(days)
        return
      }
      merged[merged.count - 1] = last.lowerBound...max(last.upperBound, days.upperBound)
    }
  }

  /// Who is somewhere else for so long does not write that day (R61).
  private static let restingSeconds = 6 * 3600
}

extension CalendarEntry {
  /// What tells one thing in calendars from all others, the same after it is moved and after another
  /// start: what ticks and rows go by.
  package struct ID: Hashable, Sendable {
    package var file: FilePath
    /// Its name in the calendar, else its title and day; and which of several it is.
    package var name: String

    /// `semester/canvas.ics#event-assignment-7`.
    package var text: String { "\(file)#\(name)" }
  }

  package var id: ID {
    if let otherName { return ID(file: path, name: otherName) }
    if uid.isEmpty { return ID(file: path, name: nameByDay) }
    return ID(file: path, name: uid + (occurrence.map { "@\($0)" } ?? ""))
  }
}

extension Desk {
  /// When a thing of a calendar begins, or is due, or is over where it is one of days alone (R14).
  func when(_ entry: CalendarEntry) -> When {
    switch entry.extent {
    case .days(let days): wholeDay(days.upperBound)
    case .moments(let moments):
      When(moment: entry.isDueAtEnd ? moments.upperBound : moments.lowerBound)
    }
  }

  /// The thing of a calendar that a row is about.
  package func calendarEntry(of subject: Row.Subject) -> CalendarEntry? {
    guard case .calendar(let id) = subject else { return nil }
    return calendars.deadline(id)
  }
}

extension Zone {
  /// A day here, over at its end, as any date without a time (R14).
  package func wholeDay(_ day: Day) -> When {
    When(moment: moment(day, minute: Clock.endOfDay) + -1, day: day)
  }
}
