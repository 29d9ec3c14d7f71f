import TerminalKit

/// One pane in its area of the screen: in words, or a heading and a list.
struct PaneView {
  let scene: Scene
  let area: Layout.Area

  func draw(on canvas: inout Canvas) {
    let pane = area.pane
    switch area.part {
    case .summary: pane.drawSummary(scene, area, &canvas, area.rect)
    case .days: DayStrip(scene: scene).draw(on: &canvas, in: area.rect)
    case .closing: pane.drawClosing(scene, area, &canvas, area.rect)
    case .heading, .list:
      if area.head > 0 {
        pane.drawHeading(scene, area, &canvas, area.rect.split(top: area.head).part)
      }
      guard area.part == .list else { return }
      if let drawLines = pane.drawLines {
        drawLines(scene, area, &canvas, area.listRect)
      } else {
        ListView(scene: scene, area: area).draw(on: &canvas, in: area.listRect)
      }
    }
  }

  /// Draws it where it was drawn before, with the selection on another of its lines.
  ///
  /// - Parameters:
  ///   - canvas: as it was before.
  ///   - before: the line of its list that was selected.
  func redraw(on canvas: inout Canvas, selectedBefore before: Int?) {
    guard area.part == .list, area.pane.drawLines == nil else {
      canvas.fill(area.rect)
      return draw(on: &canvas)
    }
    ListView(scene: scene, area: area).redraw(on: &canvas, in: area.listRect, before)
  }
}
