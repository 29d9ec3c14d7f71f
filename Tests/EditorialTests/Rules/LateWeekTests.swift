import Editorial
import Oracle
import Testing

/// Wednesday 25 November 2026, 14:02 in Tokyo, week 48.
@Suite("R21: what is late of the week, and who has not begun")
struct LateWeekTests {
  private func report(
    _ now: String = "2026-11-25 14:02", week shown: String = "2026-W48", goal: Int = 1,
    _ build: (inout DeskBuilder) -> Void
  ) -> (TargetReport, waitsFor: String?) {
    let assessment = assessment(now) {
      $0.target("fp", goal)
      $0.slot("fp", .friday, "18:00")
      build(&$0)
    }
    let report = assessment.target("fp", week(shown))
    return (report, report.waitsFor.map { assessment.desk.pieces[$0.piece].title })
  }

  @Test func `R21 a late piece of this week is not planned, and is what the week waits for`() {
    let (target, piece) = report {
      $0.piece("DMZ", "fp", "drafting", due: "2026-11-24", length: 900, words: 540)
    }
    #expect(target.figures == "out 0, queued 0, planned 0 of 1")
    #expect(target.late == 1 && target.verdict == .behind && piece == "DMZ")
    #expect(target.waitsFor?.isLate == true && target.waitsFor?.wordsLeft == 360)
  }

  @Test func `R21 the longest late is named before what is planned, where both do not suffice`() {
    let (target, piece) = report(goal: 4) {
      $0.piece("planned", "fp", "drafting", due: "2026-11-27", length: 900, words: 0)
      $0.piece("late", "fp", "drafting", due: "2026-11-24")
      $0.piece("later", "fp", "editing", due: "2026-11-25 09:00")
      $0.piece("a talk", "fp", "drafting", due: "2026-11-23", type: "appearance")
    }
    #expect(target.late == 2 && target.planned == 1 && piece == "late")
  }

  @Test func `R21 the late piece is named though what is planned or queued would do`() {
    let (target, piece) = report {
      $0.piece("planned", "fp", "drafting", due: "2026-11-27", length: 900, words: 0)
      $0.piece("late", "fp", "drafting", due: "2026-11-24")
    }
    #expect(target.verdict == .atRisk && piece == "late" && target.waitsFor?.isLate == true)
    let (other, late) = report {
      $0.piece("queued", "fp", "scheduled", scheduled: "2026-11-27 18:00")
      $0.piece("late", "fp", "drafting", due: "2026-11-24")
    }
    #expect(other.verdict == .onTrack && late == "late")
    let (met, nobody) = report {
      $0.piece("out", "fp", "published", ["published": "2026-11-24"])
      $0.piece("late", "fp", "drafting", due: "2026-11-24")
    }
    #expect(met.verdict == .met && nobody == nil)
  }

  @Test func `R21 an outlet whose drafts name no day has begun all the same`() {
    let build: (inout DeskBuilder) -> Void = { $0.piece("draft", "fp", "drafting", length: 900) }
    #expect(report("2026-11-25 14:02", build).0.verdict == .behind)
    #expect(report("2026-11-23 09:00", build).0.verdict == .atRisk)
    #expect(report("2026-12-07 09:00", week: "2026-W49", build).0.verdict == .missed)
  }

  @Test func `R21 a missed week names what was late in it`() {
    let (target, piece) = report(week: "2026-W47") {
      $0.piece("never done", "fp", "drafting", due: "2026-11-20", ["drafting": "2026-11-10"])
    }
    #expect(target.verdict == .missed && target.late == 1 && piece == "never done")
  }

  @Test func `R21 an outlet without a piece, or with ideas alone, has none yet and is not behind`()
  {
    for now in ["2026-11-23 09:00", "2026-11-25 14:02", "2026-11-28 14:02", "2026-12-07 09:00"] {
      #expect(report(now) { _ in }.0.hasNoPiecesYet)
      #expect(
        report(now) { $0.piece("My first piece", "fp", "idea", length: 900) }.0.hasNoPiecesYet)
    }
  }

  @Test func `R21 an outlet is judged from the week whose last slot its first piece has seen`() {
    let build: (inout DeskBuilder) -> Void = {
      $0.piece("first", "fp", "drafting", ["drafting": "2026-11-28"])
    }
    #expect(report("2026-11-28 20:00", build).0.hasNoPiecesYet)
    #expect(report("2026-12-07 09:00", build).0.hasNoPiecesYet)
    #expect(report("2026-12-07 09:00", week: "2026-W49", build).0.verdict == .missed)
    #expect(report("2026-12-02 09:00", week: "2026-W49", build).0.verdict == .behind)
  }

  @Test func `R21 the first piece that comes out is met, younger than the slot or not`() {
    let target = report("2026-11-28 20:00") {
      $0.piece("first", "fp", "published", ["published": "2026-11-28"])
    }.0
    #expect(target.verdict == .met)
  }

  @Test func `R9 a stamp ahead of today is a problem that says until when`() {
    func problems(_ now: String) -> [String] {
      desk {
        $0.piece("post", "fp", "published", ["published": "2026-11-27", "drafting": "2026-11-20"])
        $0.piece("gig", "nkn", "edits", ["edits": "2026-11-27", "published": "2026-12-24"])
        $0.piece("planned", "fp", "drafting", ["published": "2026-12-24"])
      }.contradictions(at: at(now)).map { "\($0.path): \($0.message)" }
    }
    #expect(
      problems("2026-11-25 14:02") == [
        "gig: `edits: 2026-11-27` lies ahead of today, 2026-11-25; write the day it happened",
        "post: `published: 2026-11-27` lies ahead of today, 2026-11-25 and until then it is not out; "
          + "write the day it happened",
      ])
    #expect(problems("2026-11-27 00:00").isEmpty)
  }
}
