/// The words for days and times of day, in English, Korean and Japanese: the one table that every
/// prompt, option and filter reads (R17).
///
/// Words are in lower case and composed. A blank in one stands for any number of them, in Korean and
/// Japanese for none as well. The longest that fits is taken.
enum DateWords {
  /// A word, and what it says.
  typealias Table<Meaning> = [(word: StaticString, meaning: Meaning)]

  /// A day, and the part of that day where the word says one too.
  struct NamedDay {
    var choice: DayChoice
    var part: PartOfDay?

    init(_ choice: DayChoice, _ part: PartOfDay? = nil) {
      self.choice = choice
      self.part = part
    }
  }

  private static let noon = 12 * 60
  private static let endOfWork = 18 * 60
  /// The last minute of its day, as an editor means it who wants copy by Friday midnight.
  private static let midnight = 24 * 60 - 1

  static let days: Table<NamedDay> = [
    ("now", NamedDay(.now)), ("지금", NamedDay(.now)), ("今すぐ", NamedDay(.now)),
    ("today", NamedDay(.offset(0))), ("tod", NamedDay(.offset(0))), ("오늘", NamedDay(.offset(0))),
    ("今日", NamedDay(.offset(0))), ("本日", NamedDay(.offset(0))), ("きょう", NamedDay(.offset(0))),
    ("this morning", NamedDay(.offset(0), .beforeNoon)),
    ("this afternoon", NamedDay(.offset(0), .afterNoon)),
    ("this evening", NamedDay(.offset(0), .night)), ("tonight", NamedDay(.offset(0), .night)),
    ("오늘 밤", NamedDay(.offset(0), .night)), ("오늘 저녁", NamedDay(.offset(0), .night)),
    ("今夜", NamedDay(.offset(0), .night)), ("今晩", NamedDay(.offset(0), .night)),
    ("tomorrow", NamedDay(.offset(1))), ("tom", NamedDay(.offset(1))),
    ("tmr", NamedDay(.offset(1))), ("tmrw", NamedDay(.offset(1))), ("내일", NamedDay(.offset(1))),
    ("明日", NamedDay(.offset(1))), ("あした", NamedDay(.offset(1))), ("あす", NamedDay(.offset(1))),
    ("day after tomorrow", NamedDay(.offset(2))), ("모레", NamedDay(.offset(2))),
    ("내일모레", NamedDay(.offset(2))), ("明後日", NamedDay(.offset(2))),
    ("あさって", NamedDay(.offset(2))), ("글피", NamedDay(.offset(3))),
    ("しあさって", NamedDay(.offset(3))), ("明々後日", NamedDay(.offset(3))),
    ("yesterday", NamedDay(.offset(-1))), ("yest", NamedDay(.offset(-1))),
    ("어제", NamedDay(.offset(-1))), ("昨日", NamedDay(.offset(-1))),
    ("きのう", NamedDay(.offset(-1))), ("last night", NamedDay(.offset(-1), .night)),
    ("어젯밤", NamedDay(.offset(-1), .night)), ("昨夜", NamedDay(.offset(-1), .night)),
    ("day before yesterday", NamedDay(.offset(-2))), ("그저께", NamedDay(.offset(-2))),
    ("그제", NamedDay(.offset(-2))), ("一昨日", NamedDay(.offset(-2))),
    ("おととい", NamedDay(.offset(-2))),
    ("end of month", NamedDay(.monthEnd(0))), ("end of the month", NamedDay(.monthEnd(0))),
    ("end of this month", NamedDay(.monthEnd(0))), ("month end", NamedDay(.monthEnd(0))),
    ("eom", NamedDay(.monthEnd(0))), ("월말", NamedDay(.monthEnd(0))),
    ("이달 말", NamedDay(.monthEnd(0))), ("이번 달 말", NamedDay(.monthEnd(0))),
    ("月末", NamedDay(.monthEnd(0))), ("今月末", NamedDay(.monthEnd(0))),
    ("end of next month", NamedDay(.monthEnd(1))), ("다음 달 말", NamedDay(.monthEnd(1))),
    ("来月末", NamedDay(.monthEnd(1))), ("end of last month", NamedDay(.monthEnd(-1))),
    ("지난 달 말", NamedDay(.monthEnd(-1))), ("先月末", NamedDay(.monthEnd(-1))),
    ("last day of the month", NamedDay(.monthEnd(0))), ("말일", NamedDay(.monthEnd(0))),
    ("이달 말일", NamedDay(.monthEnd(0))), ("이번 달 말일", NamedDay(.monthEnd(0))),
    ("末日", NamedDay(.monthEnd(0))), ("今月末日", NamedDay(.monthEnd(0))),
    ("다음 달 말일", NamedDay(.monthEnd(1))), ("来月末日", NamedDay(.monthEnd(1))),
    ("지난 달 말일", NamedDay(.monthEnd(-1))), ("先月末日", NamedDay(.monthEnd(-1))),
    ("end of week", NamedDay(.week(0, .friday))), ("end of the week", NamedDay(.week(0, .friday))),
    ("end of this week", NamedDay(.week(0, .friday))), ("eow", NamedDay(.week(0, .friday))),
    ("end of next week", NamedDay(.week(1, .friday))),
    ("weekend", NamedDay(.weekday(.saturday))), ("this weekend", NamedDay(.weekday(.saturday))),
    ("주말", NamedDay(.weekday(.saturday))), ("이번 주말", NamedDay(.week(0, .saturday))),
    ("週末", NamedDay(.weekday(.saturday))), ("今週末", NamedDay(.week(0, .saturday))),
    ("next weekend", NamedDay(.week(1, .saturday))), ("다음 주말", NamedDay(.week(1, .saturday))),
    ("来週末", NamedDay(.week(1, .saturday))),
    ("end of year", NamedDay(.yearlyEnd(month: 12))),
    ("end of the year", NamedDay(.yearlyEnd(month: 12))),
    ("eoy", NamedDay(.yearlyEnd(month: 12))), ("연말", NamedDay(.yearlyEnd(month: 12))),
    ("年末", NamedDay(.yearlyEnd(month: 12))),
  ]

