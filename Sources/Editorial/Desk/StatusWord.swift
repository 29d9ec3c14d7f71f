/// How words for statuses are compared: without case, emoji and outer space (R3).
package enum StatusWord {
  /// What a word stands for that writers use without listing it, the likeliest first; nothing for
  /// any other word.
  ///
  /// It counts where the workflow, or the exits, have a status of that role.
  static func usual(_ word: String) -> StatusRole? {
    switch String(fold(word).map { $0 == "-" || $0 == "_" ? " " : $0 }) {
    case "draft", "wip", "writing", "in progress": .drafting
    case "outlined": .outline
    case "review", "revising": .editing
    case "sent", "submitted": .filed
    case "assigned", "agreed": .commissioned
    case "live", "posted", "done": .published
    case "rejected": .declined
    case "spiked": .killed
    default: nil
    }
  }

  /// `📤 Sent ` is `sent`.
  package static func fold(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 == 0x2D || (0x61...0x7A).contains($0) }) { return word }
    let kept = word.lowercased().unicodeScalars.filter {
      !($0.properties.isEmojiPresentation || $0.properties.generalCategory == .format
        || $0.properties.isVariationSelector
        || ($0.properties.isEmoji && $0.value > 0xFF))
    }
    var folded = ""
    // A blank that does not break is a blank: `in progress`.
    for scalar in kept {
      let isBlank = scalar.properties.generalCategory == .spaceSeparator
      folded.unicodeScalars.append(isBlank ? " " : scalar)
    }
    let space: (Character) -> Bool = { $0.isWhitespace }
    let text = String(folded.drop(while: space).reversed().drop(while: space).reversed())
    // A word of nothing but emoji is that emoji: `🟢`.
    return text.isEmpty ? word.filter { !$0.isWhitespace } : text
  }
}
