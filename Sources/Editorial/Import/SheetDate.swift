/// Dates as spreadsheets write them.
package enum SheetDate {
  /// What decides the order of day and month in some fields.
  package enum Evidence: Hashable, Sendable {
    case order(DayOrder)
    /// All of them can be read both ways; the first that can, by its place among them.
    case doubtful(Int)
    /// No field has its day and month in figures only.
    case none
  }

  /// Reads a field as a date; `nil` where it is none, or its year is not said.
  ///
  /// `2026-09-24`, `24/9/2026 18:00`, `24-Sep-26`, `Sep 24, 2026 6:00 PM`, `20260924`, a day's number
  /// as Excel counts them; of `24 Sep → 26 Sep` the last.
  package static func read(_ field: String, _ order: DayOrder?) -> WrittenDate? {
    let text = text(of: field)
    if let sloped = Figures(text) { return order.flatMap { sloped.date($0) } }
    if let counted = counted(text) ?? packed(text) { return counted }
    return WrittenDate(reading: text) ?? WrittenDate(reading: withLongYear(text))
  }

  /// Which order the fields of a column, or of all of them, are written in.
  package static func evidence(_ fields: some Collection<String>) -> Evidence {
    var doubt: Int?
    for (place, field) in fields.enumerated() {
      guard let figures = Figures(text(of: field)) else { continue }
      let fits = DayOrder.allCases.filter { figures.date($0) != nil }
      if fits.count == 1 { return .order(fits[0]) }
      if fits.count == 2, figures.first != figures.second { doubt = doubt ?? place }
    }
    return doubt.map { .doubtful($0) } ?? .none
  }

  /// The part of a field that is read: of a span its end.
  private static func text(of field: String) -> String {
    let plain = TypedText.plain(field)
    return String((plain.split(separator: "→").last ?? plain[...]).trimmed)
  }

  /// A day by its number, as Excel counts them from 1900; behind the point the time.
  private static func counted(_ text: String) -> WrittenDate? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) && !$0.isEmpty }),
      let number = Int(parts[0]), (20_000...80_000).contains(number)
    else { return nil }
    // 1899-12-30, from where it counts since it has a 29 February in 1900.
    let day = Day(number: number - 25_569)
    guard parts.count == 2, let scaled = Int("1" + parts[1].prefix(9).padded(to: 9)) else {
      return WrittenDate(day)
    }
    let minute = ((scaled - 1_000_000_000) * 1440 + 500_000_000) / 1_000_000_000
    return WrittenDate(day, minute: minute == 0 ? nil : min(minute, 1439))
  }

  /// `20260924`.
  private static func packed(_ text: String) -> WrittenDate? {
    guard text.utf8.count == 8, text.utf8.allSatisfy(isDigit), let number = Int(text) else {
      return nil
    }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      .map { WrittenDate($0) }
  }

  /// `24-Sep-26` with its year in full.
  private static func withLongYear(_ text: String) -> String {
    let parts = text.split(maxSplits: 2) { "-/ ".contains($0) }
    guard parts.count == 3, parts[0].count <= 2, parts[1].allSatisfy(\.isLetter),
      parts[2].count == 2, let year = Int(parts[2])
    else { return text }
    return "\(parts[0]) \(parts[1]) \(longYear(year))"
  }

  private static func longYear(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }

  /// `24/9/2026`, `9-24-26`, with what is behind it.
  private struct Figures {
    let first: Int
    let second: Int
    private let year: Int
    /// A full stop is between them: then the day is first.
    private let isDotted: Bool
    private let rest: Substring

    init?(_ text: String) {
      guard let mark = text.first(where: { !$0.isNumber }), "/-.".contains(mark) else { return nil }
      let parts = text.split(separator: mark, maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { return nil }
      let third = parts[2].trimmed
      let figures = third.prefix { $0.isASCII && $0.isNumber }
      guard let first = Figures.small(parts[0]), let second = Figures.small(parts[1]),
        figures.count == 4 || figures.count == 2, let year = Int(figures)
      else { return nil }
      self.first = first
      self.second = second
      self.year = figures.count == 2 ? longYear(year) : year
      isDotted = mark == "."
      rest = third.dropFirst(figures.count)
    }

    /// The date in an order; `nil` where there is no such day, or what is behind it is no time.
    func date(_ order: DayOrder) -> WrittenDate? {
      if isDotted, order == .monthFirst { return nil }
      let day =
        order == .dayFirst
        ? Day(year: year, month: second, day: first) : Day(year: year, month: first, day: second)
      return day.flatMap { WrittenDate(reading: "\($0)\(rest)") }
    }

    private static func small(_ text: Substring) -> Int? {
      let text = text.trimmed
      guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy(isDigit) else { return nil }
      return Int(text)
    }
  }
}

extension Substring {
  /// With zeros behind it up to a length.
  fileprivate func padded(to length: Int) -> String {
    self + String(repeating: "0", count: Swift.max(0, length - count))
  }
}
