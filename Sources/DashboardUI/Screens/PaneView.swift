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
      if area.part == .list { pane.drawLines(scene, area, &canvas, area.listRect) }
    }
  }
}
