import Editorial
import Oracle
import Testing

/// Goals, verdicts, streak, pace and forecast (R60 to R65).
struct WordGoalTests {
  /// A desk on which so many words were written on some days; the first line is eight weeks old.
  private func assessment(
    _ written: [String: Int], at moment: String = "2026-11-25 14:00",
    _ build: (inout DeskBuilder) -> Void
  ) -> Assessment {
    Assessment(Oracle.desk(build).writing(written), at: at(moment))
  }

  private func report(_ assessment: Assessment) throws -> WordsReport {
    try #require(assessment.words)
  }

  @Test func `R62 by Wednesday a week's goal asks for what Monday and Tuesday should have brought`()
    throws
  {
    for (today, verdict) in [(0, Verdict.behind), (100, .onTrack)] {
      let report = try report(
        assessment(["2026-11-23": 500, "2026-11-24": 400, "2026-11-25": today]) {
          $0.plan.words = WordsPlan(goals: [WordGoal(3000, .week)], rest: [.sunday])
        })
      let goal = try #require(report.goals.first)
      #expect(goal.expected == 1000)
      #expect(goal.verdict == verdict)
      #expect(goal.expected - goal.written == 100 - today)
      #expect(report.isBehind == (verdict == .behind))
    }
  }

  @Test func `R62 a day's goal is met or on its way, and on days of rest and away there is none`()
    throws
  {
    func verdict(_ words: Int, rest: Set<Weekday> = [], away: Bool = false) throws -> Verdict? {
      try report(
        assessment(["2026-11-25": words]) {
          $0.plan.words = WordsPlan(goals: [WordGoal(500, .day)], rest: rest)
          if away { $0.away("2026-11-23", "2026-11-29") }
        }
      ).goals.first?.verdict
    }
    #expect(try verdict(500) == .met)
    #expect(try verdict(10) == .onTrack)
    #expect(try verdict(10, rest: [.wednesday]) == nil)
    #expect(try verdict(10, away: true) == nil)
  }

  @Test func `R62 a goal by a date asks the pace whether it will be reached`() throws {
    func goal(_ words: Int, of written: [String: Int]) throws -> WordsReport.Goal {
      let assessment = assessment(written) {
        $0.plan.words = WordsPlan(rest: [.sunday])
        $0.set("phd") { $0.words = WordGoal(words, .by(day("2026-12-02"))) }
        $0.piece("ch1", "phd", "drafting", words: 1000)
        $0.piece("old", "phd", "dropped", words: 7000)
        $0.piece("post", "fp", "drafting", words: 500)
      }
      return try #require(report(assessment).goals.first)
    }
    let far = try goal(4000, of: steadyWords(430))
    #expect(far.written == 1000)
    #expect(far.left == 3000)
    // Nothing was written for the thesis, so its pace is unknown.
    #expect(far.verdict == nil)
    #expect(far.perDay == 500)
    #expect(try goal(900, of: [:]).verdict == .met)
    // With its pace known it is on its way or behind, on its day too, and missed when that is over.
    for (date, verdict) in [
      ("2027-01-20", Verdict.onTrack), ("2026-11-27", .behind), ("2026-11-25", .behind),
      ("2026-11-24", .missed),
    ] {
      let report = try report(
        assessment(steadyWords(430)) {
          $0.plan.words = WordsPlan(goals: [WordGoal(4000, .by(day(date)))], rest: [.sunday])
          $0.piece("ch1", "fp", "drafting", words: 1000)
        })
      #expect(report.goals.first?.verdict == verdict, "\(date)")
      #expect(report.isBehind == (verdict != .onTrack))
    }
  }

