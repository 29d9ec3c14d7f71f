/// Everything the screens show of a desk, reckoned in one place.
///
/// Made once per desk, minute, week shown and filter, never per frame, so that a key costs no
/// reckoning and no two panes can disagree.
package struct Overview: Sendable {
  /// What an overview depends on besides the desk itself.
  package struct Request: Hashable, Sendable {
    package var now: Moment
    package var week: Week
    package var filter: Filter

    package init(now: Moment, week: Week, filter: Filter = .all) {
      self.now = now
      self.week = week
      self.filter = filter
    }
  }

  /// How many rows a heading speaks of; groups are disjoint and add up to `total` (R18).
  package struct Counts: Hashable, Sendable {
    package let total: Int
    package let byGroup: [Row.Group: Int]

    package init(_ rows: [Row]) {
      total = rows.count
      byGroup = rows.reduce(into: [:]) { $0[$1.group, default: 0] += 1 }
    }

    package subscript(group: Row.Group) -> Int { byGroup[group] ?? 0 }
  }

  /// One day of the week shown: what the writer owes on it, and what appears.
  package struct WeekDay: Hashable, Sendable {
    package let day: Day
    /// The writer's own rows of that day, but for pieces counted as its slots.
    package let owed: [Row]
    /// Places in `WeekReport.slots`.
    package let slots: [Int]
    /// Pieces that came out or were filed on it, slots aside: places in `Desk.pieces`.
    package let done: [Int]
    package let isToday: Bool

    package var hasLate: Bool { owed.contains(where: \.isLate) }
  }

  package let request: Request
  package let reckoning: Reckoning
  package let clocks: Clocks
  package let term: Term?
  package let week: WeekReport
  package let days: [WeekDay]
  /// The writer's own rows in the week after the one shown.
  package let nextWeekCount: Int
  /// All rows, the writer's and theirs, dated and undated.
  package let rows: [Row]
  /// The writer's moves: dated ones in order of time, undated ones behind.
  package let due: [Row]
  package let dueCounts: Counts
  /// Their moves that are late, latest first.
  package let chase: [Row]
  /// All their moves.
  package let theirCount: Int
  /// Of the pieces the filter asks for.
  package let pipeline: Pipeline

  package var desk: Desk { reckoning.desk }
  package var today: Day { reckoning.today }

  package init(_ desk: Desk, _ request: Request) {
    self.init(Reckoning(desk, at: request.now), week: request.week, filter: request.filter)
  }

  /// The same from a reckoning at hand: another week or filter asks for no new one.
  package init(_ reckoning: Reckoning, week shown: Week, filter: Filter) {
    let desk = reckoning.desk
    let request = Request(now: reckoning.now, week: shown, filter: filter)
    self.request = request
    self.reckoning = reckoning
    clocks = Clocks(reckoning)
    term = Term(desk.semesters, on: reckoning.today)
    let week = WeekReport(reckoning, week: request.week)
    self.week = week
    let all = RowReport(reckoning).rows
    let filtered =
      request.filter.isEmpty
      ? all : all.filter { reckoning.matches(request.filter, row: $0) }
    rows = filtered
    due = filtered.filter { $0.ball == .you }
    dueCounts = Counts(due)
    let theirs = filtered.filter { $0.ball == .them }
    theirCount = theirs.count
    chase = theirs.filter(\.isLate)
    pipeline = Pipeline(reckoning, filter: request.filter)
    let mine = all.filter { $0.ball == .you }
    days = (0..<7).map { Overview.day(request.week.first + $0, mine, week, reckoning) }
    nextWeekCount = mine.count {
      $0.when.map { request.week + 1 == Week(containing: $0.day(in: desk.here)) } ?? false
    }
  }

  private static func day(
    _ day: Day, _ mine: [Row], _ week: WeekReport, _ reckoning: Reckoning
  ) -> WeekDay {
    let desk = reckoning.desk
    let slots = week.slots.indices.filter {
      week.slots[$0].when.day(in: desk.home) == day && week.slots[$0].state != .missed
    }
    let inSlots = Set(slots.compactMap { week.slots[$0].piece })
    // A piece out on Saturday may fill Friday's slot; it is not said twice (R25).
    let inAnySlot = Set(week.slots.compactMap(\.piece))
    let owed = mine.filter { row in
      row.kind != .slot && row.when?.day(in: desk.here) == day
        && !(row.piece.map { inSlots.contains($0) } ?? false)
    }
    let done = desk.plan.outlets.indices.flatMap {
      reckoning.ledger.pieces(OutletID($0), in: day...day).map(\.piece)
    }
    return WeekDay(
      day: day, owed: owed, slots: slots, done: done.filter { !inAnySlot.contains($0) },
      isToday: day == reckoning.today)
  }
}
