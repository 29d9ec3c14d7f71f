import Editorial
import Oracle
import Testing

@Suite("R19, R20, R22, R23, R24, R26, R27: targets")
struct TargetTests {
  @Test func `R19 an own outlet counts what is out that week, Monday to Sunday at home`() {
    let target = assessment("2026-11-29 20:00") {
      $0.target("fp", 5)
      $0.piece("sunday", "fp", "published", ["published": "2026-11-22"])
      $0.piece("monday", "fp", "published", ["published": "2026-11-23"])
      $0.piece("sunday next", "fp", "published", ["published": "2026-11-29"])
      $0.piece("by itself", "fp", "scheduled", scheduled: "2026-11-24 18:00")
      $0.piece("killed", "fp", "killed", ["published": "2026-11-24"])
    }.target("fp")
    // Killed after it came out: it did come out.
    #expect(target.out == 3)
  }

  @Test func `R19 a client's pieces count when filed, not when run`() {
    let target = assessment {
      $0.target("nkn", 5)
      $0.piece("filed", "nkn", "filed", ["filed": "2026-11-24"])
      $0.piece("in edits", "nkn", "edits", ["filed": "2026-11-24", "edits": "2026-11-25"])
      $0.piece("run", "nkn", "published", ["filed": "2026-11-03", "published": "2026-11-24"])
      $0.piece(
        "filed and run", "nkn", "published", ["filed": "2026-11-23", "published": "2026-11-25"])
    }.target("nkn")
    #expect(target.out == 3)
  }

  @Test func `R19 without the day it was filed the earliest later stamp stands for it`() {
    let built: (inout DeskBuilder) -> Void = {
      $0.target("nkn", 5)
      $0.piece("never filed", "nkn", "published", ["published": "2026-11-24"])
      $0.piece("in edits", "nkn", "accepted", ["edits": "2026-11-19", "accepted": "2026-11-24"])
      $0.piece("ahead of its status", "nkn", "drafting", ["published": "2026-11-24"])
      $0.piece("filed, no day", "nkn", "filed")
      // Killed: that it ended says nothing of its having been filed, that it came back does.
      $0.piece("killed", "nkn", "killed", ["killed": "2026-11-24"])
      $0.piece("killed late", "nkn", "killed", ["edits": "2026-11-23", "killed": "2026-11-24"])
    }
    let found = assessment { built(&$0) }
    #expect(found.target("nkn").out == 2)
    #expect(found.target("nkn", week("2026-W47")).out == 1)
  }

  @Test func `R9 what is stamped ahead of today is not out and counts in no week until its day`() {
    let built: (inout DeskBuilder) -> Void = {
      $0.target("fp", 1)
      $0.target("nkn", 1)
      $0.piece("post", "fp", "published", words: 900, ["published": "2026-11-26"])
      $0.piece("gig", "nkn", "filed", ["filed": "2026-11-26"])
    }
    let before = assessment { built(&$0) }
    #expect(before.target("fp").out == 0 && before.target("nkn").out == 0)
    #expect(!before["post"].isOut)
    #expect(WeekReport(before, week: week("2026-W48")).shipped == 0)
    let after = assessment("2026-11-26 00:00", built)
    #expect(after.target("fp").out == 1 && after.target("nkn").out == 1)
    #expect(after["post"].isOut)
  }

  @Test func `R19 a thesis counts what is submitted`() {
    let target = assessment {
      $0.target("phd", 1)
      $0.piece("a", "phd", "submitted", ["submitted": "2026-11-24"])
      $0.piece("b", "phd", "with-supervisor", ["with-supervisor": "2026-11-24"])
    }.target("phd")
    #expect(target.out == 1)
  }

  @Test func `R19 silent: a client whose workflow knows no filing counts what is out`() {
    let target = assessment {
      $0.outlet("radio", .client, workflow: ["idea", "drafting", "published"])
      $0.target("radio", 1)
      $0.piece("a", "radio", "published", ["published": "2026-11-24"])
    }.target("radio")
    #expect(target.out == 1)
  }

  @Test func `R19 each counts the weight of its type, and weight 0 is shown, not added`() {
    let target = assessment {
      $0.target("fp", 5)
      for (name, type) in [("a", "article"), ("b", "in-depth"), ("c", "appearance"), ("d", nil)] {
        $0.piece(name, "fp", "published", type: type, ["published": "2026-11-24"])
      }
      $0.piece("e", "fp", "scheduled", type: "in-depth", scheduled: "2026-11-27 18:00")
      $0.piece("f", "fp", "drafting", due: "2026-11-27", type: "appearance")
    }.target("fp")
    #expect(target.figures == "out 4, queued 2, planned 0 of 5")
    #expect(target.extras == 1)
  }

