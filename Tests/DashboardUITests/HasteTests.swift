import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// Keys that come faster than anybody looks.
struct HasteTests {
  @Test func `a hasty key does not move what took the place of a piece that left the list`() throws
  {
    var dashboard = Dashboard.reading()
    // Down to the first piece that leaves the list when it goes on.
    for _ in 0..<20 where !dashboard.hasMovedOn {
      dashboard.answer(dashboard.press(">"))
      dashboard.press(dashboard.hasMovedOn ? "" : "j")
    }
    try #require(dashboard.hasMovedOn)
    let selected = try #require(dashboard.selectedTitle)
    #expect(dashboard.update(.hastyKey(.character(">"))).isEmpty)
    #expect(dashboard.update(.hastyKey(.character(">"))).isEmpty)
    #expect(dashboard.said.contains("has left this list"))
    #expect(dashboard.selectedTitle == selected)
    // After a look the same key is meant, and other keys never wait.
    #expect(!dashboard.press(">").isEmpty)
  }

  @Test func `a hasty key that moves nothing is as good as any`() {
    var dashboard = Dashboard.reading()
    let first = dashboard.selectedTitle
    _ = dashboard.update(.hastyKey(.character("j")))
    #expect(dashboard.selectedTitle != first)
  }
}
