/// Numbers in Chinese signs, as dates and times are written in the East: `三日後`, `十一月二十七日`.
enum EasternNumber {
  private static let figures: [Character: Int] = [
    "〇": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let ten: Character = "十"

  /// What numbers of days and times are counted in; before anything else such a sign is a word.
  private static let units: Set<Character> = [
    "日", "月", "年", "週", "時", "分", "か", "ヶ", "ケ", "カ", "ヵ", "箇",
  ]

  /// A text with such numbers in figures: `3日後`, `11月27日`.
  static func inFigures(_ text: String) -> String {
    guard text.contains(where: isSign) else { return text }
    var written = ""
    var rest = text[...]
    while let first = rest.first {
      let signs = rest.prefix(while: isSign)
      guard !signs.isEmpty else {
        written.append(first)
        rest = rest.dropFirst()
        continue
      }
      rest = rest[signs.endIndex...]
      let isCounted = rest.first.map(units.contains) ?? false
      written += isCounted ? number(signs).map { String($0) } ?? String(signs) : String(signs)
    }
    return written
  }

  private static func isSign(_ character: Character) -> Bool {
    character == ten || figures[character] != nil
  }

  /// `七`, `十`, `二十七`, and figure by figure `二〇二六`; `二三` may be two or three.
  private static func number(_ signs: Substring) -> Int? {
    let parts = signs.split(separator: ten, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.count <= 1 }) else {
      guard parts.count == 1, signs.count == 4 || signs.contains("〇") else { return nil }
      return signs.reduce(0) { $0 * 10 + (figures[$1] ?? 0) }
    }
    func value(_ part: Substring, orElse empty: Int) -> Int {
      part.first.flatMap { figures[$0] } ?? empty
    }
    switch parts.count {
    case 1: return value(parts[0], orElse: 0)
    case 2: return value(parts[0], orElse: 1) * 10 + value(parts[1], orElse: 0)
    default: return nil
    }
  }
}
