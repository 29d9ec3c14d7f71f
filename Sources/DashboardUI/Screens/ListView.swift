import Editorial
import TerminalKit

/// The lines of a pane below its heading.
struct ListView {
  private let scene: Scene
  private let pane: Pane
  private let list: PaneList
  /// The selected line; `nil` where the focus is elsewhere.
  private let selected: Int?
  private let offset: Int
  /// How many lines around the selected one are in view.
  private let context: Int
  /// Whether the pane fills the screen.
  private let isWhole: Bool

  init(scene: Scene, area: Layout.Area) {
    self.scene = scene
    pane = area.pane
    let list = scene.list(of: area.pane)
    self.list = list
    selected = scene.selectedPosition(in: area).flatMap {
      list.selectable.indices.contains($0) ? list.selectable[$0] : nil
    }
    offset =
      scene.isFocused(area)
      ? scene.selection.cursor.offset : scene.selection.offsets[area.pane] ?? 0
    context = scene.selection.cursor.context
    isWhole = scene.zoom == area.pane
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    guard !list.lines.isEmpty else { return drawSentence(on: &canvas, in: rect) }
    for (row, index) in view(rect.height).enumerated() {
      draw(
        index, isFirst: row == 0, isSelected: index == selected, on: &canvas, in: rect.row(row))
      // Who has the screen read out hears the line of the cursor.
      if scene.isPlain, index == selected { canvas.placeCursor(at: rect.row(row).origin) }
    }
  }

  /// Draws the lines again that are selected or were.
  func redraw(on canvas: inout Canvas, in rect: Rect, _ before: Int?) {
    let view = view(rect.height)
    for index in Set([before, selected].compactMap { $0 }) {
      guard let row = view.firstIndex(of: index) else { continue }
      canvas.fill(rect.row(row))
      draw(
        index, isFirst: row == 0, isSelected: index == selected, on: &canvas, in: rect.row(row))
      if scene.isPlain, index == selected { canvas.placeCursor(at: rect.row(row).origin) }
    }
  }

  /// Says that there is nothing, and which keys help.
  func drawSentence(on canvas: inout Canvas, in rect: Rect) {
    canvas.write(
      emptySentence, at: Point(rect.left + 2, rect.top), style: scene.theme[.dim],
      within: rect.width - 2)
  }

  /// `1-20 of 28`, where a list that fills the screen is longer than it; of one that has more than can
  /// be selected its rows are counted, `1-20 of 56 rows`.
  func position(in rect: Rect) -> String? {
    guard isWhole, pane.saysPosition, list.lines.count > rect.height, rect.height > 0 else {
      return nil
    }
    // Where it fills the screen, what is in view is in a row.
    let view = view(rect.height)
    let words = "\((view.first ?? 0) + 1)-\((view.last ?? -1) + 1) of \(list.lines.count)"
    return list.selectable.count == list.lines.count ? words : words + " rows"
  }

  /// The line under a cell.
  func line(at point: Point, in rect: Rect) -> Int? {
    let view = view(rect.height)
    let row = point.y - rect.top
    return rect.contains(point) && view.indices.contains(row) ? view[row] : nil
  }

  /// How many of the lines that can be selected are not in view.
  func hidden(in rect: Rect) -> Int {
    list.selectable.count - view(rect.height).count { list.lines[$0].subject != nil }
  }

  /// The lines in view.
  private func view(_ height: Int) -> [Int] {
    list.view(height: height, selected: selected, offset: offset, context: context)
  }

  private func draw(
    _ index: Int, isFirst: Bool, isSelected: Bool, on canvas: inout Canvas, in rect: Rect
  ) {
    switch list.lines[index].content {
    case .row(let row):
      RowView(
        scene: scene, columns: RowColumns(pane, width: rect.width, on: scene.size), row: row,
        isSelected: isSelected, isStaying: index == list.staying,
        isSameStatus: !isFirst && pane.order == .byStatus && isSameStatus(row, index)
      ).draw(on: &canvas, in: rect)
    case .agenda(let agenda):
      AgendaLine(scene: scene, agenda: agenda, isFirst: isFirst, isSelected: isSelected)
        .draw(on: &canvas, in: rect)
    case .drawn(let draw): draw(scene, isSelected, &canvas, rect)
    case .charts: break
    }
  }

  private func isSameStatus(_ row: Row, _ index: Int) -> Bool {
    guard index > 0, case .row(let above) = list.lines[index - 1].content else { return false }
    return above.status == row.status && above.isUnconfirmed == row.isUnconfirmed
      && row.status != nil
  }

  private var emptySentence: String {
    guard scene.filter.isEmpty || pane.isOfFiles else {
      return "nothing here matches \(scene.filter); \(scene.keys[.back]) clears it, "
        + "\(scene.keys[.pane(.pipe)]) and "
        + "status:publ find what is out"
    }
    return pane.empty(isWhole)
  }
}
