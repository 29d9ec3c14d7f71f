/// Everything the screens show of a desk, worked out in one place.
///
/// Made once per desk, minute, week shown and filter, never per frame, so that a key costs no
/// assessment and no two panes can disagree; a class, so that handing it on copies one reference.
package final class Overview: Sendable {
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

  package let request: Request
  package let assessment: Assessment
  package let clocks: Clocks
  package let term: Term?
  /// What the outlets usually take, in their order (R45).
  package let turnarounds: [Turnaround]
  /// What is to be done next, row by row.
  package let adviser: Adviser
  /// Five weeks from last week on, whatever week is shown, day by day.
  package let month: [MonthDay]
  /// How much there is without a filter.
  package let totals: Totals
  /// Of all live pieces.
  package let wholePipeline: Pipeline
  /// The next of the writer's own appointments, where it begins within the hour.
  package let nextAppointment: Calendars.Appointment?
  /// What is said of words written; `nil` where no log was read.
  package let wordsSaid: WordsSentences?
  /// The readers of each newsletter; none where no file counts them.
  package let readers: [ReadersReport]

  /// Rows before the filter.
  let allRows: [Row]
  private let shown: ShownWeek
  private let found: Found
  /// What a filter seeks words in, by place in `Desk.pieces`; made when the first is sought.
  private let texts: SoughtTexts?

  package init(_ desk: Desk, _ request: Request) {
    let assessment = Assessment(desk, at: request.now)
    self.request = request
    self.assessment = assessment
    clocks = Clocks(assessment)
    turnarounds = Turnaround.all(desk)
    adviser = Adviser(assessment, turnarounds: turnarounds)
    wordsSaid = WordsSentences(assessment, adviser.label)
    readers = ReadersReport.all(assessment)
    nextAppointment = desk.calendars.next(after: request.now, home: desk.home)
    term = Term(desk.semesters, on: assessment.today)
    allRows = RowReport(assessment).rows
    wholePipeline = Pipeline(assessment)
    totals = Totals(
      due: allRows.count { $0.ball == .you }, theirs: allRows.count { $0.ball == .them },
      live: wholePipeline.stages.reduce(wholePipeline.unknown.count) { $0 + $1.pieces.count },
      accounts: allRows.count { $0.money != nil })
    month = MonthDay.all(allRows, assessment)
    texts = request.filter.seeksText ? assessment.soughtTexts : nil
    shown = ShownWeek(request.week, allRows, assessment)
    found = Found(request.filter, allRows, wholePipeline, texts, assessment)
  }

  /// The same desk and minute, asked for something else.
  private init(
    _ other: Overview, _ request: Request, shown: ShownWeek? = nil, found: Found? = nil,
    texts: SoughtTexts? = nil
  ) {
    self.request = request
    assessment = other.assessment
    clocks = other.clocks
    term = other.term
    turnarounds = other.turnarounds
    adviser = other.adviser
    month = other.month
    totals = other.totals
    wholePipeline = other.wholePipeline
    nextAppointment = other.nextAppointment
    wordsSaid = other.wordsSaid
    readers = other.readers
    allRows = other.allRows
    self.shown = shown ?? other.shown
    self.found = found ?? other.found
    self.texts = texts ?? other.texts
  }
}

extension Overview {
  package var desk: Desk { assessment.desk }
  /// Words written against goals; `nil` where no log was read.
  package var words: WordsReport? { assessment.words }
  /// Whether what is due will be written; `nil` where nothing can be said (R65).
  package var forecast: Forecast? { assessment.forecast }
  package var today: Day { assessment.today }

  package var week: WeekReport { shown.week }
  package var days: [WeekDay] { shown.days }
  /// The writer's own rows in the week after the one shown.
  package var nextWeekCount: Int { shown.nextWeekCount }

  /// All rows, the writer's and theirs, dated and undated, that the filter asks for.
  package var rows: [Row] { found.rows }
  /// The writer's moves: dated ones in order of time, undated ones behind.
  package var due: [Row] { found.due }
  package var dueCounts: Counts { found.dueCounts }
  /// Their moves that are late and were not asked for just now, latest first (R45).
  package var chase: [Row] { found.chase }
  /// How many of these are bills past their day (R45).
  package var overdueCount: Int { found.overdueCount }
  /// Their other moves, in order of time.
  package var waiting: [Row] { found.waiting }
  /// All their moves.
  package var theirCount: Int { chase.count + waiting.count }
  /// Of the pieces the filter asks for.
  package var pipeline: Pipeline { found.pipeline }
  /// The same by what happens next with them; those of no status are in none.
  package var lanes: [LaneReport] { found.lanes }
  /// Pieces at their end, places in `Desk.pieces`, where the filter asks for such: in no other list.
  package var ended: [PieceIndex] { found.ended }
  /// Bills to write and payments to come: what is late first, dates not known behind.
  package var accounts: [Row] { found.accounts }
  /// What they add up to, by currency.
  package var money: MoneyReport { found.money }
  /// The same by name, what is past its date first.
  package var debts: [Debt] { found.debts }
}

extension Overview {
  /// The same desk and minute with another week shown.
  package func showing(_ week: Week) -> Overview {
    var request = request
    request.week = week
    return Overview(self, request, shown: ShownWeek(week, allRows, assessment))
  }

  /// The same desk, minute and week with other weeks of MONTH.
  package func showing(month: Week?) -> Overview {
    var request = request
    request.month = month
    return Overview(self, request)
  }

  /// The same desk, minute and week with the income of another month.
  package func showing(income: Month?) -> Overview {
    var request = request
    request.income = income
    return Overview(self, request)
  }

  /// The same desk, minute and week with another filter.
  package func narrowed(to filter: Filter) -> Overview {
    var request = request
    request.filter = filter
    let texts = filter.seeksText ? texts ?? assessment.soughtTexts : texts
    let found = Found(filter, allRows, wholePipeline, texts, assessment)
    return Overview(self, request, found: found, texts: texts)
  }

  /// The same with what words are sought in, so that the first letter costs no more than the next.
  package func readyToSeek() -> Overview {
    texts == nil ? Overview(self, request, texts: assessment.soughtTexts) : self
  }
}

extension Overview {
  /// What depends on the week that is shown.
  private struct ShownWeek {
    let week: WeekReport
    let days: [WeekDay]
    let nextWeekCount: Int

    init(_ week: Week, _ rows: [Row], _ assessment: Assessment) {
      self.week = WeekReport(assessment, week: week)
      days = DayFacts(rows, in: week.days, assessment).days(self.week.slots)
      let next = week + 1
      nextWeekCount = rows.count { row in
        row.ball == .you
          && (row.when.map { next == Week(containing: $0.day(in: assessment.desk.home)) } ?? false)
      }
    }
  }

  /// What depends on the filter.
  private struct Found {
    let rows: [Row]
    let due: [Row]
    let dueCounts: Counts
    let chase: [Row]
    let overdueCount: Int
    let waiting: [Row]
    let pipeline: Pipeline
    let lanes: [LaneReport]
    let ended: [PieceIndex]
    let accounts: [Row]
    let money: MoneyReport
    let debts: [Debt]

    init(
      _ filter: Filter, _ allRows: [Row], _ wholePipeline: Pipeline, _ texts: SoughtTexts?,
      _ assessment: Assessment
    ) {
      var ended: [PieceIndex] = []
      if filter.isEmpty {
        rows = allRows
        pipeline = wholePipeline
      } else {
        let desk = assessment.desk
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
      self.ended = ended
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
  }
}
