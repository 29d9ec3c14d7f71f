import Editorial
import Glibc
import TerminalKit
import Testing

@testable import DashboardUI

extension Dashboard {
  /// The cell where a text begins on the screen, in a list rather than elsewhere.
  func cell(of text: String) -> Point? {
    let canvas = canvas
    let found = (0..<size.height).flatMap { row -> [Point] in
      let cells = canvas.cells(inRow: row)
      return cells.indices.filter { column in
        !cells[column].isEmpty && cells[column...].joined().hasPrefix(text)
      }.map { Point($0, row) }
    }
    // Bars of the week name pieces too.
    let lists = layout.areas.filter { $0.part == .list }.map(\.listRect)
    return found.first { cell in lists.contains { $0.contains(cell) } } ?? found.first
  }

  /// Does something with the mouse where a text begins.
  @discardableResult
  mutating func point(
    _ kind: MouseEvent.Kind, _ text: String, _ button: MouseEvent.Button = .left,
    modifiers: Key.Modifiers = []
  ) -> [Effect] {
    guard let cell = cell(of: text) else {
      Issue.record("no \(text) in\n\(picture)")
      return []
    }
    let isWheel = kind == .wheelUp || kind == .wheelDown
    return update(
      .key(.mouse(MouseEvent(kind, isWheel ? .none : button, at: cell, modifiers: modifiers))))
  }

  /// Two presses as a terminal reports them.
  @discardableResult
  mutating func doubleClick(_ text: String) -> [Effect] {
    guard let cell = cell(of: text) else {
      Issue.record("no \(text) in\n\(picture)")
      return []
    }
    let first = update(.key(.mouse(MouseEvent(.press, .left, at: cell))))
    return first + update(.key(.mouse(MouseEvent(.double, .left, at: cell))))
  }
}

/// What a click, a double click and the wheel do.
struct MouseTests {
  private static let sizes = [Size(80, 24), Size(120, 40), Size(44, 12)]

  // MARK: What is under a cell

  @Test(arguments: sizes)
  func `a click on a row of a list selects what stands there`(_ size: Size) {
    let start = Dashboard.reading(size: size)
    for area in start.layout.areas where area.part == .list {
      let list = start.lists[start.key(of: area.pane)] ?? .empty
      for row in area.listRect.top..<area.listRect.bottom {
        var dashboard = start
        let place = Point(area.listRect.left + 3, row)
        _ = dashboard.update(.key(.mouse(MouseEvent(.press, .left, at: place))))
        let line = row - area.listRect.top
        guard list.lines.indices.contains(line), let subject = list.lines[line].subject else {
          continue
        }
        #expect(dashboard.selected?.subject == subject, "\(area.pane.name) row \(row)")
        #expect(dashboard.canvas.cells(inRow: row)[area.rect.left] == ">")
      }
    }
  }

  @Test(arguments: sizes)
  func `no cell of any pane does anything but select, turn to or open`(_ size: Size) {
    var tried = 0
    for keys in ["", "1", "2", "4", "5", "7", "8", "9", "b", "jj<enter>"] {
      var start = Dashboard.reading(size: size)
      start.press(keys)
      for row in 0..<(size.height - 1) {
        // At a desk every fourth of them, in each row others.
        let columns =
          getenv("CI") == nil
          ? stride(from: row % 4 * 3, to: size.width, by: 12)
          : stride(from: 0, to: size.width, by: 3)
        for column in columns {
          for kind in [MouseEvent.Kind.press, .double, .release, .drag] {
            var dashboard = start
            let event = MouseEvent(kind, .left, at: Point(column, row))
            let effects = dashboard.update(.key(.mouse(event)))
            tried += 1
            let isLook = effects.allSatisfy {
              switch $0 {
              case .readBody, .openEditor: true
              default: false
              }
            }
            #expect(isLook, "\(keys) \(column),\(row): \(effects)")
          }
        }
      }
    }
    #expect(tried > 1000)
  }

  @Test func `on the board a click selects the card, whichever of its rows it is on`() {
    var dashboard = Dashboard.reading(size: Size(120, 40))
    dashboard.press("b")
    let list = dashboard.list
    for line in list.selectable {
      guard case .row(let row) = list.lines[line].content,
        let word = row.title.split(separator: " ").first.map(String.init), word.utf8.count > 4,
        let cell = dashboard.cell(of: word)
      else { continue }
      var other = dashboard
      _ = other.update(.key(.mouse(MouseEvent(.press, .left, at: cell))))
      #expect(other.selected?.title.hasPrefix(word) == true, "\(row.title)")
    }
  }

  @Test func `in MONTH a click selects the day, and a row of it`() {
    var dashboard = Dashboard.reading(size: Size(80, 24))
    dashboard.press("9")
    let before = dashboard.selected?.subject
    dashboard.point(.press, "27")
    #expect(dashboard.selected?.subject != before)
    guard case .day(let day)? = dashboard.selected?.subject else {
      Issue.record("no day")
      return
    }
    #expect(day.civil.day == 27)
    dashboard.point(.press, "Why the DMZ")
    #expect(dashboard.selectedTitle == "Why the DMZ tour market died")
  }

  // MARK: Clicks

  @Test func `a click in another pane gives it the keys`() {
    var dashboard = Dashboard.reading()
    dashboard.point(.press, "Manhwa")
    #expect(dashboard.selection.focus == .chase)
    #expect(dashboard.selectedTitle == "Manhwa game art")
  }

