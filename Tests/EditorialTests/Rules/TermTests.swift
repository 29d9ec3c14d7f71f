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

  @Test func `R48 weeks have the numbers that counting them one by one gives`() {
    var random = Seeded(7)
    for _ in 0..<40 {
      let starts = day("2026-09-07") + Int.random(in: 0..<7, using: &random)
      let breaks = (0..<3).map { _ in
        let first = starts + Int.random(in: 0..<120, using: &random)
        return first...(first + Int.random(in: 0..<12, using: &random))
      }
      let term = Semester(
        path: FilePath("a"), name: "", starts: starts,
        ends: starts + Int.random(in: 0..<130, using: &random), breaks: breaks)
      var count = 0
      var week = Week(containing: term.starts)
      #expect(term.weeks.number(of: week + -1) == nil)
      while week <= Week(containing: term.ends) {
        let free = (0..<7).count { ahead in
          breaks.contains {
            $0.lowerBound <= week.first + ahead && week.first + ahead <= $0.upperBound
          }
        }
        let isBreak = free > 3
        if !isBreak { count += 1 }
        #expect(term.weeks.number(of: week) == (isBreak ? nil : count))
        if !isBreak { #expect(term.weeks.week(numbered: count) == week) }
        week = week + 1
      }
      #expect(term.weeks.number(of: week) == nil)
      #expect(term.weeks.count == count && term.weeks.week(numbered: count + 1) == nil)
      #expect(term.weeks.week(numbered: 0) == nil)
    }
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

  @Test func `R48 a deadline in a break has no week of the term, and is owed all the same`() {
    let overview = overview {
      $0.semester(
        "2026-09-07", "2026-12-20", breaks: [("2026-11-23", "2026-11-29")],
        [deadline("Form", "2026-11-27")])
    }
    #expect(overview.due.map(\.title) == ["Form"])
    #expect(overview.due[0].termWeek == nil)
    #expect(overview.term == .onBreak)
  }

  @Test func `R48 of two terms at once the header has the one that is not on a break`() {
    let text = term("2026-11-25") {
      $0.semester("2026-09-07", "2026-12-20", breaks: [("2026-11-23", "2026-11-29")])
      $0.semester("2026-10-05", "2027-01-31")
    }
    #expect(text == "term week 8 of 17")
  }

  @Test func `R48 a term that was put away asks for nothing, and its weeks are known`() {
    let overview = overview {
      $0.piece("ch3", "phd", "drafting", due: "2026-12-01")
      $0.semester(
        "2026-04-01", "2026-07-15",
        [deadline("never ticked", "2026-06-01"), deadline("Chapter", "2026-06-02", piece: "ch3")])
      $0.semesters[0].isArchived = true
    }
    #expect(overview.due.map(\.title) == ["ch3"])
    #expect(overview.dueCounts[.late] == 0)
    #expect(overview.desk.contradictions(at: at("2026-11-25 14:02"), unreadable: []).isEmpty)
  }

  @Test(arguments: [
    ("week 10 friday", "2026-11-20"), ("Week 10, Fri", "2026-11-20"), ("wk10 mon", "2026-11-16"),
    ("week 10", "2026-11-20"), ("friday of week 10", "2026-11-20"),
    ("w 8 fri", "2026-10-30"), ("week 9 mon 09:30", "2026-11-09 09:30"),
    ("week 10 friday 5pm London", "2026-11-20 17:00 London"),
    ("week 10 friday AoE", "2026-11-20 AoE"), ("10주차 금요일", "2026-11-20"),
    ("第10週 金曜日 17:00", "2026-11-20 17:00"), ("week 15 sun", "2026-12-27"),
  ])
  func `R48 a date may count the weeks of the term, breaks not counted`(
    _ text: String, _ date: String
  ) throws {
    // Weeks from 7 September, the week of 2 November off.
    let term = desk(TermTests.twoTerms).semesters[0]
    let written = try #require(TermDate(reading: text))
    #expect(term.weeks.date(written)?.text == date)
  }

  @Test(arguments: [
    "2026-12-04", "10", "week", "week ten", "week 10 someday 5", "weekly", "w", "friday",
    "week 10 17", "", "10 Dec 2026", "week 100",
  ])
  func `R48 any other text counts no weeks`(_ text: String) {
    #expect(TermDate(reading: text) == nil)
  }

  @Test func `R48 a term has no week beyond its last and none before its first`() throws {
    let term = desk(TermTests.twoTerms).semesters[0]
    for text in ["week 0 fri", "week 16 fri"] {
      #expect(term.weeks.date(try #require(TermDate(reading: text))) == nil)
    }
  }
}
