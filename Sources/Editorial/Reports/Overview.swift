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
    /// The first week of those MONTH shows; `nil` is the one before this week, whichever that is.
    package var month: Week?
    /// The month whose income MONEY shows; `nil` is this one, whichever that is.
    package var income: Month?

    package init(
      now: Moment, week: Week, filter: Filter = .all, month: Week? = nil, income: Month? = nil
    ) {
      self.now = now
      self.week = week
      self.filter = filter
      self.month = month
      self.income = income
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

  /// How many rows and pieces there are, whatever the filter asks for.
  package struct Totals: Hashable, Sendable {
    /// Rows of the writer's own.
    package let due: Int
    /// Rows of theirs.
    package let theirs: Int
    /// Live pieces, those of no status too.
    package let live: Int
    /// Bills to write and payments to come.
    package let accounts: Int
  }

  package private(set) var request: Request
  package let assessment: Assessment
  package let clocks: Clocks
  package let term: Term?
  /// What the outlets usually take, in their order (R45).
  package let turnarounds: [Turnaround]
  /// What is to be done next, row by row.
  package let adviser: Adviser
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
  /// Their other moves, in order of time.
  package private(set) var waiting: [Row]
  /// All their moves.
  package var theirCount: Int { chase.count + waiting.count }
  /// Of the pieces the filter asks for.
  package private(set) var pipeline: Pipeline
  /// The same by what happens next with them; those of no status are in none.
  package private(set) var lanes: [LaneReport]
  /// Pieces at their end, places in `Desk.pieces`, where the filter asks for such: in no other list.
  package private(set) var ended: [PieceIndex]
  /// Bills to write and payments to come: what is late first, dates not known behind.
  package private(set) var accounts: [Row]
  /// What they add up to, by currency.
  package private(set) var money: MoneyReport
  /// The same by name, what is past its date first.
  package private(set) var debts: [Debt]
  /// Five weeks from last week on, whatever week is shown, day by day.
  package let month: [MonthDay]
  /// How much there is without a filter.
  package let totals: Totals

  /// Rows before the filter.
  let allRows: [Row]
  /// What a filter seeks words in, by place in `Desk.pieces`; made when the first is sought.
  private var texts: SoughtTexts?
  /// Of all live pieces.
  package let wholePipeline: Pipeline

  /// The next of the writer's own appointments, where it begins within the hour.
  package let nextAppointment: Calendars.Appointment?

  /// What is said of words written; `nil` where no log was read.
  package let wordsSaid: WordsSentences?

  package var desk: Desk { assessment.desk }
  /// Words written against goals; `nil` where no log was read.
  package var words: WordsReport? { assessment.words }
  /// Whether what is due will be written; `nil` where nothing can be said (R65).
  package var forecast: Forecast? { assessment.forecast }
  package var today: Day { assessment.today }

  package init(_ desk: Desk, _ request: Request) {
    let assessment = Assessment(desk, at: request.now)
    self.request = request
    self.assessment = assessment
    clocks = Clocks(assessment)
    turnarounds = Turnaround.all(desk)
    adviser = Adviser(assessment, turnarounds: turnarounds)
    wordsSaid = WordsSentences(assessment, adviser.label)
    nextAppointment = desk.calendars.next(after: request.now, home: desk.home)
    term = Term(desk.semesters, on: assessment.today)
    let allRows = RowReport(assessment).rows
    self.allRows = allRows
    wholePipeline = Pipeline(assessment)
    totals = Totals(
      due: allRows.count { $0.ball == .you }, theirs: allRows.count { $0.ball == .them },
      live: wholePipeline.stages.reduce(wholePipeline.unknown.count) { $0 + $1.pieces.count },
      accounts: allRows.count { $0.money != nil })
    month = MonthDay.all(allRows, assessment)
    week = WeekReport(assessment, week: request.week)
    days = []
    nextWeekCount = 0
    rows = allRows
    due = []
    dueCounts = Counts([])
    chase = []
    overdueCount = 0
    waiting = []
    pipeline = wholePipeline
    lanes = []
    ended = []
    accounts = []
    money = .empty
    debts = []
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

  /// The same desk, minute and week with other weeks of MONTH.
  package func showing(month: Week?) -> Overview {
    var other = self
    other.request.month = month
    return other
  }

  /// The same desk, minute and week with the income of another month.
  package func showing(income: Month?) -> Overview {
    var other = self
    other.request.income = income
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
      rows = allRows.filter { pass.matches($0) }
      pipeline = wholePipeline.narrowed(to: pass.matches)
      if filter.asksForEnded(desk.plan) {
        ended = desk.pieces.indices.filter { index in
          let isEnd = desk.pieces[index].status.map { desk.plan[$0].isEnd } ?? false
          return isEnd && pass.matches(index)
        }
      }
    }
    lanes = assessment.lanes(of: pipeline)
    due = rows.filter { $0.ball == .you }
    dueCounts = Counts(due)
    let theirs = rows.filter { $0.ball == .them }
    chase = theirs.filter(\.asksForNudge)
    waiting = theirs.filter { !$0.asksForNudge }
    overdueCount = chase.count { $0.isOverdue }
    accounts = rows.filter { $0.money != nil }
    money = MoneyReport(accounts)
    debts = Debt.all(accounts, assessment)
  }

  private mutating func assessDays() {
    days = DayFacts(allRows, in: request.week.days, assessment).days(week.slots)
    let next = request.week + 1
    nextWeekCount = allRows.count {
      $0.ball == .you
        && ($0.when.map { next == Week(containing: $0.day(in: desk.home)) } ?? false)
    }
  }
}