  @Test func `R4b R19 silent: a type nobody listed counts as the first one`() {
    let target = assessment {
      $0.target("fp", 5)
      $0.piece("a", "fp", "published", type: "column", ["published": "2026-11-24"])
    }.target("fp")
    #expect(target.out == 1)
  }

  @Test func `R3 a piece with an unknown status counts nowhere`() {
    let target = assessment {
      $0.target("nkn", 5)
      $0.piece("a", "nkn", "fild", due: "2026-11-27", ["filed": "2026-11-24"])
    }.target("nkn")
    #expect(target.figures == "out 0, queued 0, planned 0 of 5")
  }

  @Test func `R12 a client's piece that is filed is no longer planned`() {
    let target = assessment {
      $0.target("nkn", 2)
      $0.piece("filed before", "nkn", "edits", due: "2026-11-27", ["filed": "2026-11-20"])
      $0.piece("drafting", "nkn", "drafting", due: "2026-11-27")
    }.target("nkn")
    #expect(target.figures == "out 0, queued 0, planned 1 of 2")
  }

  @Test func `R20 four weeks are this one and the three before`() {
    let target = assessment {
      $0.target("fp", 1)
      for published in ["2026-11-24", "2026-11-20", "2026-11-13", "2026-11-02", "2026-11-01"] {
        $0.piece(published, "fp", "published", ["published": published])
      }
    }.target("fp")
    #expect(target.fourWeeks == 4)
  }

