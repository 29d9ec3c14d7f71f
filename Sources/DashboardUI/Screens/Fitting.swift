import TerminalKit

/// A count as it is read: `1,900`.
func grouped(_ number: Int) -> String {
  var digits = Array(String(abs(number)))
  var place = digits.count - 3
  while place > 0 {
    digits.insert(",", at: place)
    place -= 3
  }
  return (number < 0 ? "-" : "") + String(digits)
}

extension String {
  /// Without the blanks that line things up in a column.
  var squeezed: String { split(separator: " ").joined(separator: " ") }
}

extension Array where Element == String {
  /// The fullest of several ways to say something that fits, else the last.
  func fitting(_ width: Int) -> String {
    first { TextWidth.columns(of: $0) <= width } ?? last ?? ""
  }
}

extension [[Span]] {
  /// The fullest of several ways that fits, else the last.
  func fitting(_ width: Int) -> [Span] { first { $0.columns <= width } ?? last ?? [] }
}
