/// A bar that shows how much of something is there: `[####......]`.
///
/// It is text first. Where `filled` has one colour for text and ground, its cells and the brackets
/// beside them are an area of colour, and no glyph is seen.
package struct Gauge: Hashable, Sendable {
  /// How much there is.
  package let value: Int
  /// How much makes the bar full.
  package let total: Int
  /// The look of what is there.
  package let filled: Style
  /// The look of what is missing.
  package let rest: Style
  /// Whether it is said instead of drawn, for those who have the screen read out.
  package let isSaid: Bool

  package init(
    _ value: Int, of total: Int, filled: Style = .plain, rest: Style = .plain, isSaid: Bool = false
  ) {
    self.value = value
    self.total = total
    self.filled = filled
    self.rest = rest
    self.isSaid = isSaid
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

  /// The bar as text of so many columns, brackets and all; too few for brackets are without.
  package func spans(_ width: Int) -> [Span] {
    // No canvas is wider.
    let width = min(width, Extent.limit)
    if isSaid { return said(width) }
    guard width > 2 else { return spans(cells(of: width), width, "", "") }
    return spans(cells(of: width - 2), width - 2, "[", "]")
  }

  /// `76 percent`, or `76%`; a hundred only when nothing is missing.
  private func said(_ width: Int) -> [Span] {
    let forms = ["\(cells(of: 100)) percent", "\(cells(of: 100))%"]
    let text = forms.first { $0.utf8.count <= width } ?? ""
    return [Span(text + String(repeating: " ", count: max(0, width - text.utf8.count)), rest)]
  }

  private func spans(_ done: Int, _ width: Int, _ left: String, _ right: String) -> [Span] {
    let missing = max(width, 0) - done
    // The brackets belong to the area beside them.
    let marks = String(repeating: "#", count: done)
    let dots = String(repeating: ".", count: missing)
    if missing == 0 { return [Span(left + marks + right, filled)] }
    if done == 0 { return [Span(left + dots + right, rest)] }
    return [Span(left + marks, filled), Span(dots + right, rest)]
  }

  /// Draws the bar over every row of the rectangle.
  package func draw(on canvas: inout Canvas, in rect: Rect) {
    let rows = rect.intersection(canvas.bounds)
    guard !rows.isEmpty else { return }
    let bar = spans(rect.width)
    for y in rows.top..<rows.bottom {
      canvas.write(bar, at: Point(rect.left, y), within: rect.width)
    }
  }
}
