import Editorial
import Oracle
import TerminalKit
import Testing

@testable import DashboardUI

/// Words written and the forecast in WEEK, at home and over the whole screen (R65, R67).
struct WeekWordsTests {
  /// A desk that asks for 500 words a day, with eight weeks of them.
  private static func desk(
    _ written: [String: Int] = steadyWords(430, lean: 300, today: 340),
    since: String? = "2026-09-30",
    held: Int = 0, goals: [WordGoal] = [WordGoal(500, .day), WordGoal(3000, .week)]
  ) -> Desk {
    var desk = Sample.desk
    desk.plan.words = WordsPlan(goals: goals, rest: [.sunday], showsStreak: true)
    return desk.writing(written, for: "nk-news", since: since, held: held)
  }

  @Test(arguments: [
    FrameTests.Case(name: "words-home-80x24", size: Size(80, 24)),
    FrameTests.Case(name: "words-home-120x40", size: Size(120, 40)),
    FrameTests.Case(name: "words-week-80x24", size: Size(80, 24), keys: "1"),
    FrameTests.Case(name: "words-week-120x40", size: Size(120, 40), keys: "1"),
    FrameTests.Case(name: "words-week-44x12", size: Size(44, 12), keys: "<s-tab>"),
    FrameTests.Case(name: "words-last-week-80x24", size: Size(80, 24), keys: "1["),
  ])
  func `WEEK with words written is as recorded`(_ frame: FrameTests.Case) {
    var dashboard = Dashboard.reading(Self.desk(held: 1900), frame.size)
    dashboard.press(frame.keys)
    expectFrame(dashboard, frame.name, withStyles: true)
    for row in dashboard.rows { #expect(TextWidth.columns(of: row) <= frame.size.width) }
  }

  @Test func `R67 home closes WEEK with words where they are asked for, and gives no row else`() {
    let home = Dashboard.reading(Self.desk(), Size(80, 24))
    #expect(home.rows.contains { $0.hasPrefix("  words 340/500 today  1,200/3,000 wk on-track") })
    let unasked = Dashboard.reading(
      Self.desk(steadyWords(5000), goals: []), Size(80, 24))
    #expect(!unasked.picture.contains("words"))
    #expect(unasked.rows.count == home.rows.count)
  }

  @Test func `R52 R64 a first day has no figure and says when there will be one`() {
    var dashboard = Dashboard.reading(Self.desk([:], since: "2026-11-25"), Size(80, 24))
    let beginning = "  no words counted yet: what stood here today is the beginning"
    #expect(dashboard.rows.contains { $0.trimmed == beginning.trimmed })
    dashboard.press("1")
    #expect(dashboard.rows.contains { $0.trimmed == beginning.trimmed })
    #expect(dashboard.picture.contains("pace known after 10 writing days"))
    #expect(!dashboard.picture.contains("0/500"))
  }

  @Test(arguments: [Size(80, 16), Size(80, 20), Size(110, 30), Size(60, 20), Size(200, 60)])
  func `R67 however little room there is nothing is cut in two, nor drawn over`(_ size: Size) {
    let dashboard = Dashboard.reading(Self.desk(), size)
    let rows = dashboard.rows.filter { $0.contains("words ") && $0.contains("today") }
    #expect(rows.count <= 1)
    for row in rows { #expect(row.hasPrefix("  words 340/500 today")) }
    for row in dashboard.rows { #expect(TextWidth.columns(of: row) <= size.width) }
  }
}
