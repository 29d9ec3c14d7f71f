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
}
