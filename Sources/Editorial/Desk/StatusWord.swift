/// How words for statuses are compared: without case, emoji and outer space (R3).
package enum StatusWord {
  /// `📤 Sent ` is `sent`.
  package static func fold(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 == 0x2D || (0x61...0x7A).contains($0) }) { return word }
    let kept = word.lowercased().unicodeScalars.filter {
      !($0.properties.isEmojiPresentation || $0.properties.generalCategory == .format
        || $0.properties.isVariationSelector
        || ($0.properties.isEmoji && $0.value > 0xFF))
    }
    var folded = ""
    folded.unicodeScalars.append(contentsOf: kept)
    let space: (Character) -> Bool = { $0.isWhitespace }
    return String(folded.drop(while: space).reversed().drop(while: space).reversed())
  }
}
