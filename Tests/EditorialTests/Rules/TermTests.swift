import Editorial
import Oracle
import Testing

@Suite("R48: between terms")
struct TermTests {
  private func term(_ on: String, _ build: (inout DeskBuilder) -> Void = TermTests.twoTerms)
    -> String?
  {
    Term(desk(build).semesters, on: day(on))?.text
  }

  /// Fifteen numbered weeks with one off, then a second term.
  private static let twoTerms: @Sendable (inout DeskBuilder) -> Void = {
    $0.semester("2026-09-07", "2026-12-27", breaks: [("2026-11-02", "2026-11-08")])
    $0.semester("2027-04-01", "2027-07-15")
  }

  @Test(arguments: [
    ("2026-09-07", "term week 1 of 15"), ("2026-10-31", "term week 8 of 15"),
    ("2026-11-04", "term break"), ("2026-11-09", "term week 9 of 15"),
    ("2026-12-27", "term week 15 of 15"), ("2026-12-28", "term ended"),
    ("2027-01-03", "term ended"), ("2027-01-04", "term starts 1 Apr"),
    ("2027-03-31", "term starts 1 Apr"), ("2027-04-01", "term week 1 of 16"),
    ("2026-09-06", "term starts 7 Sep"),
  ])
  func `R48 the header says how far the term is`(on: String, text: String) {
    #expect(term(on) == text)
  }

  @Test func `R48 without a next term it says nothing`() {
    #expect(term("2027-07-16") == "term ended")
    #expect(term("2027-07-23") == nil)
    #expect(term("2026-11-25") { _ in } == nil)
  }

  @Test func `R48 a term of thousands of years has no weeks to count`() {
    #expect(term("2026-11-04") { $0.semester("0001-01-01", "9999-12-31") } == nil)
    let rows = overview {
      $0.semester("0001-01-01", "9999-12-31", [deadline("form", "2026-11-30")])
    }.rows
    #expect(rows.map(\.title) == ["form"])
    #expect(rows[0].termWeek == nil)
  }

  @Test func `R48 a break of a day or two leaves the week its number`() {
    let text = term("2026-11-04") {
      $0.semester("2026-09-07", "2026-12-20", breaks: [("2026-11-03", "2026-11-05")])
    }
    #expect(text == "term week 9 of 15")
  }

  @Test func `R48 undone deadlines stay until ticked, whatever term they are from`() {
    let overview = overview {
      $0.semester("2026-04-01", "2026-07-15", [deadline("form", "2026-06-01")])
    }
    #expect(overview.due.map(\.title) == ["form"])
    #expect(overview.dueCounts[.late] == 1)
  }

  @Test func `R48 done deadlines leave the next day`() {
    for (done, shown) in [("2026-11-25", 1), ("2026-11-24", 0)] {
      let overview = overview {
        $0.semester("2026-09-01", "2026-12-20", [deadline("form", "2026-11-20", done: done)])
      }
      #expect(overview.rows.count == shown)
      #expect(overview.due.isEmpty)
      #expect(overview.rows.allSatisfy { $0.isDone && !$0.isLate })
    }
  }

  @Test
  func `R47 a deadline may be a piece: one row, with its words, title and due the deadline's`() {
    let overview = overview {
      $0.piece("thesis/ch3.md", "phd", "drafting", due: "2026-11-20", length: 5000, words: 3100)
      $0.semester(
        "2026-09-07", "2026-12-20",
        [deadline("Chapter 3 draft to supervisor", "2026-11-27", piece: "thesis/ch3.md")])
    }
    #expect(overview.due.map(\.title) == ["Chapter 3 draft to supervisor"])
    #expect(overview.due[0].wordsLeft == 1900)
    #expect(overview.due[0].when?.day == day("2026-11-27"))
    #expect(overview.due[0].termWeek == 12)
    #expect(overview.desk.plan[overview.due[0].outlet!].key == "phd")
  }

  @Test func `R47 it is done when that piece is with the supervisor, and leaves the next day`() {
    for (stamp, shown) in [("2026-11-25", ["Chapter"]), ("2026-11-24", [])] {
      let rows = overview {
        $0.piece("ch3", "phd", "with-supervisor", ["with-supervisor": stamp])
        $0.semester("2026-09-07", "2026-12-20", [deadline("Chapter", "2026-11-20", piece: "ch3")])
      }.rows
      #expect(rows.filter(\.isDone).map(\.title) == shown)
      // The chapter itself is theirs now, and has its own row.
      let others = rows.filter { !$0.isDone }
      #expect(others.map(\.title) == ["ch3"] && others[0].ball == .them)
    }
  }

  @Test(arguments: [
    ("drafting", false), ("with-supervisor", false), ("revising", false), ("submitted", true),
    ("rejected", false), ("dropped", false),
  ])
  func `R47 until names the status it waits for, and no exit meets it`(
    status: String, isDone: Bool
  ) {
    let rows = overview {
      $0.piece("ch3", "phd", status, [status: "2026-11-25"])
      $0.semester(
        "2026-09-07", "2026-12-20",
        [deadline("Chapter", "2026-11-20", piece: "ch3", until: $0.status("submitted"))])
    }.rows
    #expect(rows.first { $0.title == "Chapter" }?.isDone == isDone)
  }

  @Test func `R47 without a supervisor in the workflow it waits for submission`() {
    let rows = overview {
      $0.outlet("conf", .study, workflow: ["idea", "drafting", "submitted"])
      $0.piece("abstract", "conf", "drafting")
      $0.semester(
        "2026-09-07", "2026-12-20", [deadline("Abstract", "2026-11-20", piece: "abstract")])
    }.rows
    #expect(rows.map(\.title) == ["Abstract"] && !rows[0].isDone && rows[0].isLate)
  }

  @Test func `R47 ticking it before is refused, with the piece's status`() {
    let assessment = assessment {
      $0.piece("thesis/ch3.md", "phd", "drafting")
      $0.semester(
        "2026-09-07", "2026-12-20", [deadline("Chapter", "2026-11-27", piece: "thesis/ch3.md")])
    }
    #expect(
      assessment.tick(known(assessment.row("Chapter")))?.refusals == [
        "thesis/ch3.md is drafting, and it is done once that is with-supervisor"
      ])
  }

  @Test func `R47 silent: once the deadline is ticked the piece has its own row again`() {
    let overview = overview {
      $0.piece("ch3", "phd", "with-supervisor", ["with-supervisor": "2026-11-01"])
      $0.semester(
        "2026-09-07", "2026-12-20",
        [deadline("Chapter", "2026-11-02", done: "2026-11-01", piece: "ch3")])
    }
    #expect(overview.chase.map(\.title) == ["ch3"])
    #expect(overview.due.isEmpty)
  }

  @Test func `R47 the outlet is the semester's, else the only one of study`() {
    let assessment = assessment {
      $0.semester("2026-09-07", "2026-12-20", [deadline("silent", "2026-11-27")])
      $0.semester("2026-09-07", "2026-12-20", outlet: "fp", [deadline("said", "2026-11-27")])
    }
    func outlet(_ title: String) -> String? {
      assessment.row(title)?.outlet.map { assessment.desk.plan[$0].key }
    }
    #expect(outlet("silent") == "phd")
    #expect(outlet("said") == "fp")
  }
}
