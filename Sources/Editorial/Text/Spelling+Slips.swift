extension Spelling {
  /// Whether `word` is one of `words` with a slip in it, and hardly a word of its own.
  ///
  /// Narrower than `nearest`, which offers what was meant where it is certain that something was:
  /// `fild` is `filed`, `reading` is not `editing` and `alive` not `live`. The first letter is right
  /// in nearly all slips.
  package static func isSlip(_ word: String, of words: some Sequence<String>) -> Bool {
    let letters = Array(word.lowercased().unicodeScalars)
    guard letters.count >= 3 else { return false }
    return words.contains { candidate in
      let other = Array(candidate.lowercased().unicodeScalars)
      guard other.first == letters.first, other.count >= 3 else { return false }
      if letters.count >= 4, distance(letters, other, atMost: letters.count < 8 ? 1 : 2) != nil {
        return true
      }
      // `pitch` for `pitched`, and `draft 2` for `draft`.
      if letters.count >= 4, other.starts(with: letters) { return true }
      return letters.count > other.count && letters.starts(with: other)
        && !letters[other.count].properties.isAlphabetic
    }
  }

  /// Whether two words differ in their endings alone: `publishing` and `published`.
  package static func shareStem(_ a: String, _ b: String) -> Bool { stem(a) == stem(b) }

  private static func stem(_ word: String) -> Substring {
    let word = word.lowercased()
    for ending in ["ing", "ed", "es", "e", "s"] where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      if stem.utf8.count >= 3 { return stem }
    }
    return word[...]
  }
}
