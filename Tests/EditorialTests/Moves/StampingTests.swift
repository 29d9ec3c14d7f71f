import Editorial
import Oracle
import Testing

@Suite("R7, R8, R9, R10: what a move writes")
struct StampingTests {
  @Test(arguments: [
    ("fp", "idea", "drafting"), ("fp", "drafting", "editing"), ("fp", "scheduled", "published"),
    ("nkn", "idea", "pitched"), ("nkn", "pitched", "commissioned"), ("nkn", "drafting", "filed"),
    ("phd", "drafting", "with-supervisor"), ("phd", "with-supervisor", "revising"),
    ("phd", "revising", "submitted"), ("nkn", "pitched", "declined"),
    ("nkn", "pitched", "no-reply"),
    ("nkn", "idea", "withdrawn"), ("nkn", "drafting", "killed"), ("fp", "drafting", "killed"),
  ])
  func `R9 going forward stamps today`(outlet: String, from: String, to: String) throws {
    let assessment = assessment { $0.piece("a", outlet, from) }
    let written = try assessment.writes("a", to: to).filter { !$0.hasPrefix("draft?") }
    #expect(written == ["status \(to)", "\(to) 2026-11-25"])
  }

  @Test(arguments: [
    ("fp", "drafting", "outline"), ("fp", "outline", "idea"), ("fp", "idea", "outline"),
  ])
  func `R9 idea and outline are never stamped`(outlet: String, from: String, to: String) throws {
    let assessment = assessment { $0.piece("a", nil, from) }
    #expect(try assessment.writes("a", to: to) == ["status \(to)"])
  }

  @Test func `R9 going forward replaces an older date`() throws {
    let assessment = assessment {
      $0.piece("a", "nkn", "drafting", ["filed": "2026-10-01", "drafting": "2026-10-02"])
    }
    #expect(try assessment.writes("a", to: "filed") == ["status filed", "filed 2026-11-25"])
  }

