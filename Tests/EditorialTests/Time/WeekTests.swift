import Editorial
import Oracle
import Testing

@Suite("R29: the week is the ISO 8601 week of the home zone")
struct WeekTests {
  @Test(arguments: [
    ("2026-11-25", "2026-W48"), ("2026-11-23", "2026-W48"), ("2026-11-29", "2026-W48"),
    ("2026-01-01", "2026-W01"), ("2025-12-29", "2026-W01"), ("2025-12-28", "2025-W52"),
    ("2026-12-31", "2026-W53"), ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"),
    ("2020-12-31", "2020-W53"), ("2021-01-03", "2020-W53"), ("2016-01-03", "2015-W53"),
    ("2024-12-30", "2025-W01"), ("2023-01-01", "2022-W52"),
  ])
  func `R29 a day lies in the week that holds its Thursday`(date: String, name: String) {
    #expect(Week(containing: day(date)).description == name)
  }

  @Test func `R29 names and weeks go both ways through four hundred years`() {
    var week = Week(containing: day("2000-01-03"))
    while week.year < 2400 {
      #expect(Week(year: week.year, number: week.number) == week)
      #expect(Week(week.description, year: 1) == week)
      #expect(week.first.weekday == .monday && week.last.weekday == .sunday)
      let next = week + 1
      let follows = next.year == week.year && next.number == week.number + 1
      let begins = next.year == week.year + 1 && next.number == 1 && week.number >= 52
      #expect(follows || begins)
      #expect(next - week == 1 && next - 1 == week && week < next)
      week = next
    }
  }

  @Test func `R29 only long years have a week 53`() {
    let long = (2000..<2060).filter { Week(year: $0, number: 53) != nil }
    #expect(long == [2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048, 2054])
  }

  @Test(arguments: ["2026-W48", "2026W48", "W48", "48", "w48"])
  func `R29 a week is typed in several ways`(text: String) {
    #expect(Week(text, year: 2026)?.first == day("2026-11-23"))
  }

  @Test(arguments: ["", "W", "2026-W", "W54", "2025-W53", "0", "W0", "2026-W48-3", "x", "WW", "W٤"])
  func `R29 what is no week is none`(text: String) {
    #expect(Week(text, year: 2026) == nil)
  }

  @Test func `R29 home decides the week, not the place the writer is in`() {
    let monday = assessment("2026-11-30 05:00") { $0.here = Zones.london }
    #expect(Week(containing: monday.today).description == "2026-W49")
    #expect(Zones.london.day(monday.now) == day("2026-11-29"))
  }
}
