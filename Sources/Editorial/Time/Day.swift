/// A day of the civil calendar, without a clock and without a zone.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01.
  package let number: Int

  package init(number: Int) {
    self.number = number
  }

  /// The day a calendar shows; `nil` where there is no such day (2026-02-30) or year (1 to 9999).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// Days since the epoch by the proleptic Gregorian calendar, counted from a March that begins
  /// the year, so that the leap day is its last.
  init(uncheckedYear year: Int, month: Int, day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month (1 to 12) and day of the month (1 to 31).
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// How many days a month has.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: ((number + 3) % 7 + 7) % 7) ?? .monday
  }

  /// The month this day lies in.
  package var month: Month {
    let (year, month, _) = civil
    return Month(year: year, number: month)
  }

  /// `2026-11-24`.
  package var description: String {
    let (year, month, day) = civil
    guard 0...9999 ~= year else {
      return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
    // In one go: an answer holds ten for each piece.
    return String(unsafeUninitializedCapacity: 10) { text in
      func write(_ number: Int, at place: Int, digits: Int) {
        var rest = number
        for digit in stride(from: place + digits - 1, through: place, by: -1) {
          text[digit] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      write(year, at: 0, digits: 4)
      write(month, at: 5, digits: 2)
      write(day, at: 8, digits: 2)
      text[4] = UInt8(ascii: "-")
      text[7] = UInt8(ascii: "-")
      return 10
    }
  }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  package static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  /// Days from `b` to `a`.
  package static func - (a: Day, b: Day) -> Int { a.number - b.number }
}

/// A day of the week, Monday first as in ISO 8601.
package enum Weekday: Int, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// `Mon`.
  package var short: String {
    switch self {
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    case .sunday: "Sun"
    }
  }

  /// Any spelling of at least three letters, or the plural: `fri`, `Friday`, `fridays`, `weds`.
  package init?(name: some StringProtocol) {
    let word = name.lowercased()
    guard word.utf8.count >= 3 else { return nil }
    let names = [
      "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays",
    ]
    guard
      let index = names.firstIndex(where: {
        $0.hasPrefix(word) || (word == "weds" && $0.hasPrefix("wed"))
      })
    else { return nil }
    self.init(rawValue: index)
  }
}

/// A month of the civil calendar.
package struct Month: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let number: Int

  package init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  package var first: Day { Day(uncheckedYear: year, month: number, day: 1) }
  package var last: Day { first + (Day.length(ofMonth: number, year: year) - 1) }
  package var days: ClosedRange<Day> { first...last }

  /// `Nov`.
  package var short: String { Month.names[min(max(number, 1), 12) - 1] }

  package static let names = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  package static func + (month: Month, months: Int) -> Month {
    let all = month.year * 12 + month.number - 1 + months
    return Month(year: all / 12, number: all % 12 + 1)
  }

  package static func < (a: Month, b: Month) -> Bool { (a.year, a.number) < (b.year, b.number) }
}

/// `number` in decimal with leading zeros to `width` digits.
package func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
