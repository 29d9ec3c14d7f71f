import DashboardUI
import Editorial
import Foundation
import TerminalKit
import Testing

@testable import copydesk

/// The demo desk: believable at every hour of its week, and every count on its screen right.
struct DemoTests {
  @Test func `every count on the screen is right at every hour of the week`() throws {
    let plain = DemoReckoning(
      files: Embedded.files(under: "demo/").map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
    let monday = try #require(
      DemoReckoning.tokyo.date(from: DateComponents(year: 2026, month: 11, day: 23)))
    try withDemo(now: "2026-11-23T00:00") { session in
      for hour in 0..<(7 * 24) {
        for minute in [0, 2, 59] {
          let now = monday.addingTimeInterval(TimeInterval(hour * 3600 + minute * 60))
          let screen = frame(of: session, at: now)
          let expected = plain.figures(at: now)
          for line in lines(expected) where !screen.contains(line) {
            Issue.record("at \(now) the screen lacks \"\(line)\":\n\(screen)")
            return
          }
        }
      }
    }
  }

  @Test func `at 14:02 on its Wednesday one thing is late and the week at risk`() throws {
    try withDemo(now: "2026-11-25T14:02") { session in
      let screen = FrameSession(session: session, size: Size(80, 24)).canvas().description
      #expect(screen.contains("WEEK   AT RISK  0 of 1   Why the DMZ tour market died"))
      #expect(screen.contains("late 1  today 1"))
      #expect(session.desk.problems.isEmpty)
    }
  }

  @Test(arguments: ["2026-11-23", "2027-01-01", "2028-02-29", "2026-03-29", "2031-12-31"])
  func `the dates move with the week, to the same picture`(_ day: String) throws {
    try withDemo(now: "\(day)T12:00") { session in
      let monday = Week(containing: session.desk.home.day(session.now)).first
      let slots = WeekReport(
        Reckoning(session.desk, at: session.now), week: Week(containing: monday)
      )
      .slots
      #expect(session.desk.problems.isEmpty)
      #expect(session.desk.pieces.count == 47)
      #expect(slots.count == 1)
      let row = try #require(
        RowReport(Reckoning(session.desk, at: session.now)).rows.first {
          $0.title == "Why the DMZ tour market died"
        })
      #expect(row.when?.day(in: session.desk.home) == monday + 4)
    }
  }

  @Test func `only dates of front matter and YAML move`() {
    let text = "---\ndue: 2026-11-27 18:00\nx: 12026-11-27\n---\nOn 2026-11-27 it rained.\n"
    let moved = DemoDesk.moved(Array(text.utf8), path: "a.md", by: 7)
    #expect(
      String(decoding: moved, as: UTF8.self)
        == "---\ndue: 2026-12-04 18:00\nx: 12026-11-27\n---\nOn 2026-11-27 it rained.\n")
  }

  // MARK: Helpers

  private func withDemo(now: String, _ body: (Session) throws -> Void) throws {
    var options = DeskOptions()
    options.now = now
    options.here = "Asia/Tokyo"
    try DemoSession.with(options, body)
  }

  private func frame(of session: Session, at now: Date) -> String {
    let size = Size(150, 60)
    var dashboard = Dashboard(now: Moment(seconds: Int(now.timeIntervalSince1970)), size: size)
    _ = dashboard.update(.loaded(session.desk))
    var canvas = Canvas(size: size)
    dashboard.draw(on: &canvas)
    return canvas.description
  }

  /// What must stand on the screen, as it stands there.
  private func lines(_ figures: DemoReckoning.Figures) -> [String] {
    let total = figures.due.values.reduce(0, +)
    let groups = DemoReckoning.Group.allCases.compactMap { group in
      figures.due[group].map { "\(group.rawValue) \($0)" }
    }
    var chase = "CHASE  them \(figures.theirs)"
    if figures.theirsLate > 0 { chase += "   late \(figures.theirsLate)" }
    return ["DUE    you \(total)   \(groups.joined(separator: "  "))", chase]
      + figures.pipe.map { " \($0.key) \($0.value)" }
      + [
        " \(figures.out["foreign-perspectives"] ?? 0) of 1 ",
        "NKN \(figures.out["nk-news"] ?? 0)/1",
        "KP \(figures.out["korea-pro"] ?? 0)/1",
      ]
      + figures.money.map { currency, sums in
        // The columns of MONEY: four, then eleven each.
        currency + " "
          + sums.map { sum in
            let text = sum == 0 ? "-" : String(sum)
            return String(repeating: " ", count: 12 - text.count) + text
          }.joined()
      }
  }
}
