/// A cell's place: column and row from 0, the top left being the origin.
package struct Point: Hashable, Sendable {
  /// The column, from the left.
  package var x: Int
  /// The row, from the top.
  package var y: Int

  package init(_ x: Int, _ y: Int) {
    self.x = x
    self.y = y
  }

  /// The top left.
  package static let zero = Point(0, 0)
}

/// Columns and rows, never negative.
package struct Size: Hashable, Sendable {
  /// How many columns.
  package let width: Int
  /// How many rows.
  package let height: Int

  package init(_ width: Int, _ height: Int) {
    self.width = min(max(width, 0), Extent.limit)
    self.height = min(max(height, 0), Extent.limit)
  }

  /// True when there is no cell at all.
  package var isEmpty: Bool { width == 0 || height == 0 }

  /// No cell.
  package static let zero = Size(0, 0)
}

/// The numbers geometry computes with: far beyond any screen, far from overflowing.
enum Extent {
  static let limit = 1 << 24

  static func clamped(_ value: Int) -> Int {
    min(max(value, -limit), limit)
  }
}
