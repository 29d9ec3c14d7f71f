import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// Readers of the newsletter on the screen.
struct ReadersScreenTests {
  /// Fourteen weeks of who came, a few a day and more after posts, and one count to begin with.
  private static let counts: [ReaderCounts] = {
    let first = Sample.day("2026-08-20")
    let posts = ["2026-10-16", "2026-10-30", "2026-11-06", "2026-11-21"].map { Sample.day($0) }
    let days = (0..<97).map { number in
      let isAfterPost = posts.contains { (0...1).contains(first + number - $0) }
      return ReaderCounts.Entry(
        first + number, new: [2, 0, 3, 1, 5, 0][number % 6] + (isAfterPost ? 12 : 0))
    }
    return [
      ReaderCounts(
        path: FilePath("readers.csv"),
        days: [ReaderCounts.Entry(Sample.day("2026-08-25"), total: 2180, paid: 98)]),
      ReaderCounts(path: FilePath("growth.csv"), days: days, isGapless: true),
    ]
  }()

  private static let desk: Desk = {
    var desk = Sample.writtenDesk
    desk.readers = counts
    return desk
  }()

  @Test(arguments: [
    ("home", "", Size(80, 24)), ("home", "", Size(120, 40)), ("week", "1", Size(80, 24)),
    ("charts", "0", Size(80, 24)), ("charts-chosen", "0<tab><tab><left>", Size(80, 24)),
    ("charts", "0", Size(100, 30)), ("charts", "0", Size(120, 40)),
    ("charts", "0<tab><tab>", Size(44, 12)),
  ])
  func `the screen is as recorded`(_ name: String, _ keys: String, _ size: Size) {
    var dashboard = Dashboard.reading(Self.desk, size)
    dashboard.press(keys)
    expectFrame(
      dashboard, "readers-\(name)-\(size.width)x\(size.height)", withStyles: true)
    for row in dashboard.rows { #expect(TextWidth.columns(of: row) <= size.width) }
  }

  @Test func `read out, each week has its readers, and below stand all and the post of most`() {
    var dashboard = Dashboard(now: Sample.now, size: Size(120, 40), isPlain: true, name: "desk")
    _ = dashboard.update(.loaded(Self.desk))
    dashboard.press("0")
    #expect(
      dashboard.rows.contains { $0.contains("16-22 Nov") && $0.hasSuffix("2,441 readers, +40") },
      "\(dashboard.picture)")
    #expect(dashboard.rows.contains { $0.contains("2,443 readers, +2 this week") })
    #expect(dashboard.rows.contains { $0.contains("new within two days of \"") })
  }

  @Test func `without counts nothing is said of readers, and Tab passes over their chart`() {
    var dashboard = Dashboard.reading(Sample.writtenDesk)
    #expect(!dashboard.picture.contains("readers"))
    dashboard.press("1")
    #expect(!dashboard.picture.contains("readers"))
    dashboard.press("<esc>0<tab><tab>")
    #expect(dashboard.selection.charts.chart == .days)
    #expect(!dashboard.picture.contains("READERS"))
  }

  @Test func `counts that go leave the first chart chosen`() {
    var dashboard = Dashboard.reading(Self.desk)
    dashboard.press("0<tab><tab>")
    #expect(dashboard.picture.contains("READERS ="))
    _ = dashboard.update(.loaded(Sample.writtenDesk))
    #expect(!dashboard.picture.contains("READERS"))
    #expect(dashboard.picture.contains("PIECES OUT A WEEK ="))
  }

  @Test func `of another week than this one no readers are told`() {
    var dashboard = Dashboard.reading(Self.desk, Size(120, 40))
    #expect(dashboard.picture.contains("2,443 readers, +2 this week"))
    dashboard.press("[")
    #expect(!dashboard.picture.contains("readers"))
  }
}
