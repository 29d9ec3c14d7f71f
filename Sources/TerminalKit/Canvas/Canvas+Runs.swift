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
  /// Who writes them erases first. For a row that does not exist there is no run.
  package func runs(inRow y: Int) -> [Run] {
    guard rows.indices.contains(y) else { return [] }
    let cells = rows[y]
    var end = cells.count
    while end > 0, cells[end - 1].isPlainBlank { end -= 1 }
    var runs: [Run] = []
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size.width)
    var start = 0
    while start < end {
      let style = cells[start].style
      bytes.removeAll(keepingCapacity: true)
      var column = start
      while column < end, cells[column].style == style {
        cells[column].cluster.write(to: &bytes)
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

  /// Hands over what stands in a row, from its first column to its last, cluster by cluster, each with
  /// its look.
  package func forEachCluster(inRow y: Int, _ body: (Cluster, Style) -> Void) {
    guard rows.indices.contains(y) else { return }
    rows[y].withUnsafeBufferPointer { cells in
      for cell in cells where !cell.isContinuation { body(cell.cluster, cell.style) }
    }
  }
}
