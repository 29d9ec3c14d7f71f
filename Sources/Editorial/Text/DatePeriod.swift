/// Days in a row as a filter names them: `2026-10`, `last-week`, `oct`, `friday`.
///
/// What it means depends on the day it is; it is kept as it was said.
package enum DatePeriod: Hashable, Sendable {
  case days(ClosedRange<Day>)
  /// A week, month or year so many from the present one.
  case week(Int), month(Int), year(Int)
  /// A month without its year, 1 to 12.
  case monthNamed(Int)
  /// A week of the present year.
  case weekNumbered(Int)
  case day(NamedDay)

  /// A day by one of the words for days.
  package struct NamedDay: Hashable, Sendable {
    let choice: DayChoice
  }

  /// Reads a year, month, week or day; hyphens may stand for blanks: `last-month`.
  package init?(reading text: String) {
    var plain = DatePeriod.spaced(EasternNumber.inFigures(TypedText.plain(text)).lowercased())
    let read = plain.withUTF8 { bytes in
      DatePeriod.read(UnsafeRawBufferPointer(bytes)) ?? DatePeriod.inFigures(bytes)
    }
    guard let read else { return nil }
    self = read
  }

  /// The days it means.
  ///
  /// - Parameters:
  ///   - now: the moment it is.
  ///   - zone: whose calendar counts.
  ///   - direction: which way a month without a year, or a weekday lies.
  /// - Returns: the first and the last; `nil` where there are none.
  func range(
    now: Moment, in zone: Zone, _ direction: TypedDate.Direction
  ) -> ClosedRange<Day>? {
    let today = zone.day(now)
    switch self {
    case .days(let days): return days
    case .week(let weeks): return (Week(containing: today) + weeks).days
    case .month(let months): return today.month.adding(months).days
    case .year(let years): return DatePeriod.year(today.civil.year + years)
    case .monthNamed(let number):
      let (year, month) = (today.month.year, today.month.number)
      let isElsewhere = direction == .ahead ? number < month : number > month
      let step = direction == .ahead ? 1 : -1
      return Month(year: year + (isElsewhere ? step : 0), number: number).days
    case .weekNumbered(let number):
      return Week(year: Week(containing: today).year, number: number)?.days
    case .day(let named):
      let count = DayCount(
        now: now, zone: zone, direction: direction,
        overAt: direction == .ahead ? Clock.endOfDay : 0)
      return count.day(named.choice).map { $0...$0 }
    }
  }

  /// `last-month` as `last month`; the hyphens of `2026-10-01` and `2026-w48` stay.
  private static func spaced(_ text: String) -> String {
    var spaced = ""
    var last: Character?
    for character in text {
      let isJoint = character == "_" || (character == "-" && last?.isLetter == true)
      spaced.append(isJoint ? " " : character)
      last = character
    }
    return spaced
  }

  private static func read(_ bytes: UnsafeRawBufferPointer) -> DatePeriod? {
    func whole<Meaning>(_ table: DateWords.Table<Meaning>) -> Meaning? {
      var cursor = ByteCursor(bytes)
      guard let meaning = cursor.take(table), cursor.isAtEnd else { return nil }
      return meaning
    }
    if let weeks = whole(DateWords.weeks) { return .week(weeks) }
    if let months = whole(DateWords.months) { return .month(months) }
    if let years = whole(DateWords.years) { return .year(years) }
    if let month = month(bytes) { return month }
    var words = TypedWords(bytes)
    guard let said = words.day(), words.isAtEnd, said.weekday == nil else { return nil }
    return .day(NamedDay(choice: said.choice))
  }

  /// `oct`, `october 2026`, `10월`, `2026년 10월`.
  private static func month(_ bytes: UnsafeRawBufferPointer) -> DatePeriod? {
    var cursor = ByteCursor(bytes)
    if let number = DateText.month(&cursor) {
      cursor.skipSpaces()
      if cursor.isAtEnd { return .monthNamed(number) }
      guard let year = cursor.number(digits: 4...4), cursor.isAtEnd else { return nil }
      return month(year: year, number)
    }
    guard let first = cursor.number(digits: 1...4) else { return nil }
    var year: Int?
    var number = first
    if cursor.take(.year) {
      year = first
      cursor.skipSpaces()
      if cursor.isAtEnd { return DatePeriod.year(first).map { .days($0) } }
      guard let written = cursor.number(digits: 1...2) else { return nil }
      number = written
    }
    guard cursor.take(.month), cursor.isAtEnd, (1...12).contains(number) else { return nil }
    return year.map { month(year: $0, number) } ?? .monthNamed(number)
  }

  /// `2026`, `2026-10`, `2026/10`, `2026-w48`, `w48`.
  private static func inFigures(_ bytes: UnsafeBufferPointer<UInt8>) -> DatePeriod? {
    var cursor = ByteCursor(UnsafeRawBufferPointer(bytes))
    let year = cursor.number(digits: 4...4)
    if let year {
      if cursor.isAtEnd { return DatePeriod.year(year).map { .days($0) } }
      let isMarked = cursor.take(0x2D) || cursor.take(0x2F) || cursor.take(0x2E)
      if isMarked, let number = cursor.number(digits: 1...2), cursor.isAtEnd {
        return month(year: year, number)
      }
    }
    guard cursor.take(word: "w"), let number = cursor.number(digits: 1...2), cursor.isAtEnd,
      (1...53).contains(number)
    else { return nil }
    guard let year else { return .weekNumbered(number) }
    return Week(year: year, number: number).map { .days($0.days) }
  }

  private static func month(year: Int, _ number: Int) -> DatePeriod? {
    guard (1...9999).contains(year), (1...12).contains(number) else { return nil }
    return .days(Month(year: year, number: number).days)
  }

  private static func year(_ year: Int) -> ClosedRange<Day>? {
    guard (1...9999).contains(year) else { return nil }
    return Month(year: year, number: 1).first...Month(year: year, number: 12).last
  }
}
