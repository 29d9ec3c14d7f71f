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
  /// Nothing in it goes by the clock, so that it stays as it is until a file changes.
  ///
  /// - Parameter id: what a row is known by.
  /// - Returns: the deadlines.
  package func calendarDeadlines(id: (Row) -> String) -> [CalendarDeadline] {
    let rows = RowReport(self).rows.filter { row in
      guard row.when != nil, !row.isDone, row.kind != .slot else { return false }
      return row.ball == .you || row.why == .out
    }
    var times: [String: Int] = [:]
    return rows.compactMap { row in
      guard let when = row.when else { return nil }
      // Two deadlines of one title are told apart by their dates, as they are written.
      var known = id(row)
      times[known, default: 0] += 1
      if times[known, default: 0] > 1, case .deadline(_, _, let due) = row.subject {
        known += ", \(due)"
      }
      let status = row.status.map { desk.plan[$0].name }
      let outlet = row.outlet.map { desk.plan[$0] }
      let first = [outlet?.name, status].compactMap { $0 }.joined(separator: ", ")
      return CalendarDeadline(
        id: known, title: row.kind == .bill ? "bill: \(row.title)" : row.title,
        notes: [first, row.path?.text ?? ""].filter { !$0.isEmpty }, category: outlet?.short,
        time: when.saysTime
          ? .moment(when.moment, desk.zone(of: row)) : .day(when.day(in: desk.home)),
        warn: desk.deadline(of: row.subject)?.warn
          ?? desk.calendarEntry(of: row.subject)?.warn ?? [])
    }
  }
}
