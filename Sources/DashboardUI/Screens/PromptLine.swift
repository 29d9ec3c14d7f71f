import TerminalKit

/// A line being asked for: what stands before it, what is typed, and what that means.
///
/// The meaning stands beside the line where there is room for both, else below it, in place of the
/// keys: what is about to be saved is always shown whole.
struct PromptLine {
  let scene: Scene
  let prompt: Prompt

  private var theme: Theme { scene.theme }
  private var meaning: Scene.Meant { scene.meaning ?? Scene.Meant(text: "", role: .dim) }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let used = canvas.write(
      prompt.label, at: rect.origin, style: theme[.prompt], within: rect.width)
    let room = rect.width - used
    let typed = max(TextWidth.columns(of: prompt.field.text) + 1, 8)
    let isBeside = !isBelow(rect.width)
    let width = isBeside ? min(typed, room) : room
    if isBeside {
      let after = rect.split(left: used + width + 2).rest
      canvas.write(
        TextWidth.clip(meaning.text, to: after.width), at: after.origin,
        style: theme[meaning.role],
        within: after.width)
    }
    prompt.field.draw(
      on: &canvas, in: Rect(x: rect.left + used, y: rect.top, width: width, height: 1),
      style: theme[prompt.isFilled ? .dim : .text].adding(.underline))
  }

  /// Draws the meaning in the last line of the screen, if it has no room beside what is typed.
  ///
  /// - Returns: whether it did.
  func drawBelow(on canvas: inout Canvas, in rect: Rect) -> Bool {
    guard isBelow(rect.width) else { return false }
    canvas.write(
      TextWidth.clip(" " + meaning.text, to: rect.width), at: rect.origin,
      style: theme[meaning.role],
      within: rect.width)
    return true
  }

  private func isBelow(_ width: Int) -> Bool {
    guard !prompt.field.text.isEmpty, prompt.kind != .filter else { return false }
    let columns = TextWidth.columns(of: prompt.label) + TextWidth.columns(of: prompt.field.text)
    return columns + TextWidth.columns(of: meaning.text) + 4 > width
  }
}
