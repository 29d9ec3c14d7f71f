/// A bar that shows how much of something is there.
///
/// Its cells are coloured blanks where the style has a background, else `#` and `.`: no glyph that
/// depends on a font.
package struct Gauge: Hashable, Sendable {
  /// How much there is.
  package let value: Int
  /// How much makes the bar full.
  package let total: Int
  /// The look of what is there.
  package let filled: Style
  /// The look of what is missing.
  package let rest: Style

  package init(_ value: Int, of total: Int, filled: Style = .plain, rest: Style = .plain) {
    self.value = value
    self.total = total
    self.filled = filled
    self.rest = rest
  }

  /// How many of so many cells are filled: all only when nothing is missing, one as soon as
  /// there is anything.
  package func cells(of width: Int) -> Int {
    guard width > 0, value > 0 else { return 0 }
    guard value < total else { return width }
    let product = value.multipliedFullWidth(by: width)
    let (cells, _) = total.dividingFullWidth(product)
    return min(max(cells, 1), max(width - 1, 1))
  }

  /// Draws the bar over the whole rectangle.
  package func draw(on canvas: inout Canvas, in rect: Rect) {
    let (done, missing) = rect.split(left: cells(of: rect.width))
    canvas.fill(done, style: filled)
    canvas.fill(missing, style: rest)
    if filled.background == .default { write("#", over: done, filled, on: &canvas) }
    if rest.background == .default { write(".", over: missing, rest, on: &canvas) }
  }

  private func write(_ mark: String, over rect: Rect, _ style: Style, on canvas: inout Canvas) {
    let rect = rect.intersection(canvas.bounds)
    guard !rect.isEmpty else { return }
    let marks = String(repeating: mark, count: rect.width)
    for y in rect.top..<rect.bottom { canvas.write(marks, at: Point(rect.left, y), style: style) }
  }
}
