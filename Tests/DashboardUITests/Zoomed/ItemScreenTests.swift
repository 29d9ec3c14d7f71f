import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// ITEM on the whole screen: what is known, and the text as it is read.
struct ItemScreenTests {
  private static let rason = FilePath("gigs/nk-news/rason-customs.md")

  private func open(_ prose: Prose, _ size: Size = Size(80, 24)) -> Dashboard {
    var dashboard = Dashboard.reading(Sample.desk, size)
    dashboard.press("/rason<enter><enter>")
    _ = dashboard.update(.body(ItemScreenTests.rason, prose))
    return dashboard
  }

  @Test func `its steps are done and to come, and where it stands is in capitals`() {
    let rows = open(.plain(["Text."])).rows.map(\.trimmed)
    #expect(
      rows.contains("pitched 4 Nov - commissioned 6 Nov - DRAFTING since 16 Nov - filed - edits -"))
    #expect(rows.contains("returned - accepted - published - billed - paid"))
    #expect(rows.contains { $0.hasPrefix("due Thu 26 Nov 18:00") })
    #expect(rows.contains { $0.hasPrefix("640 of 900w   USD 300, terms 30 days from publication") })
  }

  @Test func `where there are few rows, the steps begin with where it stands`() {
    let rows = open(.plain(["Text."]), Size(44, 12)).rows.map(\.trimmed)
    #expect(rows.contains { $0.hasPrefix("DRAFTING since 16 Nov - filed") })
  }

  @Test
  func `a heading is bold and in capitals, emphasis slants, a list hangs, code keeps its blanks`() {
    let dashboard = open(
      Prose([
        Prose.Block(.heading(1), runs: [Prose.Run("The Aunt")]),
        Prose.Block(
          runs: [Prose.Run("It is the "), Prose.Run("aunt", .emphasis), Prose.Run(".")],
          isApart: true),
        Prose.Block(
          lists: 1, marker: "- ",
          runs: [Prose.Run(String(repeating: "lemons and more ", count: 6))], isApart: true),
        Prose.Block(quotes: 1, runs: [Prose.Run("quoted")], isApart: true),
        Prose.Block(.code, runs: [Prose.Run("a   b")], isApart: true),
      ]))
    let rows = dashboard.rows
    let styles = dashboard.canvas
    #expect(rows.contains("  THE AUNT"))
    #expect(rows.contains("  It is the aunt."))
    let first = rows.firstIndex { $0.hasPrefix("  - lemons and more") } ?? 0
    #expect(rows[first + 1].hasPrefix("    ") && !rows[first + 1].trimmed.isEmpty)
    #expect(rows.contains("   > quoted"))
    #expect(rows.contains("      a   b"))
    #expect(styles.styles.contains("i"))
  }

  @Test(arguments: [Size(80, 24), Size(120, 40), Size(200, 60), Size(44, 12), Size(30, 6)])
  func `no line of the text is wider than 76 columns or than the screen`(_ size: Size) {
    let word = "한강의 기적は漢字と👩‍👩‍👧와e\u{301}\u{301}. "
    let dashboard = open(.plain([String(repeating: word, count: 60)]), size)
    for row in dashboard.rows where row.contains("한강") {
      #expect(TextWidth.columns(of: row) <= min(size.width, 78))
    }
  }

  @Test func `a long text says how much of it is shown, and scrolls to its end`() {
    var dashboard = open(.plain((1...40).map { "Paragraph \($0)." }))
    #expect(dashboard.picture.contains("of 80 rows"))
    dashboard.press("G")
    #expect(dashboard.picture.contains("Paragraph 40."))
    #expect(!dashboard.picture.contains("Paragraph 9."))
    dashboard.press("gjj")
    #expect(dashboard.picture.contains("3-"))
  }

  @Test func `a text that was cut says that it goes on`() {
    var prose = Prose.plain(["Short."])
    prose.isCut = true
    #expect(open(prose).picture.contains("the text goes on; e opens it"))
    #expect(open(Prose()).picture.contains("no text yet; e opens it"))
  }

  @Test func `n and p turn to the next piece of the list it was opened from, and back`() {
    var dashboard = Dashboard.reading()
    dashboard.press("2g<enter>")
    let first = dashboard.selectedTitle
    #expect(dashboard.picture.contains("1 of "))
    #expect(dashboard.press("n").contains { if case .readBody = $0 { true } else { false } })
    #expect(dashboard.selectedTitle != first)
    #expect(dashboard.zoom == .item)
    #expect(dashboard.picture.contains("2 of "))
    dashboard.press("p")
    #expect(dashboard.selectedTitle == first)
    dashboard.press("ppp")
    #expect(dashboard.selectedTitle == first)
    // The list has the selection where the page was turned to.
    dashboard.press("nn<esc>")
    let there = dashboard.selectedTitle
    #expect(dashboard.zoom == .due && there != first)
  }

  @Test func `outside of ITEM n and p say what they are for`() {
    var dashboard = Dashboard.reading()
    dashboard.press("n")
    #expect(dashboard.said.contains("n turns the pages of ITEM; Enter opens it"))
  }

  @Test func `what is billed beside the fee and what settled it is shown (R35)`() {
    let desk = Sample.desk.with("gigs/the-spectator/barber.md") { piece in
      piece.billing.expenses = Sample.gbp(20)
      piece.billing.tax = Sample.gbp(45)
      piece.billing.received = Sample.gbp(200)
      piece.billing.withheld = Sample.gbp(46)
      piece.billing.charges = Sample.gbp(9)
    }
    var dashboard = Dashboard.reading(desk)
    dashboard.press("/barber<enter>5<enter>")
    let rows = dashboard.rows.map(\.trimmed)
    #expect(rows.contains { $0.hasSuffix("due 3 Dec; expenses GBP 20, tax GBP 45,") })
    #expect(rows.contains("received GBP 200, withheld GBP 46, charges GBP 9"))
  }
}
