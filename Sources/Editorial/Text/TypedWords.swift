/// What a writer typed of a day and a time, taken word by word (R17).
struct TypedWords {
  /// A day as it was said.
  struct SaidDay {
    var choice: DayChoice
    /// The part of the day that the word for the day says as well, as `tonight` does.
    var part: DateWords.PartOfDay?
    /// The weekday written beside a date, which has to be its own.
    var weekday: Weekday?
  }

  var cursor: ByteCursor

  /// - Parameter text: as `TypedText.plain` has it.
  init(_ text: UnsafeRawBufferPointer) {
    cursor = ByteCursor(text)
    skip()
  }

  var isAtEnd: Bool { cursor.isAtEnd }

  /// What has not been taken, as typed.
  var rest: String {
    var rest = cursor.rest()
    while let last = rest.last, last == ")" || last == "," || last.isWhitespace {
      rest.removeLast()
    }
    return rest
  }

  /// Goes on to the next word.
  private mutating func skip() {
    while true {
      switch cursor.peek() {
      case 0x20, 0x09, 0x2C, 0x28, 0x29: cursor.index += 1
      default:
        // 、 parts words as a comma does.
        guard cursor.take(word: "、") else { return }
      }
    }
  }

  /// Goes on behind a word that was taken, and what only joins it to the next.
  mutating func goOn() {
    skip()
    while cursor.take(DateWords.particles) != nil { skip() }
  }

  mutating func take(_ word: StaticString) -> Bool {
    guard cursor.take([(word, ())]) != nil else { return false }
    skip()
    return true
  }

  // MARK: Days

  /// The day, in any of the ways to say one.
  mutating func day() -> SaidDay? {
    let start = cursor.index
    _ = take("on") || take("the")
    if let named = cursor.take(DateWords.days) {
      goOn()
      return SaidDay(choice: named.choice, part: named.part)
    }
    if let said = weekday() { return said }
    if let choice = dated() {
      goOn()
      var said = SaidDay(choice: choice)
      // `11월 27일(금)`, `24 nov, tue`.
      let end = cursor.index
      if let weekday = weekdayName() {
        said.weekday = weekday
        goOn()
      } else {
        cursor.index = end
      }
      return said
    }
    if let choice = counted() {
      goOn()
      return SaidDay(choice: choice)
    }
    cursor.index = start
    return nil
  }

  private mutating func weekdayName() -> Weekday? {
    let start = cursor.index
    let letters = cursor.letters()
    if !letters.isEmpty {
      let name = String(decoding: cursor.bytes[letters], as: UTF8.self)
      _ = cursor.take(0x2E)
      if cursor.peek() < 0x80, let weekday = Weekday(name: name) { return weekday }
      cursor.index = start
      return nil
    }
    return cursor.take(DateWords.weekdays, alone: true)
  }

  /// `fri`, `next fri`, `다음 주 화요일`, `来週火曜`, `fri next week`, and `fri 27 nov`.
  private mutating func weekday() -> SaidDay? {
    let start = cursor.index
    if let weeks = cursor.take(DateWords.weeks) {
      goOn()
      _ = take("on")
      if let weekday = weekdayName() {
        goOn()
        return SaidDay(choice: .week(weeks, weekday))
      }
      cursor.index = start
      return nil
    }
    let step = cursor.take(DateWords.nextWords)
    if step != nil { goOn() } else { _ = take("this") }
    guard let weekday = weekdayName() else {
      cursor.index = start
      return nil
    }
    goOn()
    if let step { return SaidDay(choice: step > 0 ? .week(1, weekday) : .last(weekday)) }
    if let weeks = cursor.take(DateWords.weeks) {
      goOn()
      return SaidDay(choice: .week(weeks, weekday))
    }
    let end = cursor.index
    _ = take("the")
    if let choice = dated() {
      goOn()
      return SaidDay(choice: choice, weekday: weekday)
    }
    cursor.index = end
    return SaidDay(choice: .weekday(weekday))
  }

  /// `-2d`, `+3d`, `2w`, `3 days`, `in two weeks`, `2 days ago`, `3일 후`, `2週間前`.
  private mutating func counted() -> DayChoice? {
    let start = cursor.index
    if let choice = count() { return choice }
    cursor.index = start
    return nil
  }

  private mutating func count() -> DayChoice? {
    let isAhead = take("in")
    var sign = 0
    if cursor.take(0x2B) {
      sign = 1
    } else if cursor.take(0x2D) || cursor.take(word: "−") {
      sign = -1
    }
    guard let number = cursor.number(digits: 1...4) ?? cursor.take(DateWords.numbers) else {
      return nil
    }
    cursor.skipSpaces()
    guard let unit = cursor.take(DateWords.units), number * unit <= 3650 else { return nil }
    let days = number * unit
    let end = cursor.index
    skip()
    if sign == 0, !isAhead, let way = cursor.take(DateWords.ways) { return .offset(way * days) }
    cursor.index = end
    if sign != 0 { return .offset(sign * days) }
    return isAhead ? .offset(days) : .unsigned(days)
  }

  // MARK: Dates

  private mutating func dated() -> DayChoice? {
    let start = cursor.index
    for read in [TypedWords.inFull, TypedWords.sloped, TypedWords.byMonth, TypedWords.ofMonth] {
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