  /// The times of day that are words in a file, too.
  static let timesInFiles: Table<Int> = [
    ("noon", noon), ("midnight", midnight),
  ]

  static let times: Table<Int> = timesInFiles + typedTimes

  private static let typedTimes: Table<Int> = [
    ("midday", noon), ("정오", noon), ("正午", noon),
    ("end of day", endOfWork), ("end of the day", endOfWork), ("eod", endOfWork),
    ("close of business", endOfWork), ("cob", endOfWork),
    ("자정", midnight),
  ]

  /// Parts of a day that may stand alone, or with an hour before or behind them: `fri evening 7:30`.
  static let partsAlone: Table<PartOfDay> = [
    ("in the morning", .beforeNoon), ("morning", .beforeNoon), ("아침", .beforeNoon),
    ("朝", .beforeNoon),
    ("in the afternoon", .afterNoon), ("afternoon", .afterNoon),
    ("in the evening", .night), ("evening", .night), ("at night", .night), ("night", .night),
    ("저녁", .night), ("밤", .night), ("夜", .night), ("晩", .night),
  ]

  /// Weeks from this one, in front of a weekday or behind it.
  static let weeks: Table<Int> = [
    ("this week", 0), ("이번 주", 0), ("금주", 0), ("今週", 0),
    ("next week", 1), ("다음 주", 1), ("내주", 1), ("来週", 1), ("week after next", 2),
    ("다다음 주", 2), ("再来週", 2), ("last week", -1), ("지난 주", -1), ("저번 주", -1), ("先週", -1),
  ]

  /// Months from this one, where a month as a whole is meant.
  static let months: Table<Int> = [
    ("this month", 0), ("이번 달", 0), ("이달", 0), ("今月", 0), ("last month", -1), ("지난 달", -1),
    ("저번 달", -1), ("先月", -1), ("next month", 1), ("다음 달", 1), ("来月", 1),
    ("다다음 달", 2), ("再来月", 2),
  ]

