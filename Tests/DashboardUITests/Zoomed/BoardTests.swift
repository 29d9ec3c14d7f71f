import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// The board: lanes of cards, and the keys that go about and move them.
struct BoardTests {
  private func lanes(_ dashboard: Dashboard) -> [String] {
    dashboard.lists.values.flatMap { list in
      list.parts.indices.map { part in
        "\(list.positions(ofPart: part).count)"
      }
    }
  }

  @Test func `b shows the board and b again the list, with the same piece selected`() {
    var dashboard = Dashboard.reading()
    dashboard.press("/rason<enter>")
    dashboard.press("b")
    #expect(dashboard.zoom == .board)
    #expect(dashboard.selectedTitle == "Rason customs data")
    dashboard.press("b")
    #expect(dashboard.zoom == .pipe)
    #expect(dashboard.selectedTitle == "Rason customs data")
  }

  @Test func `every live piece is a card that can be reached by the arrows`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press("b<left><left><left><left><left><left>")
    var seen: Set<FilePath> = []
    for _ in Lane.allCases {
      dashboard.press("g")
      for _ in Sample.pieces {
        if let piece = dashboard.selected?.piece { seen.insert(piece.id) }
        dashboard.press("<down>")
      }
      dashboard.press("<right>")
    }
    let live = Sample.pieces.filter { piece in piece.status.map { !Sample.plan[$0].isEnd } ?? false
    }
    #expect(seen == Set(live.map(\.id)))
  }

  @Test func `down ends with its lane, and h and l go over lanes without cards`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press("b/<esc>")
    dashboard.press("gjjjjjjjjjjj")
    let last = dashboard.selectedTitle
    dashboard.press("G")
    #expect(dashboard.selectedTitle == last)
    dashboard.press("hhhhhhh")
    #expect(dashboard.selected?.row?.status == Sample.status("idea"))
    dashboard.press("l")
    #expect(dashboard.selected?.row?.status == Sample.status("pitched"))
    dashboard.press("lllllll")
    // GOING OUT is empty here.
    #expect(dashboard.selected?.row?.status == Sample.status("edits"))
  }

  @Test func `l is the length of a piece everywhere else`() {
    var dashboard = Dashboard.reading()
    dashboard.press("l")
    #expect(dashboard.asked.contains("words wanted:"))
  }

  @Test func `a card that is moved on goes to its lane and stays selected, and comes back`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press("/rason<enter>b")
    let card = dashboard.selected?.subject
    dashboard.answer(dashboard.press(">"))
    #expect(dashboard.selected?.subject == card)
    #expect(dashboard.selected?.piece?.statusWord == "filed")
    #expect(dashboard.list.part(of: dashboard.selection.cursor.position) == 4)
    dashboard.answer(dashboard.press("<lt>"))
    #expect(dashboard.selected?.subject == card)
    #expect(dashboard.selected?.piece?.statusWord == "drafting")
    #expect(dashboard.list.part(of: dashboard.selection.cursor.position) == 3)
  }

  @Test func `lanes that are not in view are counted at every size`() {
    for size in [Size(80, 24), Size(60, 20), Size(44, 12)] {
      var dashboard = Dashboard.reading(FrameTests.full, size)
      dashboard.press("b")
      #expect(dashboard.rows[1].contains(" of 7   b list"), "\(size)")
    }
  }

  @Test(arguments: [Size(80, 24), Size(60, 20), Size(44, 12), Size(120, 40), Size(200, 60)])
  func `the lane of the selected card is in view, and hidden cards are counted`(_ size: Size) {
    var dashboard = Dashboard.reading(FrameTests.full, size)
    dashboard.press("b")
    for key in [
      "<left>", "<right>", "<down>", "<down>", "<down>", "<right>", "G", "<right>", "<right>",
    ] {
      dashboard.press(key)
      let title = dashboard.selectedTitle ?? ""
      let first = title.split(separator: " ").prefix(1).joined()
      #expect(dashboard.picture.contains(first), "\(size) \(title)")
      // The mark of the selection stands on the screen once.
      let marks = dashboard.rows.dropLast(2).reduce(0) { $0 + $1.count { $0 == ">" } }
      #expect(marks == 1)
    }
    let cards = dashboard.list.parts.reduce(0) { $0 + $1.count - 1 }
    #expect(cards == dashboard.list.selectable.count)
  }

  @Test func `under a hundred columns three lanes are shown, and which`() {
    var dashboard = Dashboard.reading()
    dashboard.press("b<left><left><left><left><left><left>")
    #expect(dashboard.rows[1].contains("lanes 1-3 of 7"))
    #expect(dashboard.picture.contains("IDEAS") && !dashboard.picture.contains("EDITS"))
    dashboard.press("<right><right><right><right><right>")
    #expect(dashboard.picture.contains("EDITS") && !dashboard.picture.contains("IDEAS"))
  }
}
