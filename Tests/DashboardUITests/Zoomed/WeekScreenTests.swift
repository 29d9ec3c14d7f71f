import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// WEEK on the whole screen: two weeks, an empty place that takes a piece, the weeks before.
struct WeekScreenTests {
  private static let open = Sample.desk.without("posts/dmz-tour-market.md")

  @Test func `it opens on what today holds, and shows the week after and the weeks before`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press("7<esc>")
    dashboard.press("1")
    #expect(dashboard.selectedTitle == "Tariff timeline" || dashboard.selected != nil)
    let picture = dashboard.picture
    #expect(picture.contains("day      when    for  piece"))
    #expect(picture.contains("AFTER   30 Nov - 6 Dec"))
    #expect(picture.contains("Mondays"))
    #expect(picture.contains("FP out"))
    #expect(picture.contains("NKN filed"))
  }

  @Test func `with nothing selected before, it is on today`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(80, 24))
    dashboard.press("8")
    dashboard.press("1")
    #expect(dashboard.selectedTitle == "Tariff timeline")
  }

  @Test func `brackets walk, and leaving shows this week again`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press("1]]")
    #expect(dashboard.rows[1].contains("7-13 Dec"))
    #expect(dashboard.picture.contains("AFTER   14 Dec - 20 Dec"))
    dashboard.press("<esc>")
    #expect(dashboard.picture.contains("23-29 Nov"))
  }

  @Test func `a piece opened from another week goes back to that week`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press("1]g<enter>")
    #expect(dashboard.zoom == .item)
    #expect(dashboard.picture.contains("6 ITEM   Railway tycoons"))
    dashboard.press("<esc>")
    #expect(dashboard.rows[1].contains("30 Nov-6 Dec"))
  }

  @Test func `an empty place is a row that Enter gives a piece from a list (R25)`() throws {
    var dashboard = Dashboard.reading(WeekScreenTests.open, Size(80, 24))
    dashboard.press("1")
    dashboard.select("Weekly article")
    #expect(dashboard.picture.contains("Weekly article: empty"))
    dashboard.press("<enter>")
    #expect(dashboard.rows[1].hasPrefix("FILL Weekly article, Fri 18:00, Foreign Perspectives"))
    let rows = dashboard.rows.dropFirst(2).filter { !$0.isEmpty }.prefix(3)
    #expect(rows[rows.startIndex].contains("평양의 커피"))
    dashboard.press("<down>")
    dashboard.press("cabb")
    #expect(!dashboard.picture.contains("평양의 커피"))
    let effects = dashboard.press("<enter>")
    guard case .edit(let request)? = effects.first,
      case .change(let id, let seen, .due(let due))? = request.edits.first
    else {
      Issue.record("\(effects)")
      return
    }
    #expect(request.action == .set)
    #expect(id == FilePath("posts/cabbage.md") && seen == "idea")
    #expect(due?.text == "2026-11-27 18:00")
  }

  @Test func `Escape gives it nothing, and a title nobody has leaves nothing to give`() {
    var dashboard = Dashboard.reading(WeekScreenTests.open)
    dashboard.press("1")
    dashboard.select("Weekly article")
    #expect(dashboard.press("<enter><esc>") == [])
    #expect(dashboard.mode == .normal)
    #expect(dashboard.press("<enter>zzzz<enter>") == [])
    #expect(dashboard.picture.contains("no title holds zzzz"))
  }

  @Test func `a on an empty place adds a piece for it`() {
    var dashboard = Dashboard.reading(WeekScreenTests.open)
    dashboard.press("1")
    dashboard.select("Weekly article")
    dashboard.press("a")
    #expect(dashboard.asked.contains("add for Weekly article, Fri 18:00: FP:"))
    dashboard.press("The price of rice<enter>")
    guard case .add(let draft)? = dashboard.pending.request?.edits.first else {
      Issue.record("nothing was added")
      return
    }
    #expect(draft.title == "The price of rice")
    #expect(draft.outlet == OutletID(0))
    #expect(draft.due?.text == "2026-11-27 18:00")
  }

  @Test func `a missed place stays, and takes nothing`() {
    var dashboard = Dashboard.reading(
      WeekScreenTests.open, Size(80, 24), now: Sample.moment("2026-11-28 10:00"))
    dashboard.press("1")
    dashboard.select("Weekly article")
    #expect(dashboard.picture.contains("Weekly article: missed"))
    #expect(dashboard.press("<enter>") == [])
    #expect(dashboard.said.contains("a missed slot: what comes out this week fills it, late"))
  }

  @Test func `at home an empty place takes a piece as well`() {
    var dashboard = Dashboard.reading(WeekScreenTests.open)
    dashboard.press("/weekly<enter><enter>")
    #expect(dashboard.rows[1].hasPrefix("FILL"))
  }

  @Test func `an outlet without a free piece says so`() {
    let taken = Sample.desk(
      pieces: Sample.pieces.filter { $0.outlet != OutletID(0) })
    var dashboard = Dashboard.reading(taken)
    dashboard.press("1")
    dashboard.select("Weekly article")
    dashboard.press("<enter>")
    #expect(dashboard.said.contains("no piece of Foreign Perspectives is free; a adds one for it"))
  }
}

extension Dashboard {
  /// Goes down the list in view to the line of a title.
  mutating func select(_ title: String) {
    press("g")
    for _ in list.selectable where selectedTitle != title { press("j") }
    #expect(selectedTitle == title)
  }
}
