/// A rectangle of cells; its size is never negative, whatever it was made from.
package struct Rect: Hashable, Sendable {
  /// The top left cell.
  package let origin: Point
  /// How many columns and rows.
  package let size: Size

  package init(origin: Point = .zero, size: Size) {
    self.origin = Point(Extent.clamped(origin.x), Extent.clamped(origin.y))
    self.size = size
  }

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.init(origin: Point(x, y), size: Size(width, height))
  }

  /// The first column.
  package var left: Int { origin.x }
  /// The first row.
  package var top: Int { origin.y }
  /// The column after the last.
  package var right: Int { origin.x + size.width }
  /// The row after the last.
  package var bottom: Int { origin.y + size.height }
  /// How many columns.
  package var width: Int { size.width }
  /// How many rows.
  package var height: Int { size.height }
  /// True when there is no cell at all.
  package var isEmpty: Bool { size.isEmpty }

  /// Whether the cell at the point is one of these.
  package func contains(_ point: Point) -> Bool {
    left <= point.x && point.x < right && top <= point.y && point.y < bottom
  }

  /// The cells in both; empty where they do not meet.
  package func intersection(_ other: Rect) -> Rect {
    let x = max(left, other.left)
    let y = max(top, other.top)
    return Rect(
      x: x, y: y, width: min(right, other.right) - x, height: min(bottom, other.bottom) - y)
  }

  /// The row with that number from the top; empty beyond the last.
  package func row(_ index: Int) -> Rect {
    guard index >= 0, index < height else { return Rect(origin: origin, size: .zero) }
    return Rect(x: left, y: top + index, width: width, height: 1)
  }

  /// The uppermost rows, as many as there are, and what is left below them.
  package func split(top rows: Int) -> (part: Rect, rest: Rect) {
    let rows = min(max(rows, 0), height)
    return (
      Rect(x: left, y: top, width: width, height: rows),
      Rect(x: left, y: top + rows, width: width, height: height - rows)
    )
  }

  /// The lowest rows, as many as there are, and what is left above them.
  package func split(bottom rows: Int) -> (part: Rect, rest: Rect) {
    let (rest, part) = split(top: height - min(max(rows, 0), height))
    return (part, rest)
  }

  /// The leftmost columns, as many as there are, and what is left beside them.
  package func split(left columns: Int) -> (part: Rect, rest: Rect) {
    let columns = min(max(columns, 0), width)
    return (
      Rect(x: left, y: top, width: columns, height: height),
      Rect(x: left + columns, y: top, width: width - columns, height: height)
    )
  }

  /// The rightmost columns, as many as there are, and what is left beside them.
  package func split(right columns: Int) -> (part: Rect, rest: Rect) {
    let (rest, part) = split(left: width - min(max(columns, 0), width))
    return (part, rest)
  }

  /// One rectangle for each track, from top to bottom, with blank rows between them.
  package func rows(_ tracks: [Track], gap: Int = 0) -> [Rect] {
    Track.spans(tracks, within: height, gap: gap).map {
      Rect(x: left, y: top + $0.lowerBound, width: width, height: $0.count)
    }
  }

  /// One rectangle for each track, from left to right, with blank columns between them.
  package func columns(_ tracks: [Track], gap: Int = 0) -> [Rect] {
    Track.spans(tracks, within: width, gap: gap).map {
      Rect(x: left + $0.lowerBound, y: top, width: $0.count, height: height)
    }
  }
}
