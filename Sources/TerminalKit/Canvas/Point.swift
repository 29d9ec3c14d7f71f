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