  @Test func `R61 goals are read as writers write them, and nothing else is`() {
    let read: [(String, WordGoal?)] = [
      ("500 a day", WordGoal(500, .day)), ("1.5k a week", WordGoal(1500, .week)),
      ("3,000 words a month", WordGoal(3000, .month)), ("2000/week", WordGoal(2000, .week)),
      ("80000 by 2027-03-31", WordGoal(80_000, .by(day("2027-03-31")))),
      ("500", nil), ("a day", nil), ("500 a fortnight", nil), ("0 a day", nil), ("9 by then", nil),
    ]
    for (text, goal) in read { #expect(WordGoal(reading: text) == goal, "\(text)") }
  }

  @Test func `R63 a streak is broken by a day that was asked for, not by rest nor by today`() throws
  {
    func streak(_ written: [String: Int]) throws -> WordsReport.Streak {
      try #require(
        report(
          assessment(written) {
            $0.plan.words = WordsPlan(
              goals: [WordGoal(500, .day)], rest: [.sunday], showsStreak: true)
          }
        ).streak)
    }
    #expect(try streak(steadyWords(600)).run == 24)
    #expect(try streak(steadyWords(600, today: 700)).run == 25)
    var broken = steadyWords(600)
    broken["2026-11-20"] = 499
    let streak = try streak(broken)
    #expect(streak.run == 3)
    #expect(streak.best == 20)
    #expect(streak.met == 23)
    // Written on, a day of rest adds.
    broken["2026-11-22"] = 500
    #expect(try self.report(assessment(broken) { $0.plan.words.showsStreak = false }).streak == nil)
  }

  @Test func `R64 pace is of the days for writing, and unknown until there are enough`() throws {
    let pace = try #require(
      report(assessment(steadyWords(430, lean: 300)) { $0.plan.words.rest = [.sunday] }).pace)
    #expect(pace.lean == 300)
    #expect(pace.perDay == (430 * 18 + 300 * 6) / 24)
    #expect(pace.days == 24)
    let few = ["2026-11-20": 900, "2026-11-21": 900, "2026-11-23": 900, "2026-11-24": 900]
    #expect(try report(assessment(few) { _ in }).pace == nil)
  }

  @Test func `R65 what is due is held against what will be written until then`() throws {
    // A pace of 430, and of 300 in the lean week.
    var written = steadyWords(430, lean: 300)
    for back in 1...21 where written[(day("2026-11-25") - back).description] != nil {
      written[(day("2026-11-25") - back).description] = back == 1 ? 480 : 473
    }
    written["2026-11-25"] = 130
    func forecast(_ build: (inout DeskBuilder) -> Void, today: Int = 130) throws -> Forecast? {
      var written = written
      written["2026-11-25"] = today == 0 ? nil : today
      let assessment = assessment(written) {
        $0.plan.words.rest = [.sunday]
        build(&$0)
      }
      let report = try report(assessment)
      #expect(report.pace?.perDay == 430)
      #expect(report.pace?.lean == 300)
      return assessment.forecast
    }
    let both = try forecast {
      $0.piece("a", "nkn", "drafting", due: "2026-11-26 18:00", length: 900, words: 640)
      $0.piece("b", "nkn", "commissioned", due: "2026-11-26", length: 1200, words: 0)
    }
    let two = try #require(both)
    #expect(two.loads.map(\.capacity) == [300, 300])
    #expect(two.loads.map(\.load).last == 1460)
    #expect(two.fit == .no)
    #expect(two.short == 1160)
    #expect(two.perDay == 1590)
    let alone = try forecast(
      { $0.piece("a", "nkn", "drafting", due: "2026-11-28", length: 1200, words: 0) }, today: 0)
    let one = try #require(alone)
    #expect(one.fit == .tight)
    #expect(one.loads.first?.capacity == 1290)
    // Nothing is said of what has no length, of what is with them, of nothing.
    let unsaid = try forecast { $0.piece("a", "nkn", "drafting", due: "2026-11-28") }
    #expect(unsaid?.loads == nil)
    let theirs = try forecast {
      $0.piece("a", "nkn", "filed", due: "2026-11-28", length: 900, words: 0)
    }
    #expect(theirs?.loads == nil)
  }
}
