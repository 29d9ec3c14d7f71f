extension WrittenDate {
  /// What figures in the writer's own order mean, where that is not one day.
  package enum Undecided: Hashable, Sendable {
    /// `5/6/2026` is a day in May or in June.
    case twoDays
    /// `45/45/2026` is none.
    case noDay
  }

  /// Why figures such as `5/6/2026` are no date; `nil` for any other text, and for those that can
  /// only be one day.
  package static func undecided(_ text: String) -> Undecided? {
    var text = text
    return text.withUTF8 { bytes in
      var cursor = ByteCursor(UnsafeRawBufferPointer(bytes))
      return switch SlopedDate(&cursor)?.reading {
      case .two?: .twoDays
      case SlopedDate.Reading.none?: .noDay
      case .one?, nil: nil
      }
    }
  }
}
