/// The zone behind a date (R15).
enum ZoneText {
  /// Reads the rest of a text as a zone: nothing, `Z`, `+0900`, `+09:00`, `UTC-12`, `AoE`, a name.
  ///
  /// Whether there is such a place is for others to say; a name holds letters, and of other marks
  /// only those that occur in names of zones. `nil` for anything else.
  static func mark(_ cursor: inout ByteCursor) -> WrittenDate.Mark? {
    cursor.skipSpaces()
    var text = cursor.rest()
    guard !text.isEmpty else { return WrittenDate.Mark.none }
    if text.hasPrefix("("), text.hasSuffix(")") {
      text = String(text.dropFirst().dropLast())
    }
    return mark(text)
  }

  /// Reads a zone as a word of its own; `nil` where it can be none.
  static func mark(_ text: String) -> WrittenDate.Mark? {
    switch text.lowercased() {
    case "z", "utc", "gmt": return .offset(0)
    case "aoe", "anywhere on earth": return .anywhereOnEarth
    default: break
    }
    if let offset = offset(text) { return .offset(offset) }
    return isName(text) ? .named(text) : nil
  }

  /// Seconds east of UTC: `+09:00`, `-5`, `+0530`, `UTC+9`, `GMT-03:30`.
  private static func offset(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var cursor = ByteCursor(UnsafeRawBufferPointer(bytes))
      if cursor.take(word: "utc") || cursor.take(word: "gmt") { cursor.skipSpaces() }
      // U+2212, a typographer's minus.
      let isWest = cursor.peek() == 0x2D || cursor.take(word: "\u{2212}")
      if cursor.peek() == 0x2D || cursor.peek() == 0x2B {
        cursor.index += 1
      } else if !isWest {
        return nil
      }
      let hours: Int
      var minutes = 0
      if let both = cursor.number(digits: 4...4) {
        (hours, minutes) = (both / 100, both % 100)
      } else {
        guard let written = cursor.number(digits: 1...2) else { return nil }
        hours = written
        if cursor.take(0x3A) {
          guard let behind = cursor.number(digits: 2...2) else { return nil }
          minutes = behind
        }
      }
      // The clocks of the world run from UTC-12 to UTC+14.
      guard cursor.isAtEnd, minutes < 60, hours * 60 + minutes <= (isWest ? 12 : 14) * 60 else {
        return nil
      }
      return (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
    }
  }

  /// `London`, `Asia/Seoul`, `America/Port-au-Prince`, `Etc/GMT+12`, `St. John's`, `서울`.
  private static func isName(_ text: String) -> Bool {
    var hasSlash = false
    guard let first = text.utf8.first, isLetter(first) || first >= 0x80, text.utf8.count <= 64
    else { return false }
    for byte in text.utf8 where !isLetter(byte) && byte < 0x80 {
      switch byte {
      case 0x2F: hasSlash = true
      case 0x20, 0x5F, 0x2D, 0x2E, 0x27: break
      case 0x2B, 0x30...0x39: guard hasSlash else { return false }
      default: return false
      }
    }
    return true
  }
}
