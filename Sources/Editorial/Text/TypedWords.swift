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

  /// A time of day as it was said, in minutes since midnight.
  struct SaidTime {
    var minute: Int
    /// Whether it is an hour of twelve whose half of the day is not said: `7:30`.
    var isOpen: Bool

    /// `24:00`: the last minute of its day.
    static let endOfDay = SaidTime(minute: Clock.endOfDay - 1, isOpen: false)

    /// The minute, in the part of the day that stands beside it; `nil` where they contradict, or
    /// leave a doubt.
    func minute(in part: DateWords.PartOfDay?) -> Int? {
      guard let part else { return minute }
      if !isOpen { return part.holds(minute) ? minute : nil }
      return part.minute(ofHour: minute / 60).map { $0 + minute % 60 }
    }
  }

  private var cursor: ByteCursor

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
  private mutating func goOn() {
    skip()
    while cursor.take(DateWords.particles) != nil { skip() }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    guard cursor.take([(word, ())]) != nil else { return false }
    skip()
    return true
  }

  // MARK: Times

  /// `18:00`, `6 pm`, `noon`, `eod`, `18시 30분`, `午後6時半`; the word `at` before it is taken too.
  mutating func time() -> SaidTime? {
    let start = cursor.index
    _ = take("at") || take("by")
    if let time = eastern() ?? inFigures()
      ?? cursor.take(DateWords.times).map({ SaidTime(minute: $0, isOpen: false) })
    {
      goOn()
      return time
    }
    cursor.index = start
    return nil
  }

  /// `evening`, `in the morning`, `밤`.
  mutating func partOfDay() -> DateWords.PartOfDay? {
    guard let part = cursor.take(DateWords.partsAlone) else { return nil }
    goOn()
    return part
  }

  private mutating func inFigures() -> SaidTime? {
    let start = cursor.index
    // Midnight, at the end of its day as the word is.
    if cursor.take(word: "24:00") {
      if !isDigit(cursor.peek()), cursor.peek() != 0x3A { return .endOfDay }
      cursor.index = start
    }
    guard let minute = Clock.read(&cursor) else { return nil }
    let saysHalf = cursor.bytes[start..<cursor.index].contains(where: isLetter)
    return SaidTime(minute: minute, isOpen: !saysHalf && (60..<13 * 60).contains(minute))
  }

  /// `18시`, `오후 6시 반`, `午前9時30分`, `오후 6:30`; without a half of the day by 24 hours.
  private mutating func eastern() -> SaidTime? {
    let start = cursor.index
    let part = cursor.take(DateWords.parts)
    cursor.skipSpaces()
    if let minute = hour(part) {
      return SaidTime(minute: minute, isOpen: part == nil && (60..<13 * 60).contains(minute))
    }
    cursor.index = start
    return nil
  }

  private mutating func hour(_ part: DateWords.PartOfDay?) -> Int? {
    guard let hour = cursor.number(digits: 1...2) else { return nil }
    var minute = 0
    if cursor.take(word: "시") || cursor.take(word: "時") {
      cursor.skipSpaces()
      if cursor.take(word: "반") || cursor.take(word: "半") {
        minute = 30
      } else {
        let end = cursor.index
        if let written = cursor.number(digits: 1...2), written < 60,
          cursor.take(word: "분") || cursor.take(word: "分")
        {
          minute = written
        } else {
          cursor.index = end
        }
      }
    } else {
      guard part != nil, cursor.take(0x3A), let written = cursor.number(digits: 2...2), written < 60
      else { return nil }
      minute = written
    }
    guard let part else {
      if hour == 24, minute == 0 { return SaidTime.endOfDay.minute }
      return hour < 24 ? hour * 60 + minute : nil
    }
    return part.minute(ofHour: hour).map { $0 + minute }
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

  /// `fri`, `next fri`, `다음 주 화요일`, `来週火曜`, `fri next week`, `fri 27 nov`, and `next week`,
  /// which is its Monday.
  private mutating func weekday() -> SaidDay? {
    let start = cursor.index
    if let weeks = cursor.take(DateWords.weeks) {
      goOn()
      _ = take("on")
      if let weekday = weekdayName() {
        goOn()
        return SaidDay(choice: .week(weeks, weekday))
      }
      if weeks > 0 { return SaidDay(choice: .week(weeks, .monday)) }
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

  /// `-2d`, `+3d`, `2w`, `3 days`, `in two weeks`, `2 days ago`, `3일 후`, `사흘 뒤`, `2週間前`,
  /// `한 달 뒤`.
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
    guard let (number, unit) = stretch(), number <= 3650 else { return nil }
    if sign == 0 { sign = isAhead ? 1 : way() ?? 0 }
    switch unit {
    case .days(let days):
      guard number * days <= 3650 else { return nil }
      return sign == 0 ? .unsigned(number * days) : .offset(sign * number * days)
    case .months:
      guard number <= 120 else { return nil }
      return sign == 0 ? .unsignedMonths(number) : .months(sign * number)
    }
  }

  /// A number and what is counted, or the word for both.
  private mutating func stretch() -> (number: Int, unit: DateWords.Unit)? {
    if let days = cursor.take(DateWords.stretches) { return (days, .days(1)) }
    guard let number = cursor.number(digits: 1...4) ?? cursor.take(DateWords.numbers) else {
      return nil
    }
    cursor.skipSpaces()
    return cursor.take(DateWords.units).map { (number, $0) }
  }

  /// Which way what was counted goes, where it says so.
  private mutating func way() -> Int? {
    let start = cursor.index
    skip()
    if let way = cursor.take(DateWords.ways) { return way }
    cursor.index = start
    return nil
  }

  // MARK: Dates

  private mutating func dated() -> DayChoice? {
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
