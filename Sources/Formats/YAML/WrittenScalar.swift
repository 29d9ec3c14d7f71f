import Editorial

/// How a text is written as a YAML scalar on one line.
enum WrittenScalar {
  /// The style for a new text where an old one stands in `style`.
  static func style(of text: String, replacing style: ScalarStyle) -> ScalarStyle {
    switch style {
    case .singleQuoted, .doubleQuoted: style
    case .plain, .block: isPlain(text) ? .plain : .doubleQuoted
    }
  }

  /// A text that fits one line: no control characters but a tab, no line or paragraph separators.
  static func fits(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x09, 0x0A..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
  }

  /// The bytes of a text in a style; a tab, which may be lost at a scalar's ends, is escaped where
  /// the style can.
  static func bytes(_ text: [UInt8], as style: ScalarStyle) -> [UInt8] {
    switch style {
    case .plain, .block: return text
    case .singleQuoted:
      let quote = UInt8(ascii: "'")
      return [quote] + text.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    case .doubleQuoted:
      let quote = UInt8(ascii: "\"")
      let slash = UInt8(ascii: "\\")
      let inside = text.flatMap { byte in
        if byte == UInt8(ascii: "\t") { return Array("\\t".utf8) }
        return byte == quote || byte == slash ? [slash, byte] : [byte]
      }
      return [quote] + inside + [quote]
    }
  }

  /// Words that some reader takes for a boolean or for nothing.
  private static let reserved: Set<String> = [
    "yes", "no", "on", "off", "true", "false", "null", "y", "n", "~",
  ]

  private static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, last != UInt8(ascii: " ") else {
      return false
    }
    if isDigit(first) { return isDate(bytes) || isNumber(bytes) }
    guard first >= 0x80 || isLetter(first) else { return false }
    if reserved.contains(text.lowercased()) { return false }
    return !bytes.contains { ":#,[]{}\t".utf8.contains($0) }
  }

  /// `2026-11-27`, with a time, an offset, a zone or a city after it.
  private static func isDate(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 10 else { return false }
    for (index, byte) in bytes.prefix(10).enumerated() {
      guard index == 4 || index == 7 ? byte == UInt8(ascii: "-") : isDigit(byte) else {
        return false
      }
    }
    guard bytes.count > 10 else { return true }
    guard bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T") else { return false }
    for index in 11..<bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") {
        guard isDigit(bytes[index - 1]), index + 1 < bytes.count, isDigit(bytes[index + 1]) else {
          return false
        }
      } else if !isTame(byte) {
        return false
      }
    }
    return true
  }

  /// `900`, `12.50`, `25%`, `300 USD`, `0.40 GBP/word`; no leading zero, which reads as octal.
  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    var index = bytes.prefix(while: isDigit).count
    if index > 1, bytes[0] == UInt8(ascii: "0") { return false }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      let digits = bytes[(index + 1)...].prefix(while: isDigit).count
      guard digits > 0 else { return false }
      index += 1 + digits
    }
    guard index < bytes.count else { return true }
    if bytes[index] == UInt8(ascii: "%") { return index + 1 == bytes.count }
    guard bytes[index] == UInt8(ascii: " "), index + 1 < bytes.count, isLetter(bytes[index + 1])
    else { return false }
    return bytes[(index + 1)...].allSatisfy(isTame)
  }

  private static func isTame(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || " _/+-.".utf8.contains(byte)
  }
}
