import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

struct PaletteTests {
  /// The lines of the palette, without what stands above and below.
  private func lines(_ dashboard: Dashboard) -> [String] {
    let rows = dashboard.rows
    let top = rows.firstIndex { $0.hasPrefix(": COMMANDS") } ?? 0
    return rows[(top + 1)...].dropLast(2).filter { !$0.trimmed.isEmpty }
  }

  @Test func `it finds actions by name, panes, outlets, statuses and pieces, with their keys`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 30))
    for (typed, name, key) in [
      ("undo", "undo", "u"), ("zoom week", "week", "1"), ("nk news", "NK News", "NKN"),
      ("status edits", "filter status:edits", "/"), ("move filed", "move to filed", "s"),
      ("coal village", "The last coal village", "SPE"), ("커피", "평양의 커피", "FP"),
      ("終着", "終着駅", "FP"), ("invoice", "bill or paid", "$"),
    ] {
      dashboard.press("<esc><esc>:\(typed)")
      let first = lines(dashboard).first ?? ""
      #expect(first.hasPrefix("> ") && first.contains(name), "\(typed): \(first)")
      #expect(first.contains(key), "\(typed): \(first)")
    }
  }

  @Test func `the beginning of a word stands before letters in order`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 40))
    dashboard.press(":chi")
    #expect(lines(dashboard).first?.contains("Chip subsidy explainer") == true)
    dashboard.press("<c-u>wdmz")
    #expect(lines(dashboard).first?.contains("Why the DMZ tour market died") == true)
  }

  @Test func `what is typed as an action's own word is that action, whatever else it stands in`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 40))
    for (typed, name) in [("away", "days off"), ("Days Off", "days off"), ("due", "due")] {
      dashboard.press("<esc><esc>:\(typed)")
      let first = lines(dashboard).first ?? ""
      #expect(first.hasPrefix("> \(name)"), "\(typed): \(first)")
    }
  }

  @Test func `each says what it would do to the selected row, or why it cannot`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(110, 30))
    dashboard.press("jj")
    #expect(dashboard.selectedTitle == "Rason customs data")
    dashboard.press(":next status")
    #expect(lines(dashboard).first?.contains("filed") == true)
    dashboard.press("<c-u>chased")
    #expect(lines(dashboard).first?.contains("it is your move: drafting") == true)
    dashboard.press("<c-u>mend")
    #expect(lines(dashboard).first?.contains("f mends problems; 8 lists them") == true)
  }

  @Test func `Enter does it, and leaves the palette`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 30))
    dashboard.press("jj")
    dashboard.answer(dashboard.press(":move filed<enter>"))
    #expect(dashboard.desk?.piece(FilePath("gigs/nk-news/rason-customs.md"))?.statusWord == "filed")
    #expect(dashboard.mode == .normal)
    dashboard.press(":show money<enter>")
    #expect(dashboard.zoom == .money)
    dashboard.press(":korea pro outlet<enter>")
    #expect(dashboard.filterText == "outlet:korea-pro")
    #expect(dashboard.zoom == .pipe)
    dashboard.press("<esc><esc>:dabang<enter>")
    #expect(dashboard.zoom == .item)
    #expect(dashboard.selectedTitle == "The last dabang on Jongno")
  }

  @Test func `one bill over all of an outlet is asked for`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 30))
    dashboard.press(":bill lost")
    #expect(lines(dashboard).contains { $0.contains("bill all of Lost in Cult") })
    let all = lines(dashboard).first { $0.contains("bill all of") } ?? ""
    #expect(all.contains("1 piece, GBP 300"))
    dashboard.press("<c-u>bill all lost in cult<enter>")
    #expect(dashboard.said.hasPrefix("invoice: INV-"))
  }

  @Test func `arrows choose, Tab completes, Escape leaves everything as it was`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 30))
    let before = dashboard.picture
    dashboard.press(":show<down><down>")
    #expect(lines(dashboard)[2].hasPrefix("> "))
    dashboard.press("<tab>")
    #expect(dashboard.said.hasPrefix(": chase"))
    dashboard.press("<esc>")
    #expect(dashboard.picture == before)
  }

  @Test func `the selected row stays selected, whatever pane the palette covers`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(80, 24))
    dashboard.press("<tab>j")
    let title = dashboard.selectedTitle
    dashboard.press(":")
    #expect(dashboard.rows.contains { $0.hasPrefix(": COMMANDS  on \(title ?? "-")") })
    dashboard.press("zzz<esc>")
    #expect(dashboard.selectedTitle == title)
  }

  @Test func `what was typed is found again with ^P, and kept`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 30))
    #expect(dashboard.press(":undo<enter>").first == .keep(.typed(.palette, "undo")))
    dashboard.press(":show money<enter>:<c-p>")
    #expect(dashboard.said.hasPrefix(": show money"))
    dashboard.press("<c-p>")
    #expect(dashboard.said.hasPrefix(": undo"))
    dashboard.press("<c-n><c-n>")
    #expect(dashboard.said.hasPrefix(": ") && !dashboard.said.contains("undo"))
  }

  @Test func `a letter looks through the index that was made when it opened`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 30))
    dashboard.press(":")
    let before = dashboard.assessments
    dashboard.press("coal")
    #expect(dashboard.assessments == before)
  }

  @Test func `it looks as it should`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(80, 24))
    dashboard.press(":bill")
    expectFrame(dashboard, "palette-80x24", withStyles: true)
    dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press(":커피")
    expectFrame(dashboard, "palette-120x40", withStyles: true)
  }
}
