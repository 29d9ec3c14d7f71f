extension String {
  /// The text and blanks, so many characters in all.
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// The text without the blanks at its end.
  var trimmed: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }

  /// As `12.3 ms`.
  var text: String { "\(milliseconds.text(places: milliseconds < 100 ? 1 : 0)) ms" }
}

extension Double {
  /// With one or two decimal places, or none.
  func text(places: Int) -> String {
    guard places > 0 else { return String(Int(rounded())) }
    let scale = places == 1 ? 10 : 100
    let number = Int((self * Double(scale)).rounded())
    let fraction = String(number % scale)
    return "\(number / scale).\(String(repeating: "0", count: places - fraction.count))\(fraction)"
  }
}
