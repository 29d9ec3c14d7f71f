import Editorial
import TerminalKit

/// What was found in the text of all pieces, over the whole body.
struct TextHitsView {
  let scene: Scene
  let text: FullText

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    drawHeading(on: &canvas, in: rect.row(0))
    let body = rect.split(top: 1).rest
    guard !text.hits.isEmpty else {
      canvas.write(
        sentence, at: Point(body.left + 2, body.top), style: scene.theme[.dim],
        within: max(0, body.width - 2))
      return
    }
    let range = Scroll.range(
      selection: text.choice, count: text.hits.count, height: body.height)
    for (row, index) in range.enumerated() {
      let isSame = row > 0 && text.hits[index - 1].piece == text.hits[index].piece
      draw(text.hits[index], isChosen: index == text.choice, isSame, on: &canvas, in: body.row(row))
    }
  }

  private var sentence: String {
    guard let progress = text.progress else {
      return "words as they stand in a text; two letters at least"
    }
    if text.isUnderWay { return "looking through the text of \(grouped(progress.of)) pieces" }
    return progress.isStopped ? "stopped; a letter goes on" : "no text holds that"
  }

  private func drawHeading(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let pieces = Set(text.hits.map(\.piece)).count
    let found =
      text.hits.isEmpty
      ? "" : "  \(text.hits.count.counted("line")) in \(pieces.counted("piece"))"
    let title = TextWidth.clip("TEXT\(found) ", to: rect.width)
    let read =
      text.progress.map { progress in
        progress.done < progress.of
          ? " \(grouped(progress.done)) of \(grouped(progress.of)) read"
            + (progress.isStopped ? ", stopped" : "") : ""
      } ?? ""
    canvas.write(
      String(repeating: "=", count: rect.width), at: rect.origin, style: theme[.heading],
      within: rect.width)
    canvas.write(title, at: rect.origin, style: theme[.heading], within: rect.width)
    guard TextWidth.columns(of: title) + read.utf8.count <= rect.width, !read.isEmpty else {
      return
    }
    canvas.write(read, at: Point(rect.right - read.utf8.count, rect.top), style: theme[.heading])
  }

  private func draw(
    _ hit: TextHit, isChosen: Bool, _ isSame: Bool, on canvas: inout Canvas, in rect: Rect
  ) {
    let theme = scene.theme
    let plain = theme[isChosen ? .selected : .text]
    canvas.fill(rect, style: plain)
    canvas.write(isChosen ? ">" : " ", at: rect.origin, style: plain, within: rect.width)
    let title = isSame && !isChosen ? "" : scene.desk.piece(hit.piece)?.title ?? hit.piece.text
    let titles = min(30, max(8, rect.width / 3))
    Columns([.fixed(titles), .fixed(5), .flexible(atLeast: 4)].map { Column($0) }, gap: 1).draw(
      [
        [Span(title, plain)], [Span("\(hit.line)", isChosen ? plain : theme[.dim])],
        marked(hit.excerpt, plain, isChosen: isChosen),
      ], on: &canvas, in: rect.split(left: 2).rest)
  }

  /// The line, with what was sought in it marked.
  private func marked(_ line: String, _ style: Style, isChosen: Bool) -> [Span] {
    let sought = text.field.text.squeezed
    guard !isChosen, let range = line.range(ofFolded: sought) else { return [Span(line, style)] }
    return [
      Span(String(line[..<range.lowerBound]), style),
      Span(String(line[range]), scene.theme[.match]),
      Span(String(line[range.upperBound...]), style),
    ]
  }
}
