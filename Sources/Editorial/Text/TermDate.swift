/// A date counted by the weeks of a term: `week 10 friday`, `wk 10 fri 17:00 London`, `10주차 금요일`,
/// `第10週 金曜`.
package struct TermDate: Hashable, Sendable {
  /// The number of the week, from 1; breaks have none.
  package var week: Int
  /// Without one it is the Friday: what is due in a week is due by its end.
  package var weekday: Weekday?
  /// Minutes since midnight; `nil` where only a day was written.
  package var minute: Int?
  package var mark: WrittenDate.Mark

  /// Reads what is written behind `due:` in a term's file; `nil` for any other text.
  package init?(reading text: String) {
    var text = text
    let read = text.withUTF8 { bytes -> TermDate? in
      var cursor = ByteCursor(UnsafeRawBufferPointer(bytes))
      return TermDate(&cursor)
    }
    guard let read else { return nil }
    self = read
  }

  private init?(_ cursor: inout ByteCursor) {
    // `friday of week 10`, `friday, week 10`.
    weekday = DateText.weekday(&cursor)
    cursor.skipSpaces()
    if weekday != nil {
      _ = cursor.take(0x2C)
      cursor.skipSpaces()
      if cursor.take(word: "of ") { cursor.skipSpaces() }
    }
    guard let week = TermDate.week(&cursor) else { return nil }
    self.week = week
    _ = cursor.take(0x2C)
    if weekday == nil { weekday = DateText.weekday(&cursor) }
    guard let (minute, mark) = DateText.time(&cursor) else { return nil }
    self.minute = minute
    self.mark = mark
  }

  private static func week(_ cursor: inout ByteCursor) -> Int? {
    cursor.skipSpaces()
    if cursor.take(word: "week") || cursor.take(word: "wk") || cursor.take(word: "w") {
      cursor.skipSpaces()
      return cursor.number(digits: 1...2)
    }
    _ = cursor.take(word: "第")
    guard let week = cursor.number(digits: 1...2) else { return nil }
    for word in ["주차", "週目", "週", "주"] as [StaticString] where cursor.take(word: word) {
      return week
    }
    return nil
  }
}

extension TermWeeks {
  /// The date that is meant; `nil` where the term has no such week.
  package func date(_ date: TermDate) -> WrittenDate? {
    week(numbered: date.week).map { week in
      WrittenDate(
        week.first + (date.weekday ?? .friday).rawValue, minute: date.minute, mark: date.mark)
    }
  }
}

extension TermDate {
  /// The weekday that was meant by what stands where one may, and is taken for the name of a place:
  /// `week 12 friyay`; `nil` where nothing is like one.
  package var meantWeekday: String? {
    guard weekday == nil, minute == nil, case .named(let word) = mark else { return nil }
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return names.first { name in
      Spelling.distance(
        Array(word.lowercased().unicodeScalars), Array(name.unicodeScalars), atMost: 2) != nil
    }
  }
}
