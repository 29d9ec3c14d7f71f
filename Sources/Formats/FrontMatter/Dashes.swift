import Editorial

/// Lines of dashes, as typed for a fence of front matter.
enum Dashes {
  /// The line as text if it is all dashes and fences nothing; `nil` for a fence, and for any other
  /// line.
  ///
  /// Editors make one long dash of two or three hyphens while they are typed.
  static func fence(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) -> String? {
    guard line.count <= 120, isDashes(bytes, line) else { return nil }
    var text = Substring(decoding: bytes[line], as: UTF8.self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text == "---" ? nil : String(text)
  }

  /// Whether a line is meant for a fence, or is one.
  static func isFence(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) -> Bool {
    line.count <= 120 && isDashes(bytes, line)
  }

  private static func isDashes(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) -> Bool {
    // Asked of the first line of every file without front matter: most are told by one byte.
    guard let first = bytes[line].first, first < 0x80 || first >= 0xE2,
      first == UInt8(ascii: "-") || isBlank(first) || first >= 0xE2
    else { return false }
    var hyphens = 0
    var others = 0
    for scalar in String(decoding: bytes[line], as: UTF8.self).unicodeScalars {
      switch scalar {
      case " ", "\t": continue
      case "-": hyphens += 1
      // Hyphens, dashes and bars of Unicode, the minus sign, Japanese long marks, box lines.
      case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}", "\u{FF0D}", "\u{30FC}",
        "\u{2500}", "\u{2501}":
        others += 1
      default: return false
      }
    }
    return others > 0 || hyphens > 1
  }
}
