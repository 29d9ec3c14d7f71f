/// A date as it is typed into a prompt or on the command line (R10, R17).
package enum TypedDate {
  /// Which way a day without a year or a week lies.
  package enum Direction: Hashable, Sendable {
    /// The next one whose moment has not passed, today included: for what is owed.
    case ahead
    /// The latest one that is not ahead, today included: for what has happened.
    case back
  }

  /// Reads `fri`, `next tue 6pm`, `-2d`, `24 nov`, `다음 주 화요일`, `明日18時`, `tomorrow noon London` or
  /// a full date, by the words of `DateWords`.
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
    var plain = EasternNumber.inFigures(TypedText.plain(text))
    return plain.withUTF8 { bytes in
      do throws(Refusal) {
        let said = try Said(UnsafeRawBufferPointer(bytes), text, direction, named)
        let counting = DayCount(
          now: now, zone: said.zone ?? zone, direction: direction,
          // A day that has begun may have been the one on which something happened.
          overAt: said.minute ?? (direction == .ahead ? dueMinute : 0))
        return .success(try said.date(counting, text))
      } catch {
        return .failure(error)
      }
    }
  }

  /// What was typed, before it is known which day it means.
  private struct Said {
    var day: TypedWords.SaidDay
    var minute: Int?
    /// Whether it is a night without an hour.
    var isOpenNight: Bool
    var mark: WrittenDate.Mark
    /// The zone typed behind; `nil` where there is none.
    var zone: Zone?

    init(
      _ bytes: UnsafeRawBufferPointer, _ text: String, _ direction: Direction,
      _ named: (String) -> Zone?
    ) throws(Refusal) {
      var words = TypedWords(bytes)
      guard !words.isAtEnd else {
        throw Refusal("a day is needed, such as \(direction.examples)")
      }
      var day: TypedWords.SaidDay?
      var time: TypedWords.SaidTime?
      var part: DateWords.PartOfDay?
      // In any order, each once: `10:30 tonight`, `fri evening 7:30`, `7:30 in the evening fri`.
      while true {
        if time == nil, let said = words.time() {
          time = said
        } else if day == nil, let said = words.day() {
          guard part == nil || said.part == nil else {
            throw TypedDate.refusal(text, bytes, direction)
          }
          day = said
          part = part ?? said.part
        } else if part == nil, let said = words.partOfDay() {
          part = said
        } else {
          break
        }
      }
      guard day != nil || time != nil || part != nil,
        let mark = words.rest.isEmpty ? WrittenDate.Mark.none : ZoneText.mark(words.rest)
      else { throw TypedDate.refusal(text, bytes, direction) }
      self.day = day ?? TypedWords.SaidDay(choice: .daily)
      if let time {
        guard let said = time.minute(in: part) else {
          throw TypedDate.refusal(text, bytes, direction)
        }
        minute = said
      } else {
        minute = part?.minute
      }
      isOpenNight = time == nil && part == .night
      self.mark = mark
      switch mark {
      case .none: zone = nil
      case .offset(let seconds): zone = .fixed(seconds)
      case .anywhereOnEarth: zone = .anywhereOnEarth
      case .named(let name):
        guard let known = named(name) else { throw TypedDate.unknownZone(name) }
        zone = known
      }
    }

    /// The date, counted from the day it is.
    func date(_ counting: DayCount, _ text: String) throws(Refusal) -> WrittenDate {
      guard let found = counting.day(day.choice), (1...9999).contains(found.civil.year) else {
        throw Refusal(
          "there is no day \(text)", .advice("write \(counting.direction.examples)"))
      }
      // A time written as `1800` would be a year.
      if abs(found.civil.year - counting.today.civil.year) > 80 {
        throw Refusal(
          "\(text) lies in the year \(found.civil.year)", .advice("write a time as in 18:00"))
      }
      if let weekday = day.weekday, found.weekday != weekday {
        throw Refusal(
          "\(found) is a \(found.weekday.short), not a \(weekday.short)",
          .advice("write one of them"))
      }
      var minute = minute
      if counting.direction == .ahead, counting.isOver(found) {
        switch day.choice {
        case .week(0, _):
          throw Refusal(
            "that day of this week has passed", .advice("write the date, or the next one"))
        case .offset(0) where isOpenNight:
          // What is left of the night (R17).
          minute = Clock.endOfDay - 1
        case .offset(0), .monthEnd(0), .monthly, .ofMonth(0, _), .yearly, .yearlyEnd,
          .ofYear(0, _, _):
          throw Refusal.dayPassed
        case .now, .offset, .unsigned, .months, .unsignedMonths, .weekday, .last, .week, .monthEnd,
          .ofMonth, .ofYear, .date, .daily:
          break
        }
      }
      if day.choice == .now {
        return WrittenDate(found, minute: counting.zone.local(counting.now).minute, mark: mark)
      }
      return WrittenDate(found, minute: minute, mark: mark)
    }
  }

  private static func unknownZone(_ name: String) -> Refusal {
    Refusal(
      "no city or zone \"\(name)\" is known",
      .advice("write one such as `London`, `Asia/Seoul` or `+09:00`"))
  }

  private static func refusal(
    _ text: String, _ bytes: UnsafeRawBufferPointer, _ direction: Direction
  ) -> Refusal {
    var cursor = ByteCursor(bytes)
    cursor.skipSpaces()
    if let sloped = SlopedDate(&cursor) {
      return sloped.reading == .two
        ? Refusal("\(text) can be read as two days", .advice("write `24 nov` or `2026-11-24`"))
        : Refusal("there is no day \(text)", .advice("write one such as `2026-11-24`"))
    }
    let parts = text.split { "/.-".contains($0) }
    if parts.count == 3, parts[0].count == 4,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
    {
      return Refusal("there is no day \(text)", .advice("write one such as `2026-11-24`"))
    }
    return Refusal(
      "\"\(text)\" is no day or time", .advice("write \(direction.examples)"))
  }
}

extension Refusal {
  /// A day without its year is meant for what is owed, and lies behind.
  static let dayPassed = Refusal(
    "that day has passed", .advice("write it with its year, or another"))
}

extension TypedDate.Direction {
  /// Days as they are typed, for a sentence.
  fileprivate var examples: String {
    switch self {
    case .ahead: "`fri 18:00`, `24 nov` or `2026-11-24`"
    case .back: "`tue`, `-2d` or `2026-11-24`"
    }
  }
}
