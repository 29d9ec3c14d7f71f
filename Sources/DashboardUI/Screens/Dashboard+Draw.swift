import Editorial
import TerminalKit

extension Dashboard {
  /// Where everything stands at this size.
  var layout: Layout {
    guard var wants else { return Layout(size, zoom: .due, focus: .due, wants: Wants()) }
    let isWide = zoom == nil && size.width >= 110 && size.height >= 30
    let width = isWide ? size.width - Layout.side(of: size.width) - 3 : size.width
    wants.pipeHead = wants.pipeColumns <= width - 7 ? 1 : 2
    return Layout(size, zoom: zoom, focus: focus, wants: wants)
  }

  /// Draws the whole screen.
  package func draw(on canvas: inout Canvas) {
    let layout = layout
    guard layout.form != .tooSmall else { return drawTooSmall(on: &canvas) }
    HeaderBar(dashboard: self).draw(on: &canvas, in: layout.header)
    if let overview {
      let scene = Scene(
        overview: overview, theme: theme, filter: filterText, marks: Set(marks.keys))
      if case .help(let help) = mode {
        HelpScreen(theme: theme, lines: helpLines(matching: help.field.text), offset: help.offset)
          .draw(on: &canvas, in: layout.body)
      } else if isEmpty, zoom != .problems, zoom != .outlets {
        EmptyDesk(scene: scene).draw(on: &canvas, in: layout.body)
      } else {
        if let tabs = layout.tabs {
          TabLine(scene: scene, focus: focus).draw(on: &canvas, in: tabs)
        }
        for area in layout.areas { draw(area, scene, on: &canvas) }
      }
    } else {
      drawReading(on: &canvas, in: layout.body)
    }
    MessageLine(dashboard: self).draw(on: &canvas, in: layout.message)
    FooterBar(dashboard: self).draw(on: &canvas, in: layout.footer)
  }

  private func draw(_ area: Layout.Area, _ scene: Scene, on canvas: inout Canvas) {
    let isFocused = area.pane == focus && area.part == .list
    switch (area.pane, area.part) {
    case (.item, _):
      if zoom == .item {
        ItemScreen(
          scene: scene, selected: selected, preview: preview, offset: cursors[.item]?.offset ?? 0
        ).draw(on: &canvas, in: area.rect)
      } else {
        ItemPane(scene: scene, selected: selected).draw(on: &canvas, in: area.rect)
      }
    case (.week, .summary): WeekPane(scene: scene).draw(on: &canvas, in: area.rect)
    case (.money, .summary): MoneyPane(scene: scene).draw(on: &canvas, in: area.rect)
    default:
      let cursor = cursors[area.pane] ?? Cursor()
      let list = ListView(
        scene: scene, pane: area.pane, listing: listings[kind(of: area.pane)] ?? .empty,
        selected: isFocused ? cursor.position : nil, offset: isFocused ? cursor.offset : 0,
        isWhole: zoom == area.pane)
      let head = area.rect.split(top: area.head).part
      if area.pane == .week, area.head > 1 {
        let rows = head.width < 60 ? head : head.split(bottom: 1).rest
        WeekPane(scene: scene, isFocused: isFocused).draw(on: &canvas, in: rows)
      } else if area.head > 0 {
        Heading(
          scene: scene, pane: area.pane, isFocused: isFocused, isWhole: zoom == area.pane,
          hasList: area.part == .list, position: list.position(in: area.listRect)
        ).draw(on: &canvas, in: head)
      }
      guard area.part == .list else { return }
      list.draw(on: &canvas, in: area.listRect)
    }
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let need = "need \(Layout.least.width)x\(Layout.least.height)"
    let lines = ["\(need), have \(size.width)x\(size.height)"]
    let wrapped = TextWrap(width: size.width).lines(lines[0])
    for (row, line) in wrapped.prefix(size.height).enumerated() {
      canvas.write(line, at: Point(0, row), style: theme[.text])
    }
  }

  private func drawReading(on canvas: inout Canvas, in rect: Rect) {
    var text = name.isEmpty ? "reading" : "reading \(name)"
    if let progress { text += "   \(grouped(progress.done)) of \(grouped(progress.of))" }
    let row = rect.top + rect.height / 3
    canvas.write(text, at: Point(rect.left + 2, row), style: theme[.text], within: rect.width - 2)
    guard let progress, rect.height > 3 else { return }
    Gauge(progress.done, of: progress.of, filled: theme[.bar], rest: theme[.barEmpty])
      .draw(
        on: &canvas,
        in: Rect(x: rect.left + 2, y: row + 2, width: min(30, rect.width - 4), height: 1))
  }
}

/// What every view draws from.
struct Scene {
  let overview: Overview
  let theme: Theme
  /// The filter as typed; its words are marked in titles.
  var filter = ""
  /// Pieces the next key is for.
  var marks: Set<FilePath> = []

  /// Whether a row is about marked pieces and no others.
  func isMarked(_ row: Row) -> Bool {
    guard !marks.isEmpty else { return false }
    let pieces = row.money?.pieces ?? row.piece.map { [$0] } ?? []
    return !pieces.isEmpty && pieces.allSatisfy { marks.contains(desk.pieces[$0].id) }
  }

  var desk: Desk { overview.desk }
  var labels: DateLabel { overview.labels }
  var here: Zone { desk.here }
}
