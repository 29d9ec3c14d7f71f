/// Five weeks of days, and what each of them holds.
package struct MonthReport: Sendable {
  /// What a line of a day is, beside its outlet.
  package enum Kind: Hashable, Sendable {
    /// The writer's own move, or what goes out by itself.
    case own
    /// The same in a place of the schedule, or the empty place.
    case slot
    /// A bill to write.
    case bill
    /// A payment to come.
    case payment
    /// Their move.
    case theirs
    /// What came out, or for a client was filed (R19).
    case done
  }

  /// One thing of a day.
  package struct Entry: Hashable, Sendable {
    package let kind: Kind
    package let row: Row

    /// Whether its time is over; of their silence, whether it has lasted long enough to ask (R45).
    package var isLate: Bool { row.isLate }
  }

  package struct MonthDay: Hashable, Sendable {
    package let day: Day
    package let isToday: Bool
    /// In order of time (R14); what is done stands behind.
    package internal(set) var entries: [Entry]
  }

  /// How many weeks it shows.
  package static let weeks = 5

  package let first: Week
  /// Every day from the first week's Monday on.
  package private(set) var days: [MonthDay]
  /// Dated rows before and after these days.
  package private(set) var before = 0
  package private(set) var after = 0

  /// The week it begins with where none is asked for: the last one, so that what is just over is seen.
  package static func usualFirst(on today: Day) -> Week { Week(containing: today) - 1 }

  package init(_ overview: Overview) {
    let assessment = overview.assessment
    let desk = overview.desk
    let filter = overview.request.filter
    let first = overview.request.month ?? MonthReport.usualFirst(on: overview.today)
    self.first = first
    days = (0..<MonthReport.weeks * 7).map { first.first + $0 }
      .map { MonthDay(day: $0, isToday: $0 == overview.today, entries: []) }
    let slots = (0..<MonthReport.weeks).flatMap { assessment.slots(in: first + $0) }
    let inSlots = Set(slots.filter { $0.state != .missed }.compactMap(\.piece))
    for row in overview.rows {
      guard let when = row.when else { continue }
      add(Entry(kind: MonthReport.kind(row, inSlots), row: row), on: when.day(in: desk.home))
    }
    let isListed = Set(overview.rows.map(\.subject))
    for slot in slots where slot.state == .empty {
      let row = slot.row(in: desk)
      guard !isListed.contains(row.subject), assessment.matches(filter, row: row) else { continue }
      add(Entry(kind: .slot, row: row), on: slot.when.day(in: desk.home))
    }
    addDone(assessment, filter, listed: isListed)
  }

  private static func kind(_ row: Row, _ inSlots: Set<PieceIndex>) -> Kind {
    switch row.kind {
    case .bill: return .bill
    case .payment: return .payment
    case .slot: return .slot
    case .chase: return .theirs
    case .piece, .semester:
      if row.ball == .them { return .theirs }
      return row.piece.map { inSlots.contains($0) } ?? false ? .slot : .own
    }
  }

  /// What counted on these days and has no row on them any more.
  private mutating func addDone(
    _ assessment: Assessment, _ filter: Filter, listed: Set<Row.Subject>
  ) {
    let desk = assessment.desk
    let span = first.first...(first.first + (days.count - 1))
    for outlet in desk.plan.outlets.indices.map({ OutletID($0) }) {
      for entry in assessment.ledger.pieces(outlet, in: span) {
        let piece = desk.pieces[entry.piece]
        guard filter.isEmpty || assessment.matches(filter, piece: entry.piece) else { continue }
        let row = Row(
          subject: .piece(piece.id), kind: .piece, title: piece.title, outlet: outlet,
          status: piece.status, when: desk.wholeDay(entry.day), piece: entry.piece, path: piece.id,
          line: piece.statusLine)
        // A piece that was filed is listed once, on the day of its next date, where it has one here.
        let isShown = listed.contains(row.subject) && holds(row.subject)
        if !isShown { add(Entry(kind: .done, row: row), on: entry.day) }
      }
    }
  }

  private func holds(_ subject: Row.Subject) -> Bool {
    days.contains { day in day.entries.contains { $0.row.subject == subject } }
  }

  private mutating func add(_ entry: Entry, on day: Day) {
    let place = day - first.first
    if place < 0 {
      before += 1
    } else if place >= days.count {
      after += 1
    } else {
      days[place].entries.append(entry)
    }
  }
}
