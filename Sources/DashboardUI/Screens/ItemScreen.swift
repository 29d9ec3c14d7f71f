import Editorial
import TerminalKit

/// The selected thing on the whole screen: what is known of it, and its text.
struct ItemScreen {
  let scene: Scene
  let area: Layout.Area

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    drawHeading(on: &canvas, in: rect.row(0))
    guard let selected = scene.selected else {
      return write("nothing selected", on: &canvas, in: rect.row(1))
    }
    let head = head(selected, in: rect)
    for (row, line) in head.enumerated() {
      let place = rect.row(1 + row)
      canvas.write(line, at: Point(place.left + 2, place.top), within: place.width - 2)
    }
    guard selected.piece != nil else { return }
    drawText(on: &canvas, in: rect.split(top: 2 + head.count).rest)
  }

  /// How many rows of the text are in view.
  func textRows(in rect: Rect) -> Int {
    guard let selected = scene.selected else { return 0 }
    return rect.split(top: 2 + head(selected, in: rect).count).rest.height
  }

  /// What is known of it, in no more than half of the rows.
  private func head(_ selected: Selected, in rect: Rect) -> [[Span]] {
    let lines = ItemHead(
      scene, selected, width: max(1, rect.width - 3), isBrief: rect.height < 14
    ).lines
    return Array(lines.prefix(max(2, (rect.height - 2) / 2)))
  }

  private func drawHeading(on canvas: inout Canvas, in rect: Rect) {
    let title = scene.selected?.title ?? "nothing selected"
    Heading(
      scene, area, title: Span("  " + title, scene.theme[.title]), forms: [[]],
      note: [Span(position.fitting(max(0, rect.width - 30)), scene.theme[.dim])]
    ).draw(on: &canvas, in: rect)
  }

  /// `1 of 19 in DUE   n next  p before`: where it stands in the list it was opened from.
  private var position: [String] {
    let pane = scene.selection.focus
    let list = scene.list(of: pane)
    let cursor = scene.selection.cursor
    guard list.selectable.count > 1, !cursor.isLost else { return [] }
    let place = "\(cursor.position + 1) of \(list.selectable.count) in \(pane.heading)"
    let isLast = cursor.position == list.selectable.count - 1
    let isFirst = cursor.position == 0
    let keys = [
      isLast ? nil : "\(scene.keys[.nextPiece]) next",
      isFirst ? nil : "\(scene.keys[.previousPiece]) before",
    ].compactMap { $0 }.joined(separator: "  ")
    return ["\(place)  \(keys)", place]
  }

  // MARK: The text

  private func drawText(on canvas: inout Canvas, in text: Rect) {
    guard !text.isEmpty else { return }
    if let piece = scene.selected?.piece, !piece.hasFile {
      return write(
        "its text is on Substack; PROBLEMS and reconcile make a file of it", on: &canvas,
        in: text)
    }
    guard let preview = scene.preview, preview.prose != nil else {
      return write("reading", on: &canvas, in: text)
    }
    guard preview.lines.contains(where: { !$0.isEmpty }) else {
      return write("no text yet; \(scene.keys[.edit]) opens it", on: &canvas, in: text)
    }
    let count = preview.lines.count
    let offset = scene.selection.cursors[.item]?.offset ?? 0
    let first = min(max(offset, 0), max(0, count - text.height))
    let shown = first..<min(count, first + text.height)
    for (row, line) in preview.lines[shown].enumerated() {
      canvas.write(line, at: Point(text.left + 2, text.top + row), within: text.width - 2)
    }
    guard count > text.height else { return }
    // In the empty row above the text.
    let words = "\(first + 1)-\(shown.upperBound) of \(count) rows"
    canvas.write(
      words, at: Point(max(text.left, text.right - words.utf8.count), text.top - 1),
      style: scene.theme[.dim])
  }

  private func write(_ words: String, on canvas: inout Canvas, in rect: Rect) {
    canvas.write(
      words, at: Point(rect.left + 2, rect.top), style: scene.theme[.dim], within: rect.width - 2)
  }
}
