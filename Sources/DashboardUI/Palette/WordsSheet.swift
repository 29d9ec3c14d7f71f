import Editorial
import TerminalKit

/// What fits the filter being typed, over the foot of the body.
struct WordsSheet {
  let scene: Scene
  /// Those that are in view.
  let words: [FilterWords.Candidate]
  /// Which of them Tab has put into the line.
  let chosen: Int?

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let theme = scene.theme
    canvas.fill(rect, style: theme[.text])
    canvas.write(
      String(repeating: "-", count: rect.width), at: rect.origin, style: theme[.dim],
      within: rect.width)
    canvas.write(
      "WORDS THAT FIT HERE ", at: rect.origin, style: theme[.heading], within: rect.width)
    let name = min(22, max(10, rect.width / 4))
    for (index, word) in words.enumerated() where index + 1 < rect.height {
      let row = rect.row(index + 1)
      let isChosen = index == chosen
      let style = theme[isChosen ? .selected : .text]
      canvas.fill(row, style: style)
      canvas.write(isChosen ? ">" : " ", at: row.origin, style: style, within: row.width)
      Columns([.fixed(name), .flexible(atLeast: 4)].map { Column($0) }, gap: 1).draw(
        [[Span(word.text, style)], [Span(word.shows, isChosen ? style : theme[.dim])]],
        on: &canvas, in: row.split(left: 2).rest)
    }
  }
}
