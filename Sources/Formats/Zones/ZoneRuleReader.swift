/// Reads the parts of a POSIX rule from left to right.
struct ZoneRuleReader {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text[...].utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// A name and how the clocks stand: `GMT0`, `<+0530>-5:30`; without an offset the `usual` one.
  mutating func setting(usual: Int?) -> ZoneRule.Setting? {
    guard let name = name() else { return nil }
    if let first = rest.first, first != UInt8(ascii: ",") {
      // A rule counts westward.
      guard let west = time(hours: 24) else { return nil }
      return ZoneRule.Setting(abbreviation: name, offset: -west)
    }
    return usual.map { ZoneRule.Setting(abbreviation: name, offset: $0) }
  }

  /// Summer time: `BST,M3.5.0/1,M10.5.0`.
  mutating func summer(_ standard: ZoneRule.Setting) -> ZoneRule.Summer? {
    guard let setting = setting(usual: standard.offset + 3600) else { return nil }
    // Without days, the C library takes those of the United States.
    if isAtEnd { rest = ",M3.2.0,M11.1.0"[...].utf8 }
    guard let begins = change(), let ends = change() else { return nil }
    return ZoneRule.Summer(setting: setting, begins: begins, ends: ends)
  }

  /// A day and the time on it, 02:00 where none is written: `,M3.5.0/1`.
  private mutating func change() -> ZoneRule.Change? {
    guard take(",") else { return nil }
    let day: ZoneRule.YearlyDay
    if take("J") {
      guard let number = number(in: 1...365) else { return nil }
      day = .ofCommonYear(number)
    } else if take("M") {
      guard let month = number(in: 1...12), take("."), let week = number(in: 1...5), take("."),
        let weekday = number(in: 0...6)
      else { return nil }
      day = .weekday(month: month, week: week, weekday: weekday)
    } else {
      guard let number = number(in: 0...365) else { return nil }
      day = .afterNewYear(number)
    }
    guard take("/") else { return ZoneRule.Change(day: day, seconds: 7200) }
    return time(hours: 167).map { ZoneRule.Change(day: day, seconds: $0) }
  }

  /// Three letters or more, or in angle brackets digits and signs too.
  private mutating func name() -> String? {
    let isQuoted = take("<")
    let name = rest.prefix {
      switch $0 {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"): isQuoted
      default: false
      }
    }
    rest = rest.dropFirst(name.count)
    guard (3...16).contains(name.count), !isQuoted || take(">") else { return nil }
    return String(Substring(name))
  }

  /// Seconds of `-9`, `+5:30`, `1:00:00`.
  private mutating func time(hours: Int) -> Int? {
    let sign = take("-") ? -1 : 1
    if sign == 1 { _ = take("+") }
    guard var seconds = number(in: 0...hours).map({ $0 * 3600 }) else { return nil }
    for unit in [60, 1] where take(":") {
      guard let part = number(in: 0...59) else { return nil }
      seconds += part * unit
    }
    return sign * seconds
  }

  private mutating func number(in range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...3).contains(digits.count), let number = Int(Substring(digits)),
      range.contains(number)
    else { return nil }
    rest = rest.dropFirst(digits.count)
    return number
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest = rest.dropFirst()
    return true
  }
}