  /// Years from this one.
  static let years: Table<Int> = [
    ("this year", 0), ("올해", 0), ("금년", 0), ("今年", 0), ("last year", -1), ("작년", -1),
    ("지난 해", -1), ("去年", -1), ("昨年", -1), ("next year", 1), ("내년", 1), ("来年", 1),
  ]

  /// `next` and `last` in front of a weekday alone.
  static let nextWords: Table<Int> = [
    ("next", 1), ("다음", 1), ("次", 1), ("last", -1), ("지난", -1), ("この前", -1),
  ]

  static let weekdays: Table<Weekday> =
    [
      ("월요일", .monday), ("화요일", .tuesday), ("수요일", .wednesday), ("목요일", .thursday),
      ("금요일", .friday), ("토요일", .saturday), ("일요일", .sunday),
      ("월", .monday), ("화", .tuesday), ("수", .wednesday), ("목", .thursday), ("금", .friday),
      ("토", .saturday), ("일", .sunday),
      ("月曜日", .monday), ("火曜日", .tuesday), ("水曜日", .wednesday), ("木曜日", .thursday),
      ("金曜日", .friday), ("土曜日", .saturday), ("日曜日", .sunday),
      ("月曜", .monday), ("火曜", .tuesday), ("水曜", .wednesday), ("木曜", .thursday),
      ("金曜", .friday), ("土曜", .saturday), ("日曜", .sunday),
      ("月", .monday), ("火", .tuesday), ("水", .wednesday), ("木", .thursday), ("金", .friday),
      ("土", .saturday), ("日", .sunday),
    ]

  /// The part of a day that an hour of twelve belongs to.
  enum PartOfDay {
    case beforeNoon, afterNoon
    /// From the evening on: of which day its hours about midnight are, nobody can tell.
    case night

    /// Minutes since midnight that are meant where no hour is said.
    var minute: Int {
      switch self {
      case .beforeNoon: 9 * 60
      case .afterNoon: 15 * 60
      case .night: 20 * 60
      }
    }

    /// Minutes since midnight of an hour from 1 to 12; `nil` where that is in doubt.
    func minute(ofHour hour: Int) -> Int? {
      guard (1...12).contains(hour) else { return nil }
      switch self {
      case .beforeNoon: return hour % 12 * 60
      case .afterNoon: return (hour % 12 + 12) * 60
      case .night: return (4...11).contains(hour) ? (hour + 12) * 60 : nil
      }
    }

    /// Whether a time of twenty-four hours, in minutes since midnight, lies in it.
    func holds(_ minute: Int) -> Bool {
      switch self {
      case .beforeNoon: minute < 12 * 60
      case .afterNoon: minute >= 12 * 60
      case .night: minute >= 16 * 60
      }
    }
  }

  /// The part of the day in front of an hour: `오후 6시`, `夜9時`.
  static let parts: Table<PartOfDay> = [
    ("오전", .beforeNoon), ("午前", .beforeNoon), ("아침", .beforeNoon), ("朝", .beforeNoon),
    ("새벽", .beforeNoon), ("오후", .afterNoon), ("午後", .afterNoon), ("낮", .afterNoon),
    ("昼", .afterNoon), ("夕方", .afterNoon), ("저녁", .night), ("밤", .night), ("夜", .night),
    ("晩", .night),
  ]

  /// What days are counted in.
  enum Unit: Equatable {
    /// So many days each.
    case days(Int)
    case months
  }

  /// What is counted, behind a number.
  static let units: Table<Unit> = [
    ("d", .days(1)), ("day", .days(1)), ("days", .days(1)), ("일", .days(1)), ("日", .days(1)),
    ("日間", .days(1)),
    ("w", .days(7)), ("wk", .days(7)), ("wks", .days(7)), ("week", .days(7)), ("weeks", .days(7)),
    ("주", .days(7)), ("주일", .days(7)), ("주간", .days(7)), ("週", .days(7)), ("週間", .days(7)),
    ("fortnight", .days(14)), ("fortnights", .days(14)),
    ("month", .months), ("months", .months), ("달", .months), ("개월", .months),
    ("か月", .months), ("ヶ月", .months), ("ケ月", .months), ("カ月", .months), ("ヵ月", .months),
    ("箇月", .months),
  ]

