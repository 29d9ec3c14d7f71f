// What is typed of a time of day.
extension TypedWords {
  /// A time of day as it was said, in minutes since midnight.
  struct SaidTime {
    var minute: Int
    /// Whether it is an hour of twelve whose half of the day is not said: `7:30`.
    var isOpen: Bool

    /// `24:00`: the last minute of its day.
    static let endOfDay = SaidTime(Clock.endOfDay - 1, saysHalf: true)

    /// - Parameters:
    ///   - minute: by twenty-four hours.
    ///   - saysHalf: whether the half of the day was said with it, as `6pm` and `noon` do.
    init(_ minute: Int, saysHalf: Bool) {
      self.minute = minute
      isOpen = !saysHalf && (60..<13 * 60).contains(minute)
    }

    /// The minute, in the part of the day that stands beside it; `nil` where they contradict, or
    /// leave a doubt.
    func minute(in part: DateWords.PartOfDay?) -> Int? {
      guard let part else { return minute }
      if !isOpen { return part.holds(minute) ? minute : nil }
      return part.minute(ofHour: minute / 60).map { $0 + minute % 60 }
    }
  }

  /// `18:00`, `6 pm`, `noon`, `eod`, `18시 30분`, `午後6時半`; the word `at` before it is taken too.
  mutating func time() -> SaidTime? {
    let start = cursor.index
    _ = take("at") || take("by")
    if let time = eastern() ?? inFigures()
      ?? cursor.take(DateWords.times).map({ SaidTime($0, saysHalf: true) })
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
    return SaidTime(minute, saysHalf: saysHalf)
  }

  /// `18시`, `오후 6시 반`, `午前9時30分`, `오후 6:30`; without a half of the day by 24 hours.
  private mutating func eastern() -> SaidTime? {
    let start = cursor.index
    let part = cursor.take(DateWords.parts)
    cursor.skipSpaces()
    if let minute = hour(part) { return SaidTime(minute, saysHalf: part != nil) }
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
}
