/// A deadline as another program's calendar is to show it.
package struct CalendarDeadline: Hashable, Sendable {
  /// When it is: a whole day wherever it is shown, or a moment of a place.
  package enum Time: Hashable, Sendable {
    case day(Day)
    case moment(Moment, Zone)
  }

  /// What it is known by, the same for as long as the deadline is.
  package let id: String
  package let title: String
  /// What else is said of it, a line each.
  package let notes: [String]
  /// The few letters of its outlet.
  package let category: String?
  package let time: Time
  /// The days before it on which the writer wants to be told, the most first.
  package let warn: [Int]

  package init(
    id: String, title: String, notes: [String] = [], category: String? = nil, time: Time,
    warn: [Int] = []
  ) {
    self.id = id
    self.title = title
    self.notes = notes
    self.category = category
    self.time = time
    self.warn = warn
  }
}

extension Assessment {
  /// What the writer owes and what goes out by itself, in order of time: what a telephone is to remind
  /// of.
  ///
  /// Of calendars it has whole months, so that it stays as it is for as long as no file changes and it is the
  /// same month: what comes again and again there has no end.
  ///
  /// - Parameter id: what a row is known by.
  /// - Returns: the deadlines.
  package func calendarDeadlines(id: (Row) -> String) -> [CalendarDeadline] {
    let repeated = desk.repeatedTitles
    let rows: [(When, CalendarDeadline)] = RowReport(self).rows.compactMap { row in
      guard row.kind != .calendar, let when = row.when, !row.isDone, row.kind != .slot else {
        return nil
      }
      guard row.ball == .you || row.why == .out else { return nil }
      var known = id(row)
      var warn: [Int] = []
      switch row.subject {
      case .deadline(let file, let title, let due):
        // Two of one title are told apart by their dates, as they are written.
        if repeated.contains([file.text, title]) { known += ", \(due)" }
        warn = desk.deadline(of: row.subject)?.warn ?? []
      case .calendar, .piece, .slot, .bill, .payment: break
      }
      let status = row.status.map { desk.plan[$0].name }
      let outlet = row.outlet.map { desk.plan[$0] }
      let first = [outlet?.name, status].compactMap { $0 }.joined(separator: ", ")
      let deadline = CalendarDeadline(
        id: known, title: row.kind == .bill ? "bill: \(row.title)" : row.title,
        notes: [first, row.path?.text ?? ""].filter { !$0.isEmpty }, category: outlet?.short,
        time: when.saysTime
          ? .moment(when.moment, desk.zone(of: row)) : .day(when.day(in: desk.home)),
        warn: warn)
      return (when, deadline)
    }
    return (rows + inCalendars()).sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// What is due in calendars from the beginning of last month to the end of the twelfth ahead.
  private func inCalendars() -> [(When, CalendarDeadline)] {
    let days = (today.month + -1).first...(today.month + 12).last
    let outlet = desk.plan.onlyStudyOutlet.map { desk.plan[$0] }
    return desk.calendars.deadlines.compactMap { entry in
      let when = desk.when(entry)
      let day = when.day(in: desk.home)
      guard days.contains(day), !entry.isDone, calendarTicks.day(of: entry) == nil else {
        return nil
      }
      let zone = desk.zone(named: entry.zoneName) ?? desk.home
      let deadline = CalendarDeadline(
        id: entry.id.text, title: entry.title,
        notes: [outlet?.name ?? "", entry.path.text].filter { !$0.isEmpty },
        category: outlet?.short, time: when.saysTime ? .moment(when.moment, zone) : .day(day),
        warn: entry.warn)
      return (when, deadline)
    }
  }
}

extension Desk {
  /// Titles that several deadlines of one file have, each with the file's path before it.
  fileprivate var repeatedTitles: Set<[String]> {
    var seen: Set<[String]> = []
    var repeated: Set<[String]> = []
    for semester in semesters {
      for deadline in semester.deadlines {
        let name = [semester.path.text, deadline.title]
        if !seen.insert(name).inserted { repeated.insert(name) }
      }
    }
    return repeated
  }
}
