import Editorial
import TerminalKit

/// The palette's lines over the lower part of the body: what each is, its key, and what it would do.
struct PaletteSheet {
  /// One line as it is drawn.
  struct Row: Hashable, Sendable {
    var name: String
    var key: String
    var outlook: Outlook
  }

  let scene: Scene
  let palette: Palette
  /// What is found, from the first that is in view.
  let rows: [Row]
  /// Which of `rows` is chosen.
  let chosen: Int?

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let theme = scene.theme
    canvas.fill(rect, style: theme[.text])
    drawHeading(on: &canvas, in: rect.row(0))
    guard !rows.isEmpty else {
      canvas.write(
        "nothing is called that: a word of a command, an outlet, a piece or a status",
        at: Point(rect.left + 2, rect.top + 1), style: theme[.dim], within: rect.width - 2)
      return
    }
    for (index, row) in rows.enumerated() where index + 1 < rect.height {
      draw(row, isChosen: index == chosen, on: &canvas, in: rect.row(index + 1))
    }
  }

  private func drawHeading(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let subject = scene.askedAbout.map { "  on \($0)" } ?? ""
    let count = " \(grouped(palette.count)) of \(grouped(palette.total))"
    let title = TextWidth.clip(
      "\(scene.keys[.palette]) COMMANDS\(subject) ", to: rect.width - count.utf8.count - 1)
    canvas.write(
      scene.rule("=", rect.width), at: rect.origin, style: theme[.heading],
      within: rect.width)
    canvas.write(title, at: rect.origin, style: theme[.heading], within: rect.width)
    let room = rect.width - TextWidth.columns(of: title)
    guard count.utf8.count <= room else { return }
    canvas.write(
      count, at: Point(rect.right - count.utf8.count, rect.top), style: theme[.heading])
  }

  private func draw(_ row: Row, isChosen: Bool, on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let plain = isChosen ? theme[.selected] : theme[row.outlook.isPossible ? .text : .dim]
    canvas.fill(rect, style: plain)
    canvas.write(isChosen ? ">" : " ", at: rect.origin, style: plain, within: rect.width)
    let name = min(34, max(12, rect.width * 2 / 5))
    Columns([.fixed(name), .fixed(5), .flexible(atLeast: 4)].map { Column($0) }, gap: 1).draw(
      [
        [Span(row.name, plain)], [Span(row.key, isChosen ? plain : theme[.key])],
        [
          Span(row.outlook.words, isChosen ? plain : theme[row.outlook.isPossible ? .text : .dim])
        ],
      ], on: &canvas, in: rect.split(left: 2).rest)
  }
}
