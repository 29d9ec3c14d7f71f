import Editorial

/// Text without what nobody sees in it: blanks without width, marks of order and direction, blanks
/// that do not break, as web pages and word processors leave them.
enum SeenText {
  /// The text as it is seen, between its outer blanks; `nil` where that is all there is.
  static func of(_ bytes: UnsafeRawBufferPointer) -> String? {
    // Every value is asked: what nobody sees begins with one of these bytes.
    guard bytes.contains(where: { $0 == 0xE2 || $0 == 0xC2 || $0 == 0xEF || $0 == 0xE3 }) else {
      return nil
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let seen = of(text)
    return seen.utf8.elementsEqual(text.utf8) ? nil : seen
  }

  /// The text as it is seen, between its outer blanks.
  static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return PieceKey.trimmed(text[...]) }
    var seen = ""
    // A control is no blank: what it hides in is a fault of its own.
    for scalar in text.unicodeScalars where !scalar.isUnseen || scalar.isControl {
      let isBlank = scalar.properties.generalCategory == .spaceSeparator
      seen.unicodeScalars.append(isBlank ? " " : scalar)
    }
    return PieceKey.trimmed(seen[...])
  }
}
