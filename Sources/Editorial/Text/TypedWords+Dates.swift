// What is typed of a date in figures or by its month.
extension TypedWords {
  mutating func dated() -> DayChoice? {
    let start = cursor.index
    let readers = [
      TypedWords.inFull, TypedWords.sloped, TypedWords.ofYear, TypedWords.byMonth,
      TypedWords.endOfMonth, TypedWords.ofOtherMonth, TypedWords.ofMonth,
    ]
    for read in readers {
      cursor.index = start
      if let choice = read(&cursor) { return choice }
    }
    cursor.index = start
    return nil
  }

  /// Any date a file may hold, its year said.
  private static func inFull(_ cursor: inout ByteCursor) -> DayChoice? {
    guard let day = DateText.day(&cursor, style: .plain) else { return nil }
    // `2026-11-27T18:00`
    if cursor.takeT() { return .date(day) }
    return isDigit(cursor.peek()) ? nil : .date(day)
  }

  /// `30/11/2026`, `30.11.2026`, `30/11`, where only one order gives a day.
  private static func sloped(_ cursor: inout ByteCursor) -> DayChoice? {
    guard let sloped = SlopedDate(&cursor), case .one(let month, let day) = sloped.reading else {
      return nil
    }
    guard let year = sloped.year else { return .yearly(month: month, day: day) }
    _ = cursor.takeT()
    return Day(year: year, month: month, day: day).map { .date($0) }
  }

  /// `24 nov`, `24th nov`, `nov 24`, `24nov`, `11월 24일`, `11月24日`.
  private static func byMonth(_ cursor: inout ByteCursor) -> DayChoice? {
    let start = cursor.index
    if let month = cursor.number(digits: 1...2), (1...12).contains(month),
      cursor.take(.month)
    {
      cursor.skipSpaces()
      guard let day = cursor.number(digits: 1...2), (1...31).contains(day) else { return nil }
      _ = cursor.take(.day)
      return .yearly(month: month, day: day)
    }
    cursor.index = start
    var month = DateText.month(&cursor)
    cursor.skipSpaces()
    guard let day = DateText.dayOfMonth(&cursor) else { return nil }
    if month == nil {
      cursor.skipSpaces()
      _ = cursor.take([("of" as StaticString, ())])
      cursor.skipSpaces()
      month = DateText.month(&cursor)
    }
    guard let month, !isLetter(cursor.peek()), !isDigit(cursor.peek()) else { return nil }
    return .yearly(month: month, day: day)
  }

  /// `내년 1월 5일`, `5 jan next year`.
  private static func ofYear(_ cursor: inout ByteCursor) -> DayChoice? {
    let before = cursor.take(DateWords.years)
    cursor.join()
    guard case .yearly(let month, let day)? = byMonth(&cursor) else { return nil }
    cursor.join()
    guard let years = before ?? cursor.take(DateWords.years) else { return nil }
    return .ofYear(years, month: month, day: day)
  }

  /// `end of nov`, `11월 말`, `11月末`.
  private static func endOfMonth(_ cursor: inout ByteCursor) -> DayChoice? {
    if cursor.take([("end of" as StaticString, ())]) != nil {
      cursor.skipSpaces()
      guard let month = DateText.month(&cursor), !isLetter(cursor.peek()) else { return nil }
      return .yearlyEnd(month: month)
    }
    guard let month = cursor.number(digits: 1...2), (1...12).contains(month), cursor.take(.month)
    else { return nil }
    cursor.skipSpaces()
    return cursor.take(DateWords.ends) == nil ? nil : .yearlyEnd(month: month)
  }

  /// `来月5日`, `다음 달 5일`, `5th of next month`; `next month` alone is its first day.
  private static func ofOtherMonth(_ cursor: inout ByteCursor) -> DayChoice? {
    if let months = cursor.take(DateWords.months) {
      let end = cursor.index
      cursor.join()
      if let day = DateText.dayOfMonth(&cursor) {
        // `next month 18:00` and `next month 6pm` say a time.
        let isWhole =
          cursor.take(.day)
          || !(isLetter(cursor.peek()) || isDigit(cursor.peek()) || cursor.peek() == 0x3A)
        if isWhole { return .ofMonth(months, day: day) }
      }
      cursor.index = end
      return months > 0 ? .ofMonth(months, day: 1) : nil
    }
    guard let day = DateText.dayOfMonth(&cursor) else { return nil }
    _ = cursor.take(.day)
    cursor.join()
    return cursor.take(DateWords.months).map { .ofMonth($0, day: day) }
  }

  /// `27th`, `27일`, `27日`.
  private static func ofMonth(_ cursor: inout ByteCursor) -> DayChoice? {
    let start = cursor.index
    guard let day = cursor.number(digits: 1...2), (1...31).contains(day) else { return nil }
    if cursor.take(.day) {
      // `3일 후` counts days, `3日間` too.
      var behind = cursor
      behind.skipSpaces()
      guard behind.take(DateWords.ways) == nil, !behind.take(word: "間") else { return nil }
      return .monthly(day: day)
    }
    cursor.index = start
    guard let day = DateText.dayOfMonth(&cursor), isLetter(cursor.bytes[cursor.index - 1]),
      !isLetter(cursor.peek())
    else { return nil }
    return .monthly(day: day)
  }
}

extension ByteCursor {
  /// Goes on behind blanks and words that only join two others: `来月の5日`, `5th of next month`.
  fileprivate mutating func join() {
    skipSpaces()
    while take(DateWords.joints) != nil || take(DateWords.particles) != nil { skipSpaces() }
  }
}
