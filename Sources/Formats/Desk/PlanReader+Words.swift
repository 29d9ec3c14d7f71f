import Editorial

extension PlanReader {
  private static let wordKeys = ["goal", "rest", "day_starts", "log", "streak", "authors"]

  /// `words:`, goals and days of rest of what is written (R61).
  mutating func readWordGoals(_ node: YAMLNode) {
    guard let pairs = node.pairs else {
      if !node.isNull {
        notes.add(node.place, "words must be keys and values, as in `words: {goal: 500 a day}`")
      }
      return
    }
    for pair in pairs where !Self.wordKeys.contains(pair.key.lowercased()) {
      notes.unknown(pair, among: Self.wordKeys)
    }
    if let goals = node["goal"] {
      plan.words.goals = goals.items.compactMap { readGoal($0, "goal") }
    }
    if let rest = node["rest"] {
      plan.words.rest = Set(
        rest.items.compactMap { notes.value($0, "rest", as: "sun") { Weekday(name: $0) } })
    }
    if let node = node["day_starts"],
      let minute = notes.value(node, "day_starts", as: "\"04:00\"", { Clock.reading($0) })
    {
      if minute < 12 * 60 {
        plan.words.dayStarts = minute
      } else {
        notes.add(node.place, "day_starts must be before noon, such as `\"04:00\"`")
      }
    }
    if let node = node["log"] { plan.words.log = readLogFolder(node) }
    if let authors = node["authors"] {
      plan.words.authors = authors.items.compactMap {
        notes.text($0, "authors", as: "me@example.org")
      }
    }
    if let node = node["streak"] { plan.words.showsStreak = notes.bool(node, "streak") ?? false }
  }

  /// A goal, of the desk or of an outlet.
  mutating func readGoal(_ node: YAMLNode, _ key: String) -> WordGoal? {
    notes.value(node, key, as: "500 a day") { WordGoal(reading: $0) }
  }

  private mutating func readLogFolder(_ node: YAMLNode) -> String? {
    guard let text = notes.text(node, "log", as: "words") else { return nil }
    let folder = PlanReader.trimmed(text)
    let names = folder.split(separator: "/", omittingEmptySubsequences: false)
    guard !folder.isEmpty, !folder.hasPrefix("/"), !folder.hasPrefix("~"),
      !names.contains(".."), !names.contains("")
    else {
      notes.add(node.place, "log \"\(text)\" is no folder of the desk; write such as `words`")
      return nil
    }
    return folder
  }
}
