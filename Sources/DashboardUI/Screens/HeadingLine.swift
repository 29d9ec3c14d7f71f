import TerminalKit

/// The first line of a pane that fills the screen: `6 ITEM   Seoul's housing lottery ==== n next`.
///
/// The key that zooms it, its name, what there is to say, a rule, and at the right what is not shown or
/// which keys turn the page.
struct HeadingLine {
  let scene: Scene
  let pane: Pane
  /// Ways to say what stands behind the name, the fullest first.
  var forms: [[Span]] = [[]]
  /// Ways to say what stands at the right end, the fullest first.
  var right: [String] = []
  var isFocused = true

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let theme = scene.theme
    var used = canvas.write(
      [Span("\(pane.digit) ", theme[.dim]), Span(pane.heading, theme[.heading])],
      at: rect.origin, within: rect.width)
    let right = self.right.fitting(max(0, rect.width - used - 20))
    let tail = TextWidth.columns(of: right)
    let room = max(0, rect.width - used - (tail > 0 ? tail + 2 : 0))
    let words = forms.fitting(max(0, room - 5)).clipped(to: max(0, room - 3))
    if !words.isEmpty {
      used += 1
      used += canvas.write(words, at: Point(rect.left + used, rect.top), within: rect.width - used)
    }
    let rule = max(0, rect.width - used - 1 - (tail > 0 ? tail + 1 : 0))
    canvas.write(
      String(repeating: isFocused ? "=" : "-", count: rule),
      at: Point(rect.left + used + 1, rect.top), style: theme[isFocused ? .heading : .dim],
      within: rule)
    canvas.write(
      right, at: Point(rect.right - tail, rect.top), style: theme[.dim], within: tail)
  }
}
