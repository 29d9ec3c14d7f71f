/// What a writer typed, taken word by word.
struct TypedWords {
  private var words: ArraySlice<Substring>

  init(_ text: String) {
    words = text.split { $0 == " " || $0 == "\t" || $0 == "," }[...]
  }

  var isAtEnd: Bool { words.isEmpty }
  /// What has not been taken, as typed.
  var rest: String { words.joined(separator: " ") }

  private func word(_ ahead: Int = 0) -> String? {
    let index = words.startIndex + ahead
    return index < words.endIndex ? words[index].lowercased() : nil
  }

  private mutating func take(_ count: Int) { words = words.dropFirst(count) }

  /// `18:00`, `6pm`, `6 pm`, `noon`; the word `at` before it is taken too.
  mutating func time() -> Int? {
    let start = words
    if word() == "at" { take(1) }
    if let first = word() {
      if let half = word(1), let minute = Clock.reading(first + half), isHalf(half) {
        take(2)
        return minute
      }
      if let minute = Clock.reading(first) {
        take(1)
        return minute
      }
    }
    words = start
    return nil
  }

  private func isHalf(_ word: String) -> Bool {
    ["am", "pm", "a.m.", "p.m.", "a.m", "p.m"].contains(word)
  }

  /// The day, in any of the short ways to say one.
  mutating func day() -> DayChoice? {
    if word() == "on" || word() == "this" { take(1) }
    guard let first = word() else { return nil }
    switch first {
    case "now": return taken(1, .now)
    case "today", "tod": return taken(1, .offset(0))
    case "tomorrow", "tom", "tmr": return taken(1, .offset(1))
    case "yesterday", "yest": return taken(1, .offset(-1))
    case "next", "last":
      guard let weekday = word(1).flatMap(Weekday.init(name:)) else { return nil }
      return taken(2, first == "next" ? .next(weekday) : .last(weekday))
    default: break
    }
    if let weekday = Weekday(name: first) { return taken(1, .weekday(weekday)) }
    return counted() ?? dated()
  }

  private mutating func taken(_ count: Int, _ choice: DayChoice) -> DayChoice {
    take(count)
    return choice
  }

  /// `-2d`, `+3d`, `2w`, `3 days`, `in 2 weeks`, `2 days ago`.
  private mutating func counted() -> DayChoice? {
    let isAhead = word() == "in"
    guard let first = word(isAhead ? 1 : 0) else { return nil }
    var length = isAhead ? 2 : 1
    let sign = first.first.flatMap { "+-−".contains($0) ? $0 : nil }
    let amount = String(sign == nil ? first[...] : first.dropFirst())
    var days = amount.allSatisfy(\.isNumber) ? nil : CountText.days(amount)
    if days == nil, let unit = word(length), unit.first?.isLetter == true {
      days = CountText.days(amount + unit)
      length += 1
    }
    guard let days else { return nil }
    if word(length) == "ago", sign == nil, !isAhead { return taken(length + 1, .offset(-days)) }
    if let sign { return taken(length, .offset(sign == "+" ? days : -days)) }
    return taken(length, isAhead ? .offset(days) : .unsigned(days))
  }

  /// `24 nov`, `24th nov`, `nov 24`, `24nov`.
  private mutating func dated() -> DayChoice? {
    guard let first = word() else { return nil }
    for length in [2, 1] where length == 1 || word(1) != nil {
      var text = length == 2 ? first + " " + (word(1) ?? "") : first
      let choice: DayChoice? = text.withUTF8 { bytes in
        var cursor = ByteCursor(UnsafeRawBufferPointer(bytes))
        var month = DateText.month(&cursor)
        cursor.skipSpaces()
        guard let day = DateText.dayOfMonth(&cursor) else { return nil }
        cursor.skipSpaces()
        if month == nil { month = DateText.month(&cursor) }
        guard let month, cursor.isAtEnd else { return nil }
        return .yearly(month: month, day: day)
      }
      if let choice { return taken(length, choice) }
    }
    return nil
  }
}
