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
}
