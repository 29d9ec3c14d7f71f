import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// The table of panes, and what follows from it.
struct PaneTableTests {
  @Test func `every pane has a name and a digit of its own`() {
    #expect(Set(Pane.all.map(\.name)).count == Pane.all.count)
    #expect(Set(Pane.all.map(\.digit)).count == Pane.all.count)
    #expect(Pane.all.allSatisfy { Pane.named($0.name) == $0 })
    #expect(Pane.named("moon") == nil)
  }

  @Test(arguments: Pane.all)
  func `its digit fills the screen with it, its name stands at the top`(_ pane: Pane) {
    var dashboard = Dashboard.reading()
    dashboard.press(String(pane.digit))
    #expect(dashboard.zoom == pane)
    #expect(dashboard.rows[1].hasPrefix("\(pane.digit) \(pane.heading)"))
  }

  @Test func `Tab goes through every pane that has a list, in the order of the table`() {
    var dashboard = Dashboard.reading()
    dashboard.press("1")
    var seen: [Pane] = []
    for _ in Pane.all {
      if let zoom = dashboard.zoom, !seen.contains(zoom) { seen.append(zoom) }
      dashboard.press("<tab>")
    }
    // In CHARTS the key goes from chart to chart.
    #expect(seen == Pane.all.filter { $0.list != nil && $0 != .charts })
  }

  @Test(arguments: Pane.all.filter { $0.list != nil })
  func `an empty pane says so in a sentence, also under a filter`(_ pane: Pane) {
    var dashboard = Dashboard.reading(
      Sample.desk(pieces: Array(Sample.pieces.prefix(1)), semesters: [], problems: []))
    dashboard.press("/zzzz<enter>\(pane.digit)")
    let rows = dashboard.rows[2...].map(\.trimmed)
    switch pane {
    case .week: #expect(dashboard.picture.contains("Mon 23"))
    case .outlets:
      #expect(rows.contains { $0.contains("FP ") && $0.contains("Foreign Perspectives") })
    // The days stand whatever they hold.
    case .month: #expect(rows.contains { $0.hasPrefix("nothing here matches zzzz") })
    // Weeks stand whatever is sought.
    case .charts: #expect(rows[0].hasPrefix("PIECES OUT A WEEK"))
    case .problems: #expect(rows[0] == "every file could be read")
    default: #expect(rows[0].hasPrefix("nothing here matches zzzz"))
    }
  }

  @Test func `in two columns every pane has a place of its own`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    let layout = dashboard.layout
    let sides: [Pane] = [.week, .due, .chase, .pipe, .money, .month, .outlets, .problems]
    for pane in sides {
      let area = layout.areas.last { $0.pane == pane }
      #expect((area?.rect.height ?? 0) > 0, "\(pane.name)")
    }
    // No two of them share a cell.
    for (index, area) in layout.areas.enumerated() {
      for other in layout.areas.dropFirst(index + 1) {
        #expect(area.rect.intersection(other.rect).isEmpty)
      }
    }
    dashboard.press("8")
    #expect(dashboard.layout.areas.map(\.pane) == [.problems])
  }

  @Test func `PIPE counts others only beside a lane it names`() {
    for width in 30...120 {
      var dashboard = Dashboard.reading(Sample.desk, Size(width, 24))
      dashboard.press("4")
      let heading = dashboard.rows.first { $0.hasPrefix("4 PIPE") } ?? ""
      #expect(heading.hasPrefix("4 PIPE "))
      #expect(!heading.contains("others") || heading.contains("ideas"), "\(width): \(heading)")
    }
  }
}

extension Pane: CustomTestStringConvertible {
  public var testDescription: String { name }
}
