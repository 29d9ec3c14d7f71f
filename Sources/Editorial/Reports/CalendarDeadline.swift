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
  /// Nothing in it goes by the hour, so that it stays as it is until a file changes, or until a day of a
  /// calendar comes into the days that are read of it or leaves them. What comes again and again in a
  /// calendar, of which only some weeks are shown, is left to that calendar.
  package func calendarDeadlines() -> [CalendarDeadline] {
    let entries = Dictionary(
      desk.calendars.deadlines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return RowReport(self).rows.compactMap { row in
      guard let when = row.when, !row.isDone, row.kind != .slot else { return nil }
      guard row.ball == .you || row.why == .out else { return nil }
      var zone: Zone?
      var warn: [Int] = []
      var said: [String] = []
      var link = ""
      switch row.subject {
      case .deadline:
        let deadline = desk.deadline(of: row.subject)
        warn = deadline?.warn ?? []
        said = [deadline?.notes ?? ""]
        link = deadline?.link ?? ""
      case .calendar(let id):
        guard let entry = entries[id], entry.occurrence == nil else { return nil }
        zone = desk.zone(named: entry.zoneName) ?? desk.home
        warn = entry.warn
        said = [entry.location, entry.notes]
        link = entry.link
      case .piece, .slot, .bill, .payment: break
      }
      let status = row.status.map { desk.plan[$0].name }
      // Only an address can stand as one; the number of a room is said.
      if !WebAddress.isWhole(link) {
        said.append(link)
        link = ""
      }
      let outlet = row.outlet.map { desk.plan[$0] }
      let first = [outlet?.name, status].compactMap { $0 }.joined(separator: ", ")
      return CalendarDeadline(
        id: id(of: row.subject), title: row.kind == .bill ? "bill: \(row.title)" : row.title,
        notes: ([first] + said + [row.path?.text ?? ""]).filter { !$0.isEmpty },
        link: link, category: outlet?.short,
        time: when.saysTime
          ? .moment(when.moment, zone ?? desk.zone(of: row)) : .day(when.day(in: desk.home)),
        warn: warn)
    }
  }
}
