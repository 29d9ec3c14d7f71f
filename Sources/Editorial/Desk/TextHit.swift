/// A line of a piece's text that holds what was sought.
package struct TextHit: Hashable, Sendable {
  package var piece: FilePath
  /// The line of the file, from 1.
  package var line: Int
  /// What stands around it on that line.
  package var excerpt: String

  package init(piece: FilePath, line: Int, excerpt: String) {
    self.piece = piece
    self.line = line
    self.excerpt = excerpt
  }
}

/// What is sought in the text of which pieces.
package struct TextQuery: Hashable, Sendable {
  /// Tells the answers to one from those to the next.
  package var number: Int
  package var text: String
  /// In the order in which they are read.
  package var pieces: [FilePath]

  package init(number: Int, text: String, pieces: [FilePath]) {
    self.number = number
    self.text = text
    self.pieces = pieces
  }

  /// Whether a text is long enough to be sought: two letters, or one that is no letter of an alphabet.
  package static func isWorthwhile(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value >= 0x2E80 }
      || text.count { !$0.isWhitespace } >= 2
  }
}
