import Editorial
import Oracle
import Testing

/// What a row says is to be done next, line by line of the table; Wednesday 25 November, 14:02.
@Suite("The next step, a verb first") struct AdviceTests {
  /// The advice for the row of this name.
  private func next(
    _ title: String = "a", _ now: String = "2026-11-25 14:02",
    _ build: (inout DeskBuilder) -> Void
  ) -> String? {
    let assessment = assessment(now, build)
    return Adviser(assessment).advice(for: known(assessment.row(title)))?.words
  }

  @Test(arguments: [("nkn", "pitch"), ("fp", "outline"), ("phd", "outline")])
  func `an idea is pitched to a client, and outlined for oneself`(outlet: String, step: String) {
    #expect(next { $0.piece("a", outlet, "idea") } == step)
  }

  @Test func `an outline is drafted, as long as it is to be`() {
    #expect(next { $0.piece("a", "fp", "outline", length: 1500, words: 179) } == "draft 1,321w")
    #expect(next { $0.piece("a", "fp", "outline") } == "draft")
  }

  @Test func `what was agreed on is started, and once begun written to be filed`() {
    #expect(next { $0.piece("a", "nkn", "commissioned", length: 1200) } == "start: 1,200w")
    #expect(next { $0.piece("a", "nkn", "commissioned", words: 0) } == "start")
    #expect(
      next { $0.piece("a", "nkn", "commissioned", length: 1200, words: 119) }
        == "write 1,081w, file")
  }

  @Test(
    arguments: [
      ("nkn", 640, "write 260w, file"), ("fp", 540, "write 360w, publish"),
      ("phd", 300, "write 600w, send"), ("nkn", 900, "file"), ("fp", 950, "edit"),
      ("phd", 990, "send"), ("nkn", 1312, "cut 412w, file"), ("fp", 991, "cut 91w, edit"),
      ("phd", 2900, "cut 2,000w, send"),
    ])
  func `a draft of 900 words says how many are missing or too many, and what it is written for`(
    outlet: String, words: Int, step: String
  ) {
    #expect(next { $0.piece("a", outlet, "drafting", length: 900, words: words) } == step)
  }

  @Test(arguments: [("nkn", "write, file"), ("fp", "write, publish"), ("phd", "write, send")])
  func `a draft without a length, or with one of nothing, is written all the same`(
    outlet: String, step: String
  ) {
    #expect(next { $0.piece("a", outlet, "drafting", words: 500) } == step)
    #expect(next { $0.piece("a", outlet, "drafting", length: 0, words: 500) } == step)
  }

  @Test func `what is edited is scheduled, or published where nothing is scheduled`() {
    #expect(next { $0.piece("a", "fp", "editing") } == "publish")
    let slot = next {
      $0.slot("fp", .friday, "18:00")
      $0.piece("a", "fp", "editing", length: 900, words: 880)
    }
    #expect(slot == "schedule")
    let other = next {
      $0.piece("a", "fp", "editing")
      $0.piece("b", "fp", "scheduled", scheduled: "2026-11-27 18:00")
    }
    #expect(other == "schedule")
  }

  @Test func `what is edited and far from its length says so first`() {
    #expect(
      next { $0.piece("a", "fp", "editing", length: 900, words: 700) } == "write 200w, publish")
    #expect(
      next { $0.piece("a", "fp", "editing", length: 900, words: 1000) } == "cut 100w, publish")
  }

  @Test func `what goes out by itself says when, asks once it has, and where nobody said when`() {
    #expect(
      next { $0.piece("a", "fp", "scheduled", scheduled: "2026-11-27 18:00") }
        == "goes out Fri 18:00")
    #expect(
      next { $0.piece("a", "fp", "scheduled", scheduled: "2026-11-24 18:00") } == "out? confirm")
    #expect(next { $0.piece("a", "fp", "scheduled") } == "say when it goes out")
  }

  @Test func `edits are answered, comments revised`() {
    #expect(next { $0.piece("a", "nkn", "edits", ["edits": "2026-11-20"]) } == "answer edits")
    #expect(next { $0.piece("a", "phd", "revising") } == "revise")
  }

  // MARK: Theirs

  @Test(
    arguments: [
      ("nkn", "pitched", "2026-11-19", "wait: 6d of 7d"),
      ("phd", "with-supervisor", "2026-11-16", "wait: 9d of 14d"),
      ("phd", "submitted", "2026-10-26", "wait: 30d of 60d"),
      // Working days: Friday to Wednesday are three of them.
      ("nkn", "filed", "2026-11-20", "wait: 3d of 3d"),
      ("nkn", "returned", "2026-11-24", "wait: 1d of 3d"),
      ("nkn", "pitched", "2026-11-25", "wait: 0d of 7d"),
    ])
  func `R45 what is theirs is waited for, in the days of its own wait`(
    outlet: String, status: String, since: String, step: String
  ) {
    #expect(next { $0.piece("a", outlet, status, [status: since]) } == step)
  }

  @Test func `R45 what has no day, or is never asked about, is waited for without a figure`() {
    #expect(next { $0.piece("a", "nkn", "pitched") } == "wait")
    #expect(
      next { $0.piece("a", "nkn", "pitched", chase: .never, ["pitched": "2026-10-01"]) } == "wait")
  }

  @Test func `R45 silence that has lasted is a nudge, with what they usually take`() {
    #expect(next { $0.piece("a", "spe", "pitched", ["pitched": "2026-11-09"]) } == "nudge")
    let usual = next {
      $0.piece("a", "spe", "pitched", ["pitched": "2026-11-09"])
      $0.piece("b", "spe", "published", ["pitched": "2026-09-01", "commissioned": "2026-09-09"])
      $0.piece("c", "spe", "declined", ["pitched": "2026-09-01", "declined": "2026-09-09"])
    }
    #expect(usual == "nudge: usual 8d")
  }

  @Test
  func `R45 a nudge begins the wait anew, comes back with its day, and is not given a third time`()
  {
    func nudged(_ day: String, _ outlet: String = "spe", _ status: String = "pitched") -> String? {
      next { $0.piece("a", outlet, status, chased: day, [status: "2026-10-20"]) }
    }
    #expect(nudged("2026-11-23") == "wait: 2d of 7d, chased 23 Nov")
    // Two waits of seven days were over on 3 November.
    #expect(nudged("2026-11-02") == "nudge: chased 2 Nov")
    #expect(nudged("2026-11-03") == "nudge or offer")
    #expect(nudged("2026-11-17") == "nudge or offer")
    #expect(nudged("2026-11-10", "phd", "with-supervisor") == "nudge: chased 10 Nov")
  }

  @Test func `R11 R13 what was accepted runs on its day, and then the question is whether it has`()
  {
    func accepted(_ runs: String?, chased: String? = nil) -> String? {
      next {
        $0.piece(
          "a", "spe", "accepted", chased: chased, runs: runs, ["accepted": "2026-11-01"])
      }
    }
    #expect(accepted("2027-03-14") == "runs 14 Mar")
    #expect(accepted("2026-11-25") == "runs 25 Nov")
    #expect(accepted("2026-11-24") == "has it run?")
    #expect(accepted("2026-11-20", chased: "2026-11-23") == "wait, chased 23 Nov")
    #expect(accepted(nil) == "wait")
  }

  // MARK: Money

  @Test func `R30 what is out is billed, waited for and asked for, with its sum`() {
    func row(_ title: String, _ build: (inout DeskBuilder) -> Void) -> String? {
      next(title) { build(&$0) }
    }
    #expect(
      row("a") {
        $0.piece("a", "spe", "published", fee: money("300 GBP"), ["published": "2026-11-24"])
      }
        == "bill GBP 300")
    #expect(row("INV-30: a") { $0.billed("a", "spe", "450 GBP", "INV-30") } == "wait: GBP 450")
    #expect(
      row("INV-28: a") { $0.billed("a", "spe", "600 USD", "INV-28", on: "2026-10-01") }
        == "chase USD 600")
    #expect(
      row("INV-28: a") {
        $0.billed("a", "spe", "600 USD", "INV-28", on: "2026-09-01", chased: "2026-11-24")
      } == "wait: USD 600, chased 24 Nov")
    #expect(
      row("INV-28: a") {
        $0.billed("a", "spe", "600 USD", "INV-28", on: "2026-09-01", chased: "2026-11-02")
      } == "chase USD 600, chased 2 Nov")
    #expect(
      row("a") {
        $0.piece("a", "spe", "killed", ["commissioned": "2026-11-01", "killed": "2026-11-24"])
        $0.billing("a") { $0.isKillFeeUnreadable = true }
      } == "bill amount unknown")
  }

  @Test func `R34 a payment without a day says when the piece runs`() {
    let step = next("INV-31: a") {
      $0.terms("spe", "30 days from publication")
      $0.piece(
        "a", "spe", "accepted", runs: "2026-12-09", fee: money("250 USD"),
        ["accepted": "2026-11-01"])
      $0.billing("a") { ($0.invoice, $0.invoiced) = ("INV-31", date("2026-11-10")) }
    }
    #expect(step == "wait: USD 250, runs 9 Dec")
  }

  @Test func `R30 what is paid or ended asks for nothing more`() {
    let assessment = assessment {
      $0.piece("paid", "spe", "published", fee: money("300 GBP"), ["published": "2026-11-01"])
      $0.billing("paid") { $0.paid = date("2026-11-20") }
      $0.piece("no", "spe", "declined", ["declined": "2026-11-01"])
      $0.piece("out", "fp", "published", ["published": "2026-11-01"])
    }
    let adviser = Adviser(assessment)
    #expect(assessment.desk.pieces.indices.allSatisfy { adviser.advice(piece: $0) == nil })
  }

  // MARK: The term, slots, and what is wrong

  @Test func `R47 a deadline is handed in by its time, or sent where it has a zone of its own`() {
    func due(_ date: String, _ now: String = "2026-11-25 14:02") -> String? {
      next("form", now) { $0.semester("2026-09-28", "2027-01-29", [deadline("form", date)]) }
    }
    #expect(due("2026-12-04") == "hand in")
    #expect(due("2026-12-14 12:00") == "hand in by 12:00")
    #expect(due("2026-12-04 AoE") == "send by 20:59")
    #expect(due("2026-11-24 12:00") == "hand in")
  }

  @Test
  func `R47 a deadline that a piece meets says what is to do for that, or waits for its file`() {
    func tied(_ status: String, _ stamps: [String: String] = [:], until: String? = nil) -> String? {
      next("chapter") { builder in
        builder.piece("thesis/ch3.md", "phd", status, length: 6000, words: 4100, stamps)
        let until = until.map { builder.status($0) }
        builder.semester(
          "2026-09-28", "2027-01-29",
          [deadline("chapter", "2026-11-27", piece: "thesis/ch3.md", until: until)])
      }
    }
    #expect(tied("drafting") == "write 1,900w, send")
    #expect(tied("idea") == "outline")
    let sent = ["with-supervisor": "2026-11-20"]
    #expect(tied("with-supervisor", sent, until: "submitted") == "wait for ch3.md")
    let long = ["with-supervisor": "2026-11-01"]
    #expect(tied("with-supervisor", long, until: "submitted") == "nudge")
    #expect(tied("dropped") == "wait for ch3.md")
  }

  @Test func `R48 a deadline that was ticked today is done`() {
    let step = next("form") {
      $0.semester("2026-09-28", "2027-01-29", [deadline("form", "2026-11-27", done: "2026-11-25")])
    }
    #expect(step == "done")
  }

  @Test func `R25 an empty slot is to be filled, a missed one too`() {
    #expect(next("slot") { $0.slot("fp", .friday, "18:00") } == "fill the slot")
    #expect(next("slot") { $0.slot("fp", .monday, "18:00") } == "fill the missed slot")
  }

  @Test func `R1b R3 R5 what cannot be moved says what is wrong with it`() {
    let assessment = assessment {
      $0.piece("merge", "fp", "drafting")
      $0.piece("outlet", nil, "drafting")
      $0.piece("status", "fp", "fild")
      $0.piece("other", "fp", "pitched")
      $0.pieces[0].isConflicted = true
      $0.pieces[1].unknownOutlet = "spektator"
    }
    let adviser = Adviser(assessment)
    func step(_ id: String) -> String? {
      adviser.advice(piece: known(assessment.desk.index(of: FilePath(id))))?.words
    }
    #expect(step("merge") == "settle the merge")
    #expect(step("outlet") == "name its outlet")
    #expect(step("status") == "name its status")
  }
}
