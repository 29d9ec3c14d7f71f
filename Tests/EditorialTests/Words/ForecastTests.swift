import Editorial
import Oracle
import Testing

/// Whether what is due will be written, in every place that says so (R21, R28, R65).
struct ForecastTests {
  private func assessment(
    _ written: [String: Int] = steadyWords(430), at moment: String = "2026-11-25 14:02",
    also: (outlet: String, written: [String: Int])? = nil,
    _ build: (inout DeskBuilder) -> Void
  ) -> Assessment {
    var desk = Oracle.desk {
      $0.plan.words.rest = [.sunday]
      build(&$0)
    }
    desk = desk.writing(written, for: "nkn", also: also)
    return Assessment(desk, at: at(moment))
  }

  private func said(_ assessment: Assessment) -> [String] {
    WordsSentences(assessment, DateLabel(assessment.desk, now: assessment.now))?.forecasts ?? []
  }

  private func advice(_ title: String, _ assessment: Assessment) -> [String] {
    Adviser(assessment).advice(for: known(assessment.row(title)))?.forms ?? []
  }

  private func two(_ builder: inout DeskBuilder) {
    builder.piece("rason", "nkn", "drafting", due: "2026-11-26 18:00", length: 900, words: 640)
    builder.piece("chips", "nkn", "commissioned", due: "2026-11-26", length: 1200, words: 0)
  }

