import Editorial
import Oracle
import Testing

struct DayTests {
  @Test func `day numbers and calendar days agree through four hundred years and around them`() {
    var number = day("1999-12-31").number
    var (year, month, dayOfMonth) = (1999, 12, 31)
    while year < 2405 {
      let found = Day(number: number)
      #expect(found.civil == (year, month, dayOfMonth))
      #expect(Day(year: year, month: month, day: dayOfMonth) == found)
      number += 1
      dayOfMonth += 1
      if dayOfMonth > daysByHand(year, month) { (month, dayOfMonth) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test func `every seventh day has the same name`() {
    #expect(day("2026-11-25").weekday == .wednesday)
    for ahead in 0..<146_097 {
      let found = day("2000-01-01") + ahead
      #expect(found.weekday.rawValue == (5 + ahead) % 7)
    }
  }

  @Test(arguments: ["1970-01-01", "0001-01-01", "9999-12-31", "1969-12-31", "2000-02-29"])
  func `a day reads as it was written`(text: String) {
    #expect(day(text).description == text)
  }

  @Test func `days before the epoch have names too`() {
    #expect(day("1970-01-01").number == 0)
    #expect(day("1969-12-28").weekday == .sunday)
    #expect(day("0001-01-01").weekday == .monday)
  }

  @Test(arguments: [
    (2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
    (0, 1, 1), (10_000, 1, 1), (2026, 1, Int.max), (Int.max, 1, 1), (2026, Int.min, 1),
  ])
  func `there is no such day`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2024, 29), (2026, 28), (2000, 29), (2100, 28), (2400, 29)])
  func `February knows its leap years`(year: Int, length: Int) {
    #expect(Day.length(ofMonth: 2, year: year) == length)
    #expect(Month(year: year, number: 2).last + 1 == Month(year: year, number: 3).first)
  }

  @Test func `a month ends where the next begins`() {
    for year in 2024...2030 {
      for number in 1...12 {
        let month = Month(year: year, number: number)
        let next =
          number == 12 ? Month(year: year + 1, number: 1) : Month(year: year, number: number + 1)
        #expect(month.last + 1 == next.first)
        #expect(month < next)
        #expect(month.last.month == month)
        #expect(month.last - month.first + 1 == daysByHand(year, number))
      }
    }
  }

  @Test(arguments: [
    ("fri", Weekday.friday), ("Friday", .friday), ("FRIDAYS", .friday), ("weds", .wednesday),
    ("wed", .wednesday), ("thurs", .thursday), ("tues", .tuesday), ("sun", .sunday),
  ])
  func `a weekday is known by any of its names`(name: String, weekday: Weekday) {
    #expect(Weekday(name: name) == weekday)
  }

  @Test(arguments: ["", "f", "fr", "frieday", "fridayss", "금요일"])
  func `what is no weekday is none`(name: String) {
    #expect(Weekday(name: name) == nil)
  }

  private func daysByHand(_ year: Int, _ month: Int) -> Int {
    if month == 2 {
      return year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
        ? 29 : 28
    }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
