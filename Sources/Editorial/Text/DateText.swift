extension WrittenDate {
  /// Reads a date as it stands in a file; `nil` where there is no such day or time.
  ///
  /// ISO 8601 with `-`, `/` or `.`, one-digit months, days and hours, ` ` or `T`, seconds dropped;
  /// `24 Nov 2026`, `Nov 24th, 2026`, `2026년 11월 24일`, since these leave no doubt; its own weekday
  /// behind it, `(금)`; a time such as `18:00`, `6pm`, `noon` or `24:00`; behind it a zone (R15). `11/24/2026` only in a Quarto tree, where it
  /// is the custom.
  package init?(reading text: String, style: SourceStyle = .plain) {
    var text = text
    guard let date = text.withUTF8({ WrittenDate(UnsafeRawBufferPointer($0), style: style) })
    else { return nil }
    self = date
  }

  /// Reads a date from UTF-8; allocates nothing unless a zone is named.
  package init?(_ bytes: UnsafeRawBufferPointer, style: SourceStyle = .plain) {
    if let day = Day(iso: bytes) {
      self.init(day)
      return
    }
    var cursor = ByteCursor(bytes)
    cursor.skipSpaces()
    guard let day = DateText.day(&cursor, style: style) else { return nil }
    self.init(day)
    let named = DateText.weekday(&cursor)
    guard named == nil || named == day.weekday, let (minute, mark) = DateText.time(&cursor) else {
      return nil
    }
    self.minute = minute
    self.mark = mark
  }
}

