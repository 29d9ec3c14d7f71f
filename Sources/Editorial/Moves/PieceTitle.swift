/// What may stand in a title.
package enum PieceTitle {
  /// Quotes a title may be typed between, each with the one that closes it.
  static let quotes: [Character: Character] = [
    "\"": "\"", "“": "”", "「": "」", "『": "』", "«": "»",
  ]

  /// A title on one line, without the characters that YAML refuses or that no screen shows.
  package static func line(_ title: String) -> String {
    let line = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    let kept = line.unicodeScalars.filter { scalar in
      switch scalar {
      case "\t": true
      case "\u{FFFE}", "\u{FFFF}": false
      default: !scalar.isUnseen
      }
    }
    return String(String.UnicodeScalarView(kept))
  }

  /// The words of a title as titles are compared: case and blanks do not tell them apart.
  static func folded(_ title: String) -> [String] {
    title.composed.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
