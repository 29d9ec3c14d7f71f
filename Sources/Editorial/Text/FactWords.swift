/// The words beside a date, a length or a fee that say which it is, in lower case: `due`, `up to`,
/// `고료`.
enum FactWords {
  /// Behind these nothing but a date can stand.
  static let due: Set<String> = [
    "due", "마감", "마감일", "마감은", "마감일은", "締切", "締切日", "締切は", "締め切り", "〆切",
  ]

  /// A date may stand behind these, and they may be words of a title.
  static let by: Set<String> = ["by", "deadline", "기한", "期限", "납기", "納期"]

  /// Ends of what says a date is one.
  static let behindDate = [
    "까지", "まで", "迄", "마감일", "마감", "締切日", "締切", "締め切り", "〆切", "기한", "期限",
  ]

  static let fee: Set<String> = [
    "fee", "pay", "pays", "paying", "for", "고료", "원고료", "稿料", "原稿料",
  ]

  static let length: Set<String> = [
    "length", "around", "about", "approx", "approx.", "ca", "ca.", "max", "max.", "약", "최대",
    "분량", "約", "最大", "分量",
  ]

  /// A word without the colon or the like that may end it.
  static func plain(_ word: some StringProtocol) -> String {
    let word = word.lowercased()
    return word.last.map { ":：=＝".contains($0) } == true ? String(word.dropLast()) : word
  }

  /// Where a word ends that says what follows it without a blank: `due:fri`, `締切：金曜`,
  /// `締切12月4日`.
  static func end(in chunk: Substring) -> Substring.Index? {
    if let sign = chunk.firstIndex(where: { ":：=＝".contains($0) }) {
      let word = plain(chunk[..<sign])
      let isKnown =
        due.contains(word) || by.contains(word) || fee.contains(word) || length.contains(word)
      return isKnown ? chunk.index(after: sign) : nil
    }
    let named = due.union(by).filter {
      $0.utf8.first.map { $0 >= 0x80 } ?? false && chunk.hasPrefix($0)
    }
    guard let mark = named.max(by: { $0.count < $1.count }) else { return nil }
    let rest = chunk.dropFirst(mark.count)
    return !rest.isEmpty && saysDay(rest) ? rest.startIndex : nil
  }

  private static func saysDay(_ text: Substring) -> Bool {
    var text = TypedText.plain(String(text))
    return text.withUTF8 { bytes in
      var words = TypedWords(UnsafeRawBufferPointer(bytes))
      return words.day() != nil
    }
  }
}