extension Day {
  /// Reads exactly `YYYY-MM-DD`, the form nearly every date in a desk has.
  package init?(iso bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    var digits: UInt8 = 0
    func digit(_ place: Int) -> Int {
      let value = bytes[place] &- 0x30
      digits = max(digits, value)
      return Int(value)
    }
    let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    let month = digit(5) * 10 + digit(6)
    let day = digit(8) * 10 + digit(9)
    guard digits <= 9 else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// The parts of a date in a file.
enum DateText {
  /// The day, in any of the forms a file may write it.
  static func day(_ cursor: inout ByteCursor, style: SourceStyle) -> Day? {
    guard isDigit(cursor.peek()) else { return afterWeekday(&cursor) }
    let start = cursor.index
    if let day = numeric(&cursor) { return day }
    cursor.index = start
    if style == .quarto, let day = american(&cursor) { return day }
    cursor.index = start
    return dayFirst(&cursor)
  }

  /// The weekday behind a day, in brackets or not: `(금)`, `（金）`, ` Fri`; taken where there is one.
  static func weekday(_ cursor: inout ByteCursor) -> Weekday? {
    let start = cursor.index
    cursor.skipSpaces()
    let isNarrow = cursor.take(0x28)
    let isOpen = isNarrow || cursor.take(word: "（")
    if let weekday = cursor.take(DateWords.weekdays, alone: !isOpen) ?? latinWeekday(&cursor) {
      let isClosed = !isOpen || cursor.take(0x29) || cursor.take(word: "）")
      if isClosed { return weekday }
    }
    cursor.index = start
    return nil
  }

  /// `24:00`, as timetables end a day: midnight, which is its last minute.
  private static func endOfDay(_ cursor: inout ByteCursor) -> Int? {
    cursor.take(word: "24:00") && !isDigit(cursor.peek()) ? 24 * 60 - 1 : nil
  }

  /// What follows a day to the end: a time or none, and the zone or place it is of; `nil` where that
  /// is something else.
  static func time(_ cursor: inout ByteCursor) -> (minute: Int?, mark: WrittenDate.Mark)? {
    guard separator(&cursor) else { return nil }
    let minute = Clock.read(&cursor) ?? endOfDay(&cursor)
    guard minute != nil || !isDigit(cursor.peek()), let mark = ZoneText.mark(&cursor) else {
      return nil
    }
    return (minute, mark)
  }

  private static func latinWeekday(_ cursor: inout ByteCursor) -> Weekday? {
    let word = cursor.letters()
    guard word.count >= 3 else { return nil }
    let weekday = Weekday(name: String(decoding: cursor.bytes[word], as: UTF8.self))
    if weekday != nil { _ = cursor.take(0x2E) }
    return weekday
  }

  /// What stands between a day and its time: nothing at the end, else a space, a comma or `T`.
  private static func separator(_ cursor: inout ByteCursor) -> Bool {
    let start = cursor.index
    if cursor.takeT() { return true }
    _ = cursor.take(0x2C)
    cursor.skipSpaces()
    let isSeparated = cursor.index > start || cursor.isAtEnd
    if cursor.peek(2) == 0x20, cursor.take(word: "at") { cursor.skipSpaces() }
    return isSeparated
  }

  /// `2026-11-24`, `2026/1/4`, `2026. 11. 24.`, `2026년 11월 24일`, `2026年11月24日`.
  private static func numeric(_ cursor: inout ByteCursor) -> Day? {
    guard let year = cursor.number(digits: 4...4) else { return nil }
    let separator = cursor.peek()
    if separator == 0x2D || separator == 0x2F {
      cursor.index += 1
      guard let month = cursor.number(digits: 1...2), cursor.take(separator),
        let day = cursor.number(digits: 1...2)
      else { return nil }
      return Day(year: year, month: month, day: day)
    }
    guard mark(&cursor, .year), let month = cursor.number(digits: 1...2),
      mark(&cursor, .month), let day = cursor.number(digits: 1...2)
    else { return nil }
    _ = mark(&cursor, .day)
    return Day(year: year, month: month, day: day)
  }

  /// What stands behind a year, month or day in the East: its word or a full stop, then spaces.
  private static func mark(_ cursor: inout ByteCursor, _ part: EasternDatePart) -> Bool {
    guard cursor.take(part) || cursor.take(0x2E) else { return false }
    if isDigit(cursor.peek(1)) { cursor.skipSpaces() }
    return true
  }

  /// `11/24/2026` or `11-24-26`, the month first.
  private static func american(_ cursor: inout ByteCursor) -> Day? {
    guard let month = cursor.number(digits: 1...2) else { return nil }
    let separator = cursor.peek()
    guard separator == 0x2F || separator == 0x2D else { return nil }
    cursor.index += 1
    guard let day = cursor.number(digits: 1...2), cursor.take(separator),
      let year = cursor.number(digits: 4...4) ?? cursor.number(digits: 2...2)
    else { return nil }
    return Day(year: year < 100 ? 2000 + year : year, month: month, day: day)
  }

  /// `24 Nov 2026`, `24th November, 2026`, `24-Nov-2026`.
  private static func dayFirst(_ cursor: inout ByteCursor) -> Day? {
    guard let day = dayOfMonth(&cursor), gap(&cursor), let month = month(&cursor), gap(&cursor),
      let year = cursor.number(digits: 4...4)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// `Nov 24, 2026`, and either order behind a weekday that agrees: `Tue, 24 Nov 2026`.
  private static func afterWeekday(_ cursor: inout ByteCursor) -> Day? {
    let start = cursor.index
    let word = cursor.letters()
    let weekday = Weekday(name: String(decoding: cursor.bytes[word], as: UTF8.self))
    if weekday == nil { cursor.index = start } else { guard gap(&cursor) else { return nil } }
    let found: Day?
    if isDigit(cursor.peek()) {
      found = weekday == nil ? nil : dayFirst(&cursor)
    } else {
      guard let month = month(&cursor), gap(&cursor), let day = dayOfMonth(&cursor), gap(&cursor),
        let year = cursor.number(digits: 4...4)
      else { return nil }
      found = Day(year: year, month: month, day: day)
    }
    guard let found, weekday == nil || found.weekday == weekday else { return nil }
    return found
  }

  /// `24`, `24th`.
  static func dayOfMonth(_ cursor: inout ByteCursor) -> Int? {
    guard let day = cursor.number(digits: 1...2), (1...31).contains(day) else { return nil }
    _ =
      cursor.take(word: "st") || cursor.take(word: "nd") || cursor.take(word: "rd")
      || cursor.take(word: "th")
    return day
  }

  /// At least three letters of an English month: `nov`, `Sept`, `November`.
  static func month(_ cursor: inout ByteCursor) -> Int? {
    let start = cursor.index
    let word = cursor.letters()
    _ = cursor.take(0x2E)
    if let month = Month.number(named: cursor.bytes[word]) { return month }
    cursor.index = start
    return nil
  }

  /// Spaces, a comma or a hyphen between the parts of a date.
  private static func gap(_ cursor: inout ByteCursor) -> Bool {
    let start = cursor.index
    if !cursor.take(0x2D) { _ = cursor.take(0x2C) }
    cursor.skipSpaces()
    return cursor.index > start
  }
}

extension Month {
  private static let longNames: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// 1 to 12 for the English name of a month, or at least three letters of one.
  static func number(named word: Slice<UnsafeRawBufferPointer>) -> Int? {
    guard word.count >= 3 else { return nil }
    let index = longNames.firstIndex { name in
      word.count <= name.utf8CodeUnitCount
        && zip(word, UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
          .allSatisfy { lowercased($0) == $1 }
    }
    return index.map { $0 + 1 }
  }
}
