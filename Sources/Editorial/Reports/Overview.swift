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
    /// One thing of a day.
    package enum Entry: Hashable, Sendable {
      /// One of the writer's own rows, but for a piece that is listed as the day's slot.
      case owed(Row)
      /// A piece that goes out by itself, its slot being on another day or none.
      case queued(Row)
      /// A place in `WeekReport.slots`.
      case slot(Int)
      /// A piece that came out or was filed, its slot being on another day or none: its place in
      /// `Desk.pieces`.
      case done(PieceIndex)
    }

    package let day: Day
    /// In order of time (R14).
    package let entries: [Entry]
    package let isToday: Bool
    /// How many of its entries are of each kind; counted once, since every frame shows them.
    package private(set) var owedCount = 0
    package private(set) var queuedCount = 0
    package private(set) var doneCount = 0
    /// Places in `WeekReport.slots`.
    package private(set) var slots: [Int] = []
    /// One of the writer's own rows is late.
    package private(set) var hasLate = false

    init(day: Day, entries: [Entry], isToday: Bool) {
      self.day = day
      self.entries = entries
      self.isToday = isToday
      for entry in entries {
        switch entry {
        case .owed(let row):
          owedCount += 1
          hasLate = hasLate || row.isLate
        case .queued: queuedCount += 1
        case .slot(let index): slots.append(index)
        case .done: doneCount += 1
        }
      }
    }
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
  /// How many of these are bills past their day (R45).
  package private(set) var overdueCount: Int
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

  /// Rows before the filter.
  private let allRows: [Row]
  /// What a filter seeks words in, by place in `Desk.pieces`; made when the first is sought.
  private var texts: SoughtTexts?
  /// Of all live pieces.
  package let wholePipeline: Pipeline

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
    overdueCount = 0
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

  /// Makes what words are sought in, so that the first letter costs no more than the next.
  package mutating func prepareToSeek() {
    if texts == nil { texts = assessment.soughtTexts }
  }

  private mutating func assessRows() {
    let filter = request.filter
    ended = []
    if filter.isEmpty {
      rows = allRows
      pipeline = wholePipeline
    } else {
      if filter.seeksText { prepareToSeek() }
      let pass = FilterPass(filter, assessment, texts)
      rows = allRows.filter { row in
        row.ownPiece.map(pass.matches) ?? assessment.matches(filter, row: row)
      }
      pipeline = wholePipeline.narrowed(to: pass.matches)
      if filter.asksForEnded(desk.plan) {
        ended = desk.pieces.indices.filter { index in
          let isEnd = desk.pieces[index].status.map { desk.plan[$0].isEnd } ?? false
          return isEnd && pass.matches(index)
        }
      }
    }
    due = rows.filter { $0.ball == .you }
    dueCounts = Counts(due)
    let theirs = rows.filter { $0.ball == .them }
    theirCount = theirs.count
    chase = theirs.filter(\.asksForNudge)
    overdueCount = chase.count { $0.isOverdue }
    accounts = rows.filter { $0.money != nil }
    money = MoneyReport(accounts)
  }

  private mutating func assessDays() {
    let mine = allRows.filter { $0.ball == .you }
    let queued = allRows.filter { $0.why == .out && !$0.isUnconfirmed }
    days = (0..<7).map { Overview.day(request.week.first + $0, mine, queued, week, assessment) }
    let next = request.week + 1
    nextWeekCount = mine.count {
      $0.when.map { next == Week(containing: $0.day(in: desk.home)) } ?? false
    }
  }

  private static func day(
    _ day: Day, _ mine: [Row], _ queued: [Row], _ week: WeekReport, _ assessment: Assessment
  ) -> WeekDay {
    let desk = assessment.desk
    func isHere(_ when: When?) -> Bool { when?.day(in: desk.home) == day }
    // A piece that fills another day's slot is listed once, on its own day; so is one that a missed
    // slot waited for (R25).
    let slots = week.slots.indices.filter { index in
      let slot = week.slots[index]
      guard isHere(slot.when), let piece = slot.piece else { return isHere(slot.when) }
      return slot.state != .missed && assessment.ownDay(of: piece) == day
    }
    let inSlots = Set(slots.compactMap { week.slots[$0].piece })
    func isSlot(_ row: Row) -> Bool {
      row.money == nil && row.piece.map { inSlots.contains($0) } ?? false
    }
    var entries = slots.map { (assessment.when(of: week.slots[$0]), WeekDay.Entry.slot($0)) }
    for row in mine where row.kind != .slot && isHere(row.when) && !isSlot(row) {
      if let when = row.when { entries.append((when, .owed(row))) }
    }
    for row in queued where isHere(row.when) && !isSlot(row) {
      if let when = row.when { entries.append((when, .queued(row))) }
    }
    for outlet in desk.plan.outlets.indices.map({ OutletID($0) }) {
      for entry in assessment.ledger.pieces(outlet, in: day...day)
      where !inSlots.contains(entry.piece) {
        entries.append((assessment.countedWhen(entry), .done(entry.piece)))
      }
    }
    let order = entries.indices.sorted { (entries[$0].0, $0) < (entries[$1].0, $1) }
    return WeekDay(
      day: day, entries: order.map { entries[$0].1 }, isToday: day == assessment.today)
  }
}

extension Row {
  /// The piece a row is about by itself; `nil` for what merely names one.
  fileprivate var ownPiece: PieceIndex? {
    if case .piece = subject { piece } else { nil }
  }
}
