/// A grid of cells to draw on: a value, compared and tested as such, shown by a back end.
///
/// Drawing outside of it is clipped, never an error. All text goes through `ClusterReader`, so what
/// stands on a canvas is safe for a terminal.
package struct Canvas: Hashable, Sendable {
  /// How many columns and rows; at most 2000 by 1000.
  package let size: Size

  /// Where a prompt shows the cursor; hidden when nothing.
  package private(set) var cursor: Point?

  /// The cells, row by row, each in storage of its own: a copy of a canvas shares the rows that are not
  /// drawn on again, and those that are shared are known to be the same.
  private(set) var rows: [[Cell]]

  package init(size: Size) {
    self.size = Size(min(size.width, 2000), min(size.height, 1000))
    let blank = [Cell](repeating: .blank, count: self.size.width)
    rows = Array(repeating: blank, count: self.size.height)
  }

  /// The whole of it.
  package var bounds: Rect { Rect(size: size) }

  /// Shows the cursor at the nearest cell, or hides it.
  package mutating func placeCursor(at point: Point?) {
    guard let point, !size.isEmpty else {
      cursor = nil
      return
    }
    cursor = Point(
      min(max(point.x, 0), size.width - 1), min(max(point.y, 0), size.height - 1))
  }

  /// Writes the text from the point to the right, over at most so many columns.
  ///
  /// A wide character that does not fit leaves a blank, and so does the other half of one that is
  /// written over.
  /// - Returns: The columns used, counting those left of the canvas: where the next text goes.
  @discardableResult
  package mutating func write(
    _ text: String, at point: Point, style: Style = .plain, within width: Int = .max
  ) -> Int {
    let x = Extent.clamped(point.x)
    let limit = min(size.width, x + min(max(width, 0), Extent.limit))
    guard 0 <= point.y, point.y < size.height, x < limit else { return 0 }
    let row = point.y
    if x >= 0, let used = writePlain(text, row: row, from: x, to: limit, style: style) {
      return used
    }
    var column = x
    var reader = ClusterReader(text)
    while column < limit, let cluster = reader.next() {
      let end = column + cluster.width
      if column >= 0, end <= limit {
        put(cluster, row: row, column: column, style: style)
      } else {
        for half in max(column, 0)..<max(min(end, limit), 0) {
          put(.blank, row: row, column: half, style: style)
        }
      }
      column = min(end, limit)
    }
    return column - x
  }

  /// Writes a line of styled text; as `write(_:at:style:within:)`.
  @discardableResult
  package mutating func write(_ line: [Span], at point: Point, within width: Int = .max) -> Int {
    var used = 0
    for span in line where used < width {
      let place = Point(Extent.clamped(point.x) + used, point.y)
      used += write(span.text, at: place, style: span.style, within: width - used)
    }
    return used
  }

  /// Whether a row is cell by cell as the same row of another canvas of this size.
  package func hasRow(_ y: Int, as other: Canvas) -> Bool {
    guard size == other.size, rows.indices.contains(y) else { return false }
    let isShared = rows[y].withUnsafeBytes { ours in
      other.rows[y].withUnsafeBytes { theirs in
        ours.baseAddress == theirs.baseAddress || hasBytes(ours, theirs)
      }
    }
    // Cells are compared only where bytes are not equal.
    return isShared || rows[y] == other.rows[y]
  }

  private func hasBytes(_ ours: UnsafeRawBufferPointer, _ theirs: UnsafeRawBufferPointer) -> Bool {
    for offset in stride(from: 0, to: ours.count, by: 8)
    where ours.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      != theirs.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    {
      return false
    }
    return true
  }

  /// Makes every cell of the rectangle a blank of the style.
  package mutating func fill(_ rect: Rect, style: Style = .plain) {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    let blank = Cell(cluster: .blank, style: style)
    for row in rect.top..<rect.bottom {
      divide(row: row, column: rect.left)
      divide(row: row, column: rect.right)
      rows[row].withUnsafeMutableBufferPointer { cells in
        for column in rect.left..<rect.right { cells[column] = blank }
      }
    }
  }

  /// Writes printable ASCII, which is most text: a byte is a cell; does nothing for other text.
  private mutating func writePlain(
    _ text: String, row: Int, from x: Int, to limit: Int, style: Style
  ) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard Sanitizer.isPlain(bytes) else { return nil }
      let end = min(limit, x + bytes.count)
      guard end > x else { return 0 }
      divide(row: row, column: x)
      divide(row: row, column: end)
      rows[row].withUnsafeMutableBufferPointer { cells in
        for column in x..<end {
          cells[column] = Cell(
            cluster: Cluster(UInt32(bytes[column - x]), width: 1), style: style)
        }
      }
      return end - x
    } ?? nil
  }

  private mutating func put(_ cluster: Cluster, row: Int, column: Int, style: Style) {
    divide(row: row, column: column)
    divide(row: row, column: column + cluster.width)
    rows[row][column] = Cell(cluster: cluster, style: style)
    if cluster.width == 2 {
      rows[row][column + 1] = Cell(cluster: .continuation, style: style)
    }
  }

  /// Blanks a wide character that lies over the left edge of the column.
  private mutating func divide(row: Int, column: Int) {
    guard column > 0, column < size.width, rows[row][column].isContinuation else { return }
    rows[row][column].cluster = .blank
    rows[row][column - 1].cluster = .blank
  }
}
