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
      // Joiners belong to words, of Persian and of emoji.
      case "\t", "\u{200C}", "\u{200D}": return true
      case "\u{FFFE}", "\u{FFFF}": return false
      default:
        let hidden: [Unicode.GeneralCategory] = [
          .control, .format, .lineSeparator, .paragraphSeparator,
        ]
        return !hidden.contains(scalar.properties.generalCategory)
      }
    }
    return String(String.UnicodeScalarView(kept))
  }
}
