import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// What panes make of little room, and of much.
struct RoomTests {
  @Test func `below the chosen day MONTH shows the days after it, as far as there is room`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press("9")
    let rows = dashboard.rows
    let days = rows.filter { $0.contains(" Nov   ") && $0.hasSuffix("-----") }.map { $0.prefix(12) }
    #expect(days == ["Wed 25 Nov  ", "Thu 26 Nov  ", "Fri 27 Nov  ", "Mon 30 Nov  "])
    #expect(rows.contains { $0.hasPrefix("  Thu 18:00   NKN  Rason customs data") })
    // A press on a row of another day selects that row.
    let row = rows.firstIndex { $0.contains("Rason customs data") } ?? 0
    _ = dashboard.update(
      .key(.mouse(MouseEvent(.press, .left, at: Point(20, row)))))
    #expect(dashboard.selectedTitle == "Rason customs data")
    #expect(dashboard.rows.contains { $0.hasPrefix("Thu 26 Nov") })
    #expect(!dashboard.rows.contains { $0.hasPrefix("Wed 25 Nov") })
  }

  @Test(arguments: 36...60)
  func `MONTH says of every day how many of its rows have no room`(_ height: Int) {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, height))
    dashboard.press("9")
    var rows = dashboard.rows[...]
    while let start = rows.firstIndex(where: { $0.firstMatch(of: /^\w{3} +\d+ \w{3}   \d/) != nil })
    {
      let heading = rows[start].split(separator: " ")
      let count = Int(heading[3]) ?? -1
      let more = heading.last == "more" ? Int(heading[heading.count - 2]) ?? 0 : 0
      rows = rows[(start + 1)...]
      let shown = rows.prefix { $0.hasPrefix("  ") && !$0.trimmed.isEmpty }.count
      #expect(shown + more == count, "\(heading)")
    }
  }

  @Test func `where days are wide each thing of a day has a row with its title`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(200, 60))
    dashboard.press("9")
    let rows = dashboard.rows
    let row = rows.firstIndex { $0.contains("FP* Why the DMZ tour mar..") } ?? 0
    #expect(row > 0 && rows[row + 1].contains("PhD Chapter 3 draft to s.."))
  }

  @Test(
    arguments: [
      Size(44, 12), Size(44, 14), Size(58, 13), Size(60, 16), Size(80, 17), Size(80, 20),
    ],
    ["1", "5"])
  func `a pane opens with its first line, or with the title of what is selected`(
    _ size: Size, _ key: String
  ) {
    var dashboard = Dashboard.reading(Sample.desk, size)
    dashboard.press(key)
    let cursor = dashboard.selection.cursor
    let first = dashboard.list.lines[cursor.offset]
    #expect(cursor.offset == 0 || first.isTitle)
    // The first line of it brings back what stands above.
    dashboard.press("g")
    let top = dashboard.list.selectable[0]
    #expect(dashboard.selection.cursor.offset == max(0, top - dashboard.listHeight + 1))
  }

  @Test func `at 44 columns MONEY opens with its names, and says which rows are in view`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(44, 12))
    dashboard.press("5")
    #expect(dashboard.rows[2] == "         to bill      owed   overdue")
    let count = dashboard.list.lines.count
    #expect(dashboard.rows[1].hasSuffix(" 1-8 of \(count) rows"))
    #expect(dashboard.rows.contains { $0.hasPrefix(">") })
  }

  @Test(arguments: [Size(44, 12), Size(50, 16), Size(44, 30)])
  func `ITEM says no fact in half`(_ size: Size) {
    var dashboard = Dashboard.reading(Sample.desk, size)
    dashboard.press("<enter>")
    let head = dashboard.rows.dropFirst(2).prefix { !$0.trimmed.isEmpty && !$0.contains("reading") }
    #expect(head.count > 1)
    #expect(head.allSatisfy { !$0.contains("..") }, "\(head)")
    #expect(head.contains { $0.contains("The Spectator   H. Whitlock") })
    #expect(head.contains { $0.contains("EDITS since 21 Nov") })
  }

  @Test(arguments: ["1", "2", "3", "4", "5", "7"])
  func `on a very wide screen nothing stands far from its title`(_ key: String) {
    var dashboard = Dashboard.reading(Sample.desk, Size(200, 60))
    dashboard.press(key)
    let rows = dashboard.rows.dropFirst(2).dropLast(2).filter { !$0.contains("---") }
    #expect(rows.allSatisfy { TextWidth.columns(of: $0) <= 160 })
  }
}

extension Dashboard {
  /// Rows of the list with the selection.
  var listHeight: Int { layout.area(selection.focus)?.lines ?? 0 }
}
