/// Which rows of a list are in view.
package enum Scroll {
  /// The rows that show, the selected one with some rows around it among them.
  ///
  /// - Parameters:
  ///   - selection: The selected row, or nothing.
  ///   - count: How many rows the list has.
  ///   - height: How many rows fit.
  ///   - offset: The first row that showed before; it stays where it can.
  ///   - context: How many rows to show above and below the selected one, where there are any.
  /// - Returns: The rows from the first to the last in view.
  package static func range(
    selection: Int?, count: Int, height: Int, offset: Int = 0, context: Int = 2
  ) -> Range<Int> {
    let count = max(count, 0)
    let height = min(max(height, 0), count)
    guard height > 0 else { return 0..<0 }
    let last = count - height
    var first = min(max(offset, 0), last)
    if let selection {
      let row = min(max(selection, 0), count - 1)
      let around = min(max(context, 0), (height - 1) / 2)
      first = min(first, max(row - around, 0))
      first = max(first, min(row + around - height + 1, last))
    }
    return first..<first + height
  }
}
