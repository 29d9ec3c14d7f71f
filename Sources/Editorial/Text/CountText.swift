extension Target {
  /// Reads `1 piece a week`, `2 a month`, `3 per week`, `1/week`, `two pieces monthly`.
  ///
  /// A bare number is meant by the week. `nil` for anything else, and for none or over a thousand.
  package init?(reading text: String) {
    let words = text.lowercased().split { $0 == " " || $0 == "/" || $0 == "\t" }
    guard let first = words.first,
      let goal = wholeNumber(first) ?? CountText.numerals.firstIndex(of: String(first)),
      (1...1000).contains(goal)
    else { return nil }
    var per: Per?
    for word in words.dropFirst() {
      switch word {
      case "a", "an", "per", "each", "every", "piece", "pieces", "article", "articles", "post",
        "posts":
        continue
      case "week", "weekly", "wk":
        guard per == nil else { return nil }
        per = .week
      case "month", "monthly":
        guard per == nil else { return nil }
        per = .month
      default: return nil
      }
    }
    guard per != nil || words.count == 1 else { return nil }
    self.init(goal: goal, per: per ?? .week)
  }
}

/// Counts of days and words as writers write them.
package enum CountText {
  static let numerals = [
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  /// Days in `2 days`, `7d`, `14`, `2 weeks`, up to ten years of them.
  package static func days(_ text: String) -> Int? {
    guard let (number, unit) = split(TypedText.plain(text)) else { return nil }
    let days: Int
    switch unit {
    case "", "d", "day", "days": days = number
    case "w", "wk", "week", "weeks":
      guard number <= 520 else { return nil }
      days = number * 7
    default: return nil
    }
    return days <= 3650 ? days : nil
  }

  /// Words wanted in `900`, `900w`, `1,200 words`, `900字`; of `1200-1500` the lower bound.
  ///
  /// From the lower bound on an editor is content. A Japanese sign is a word, as it is counted; a
  /// Korean `자` is none, since Hangul is counted by spaces. `nil` for none, and for what is no length.
  package static func words(_ text: String) -> Int? {
    let plain = TypedText.plain(text)
    var text = Substring(plain).trimmed
    if let dash = text.firstIndex(where: { "-–—~".contains($0) }), dash != text.startIndex {
      guard let upper = split(String(text[text.index(after: dash)...])), isWords(upper.unit) else {
        return nil
      }
      text = text[..<dash]
    }
    guard let (number, unit) = split(String(text)), isWords(unit), (1...10_000_000).contains(number)
    else { return nil }
    return number
  }

  /// Words in `1.2k words`, `2k w`: a number of thousands, and the word that says of what.
  static func thousands(_ text: String) -> Int? {
    let figures = text.prefix { ("0"..."9").contains($0) || $0 == "." }
    let rest = text[figures.endIndex...]
    let unit = String(rest.dropFirst()[...].trimmed)
    guard rest.first == "k", !unit.isEmpty, isWords(unit),
      let scaled = FeeText.amount(figures), scaled > 0, scaled % 10 == 0
    else { return nil }
    let words = scaled / (Fee.scale / 1000)
    return (1...10_000_000).contains(words) ? words : nil
  }

  private static func isWords(_ unit: String) -> Bool {
    ["", "w", "word", "words", "wds", "단어", "字", "文字", "語"].contains(unit)
  }

  /// Whether a text is a length in Korean letters, which are not what is counted.
  static func isInLetters(_ text: String) -> Bool {
    guard let (_, unit) = split(TypedText.plain(text)) else { return false }
    return unit == "자" || unit == "글자"
  }

  /// A whole number and the word behind it, in lower case.
  private static func split(_ text: String) -> (number: Int, unit: String)? {
    let text = Substring(text).trimmed
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ",") }
    guard let number = wholeNumber(digits) else { return nil }
    return (number, text.dropFirst(digits.count).trimmed.lowercased())
  }
}

extension Int {
  /// So many of a thing: `1 slot`, `2 slots`, for a word that takes an s.
  package func counted(_ noun: String) -> String { "\(self) \(noun.plural(of: self))" }
}

extension String {
  /// The word for so many of what it names: itself for one, with an s for any other number.
  package func plural(of count: Int) -> String { count == 1 ? self : self + "s" }
}
