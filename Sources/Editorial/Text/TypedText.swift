/// What was typed, in the one form that readers of days and sums compare with.
enum TypedText {
  /// Wide letters, digits and signs made plain, letters and their marks put together.
  ///
  /// `３０日` is `30日`, and Korean that a keyboard or a file name takes apart is whole again.
  static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.composed.unicodeScalars {
      switch scalar.value {
      case 0x3000: plain.append(" ")
      // The wide forms stand in the order of ASCII.
      case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }
}
