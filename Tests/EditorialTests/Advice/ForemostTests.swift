import Editorial
import Oracle
import Testing

/// The one thing to do now, and why.
@Suite("What to do next") struct ForemostTests {
  private func foremost(_ build: (inout DeskBuilder) -> Void) -> String? {
    let assessment = assessment { build(&$0) }
    let week = WeekReport(assessment, week: Week(containing: assessment.today))
    return Foremost(RowReport(assessment).rows, week: week, assessment.forecast).map {
      Adviser(assessment).words($0)
    }
  }

  /// All there can be, the first of them first.
  private static let all: [(build: @Sendable (inout DeskBuilder) -> Void, words: String)] = [
    (
      { $0.piece("late", "spe", "edits", replyBy: "2026-11-23", ["edits": "2026-11-20"]) },
      "answer edits: late (SPE), 2d late"
    ),
    (
      { $0.piece("today", "nkn", "drafting", due: "2026-11-25 18:00", length: 900, words: 640) },
      "write 260w, file: today (NKN), due today 18:00"
    ),
    (
      { $0.piece("soon", "nkn", "drafting", due: "2026-11-26", length: 900, words: 640) },
      "write 260w, file: soon (NKN), due Thu, nothing before it"
    ),
    (
      { $0.piece("asked", "spe", "pitched", ["pitched": "2026-11-09"]) },
      "nudge: asked (SPE), waited 16d"
    ),
    (
      { $0.piece("far", "fp", "outline", due: "2026-12-04", length: 900) },
      "draft 900w: far (FP), due Fri 4 Dec, nothing is due this week"
    ),
    (
      { $0.piece("some day", "fp", "outline") },
      "draft: some day (FP), without a date, as all that is left"
    ),
  ]

  @Test func `what is late comes first, then today, this week, whom to ask, and the rest`() {
    for first in Self.all.indices {
      let words = foremost { builder in
        for entry in Self.all[first...].reversed() { entry.build(&builder) }
      }
      #expect(words == Self.all[first].words)
    }
    #expect(foremost { _ in } == nil)
    // What waits for nobody, and what they still have time for, is nothing to do.
    let quiet = foremost {
      $0.piece("a", "fp", "idea")
      $0.piece("b", "nkn", "pitched", ["pitched": "2026-11-24"])
    }
    #expect(quiet == nil)
  }

  @Test func `a bill that is over is asked for by its sum`() {
    let words = foremost {
      $0.billed("a", "spe", "600 USD", "INV-28", on: "2026-10-17", published: "2026-10-17")
    }
    #expect(words == "chase USD 600: INV-28: a (SPE), 9d over")
  }

  @Test func `R21 the piece that the week hangs on says so, and an empty slot too`() {
    let piece = foremost {
      $0.target("fp", 1)
      $0.set("fp") { $0.name = "Foreign Perspectives" }
      $0.piece("a", "fp", "drafting", due: "2026-11-27 18:00", length: 1500, words: 1140)
    }
    #expect(
      piece
        == "write 360w, publish: a (FP), due Fri 18:00: Foreign Perspectives is at risk without it")
    let slot = foremost {
      $0.target("fp", 1)
      $0.slot("fp", .friday, "18:00")
      $0.piece("a", "fp", "published", ["published": "2026-09-01"])
    }
    #expect(slot == "fill the slot: slot (FP), due Fri 18:00: fp is behind without it")
  }

  @Test func `R65 it is the first row of DUE or of CHASE, or what breaks first, on every desk`() {
    for seed in tried(720_000..<720_600) {
      let random = RandomDesk(seed: seed)
      let overview = Overview(
        random.desk,
        Overview.Request(
          now: random.now, week: Week(containing: random.desk.home.day(random.now))))
      let foremost = Foremost(overview.rows, week: overview.week, overview.forecast)
      let group = overview.due.first?.group ?? .undated
      let plain = PlainAssessment(desk: random.desk, now: random.now)
      if group > .today, let breaking = plain.breaking() {
        #expect(foremost?.row.piece.map { random.desk.pieces[$0].title } == breaking)
      } else {
        let first =
          group <= .thisWeek ? overview.due.first : overview.chase.first ?? overview.due.first
        #expect(foremost?.row == first, "seed \(seed)")
      }
      if let foremost { #expect(!overview.adviser.words(foremost).isEmpty) }
    }
  }
}

/// What to do next where the pace is known (R65).
@Suite("What to do next, by the pace there really is") struct BreakingTests {
  private func foremost(
    _ written: [String: Int] = steadyWords(430), rest: Set<Weekday> = [.sunday],
    _ build: (inout DeskBuilder) -> Void
  ) -> String? {
    let desk = Oracle.desk {
      $0.plan.words.rest = rest
      build(&$0)
    }.writing(written)
    let assessment = Assessment(desk, at: at("2026-11-25 14:02"))
    let week = WeekReport(assessment, week: Week(containing: assessment.today))
    return Foremost(RowReport(assessment).rows, week: week, assessment.forecast)
      .map { Adviser(assessment).words($0) }
  }

  private func twoOfThursday(_ builder: inout DeskBuilder) {
    builder.piece("rason", "nkn", "drafting", due: "2026-11-26 18:00", length: 900, words: 640)
    builder.piece("chips", "nkn", "commissioned", due: "2026-11-26", length: 1200, words: 0)
  }

  @Test func `R65 the piece whose deadline breaks first goes before what is due earlier and fits`()
  {
    #expect(
      foremost { twoOfThursday(&$0) }
        == "start 1,200w, 1,030w short: chips (NKN), due Thu, the first to break at 430 words a day"
    )
    // It may lie behind this week, where all of this week fits.
    let later = foremost {
      $0.piece("rason", "nkn", "drafting", due: "2026-11-26 18:00", length: 900, words: 640)
      $0.piece("essay", "nkn", "commissioned", due: "2026-11-30", length: 6000, words: 0)
    }
    #expect(
      later
        == "start 6,000w, 4,540w short: essay (NKN), due Mon 30 Nov, the first to break at 430 words "
        + "a day")
  }

  @Test func `R65 what is late and what is due today go before it all the same`() {
    #expect(
      foremost {
        twoOfThursday(&$0)
        $0.piece("today", "spe", "edits", replyBy: "2026-11-25", ["edits": "2026-11-24"])
      } == "answer edits: today (SPE), due today")
    #expect(
      foremost {
        twoOfThursday(&$0)
        $0.piece("old", "nkn", "drafting", due: "2026-11-23", length: 900, words: 640)
      } == "write, 260w short: old (NKN), 2d late")
  }

  @Test func `R65 on a day of rest, and where nothing is said, dates alone decide`() {
    let first = "rason (NKN), due Thu 18:00, nothing before it"
    #expect(foremost(rest: [.wednesday]) { twoOfThursday(&$0) }?.hasSuffix(first) ?? false)
    #expect(foremost([:]) { twoOfThursday(&$0) } == "write 260w, file: \(first)")
  }
}
