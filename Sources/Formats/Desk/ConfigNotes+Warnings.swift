import Editorial

// `warn: [14, 3, 1 days]`, `warn: {thesis: [28, 14, 7, 1 days], exam: 1 week}`.
extension ConfigNotes {
  private static let example = "warn: {thesis: [28, 14, 7, 1 days]}"

  /// Days before deadlines, by their kind or of all.
  mutating func warnings(_ node: YAMLNode) -> Warnings {
    guard let pairs = node.pairs else { return Warnings(others: daysBefore(node)) }
    var warnings = Warnings()
    for pair in pairs {
      let days = daysBefore(pair.value)
      switch pair.key.lowercased() {
      case "others", "other", "all": warnings.others = days
      case let kind: warnings.byKind[kind] = days
      }
    }
    return warnings
  }

  /// `[28, 14, 7, 1 days]`: a figure alone is of the unit behind it.
  mutating func daysBefore(_ node: YAMLNode) -> [Int] {
    var unit = ""
    var days: Set<Int> = []
    for item in node.items.reversed() {
      guard let text = text(item, "warn", as: Self.example) else { continue }
      let word = text.drop { $0.isNumber || $0 == " " }
      guard let count = CountText.days(word.isEmpty ? "\(text) \(unit)" : text) else {
        add(item.place, "\"\(text)\" is no number of days; write it as `\(Self.example)`")
        continue
      }
      if !word.isEmpty { unit = String(word) }
      days.insert(count)
    }
    return days.sorted(by: >)
  }
}