  @Test func `R22 strip and mean are eight finished weeks`() {
    let target = assessment {
      $0.target("fp", 1)
      $0.piece("this week", "fp", "published", type: "in-depth", ["published": "2026-11-24"])
      $0.piece("w47", "fp", "published", ["published": "2026-11-20"])
      $0.piece("w46", "fp", "published", type: "appearance", ["published": "2026-11-10"])
      $0.piece("w45", "fp", "published", type: "in-depth", ["published": "2026-11-06"])
      $0.piece("w39", "fp", "published", ["published": "2026-09-25"])
    }.target("fp")
    #expect(
      target.recent == [
        .brought(0), .brought(0), .brought(0), .brought(0), .brought(0), .brought(2), .appearance,
        .brought(1),
      ])
    #expect(target.meanHundredths == 38)
  }

  @Test func `R22 weeks before the first piece ever are left out of the mean`() {
    let target = assessment {
      $0.target("fp", 1)
      $0.piece("w47", "fp", "published", ["published": "2026-11-20"])
      $0.piece("w44", "fp", "published", type: "in-depth", ["published": "2026-10-30"])
    }.target("fp")
    #expect(target.meanHundredths == 75)
    #expect(target.recent.count == 8)
  }

  @Test func `R22 before the first piece there is no mean`() {
    let nothing = assessment { $0.target("fp", 1) }.target("fp")
    #expect(nothing.meanHundredths == nil)
    let first = assessment {
      $0.target("fp", 1)
      $0.piece("a", "fp", "published", ["published": "2026-11-24"])
    }.target("fp")
    #expect(first.meanHundredths == nil)
  }

  @Test func `R22 weeks away are left out of the mean`() {
    let target = assessment {
      $0.target("fp", 1)
      $0.away("2026-11-09", "2026-11-15")
      $0.piece("w47", "fp", "published", ["published": "2026-11-20"])
      $0.piece("w46", "fp", "published", ["published": "2026-11-12"])
      $0.piece("w45", "fp", "published", ["published": "2026-11-06"])
    }.target("fp")
    #expect(target.recent.suffix(3) == [.brought(1), .away, .brought(1)])
    #expect(target.meanHundredths == 100)
  }

  @Test(arguments: [("2026-11-25", true), ("2026-11-26", true), ("2026-11-27", false)])
  func `R23 a week more than half away has no goal, no slot and no verdict`(
    from: String, isAway: Bool
  ) {
    let assessment = assessment {
      $0.target("fp", 1)
      $0.slot("fp", .monday, "18:00")
      $0.away(from, "2026-11-29")
      $0.piece("long ago", "fp", "published", ["published": "2026-01-09"])
    }
    let target = assessment.target("fp")
    #expect((target.verdict == nil) == isAway)
    #expect(!target.hasNoPiecesYet)
    #expect(target.goal == (isAway ? 0 : 1))
    #expect(WeekReport(assessment, week: week("2026-W48")).slots.isEmpty == isAway)
    #expect((assessment.row("slot") == nil) == isAway)
  }

  @Test func `R23 days away given twice count once`() {
    let target = assessment {
      $0.target("fp", 1)
      $0.away("2026-11-23", "2026-11-25")
      $0.away("2026-11-24", "2026-11-25")
      $0.piece("long ago", "fp", "published", ["published": "2026-01-09"])
    }.target("fp")
    #expect(target.verdict != nil)
  }

  @Test func `R20 R23 weeks away are in neither figure`() {
    let target = assessment("2026-11-27 09:00") {
      $0.target("fp", 1)
      $0.away("2026-11-16", "2026-11-22")
      $0.piece("w46", "fp", "published", type: "in-depth", ["published": "2026-11-12"])
      $0.piece("w45", "fp", "published", ["published": "2026-11-06"])
    }.target("fp")
    #expect(target.verdict == .onTrack)
    #expect(target.fourWeeks == 3 && target.fourWeeksGoal == 3)
  }

  @Test func `R23 deadlines are untouched by being away`() {
    let overview = overview {
      $0.away("2026-11-16", "2026-11-29")
      $0.piece("a", "nkn", "drafting", due: "2026-11-24")
    }
    #expect(overview.dueCounts[.late] == 1)
  }

  @Test func `R24 in hand are the weeks in a row that scheduled pieces already cover`() {
    let target = assessment {
      $0.target("fp", 1)
      $0.piece("this week", "fp", "scheduled", scheduled: "2026-11-27 18:00")
      $0.piece("w49", "fp", "scheduled", scheduled: "2026-12-04 18:00")
      $0.piece("w50", "fp", "scheduled", scheduled: "2026-12-11 18:00")
      $0.piece("w51, only planned", "fp", "editing", due: "2026-12-18")
      $0.piece("w52", "fp", "scheduled", scheduled: "2026-12-25 18:00")
    }.target("fp")
    #expect(target.inHand == 2)
  }

  @Test func `R24 a week is in hand when its whole goal is covered`() {
    let target = assessment {
      $0.target("fp", 2)
      $0.piece("w49", "fp", "scheduled", type: "in-depth", scheduled: "2026-12-04 18:00")
      $0.piece("w50", "fp", "scheduled", scheduled: "2026-12-11 18:00")
    }.target("fp")
    #expect(target.inHand == 1)
  }

  @Test func `R23 R24 a week away between them is passed over`() {
    let target = assessment {
      $0.target("fp", 1)
      $0.away("2026-12-07", "2026-12-13")
      $0.piece("w49", "fp", "scheduled", scheduled: "2026-12-04 18:00")
      $0.piece("w51", "fp", "scheduled", scheduled: "2026-12-18 18:00")
    }.target("fp")
    #expect(target.inHand == 2)
  }

  @Test func `R24 silent: in a week gone by it is what is in hand now`() {
    let built = assessment {
      $0.target("fp", 1)
      $0.piece("w49", "fp", "scheduled", scheduled: "2026-12-04 18:00")
    }
    #expect(built.target("fp", week("2026-W40")).inHand == 1)
    #expect(built.target("fp", week("2026-W49")).inHand == 0)
  }

  @Test(
    arguments: [
      ("2026-11-23 09:00", "2026-11-30", Verdict.onTrack),
      ("2026-11-24 09:00", "2026-11-30", .atRisk), ("2026-11-23 09:00", nil, .atRisk),
      ("2026-11-24 09:00", nil, .behind),
    ] as [(String, String?, Verdict)])
  func `R26 in a month near is its last seven days`(now: String, due: String?, expected: Verdict) {
    let target = assessment(now) {
      $0.target("fp", 2, .month)
      $0.piece("out", "fp", "published", ["published": "2026-11-02"])
      if let due { $0.piece("short", "fp", "drafting", due: due, length: 900, words: 0) }
    }.target("fp")
    #expect(target.verdict == expected)
  }

  @Test func `R26 a month is met or missed as a whole, in every week of it`() {
    let met = assessment("2026-12-02 09:00") {
      $0.target("fp", 2, .month)
      $0.piece("a", "fp", "published", ["published": "2026-11-01"])
      $0.piece("b", "fp", "published", ["published": "2026-11-30"])
    }
    for shown in ["2026-W45", "2026-W46", "2026-W47", "2026-W48"] {
      #expect(met.target("fp", week(shown)).verdict == .met)
    }
    // Week 49 holds today, the 2nd of December.
    #expect(met.target("fp", week("2026-W49")).out == 0)
    #expect(
      assessment("2026-12-02 09:00") { $0.target("fp", 2, .month) }
        .target("fp", week("2026-W47")).verdict == nil)
  }

  @Test func `R26 a week with two months in it is of today's month, else of its Thursday's`() {
    let built: (inout DeskBuilder) -> Void = {
      $0.target("fp", 1, .month)
      $0.piece("a", "fp", "published", ["published": "2026-12-01"])
    }
    #expect(assessment("2026-11-30 09:00", built).target("fp", week("2026-W49")).out == 0)
    #expect(assessment("2026-12-01 09:00", built).target("fp", week("2026-W49")).out == 1)
    #expect(assessment("2026-12-20 09:00", built).target("fp", week("2026-W49")).out == 1)
  }

  @Test func `R27 shipped words are of pieces filed with clients and out in own outlets`() {
    let report = WeekReport(
      assessment {
        $0.piece("thesis", "phd", "submitted", words: 80_000, ["submitted": "2026-11-24"])
        $0.piece("post", "fp", "published", words: 100, ["published": "2026-11-24"])
        $0.piece("by itself", "fp", "scheduled", words: 10, scheduled: "2026-11-24 18:00")
        $0.piece("gig", "nkn", "edits", words: 1000, ["filed": "2026-11-23"])
        $0.piece(
          "run", "nkn", "published", words: 5, ["filed": "2026-11-20", "published": "2026-11-24"])
        $0.piece("draft", "fp", "drafting", words: 7)
        $0.piece("uncounted", "fp", "published", ["published": "2026-11-24"])
      }, week: week("2026-W48"))
    #expect(report.shipped == 1110)
  }

  @Test func `R24 spare is what is scheduled beyond the week, or edited with its length reached`() {
    func spare(_ build: (inout DeskBuilder) -> Void) -> String? {
      let assessment = assessment {
        $0.target("fp", 1)
        build(&$0)
      }
      return assessment.target("fp").spare.map { assessment.desk.pieces[$0.piece].title }
    }
    #expect(spare { $0.piece("a", "fp", "scheduled", scheduled: "2026-11-27 18:00") } == nil)
    #expect(
      spare {
        $0.piece("far", "fp", "scheduled", scheduled: "2026-12-11 18:00")
        $0.piece("near", "fp", "scheduled", scheduled: "2026-12-04 18:00")
        $0.piece("edited", "fp", "editing", length: 900, words: 900)
      } == "near")
    #expect(spare { $0.piece("a", "fp", "editing", length: 900, words: 900) } == "a")
    #expect(
      spare { $0.piece("a", "fp", "editing", due: "2026-12-04", length: 900, words: 950) } == "a")
    // Of this week already, short, not edited yet, or worth nothing.
    #expect(
      spare {
        $0.piece("a", "fp", "editing", due: "2026-11-27", length: 900, words: 900)
        $0.piece("b", "fp", "editing", length: 900, words: 899)
        $0.piece("c", "fp", "drafting", length: 900, words: 900)
        $0.piece("d", "fp", "editing")
        $0.piece("e", "fp", "scheduled", type: "appearance", scheduled: "2026-12-04 18:00")
        $0.piece("f", "nkn", "scheduled", scheduled: "2026-12-04 18:00")
      } == nil)
  }

  @Test func `sums of the largest numbers there are saturate`() {
    let built = assessment {
      $0.plan.types = [PieceType(name: "article", weight: .max)]
      $0.target("fp", .max)
      $0.slot("fp", .friday, "18:00")
      for day in ["2026-11-23", "2026-11-24", "2026-11-16"] {
        $0.piece(day, "fp", "published", words: .max, ["published": day])
      }
      $0.piece("q1", "fp", "scheduled", scheduled: "2026-11-27 18:00")
      $0.piece("q2", "fp", "scheduled", scheduled: "2026-11-28 18:00")
      $0.piece("p", "fp", "drafting", due: "2026-11-29", length: .max, words: 0)
      $0.piece("l", "fp", "drafting", due: "2026-11-24", length: .max, words: 0)
    }
    let target = built.target("fp")
    #expect(target.out == .max && target.queued == .max && target.fourWeeks == .max)
    #expect(target.fourWeeksGoal == .max && target.verdict == .met)
    #expect(WeekReport(built, week: week("2026-W48")).shipped == .max)
  }

  @Test func `an outlet without a target is not judged`() {
    let report = WeekReport(
      assessment { $0.piece("a", "fp", "drafting", due: "2026-11-27") }, week: week("2026-W48"))
    #expect(report.targets.isEmpty)
    #expect(report.verdict == nil)
  }
}
