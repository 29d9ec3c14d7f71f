/// Where terms or calendars are read from, and what of them is wanted.
package struct DatedSource: Hashable, Sendable {
  /// A folder, a file or a glob, as written.
  package var path: String
  /// Words of which a thing of a calendar must have one; with none, all are wanted.
  package var only: [String]
  /// Words by which a thing of a calendar is left out.
  package var without: [String]
  /// When the writer wants to be told of what is due, where a term's file does not say.
  package var warn: Warnings

  package init(
    path: String, only: [String] = [], without: [String] = [], warn: Warnings = Warnings()
  ) {
    self.path = path
    self.only = only
    self.without = without
    self.warn = warn
  }

  /// The days before a thing of a calendar on which the writer wants to be told of it: one of its
  /// categories may be its kind.
  package func days(before entry: CalendarEntry) -> [Int] {
    let kind = entry.categories.first { warn.byKind[$0.lowercased()] != nil }
    return warn.days(kind: kind, title: entry.title)
  }

  /// Whether a thing of a calendar is wanted, by its categories and its title.
  package func wants(_ entry: CalendarEntry) -> Bool {
    if only.isEmpty, without.isEmpty { return true }
    let texts = (entry.categories + [entry.title]).map(StatusWord.fold)
    func has(_ word: String) -> Bool {
      let word = StatusWord.fold(word)
      return texts.contains { DatedSource.begins(word, within: $0) }
    }
    return (only.isEmpty || only.contains(where: has)) && !without.contains(where: has)
  }

  /// Whether a word stands in a text, not in the middle of another: `art` is not in `start`.
  ///
  /// What is put behind it may be more of it (`lectures`), and Hangul, Kana and Han are written
  /// without a blank between words.
  private static func begins(_ word: String, within text: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    let isSpaced = first.properties.isAlphabetic && first.value < 0x2E80
    return text.ranges(of: word).contains { found in
      guard isSpaced, found.lowerBound > text.startIndex else { return true }
      return !text[text.index(before: found.lowerBound)].isLetter
    }
  }
}
