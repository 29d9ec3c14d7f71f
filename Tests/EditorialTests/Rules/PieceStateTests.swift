import Editorial
import Oracle
import Testing

@Suite("R8, R12, R13, R45: whose move, and by when")
struct StandingTests {
  /// What a writer reads of a standing: `you due 2026-11-27`.
  private func reads(_ pieceState: PieceState) -> String {
    let ball = pieceState.ball?.rawValue ?? "nobody"
    guard let next = pieceState.next else { return ball }
    return "\(ball) \(next.why.rawValue) \(next.when.day(in: Zones.tokyo))"
  }

  @Test(arguments: [
    ("fp", "idea", "nobody"), ("fp", "outline", "you"), ("fp", "drafting", "you"),
    ("fp", "editing", "you"), ("fp", "scheduled", "nobody"), ("fp", "published", "nobody"),
    ("nkn", "pitched", "them"), ("nkn", "commissioned", "you"), ("nkn", "filed", "them"),
    ("nkn", "edits", "you"), ("nkn", "returned", "them"), ("nkn", "published", "nobody"),
    ("phd", "with-supervisor", "them"), ("phd", "revising", "you"), ("phd", "submitted", "them"),
    ("nkn", "declined", "nobody"), ("nkn", "no-reply", "nobody"), ("nkn", "withdrawn", "nobody"),
    ("nkn", "killed", "nobody"), ("nkn", "accepted", "them"), ("fp", "dropped", "nobody"),
    ("phd", "rejected", "nobody"),
  ])
  func `R13 without any date the status says whose move it is`(
    outlet: String, status: String, expected: String
  ) {
    #expect(reads(assessment { $0.piece("a", outlet, status) }["a"]) == expected)
  }

  @Test(arguments: [
    ("fp", "idea", "you due 2026-11-27"), ("fp", "outline", "you due 2026-11-27"),
    ("fp", "drafting", "you due 2026-11-27"), ("fp", "editing", "you due 2026-11-27"),
    ("nkn", "idea", "you due 2026-11-27"), ("nkn", "commissioned", "you due 2026-11-27"),
    ("nkn", "drafting", "you due 2026-11-27"), ("phd", "revising", "you due 2026-11-27"),
    ("nkn", "pitched", "them chase 2026-11-27"), ("nkn", "filed", "them chase 2026-11-25"),
    ("nkn", "returned", "them chase 2026-11-25"), ("nkn", "edits", "you reply 2026-11-24"),
    ("phd", "with-supervisor", "them chase 2026-12-04"),
    ("fp", "scheduled", "nobody out 2026-11-28"), ("fp", "published", "nobody"),
    ("nkn", "published", "nobody"), ("phd", "submitted", "them chase 2027-01-19"),
    ("nkn", "killed", "nobody"),
    ("nkn", "declined", "nobody"), ("nkn", "no-reply", "nobody"), ("nkn", "withdrawn", "nobody"),
    ("nkn", "accepted", "them chase 2026-12-02"), ("fp", "dropped", "nobody"),
    ("phd", "rejected", "nobody"),
  ])
  func `R13 with every date there is, the status says which is the next one`(
    outlet: String, status: String, expected: String
  ) {
    let assessment = assessment {
      let stamps = $0.plan.statuses.filter { $0.isStamped && $0.name != "scheduled" }
      $0.piece(
        "a", outlet, status, due: "2026-11-27", scheduled: "2026-11-28 18:00",
        runs: "2026-12-01",
        Dictionary(uniqueKeysWithValues: stamps.map { ($0.name, "2026-11-20") }))
    }
    #expect(reads(assessment["a"]) == expected)
  }

  @Test func `R13 an idea without a due date is in nobody's list, with one it is the writer's`() {
    let overview = overview {
      $0.piece("evergreen", "fp", "idea")
      $0.piece("planned", "fp", "idea", due: "2026-11-27")
      $0.piece("outlined", "fp", "outline")
    }
    #expect(overview.due.map(\.title) == ["planned", "outlined"])
    #expect(overview.dueCounts[.undated] == 1)
    #expect(overview.theirCount == 0)
  }

  @Test func `R3 a piece with an unknown status has no ball and no date`() {
    let assessment = assessment { $0.piece("a", "nkn", "fild", due: "2026-11-20") }
    #expect(assessment["a"] == PieceState())
    #expect(assessment.row("a") == nil)
  }

  @Test func `R8 what is scheduled goes out by itself once its moment has passed`() {
    for (now, isOut) in [("2026-11-27 17:59", false), ("2026-11-27 18:00", true)] {
      let pieceState = assessment(now) {
        $0.piece("a", "fp", "scheduled", scheduled: "2026-11-27 18:00")
      }["a"]
      #expect(pieceState.isOut == isOut && pieceState.isUnconfirmed == isOut)
      #expect(pieceState.outDay == (isOut ? day("2026-11-27") : nil))
      #expect(pieceState.ball == nil && pieceState.next?.isLate == false)
    }
  }

