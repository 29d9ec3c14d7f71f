import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// Every pane that fills the screen, as a picture with styles at two sizes.
struct ZoomFrameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var size: Size
    var keys: String

    var testDescription: String { "\(name) \(size.width)x\(size.height)" }
  }

  private static let panes = [
    ("week", "81"), ("board", "b"), ("month", "9"), ("month-day", "9<right><right><enter>"),
    ("money", "5"), ("outlets", "7"), ("problems", "8"), ("fill", "/weekly<enter><enter>"),
    ("due", "2"), ("chase", "3"), ("pipe", "4"),
  ]

  static let cases = panes.flatMap { name, keys in
    [Size(80, 24), Size(120, 40)].map { Case(name: name, size: $0, keys: keys) }
  }

  /// An empty slot for the list of pieces, and titles that try the widths.
  private static let desk: Desk = {
    var desk = Sample.desk.without("posts/dmz-tour-market.md")
    desk = desk.with("gigs/korea-pro/tariffs.md") { $0.title = "관세 연표: Tariff timeline" }
    desk = desk.with("posts/cabbage.md") { $0.title = "Cafe\u{301} 👩‍👩‍👧 キムチ: the price of cabbage 🥬" }
    desk = desk.with("gigs/nk-news/coal-buyers.md") { piece in
      piece.billing.paid = Sample.date("2026-11-10")
      piece.billing.withheld = Sample.usd(30)
    }
    return desk
  }()

  @Test(arguments: cases)
  func `a zoomed pane is as recorded`(_ frame: Case) {
    var dashboard = Dashboard.reading(ZoomFrameTests.desk, frame.size)
    dashboard.press(frame.keys)
    let name = "zoom-\(frame.name)-\(frame.size.width)x\(frame.size.height)"
    expectFrame(dashboard, name, withStyles: true)
    for row in dashboard.rows { #expect(TextWidth.columns(of: row) <= frame.size.width) }
  }
}
