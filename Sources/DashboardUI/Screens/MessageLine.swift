import Editorial
import TerminalKit

/// The line above the footer: what was done, what is being asked, and while nothing is, what the next
/// key would do.
struct MessageLine {
  let scene: Scene

  private var theme: Theme { scene.theme }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    switch scene.mode {
    case .normal: drawNotice(on: &canvas, in: rect)
    case .prompt(let prompt):
      PromptLine(scene: scene, prompt: prompt).draw(on: &canvas, in: rect)
    case .picker(let picker): draw(picker, on: &canvas, in: rect)
    case .filling(let filling):
      FillingScreen(scene: scene, filling: filling).drawLine(on: &canvas, in: rect)
    case .help(let help): draw(help.field, after: " search: ", on: &canvas, in: rect)
    case .manual(let manual): draw(manual.field, after: " search: ", on: &canvas, in: rect)
    case .palette(let palette):
      draw(palette.field, after: " : ", on: &canvas, in: rect)
      let count = "\(grouped(palette.count)) match "
      guard rect.width > count.utf8.count + 20 else { return }
      canvas.write(
        count, at: Point(rect.right - count.utf8.count, rect.top), style: theme[.dim])
    }
  }

  private func draw(
    _ field: TextField, after label: String, on canvas: inout Canvas, in rect: Rect
  ) {
    let used = canvas.write(label, at: rect.origin, style: theme[.prompt], within: rect.width)
    field.draw(on: &canvas, in: rect.split(left: used).rest, style: theme[.text])
  }

  private func drawNotice(on canvas: inout Canvas, in rect: Rect) {
    guard let notice = scene.notice else {
      return IdleLine(scene: scene).draw(on: &canvas, in: rect)
    }
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
    let names = picker.statuses.map { scene.desk.plan[$0].name }
    let shown = MessageLine.window(
      of: names.map { TextWidth.columns(of: $0) }, around: picker.choice, within: row.width)
    var spans: [Span] = []
    if shown.lowerBound > 0 { spans.append(Span(" ..", theme[.dim])) }
    for index in shown {
      let isChosen = index == picker.choice
      // The signs around the chosen one take the place of the blanks between two.
      let isAfter = index > shown.lowerBound && index - 1 == picker.choice
      if isChosen || !isAfter { spans.append(Span(isChosen ? ">" : " ", theme[.key])) }
      spans.append(Span(names[index], theme[isChosen ? .selected : .text]))
      if isChosen { spans.append(Span("<", theme[.key])) }
    }
    if shown.upperBound < names.count { spans.append(Span(" ..", theme[.dim])) }
    canvas.write(spans, at: row.origin, within: row.width)
  }

  /// The words that are shown whole on a line that has not room for all: the chosen one, those before
  /// it as far as they fit, and then those behind it.
  ///
  /// - Parameters:
  ///   - widths: the columns of each word.
  ///   - choice: the chosen one, always shown.
  ///   - width: the columns of the line.
  /// - Returns: the places of those words.
  static func window(of widths: [Int], around choice: Int, within width: Int) -> Range<Int> {
    func fits(_ range: Range<Int>) -> Bool {
      let more = (range.lowerBound > 0 ? 3 : 0) + (range.upperBound < widths.count ? 3 : 0)
      // A sign or a blank stands before each word, and one behind the last.
      return widths[range].reduce(1 + more) { $0 + $1 + 1 } <= width
    }
    if fits(0..<widths.count) { return 0..<widths.count }
    let first = (0...choice).first { fits($0..<choice + 1) } ?? choice
    var end = choice + 1
    while end < widths.count, fits(first..<end + 1) { end += 1 }
    return first..<end
  }
}
