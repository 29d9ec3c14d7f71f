extension WrittenDate {
  /// What a date means that is not one day: figures in the writer's own order, or two names of days.
  package enum Undecided: Hashable, Sendable {
    /// `5/6/2026` is a day in May or in June.
    case twoDays
    /// `45/45/2026` is none.
    case noDay
    /// `2026-11-27 (목)` is a Friday.
    case otherWeekday(Weekday)
  }

  /// Why figures such as `5/6/2026` are no date, or a day with another one's name; `nil` for any
  /// other text, and for figures that can only be one day.
  package static func undecided(_ text: String) -> Undecided? {
    var text = text
    return text.withUTF8 { bytes in
      var cursor = ByteCursor(UnsafeRawBufferPointer(bytes))
      if let day = DateText.day(&cursor, style: .plain),
        let named = DateText.weekday(&cursor), named != day.weekday
      {
        return .otherWeekday(day.weekday)
      }
      cursor.index = 0
      return switch SlopedDate(&cursor)?.reading {
      case .two?: .twoDays
      case SlopedDate.Reading.none?: .noDay
      case .one?, nil: nil
      }
    }
  }

  /// A date that was written day first or month first, as we write it.
  ///
  /// `25/11/2026` can only be `2026-11-25`; what is behind it stays. `nil` where it may be two days,
  /// or none, or says no year.
  package static func inOtherOrder(_ text: String) -> String? {
    var text = text
    let meant: (Day, rest: Int)? = text.withUTF8 { bytes in
      var cursor = ByteCursor(UnsafeRawBufferPointer(bytes))
      guard let sloped = SlopedDate(&cursor), let year = sloped.year,
        case .one(let month, let day) = sloped.reading
      else { return nil }
      return Day(year: year, month: month, day: day).map { ($0, cursor.index) }
    }
    guard let (day, rest) = meant else { return nil }
    let written = day.description + String(decoding: text.utf8.dropFirst(rest), as: UTF8.self)
    return WrittenDate(reading: written) == nil ? nil : written
  }
}
