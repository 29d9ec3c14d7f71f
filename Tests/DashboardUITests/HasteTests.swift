import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// Keys that come faster than anybody looks.
struct HasteTests {
  private let start = ContinuousClock.now

  private func after(_ milliseconds: Int) -> ContinuousClock.Instant {
    start + .milliseconds(milliseconds)
  }

  /// A dashboard whose selected piece leaves its list at `start`, by the key just pressed.
  private func afterOneLeft() throws -> Dashboard {
    var dashboard = Dashboard.reading()
    for _ in 0..<20 {
      let title = try #require(dashboard.selectedTitle)
      dashboard.answer(dashboard.press(">"), at: start)
      if dashboard.selectionGuard.departed(shortlyBefore: start) == title { return dashboard }
      dashboard.press("j")
    }
    throw NothingLeft()
  }

  private struct NothingLeft: Error {}

  @Test func `a hasty key does not move what took the place of a piece that left the list`() throws
  {
    var dashboard = try afterOneLeft()
    let selected = try #require(dashboard.selectedTitle)
    #expect(dashboard.update(.key(.character(">"), at: after(30))).isEmpty)
    // Held down, it stays too soon, however long that is.
    for step in 2...20 {
      #expect(dashboard.update(.key(.character(">"), at: after(30 * step))).isEmpty)
    }
    #expect(dashboard.said.contains("has left this list"))
    #expect(dashboard.selectedTitle == selected)
    // After a look the same key is meant, and other keys never wait.
    #expect(!dashboard.update(.key(.character(">"), at: after(900))).isEmpty)
  }

  @Test func `a hasty key that moves nothing is as good as any, and is a look at the list`() throws
  {
    var dashboard = try afterOneLeft()
    let first = dashboard.selectedTitle
    _ = dashboard.update(.key(.character("j"), at: after(30)))
    #expect(dashboard.selectedTitle != first)
    #expect(!dashboard.update(.key(.character(">"), at: after(60))).isEmpty)
  }
}
