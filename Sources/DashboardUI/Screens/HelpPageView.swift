import Editorial
import TerminalKit

/// Draws the page of help over the body.
struct HelpPageView {
  let scene: Scene
  let page: HelpPage
  /// Which of its keys is chosen.
  let choice: Int

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard page.columns.contains(where: { !$0.isEmpty }) else {
      canvas.write(
        "no key does that; \(scene.keys[.palette]) finds pieces and outlets as well",
        at: rect.origin, style: scene.theme[.dim], within: rect.width)
      return
    }
    drawHeader(on: &canvas)
    let shown = HelpPageView.fits(page, rect.size) ? page : page.narrow
    // Where it is short of rows, groups stand closer.
    let columns = shown.columns.map { lines in
      lines.count > rect.height && shown.columns.count > 1 ? lines.filter { $0 != .blank } : lines
    }
    let rects = rect.columns(columns.map { _ in .flexible(atLeast: 1) }, gap: 1)
    var first = 0
    for (lines, column) in zip(columns, rects) {
      first = draw(lines, from: first, on: &canvas, in: column)
    }
  }

  /// In place of the header: what the keys are for.
  private func drawHeader(on canvas: inout Canvas) {
    let row = Rect(x: 0, y: 0, width: scene.size.width, height: 1)
    let style = scene.theme[.header]
    canvas.fill(row, style: style)
    let status = scene.selected?.piece?.status.map { ", in \(scene.desk.plan[$0].name)" } ?? ""
    let hint = "type to search   Esc closes "
    let room = row.width - hint.utf8.count - 2
    let subject = scene.askedAbout.map { "   on \($0)" + (scene.marks.isEmpty ? status : "") } ?? ""
    canvas.write(
      TextWidth.clip(" KEYS" + subject, to: max(0, room)), at: row.origin, style: style,
      within: row.width)
    guard room > 20 else { return }
    canvas.write(hint, at: Point(row.right - hint.utf8.count, 0), style: style)
  }

  /// Whether the page has room as it is.
  static func fits(_ page: HelpPage, _ size: Size) -> Bool {
    size.width >= 72
      && page.columns.allSatisfy { $0.count { $0 != .blank } <= size.height }
  }

  /// Draws one column; returns how many keys it and those before it have.
  private func draw(
    _ lines: [HelpPage.Line], from first: Int, on canvas: inout Canvas, in rect: Rect
  ) -> Int {
    // The keys before each line tell which line the chosen one is in.
    var counts = [first]
    for line in lines {
      var count = 0
      if case .keys(let cells, _) = line { count = cells.count }
      counts.append((counts.last ?? first) + count)
    }
    let selected = lines.indices.first { counts[$0] <= choice && choice < counts[$0 + 1] }
    let range = Scroll.range(selection: selected, count: lines.count, height: rect.height)
    for (row, index) in range.enumerated() {
      draw(lines[index], from: counts[index], on: &canvas, in: rect.row(row))
    }
    return counts.last ?? first
  }

  private func draw(
    _ line: HelpPage.Line, from first: Int, on canvas: inout Canvas, in rect: Rect
  ) {
    let theme = scene.theme
    switch line {
    case .blank: break
    case .title(let title):
      canvas.write(
        " " + title, at: rect.origin, style: theme[.heading], within: rect.width)
    case .sign(let sign, let text):
      canvas.write(sign, at: Point(rect.left + 3, rect.top), style: theme[.key])
      canvas.write(
        text, at: Point(rect.left + 11, rect.top), style: theme[.text],
        within: max(0, rect.width - 11))
    case .keys(let cells, let columns):
      let inner = rect.split(left: 1).rest
      let rects = inner.columns((0..<columns).map { _ in .flexible(atLeast: 1) }, gap: 1)
      for (index, (cell, place)) in zip(cells, rects).enumerated() {
        draw(
          cell, isChosen: first + index == choice,
          keyWidth: columns == 1 ? 6 : columns == 2 ? 4 : 2,
          on: &canvas, in: place)
      }
    }
  }

  private func draw(
    _ cell: HelpPage.Cell, isChosen: Bool, keyWidth: Int, on canvas: inout Canvas, in rect: Rect
  ) {
    let theme = scene.theme
    let plain = isChosen ? theme[.selected] : theme[cell.isPossible ? .text : .dim]
    if isChosen { canvas.fill(rect, style: plain) }
    canvas.write(isChosen ? ">" : " ", at: rect.origin, style: plain, within: rect.width)
    let key = TextWidth.clip(cell.key, to: max(0, rect.width - 2))
    canvas.write(
      key, at: Point(rect.left + 2, rect.top),
      style: isChosen ? plain : theme[cell.isPossible ? .key : .dim])
    let start = 2 + max(keyWidth, TextWidth.columns(of: key) + 1)
    let room = rect.width - start
    guard room > 0 else { return }
    canvas.write(
      TextWidth.clip(cell.text, to: room), at: Point(rect.left + start, rect.top), style: plain,
      within: room)
  }
}
