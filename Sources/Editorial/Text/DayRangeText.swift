/// Days in a row, as they are written under `away:` and `breaks:`.
package enum DayRangeText {
  /// Reads `2026-08-03..2026-08-23`, `2026-08-03 to 2026-08-23`, or one day alone.
  ///
  /// `nil` where a day cannot be read or the last comes before the first.
  package static func read(_ text: String) -> ClosedRange<Day>? {
    if let day = day(text[...]) { return day...day }
    for separator in ["...", "..", "…", " to ", " - ", "–", "~"] {
      guard let (first, last) = split(text, at: separator) else { continue }
      guard let first = day(first), let last = day(last), first <= last else { return nil }
      return first...last
    }
    return nil
  }

  private static func day(_ text: Substring) -> Day? {
    guard let date = WrittenDate(reading: String(text.trimmed)), date.minute == nil,
      date.mark == .none
    else { return nil }
    return date.day
  }

  private static func split(
    _ text: String, at separator: String
  ) -> (Substring, Substring)? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(separator) {
        return (text[..<start], text[start...].dropFirst(separator.count))
      }
      start = text.index(after: start)
    }
    return nil
  }
}