  @Test func `R9 a jump stamps the status reached, and past filed also filed if it is absent`()
    throws
  {
    let assessment = assessment {
      $0.piece("unfiled", "nkn", "commissioned")
      $0.piece("filed", "nkn", "commissioned", ["filed": "2026-11-20"])
    }
    #expect(
      try assessment.writes("unfiled", to: "published")
        == ["status published", "published 2026-11-25", "filed 2026-11-25"])
    #expect(
      try assessment.writes("filed", to: "published")
        == ["status published", "published 2026-11-25"])
    #expect(
      try assessment.writes("unfiled", to: "drafting") == [
        "status drafting", "drafting 2026-11-25",
      ])
  }

  @Test func `R38 killed writes the kill fee of the piece's own terms or the outlet's`() throws {
    let assessment = assessment {
      $0.set("nkn") {
        ($0.fee, $0.killFee) = (Fee(amount: 3_000_000, currency: "USD"), .share(2500))
      }
      $0.piece("a", "nkn", "drafting")
    }
    #expect(
      try assessment.writes("a", to: "killed")
        == ["status killed", "killed 2026-11-25", "kill_fee 75 USD"])
  }

  @Test func `R9 an exit before filing does not claim that it was filed`() throws {
    let assessment = assessment { $0.piece("a", "nkn", "drafting") }
    #expect(try assessment.writes("a", to: "killed") == ["status killed", "killed 2026-11-25"])
  }

  @Test func `R11 R12 another round is not owed on the day the last one was`() throws {
    func round(_ replyBy: String, _ stamps: [String: String]) throws -> [String] {
      try assessment { $0.piece("a", "nkn", "returned", replyBy: replyBy, stamps) }
        .writes("a", to: "edits")
    }
    let first = ["edits": "2026-11-25", "returned": "2026-11-25"]
    let written = ["status edits", "edits 2026-11-25"]
    #expect(try round("2026-11-25 12:00", first) == written + ["reply_by? -"])
    // A time still ahead is the editor's word until another one is given, and a day gone by is spent.
    #expect(try round("2026-11-25 18:00", first) == written)
    #expect(try round("2026-11-27", first) == written)
    #expect(try round("2026-11-24", first) == written)
    // Nothing came back yet: what was agreed before the first round holds.
    #expect(try round("2026-11-25 12:00", [:]) == written)
  }

  @Test(arguments: ["filed", "edits", "returned", "accepted", "fild", "killed"])
  func `R9 a move that does not cross filed never writes it`(from: String) throws {
    let assessment = assessment { $0.piece("a", "nkn", from) }
    for to in ["edits", "returned", "accepted", "published", "killed"] where to != from {
      #expect(try !assessment.writes("a", to: to).contains { $0.hasPrefix("filed") })
    }
  }

  @Test func `R10 a day that contradicts an earlier stamp, or lies ahead, is said and written`()
    throws
  {
    let assessment = assessment {
      $0.piece("a", "nkn", "drafting", ["drafting": "2026-11-10", "pitched": "2026-11-02"])
    }
    func remark(_ text: String) -> String? {
      let move = Move(to: known(assessment.desk.plan.status(named: "filed")), on: day(text))
      return assessment.desk.remark(
        on: move, of: assessment.piece("a"), on: assessment.today)
    }
    #expect(remark("2026-11-09") == "`filed: 2026-11-09` lies before `drafting: 2026-11-10`")
    #expect(remark("2026-11-10") == nil)
    #expect(
      remark("2026-11-26") == "`filed: 2026-11-26` lies ahead of today; it counts from that day on")
    #expect(
      try assessment.writes("a", to: "filed", on: day("2026-11-09"))
        == ["status filed", "filed 2026-11-09"])
  }

  @Test func `R9 later rounds of edits keep filed`() throws {
    let assessment = assessment {
      $0.piece("a", "nkn", "filed", ["filed": "2026-11-20"])
      $0.piece("b", "nkn", "edits", ["filed": "2026-11-20", "edits": "2026-11-22"])
      $0.piece("c", "nkn", "returned", ["filed": "2026-11-20"])
    }
    #expect(try assessment.writes("a", to: "edits") == ["status edits", "edits 2026-11-25"])
    #expect(
      try assessment.writes("b", to: "returned") == ["status returned", "returned 2026-11-25"])
    #expect(try assessment.writes("c", to: "edits") == ["status edits", "edits 2026-11-25"])
  }

  @Test(arguments: [
    ("nkn", "filed", "drafting"), ("nkn", "published", "filed"), ("nkn", "edits", "filed"),
    ("nkn", "filed", "idea"), ("phd", "submitted", "revising"), ("nkn", "declined", "idea"),
    ("nkn", "killed", "drafting"), ("nkn", "returned", "filed"),
  ])
  func `R9 going back writes and removes nothing but the status`(
    outlet: String, from: String, to: String
  ) throws {
    let assessment = assessment {
      $0.piece("a", outlet, from, [from: "2026-11-20", "drafting": "2026-11-02"])
    }
    #expect(try assessment.writes("a", to: to) == ["status \(to)"])
  }

  @Test func `R9 going back to scheduled keeps the moment that is there`() throws {
    let assessment = assessment {
      $0.slot("fp", .friday, "18:00")
      $0.piece("a", "fp", "published", scheduled: "2026-11-20 18:00", ["published": "2026-11-20"])
    }
    #expect(try assessment.writes("a", to: "scheduled") == ["status scheduled", "draft? false"])
  }

  @Test func `R9 silent: one end after another is reached, not gone back to`() throws {
    let assessment = assessment { $0.piece("a", "nkn", "killed", ["filed": "2026-11-20"]) }
    #expect(
      try assessment.writes("a", to: "published") == ["status published", "published 2026-11-25"])
    #expect(
      try assessment.writes("a", to: "withdrawn") == ["status withdrawn", "withdrawn 2026-11-25"])
  }

  @Test func `R9 stamps are days of the home zone`() throws {
    // Eleven at night in Tokyo: still the afternoon in London, but the writer lives in Tokyo.
    let assessment = assessment("2026-11-25 00:30") {
      $0.here = Zones.london
      $0.piece("a", "spe", "drafting")
    }
    #expect(Zones.london.day(assessment.now) == day("2026-11-24"))
    #expect(try assessment.writes("a", to: "filed") == ["status filed", "filed 2026-11-25"])
  }

  @Test func `R9 entering scheduled asks for the moment`() throws {
    let assessment = assessment { $0.piece("a", "fp", "editing") }
    #expect(throws: Refusal.self) { try assessment.writes("a", to: "scheduled") }
    #expect(
      try assessment.writes("a", to: "scheduled", at: "2026-11-27 18:00")
        == ["status scheduled", "scheduled 2026-11-27 18:00", "draft? false"])
  }

  @Test func `R9 the moment offered is the next slot's that nothing fills`() throws {
    let assessment = assessment {
      $0.slot("fp", .friday, "18:00")
      $0.slot("nkn", .thursday, "09:00")
      $0.piece("taken", "fp", "scheduled", scheduled: "2026-11-27 18:00")
      $0.piece("a", "fp", "editing")
    }
    #expect(assessment.slotMoment(for: assessment.piece("a")) == date("2026-12-04 18:00"))
  }

  @Test func `R9 the moment offered is in the outlet's own time`() throws {
    let assessment = assessment {
      $0.set("fp") { $0.zoneName = "London" }
      $0.slot("fp", .friday, "18:00")
      $0.piece("a", "fp", "editing")
    }
    #expect(assessment.slotMoment(for: assessment.piece("a")) == date("2026-11-27 18:00"))
  }

  @Test func `R9 a slot whose moment has passed is not offered`() {
    let assessment = assessment("2026-11-27 18:01") {
      $0.slot("fp", .friday, "18:00")
      $0.piece("a", "fp", "editing")
    }
    #expect(assessment.slotMoment(for: assessment.piece("a")) == date("2026-12-04 18:00"))
  }

  @Test func `R9 a piece's own planned time, or the slot it is planned for, comes first`() {
    let assessment = assessment {
      $0.slot("fp", .friday, "18:00")
      $0.piece("timed", "fp", "editing", due: "2026-11-26 09:00")
      $0.piece("next week", "fp", "editing", due: "2026-12-04")
      $0.piece("this week", "fp", "editing", due: "2026-11-27")
      $0.piece("past", "fp", "editing", due: "2026-11-10 09:00")
    }
    func offered(_ id: String) -> WrittenDate? { assessment.slotMoment(for: assessment.piece(id)) }
    #expect(offered("timed") == date("2026-11-26 09:00"))
    #expect(offered("next week") == date("2026-12-04 18:00"))
    #expect(offered("this week") == date("2026-11-27 18:00"))
    #expect(offered("past") == date("2026-12-11 18:00"))
  }

  @Test func `R9 where there is no slot there is no default`() {
    let assessment = assessment {
      $0.slot("nkn", .friday, "18:00")
      $0.piece("a", "fp", "editing")
      $0.piece("b", nil, "editing")
    }
    #expect(assessment.slotMoment(for: assessment.piece("a")) == nil)
    #expect(assessment.slotMoment(for: assessment.piece("b")) == nil)
  }

  @Test func `R8 confirming what went out by itself writes that day, not today`() throws {
    let assessment = assessment {
      $0.piece("a", "fp", "scheduled", scheduled: "2026-11-20 18:00")
      $0.piece("early", "fp", "scheduled", scheduled: "2026-11-27 18:00")
    }
    #expect(
      try assessment.writes("a", to: "published")
        == ["status published", "published 2026-11-20", "draft? false"])
    #expect(try assessment.writes("early", to: "published").contains("published 2026-11-25"))
    #expect(try assessment.writes("a", to: "killed").contains("killed 2026-11-25"))
  }

  @Test func `R10 the move happened another day`() throws {
    let assessment = assessment {
      $0.piece("a", "nkn", "drafting")
      $0.piece("out", "fp", "scheduled", scheduled: "2026-11-20 18:00")
    }
    #expect(
      try assessment.writes("a", to: "filed", on: day("2026-11-23"))
        == ["status filed", "filed 2026-11-23"])
    #expect(
      try assessment.writes("a", to: "returned", on: day("2026-11-23"))
        == ["status returned", "returned 2026-11-23", "filed 2026-11-23"])
    #expect(
      try assessment.writes("out", to: "published", on: day("2026-11-21"))
        .contains("published 2026-11-21"))
  }

  @Test(arguments: [
    ("drafting", "published", "false"),
    ("published", "editing", "true"), ("scheduled", "editing", "true"),
  ])
  func `R7 draft is kept only where it stands, false exactly when scheduled or published`(
    from: String, to: String, draft: String
  ) throws {
    let assessment = assessment { $0.piece("a", "fp", from, scheduled: "2026-12-04 18:00") }
    #expect(try assessment.writes("a", to: to).last == "draft? \(draft)")
  }

  @Test(arguments: [("idea", "drafting"), ("drafting", "editing"), ("editing", "dropped")])
  func `R2 R7 what goes on is never taken off its site: draft is left as it is`(
    from: String, to: String
  ) throws {
    let assessment = assessment { $0.piece("a", "fp", from) }
    #expect(try !assessment.writes("a", to: to).contains { $0.hasPrefix("draft?") })
  }

  @Test(arguments: [("nkn", "published"), ("phd", "submitted"), ("spe", "filed")])
  func `R7 draft is never touched in a client's piece, nor in a thesis`(
    outlet: String, to: String
  ) throws {
    let assessment = assessment { $0.piece("a", outlet, "drafting") }
    #expect(try !assessment.writes("a", to: to).contains { $0.hasPrefix("draft") })
  }

  @Test func `R7 a piece of no outlet is not one of an own outlet`() throws {
    let assessment = assessment { $0.piece("a", nil, "drafting") }
    #expect(
      try assessment.writes("a", to: "published") == ["status published", "published 2026-11-25"])
  }

  @Test func `R3 the writer's own word is written if exactly one stands for the status`() throws {
    let assessment = assessment {
      $0.plan.spellings = [
        $0.status("filed"): ["sent"], $0.status("edits"): ["notes", "comments"],
      ]
      $0.piece("a", "nkn", "drafting")
    }
    #expect(try assessment.writes("a", to: "filed") == ["status sent", "filed 2026-11-25"])
    #expect(try assessment.writes("a", to: "edits").first == "status edits")
  }

  @Test func `R5 a piece with conflict markers is not written`() {
    let assessment = assessment {
      $0.piece("a", "nkn", "drafting")
      $0.pieces[0].isConflicted = true
    }
    #expect(throws: Refusal.self) { try assessment.writes("a", to: "filed") }
  }

  @Test func `a piece that stands there already is not moved again`() {
    let assessment = assessment { $0.piece("a", "nkn", "filed", ["filed": "2026-11-20"]) }
    #expect(throws: Refusal("it is filed already")) { try assessment.writes("a", to: "filed") }
  }

  @Test func `a piece with an unknown word can be put right, and that goes forward`() throws {
    let assessment = assessment { $0.piece("a", "nkn", "fild") }
    #expect(try assessment.writes("a", to: "filed") == ["status filed", "filed 2026-11-25"])
  }
}
