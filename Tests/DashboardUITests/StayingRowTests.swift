import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// A row that our own key took out of its list stays where it stood, until the cursor leaves it.
struct StayingRowTests {
  let rason = FilePath("gigs/nk-news/rason-customs.md")

  @Test func `> twice moves the same piece twice`() {
    var dashboard = Dashboard.reading()
    dashboard.answer(dashboard.press("jj>"))
    dashboard.answer(dashboard.press(">"))
    #expect(dashboard.desk?.piece(rason)?.statusWord == "edits")
    let others = Sample.pieces.filter { $0.id != rason }
    #expect(dashboard.desk?.pieces.filter { $0.id != rason } == others)
  }

  @Test func `it stands where it stood, marked done and counted apart, and goes with the cursor`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jj")
    let row = dashboard.rows.firstIndex { $0.hasPrefix(">") }
    dashboard.answer(dashboard.press(">"))
    #expect(dashboard.rows.firstIndex { $0.hasPrefix(">") } == row)
    let line = dashboard.rows.first { $0.hasPrefix(">") }
    #expect(line?.contains("Rason customs data") == true)
    #expect(line?.contains("done") == true)
    #expect(dashboard.rows.contains { $0.hasPrefix("2 DUE 13 + 1 done   ") })
    dashboard.press("j")
    #expect(dashboard.selectedTitle == "Chip subsidy explainer")
    #expect(!dashboard.rows.contains { $0.contains("+ 1 done") })
    dashboard.press("k")
    #expect(dashboard.selectedTitle == "Tariff timeline")
  }

  @Test func `it stays through minutes and reloads, and an undo puts it back into its list`() {
    var dashboard = Dashboard.reading()
    dashboard.answer(dashboard.press("jj>"))
    _ = dashboard.update(.clock(Sample.now + 60))
    if let desk = dashboard.desk { _ = dashboard.update(.loaded(desk)) }
    #expect(dashboard.selectedTitle == "Rason customs data")
    #expect(dashboard.picture.contains("+ 1 done"))
    dashboard.press("u")
    let undone = KeyChange(key: "status", from: "filed", to: "drafting")
    _ = dashboard.update(
      .edited(
        EditOutcome(number: 18, changed: [.init(id: rason, keys: [undone])]), .undo))
    _ = dashboard.update(.loaded(Sample.desk))
    #expect(dashboard.selectedTitle == "Rason customs data")
    #expect(!dashboard.picture.contains("+ 1 done"))
  }

  @Test func `what leaves by somebody else's hand does not stay`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jj")
    _ = dashboard.update(
      .loaded(
        Sample.desk.with(rason.text) {
          $0.status = Sample.status("filed")
          $0.statusWord = "filed"
        }))
    #expect(dashboard.selectedTitle == nil)
    #expect(!dashboard.rows.contains { $0.hasPrefix(">") })
  }
}
