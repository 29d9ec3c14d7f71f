import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// What is remembered of one thing and must not be shown of another.
struct SmallStateTests {
  private func body(_ dashboard: inout Dashboard, _ word: String) {
    guard let id = dashboard.selected?.piece?.id else {
      Issue.record("no piece is selected")
      return
    }
    let lines = (1...200).map { "\(word) line \($0)." }
    _ = dashboard.update(.body(id, .plain(lines)))
  }

  @Test func `the text of the next piece begins at its top`() {
    var dashboard = Dashboard.reading()
    dashboard.press("4g<enter>")
    body(&dashboard, "First")
    #expect(dashboard.picture.contains("First line 1."))
    dashboard.press("<pgdn><pgdn>")
    #expect(!dashboard.picture.contains("First line 1."))
    dashboard.press("qj<enter>")
    body(&dashboard, "Second")
    #expect(dashboard.picture.contains("Second line 1."))
  }

  @Test func `a moment elsewhere names its weekday where that is another one there`() {
    let housing = "gigs/the-spectator/housing-lottery.md"
    func clocks(_ due: String) -> String {
      var dashboard = Dashboard.reading(
        Sample.desk.with(housing) { piece in
          piece.status = Sample.status("drafting")
          piece.statusWord = "drafting"
          piece.due = Sample.date(due)
        }, Size(120, 40))
      dashboard.press("/housing<enter><enter>")
      return dashboard.picture
    }
    // 22:00 in London is seven in the morning of the next day in Tokyo.
    #expect(clocks("2026-11-26 22:00").contains("= Thu 22:00 London"))
    #expect(clocks("2026-11-26 12:00").contains("= 12:00 London"))
  }

  @Test func `asked on the day it was filed is not asked again`() {
    let rason = "gigs/nk-news/rason-customs.md"
    func row(chased: String?) -> String? {
      let desk = Sample.desk.with(rason) { piece in
        let filed = Sample.status("filed")
        piece.status = filed
        piece.statusWord = "filed"
        piece.stamps.removeAll { $0.status == filed }
        piece.stamps.append(Stamp(status: filed, date: Sample.date("2026-11-23")))
        piece.chased = chased.map(Sample.date)
      }
      var dashboard = Dashboard.reading(desk, Size(120, 40))
      dashboard.press("/rason<enter>4")
      return dashboard.rows.first { $0.contains("Rason") || $0.contains("나선") }
    }
    #expect(row(chased: "2026-11-24")?.contains("chased 24 Nov") == true)
    #expect(row(chased: "2026-11-23")?.contains("chased") == false)
    #expect(row(chased: nil)?.contains("2d") == true)
  }
}
