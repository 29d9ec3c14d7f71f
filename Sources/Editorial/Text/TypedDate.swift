/// A date as it is typed into a prompt or on the command line (R10, R17).
package enum TypedDate {
  /// Which way a day without a year or a week lies.
  package enum Direction: Hashable, Sendable {
    /// The next one whose moment has not passed, today included: for what is owed.
    case ahead
    /// The latest one that is not ahead, today included: for what has happened.
    case back
  }

  /// Reads `fri`, `next tue 6pm`, `-2d`, `24 nov`, `tomorrow noon London` or a full date.
  ///
  /// Days are counted, and times meant, in the zone typed behind them, else in `zone`.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - now: the moment it is.
  ///   - zone: the outlet's for what it is owed, home for stamps.
  ///   - direction: which way a day without a year or week lies.
  ///   - dueMinute: the time of day by which a day without a time has passed, `Clock.endOfDay` for its end.
  ///   - named: looks up a zone by a name as typed.
  /// - Returns: the date, or a sentence that says what to type.
  package static func read(
    _ text: String, now: Moment, in zone: Zone, direction: Direction,
    dueMinute: Int = Clock.endOfDay,
    named: (String) -> Zone?
  ) -> Result<WrittenDate, Refusal> {
    var words = TypedWords(text)
    guard !words.isAtEnd else {
      return .failure(Refusal("a day is needed, such as \(examples(direction))"))
    }
    if let date = WrittenDate(reading: text) {
      if case .named(let name) = date.mark, named(name) == nil {
        return .failure(unknownZone(name))
      }
      return .success(date)
    }
    var minute = words.time()
    let choice = words.day()
    if choice != nil, minute == nil { minute = words.time() }
    guard choice != nil || minute != nil else { return .failure(refusal(text, direction)) }
    guard let mark = words.rest.isEmpty ? WrittenDate.Mark.none : ZoneText.mark(words.rest) else {
      return .failure(refusal(text, direction))
    }
    let there: Zone
    switch mark {
    case .none: there = zone
    case .offset(let seconds): there = .fixed(seconds)
    case .anywhereOnEarth: there = .anywhereOnEarth
    case .named(let name):
      guard let known = named(name) else { return .failure(unknownZone(name)) }
      there = known
    }
    let counting = Counting(
      now: now, zone: there, direction: direction,
      // A day that has begun may have been the one on which something happened.
      overAt: minute ?? (direction == .ahead ? dueMinute : 0))
    if choice == .now {
      return .success(
        WrittenDate(counting.today, minute: there.local(now).minute, mark: mark))
    }
    guard let day = counting.day(choice ?? .daily), (1...9999).contains(day.civil.year) else {
      return .failure(refusal(text, direction))
    }
    return .success(WrittenDate(day, minute: minute, mark: mark))
  }

  private static func examples(_ direction: Direction) -> String {
    direction == .ahead
      ? "`fri 18:00`, `24 nov` or `2026-11-24`" : "`tue`, `-2d` or `2026-11-24`"
  }

  private static func unknownZone(_ name: String) -> Refusal {
    Refusal(
      "no city or zone \"\(name)\" is known",
      .advice("write one such as `London`, `Asia/Seoul` or `+09:00`"))
  }

  private static func refusal(_ text: String, _ direction: Direction) -> Refusal {
    let marks = text.filter { $0 == "/" || $0 == "." || $0 == "-" }
    let isNumeric = text.allSatisfy { $0.isNumber || "/.- ".contains($0) }
    if isNumeric, !marks.isEmpty, text.contains(where: \.isNumber) {
      if marks.count == 2, text.prefix(while: \.isNumber).count == 4 {
        return Refusal("there is no day \(text)", .advice("write one such as `2026-11-24`"))
      }
      return Refusal(
        "\(text) can be read as two days", .advice("write `24 nov` or `2026-11-24`"))
    }
    return Refusal("\"\(text)\" is no day or time", .advice("write \(examples(direction))"))
  }
}

/// A day chosen without saying its date in full.
enum DayChoice: Equatable {
  case now
  /// Days from today.
  case offset(Int)
  /// Days without a sign: which way they go is the direction's to say.
  case unsigned(Int)
  case weekday(Weekday)
  /// The weekday of the next week, or the latest one before today.
  case next(Weekday)
  case last(Weekday)
  case yearly(month: Int, day: Int)
  /// A time alone.
  case daily
}

/// Finds the day a choice means.
private struct Counting {
  let now: Moment
  let zone: Zone
  let direction: TypedDate.Direction
  /// The minute of a day that must not have passed, or must have come.
  let overAt: Int

  var today: Day { zone.day(now) }

  func day(_ choice: DayChoice) -> Day? {
    switch choice {
    case .now: today
    case .offset(let days): today + days
    case .unsigned(let days): direction == .ahead ? today + days : today - days
    case .weekday(let weekday): first(within: 14) { $0.weekday == weekday }
    case .next(let weekday): Week(containing: today).first + (7 + weekday.rawValue)
    case .last(let weekday):
      today - ((today.weekday.rawValue - weekday.rawValue + 6) % 7 + 1)
    case .yearly(let month, let day): yearly(month, day)
    case .daily: first(within: 2) { _ in true }
    }
  }

  /// Whether a day may be meant: not yet over, or already begun.
  private func isPossible(_ day: Day) -> Bool {
    let moment = zone.moment(day, minute: overAt)
    return direction == .ahead ? moment >= now : moment <= now
  }

  private func first(within days: Int, where isMeant: (Day) -> Bool) -> Day? {
    (0...days).lazy.map { direction == .ahead ? today + $0 : today - $0 }
      .first { isMeant($0) && isPossible($0) }
  }

  private func yearly(_ month: Int, _ day: Int) -> Day? {
    let year = today.civil.year
    // A leap day may be eight years away.
    return (-1...8).lazy
      .compactMap { Day(year: direction == .ahead ? year + $0 : year - $0, month: month, day: day) }
      .first(where: isPossible)
  }
}
