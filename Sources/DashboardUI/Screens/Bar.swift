import TerminalKit

/// A gauge in brackets, `[####..]`: how much of something is there.
struct Bar {
  private let value: Int
  private let total: Int
  private let scene: Scene
  private let isSelected: Bool

  init(_ value: Int, of total: Int, _ scene: Scene, isSelected: Bool = false) {
    self.value = value
    self.total = total
    self.scene = scene
    self.isSelected = isSelected
  }

  /// Draws it over one row.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard rect.width > 2 else { return }
    let theme = scene.theme
    let frame = theme.look(.dim, isSelected: isSelected)
    canvas.write("[", at: rect.origin, style: frame)
    canvas.write("]", at: Point(rect.right - 1, rect.top), style: frame)
    Gauge(
      value, of: total, filled: theme.look(.gauge, isSelected: isSelected),
      rest: theme.look(.gaugeEmpty, isSelected: isSelected)
    ).draw(
      on: &canvas, in: Rect(x: rect.left + 1, y: rect.top, width: rect.width - 2, height: 1))
  }
}
