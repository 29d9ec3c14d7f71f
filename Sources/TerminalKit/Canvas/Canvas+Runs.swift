extension Canvas {
  /// Neighbouring cells of one style, as a back end writes them.
  package struct Run: Hashable, Sendable {
    /// The column of the first cell.
    package let column: Int
    /// How many cells.
    package let columns: Int
    /// What stands in them.
    package let text: String
    /// How they look.
    package let style: Style
  }

  /// The runs of a row from left to right, without the plain blanks at its end.
  ///
  /// A back end erases first. For a row that does not exist there is no run.
  package func runs(inRow y: Int) -> [Run] {
    guard 0 <= y, y < size.height else { return [] }
    let row = y * size.width
    var end = size.width
    while end > 0, cells[row + end - 1].isPlainBlank { end -= 1 }
    var runs: [Run] = []
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size.width)
    var start = 0
    while start < end {
      let style = cells[row + start].style
      bytes.removeAll(keepingCapacity: true)
      var column = start
      while column < end, cells[row + column].style == style {
        cells[row + column].cluster.write(to: &bytes)
        column += 1
      }
      runs.append(
        Run(
          column: start, columns: column - start, text: String(decoding: bytes, as: UTF8.self),
          style: style))
      start = column
    }
    return runs
  }
}
