/// What a command prints: lines in which nothing from a file can move the cursor or hide.
///
/// The commands' one way to text, as `Canvas.write` is the dashboard's; whoever writes it out takes
/// `text` as it is.
package struct LinePrinter: Hashable, Sendable {
  /// All lines so far, each with its end.
  package private(set) var text = ""

  private let colors: ColorDepth

  /// A printer of lines, with colours only where the reader of them has some.
  package init(colors: ColorDepth = .none) {
    self.colors = colors
  }

  /// Prints the text as one line.
  package mutating func line(_ text: String = "") {
    self.text += Sanitizer.line(text)
    self.text += "\n"
  }

  /// Prints a line of styled text; the style shows only if there are colours.
  package mutating func line(_ spans: [Span]) {
    for span in spans {
      let safe = Sanitizer.line(span.text)
      text += colors == .none ? safe : span.style.reduced(to: colors).wrapped(safe)
    }
    text += "\n"
  }

  /// Prints rows of cells below one another, each column as wide as its widest cell.
  package mutating func table(
    _ rows: [[String]], alignments: [Alignment] = [], gap: Int = 2
  ) {
    let safe = rows.map { $0.map(Sanitizer.line) }
    var widths: [Int] = []
    for row in safe {
      for (index, cell) in row.enumerated() {
        let columns = TextWidth.columns(of: cell)
        if index < widths.count {
          widths[index] = max(widths[index], columns)
        } else {
          widths.append(columns)
        }
      }
    }
    let space = String(repeating: " ", count: max(gap, 0))
    for row in safe {
      var line = ""
      for (index, cell) in row.enumerated() {
        if index > 0 { line += space }
        let alignment = index < alignments.count ? alignments[index] : .left
        line += TextWidth.pad(cell, to: widths[index], alignment)
      }
      while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
      text += line + "\n"
    }
  }
}
