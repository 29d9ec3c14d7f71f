import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// WEEK on the whole screen: the term as a line of weeks (R48).
struct TermLineTests {
  private static let desk: Desk = {
    var semester = Sample.semester
    semester.name = "2026 가을 학기"
    func add(_ title: String, _ due: String, done: String? = nil) {
      semester.deadlines.append(
        SemesterDeadline(
          title: title, due: WrittenDate(Sample.day(due)), dueText: due,
          done: done.map { WrittenDate(Sample.day($0)) }))
    }
    add("수강 신청", "2026-10-02", done: "2026-10-01")
    add("중간 보고서", "2026-11-20")
    add("박사 논문 3장 제출", "2026-12-18")
    add("기말 발표", "2027-01-15")
    return Sample.desk(semesters: [semester])
  }()

  private func lines(_ size: Size, keys: String = "1G") -> [String] {
    var dashboard = Dashboard.reading(TermLineTests.desk, size)
    dashboard.press(keys)
    return dashboard.rows
  }

  @Test func `R48 the term is a line of weeks with their deadlines, and what comes later below`()
    throws
  {
    let rows = lines(Size(120, 60), keys: "1")
    let first = try #require(rows.firstIndex { $0.hasPrefix("TERM") })
    #expect(
      rows[first...].prefix(4).map { $0 } == [
        "TERM            1     2     3     4     5     6     7     8   now    10    11    12     -     -    13"
          + "    14    15",
        "  deadlines     +     .     .     .     .     .     .    !1     1     2     .     1     .     .     ."
          + "     1     .",
        "  Fri 18 Dec  PhD  박사 논문 3장 제출                                                     hand in",
        "  Fri 15 Jan  PhD  기말 발표                                                              hand in",
      ])
  }

  @Test func `R48 of two terms at once each has its name`() {
    var other = Sample.semester
    other.name = "런던"
    other.deadlines = []
    let desk = Sample.desk(semesters: [Sample.semester, other])
    var dashboard = Dashboard.reading(desk, Size(120, 60))
    dashboard.press("1")
    #expect(dashboard.rows.contains { $0.hasPrefix("Autumn term  ") })
    #expect(dashboard.rows.contains { $0.hasPrefix("런던  ") })
  }

  @Test func `R48 it has room at 80 columns, and below them the weeks around this one`() throws {
    for (width, weeks) in [
      (80, "1   2   3   4   5   6   7   8 now  10"), (44, "7   8 now  10  11"),
    ] {
      let rows = lines(Size(width, 60))
      #expect(rows.contains { $0.hasPrefix("TERM") && $0.contains(weeks) }, "\(width)")
      #expect(rows.allSatisfy { TextWidth.columns(of: $0) <= width })
    }
  }

  @Test func `R48 a deadline below it is selected and ticked like any other`() {
    var dashboard = Dashboard.reading(TermLineTests.desk, Size(80, 40))
    dashboard.press("1")
    dashboard.select("박사 논문 3장 제출")
    guard case .edit(let request)? = dashboard.press(">").first else {
      Issue.record("it is not ticked")
      return
    }
    #expect(request.action == .ticked)
  }

  @Test func `R48 a week outside of every term shows none`() {
    #expect(
      !lines(Size(120, 60), keys: "1" + String(repeating: "]", count: 10)).joined().contains("TERM")
    )
    #expect(lines(Size(120, 60), keys: "1]]]]").contains { $0.hasPrefix("TERM") })
  }
}
