/// The name of a file made of a title.
package enum FileStem {
  /// Bytes a name has at most: with a number, an ending and the name of a temporary file beside it
  /// stay well within the 255 that a file system allows.
  static let most = 120

  /// Letters and digits of any script, lower case and composed, joined by hyphens.
  ///
  /// Whole words are taken while there is room; a first one longer than all the room is cut between
  /// two characters, as titles in Japanese have no blanks.
  package static func of(_ title: String) -> String {
    let words = title.composed.lowercased().composed.split { !($0.isLetter || $0.isNumber) }
    var stem = ""
    for word in words {
      let gap = stem.isEmpty ? "" : "-"
      guard stem.utf8.count + gap.utf8.count + word.utf8.count <= most else { break }
      stem += gap + word
    }
    if stem.isEmpty, let first = words.first {
      for character in first {
        guard stem.utf8.count + String(character).utf8.count <= most else { break }
        stem.append(character)
      }
    }
    return stem.isEmpty ? nameless : stem
  }

  /// What is said of a title that gives no name to its file: `!!!`, `🎉`; `nil` for any other.
  package static func remark(on title: String) -> String? {
    title.contains { $0.isLetter || $0.isNumber }
      ? nil : "no letter of its title can name a file: it is called \(nameless)"
  }

  private static let nameless = "untitled"
}
