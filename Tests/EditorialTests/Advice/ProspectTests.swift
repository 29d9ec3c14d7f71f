import Editorial
import Oracle
import Testing

/// What one step on does to a row, and why it matters.
@Suite("What > would do") struct ProspectTests {
  private func prospect(
    _ title: String = "a", _ build: (inout DeskBuilder) -> Void
  ) -> Prospect {
    let assessment = assessment {
      $0.set("spe") { ($0.name, $0.editor) = ("The Spectator", "H. Whitlock") }
      $0.set("nkn") { $0.name = "NK News" }
      build(&$0)
    }
    return Adviser(assessment).prospect(for: known(assessment.row(title)))
  }

  private func clause(
    _ title: String = "a", _ build: (inout DeskBuilder) -> Void
  ) -> String {
    let prospect = prospect(title, build)
    #expect(!prospect.isRefused)
    return prospect.clauses[0]
  }

  @Test func `a client's piece is said with whom it is then, and what follows`() {
    func step(_ status: String, outlet: String = "spe") -> String {
      clause { $0.piece("a", outlet, status, [status: "2026-11-24"]) }
    }
    #expect(step("idea") == "pitched to H. Whitlock, an answer in 7 days")
    #expect(step("pitched") == "commissioned by H. Whitlock, asks for due, length and fee")
    #expect(step("commissioned", outlet: "nkn") == "drafting")
    #expect(step("drafting", outlet: "nkn") == "filed with NK News, theirs from then on")
    #expect(step("filed") == "in edits, yours to answer by Fri")
    #expect(step("edits") == "back with H. Whitlock, the edits are answered")
    #expect(step("returned") == "accepted by H. Whitlock, nobody is asked again")
    #expect(step("accepted") == "out today")
  }

  @Test func `what is missing is said before it is filed or edited, else what it counts for`() {
    func filed(_ words: Int) -> String {
      clause {
        $0.target("nkn", 1)
        $0.piece("a", "nkn", "drafting", length: 900, words: words)
      }
    }
    #expect(filed(640) == "filed with NK News, though 260w are missing")
    #expect(filed(900) == "filed with NK News, it counts for this week")
    #expect(
      clause { $0.piece("a", "fp", "drafting", length: 900, words: 640) }
        == "editing, though 260w are missing")
    #expect(
      clause { $0.piece("a", "fp", "outline", due: "2026-12-04", length: 1500, words: 179) }
        == "drafting, 1,321w to write by Fri 4 Dec")
  }

  @Test func `a piece of one's own is scheduled by asking, and out today or since its moment`() {
    #expect(clause { $0.piece("a", "fp", "editing") } == "scheduled, asks when it goes out")
    #expect(
      clause { $0.piece("a", "fp", "scheduled", scheduled: "2026-11-27 18:00") }
        == "out today, ahead of Fri 18:00")
    #expect(
      clause { $0.piece("a", "fp", "scheduled", scheduled: "2026-11-24 18:00") }
        == "out since Tue 24 Nov, confirmed")
  }

  @Test func `a chapter goes to the supervisor, and again once it was revised`() {
    #expect(
      clause { $0.piece("a", "phd", "drafting") } == "with the supervisor, an answer in 14 days")
    #expect(
      clause { $0.piece("a", "phd", "revising") }
        == "with the supervisor again, an answer in 14 days")
    #expect(
      clause { $0.piece("a", "phd", "with-supervisor") } == "revising, the comments are in")
  }

  @Test func `money is billed, then paid`() {
    #expect(
      clause {
        $0.piece("a", "spe", "accepted", fee: money("450 GBP"), ["accepted": "2026-11-24"])
      } == "published, GBP 450 can be billed")
    #expect(
      clause {
        $0.piece("a", "spe", "published", fee: money("450 GBP"), ["published": "2026-11-24"])
      } == "billed, GBP 450 is owed from then on")
    #expect(
      clause("INV-028 (2 pieces)") {
        $0.billed("a", "spe", "300 USD", "INV-028")
        $0.billed("b", "spe", "300 USD", "INV-028")
      } == "paid, all of USD 600")
  }

  @Test func `a deadline is ticked, and one that a piece meets moves that piece`() {
    let form = clause("form") {
      $0.semester("2026-09-28", "2027-01-29", [deadline("form", "2026-11-27")])
    }
    #expect(form == "done today, and gone from here tomorrow")
    let chapter = prospect("chapter") {
      $0.piece("ch3.md", "phd", "drafting")
      $0.semester(
        "2026-09-28", "2027-01-29", [deadline("chapter", "2026-11-27", piece: "ch3.md")])
    }
    #expect(chapter.title == "chapter")
    #expect(chapter.clauses[0] == "with the supervisor, an answer in 14 days")
  }

  @Test func `what does nothing says why`() {
    let slot = prospect("slot") { $0.slot("fp", .friday, "18:00") }
    #expect(slot.isRefused && slot.clauses == ["nothing fills it yet"])
    let merge = prospect {
      $0.piece("a", "fp", "drafting")
      $0.pieces[0].isConflicted = true
    }
    #expect(merge.isRefused)
    #expect(merge.clauses == ["a merge left its conflict markers here: settle it first"])
    let lost = prospect {
      $0.piece("a", "fp", "drafting")
      $0.pieces[0].unknownOutlet = "spektator"
    }
    #expect(lost.clauses[0] == "asks for its outlet, none is called spektator")
  }

  @Test func `every row of many desks says what the key does to it`() {
    for seed in tried(710_000..<710_600) {
      let random = RandomDesk(seed: seed)
      let assessment = Assessment(random.desk, at: random.now)
      let adviser = Adviser(assessment)
      for row in RowReport(assessment).rows {
        let prospect = adviser.prospect(for: row)
        #expect(!prospect.clauses.contains(""), "seed \(seed): \(row.title)")
        guard row.money == nil, let index = row.piece else { continue }
        let isRefused = (try? assessment.onward(from: index).get()) == nil
        #expect(prospect.isRefused == isRefused, "seed \(seed): \(row.title)")
      }
    }
  }
}
