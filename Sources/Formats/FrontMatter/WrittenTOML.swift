import Editorial

/// How a text is written as a TOML value on one line, and a key.
///
/// Source: toml.io/en/v1.0.0, sections Keys, String, Integer, Float, Boolean and the four of dates.
enum WrittenTOML {
  /// The style for a new text where an old one stands in `style`: only dates, numbers and yes or no
  /// stand without quotes.
  static func style(of text: String, replacing style: ScalarStyle) -> ScalarStyle {
    switch style {
    case .doubleQuoted: .doubleQuoted
    // Nothing can be escaped between single quotes.
    case .singleQuoted: text.utf8.contains(UInt8(ascii: "'")) ? .doubleQuoted : .singleQuoted
    case .plain, .block: isValue(Array(text.utf8)) ? .plain : .doubleQuoted
    }
  }

  /// The bytes of a value in a style.
  static func bytes(_ text: [UInt8], as style: ScalarStyle) -> [UInt8] {
    switch style {
    case .plain, .block: return text
    case .singleQuoted: return Array("'".utf8) + text + Array("'".utf8)
    case .doubleQuoted: return WrittenScalar.bytes(text, as: .doubleQuoted)
    }
  }

  /// The style of a key: other scripts than Latin stand between quotes.
  static func keyStyle(of key: String) -> ScalarStyle {
    !key.isEmpty && key.utf8.allSatisfy(isBareKey) ? .plain : .doubleQuoted
  }

  static func isBareKey(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// Whether a text is a value as it stands: `true`, `-1_000.5`, `0xFF`, `2026-11-27`,
  /// `2026-11-27T09:30:00+09:00`.
  static func isValue(_ text: [UInt8]) -> Bool {
    if ["true", "false", "inf", "nan", "+inf", "-inf", "+nan", "-nan"].contains(where: {
      text.elementsEqual($0.utf8)
    }) {
      return true
    }
    return isDate(text[...]) || isNumber(text[...])
  }

  private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    guard take("0000-00-00", from: &rest) else { return isTime(text) }
    guard let mark = rest.first else { return true }
    guard mark == UInt8(ascii: "T") || mark == UInt8(ascii: "t") || mark == UInt8(ascii: " ")
    else { return false }
    rest.removeFirst()
    var offset = rest
    guard takeTime(from: &offset) else { return false }
    switch offset.first {
    case nil: return true
    case UInt8(ascii: "Z"), UInt8(ascii: "z"): return offset.count == 1
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      offset.removeFirst()
      return take("00:00", from: &offset) && offset.isEmpty
    default: return false
    }
  }

  private static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    return takeTime(from: &rest) && rest.isEmpty
  }

  private static func takeTime(from text: inout ArraySlice<UInt8>) -> Bool {
    guard take("00:00:00", from: &text) else { return false }
    guard text.first == UInt8(ascii: ".") else { return true }
    let digits = text.dropFirst().prefix(while: isDigit).count
    text = text.dropFirst(1 + digits)
    return digits > 0
  }

  /// Takes a shape off the front, `0` in it being any digit.
  private static func take(_ shape: String, from text: inout ArraySlice<UInt8>) -> Bool {
    guard text.count >= shape.utf8.count,
      zip(shape.utf8, text).allSatisfy({ $0 == UInt8(ascii: "0") ? isDigit($1) : $0 == $1 })
    else { return false }
    text = text.dropFirst(shape.utf8.count)
    return true
  }

  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    for (prefix, digits) in [("0x", "0123456789abcdefABCDEF"), ("0o", "01234567"), ("0b", "01")]
    where text.starts(with: prefix.utf8) {
      return isDigits(text.dropFirst(2)) { digits.utf8.contains($0) }
    }
    var rest = text
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = rest.prefix { isDigit($0) || $0 == UInt8(ascii: "_") }
    guard isDigits(whole, isDigit), whole.count == 1 || whole.first != UInt8(ascii: "0") else {
      return false
    }
    rest = rest[whole.endIndex...]
    if rest.first == UInt8(ascii: ".") {
      let part = rest.dropFirst().prefix { isDigit($0) || $0 == UInt8(ascii: "_") }
      guard isDigits(part, isDigit) else { return false }
      rest = rest[part.endIndex...]
    }
    guard let e = rest.first else { return true }
    guard e == UInt8(ascii: "e") || e == UInt8(ascii: "E") else { return false }
    rest.removeFirst()
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    return isDigits(rest, isDigit)
  }

  /// Digits, with single underscores between them.
  private static func isDigits(_ text: ArraySlice<UInt8>, _ isDigit: (UInt8) -> Bool) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    return !text.isEmpty && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
  }
}
