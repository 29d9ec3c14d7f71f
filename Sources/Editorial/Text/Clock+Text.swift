extension Clock {
  /// Minutes since midnight of a time of day: `18:00`, `9:05`, `6pm`, `6.30 pm`, `noon`, `midnight`.
  ///
  /// Midnight is the last minute of its day, as an editor means it who wants copy by Friday midnight.
  package static func reading(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var cursor = ByteCursor(UnsafeRawBufferPointer(bytes))
      cursor.skipSpaces()
      guard let minute = read(&cursor) else { return nil }
      cursor.skipSpaces()
      return cursor.isAtEnd ? minute : nil
    }
  }

  /// Reads a time and takes it, or takes nothing; seconds are dropped.
  static func read(_ cursor: inout ByteCursor) -> Int? {
    let start = cursor.index
    if let minute = cursor.take(DateWords.timesInFiles) ?? counted(&cursor) { return minute }
    cursor.index = start
    return nil
  }

  private static func counted(_ cursor: inout ByteCursor) -> Int? {
    guard let hour = cursor.number(digits: 1...2) else { return nil }
    var minute: Int?
    var isDotted = false
    if cursor.peek() == 0x3A || (cursor.peek() == 0x2E && isDigit(cursor.peek(1))) {
      isDotted = cursor.peek() == 0x2E
      cursor.index += 1
      guard let written = cursor.number(digits: 2...2), written < 60 else { return nil }
      minute = written
      if !isDotted, cursor.peek() == 0x3A {
        cursor.index += 1
        guard let second = cursor.number(digits: 2...2), second <= 60 else { return nil }
        if cursor.peek() == 0x2E || cursor.peek() == 0x2C, isDigit(cursor.peek(1)) {
          cursor.index += 1
          while isDigit(cursor.peek()) { cursor.index += 1 }
        }
      }
    }
    if let half = halfOfDay(&cursor) {
      guard (1...12).contains(hour) else { return nil }
      return (hour % 12 + half) * 60 + (minute ?? 0)
    }
    // A bare `6` or `6.30` could be anything.
    guard let minute, !isDotted, hour < 24 else { return nil }
    return hour * 60 + minute
  }

  /// 0 for `am`, 12 for `pm` or `p.m.`; `nil` where neither stands.
  private static func halfOfDay(_ cursor: inout ByteCursor) -> Int? {
    let start = cursor.index
    cursor.skipSpaces()
    let letter = lowercased(cursor.peek())
    if letter == 0x61 || letter == 0x70 {
      cursor.index += 1
      let isAbbreviated = cursor.take(0x2E)
      if cursor.take(word: "m"), !isLetter(cursor.peek()) {
        if isAbbreviated { _ = cursor.take(0x2E) }
        return letter == 0x61 ? 0 : 12
      }
    }
    cursor.index = start
    return nil
  }
}

extension Weekday {
  /// `friday 18:00`, `[tuesday, friday] 18:00`, `tue, fri 6pm`, `monday and thursday`: each day with
  /// its minute, `nil` for any time of the day; `nil` where a word is neither day nor time.
  package static func slots(reading text: String) -> [(weekday: Weekday, minute: Int?)]? {
    var days: [Weekday] = []
    var minute: Int?
    let words = text.split { $0 == " " || $0 == "," || $0 == "[" || $0 == "]" || $0 == "\t" }
    var rest = words[...]
    while let word = rest.first {
      rest.removeFirst()
      if let day = Weekday(name: word) {
        guard minute == nil else { return nil }
        if !days.contains(day) { days.append(day) }
      } else if word == "and" || word == "at" || word == "&" || word == "every" {
        continue
      } else {
        guard minute == nil, let time = Clock.reading(([word] + rest).joined(separator: " "))
        else { return nil }
        minute = time
        rest = []
      }
    }
    return days.isEmpty ? nil : days.map { ($0, minute) }
  }
}
