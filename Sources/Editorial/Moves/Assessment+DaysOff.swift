// Days off that the writer says to us and not to desk.yaml (R69).
extension Assessment {
  /// The writer is away on some days, beside those of desk.yaml.
  package func takeOff(_ days: ClosedRange<Day>) -> Decision {
    guard days.contains(where: { !desk.isAway($0) }) else {
      return refuse(Refusal("you are away then already"))
    }
    return mark(.away(days))
  }

  /// The writer is not away after all on days that were said to us.
  package func comeBack(_ days: ClosedRange<Day>) -> Decision {
    let isMarked = days.contains { day in desk.marks.away.contains { $0.contains(day) } }
    if isMarked { return mark(.back(days)) }
    guard days.contains(where: { desk.isAway($0) }) else {
      return refuse(Refusal("no day off is marked then"))
    }
    return refuse(
      Refusal("desk.yaml says that you are away then: take the days out of `away:` there"))
  }

  private func mark(_ saying: Mark.Saying) -> Decision {
    .edit(EditRequest(action: .away, edits: [.mark(file: Marks.file, saying)]), leaving: [])
  }

  private func refuse(_ refusal: Refusal) -> Decision {
    .refuse([EditOutcome.Refused(id: Marks.file, refusal: refusal)])
  }
}

extension ClosedRange<Day> {
  /// Whether any of its days is so.
  fileprivate func contains(where isSo: (Day) -> Bool) -> Bool {
    (0...(upperBound - lowerBound)).contains { isSo(lowerBound + $0) }
  }
}

extension TypedContext {
  /// Reads days off as they are typed: `thu-fri`, `24 dec..3 jan`, `next week`, `mon`.
  package func daysOff(_ text: String) throws(Refusal) -> ClosedRange<Day> {
    if let days = DayRangeText.read(text) { return try sensible(days) }
    if let days = week(text) { return try sensible(days) }
    if let day = day(text, from: nil) { return day...day }
    for separator in ["..", "…", " to ", " - ", "–", "~", "-"] {
      for (first, last) in text.parts(around: separator) {
        guard let first = day(first, from: nil), let last = day(last, from: first), first <= last
        else { continue }
        return try sensible(first...last)
      }
    }
    throw Refusal("\"\(text)\" is no days", .advice("write thu-fri, 24 dec..3 jan or next week"))
  }

  private func week(_ text: String) -> ClosedRange<Day>? {
    guard case .week(let weeks)? = DatePeriod(reading: text), weeks >= 0 else { return nil }
    return (Week(containing: today) + weeks).days
  }

  /// A day, the next one from another on.
  private func day(_ text: String, from first: Day?) -> Day? {
    let home = zone(nil)
    let from = first.map { home.moment($0, minute: 0) } ?? now
    let read = TypedDate.read(text, now: from, in: home, direction: .ahead, named: named)
    guard let date = try? read.get(), date.minute == nil else { return nil }
    return date.day
  }

  private func sensible(_ days: ClosedRange<Day>) throws(Refusal) -> ClosedRange<Day> {
    let count = days.upperBound - days.lowerBound + 1
    guard count <= Marks.longestAway else {
      throw Refusal("that is \(grouped(count)) days", .advice("write at most a year of them"))
    }
    return days
  }
}

extension String {
  /// Both sides of each place where a separator stands.
  fileprivate func parts(around separator: String) -> [(String, String)] {
    indices.compactMap { index in
      guard self[index...].hasPrefix(separator) else { return nil }
      return (String(self[..<index]), String(self[index...].dropFirst(separator.count)))
    }
  }
}
