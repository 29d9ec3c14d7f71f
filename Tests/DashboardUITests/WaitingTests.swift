import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// Keys that wait for an edit under way.
struct WaitingTests {
  let dmz = "posts/dmz-tour-market.md"

  @Test func `a key that waits behind a question is not its answer`() {
    var dashboard = Dashboard.reading()
    dashboard.press("/DMZ<enter>4")
    let first = dashboard.press(">")
    dashboard.press(">>")
    let second = dashboard.answer(first)
    #expect(second.isEmpty)
    #expect(dashboard.said.hasPrefix("goes out:"))
    let third = dashboard.press("<enter>")
    #expect(third.count == 1)
    #expect(dashboard.answer(third).isEmpty)
    #expect(dashboard.desk?.piece(FilePath(dmz))?.statusWord == "scheduled")
  }

  @Test func `a key that waited leaves the selection where the writer went since`() {
    var dashboard = Dashboard.reading()
    dashboard.press("4g")
    let first = dashboard.press(">")
    dashboard.press(">j")
    let selected = dashboard.selectedTitle
    #expect(dashboard.answer(first).count == 1)
    #expect(dashboard.selectedTitle == selected)
  }
}
