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
