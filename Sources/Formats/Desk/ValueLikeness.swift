import Editorial

/// Whether a text that could not be read was meant as one of our kinds all the same (R4b).
///
/// `paid: true` is somebody else's key; `paid: 24/11` is a date with a slip, and is told of.
enum ValueLikeness {
  /// Whether a text is nearly a date: two figures with a mark of dates between them, a month or a
  /// year beside a figure, or a word for a day.
  static func isDate(_ text: String) -> Bool {
    let text = text.lowercased()
    guard text.utf8.count <= 48 else { return false }
    let words = text.split { !($0.isLetter || $0.isNumber) }
    if words.count <= 2, words.contains(where: { days.contains(String($0)) }) { return true }
    let groups = text.split { !$0.isNumber }.filter { $0.utf8.count <= 4 }
    if text.utf8.count == 8, let number = Int(text) { return (19_000_101...21_001_231) ~= number }
    guard let first = text.first(where: \.isNumber) else { return false }
    let isMonthNamed = words.contains { word in
      months.contains { word.hasPrefix($0) } && word.allSatisfy(\.isLetter)
    }
    if isMonthNamed, words.count <= 6 { return true }
    if text.contains("년") || text.contains("월") || text.contains("月") { return true }
    guard text.first == first else { return false }
    let hasYear = groups.contains { $0.utf8.count == 4 }
    let isMarked = text.contains("-") || text.contains("/")
    let isDotted = text.contains(".") && (groups.count >= 3 || hasYear)
    guard isMarked || isDotted, groups.count >= 2 else { return false }
    return groups.count >= 3 || hasYear || groups.prefix(2).allSatisfy { $0.utf8.count == 2 }
  }

  /// Whether a text is nearly a sum: it has a figure in it.
  static func isSum(_ text: String) -> Bool { text.contains(where: \.isNumber) }

  private static let days: Set<String> = [
    "today", "yesterday", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "오늘", "어제", "내일", "今日", "昨日", "明日",
  ]

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
