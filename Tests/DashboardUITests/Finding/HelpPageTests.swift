import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

struct HelpPageTests {
  @Test func `one page at 80x24 names every key but those of movement by pages`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(80, 24))
    dashboard.press("?")
    guard case .help(let help) = dashboard.mode else {
      Issue.record("no help")
      return
    }
    let page = dashboard.helpPage(help)
    #expect(HelpPageView.fits(page, dashboard.layout.body.size))
    let shown = Set(page.cells.map(\.action))
    let left = Action.every.filter { !shown.contains($0) }
    #expect(
      Set(left) == [
        .pageDown, .pageUp, .previousPane, .redraw, .reload, .suspend, .quit, .delete, .help, .left,
        .right, .nextPiece, .previousPiece, .away,
      ])
    for title in ["MOVE IT", "SAY", "FILE", "LOOK", "CHOOSE", "SIGNS"] {
      #expect(dashboard.rows.contains { $0.contains(title) }, "\(title)")
    }
  }

  @Test func `it says what a key does to the selected row, and dims what is refused`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(80, 24))
    dashboard.press("jj?")
    #expect(dashboard.rows.contains { $0.contains(">     on: filed") })
    #expect(dashboard.rows.contains { $0.contains("<     back: commissioned") })
    guard case .help(let help) = dashboard.mode else { return }
    let cells = dashboard.helpPage(help).cells
    #expect(cells.first { $0.action == .chased }?.isPossible == false)
    #expect(cells.first { $0.action == .due }?.isPossible == true)
    #expect(cells.first { $0.action == .mend }?.isPossible == false)
  }

  @Test func `typing searches names, keys and a beginner's words, and Enter does it`() {
    for (typed, action) in [
      ("zoom", Action.pane(.week)), ("delete", .delete), ("invoice", .money), ("nudge", .chased),
      ("deadline", .due), ("^L", .redraw), ("rename", .rename), ("fix", .mend),
    ] {
      #expect(HelpPage.find(typed, .standard).first == action, "\(typed)")
    }
    var dashboard = Dashboard.reading(Sample.desk, Size(80, 24))
    dashboard.press("?money pane")
    dashboard.press("<esc>?show money<enter>")
    #expect(dashboard.zoom == .money)
  }

  @Test func `Down and Enter do what is chosen on the page`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(80, 24))
    dashboard.press("jj?")
    dashboard.answer(dashboard.press("<enter>"))
    #expect(dashboard.desk?.piece(FilePath("gigs/nk-news/rason-customs.md"))?.statusWord == "filed")
    dashboard.press("?<down><down><enter>")
    #expect(dashboard.said.hasPrefix("move to:"))
  }

  @Test func `F1 has all keys and signs`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(80, 24))
    dashboard.press("?<f1>redraw")
    #expect(dashboard.picture.contains("Draw the screen again"))
    dashboard.press("<c-u>late")
    #expect(dashboard.picture.contains("SIGNS"))
  }

  @Test(arguments: [Size(44, 12), Size(30, 6), Size(200, 60), Size(72, 14)])
  func `it scrolls with the choice where there is no room for a page`(_ size: Size) {
    var dashboard = Dashboard.reading(Sample.desk, size)
    dashboard.press("?")
    for _ in 0..<60 {
      dashboard.press("<down>")
      #expect(dashboard.rows.dropFirst().contains { $0.contains(" >") || $0.hasPrefix(">") })
    }
  }

  @Test func `it looks as it should`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(80, 24))
    dashboard.press("?")
    expectFrame(dashboard, "help-80x24", withStyles: true)
    dashboard.press("invoice")
    expectFrame(dashboard, "help-search-80x24")
    dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press("jj?")
    expectFrame(dashboard, "help-120x40", withStyles: true)
  }
}
