/// Everything the screens show of a desk, worked out in one place.
///
/// Made once per desk, minute, week shown and filter, never per frame, so that a key costs no
/// assessment and no two panes can disagree.
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

  /// How many rows a heading speaks of; groups are disjoint (R18).
  package struct Counts: Hashable, Sendable {
    package let byGroup: [Row.Group: Int]

    package init(_ rows: [Row]) {
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
    package let done: [PieceIndex]
    package let isToday: Bool

    package var hasLate: Bool { owed.contains(where: \.isLate) }
  }

  package private(set) var request: Request
  package let assessment: Assessment
  package let clocks: Clocks
  package let term: Term?
  /// What the outlets usually take, in their order (R45).
  package let turnarounds: [Turnaround]
  package private(set) var week: WeekReport
  package private(set) var days: [WeekDay]
  /// The writer's own rows in the week after the one shown.
  package private(set) var nextWeekCount: Int
  /// All rows, the writer's and theirs, dated and undated, that the filter asks for.
  package private(set) var rows: [Row]
  /// The writer's moves: dated ones in order of time, undated ones behind.
  package private(set) var due: [Row]
  package private(set) var dueCounts: Counts
  /// Their moves that are late and were not asked for just now, latest first (R45).
  package private(set) var chase: [Row]
  /// All their moves.
  package private(set) var theirCount: Int
  /// Of the pieces the filter asks for.
  package private(set) var pipeline: Pipeline
  /// Pieces at their end, places in `Desk.pieces`, where the filter asks for such: in no other list.
  package private(set) var ended: [PieceIndex]
  /// Bills to write and payments to come: what is late first, dates not known behind.
  package private(set) var accounts: [Row]
  /// What they add up to, by currency.
  package private(set) var money: MoneyReport

  /// Rows and pipeline before the filter.
  private let allRows: [Row]
  private let wholePipeline: Pipeline

  package var desk: Desk { assessment.desk }
  package var today: Day { assessment.today }

  package init(_ desk: Desk, _ request: Request) {
    let assessment = Assessment(desk, at: request.now)
    self.request = request
    self.assessment = assessment
    clocks = Clocks(assessment)
    turnarounds = Turnaround.all(desk)
    term = Term(desk.semesters, on: assessment.today)
    allRows = RowReport(assessment).rows
    wholePipeline = Pipeline(assessment)
    week = WeekReport(assessment, week: request.week)
    days = []
    nextWeekCount = 0
    rows = allRows
    due = []
    dueCounts = Counts([])
    chase = []
    theirCount = 0
    pipeline = wholePipeline
    ended = []
    accounts = []
    money = .empty
    assessDays()
    assessRows()
  }

  /// The same desk and minute with another week shown.
  package func showing(_ week: Week) -> Overview {
    var other = self
    other.request.week = week
    other.week = WeekReport(assessment, week: week)
    other.assessDays()
    return other
  }

  /// The same desk, minute and week with another filter.
  package func narrowed(to filter: Filter) -> Overview {
    var other = self
    other.request.filter = filter
    other.assessRows()
    return other
  }

  private mutating func assessRows() {
    let filter = request.filter
    if filter.isEmpty {
      rows = allRows
      pipeline = wholePipeline
    } else {
      rows = allRows.filter { assessment.matches(filter, row: $0) }
      let asked = Set(rows.compactMap(\.ownPiece))
      let isRow = Set(allRows.compactMap(\.ownPiece))
      pipeline = wholePipeline.narrowed {
        isRow.contains($0) ? asked.contains($0) : assessment.matches(filter, piece: $0)
      }
    }
    ended = []
    if filter.asksForEnded(desk.plan) {
      ended = desk.pieces.indices.filter { index in
        let isEnd = desk.pieces[index].status.map { desk.plan[$0].isEnd } ?? false
        return isEnd && assessment.matches(filter, piece: index)
      }
    }
    due = rows.filter { $0.ball == .you }
    dueCounts = Counts(due)
    let theirs = rows.filter { $0.ball == .them }
    theirCount = theirs.count
    chase = theirs.filter(\.asksForNudge)
    accounts = rows.filter { $0.money != nil }
    money = MoneyReport(accounts)
  }

  private mutating func assessDays() {
    let mine = allRows.filter { $0.ball == .you }
    days = (0..<7).map { Overview.day(request.week.first + $0, mine, week, assessment) }
    let next = request.week + 1
    nextWeekCount = mine.count {
      $0.when.map { next == Week(containing: $0.day(in: desk.here)) } ?? false
    }
  }

  private static func day(
    _ day: Day, _ mine: [Row], _ week: WeekReport, _ assessment: Assessment
  ) -> WeekDay {
    let desk = assessment.desk
    let slots = week.slots.indices.filter {
      week.slots[$0].when.day(in: desk.home) == day && week.slots[$0].state != .missed
    }
    let inSlots = Set(slots.compactMap { week.slots[$0].piece })
    // A piece out on Saturday may fill Friday's slot; it is not said twice (R25).
    let inAnySlot = Set(week.slots.compactMap(\.piece))
    let owed = mine.filter { row in
      row.kind != .slot && row.when?.day(in: desk.here) == day
        && !(row.money == nil && row.piece.map { inSlots.contains($0) } ?? false)
    }
    let done = desk.plan.outlets.indices.flatMap {
      assessment.ledger.pieces(OutletID($0), in: day...day).map(\.piece)
    }
    return WeekDay(
      day: day, owed: owed, slots: slots, done: done.filter { !inAnySlot.contains($0) },
      isToday: day == assessment.today)
  }
}

extension Row {
  /// The piece a row is about by itself; `nil` for what merely names one.
  fileprivate var ownPiece: PieceIndex? {
    if case .piece = subject { piece } else { nil }
  }
}
