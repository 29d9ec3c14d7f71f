import Editorial

/// What the line of days says of one: `POST+1!`.
struct DayWords {
  /// In words.
  let full: String
  /// In signs, where seven days of words are too long: `*+1!`.
  let short: String

  init(_ day: Overview.WeekDay, _ week: WeekReport) {
    let slots = day.slots.map { week.slots[$0].state }
    var rest: [String] = []
    if day.queuedCount > 0 { rest.append("\(day.queuedCount)q") }
    if day.owedCount > 0 { rest.append("\(day.owedCount)\(day.hasLate ? "!" : "")") }
    let nothing = day.doneCount == 0 ? "-" : "ok"
    func joined(_ parts: [String]) -> String {
      parts.isEmpty ? nothing : parts.joined(separator: "+")
    }
    full = joined(slots.map(DayWords.word) + rest)
    short = joined(slots.map(DayWords.sign) + rest)
  }

  private static func word(_ state: SlotReport.State) -> String {
    switch state {
    case .empty: "POST?"
    case .planned: "POST"
    case .queued: "QUEUED"
    case .out: "OUT"
    case .missed: "missed"
    }
  }

  private static func sign(_ state: SlotReport.State) -> String {
    switch state {
    case .empty: "?"
    case .planned: "*"
    case .queued: "q"
    case .out: "ok"
    case .missed: "x"
    }
  }
}
