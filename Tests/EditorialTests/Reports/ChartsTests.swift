import Editorial
import Oracle
import Testing

/// The figures of CHARTS (R22, R67).
struct ChartsTests {
  /// Words on days, each in a paragraph of its own, in the afternoon.
  private func history(_ words: [(Day, Int)], in desk: Desk) -> (WordsHistory, [WordsRecord]) {
    let records = words.enumerated().map { number, written in
      WordsRecord(
        WordsLine(
          .written, at: desk.home.moment(written.0, minute: 15 * 60), of: FilePath("a.md"),
          words: written.1,
          new: [Paragraph(Print(UInt64(number + 1)), words: written.1)]), by: "here")
    }
    return (
      WordsHistory(tally: WordsTally(records, days: desk.writingDays), logs: []), records
    )
  }

  private func overview(_ desk: Desk, _ now: Moment) -> Overview {
    Overview(desk, Overview.Request(now: now, week: Week(containing: desk.home.day(now))))
  }

  @Test func `R67 each week and day is what a slow reckoning makes of it, and outlets add up`() {
    forEachDesk(40_000..<40_300) { random, _, plain in
      var numbers = Seeded(random.now.seconds)
      var desk = random.desk
      desk.plan.words.rest = [[], [.sunday], [.saturday, .sunday]][numbers.one(of: [0, 1, 2])]
      desk.plan.words.goals = numbers.chance(60) ? [WordGoal(500, .day)] : []
      let words = (0..<Int.random(in: 0...30, using: &numbers)).map { _ in
        (
          plain.today - Int.random(in: 0...90, using: &numbers),
          numbers.one(of: [1, 249, 250, 499, 500, 1200])
        )
      }
      let (history, records) = history(words, in: desk)
      desk.words = history
      let overview = overview(desk, random.now)
      let charts = Charts(overview)
      let slow = PlainWords(records, days: desk.writingDays)
      let today = desk.writingDays.day(of: random.now)
      let first = words.map(\.0).min()
      #expect(charts.weeks.count == 52)
      #expect(charts.weeks.last?.week == Week(containing: plain.today))
      for column in charts.weeks {
        if let outlet = charts.outlet {
          #expect(column.out == plain.charted(outlet, column.week.first))
        }
        let days = (0..<7).map { column.week.first + $0 }
        // A week of words begins with its Monday's `day_starts` (R60).
        if first.map({ column.week.last >= $0 }) ?? false, column.week.first <= today {
          #expect(column.words == days.reduce(0) { $0 + slow.written($1) })
        } else {
          #expect(column.words == nil)
        }
        for (mark, day) in zip(column.days, days) {
          let plainPlan = PlainAssessment(desk: desk, now: random.now)
          #expect(
            mark.rawValue
              == plainPlan.sign(of: day, slow, first: first, today: today, goal: charts.dayGoal))
        }
      }
      for index in desk.plan.outlets.indices {
        let pieces = charts.shares.first { $0.outlet == OutletID(index) }?.pieces ?? 0
        #expect(pieces == plain.countedThisYear(OutletID(index)))
      }
    }
  }

  @Test func `R39 months add up to what came in this year, currency by currency`() {
    forEachDesk(41_000..<41_300) { _, overview, plain in
      let charts = Charts(overview)
      let income = Income(overview.assessment)
      #expect(charts.months.count == 12)
      for line in income.lines {
        let months = charts.months.filter { $0.month.year == plain.today.month.year }
        let paid = months.reduce(0) { $0 + ($1.sums[line.currency]?.paid ?? 0) }
        #expect(paid == line.thisYear)
      }
      // What is billed and open is in no month twice.
      let billed = charts.months.flatMap(\.sums.values).reduce(0) { $0 + $1.billed }
      let open = overview.assessment.accounts.values
        .filter { $0.state == .owed || $0.state == .late }.reduce(0) { $0 + ($1.open?.amount ?? 0) }
      #expect(billed <= open)
    }
  }

  @Test func `R67 the signs say the goal, half, less, none, rest and what is not known`() {
    var builder = DeskBuilder()
    builder.home = Zones.tokyo
    builder.plan.words = WordsPlan(goals: [WordGoal(500, .day)], rest: [.sunday])
    builder.plan.away = [day("2026-11-21")...day("2026-11-21")]
    var desk = builder.desk
    desk.words =
      history(
        [
          (day("2026-11-17"), 500), (day("2026-11-18"), 250), (day("2026-11-19"), 249),
          (day("2026-11-23"), 700),
        ], in: desk
      ).0
    let now = Zones.tokyo.moment(day("2026-11-25"), minute: 14 * 60)
    let charts = Charts(overview(desk, now))
    func signs(_ ago: Int) -> String {
      String(charts.weeks[charts.weeks.count - 1 - ago].days.map(\.rawValue))
    }
    #expect(signs(1) == "?#+-.//")
    #expect(signs(0) == "#..    ")
    #expect(signs(2) == "???????")
    #expect(charts.weeks.suffix(3).map(\.words) == [nil, 999, 700])
    // Without a goal of a day, a week's is parted over its days of writing.
    desk.plan.words.goals = [WordGoal(3000, .week)]
    #expect(Charts(overview(desk, now)).dayGoal == 500)
    desk.plan.words.goals = []
    #expect(Charts(overview(desk, now)).dayGoal == nil)
  }

  @Test func `R60 before Monday's day begins its week has no words yet, in CHARTS as elsewhere`() {
    var builder = DeskBuilder()
    builder.home = Zones.tokyo
    builder.plan.words = WordsPlan(goals: [WordGoal(3000, .week)])
    var desk = builder.desk
    desk.words = history([(day("2026-11-16"), 100), (day("2026-11-22"), 700)], in: desk).0
    let monday = day("2026-11-23")
    let early = overview(desk, Zones.tokyo.moment(monday, minute: 3 * 60 + 59))
    let late = overview(desk, Zones.tokyo.moment(monday, minute: 4 * 60))
    #expect(Charts(early).weeks.suffix(2).map(\.words) == [800, nil])
    #expect(Charts(late).weeks.suffix(2).map(\.words) == [800, 0])
    // Sunday's week is under way until then, and says nothing yet of what is usual.
    #expect(Charts(early).usualWords(of: 12) == nil)
    #expect(Charts(late).usualWords(of: 12) == 800)
    for overview in [early, late] {
      let week = Week(containing: monday)
      #expect(
        Charts(overview).weeks.last?.words == overview.words?.figures(of: week, in: desk).written)
    }
  }

  @Test func `the filter of a week finds what counted in it`() {
    var found = 0
    forEachDesk(42_000..<42_200) { random, overview, plain in
      let charts = Charts(overview)
      guard let outlet = charts.outlet, random.desk.plan[outlet].kind == .own else { return }
      for column in charts.weeks.suffix(8) {
        guard case .brought(let weight) = column.out, weight > 0 else { continue }
        let text = charts.filter(of: column.week, in: random.desk.plan)
        let filter = Filter(text)
        #expect(filter.doubt(in: random.desk) == nil, "\(text)")
        let counted = overview.assessment.ledger.pieces(outlet, in: column.week.days)
        for entry in counted {
          #expect(overview.assessment.matches(filter, piece: entry.piece), "\(text)")
          found += 1
        }
      }
    }
    #expect(found > 5)
  }
}
