import Editorial
import TerminalKit

// The mouse: it points at what the keys go to, and turns pages; whatever it does a key does too.
extension Dashboard {
  /// Lines a notch of the wheel scrolls.
  private static let notch = 3

  /// Takes what the mouse did.
  mutating func take(_ event: MouseEvent) -> [Effect] {
    // With a key held down it is the terminal's own: Shift selects text.
    guard event.modifiers.isEmpty else { return [] }
    switch (event.kind, event.button) {
    case (.press, .left): return click(event.point, isDouble: false)
    case (.double, .left): return click(event.point, isDouble: true)
    case (.wheelUp, _): return turnWheel(-1, at: event.point)
    case (.wheelDown, _): return turnWheel(1, at: event.point)
    case (.press, _), (.double, _), (.release, _), (.drag, _), (.wheelLeft, _), (.wheelRight, _):
      return []
    }
  }

  /// What is under a cell.
  func spot(at point: Point) -> Spot? { Scene(self).spot(at: point, in: layout) }

  private mutating func click(_ point: Point, isDouble: Bool) -> [Effect] {
    switch mode {
    case .normal: break
    case .text(let text): return choose(point, isDouble, in: text)
    case .palette(let palette): return choose(point, isDouble, in: palette)
    // What is typed is not lost to a slip of the hand.
    case .prompt, .picker, .filling, .help, .manual: return []
    }
    switch spot(at: point) {
    case .key(let action): return perform(action)
    case .tab(let pane):
      pointed()
      focus(on: pane)
    case .heading(let pane):
      // The second press of two would leave again what the first opened.
      if isDouble { return [] }
      pointed()
      if zoom == pane {
        selection.zoomed.removeLast()
        comeBack()
      } else {
        open(pane)
      }
    case .line(let pane, let position):
      let isSelected =
        pane == selection.focus && position == selection.cursor.position
        && !selection.cursor.isLost
      if isDouble, isSelected { return perform(.open) }
      select(position, in: pane)
    case .pane(let pane):
      guard isDouble, zoom != pane else { return [] }
      pointed()
      open(pane)
    case nil: break
    }
    return []
  }

  /// The writer pointed at something: it is meant as it stands on the screen.
  private mutating func pointed() {
    _ = selectionGuard.takeChange()
    selectionGuard.stopExpecting()
    notice = nil
  }

  /// Selects a line, and gives its pane the keys; it stays where it is on the screen.
  private mutating func select(_ position: Int, in pane: Pane) {
    pointed()
    if pane != selection.focus {
      let offset = selection.offsets[pane] ?? 0
      selection.focus = pane
      selection.cursor.offset = offset
    }
    selection.cursor.move(to: position, in: makeList(of: pane))
    selection.cursor.isPointed = true
  }

  /// Chooses a line of what was found in texts; the second press goes to it.
  private mutating func choose(_ point: Point, _ isDouble: Bool, in text: FullText) -> [Effect] {
    let rect = layout.body.split(top: 1).rest
    guard let line = line(at: point, in: rect, of: text.hits.count, showing: text.choice) else {
      return []
    }
    if isDouble { return press(.enter) }
    var text = text
    text.choice = line
    mode = .text(text)
    return []
  }

  /// Chooses a line of the palette; the second press does it.
  private mutating func choose(_ point: Point, _ isDouble: Bool, in palette: Palette) -> [Effect] {
    let rect = layout.body.split(bottom: sheetRows).part.split(top: 1).rest
    guard let line = line(at: point, in: rect, of: palette.found.count, showing: palette.choice)
    else { return [] }
    if isDouble { return press(.enter) }
    var palette = palette
    palette.choice = line
    mode = .palette(palette)
    return []
  }

  /// The line of a list that stands at a point, as far as it is scrolled to show the chosen one.
  private func line(at point: Point, in rect: Rect, of count: Int, showing choice: Int) -> Int? {
    let range = Scroll.range(selection: choice, count: count, height: max(1, rect.height))
    let line = range.lowerBound + point.y - rect.top
    return rect.contains(point) && range.contains(line) ? line : nil
  }

  // MARK: The wheel

  private mutating func turnWheel(_ step: Int, at point: Point) -> [Effect] {
    let key: Key = step > 0 ? .down : .up
    switch mode {
    case .normal: break
    case .help, .palette, .text, .filling: return press(key)
    case .manual: return (0..<Dashboard.notch).flatMap { _ in press(key) }
    case .prompt, .picker: return []
    }
    guard let pane = spot(at: point)?.pane else { return [] }
    scroll(pane, by: step)
    return []
  }

  /// Scrolls a pane; where the keys go to it, the selection stays in view.
  private mutating func scroll(_ pane: Pane, by step: Int) {
    let direction: Action = step > 0 ? .down : .up
    if zoom == .item {
      for _ in 0..<Dashboard.notch { scrollText(direction) }
      return
    }
    if zoom == .charts {
      pointed()
      return moveInCharts(step > 0 ? .right : .left)
    }
    if let zoom, zoom == .board || zoom == .month || zoom == .problems {
      pointed()
      return move(direction)
    }
    guard let area = layout.area(pane), area.part == .list else { return }
    let list = makeList(of: pane)
    let isFocused = pane == selection.focus
    let offset = isFocused ? selection.cursor.offset : selection.offsets[pane] ?? 0
    let rows = area.lines - list.pinned(of: area.lines)
    let wanted = min(max(0, offset + step * Dashboard.notch), max(0, list.lines.count - rows))
    guard isFocused else {
      selection.offsets[pane] = wanted
      return
    }
    pointed()
    var cursor = selection.cursor
    cursor.offset = wanted
    cursor.isPointed = false
    let position = nearest(to: cursor.position, in: list, from: wanted, rows)
    if position != cursor.position {
      if cursor.isLost { cursor.position = position } else { cursor.move(to: position, in: list) }
    }
    selection.cursor = cursor
  }

  /// The nearest line whose selection leaves a list as it is scrolled.
  private func nearest(
    to position: Int, in list: PaneList, from first: Int, _ height: Int
  ) -> Int {
    var position = position
    // Each step goes towards the lines in view, so it ends.
    for _ in list.selectable.indices {
      guard list.selectable.indices.contains(position) else { break }
      let shown = Scroll.range(
        selection: list.selectable[position], count: list.lines.count, height: height,
        offset: first
      ).lowerBound
      if shown == first { break }
      let next = position + (shown < first ? 1 : -1)
      guard list.selectable.indices.contains(next) else { break }
      position = next
    }
    return position
  }
}
