import Editorial
import Oracle
import Testing

@Suite("R69: our own marks in the desk")
struct MarksTests {
  private func mark(_ saying: Mark.Saying, _ second: Int) -> Mark {
    Mark(saying, at: Moment(seconds: second))
  }

  private func days(_ first: String, _ last: String) -> ClosedRange<Day> { day(first)...day(last) }

  @Test func `R69 days off of marks are added to those of desk.yaml`() {
    let assessment = assessment {
      $0.away("2026-11-26", "2026-11-26")
      $0.marks = [self.mark(.away(self.days("2026-11-27", "2026-11-28")), 1)]
    }
    let away = (25...29).map { assessment.desk.isAway(day("2026-11-\($0)")) }
    #expect(away == [false, true, true, true, false])
    #expect(assessment.desk.freeDays.contains(day("2026-11-27")))
  }

  @Test func `R69 a week more than half away by marks has no target (R23)`() {
    let target = assessment {
      $0.target("fp", 1)
      $0.marks = [self.mark(.away(self.days("2026-11-23", "2026-11-26")), 1)]
    }.target("fp")
    #expect(target.goal == 0)
    #expect(target.verdict == nil)
  }

  @Test func `R69 days are taken back one by one, and a later line holds`() {
    let week = mark(.away(days("2026-12-07", "2026-12-11")), 1)
    let less = mark(.back(days("2026-12-09", "2026-12-09")), 2)
    let marks = Marks([less, week])
    #expect(
      marks.away == [days("2026-12-07", "2026-12-08"), days("2026-12-10", "2026-12-11")])
    let again = Marks([week, less, mark(.away(days("2026-12-09", "2026-12-09")), 3)])
    #expect(again.away == [days("2026-12-07", "2026-12-11")])
  }

  @Test func `R69 what is taken back by undo was never said, and redo says it anew`() {
    let first = mark(.away(days("2026-12-03", "2026-12-04")), 10)
    let other = mark(.away(days("2026-12-04", "2026-12-05")), 11)
    let undone = other.takenBack(at: Moment(seconds: 11))
    #expect(undone.moment > other.moment)
    #expect(Marks([first, other, undone]).away == [days("2026-12-03", "2026-12-04")])
    let redone = undone.takenBack(at: Moment(seconds: 11))
    #expect(
      Marks([first, other, undone, redone]).away == [days("2026-12-03", "2026-12-05")])
  }

  @Test func `R69 the lines of two machines come together in any order, and twice is once`() {
    let ours = [
      mark(.done("a.ics#1", on: day("2026-11-24")), 5),
      mark(.away(days("2026-12-03", "2026-12-04")), 6),
    ]
    let theirs = [
      mark(.back(days("2026-12-04", "2026-12-04")), 7),
      mark(.done("a.ics#1", on: day("2026-11-25")), 8),
    ]
    let merged = Marks(ours + theirs)
    #expect(merged == Marks(theirs + ours + ours))
    #expect(merged.done == ["a.ics#1": day("2026-11-25")])
    #expect(merged.away == [days("2026-12-03", "2026-12-03")])
  }

  @Test func `R69 a range of thousands of years ends, and costs nothing`() {
    #expect(Marks([mark(.away(days("0001-01-01", "9999-12-31")), 1)]).away.count == 1)
  }

  @Test func `R69 a deadline of a file that is not ours to write is ticked in our marks`() {
    let assessment = assessment {
      $0.semester("2026-09-07", "2026-12-20", [deadline("Form", "2026-11-27")])
      $0.semesters[0].isReadOnly = true
    }
    let row = known(assessment.row("Form"))
    guard case .edit(let request, _)? = assessment.tick(row) else {
      Issue.record("it is not ticked")
      return
    }
    #expect(request.action == .ticked)
    #expect(
      request.edits == [
        .mark(
          file: FilePath("semester/0.yaml"),
          .done("semester/0.yaml#Form, 2026-11-27", on: day("2026-11-25")))
      ])
  }

  @Test func `R69 R48 what is ticked in our marks is done today and gone tomorrow`() {
    for (done, shown) in [("2026-11-25", 1), ("2026-11-24", 0)] {
      let rows = overview {
        $0.semester("2026-09-07", "2026-12-20", [deadline("Form", "2026-11-27")])
        $0.marks = [self.mark(.done("semester/0.yaml#Form, 2026-11-27", on: day(done)), 1)]
      }.rows
      #expect(rows.count == shown)
      #expect(rows.allSatisfy { $0.isDone && $0.ball == nil })
    }
  }

  @Test func `R69 days off are asked for on days, and days off are no news`() throws {
    let assessment = assessment { $0.away("2026-12-03", "2026-12-04") }
    guard case .edit(let request, _) = assessment.takeOff(self.days("2026-12-03", "2026-12-05"))
    else {
      Issue.record("not asked for")
      return
    }
    #expect(request.action == .away)
    #expect(
      request.edits == [.mark(file: Marks.file, .away(self.days("2026-12-03", "2026-12-05")))])
    #expect(
      assessment.takeOff(self.days("2026-12-03", "2026-12-04")).refusals == [
        "you are away then already"
      ])
    #expect(
      assessment.comeBack(self.days("2026-12-03", "2026-12-04")).refusals == [
        "desk.yaml says that you are away then: take the days out of `away:` there"
      ])
    #expect(
      assessment.comeBack(self.days("2026-12-10", "2026-12-11")).refusals == [
        "no day off is marked then"
      ])
  }
}

@Suite("R69: days off as they are typed")
struct TypedDaysOffTests {
  @Test(arguments: [
    ("thu-fri", "2026-11-26..2026-11-27"), ("thu..fri", "2026-11-26..2026-11-27"),
    ("wed - thu", "2026-11-25..2026-11-26"), ("fri to mon", "2026-11-27..2026-11-30"),
    ("today", "2026-11-25..2026-11-25"), ("fri-wed", "2026-11-27..2026-12-02"),
    ("24 dec-3 jan", "2026-12-24..2027-01-03"),
    ("2026-12-28..2027-01-03", "2026-12-28..2027-01-03"),
    ("2026-12-28", "2026-12-28..2026-12-28"), ("목~금", "2026-11-26..2026-11-27"),
    ("木-金", "2026-11-26..2026-11-27"), ("next week", "2026-11-30..2026-12-06"),
  ])
  func `they are read`(_ typed: String, _ days: String) throws {
    let context = TypedContext(desk { _ in }, now: at("2026-11-25 14:02"), named: { _ in nil })
    let range = try context.daysOff(typed)
    #expect("\(range.lowerBound)..\(range.upperBound)" == days)
  }

  @Test(arguments: ["", "soon", "thu-", "2026-12-04..2026-12-03", "2026-01-01..2029-01-01"])
  func `what is no days is refused`(_ typed: String) {
    let context = TypedContext(desk { _ in }, now: at("2026-11-25 14:02"), named: { _ in nil })
    #expect(throws: Refusal.self) { try context.daysOff(typed) }
  }
}
