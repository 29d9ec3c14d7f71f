import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// The home screen of any desk at any size.
struct HomeTests {
  static let seeds = 0..<10

  /// Sizes of chance, and those at which the layout changes.
  static func sizes(_ dice: inout HostileTests.Dice) -> [Size] {
    let edges = [
      Size(9, 3), Size(29, 6), Size(30, 6), Size(44, 12), Size(59, 24), Size(60, 16), Size(60, 20),
      Size(80, 24), Size(100, 30), Size(101, 24), Size(110, 29), Size(110, 30), Size(120, 40),
      Size(200, 60),
    ]
    let others = (0..<6).map { _ in
      Size(Int.random(in: 9...200, using: &dice), Int.random(in: 3...60, using: &dice))
    }
    return edges + others
  }

  /// Desks of chance on every size.
  private func forEach(_ seed: Int, _ body: (Dashboard, String) -> Void) {
    var dice = HostileTests.Dice(state: UInt64(seed) &* 6_700_417 &+ 5)
    for size in HomeTests.sizes(&dice) {
      let desk = HostileTests.desk(&dice)
      body(.reading(desk, size), "seed \(seed), \(size.width)x\(size.height)")
    }
  }

  @Test(arguments: seeds)
  func `no list hides rows without saying how many`(_ seed: Int) {
    forEach(seed) { dashboard, place in
      guard !dashboard.isEmpty else { return }
      let canvas = dashboard.canvas
      let layout = dashboard.layout
      for area in layout.areas where area.part == .list {
        let list = area.listRect
        let count = dashboard.lists[dashboard.key(of: area.pane)]?.selectable.count ?? 0
        let shown = (list.top..<list.bottom).count { row in
          !canvas.cells(inRow: row)[list.left..<list.right].joined().trimmed.isEmpty
        }
        guard area.pane != .week, count > shown else { continue }
        let row = layout.tabs?.top ?? area.rect.top
        let heading = canvas.cells(inRow: row)[list.left..<list.right].joined()
        #expect(
          heading.contains("\(count - shown) more") || heading.hasSuffix(" +\(count - shown)"),
          "\(place): \(heading)")
      }
    }
  }

  @Test(arguments: seeds)
  func `no cell is out of place: panes share none, and blanks part the columns`(_ seed: Int) {
    forEach(seed) { dashboard, place in
      let canvas = dashboard.canvas
      let layout = dashboard.layout
      for (index, area) in layout.areas.enumerated() {
        #expect(layout.body.intersection(area.rect) == area.rect, "\(place): \(area.pane.name)")
        for other in layout.areas.dropFirst(index + 1) {
          #expect(area.rect.intersection(other.rect).isEmpty, "\(place): \(area.pane.name)")
        }
        guard !dashboard.isEmpty, area.rect.left > 0 else { continue }
        for row in area.rect.top..<area.rect.bottom {
          let left = canvas.cells(inRow: row)[area.rect.left - 2..<area.rect.left]
          #expect(left.allSatisfy { $0 == " " }, "\(place), row \(row)")
        }
      }
      #expect(dashboard.rows.count == dashboard.size.height, "\(place)")
    }
  }

  @Test(arguments: seeds)
  func `the columns of a list stand below one another`(_ seed: Int) {
    forEach(seed) { dashboard, place in
      let layout = dashboard.layout
      guard !dashboard.isEmpty, layout.form == .stacked || layout.form == .columns else { return }
      let canvas = dashboard.canvas
      for area in layout.areas where area.pane == .due || area.pane == .chase {
        guard area.part == .list,
          dashboard.lists[dashboard.key(of: area.pane)]?.lines.isEmpty == false
        else { continue }
        for row in area.listRect.top..<area.listRect.bottom {
          let cells = canvas.cells(inRow: row)
          // A blank parts the date from the outlet, and the outlet from the title.
          #expect(cells[13] == " " && cells[18] == " ", "\(place), row \(row)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `the counts of every heading add up to it`(_ seed: Int) {
    forEach(seed) { dashboard, place in
      guard !dashboard.isEmpty, dashboard.size.width >= 60, dashboard.size.height >= 16 else {
        return
      }
      for name in ["2 DUE", "3 CHASE"] {
        guard let figures = HeadingFigures(name, in: dashboard.rows) else {
          Issue.record("\(place): no \(name)")
          continue
        }
        #expect(figures.parts.reduce(0, +) == figures.count, "\(place): \(name)")
      }
    }
  }

  @Test func `under a filter a heading says of how many`() {
    var dashboard = Dashboard.reading()
    dashboard.press("/rason<enter>")
    #expect(dashboard.rows.contains { $0.hasPrefix("2 DUE 1 of 14   1 this week ") })
    #expect(dashboard.rows.contains { $0.hasPrefix("3 CHASE 0 of 7") })
  }

  @Test func `the next step of a row is said in its last column, and what > does above the footer`()
  {
    let rows = Dashboard.reading().rows
    let row = rows.first { $0.contains("Rason customs data") && $0.contains("Thu 18:00 ") }
    #expect(row?.hasSuffix("write 260w, file") == true)
    #expect(rows[22].hasPrefix(" > Seoul's housing lottery: back with H. Whitlock"))
  }

  @Test func `the footer names what comes of a key, and always where help is`() {
    for size in [Size(80, 24), Size(120, 40), Size(44, 12), Size(60, 20)] {
      let footer = Dashboard.reading(Sample.desk, size).rows.last ?? ""
      #expect(footer.contains("> returned"), "\(footer)")
      #expect(footer.contains("/") && footer.contains("?"), "\(footer)")
    }
  }

  @Test func `the digits are named until one was pressed`() {
    var dashboard = Dashboard.reading(size: Size(120, 40))
    #expect(dashboard.rows[39].contains("0-9 zoom"))
    dashboard.press("2<esc>")
    #expect(!dashboard.rows[39].contains("0-9 zoom"))
  }

  @Test func `where there is room for one pane the header has the verdict`() {
    let rows = Dashboard.reading(size: Size(44, 12)).rows
    #expect(rows[0].hasPrefix(" AT RISK 0/1  late 1  today 1"))
    #expect(rows[0].hasSuffix("Wed 14:02"))
    #expect(rows[1].contains("[2DUE 14]3CHASE"))
  }

  @Test(arguments: 110...150)
  func `the codes of a lane and what is counted behind them come to its count`(_ width: Int) {
    var seen = 0
    for row in Dashboard.reading(FrameTests.full, Size(width, 40)).rows {
      guard
        let lane = row.firstMatch(
          of: /(?:ideas|pitched|to write|drafting|with editor|edits|going out) +(\d+)  (\S.*)$/)
      else { continue }
      let codes = lane.2.split(separator: " ")
      let more = codes.last?.hasPrefix("+") == true ? codes.last.flatMap { Int($0) } : 0
      let shown = codes.count { !$0.hasPrefix("+") }
      #expect(more.map { $0 + shown } == Int(lane.1), "\(row)")
      seen += 1
    }
    #expect(seen > 4)
  }
}

extension Canvas {
  /// The characters of a row by cell; the second half of a wide one is a blank string.
  func cells(inRow row: Int) -> [String] {
    var cells = Array(repeating: " ", count: size.width)
    for run in runs(inRow: row) {
      var column = run.column
      for character in run.text {
        let width = TextWidth.columns(of: String(character))
        guard width > 0, column < cells.count else { continue }
        cells[column] = String(character)
        for half in column + 1..<max(column + 1, column + width) where half < cells.count {
          cells[half] = ""
        }
        column += width
      }
    }
    return cells
  }
}