  /// Which way a count of days goes, behind it.
  static let ways: Table<Int> = [
    ("ago", -1), ("전", -1), ("前", -1), ("from now", 1), ("후", 1), ("뒤", 1), ("後", 1), ("있다가", 1),
    ("이내", 1), ("안", 1), ("以内", 1),
  ]

  /// Numbers that are written out before a unit.
  static let numbers: Table<Int> = [
    ("a", 1), ("an", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6),
    ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12),
    ("한", 1), ("두", 2), ("세", 3), ("석", 3), ("네", 4), ("넉", 4), ("다섯", 5), ("여섯", 6),
    ("일곱", 7), ("여덟", 8), ("아홉", 9), ("열", 10),
    ("일", 1), ("삼", 3), ("사", 4), ("오", 5), ("육", 6), ("칠", 7), ("팔", 8), ("구", 9),
    ("십", 10),
  ]

  /// Words for so many days.
  static let stretches: Table<Int> = [
    ("하루", 1), ("이틀", 2), ("사흘", 3), ("나흘", 4), ("닷새", 5), ("엿새", 6), ("이레", 7),
    ("여드레", 8), ("아흐레", 9), ("열흘", 10), ("보름", 15),
  ]

  /// The end of a month, behind it.
  static let ends: Table<Void> = [("말", ()), ("말일", ()), ("末", ()), ("末日", ())]

  /// English words between a day and its month or year.
  static let joints: Table<Void> = [("of", ()), ("on", ()), ("the", ())]

  /// What joins a day to what follows and says nothing of its own.
  static let particles: Table<Void> = [
    ("까지", ()), ("まで", ()), ("迄", ()), ("の", ()), ("に", ()), ("에", ()), ("쯤", ()), ("頃", ()),
  ]
}

extension ByteCursor {
  /// Takes the longest word of a table that stands here, and answers what it says.
  ///
  /// A Latin word ends where no letter follows.
  ///
  /// - Parameters:
  ///   - table: the words.
  ///   - isAlone: one of a single character ends where nothing else of its script follows, either:
  ///     `금융` is no Friday.
  /// - Returns: what the word says.
  mutating func take<Meaning>(
    _ table: DateWords.Table<Meaning>, alone isAlone: Bool = false
  ) -> Meaning? {
    var best: (end: Int, meaning: Meaning)?
    for (word, meaning) in table {
      guard let end = end(of: word, isAlone), end > best?.end ?? index else { continue }
      best = (end, meaning)
    }
    guard let best else { return nil }
    index = best.end
    return best.meaning
  }

  /// Where a word of a table ends that stands here.
  private func end(of word: StaticString, _ isAlone: Bool) -> Int? {
    var copy = self
    let count = word.utf8CodeUnitCount
    for place in 0..<count {
      let byte = word.utf8Start[place]
      if byte == 0x20 {
        let start = copy.index
        copy.skipSpaces()
        guard copy.index > start || word.utf8Start[place - 1] >= 0x80 else { return nil }
      } else {
        guard !copy.isAtEnd, lowercased(copy.peek()) == byte else { return nil }
        copy.index += 1
      }
    }
    let isLatin = word.utf8Start[count - 1] < 0x80
    if isLatin, isLetter(copy.peek()) || copy.peek() >= 0x80 { return nil }
    if isAlone, count == 3, !copy.isAtWordEnd { return nil }
    return copy.index
  }

  /// Whether no letter beyond ASCII follows, but for a particle.
  private var isAtWordEnd: Bool {
    guard peek() >= 0x80 else { return true }
    return DateWords.particles.contains { word, _ in
      (0..<word.utf8CodeUnitCount).allSatisfy { peek($0) == word.utf8Start[$0] }
    }
  }
}
