/// Text of one style; a line is an array of them.
package struct Span: Hashable, Sendable {
  /// The text as written; it is made safe where it is drawn.
  package var text: String
  /// How it looks.
  package var style: Style

  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

extension [Span] {
  /// The columns the line takes.
  package var columns: Int {
    reduce(0) { $0 + TextWidth.columns(of: $1.text) }
  }

  /// The line cut to so many columns, its end marked by an ellipsis in the style of the cut.
  package func clipped(to width: Int, ellipsis: String = "..") -> [Span] {
    guard columns > width else { return self }
    let mark = TextWidth.mark(ellipsis, within: width)
    var left = Swift.max(width, 0) - TextWidth.columns(of: mark)
    var line: [Span] = []
    for span in self {
      let (head, columns, isWhole) = TextWidth.head(of: span.text, within: left)
      left -= columns
      guard isWhole else {
        line.append(Span(head + mark, span.style))
        break
      }
      line.append(span)
    }
    return line
  }
}
