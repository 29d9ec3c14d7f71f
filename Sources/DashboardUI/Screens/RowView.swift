import Editorial
import TerminalKit

/// One row of a list: selection and mark in cells of their own, then its columns.
struct RowView {
  let scene: Scene
  let columns: RowColumns
  let row: Row
  var isSelected = false
  /// Whether it has left the list, and stays for as long as it is selected.
  var isStaying = false
  /// Whether the row above stands at the same status, so that it need not be said again.
  var isSameStatus = false

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let text = RowText(row, in: scene)
    canvas.fill(rect, style: look(.text))
    if isSelected {
      canvas.write(">", at: rect.origin, style: scene.theme[.selected], within: rect.width)
    }
    // What is late says so in its date as well, what is marked only here.
    let isMarked = scene.isMarked(row)
    canvas.write(
      isMarked ? Scene.markSign : text.mark, at: Point(rect.left + 1, rect.top),
      style: look(isMarked ? .mark : .late), within: rect.width - 1)
    let cells = rect.readable.split(left: 2).rest
    for (kind, cell) in zip(columns.kinds, columns.columns.rects(in: cells)) where !cell.isEmpty {
      let line = spans(kind, text, cell.width).clipped(to: cell.width)
      canvas.write(line, at: cell.origin, within: cell.width)
      if kind == .written, let written = text.written {
        scene.gauge(written.words, of: written.length, isSelected: isSelected)
          .draw(on: &canvas, in: cell)
      }
    }
  }

  private func look(_ role: Role) -> Style {
    let style = scene.theme.look(role, isSelected: isSelected)
    return isStaying ? style.adding(.dim) : style
  }

  private func spans(_ kind: RowColumns.Kind, _ text: RowText, _ width: Int) -> [Span] {
    switch kind {
    case .when: [Span(RowView.short(text.whens.fitting(width), width), look(whenRole))]
    case .outlet: [Span(text.outlet, look(.outlet(text.outletID)))]
    case .title: titleSpans(text.title)
    case .status:
      [
        Span(
          isSameStatus && !isSelected ? "" : text.status(within: width),
          look(row.isUnconfirmed ? .warning : .text))
      ]
    case .written: []
    case .step: [Span(text.steps.fitting(width), look(row.isDone ? .dim : .text))]
    }
  }

  private var whenRole: Role {
    if row.isLate { return row.isOverdue ? .late : .soon }
    return row.group == .today ? .soon : row.when == nil ? .dim : .text
  }

  /// The title, with what the filter sought marked.
  private func titleSpans(_ title: String) -> [Span] {
    let style = look(.title)
    guard !isSelected, let word = scene.soughtWord, let range = title.range(ofFolded: word) else {
      return [Span(title, style)]
    }
    return [
      Span(String(title[..<range.lowerBound]), style),
      Span(String(title[range]), scene.theme[.match]),
      Span(String(title[range.upperBound...]), style),
    ]
  }

  /// A date in a column too narrow for it: of today the time alone, of a day ahead without its month,
  /// of one in another year without its weekday.
  private static func short(_ when: String, _ width: Int) -> String {
    guard when.utf8.count > width else { return when }
    if when.hasPrefix("today ") { return String(when.dropFirst(6)) }
    let words = when.split(separator: " ")
    switch words.count {
    case 3: return words[..<2].joined(separator: words[1].utf8.count == 1 ? "  " : " ")
    case 4:
      return [words[1...].joined(separator: " "), words[2...].joined(separator: " ")]
        .fitting(width)
    default: return when
    }
  }
}

extension String {
  /// Where a word stands, whatever the case of either.
  func range(ofFolded word: String) -> Range<String.Index>? {
    let wanted = Array(word.lowercased())
    guard !wanted.isEmpty else { return nil }
    var start = startIndex
    while start < endIndex {
      var index = start
      var matched = 0
      while matched < wanted.count, index < endIndex,
        self[index].lowercased() == String(wanted[matched])
      {
        index = self.index(after: index)
        matched += 1
      }
      if matched == wanted.count { return start..<index }
      start = self.index(after: start)
    }
    return nil
  }
}