  @Test
  func `R65 the sentence says what a day it needs, how often that was, and what is first short`() {
    let sentences = said(assessment(steadyWords(430, today: 130)) { two(&$0) })
    #expect(
      sentences.first
        == "Needs 1,590 a day; you wrote that on 0 of the last 28 days. First short: chips, Thu.")
    #expect(sentences.dropFirst(2).first == "Needs 1,590 a day. First short: chips, Thu")
    let more = said(
      assessment {
        two(&$0)
        $0.piece("blank", "nkn", "drafting", due: "2026-12-04")
        $0.piece("back", "spe", "edits", replyBy: "2026-11-27", ["edits": "2026-11-24"])
      })
    #expect(
      more.first?.hasSuffix("First short: chips, Thu; 1 without a length; edits not reckoned.")
        ?? false)
  }

  @Test func `R65 where it fits that is said, and where only the usual pace is enough, that`() {
    let fits = assessment {
      $0.piece("a", "nkn", "drafting", due: "2026-12-04", length: 900, words: 640)
    }
    #expect(said(fits).first == "All that is due fits")
    let tight = assessment(steadyWords(430, lean: 300)) {
      $0.piece("a", "nkn", "drafting", due: "2026-11-28", length: 1150, words: 0)
    }
    #expect(tight.forecast?.fit == .tight)
    #expect(said(tight).first == "All that is due fits, but not in a lean week")
    #expect(advice("a", tight) == ["write 1,150w, file", "write 1,150w"])
  }

  @Test func `R65 the row that does not fit says how much of it will be missing, a verb first`() {
    let assessment = assessment { two(&$0) }
    #expect(advice("rason", assessment) == ["write 260w, file", "write 260w"])
    #expect(
      advice("chips", assessment)
        == ["start 1,200w, 1,030w short", "start, 1,030w short", "1,030w short"])
    // No row is short of more than it has left, whatever stands before it.
    let third = self.assessment {
      two(&$0)
      $0.piece("a", "fp", "outline", due: "2026-11-27", length: 300)
    }
    #expect(third.forecast?.first?.short == 1030)
    let last = self.assessment {
      two(&$0)
      $0.piece("a", "fp", "outline", due: "2026-11-26", length: 1300, words: 0)
    }
    #expect(advice("a", last).first == "draft, 1,300w short")
  }

  @Test func `R65 nothing is said without a pace, after seven silent days, or of too little`() {
    #expect(said(assessment([:]) { two(&$0) }).isEmpty)
    var silent = steadyWords(430)
    for back in 1...9 { silent[(day("2026-11-25") - back).description] = 0 }
    #expect(said(assessment(silent) { two(&$0) }).isEmpty)
    let vague = assessment {
      $0.piece("a", "nkn", "drafting", due: "2026-11-26", length: 900, words: 640)
      $0.piece("b", "nkn", "drafting", due: "2026-11-26")
      $0.piece("c", "nkn", "drafting", due: "2026-11-26")
    }
    #expect(said(vague).isEmpty)
    #expect(advice("a", vague) == ["write 260w, file", "write 260w"])
  }

  @Test func `R65 a goal by a date is a load of its own, less what its dated pieces hold`() {
    let assessment = assessment {
      $0.set("phd") { $0.words = WordGoal(9000, .by(day("2026-12-01"))) }
      $0.piece("ch1", "phd", "drafting", words: 2000)
      $0.piece("a", "nkn", "drafting", due: "2026-12-04", length: 900, words: 640)
    }
    // The thesis has a goal of its own, and nobody knows its pace.
    #expect(assessment.forecast?.loads.map(\.left) == [260])
    let desks = self.assessment {
      $0.plan.words.goals = [WordGoal(9000, .by(day("2026-12-01")))]
      $0.piece("a", "nkn", "drafting", due: "2026-12-04", length: 900, words: 640)
    }
    #expect(desks.forecast?.loads.map(\.left) == [8100, 260])
    #expect(said(desks).first?.hasSuffix("First short: the goal, Tue 1 Dec.") ?? false)
    #expect(desks.forecast?.breaking == desks.desk.index(of: FilePath("a")))
  }

  @Test func `R65 study whose words are a goal of its own is reckoned by its own pace`() {
    func build(_ builder: inout DeskBuilder) {
      builder.piece("a", "nkn", "drafting", due: "2026-11-28", length: 1200, words: 0)
      builder.piece("ch3", "phd", "drafting", due: "2026-11-27", length: 3000, words: 2700)
    }
    let thesis = (outlet: "phd", written: steadyWords(200))
    let together = assessment(steadyWords(430), also: thesis, build)
    #expect(together.forecast?.loads.map(\.load) == [300, 1500])
    #expect(together.forecast?.loads.map(\.capacity) == [1260, 1890])
    let apart = assessment(steadyWords(430), also: thesis) {
      $0.set("phd") { $0.words = WordGoal(1000, .week) }
      build(&$0)
    }
    #expect(apart.forecast?.loads.map(\.load) == [300, 1200])
    #expect(apart.forecast?.loads.map(\.capacity) == [400, 1290])
    // Where its own pace fails, its day is what is needed.
    let short = assessment(steadyWords(430), also: (outlet: "phd", written: steadyWords(100))) {
      $0.set("phd") { $0.words = WordGoal(1000, .week) }
      build(&$0)
    }
    #expect(short.forecast?.pace.perDay == 100)
    #expect(short.forecast?.perDay == 150)
    #expect(said(short).first?.hasSuffix("First short: ch3, Fri.") ?? false)
  }

  @Test func `R47 R65 a chapter is held against the date of its deadline, on its row`() {
    let assessment = assessment {
      $0.piece("ch3", "phd", "drafting", due: "2027-01-30", length: 5000, words: 1000)
      $0.semester(
        "2026-09-28", "2027-01-22", [deadline("Chapter 3", "2026-11-27", piece: "ch3")])
    }
    #expect(advice("Chapter 3", assessment).first == "write 4,000w, 3,140w short")
  }

  @Test func `R21 a short piece endangers its week only where the forecast says that it fails`() {
    func verdict(_ written: [String: Int]) -> Verdict? {
      assessment(written) {
        $0.target("fp", 1)
        $0.piece("a", "fp", "drafting", due: "2026-11-27 18:00", length: 1500, words: 1140)
      }.target("fp").verdict
    }
    #expect(verdict([:]) == .atRisk)
    #expect(verdict(steadyWords(430)) == .onTrack)
    #expect(verdict(steadyWords(100)) == .atRisk)
  }

  @Test func `R28 R61 days of rest and days away ask for no words`() {
    func perDay(_ build: @escaping (inout DeskBuilder) -> Void) -> Int? {
      Oracle.desk(build).wordsPerDay(left: 900, today: day("2026-11-25"), due: day("2026-12-01"))
    }
    #expect(perDay { _ in } == 150)
    #expect(perDay { $0.plan.words.rest = [.saturday, .sunday] } == 225)
    #expect(
      perDay {
        $0.plan.words.rest = [.sunday]
        $0.away("2026-11-26", "2026-11-27")
      } == 300)
    #expect(perDay { $0.plan.words.rest = Set(Weekday.allCases) } == 900)
  }
}