  @Test func `a double click opens what it selects`() {
    var dashboard = Dashboard.reading()
    dashboard.doubleClick("Rason customs")
    #expect(dashboard.zoom == .item)
    #expect(dashboard.selectedTitle == "Rason customs data")
  }

  @Test func `a double click on a row that came under the mouse between the two only selects it`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jjj")
    dashboard.point(.double, "Tariff timeline")
    #expect(dashboard.zoom == nil)
    #expect(dashboard.selectedTitle == "Tariff timeline")
  }

  @Test func `a click on a heading fills the screen with its pane, and on that again goes back`() {
    for (heading, pane) in [
      ("WEEK", Pane.week), ("DUE 1", .due), ("CHASE", .chase), ("PIPE", .pipe), ("MONEY", .money),
    ] {
      var dashboard = Dashboard.reading()
      dashboard.point(.press, heading)
      #expect(dashboard.zoom == pane)
      dashboard.point(.press, pane.heading)
      #expect(dashboard.zoom == nil)
    }
  }

  @Test func `on a narrow screen a click on a tab turns to its pane`() {
    var dashboard = Dashboard.reading(size: Size(44, 12))
    dashboard.point(.press, "CHASE")
    #expect(dashboard.selection.focus == .chase && dashboard.zoom == nil)
    dashboard.point(.press, "PIPE")
    #expect(dashboard.selection.focus == .pipe)
    dashboard.point(.press, "WEEK")
    #expect(dashboard.selection.focus == .week)
  }

  @Test func `a click on a key of the footer does what the key does`() {
    var dashboard = Dashboard.reading()
    var other = dashboard
    #expect(!dashboard.point(.press, "returned").isEmpty)
    #expect(!other.press(">").isEmpty)
    #expect(dashboard.pending.request == other.pending.request)
    dashboard = .reading()
    dashboard.point(.press, "? keys")
    if case .help = dashboard.mode {} else { Issue.record("\(dashboard.mode)") }
  }

  @Test func `other buttons and keys held down leave everything as it is`() {
    let before = Dashboard.reading()
    for (button, modifiers): (MouseEvent.Button, Key.Modifiers) in [
      (.right, []), (.middle, []), (.left, .shift), (.left, .control), (.left, .alt),
    ] {
      var dashboard = before
      dashboard.point(.press, "Rason customs", button, modifiers: modifiers)
      #expect(dashboard.selection.cursor == before.selection.cursor)
      #expect(dashboard.picture == before.picture)
    }
  }

  @Test func `a click does not lose what is being typed`() {
    for keys in ["a\"new", "/rason", "d", "s", "?", "<f1>"] {
      var dashboard = Dashboard.reading()
      dashboard.press(keys)
      let before = dashboard.picture
      for row in 0..<24 {
        _ = dashboard.update(.key(.mouse(MouseEvent(.press, .left, at: Point(9, row)))))
      }
      #expect(dashboard.picture == before, "\(keys)")
    }
  }

  @Test func `a key after a click is meant, whatever changed outside before it`() {
    var dashboard = Dashboard.reading()
    _ = dashboard.update(
      .loaded(
        Sample.desk.with("gigs/korea-pro/tariffs.md") {
          $0.status = Sample.status("returned")
          $0.statusWord = "returned"
        }))
    dashboard.point(.press, "Rason customs")
    #expect(dashboard.press(">").verbs == ["filed"])
  }

  @Test func `in the palette and in full text a click chooses and a double click takes it`() {
    var dashboard = Dashboard.reading()
    dashboard.press(":money")
    dashboard.doubleClick("Fill the screen with MONEY")
    #expect(dashboard.mode == .normal && dashboard.zoom == .money)
  }

  // MARK: The wheel

  @Test func `the wheel scrolls the list under it, the selection stays in view`() {
    var dashboard = Dashboard.reading()
    dashboard.press("2")
    let first = dashboard.rows[2]
    dashboard.point(.wheelDown, "Rason customs")
    #expect(dashboard.rows[2] != first)
    #expect(dashboard.selection.cursor.offset == 3)
    #expect(dashboard.rows.contains { $0.hasPrefix(">") })
    for _ in 0..<20 { dashboard.point(.wheelDown, "DUE") }
    #expect(dashboard.rows.contains { $0.hasPrefix(">") })
    for _ in 0..<20 { dashboard.point(.wheelUp, "DUE") }
    #expect(dashboard.rows[2].dropFirst() == first.dropFirst())
  }

  @Test func `over another pane it scrolls that one, and nothing else is selected`() {
    var dashboard = Dashboard.reading()
    let selected = dashboard.selected?.subject
    let due = dashboard.rows.filter { $0.contains("Rason") }
    dashboard.point(.wheelDown, "Manhwa")
    #expect(dashboard.cell(of: "Manhwa") == nil)
    #expect(dashboard.selected?.subject == selected)
    #expect(dashboard.rows.filter { $0.contains("Rason") } == due)
    // What is clicked there stays under the mouse.
    let row = dashboard.layout.area(.chase)?.listRect.top ?? 0
    let title = dashboard.rows[row].dropFirst(2)
    _ = dashboard.update(.key(.mouse(MouseEvent(.press, .left, at: Point(20, row)))))
    #expect(dashboard.selection.focus == .chase)
    #expect(dashboard.rows.contains { $0.hasPrefix(">") && $0.dropFirst(2) == title })
  }

  @Test func `where all is in view the wheel does nothing`() {
    var dashboard = Dashboard.reading(size: Size(120, 40))
    dashboard.press("7")
    let before = dashboard.picture
    dashboard.point(.wheelDown, "NK News")
    #expect(dashboard.picture == before)
  }
}
