import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// Days off by the palette, and deadlines that stay in view (R69, R48).
struct AwayLineTests {
  private func dayOff(_ effects: [Effect]) -> Mark.Saying? {
    for case .edit(let request) in effects {
      if case .mark(_, let saying)? = request.edits.first { return saying }
    }
    return nil
  }

  @Test func `a line of the palette takes days off, and says which before Enter`() {
    var dashboard = Dashboard.reading()
    dashboard.press(":away<space>thu-fri")
    #expect(dashboard.picture.contains("away Thu 26 Nov - Fri 27 Nov"))
    #expect(
      dayOff(dashboard.press("<enter>"))
        == .away(Sample.day("2026-11-26")...Sample.day("2026-11-27")))
  }

  @Test func `the command asks for days where none were typed`() {
    var dashboard = Dashboard.reading()
    dashboard.press(":days<space>off<enter>")
    #expect(dashboard.asked.contains("such as thu-fri"))
    dashboard.press("next<space>week")
    #expect(dashboard.asked.contains("away Mon 30 Nov - Sun 6 Dec"))
    #expect(
      dayOff(dashboard.press("<enter>"))
        == .away(Sample.day("2026-11-30")...Sample.day("2026-12-06")))
  }

  @Test func `days that are no days off cannot be taken back`() {
    var dashboard = Dashboard.reading()
    dashboard.press(":days<space>off<enter>not<space>fri")
    #expect(dashboard.asked.contains("no day off is marked then"))
    #expect(dashboard.press("<enter>").isEmpty)
  }

  @Test func `x ticks a deadline as the key of the next status does`() {
    for key in [">", "x"] {
      var dashboard = Dashboard.reading()
      dashboard.press("2")
      dashboard.select("Ethics amendment form")
      guard case .edit(let request)? = dashboard.press(key).first else {
        Issue.record("\(key) asks for nothing")
        continue
      }
      #expect(request.action == .ticked)
    }
  }

  // MARK: What stays in view

  /// The sample desk with a thesis due far beyond what has room at home.
  private static let warned: Desk = {
    var semester = Sample.semester
    semester.deadlines.append(
      SemesterDeadline(
        title: "박사 논문 제출", due: WrittenDate(Sample.day("2026-12-22")), dueText: "2026-12-22",
        kind: "thesis", warn: [28, 14, 7, 1]))
    return Sample.desk(semesters: [semester])
  }()

  @Test(arguments: [Size(80, 24), Size(120, 40), Size(44, 12)])
  func `a deadline to be told of stays at home however many gigs are nearer`(_ size: Size) {
    let dashboard = Dashboard.reading(AwayLineTests.warned, size)
    let row = dashboard.rows.first { $0.contains("박사 논문 제출") }
    #expect(row != nil)
    if size.width >= 80 { #expect(row?.contains("hand in, 27d left") == true) }
    // It has the last line of its list: those above are in order of time.
    #expect(Dashboard.reading(Sample.desk, size).rows.first { $0.contains("박사") } == nil)
  }

  /// How many lines of the list it has.
  private func listed(_ dashboard: Dashboard) -> Int {
    dashboard.rows.count { $0.contains("PhD  박사 논문 제출") }
  }

  @Test func `it is selected in its turn, and stands once`() {
    var dashboard = Dashboard.reading(AwayLineTests.warned)
    for _ in 0..<40 {
      #expect(listed(dashboard) == 1)
      #expect(dashboard.rows.contains { $0.hasPrefix(">") })
      dashboard.press("j")
    }
    dashboard.press("g")
    #expect(listed(dashboard) == 1)
  }

  @Test func `the mouse finds it where it stands`() {
    var dashboard = Dashboard.reading(AwayLineTests.warned)
    dashboard.point(.press, "박사 논문 제출")
    #expect(dashboard.selectedTitle == "박사 논문 제출")
  }

  @Test func `one that is not yet to be told of has no place of its own`() {
    var semester = Sample.semester
    semester.deadlines.append(
      SemesterDeadline(
        title: "Thesis", due: WrittenDate(Sample.day("2026-12-24")), dueText: "2026-12-24",
        warn: [28]))
    let dashboard = Dashboard.reading(Sample.desk(semesters: [semester]))
    #expect(!dashboard.picture.contains("Thesis"))
  }
}
