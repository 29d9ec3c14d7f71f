/// One column of a table: its room, and on which side its text lies.
package struct Column: Hashable, Sendable {
  /// How wide it is.
  package let track: Track
  /// On which side its text lies.
  package let alignment: Alignment

  package init(_ track: Track, _ alignment: Alignment = .left) {
    self.track = track
    self.alignment = alignment
  }
}

/// The columns of a table, to lay out one row after the other.
package struct Columns: Hashable, Sendable {
  /// The columns from left to right.
  package let columns: [Column]
  /// The blank columns between two of them.
  package let gap: Int

  package init(_ columns: [Column], gap: Int = 1) {
    self.columns = columns
    self.gap = gap
  }

  /// Where the cells of a row lie.
  package func rects(in row: Rect) -> [Rect] {
    row.columns(columns.map(\.track), gap: gap)
  }

  /// Draws a row of cells, each clipped to its column; cells without a column are left out.
  package func draw(_ cells: [[Span]], on canvas: inout Canvas, in row: Rect) {
    for ((line, column), rect) in zip(zip(cells, columns), rects(in: row)) where !rect.isEmpty {
      let line = line.clipped(to: rect.width)
      let blank = column.alignment == .left ? 0 : max(rect.width - line.columns, 0)
      canvas.write(line, at: Point(rect.left + blank, rect.top), within: rect.width - blank)
    }
  }
}
