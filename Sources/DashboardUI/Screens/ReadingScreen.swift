import Editorial
import TerminalKit

/// What stands in place of the panes until the desk is read: how far the reading is.
struct ReadingScreen {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    var text = scene.name.isEmpty ? "reading" : "reading \(scene.name)"
    if let progress = scene.progress {
      text += "   \(grouped(progress.done)) of \(grouped(progress.of))"
    }
    let row = rect.top + rect.height / 3
    canvas.write(text, at: Point(rect.left + 2, row), style: theme[.text], within: rect.width - 2)
    guard let progress = scene.progress, rect.height > 3 else { return }
    scene.gauge(progress.done, of: progress.of)
      .draw(
        on: &canvas,
        in: Rect(x: rect.left + 2, y: row + 2, width: min(30, rect.width - 4), height: 1))
    canvas.write(
      "\(scene.keys[.back]) stops, and shows what is read by then",
      at: Point(rect.left + 2, row + 4), style: theme[.dim],
      within: row + 4 < rect.bottom ? rect.width - 2 : 0)
  }
}