  @Test func `R8 what went out by itself counts, on the day at home on which it did`() {
    // Six in the evening of Sunday in London is Monday in Tokyo, another week.
    let assessment = assessment("2026-11-30 12:00") {
      $0.set("fp") { $0.zoneName = "London" }
      $0.target("fp", 1)
      $0.piece("a", "fp", "scheduled", scheduled: "2026-11-29 18:00")
    }
    #expect(assessment["a"].outDay == day("2026-11-30"))
    #expect(assessment.target("fp").out == 1)
    #expect(assessment.target("fp", week("2026-W48")).out == 0)
  }

  @Test func `R8 what is out unconfirmed is marked so, and nobody owes it`() {
    let overview = overview("2026-11-28 09:00") {
      $0.piece("a", "fp", "scheduled", scheduled: "2026-11-27 18:00")
    }
    #expect(overview.rows.map(\.isUnconfirmed) == [true])
    #expect(overview.due.isEmpty && overview.chase.isEmpty)
  }

  @Test func `R8 no date is inferred from another`() {
    let assessment = assessment {
      $0.target("fp", 1)
      $0.piece("no stamp", "fp", "published", due: "2026-11-24", scheduled: "2026-11-24 18:00")
      $0.piece("no moment", "fp", "scheduled", due: "2026-11-24")
      $0.piece("no status", "fp", "drafting", scheduled: "2026-11-24 18:00")
    }
    #expect(assessment["no stamp"].isOut && assessment["no stamp"].outDay == nil)
    #expect(assessment["no moment"] == PieceState())
    #expect(!assessment["no status"].isOut)
    #expect(assessment.target("fp").out == 0)
  }

  @Test func `R8 silent: a day without a time is out when that day is over`() {
    for (now, isOut) in [("2026-11-27 23:59", false), ("2026-11-28 00:00", true)] {
      let pieceState = assessment(now) {
        $0.piece("a", "fp", "scheduled", scheduled: "2026-11-27")
      }[
        "a"]
      #expect(pieceState.isOut == isOut)
    }
  }

  @Test(arguments: [
    ("filed", "them chase 2026-11-27"), ("returned", "them"), ("published", "nobody"),
  ])
  func `R12 once filed a deadline is spent and never late`(status: String, expected: String) {
    let assessment = assessment {
      $0.piece("a", "nkn", status, due: "2026-11-20", ["filed": "2026-11-24"])
    }
    #expect(reads(assessment["a"]) == expected)
    #expect(assessment["a"].next?.isLate != true)
  }

  @Test func `R12 in edits the date owed is reply_by`() {
    let assessment = assessment {
      $0.piece(
        "a", "nkn", "edits", due: "2026-11-10", replyBy: "2026-11-25 18:00", ["edits": "2026-11-24"]
      )
    }
    #expect(reads(assessment["a"]) == "you reply 2026-11-25")
    #expect(assessment["a"].next?.when.moment == at("2026-11-25 18:00"))
  }

  @Test func `R12 without reply_by it is the edits stamp plus the outlet's days, two by default`() {
    let assessment = assessment {
      $0.set("spe") { $0.replyDays = 5 }
      $0.piece("default", "nkn", "edits", ["edits": "2026-11-24"])
      $0.piece("own", "spe", "edits", ["edits": "2026-11-24"])
      $0.piece("nowhere", nil, "edits", ["edits": "2026-11-24"])
      $0.piece("no stamp", "nkn", "edits")
    }
    #expect(reads(assessment["default"]) == "you reply 2026-11-26")
    #expect(reads(assessment["own"]) == "you reply 2026-11-29")
    #expect(reads(assessment["nowhere"]) == "you reply 2026-11-26")
    #expect(reads(assessment["no stamp"]) == "you")
  }

  @Test func `R12 silent: a reply_by from before this round of edits was the last round's`() {
    let assessment = assessment {
      $0.piece("spent", "nkn", "edits", replyBy: "2026-11-20", ["edits": "2026-11-24"])
      $0.piece("same day", "nkn", "edits", replyBy: "2026-11-24 18:00", ["edits": "2026-11-24"])
    }
    #expect(reads(assessment["spent"]) == "you reply 2026-11-26")
    #expect(reads(assessment["same day"]) == "you reply 2026-11-24")
    #expect(assessment["same day"].next?.isLate == true)
  }

  @Test func `R45 a chase comes when the days to wait are over, at home`() {
    for (now, isLate) in [("2026-11-27 23:59", false), ("2026-11-28 00:00", true)] {
      let pieceState = assessment(now) { $0.piece("a", "spe", "filed", ["filed": "2026-11-24"]) }[
        "a"]
      #expect(reads(pieceState) == "them chase 2026-11-27")
      #expect(pieceState.next?.isLate == isLate)
    }
  }

