extension Wait {
  /// Reads `7 days`, `2 weeks`, `3 working days`, `none` (R12, R45); `nil` for anything else.
  package init?(reading text: String) {
    let words = text.lowercased().split { $0 == " " || $0 == "\t" }
    if words == ["none"] || words == ["never"] {
      self = .never
      return
    }
    let isWorking = words.contains { $0 == "working" || $0 == "business" || $0 == "work" }
    let rest = words.filter { $0 != "working" && $0 != "business" && $0 != "work" }
    // Weeks have all their days.
    if isWorking, rest.last?.hasPrefix("w") == true { return nil }
    guard let days = CountText.days(rest.joined(separator: " ")) else { return nil }
    self = isWorking ? .workingDays(days) : .days(days)
  }
}
