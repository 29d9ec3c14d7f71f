import Editorial
import Testing

@testable import Formats

/// What arrives under the name of a calendar.
struct CalendarHostileTests {
  private func event(_ lines: String...) -> [String] { ["DTSTART:20261201T120000Z"] + lines }

  @Test(arguments: [
    ("<!DOCTYPE html>\n<html><body>Sign in", "1: this is a web page and no calendar"),
    ("Invalid authentication", "1: this is no calendar: it begins with \"Invalid authentication\""),
    ("", "1: this file is empty"),
    ("\u{FEFF}\n\n", "1: this file is empty"),
    (
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261201T120000Z\nSUMMARY:x",
      "2: this calendar breaks off in what begins here"
    ),
    (
      String(repeating: "BEGIN:VCALENDAR\n", count: 40), "13: this calendar is not one"
    ),
  ])
  func `what is no calendar, or part of one, is refused and said`(_ text: String, _ message: String)
    throws
  {
    let reading = try Calendars.read(text)
    #expect(reading.isRefused)
    #expect(reading.entries == [])
    let said = try #require(reading.problems.last)
    #expect("\(said.place.line): \(said.message)".hasPrefix(message))
  }

  @Test func `of a calendar that breaks off what is whole is read, and it is refused all the same`()
    throws
  {
    let reading = try Calendars.read(
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261201T120000Z\nSUMMARY:a\nEND:VEVENT\n"
        + "BEGIN:VEVENT\nDTSTART:20261202T1")
    #expect(reading.isRefused)
    #expect(reading.entries.map(\.title) == ["a"])
    #expect(reading.problems.map(\.place.line) == [6])
  }

  @Test(arguments: ["SECONDLY;BYMONTH=2;BYMONTHDAY=30", "MINUTELY;BYHOUR=3", "HOURLY"])
  func `a rule within a day is not followed`(_ rule: String) throws {
    let reading = try Calendars.read(events: [event("RRULE:FREQ=\(rule)", "SUMMARY:tick")])
    #expect(reading.entries.map(\.start) == ["20261201T1200"])
    #expect(
      reading.problems.map(\.line) == [
        "semester/uni.ics:4:1: this event repeats within a day; it is shown once"
      ])
  }

  @Test func `a rule that cannot be read leaves one event and a word`() throws {
    for rule in ["FREQ=DAILY;COUNT=2;UNTIL=20270101T000000Z", "FREQ=WEEKLY; BYDAY=MO", "FREQ=X"] {
      let reading = try Calendars.read(events: [event("RRULE:\(rule)", "SUMMARY:a")])
      #expect(reading.entries.map(\.start) == ["20261201T1200"], "\(rule)")
      #expect(reading.problems.count == 1, "\(rule)")
    }
  }

  @Test func `a day that is none is said, and hides no other`() throws {
    let reading = try Calendars.read(
      events: [
        ["DTSTART:notadate", "SUMMARY:a"], ["DTSTART:20251399T999999Z", "SUMMARY:b"],
        event("SUMMARY:c"), ["SUMMARY:d"],
      ])
    #expect(reading.entries.map(\.title) == ["c"])
    #expect(
      reading.problems.map(\.line) == [
        "semester/uni.ics:4:1: this event has a day that is in no calendar; see DTSTART",
        "semester/uni.ics:8:1: this event has a day that is in no calendar; see DTSTART",
        "semester/uni.ics:16:1: this event has no day; see DTSTART",
      ])
  }

  @Test func `an unknown zone is said, and its clock taken for home's`() throws {
    let reading = try Calendars.read(
      events: [["DTSTART;TZID=Eastern Stnadard Time:20261201T090000", "SUMMARY:a"]])
    #expect(reading.entries.map(\.start) == ["20261201T0000"])
    #expect(
      reading.problems.map(\.message) == [
        "unknown time zone \"Eastern Stnadard Time\"; its clock is taken for one of Asia/Tokyo"
      ])
  }

  @Test func `thousands of parameters and endless lines are left out`() throws {
    let parameters = String(repeating: ";X=1", count: 90_000)
    let reading = try Calendars.read(
      events: [
        event("DESCRIPTION\(parameters):x", "SUMMARY:a"),
        event("DESCRIPTION:" + String(repeating: "한", count: 400_000), "SUMMARY:b"),
        event("DESCRIPTION:" + String(repeating: "x", count: 300_000), "SUMMARY:c"),
      ])
    #expect(reading.entries.map(\.title) == ["a", "b", "c"])
    #expect(
      reading.problems.map(\.message) == [
        "this line has too many parameters and is left out",
        "this line is too long and is left out",
      ])
  }

  @Test func `events that are not ended, ends of nothing and NUL bytes hide no other`() throws {
    let reading = try Calendars.read(
      """
      BEGIN:VCALENDAR
      END:VEVENT
      BEGIN:VEVENT
      DTSTART:20261201T120000Z
      SUMMARY:a
      BEGIN:VEVENT
      DTSTART:20261202T120000Z
      SUM\0MARY:b\0
      END:VEVENT
      END:VCALENDAR
      """)
    #expect(reading.entries.map(\.title) == ["a", "b"])
    #expect(reading.problems.map(\.place.line) == [2, 3])
  }

  @Test func `any cut of a calendar is refused or read, whatever it breaks off in`() throws {
    let text = Array(try Calendars.fixture("rules.ics").prefix(3000))
    for length in stride(from: 0, to: text.count, by: 41) {
      #expect(try Calendars.read(Array(text[..<length])).isRefused)
    }
  }

  @Test func `what would fill memory is cut, and said`() throws {
    let home = try #require(Calendars.zone("Asia/Tokyo"))
    let reader = try #require(
      CalendarReader(
        days: Calendars.first...Calendars.last, home: home, zone: Calendars.zone, most: 100))
    let title = String(repeating: "한", count: 2_000)
    let event = "BEGIN:VEVENT\nDTSTART:20260901\nRRULE:FREQ=DAILY\nSUMMARY:\(title)\nEND:VEVENT\n"
    let text = "BEGIN:VCALENDAR\n\(event)\(event)\(event)END:VCALENDAR\n"
    let reading = reader.read(Array(text.utf8), path: FilePath("a.ics"))
    #expect(reading.entries.count == 273)
    #expect(reading.entries.allSatisfy { $0.title.count == 500 })
    #expect(
      reading.problems.map(\.line) == [
        "a.ics:7:1: this calendar has too much in it; the rest is left out"
      ])
  }
}
