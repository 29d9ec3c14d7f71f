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
  /// The page it has; empty where it has none.
  package let link: String
  /// The few letters of its outlet.
  package let category: String?
  package let time: Time
  /// The days before it on which the writer wants to be told, the most first.
  package let warn: [Int]

  package init(
    id: String, title: String, notes: [String] = [], link: String = "", category: String? = nil,
    time: Time, warn: [Int] = []
  ) {
    self.id = id
    self.title = title
    self.notes = notes
    self.link = link
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
  package func calendarDeadlines() -> [CalendarDeadline] {
    let rows: [(When, CalendarDeadline)] = RowReport(self).rows.compactMap { row in
      guard row.kind != .calendar, let when = row.when, !row.isDone, row.kind != .slot else {
        return nil
      }
      guard row.ball == .you || row.why == .out else { return nil }
      let term = desk.deadline(of: row.subject)
      let status = row.status.map { desk.plan[$0].name }
      let outlet = row.outlet.map { desk.plan[$0] }
      let first = [outlet?.name, status].compactMap { $0 }.joined(separator: ", ")
      let deadline = CalendarDeadline(
        id: id(of: row.subject), title: row.kind == .bill ? "bill: \(row.title)" : row.title,
        notes: [first, term?.notes ?? ""], path: row.path, link: term?.link ?? "",
        category: outlet?.short,
        time: when.saysTime
          ? .moment(when.moment, desk.zone(of: row)) : .day(when.day(in: desk.home)),
        warn: term?.warn ?? [])
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
        notes: [outlet?.name ?? "", entry.course, entry.location, entry.notes], path: entry.path,
        link: entry.link, category: outlet?.short,
        time: when.saysTime ? .moment(when.moment, zone) : .day(day), warn: entry.warn)
      return (when, deadline)
    }
  }
}

extension CalendarDeadline {
  /// One with what is known of it; a page that is no address, such as the number of a room, is said.
  fileprivate init(
    id: String, title: String, notes: [String], path: FilePath?, link: String, category: String?,
    time: Time, warn: [Int]
  ) {
    let isAddress = WebAddress.isWhole(link)
    self.init(
      id: id, title: title,
      notes: (notes + [isAddress ? "" : link, path?.text ?? ""]).filter { !$0.isEmpty },
      link: isAddress ? link : "", category: category, time: time, warn: warn)
  }
}
