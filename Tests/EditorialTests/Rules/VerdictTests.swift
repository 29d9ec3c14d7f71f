import Editorial
import Oracle
import Testing

/// Wednesday 25 November 2026, 14:02 in Tokyo, week 48; near are the 25th, 26th and 27th.
@Suite("R20, R21: the verdict")
struct VerdictTests {
  private func verdict(
    _ now: String = "2026-11-25 14:02", week: Week? = nil, goal: Int = 1, outlet: String = "fp",
    _ build: (inout DeskBuilder) -> Void
  ) -> Verdict? {
    assessment(now) {
      $0.target(outlet, goal)
      // An outlet that nothing was ever written for is not behind: here it has begun long ago.
      $0.piece("long ago", outlet, "published", ["filed": "2026-01-07", "published": "2026-01-09"])
      build(&$0)
    }.target(outlet, week).verdict
  }

  @Test func `R21 met: enough is out`() {
    #expect(verdict { $0.piece("a", "fp", "published", ["published": "2026-11-24"]) } == .met)
  }

  @Test func `R21 met: what went out by itself counts`() {
    #expect(verdict { $0.piece("a", "fp", "scheduled", scheduled: "2026-11-25 14:00") } == .met)
  }

  @Test func `R21 missed: the week is over and too little is out`() {
    #expect(verdict(week: week("2026-W47")) { _ in } == .missed)
    #expect(
      verdict(week: week("2026-W47")) {
        $0.piece("a", "fp", "published", ["published": "2026-11-22"])
      } == .met)
    #expect(
      verdict(week: week("2026-W47")) {
        $0.piece("a", "fp", "published", ["published": "2026-11-23"])
      } == .missed)
  }

  @Test func `R21 the week is over on Monday, not on Sunday night`() {
    let shown = week("2026-W48")
    #expect(verdict("2026-11-29 23:59", week: shown) { _ in } == .behind)
    #expect(verdict("2026-11-30 00:00", week: shown) { _ in } == .missed)
  }

  @Test func `R20 R21 met: a finished week that the four weeks paid for`() {
    let built: (inout DeskBuilder) -> Void = {
      $0.piece("a", "fp", "published", type: "in-depth", ["published": "2026-11-10"])
      $0.piece("b", "fp", "published", type: "in-depth", ["published": "2026-11-03"])
    }
    #expect(verdict(week: week("2026-W47"), built) == .met)
    #expect(verdict(week: week("2026-W48"), built) == .onTrack)
    // Week 49 looks back no further than week 46.
    #expect(verdict(week: week("2026-W49"), built) != .onTrack)
  }

  @Test(arguments: [(3, Verdict.behind), (4, .onTrack)])
  func `R20 an in-depth piece buys the week it took, three of four do not`(
    brought: Int, expected: Verdict
  ) {
    let found = verdict {
      $0.slot("fp", .friday, "18:00")
      for number in 1..<brought {
        $0.piece(
          "\(number)", "fp", "published", type: number == 1 ? "in-depth" : "article",
          ["published": (day("2026-11-22") - 7 * (number - 1)).description])
      }
    }
    #expect(found == expected)
  }

  @Test func `R21 on-track: what is queued later this week is enough`() {
    #expect(verdict { $0.piece("a", "fp", "scheduled", scheduled: "2026-11-25 18:00") } == .onTrack)
    #expect(
      verdict("2026-11-27 09:00") {
        $0.piece("a", "fp", "scheduled", scheduled: "2026-11-30 18:00")
      } == .behind)
  }

  @Test(arguments: [
    ("2026-11-25", Verdict.atRisk), ("2026-11-26", .atRisk), ("2026-11-27", .atRisk),
    ("2026-11-28", .onTrack), ("2026-11-29", .onTrack),
  ])
  func `R21 near is today, tomorrow or the day after`(due: String, expected: Verdict) {
    let found = verdict { $0.piece("a", "fp", "drafting", due: due, length: 900, words: 640) }
    #expect(found == expected)
  }

  @Test(arguments: ["2026-11-25", "2026-11-27", "2026-11-28"])
  func `R21 on-track: a planned piece that is long enough, however near`(due: String) {
    let found = verdict { $0.piece("a", "fp", "drafting", due: due, length: 900, words: 900) }
    #expect(found == .onTrack)
  }

  @Test(arguments: [
    ("idea", Verdict.atRisk), ("outline", .atRisk), ("drafting", .atRisk), ("editing", .onTrack),
  ])
  func `R21 without a length a piece is short until it is in editing`(
    status: String, expected: Verdict
  ) {
    #expect(verdict { $0.piece("a", "fp", status, due: "2026-11-26", words: 2000) } == expected)
  }

  @Test(arguments: [
    ("drafting", Verdict.atRisk), ("commissioned", .atRisk), ("filed", .met), ("edits", .met),
  ])
  func `R21 a client's piece without a length is short until it is filed`(
    status: String, expected: Verdict
  ) {
    let found = verdict(outlet: "nkn") {
      $0.piece("a", "nkn", status, due: "2026-11-26", words: 2000, ["filed": "2026-11-24"])
    }
    #expect(found == expected)
  }

  @Test func `R21 silent: a length whose words are not counted yet is not reached`() {
    #expect(verdict { $0.piece("a", "fp", "drafting", due: "2026-11-26", length: 900) } == .atRisk)
  }

  @Test(arguments: [(810, Verdict.onTrack), (809, .atRisk)])
  func `R21 a piece is short while more than a tenth of its length is missing`(
    words: Int, expected: Verdict
  ) {
    let found = verdict {
      $0.piece("a", "fp", "drafting", due: "2026-11-26", length: 900, words: words)
    }
    #expect(found == expected)
  }

  @Test func `R21 what is in editing is short no more, whatever its length`() {
    let found = verdict {
      $0.piece("a", "fp", "editing", due: "2026-11-26", length: 900, words: 100)
    }
    #expect(found == .onTrack)
  }

  @Test func `R21 at-risk: something is missing and the last slot is not near`() {
    #expect(verdict { $0.slot("fp", .saturday, "18:00") } == .atRisk)
    #expect(
      verdict {
        $0.slot("fp", .tuesday, "18:00")
        $0.slot("fp", .saturday, "18:00")
      } == .atRisk)
  }

  @Test(arguments: [Weekday.monday, .wednesday, .thursday, .friday])
  func `R21 behind: something is missing and the last slot is near or past`(weekday: Weekday) {
    #expect(verdict { $0.slot("fp", weekday, "18:00") } == .behind)
  }

  @Test func `R21 another outlet's slot changes nothing`() {
    #expect(verdict { $0.slot("nkn", .thursday, "18:00") } == .atRisk)
  }

  @Test(arguments: [("2026-11-26 23:59", Verdict.atRisk), ("2026-11-27 00:00", .behind)])
  func `R21 without slots the week's end is what is near`(now: String, expected: Verdict) {
    #expect(verdict(now) { _ in } == expected)
  }

  @Test func `R21 what was due earlier this week is not planned later in it`() {
    let found = verdict {
      $0.slot("fp", .friday, "18:00")
      $0.piece("a", "fp", "drafting", due: "2026-11-24", length: 900, words: 900)
    }
    #expect(found == .behind)
  }

  @Test func `R21 what is planned for next week does not help this one`() {
    let found = verdict {
      $0.slot("fp", .friday, "18:00")
      $0.piece("a", "fp", "editing", due: "2026-11-30")
    }
    #expect(found == .behind)
  }

  @Test func `R21 of several planned pieces only the readiest are needed`() {
    let found = verdict(goal: 2) {
      $0.piece("ready", "fp", "drafting", due: "2026-11-26", length: 900, words: 900)
      $0.piece("short but far", "fp", "drafting", due: "2026-11-29", length: 900, words: 0)
      $0.piece("short and near", "fp", "drafting", due: "2026-11-26", length: 900, words: 0)
    }
    #expect(found == .onTrack)
  }

  @Test func `R21 two finished articles spare the in-depth piece that is not`() {
    let found = verdict(goal: 2) {
      $0.piece("a", "fp", "editing", due: "2026-11-26")
      $0.piece("b", "fp", "editing", due: "2026-11-27")
      $0.piece(
        "long", "fp", "drafting", due: "2026-11-26", type: "in-depth", length: 3000, words: 0)
    }
    #expect(found == .onTrack)
  }

  @Test func `R21 at-risk: one of the needed pieces is near and short`() {
    let found = verdict(goal: 2) {
      $0.piece("ready", "fp", "drafting", due: "2026-11-26", length: 900, words: 900)
      $0.piece("short and near", "fp", "drafting", due: "2026-11-26", length: 900, words: 0)
    }
    #expect(found == .atRisk)
  }

  @Test func `R19 R21 an in-depth piece brings two, an appearance nothing`() {
    #expect(
      verdict(goal: 2) { $0.piece("a", "fp", "editing", due: "2026-11-26", type: "in-depth") }
        == .onTrack)
    #expect(
      verdict("2026-11-27 09:00") {
        $0.piece("a", "fp", "editing", due: "2026-11-28", type: "appearance")
        $0.piece("b", "fp", "scheduled", type: "appearance", scheduled: "2026-11-28 09:00")
        $0.piece("c", "fp", "published", type: "appearance", ["published": "2026-11-26"])
      } == .behind)
  }

  @Test func `R21 out, queued and planned add up to the goal together`() {
    let found = verdict(goal: 3) {
      $0.piece("a", "fp", "published", ["published": "2026-11-23"])
      $0.piece("b", "fp", "scheduled", scheduled: "2026-11-27 18:00")
      $0.piece("c", "fp", "editing", due: "2026-11-28")
    }
    #expect(found == .onTrack)
  }

  @Test func `R21 a week that lies ahead is not behind`() {
    #expect(verdict(week: week("2026-W49")) { $0.slot("fp", .monday, "09:00") } == .atRisk)
  }

  @Test func `R21 the worst of the own outlets is the week's verdict`() {
    let found = assessment {
      $0.target("fp", 1)
      $0.target("nkn", 1)
      $0.outlet("second", .own)
      $0.target("second", 1)
      $0.piece("a", "fp", "published", ["published": "2026-11-24"])
      $0.piece("b", "second", "scheduled", scheduled: "2026-11-27 18:00")
      $0.piece("c", "nkn", "pitched", ["pitched": "2026-11-02"])
    }
    let report = WeekReport(found, week: week("2026-W48"))
    #expect(report.verdict == .onTrack)
    #expect(report.targets.map { found.desk.plan[$0.outlet].key } == ["fp", "second", "nkn"])
  }

  @Test(arguments: [
    ("2026-11-25 14:02", "2026-W48", false), ("2026-11-27 14:02", "2026-W48", true),
    ("2026-11-30 14:02", "2026-W48", true),
  ])
  func `R21 the check fails on behind and missed, of any outlet with a target`(
    now: String, shown: String, isBehind: Bool
  ) {
    let found = assessment(now) {
      $0.target("fp", 1)
      $0.target("nkn", 1)
      $0.piece("a", "fp", "published", ["published": "2026-11-24"])
      $0.piece("b", "nkn", "pitched", ["pitched": "2026-11-02"])
    }
    #expect(WeekReport(found, week: week(shown)).isBehind == isBehind)
  }

  @Test func `R21 the check passes where no outlet has a target, or the week is one away`() {
    #expect(!WeekReport(assessment { _ in }, week: week("2026-W48")).isBehind)
    let away = assessment("2026-11-29 14:02") {
      $0.target("fp", 1)
      $0.away("2026-11-23", "2026-11-29")
    }
    #expect(!WeekReport(away, week: week("2026-W48")).isBehind)
  }

  @Test func `the piece a week waits for is the needed one in danger`() {
    let target = assessment {
      $0.target("fp", 2)
      $0.away("2026-11-26", "2026-11-26")
      $0.piece("ready", "fp", "editing", due: "2026-11-26")
      $0.piece("short", "fp", "drafting", due: "2026-11-27", length: 900, words: 539)
    }
    let report = target.target("fp")
    #expect(report.waitsFor?.piece == target.desk.index(of: FilePath("short")))
    #expect(report.waitsFor?.wordsLeft == 361)
    #expect(report.waitsFor?.perDay == 361)
  }
}
