import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// The filter while it is typed.
struct FilterTypingTests {
  @Test func `it says how much it shows and what its words were taken for`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 30))
    dashboard.press("/nkn draft")
    #expect(dashboard.said.hasSuffix("1 of 18 live: NK News, status drafting"))
    dashboard.press("<c-u>tariff")
    #expect(dashboard.said.hasSuffix("1 of 18 live"))
  }

  @Test func `what was selected stays so, the one thing found is, of several nothing`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 30))
    dashboard.press("jj/")
    #expect(dashboard.selectedTitle == "Rason customs data")
    dashboard.press("rason")
    #expect(dashboard.selectedTitle == "Rason customs data")
    dashboard.press("<c-u>kp")
    #expect(dashboard.selectedTitle == nil)
    dashboard.press("<enter>")
    #expect(dashboard.press(">") == [])
    #expect(dashboard.said.contains("nothing is selected"))
    dashboard.press("<esc>")
    #expect(dashboard.selectedTitle == "Rason customs data")
    dashboard.press("/tariff")
    #expect(dashboard.selectedTitle == "Tariff timeline")
  }

  @Test func `a term that is not understood hides nothing, and Enter does not take it`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 30))
    dashboard.press("/stat:draft")
    #expect(dashboard.said.contains("there is no field \"stat\"; did you mean status:?"))
    #expect(dashboard.overview?.rows.count == dashboard.overview?.narrowed(to: .all).rows.count)
    dashboard.press("<enter>")
    #expect(dashboard.said.contains("there is no field"))
    dashboard.press("<c-u>status:draft<enter>")
    #expect(dashboard.mode == .normal)
  }

  @Test func `Tab goes through the words that fit, and a letter ends that`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 30))
    dashboard.press("/ou<tab>")
    #expect(dashboard.said.hasPrefix("/outl"))
    dashboard.press("<c-u>status:ed<tab>")
    #expect(dashboard.said.hasPrefix("/status:edits"))
    #expect(dashboard.overview?.pipeline.count == 2)
    dashboard.press("<c-u>p<tab>")
    let first = dashboard.said
    dashboard.press("<tab>")
    #expect(dashboard.said != first)
    #expect(dashboard.rows.contains { $0.hasPrefix("WORDS THAT FIT HERE") })
  }

  @Test func `a filter is saved by a name behind it, and stands for it from then on`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 30))
    dashboard.press("/kp edits =mor")
    #expect(dashboard.said.hasSuffix("Enter saves it as =mor"))
    let effects = dashboard.press("ning<enter>")
    #expect(effects.first == .keep(.save(SavedFilter(name: "morning", text: "kp edits"))))
    #expect(dashboard.said.contains("saved: =morning stands for kp edits"))
    #expect(dashboard.filterText == "kp edits")
    // A desk that was read before it was written does not know it.
    _ = dashboard.update(.loaded(Sample.desk))
    dashboard.press("<esc>/=mo<tab><enter>")
    #expect(dashboard.overview?.rows.map(\.title) == ["Tariff timeline"])
    dashboard.press("<esc>:=morning<enter>")
    #expect(dashboard.filterText == "=morning")
    #expect(dashboard.overview?.rows.count == 1)
    dashboard.press("/<c-u>=mornin")
    #expect(dashboard.said.contains("no filter is saved as \"mornin\"; did you mean =morning?"))
    dashboard.press("<c-u>nkn =morning")
    #expect(dashboard.said.contains("Enter saves it as =morning, which was kp edits"))
  }

  @Test func `filters typed before come back with Up and ^P`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 30))
    dashboard.press("/kp<enter><esc>/nkn<enter><esc>/<up>")
    #expect(dashboard.said.hasPrefix("/nkn"))
    dashboard.press("<up>")
    #expect(dashboard.said.hasPrefix("/kp"))
    dashboard.press("<down><down>")
    #expect(dashboard.filterText.isEmpty)
    dashboard.press("x<c-p>")
    #expect(dashboard.filterText == "nkn")
  }

  @Test func `it looks as it should`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press("/nkn draft")
    expectFrame(dashboard, "filter-120x40", withStyles: true)
    dashboard = Dashboard.reading(Sample.desk, Size(80, 24))
    dashboard.press("/")
    expectFrame(dashboard, "filter-empty-80x24", withStyles: true)
  }

  @Test func `all that a filter shows can be marked, though nothing is selected`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 30))
    dashboard.press("4/kp<enter><c-a>")
    #expect(dashboard.marks.count == 3)
  }

  @Test func `a piece and its bill are one thing that is found`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 30))
    dashboard.press("4/status:published railway")
    #expect(dashboard.selectedTitle == "Railway tycoons")
  }
}
