import Editorial

/// Lines of dashes, as typed for a fence of front matter.
enum Dashes {
  /// The line as it is seen if it is all dashes and fences nothing; `nil` for a fence, and for any
  /// other line.
  ///
  /// Editors make one long dash of two or three hyphens while they are typed; three hyphens are no
  /// fence where something stands beside them that nobody sees.
  static func fence(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) -> String? {
    guard line.count <= 120, isDashes(bytes, line) else { return nil }
    let text = SeenText.of(String(decoding: bytes[line], as: UTF8.self))
    let isPlain = bytes[line].allSatisfy { $0 == UInt8(ascii: "-") || isBlank($0) }
    return text == hyphens && isPlain ? nil : text
  }

  /// What fences front matter.
  static let hyphens = "---"

  /// Whether a line is meant for a fence, or is one.
  static func isFence(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) -> Bool {
    line.count <= 120 && isDashes(bytes, line)
  }

  private static func isDashes(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) -> Bool {
    // Asked of the first line of every file without front matter: most are told by one byte.
    guard let first = bytes[line].first,
      first == UInt8(ascii: "-") || isBlank(first) || first >= 0xE2
    else { return false }
    var hyphens = 0
    var others = 0
    for scalar in String(decoding: bytes[line], as: UTF8.self).unicodeScalars {
      switch scalar {
      case " ", "\t", "\u{A0}", "\u{3000}": continue
      case "-": hyphens += 1
      // Hyphens, dashes and bars of Unicode, the minus sign, Japanese long marks, box lines.
      case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}", "\u{FF0D}", "\u{30FC}",
        "\u{2500}", "\u{2501}":
        others += 1
      default: if !scalar.isUnseen { return false }
      }
    }
    return others > 0 || hyphens > 1
  }
}
