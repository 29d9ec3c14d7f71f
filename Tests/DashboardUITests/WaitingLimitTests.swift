import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// How many keys wait behind an edit, and what lets go of them.
struct WaitingLimitTests {
  /// The edit came back, a desk shows it: what the next key asks for.
  private func undone(_ dashboard: inout Dashboard, _ number: Int) -> [Effect] {
    var outcome = EditOutcome(number: number, action: .moved(to: "filed"))
    outcome.undoable = number - 1
    let rason = FilePath("gigs/nk-news/rason-customs.md")
    let key = KeyChange(key: "status", from: "filed", to: "drafting")
    outcome.changed = [EditOutcome.Changed(id: rason, keys: [key])]
    return dashboard.update(.edited(outcome, .undo)) + dashboard.update(.loaded(Sample.desk))
  }

  @Test func `of a key held down behind an edit eight have their turn`() {
    var dashboard = Dashboard.reading()
    dashboard.press("4g")
    let first = dashboard.press(">")
    #expect(dashboard.press(String(repeating: "u", count: 30)).isEmpty)
    var effects = dashboard.answer(first)
    var turns = 0
    while effects.contains(where: { if case .undo = $0 { true } else { false } }), turns < 40 {
      turns += 1
      effects = undone(&dashboard, 17 + turns)
    }
    #expect(turns == 8)
  }

  @Test func `no key has its turn once desk yaml has changed`() {
    var dashboard = Dashboard.reading()
    dashboard.press("4g")
    let first = dashboard.press(">")
    #expect(dashboard.press("u>").isEmpty)
    var desk = Sample.desk
    desk.plan.outlets[0].name = "Another name"
    #expect(dashboard.update(.loaded(desk)).isEmpty)
    #expect(dashboard.answer(first).isEmpty)
    #expect(dashboard.update(.loaded(desk)).isEmpty)
  }
}
