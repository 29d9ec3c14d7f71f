import Editorial
import Oracle
import Testing

/// What is said of words written, on screens and in commands (R60 to R67).
struct WordsSentenceTests {
  private static let goals = [WordGoal(500, .day), WordGoal(3000, .week)]

  private func said(
    _ written: [String: Int], since first: String? = "2026-09-30", held: Int = 0,
    goals: [WordGoal] = goals, streak: Bool = false, _ build: (inout DeskBuilder) -> Void = { _ in }
  ) throws -> WordsSentences {
    let desk = Oracle.desk {
      $0.plan.words = WordsPlan(goals: goals, rest: [.sunday], showsStreak: streak)
      build(&$0)
    }.writing(written, since: first, held: held)
    let assessment = Assessment(desk, at: at("2026-11-25 14:02"))
    return try #require(WordsSentences(assessment, DateLabel(desk, now: assessment.now)))
  }

  private func text(_ clauses: [WordsSentences.Clause]) -> String {
    clauses.map(\.text).joined(separator: "  ")
  }

  private let week = Week(containing: day("2026-11-25"))
  private let written = ["2026-11-23": 810, "2026-11-24": 700, "2026-11-25": 340]

  @Test func `R67 today against its goal, the week against its own with its verdict`() throws {
    #expect(
      try text(said(written).line(of: week))
        == "words 340/500 today  1,850/3,000 wk on-track")
    #expect(
      try text(said(["2026-11-24": 700]).line(of: week))
        == "words 0/500 today  700/3,000 wk behind by 300")
    #expect(
      try text(said(written, goals: []).line(of: week)) == "words 340 today  1,850 wk")
    #expect(
      try text(said(written, goals: [WordGoal(12_000, .month)]).line(of: week))
        == "words 340 today  1,850 wk  1,850/12,000 month behind by 7,750")
  }

  @Test func `R63 the streak stands behind the plain count, where it is asked for`() throws {
    let line = try text(said(steadyWords(600, today: 200), streak: true).line(of: week))
    #expect(line.hasPrefix("words 200/500 today  1,400/3,000 wk on-track  24 of 48 days, run 24"))
    #expect(try !text(said(steadyWords(600)).line(of: week)).contains("run"))
  }

  @Test func `R61 outlets with goals of their own are told of beside the desk`() throws {
    let said = try said(written) {
      $0.set("fp") { $0.words = WordGoal(4000, .week) }
      $0.set("phd") { $0.words = WordGoal(80_000, .by(day("2027-03-31"))) }
      $0.piece("ch1", "phd", "drafting", words: 41_200)
    }
    #expect(
      text(said.outlets(in: week))
        == "FP 1,850/4,000 wk on-track  PHD 41,200/80,000 by 31 Mar, 360 a day")
  }

  @Test func `R62 another week is judged as a whole, and one before the first line is not`() throws
  {
    let said = try said(steadyWords(450), since: "2026-10-26")
    #expect(text(said.line(of: week - 1)) == "words 2,700/3,000 wk missed")
    #expect(text(said.line(of: week - 5)) == "")
    #expect(text(said.line(of: week + 1)) == "")
    let met = try self.said(steadyWords(500))
    #expect(text(met.line(of: week - 1)) == "words 3,000/3,000 wk met")
  }

  @Test func `R64 R52 a desk on its first day says what will be known when, and no figure`() throws
  {
    let first = try said([:], since: "2026-11-25")
    #expect(first.line(of: week).isEmpty && first.brief == nil && first.forecasts.isEmpty)
    #expect(first.beginning == "no words counted yet: what stood here today is the beginning")
    #expect(
      first.paceToCome
        == "pace known after 10 writing days, 5 of them with words: 0 and 0 so far")
    let third = try said(["2026-11-25": 120], since: "2026-11-21")
    #expect(third.beginning == nil)
    // Of the days before the first line nothing was asked: Monday and Tuesday were.
    #expect(
      text(third.line(of: week)) == "words 120/500 today  120/3,000 wk behind by 880")
    let late = try said(["2026-11-25": 120], since: "2026-11-25")
    #expect(text(late.line(of: week)) == "words 120/500 today  120/3,000 wk on-track")
    #expect(
      try said([:], since: "2026-11-21").beginning
        == "no words counted yet: what stood here on Sat 21 Nov is the beginning")
    #expect(try said([:], since: nil).beginning == "no words counted yet")
    #expect(try said(steadyWords(300)).paceToCome == nil)
  }

  @Test func `R53 what is held is said once, with how much it is`() throws {
    let said = try said(written, held: 1900)
    #expect(said.held == "1,900w in one step not counted")
    #expect(text(said.line(of: week)).hasPrefix("words 340/500 today"))
    #expect(try self.said(written).held == nil)
  }

  @Test func `R67 in a bar stands today's goal, or the week's where there is none for a day`()
    throws
  {
    #expect(try said(written).brief == "w340/500")
    #expect(try said(written, goals: [WordGoal(3000, .week)]).brief == "w1,850/3,000 wk")
    #expect(try said(written, goals: []).brief == nil)
  }

  @Test func `R67 finished weeks have their words, and what a week usually brings`() throws {
    var written = steadyWords(400)
    written["2026-11-16"] = 1400
    let desk = Oracle.desk { $0.plan.words = WordsPlan(goals: Self.goals, rest: [.sunday]) }
      .writing(written, since: "2026-10-28")
    let report = try #require(Assessment(desk, at: at("2026-11-25 14:02")).words)
    let before = report.weeks(before: week, 6, in: desk)
    #expect(before.weeks.map(\.written) == [nil, nil, 1600, 2400, 2400, 3400])
    #expect(before.usual == 2400)
  }
}
