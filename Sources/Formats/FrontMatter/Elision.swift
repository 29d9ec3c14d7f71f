import Editorial

/// An apostrophe for letters that are left out at the beginning of a word: `'Tis`, `'90s`.
///
/// YAML takes it for a quote that opens.
enum Elision {
  private static let words: Set<String> = [
    "tis", "twas", "twere", "twill", "til", "till", "em", "cause", "bout", "round", "neath",
    "gainst",
    "tween", "n", "cuz", "nuff",
  ]

  /// Whether a text begins with one, and no quote closes in it.
  static func begins(_ text: [UInt8]) -> Bool {
    let quote = UInt8(ascii: "'")
    guard text.first == quote, !text.dropFirst().contains(quote) else { return false }
    let word = text.dropFirst().prefix { isLetter($0) || isDigit($0) }
    if let first = word.first, isDigit(first) { return word.count <= 4 }
    return words.contains(String(decoding: word, as: UTF8.self).lowercased())
  }
}
