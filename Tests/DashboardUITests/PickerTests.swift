import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// Picking a status on a narrow screen.
@Suite struct PickerTests {
  @Test(arguments: [30, 36, 44, 60, 80, 120])
  func `every status is shown whole while it is chosen, and none is cut`(_ width: Int) {
    var dashboard = Dashboard.reading(Sample.desk, Size(width, 24))
    dashboard.press("jjs")
    let names = Set(Sample.plan.statuses.map(\.name))
    for _ in 0..<10 {
      guard case .picker(let picker) = dashboard.mode else { return #expect(Bool(false)) }
      let chosen = Sample.plan[picker.statuses[picker.choice]].name
      let line = dashboard.rows[dashboard.rows.count - 2]
      #expect(line.contains(">\(chosen)<"))
      let words = line.split(whereSeparator: { " ><".contains($0) }).map(String.init)
        .drop { $0 == "move" || $0 == "to:" }
      #expect(words.allSatisfy { names.contains($0) || $0 == ".." }, "\(line)")
      dashboard.press("<right>")
    }
  }

  @Test func `on a new desk a key that moves a piece says how to come by one`() {
    var dashboard = Dashboard.reading(Sample.desk(pieces: [], semesters: [], problems: []))
    for key in [">", "s", "d", "y"] {
      dashboard.press(key)
      #expect(dashboard.said == "! there is no piece yet; a adds one", "\(key)")
    }
  }

  @Test func `a move of several says of each what became of it`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    _ = dashboard.press("jj>")
    func changed(_ id: String, _ from: String, _ to: String) -> EditOutcome.Changed {
      .init(id: FilePath(id), keys: [KeyChange(key: "status", from: from, to: to)])
    }
    let outcome = EditOutcome(
      number: 17, action: .movedEach,
      changed: [
        changed("gigs/nk-news/rason-customs.md", "drafting", "filed"),
        changed("posts/dmz-tour-market.md", "editing", "scheduled"),
      ])
    _ = dashboard.update(.edited(outcome, .move))
    #expect(dashboard.said.contains("Rason customs data drafting > filed, "))
    #expect(dashboard.said.contains("editing > scheduled"))
  }
}
