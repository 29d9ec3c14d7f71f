import Editorial

/// What a week and a day of CHARTS come to once more (R22, R67).
extension PlainAssessment {
  /// Pieces that an outlet brought in the week of a Monday, by their weight.
  package func charted(_ outlet: OutletID, _ monday: Day) -> TargetReport.StripWeek {
    if isAwayWeek(monday) { return .away }
    let pieces = brought(outlet, monday...(monday + 6))
    if pieces.isEmpty, isUnseen(monday...(monday + 6), outlet) { return .unknown }
    let weight = pieces.reduce(0) { $0 + self.weight($1) }
    return weight == 0 && !pieces.isEmpty ? .appearance : .brought(weight)
  }

  /// How many pieces of an outlet counted since the year began.
  package func countedThisYear(_ outlet: OutletID) -> Int {
    desk.pieces.count { piece in
      guard piece.outlet == outlet, piece.status != nil, let day = countedDay(piece) else {
        return false
      }
      return day.civil.year == today.civil.year && day <= today
    }
  }

  /// The sign of a day: what was written against a goal, from the words of all lines.
  package func sign(
    of day: Day, _ words: PlainWords, first: Day?, today: Day, goal: Int?
  ) -> Character {
    if day > today { return " " }
    guard let first, day >= first else { return "?" }
    let written = words.written(day)
    if written == 0 {
      return isFree(day) ? "/" : "."
    }
    guard let goal else { return "-" }
    return written >= goal ? "#" : 2 * written >= goal ? "+" : "-"
  }
}