  @Test func `R45 the outlet's own days win`() {
    let assessment = assessment {
      let filed = $0.status("filed")
      $0.set("spe") { $0.chaseDays = [filed: 10] }
      $0.piece("spe", "spe", "filed", ["filed": "2026-11-24"])
      $0.piece("nkn", "nkn", "filed", ["filed": "2026-11-24"])
      $0.piece("pitch", "spe", "pitched", ["pitched": "2026-11-24"])
    }
    #expect(reads(assessment["spe"]) == "them chase 2026-12-04")
    #expect(reads(assessment["nkn"]) == "them chase 2026-11-27")
    #expect(reads(assessment["pitch"]) == "them chase 2026-12-01")
  }

  @Test func `R45 the piece's own days win over the outlet's, and none asks nobody`() {
    let assessment = assessment {
      let pitched = $0.status("pitched")
      $0.set("spe") { $0.chaseDays = [pitched: 10] }
      for (id, wait) in [("own", 21), ("outlet", nil), ("none", .never)] as [(String, Wait?)] {
        $0.piece(id, "spe", "pitched", chase: wait, ["pitched": "2026-11-24"])
      }
      $0.piece("accepted", "spe", "accepted", chase: 21, ["accepted": "2026-11-24"])
    }
    #expect(reads(assessment["own"]) == "them chase 2026-12-15")
    #expect(reads(assessment["outlet"]) == "them chase 2026-12-04")
    #expect(reads(assessment["none"]) == "them")
    // What is accepted is theirs without a chase (R11).
    #expect(reads(assessment["accepted"]) == "them")
  }

  @Test(arguments: [
    // Over a weekend, over Christmas at an outlet that keeps it, and from a Saturday.
    ("2026-11-27", "2026-12-02"), ("2026-12-23", "2026-12-29"), ("2026-11-28", "2026-12-02"),
  ])
  func `R12 R45 working days are Mondays to Fridays without the outlet's holidays`(
    filed: String, chase: String
  ) {
    let assessment = assessment {
      $0.set("spe") { $0.holidays = [day("2026-12-25")...day("2026-12-26")] }
      $0.piece("a", "spe", "filed", ["filed": filed])
      $0.piece("edits", "spe", "edits", ["edits": "2026-12-24"])
    }
    #expect(reads(assessment["a"]) == "them chase \(chase)")
    #expect(reads(assessment["edits"]) == "you reply 2026-12-29")
  }

  @Test func `R47 what was submitted is out, and theirs until they answer or nobody is asked`() {
    let overview = overview("2027-02-01 09:00") {
      $0.piece("paper", "phd", "submitted", ["submitted": "2026-11-24"])
      $0.piece("thesis", "phd", "submitted", chase: .never, ["submitted": "2026-11-24"])
      $0.piece("refused", "phd", "rejected", ["submitted": "2026-11-24"])
    }
    #expect(reads(overview.assessment["paper"]) == "them chase 2027-01-23")
    #expect(reads(overview.assessment["thesis"]) == "nobody")
    #expect(reads(overview.assessment["refused"]) == "nobody")
    #expect(overview.chase.map(\.title) == ["paper"] && overview.theirCount == 1)
    #expect(overview.assessment["paper"].isOut)
  }

  @Test func `R45 chasing restarts the clock and takes the row off the list until then`() {
    let overview = overview {
      $0.piece("waiting", "nkn", "filed", ["filed": "2026-11-10"])
      $0.piece("chased", "nkn", "filed", chased: "2026-11-25", ["filed": "2026-11-10"])
    }
    #expect(overview.chase.map(\.title) == ["waiting"])
    #expect(overview.theirCount == 2)
    #expect(reads(overview.assessment["chased"]) == "them chase 2026-11-30")
  }

  @Test func `R11 R45 a chase of an earlier round does not bring this one's forward`() {
    let pieceState = assessment {
      $0.piece("a", "nkn", "returned", chased: "2026-11-12", ["returned": "2026-11-24"])
    }["a"]
    #expect(reads(pieceState) == "them chase 2026-11-27")
  }

  @Test func `R9 a stamp counts only while the status is at or past it`() {
    let assessment = assessment {
      $0.target("nkn", 1)
      $0.piece("gone back", "nkn", "drafting", ["filed": "2026-11-24"])
      $0.piece("at", "nkn", "filed", ["filed": "2026-11-24"])
      $0.piece("past", "nkn", "returned", ["filed": "2026-11-24"])
      $0.piece("killed", "nkn", "killed", ["filed": "2026-11-24"])
      $0.piece("back to pitch", "nkn", "pitched", ["pitched": "2026-11-20", "filed": "2026-11-24"])
    }
    #expect(assessment.target("nkn").out == 3)
    #expect(reads(assessment["back to pitch"]) == "them chase 2026-11-27")
  }

  @Test func `R9 a stamp with a zone is the day it was at home`() {
    let assessment = assessment {
      $0.piece("a", "nkn", "filed", ["filed": "2026-11-23 20:00 London"])
    }
    #expect(reads(assessment["a"]) == "them chase 2026-11-27")
  }
}
