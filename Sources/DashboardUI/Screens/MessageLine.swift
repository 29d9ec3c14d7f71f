import Editorial
import TerminalKit

/// The line for what was done, and for what is being asked.
struct MessageLine {
  let scene: Scene

  private var theme: Theme { scene.theme }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    switch scene.mode {
    case .normal: drawNotice(on: &canvas, in: rect)
    case .prompt(let prompt):
      PromptLine(scene: scene, prompt: prompt).draw(on: &canvas, in: rect)
    case .picker(let picker): draw(picker, on: &canvas, in: rect)
    case .help(let help):
      let used = canvas.write(" search: ", at: rect.origin, style: theme[.prompt])
      help.field.draw(on: &canvas, in: rect.split(left: used).rest, style: theme[.text])
    }
  }

  private func drawNotice(on canvas: inout Canvas, in rect: Rect) {
    guard let notice = scene.notice else { return }
    let hint = notice.hint ?? ""
    let role: Role =
      switch notice.kind {
      case .plain: .message
      case .good: .message
      case .warning: .warning
      }
    let mark = notice.kind == .warning ? "! " : " "
    // The hint gives way where there is no room for both.
    let room = rect.width - TextWidth.columns(of: hint) - 4
    let isWide = room >= 30 && !hint.isEmpty
    canvas.write(
      TextWidth.clip(mark + notice.text, to: isWide ? room : rect.width), at: rect.origin,
      style: theme[role], within: rect.width)
    guard isWide else { return }
    canvas.write(
      hint, at: Point(rect.right - TextWidth.columns(of: hint) - 1, rect.top), style: theme[.key])
  }

  // MARK: Picking a status

  private func draw(_ picker: Picker, on canvas: inout Canvas, in rect: Rect) {
    let used = canvas.write(
      picker.areExits ? " end as: " : " move to: ", at: rect.origin, style: theme[.prompt],
      within: rect.width)
    let row = rect.split(left: used).rest
    var spans: [Span] = []
    var start = 0
    var end = 0
    for (index, status) in picker.statuses.enumerated() {
      let isChosen = index == picker.choice
      if isChosen { start = spans.columns }
      // The signs around the chosen one take the place of the blanks between two.
      let isAfter = index > 0 && index - 1 == picker.choice
      if isChosen || !isAfter { spans.append(Span(isChosen ? ">" : " ", theme[.key])) }
      spans.append(Span(scene.desk.plan[status].name, theme[isChosen ? .selected : .text]))
      if isChosen { spans.append(Span("<", theme[.key])) }
      if isChosen { end = spans.columns }
    }
    // Where they do not all fit, the chosen one is kept in view.
    var hidden = 0
    while end - hidden > row.width || (hidden > 0 && start - hidden > row.width) {
      guard let first = spans.first, spans.count > 1 else { break }
      hidden += [first].columns
      spans.removeFirst()
    }
    canvas.write(spans, at: row.origin, within: row.width)
  }
}
