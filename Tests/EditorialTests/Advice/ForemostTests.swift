import Editorial
import Oracle
import Testing

/// The one thing to do now, and why.
@Suite("What to do next") struct ForemostTests {
  private func foremost(_ build: (inout DeskBuilder) -> Void) -> String? {
    let assessment = assessment { build(&$0) }
    let week = WeekReport(assessment, week: Week(containing: assessment.today))
    return Foremost(RowReport(assessment).rows, week: week).map { Adviser(assessment).words($0) }
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
      "nudge: asked (SPE), theirs for 16d"
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

  @Test func `it is the first row of DUE or of CHASE, on every desk`() {
    for seed in tried(720_000..<720_600) {
      let random = RandomDesk(seed: seed)
      let overview = Overview(
        random.desk,
        Overview.Request(
          now: random.now, week: Week(containing: random.desk.home.day(random.now))))
      let foremost = Foremost(overview.rows, week: overview.week)
      let isUrgent = (overview.due.first?.group ?? .undated) <= .thisWeek
      let first = isUrgent ? overview.due.first : overview.chase.first ?? overview.due.first
      #expect(foremost?.row == first, "seed \(seed)")
      if let foremost { #expect(!overview.adviser.words(foremost).isEmpty) }
    }
  }
}
