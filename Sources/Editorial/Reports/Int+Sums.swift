// Words, weights and money are what files say, and a file may say the largest number there is.
extension Int {
  /// The sum of two numbers; the largest or smallest there is where theirs lies beyond.
  package func adding(_ other: Int) -> Int {
    let (sum, isBeyond) = addingReportingOverflow(other)
    guard isBeyond else { return sum }
    return other > 0 ? .max : .min
  }

  /// What is left of a number; the largest or smallest there is where that lies beyond.
  package func subtracting(_ other: Int) -> Int {
    let (rest, isBeyond) = subtractingReportingOverflow(other)
    guard isBeyond else { return rest }
    return other < 0 ? .max : .min
  }

  /// A number so many times; the largest or smallest there is where that lies beyond.
  package func times(_ other: Int) -> Int {
    let (product, isBeyond) = multipliedReportingOverflow(by: other)
    guard isBeyond else { return product }
    return (self < 0) == (other < 0) ? .max : .min
  }
}

extension Sequence<Int> {
  /// All numbers added up, never beyond the largest or smallest there is.
  package var sum: Int { reduce(0) { $0.adding($1) } }
}
