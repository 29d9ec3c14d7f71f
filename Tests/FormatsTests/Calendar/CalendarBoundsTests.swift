import Editorial
import Testing

@testable import Formats

/// What one calendar can fill, and how much is said of it.
struct CalendarBoundsTests {
  @Test func `no text is longer than what anybody reads, however a calendar writes it`() throws {
    let long = String(repeating: "x", count: 100_000)
    let marks = "e" + String(repeating: "\u{301}", count: 50_000)
    let reading = try Calendars.read(
      events: [
        [
          "UID:\(long)a", "DTSTART:20261201T120000Z", "RRULE:FREQ=DAILY;COUNT=5",
          "SUMMARY:\(marks)",
          "LOCATION:\(marks)", "CATEGORIES:\(marks),\(marks)", "DESCRIPTION:\(marks)",
        ],
        ["UID:\(long)b", "DTSTART;TZID=\(long):20261201T120000", "SUMMARY:b"],
      ])
    #expect(reading.entries.count == 6)
    #expect(Set(reading.entries.map(\.uid)).count == 2)
    for entry in reading.entries {
      let texts = [entry.uid, entry.location, entry.notes, entry.zoneName ?? ""] + entry.categories
      #expect(texts.allSatisfy { $0.utf8.count <= 500 } && entry.title.utf8.count <= 1500)
    }
    #expect(reading.problems.allSatisfy { $0.message.utf8.count < 300 })
  }

  @Test func `a file of faults has twenty problems, and the last tells of the others`() throws {
    let reading = try Calendars.read(
      "BEGIN:VCALENDAR\n" + String(repeating: "END:A\n", count: 3000) + "END:VCALENDAR\n")
    #expect(reading.problems.count == 20)
    #expect(reading.problems.map(\.place.line) == Array(2...21))
    #expect(
      reading.problems.last?.message == "END:A ends nothing that began (and 2980 problems more)")
  }

  @Test func `more text than a year has is cut, and said`() throws {
    let home = try #require(Calendars.zone("Asia/Tokyo"))
    let reader = try #require(
      CalendarReader(
        days: Calendars.first...Calendars.last, home: home, zone: Calendars.zone, mostBytes: 3000))
    let title = String(repeating: "x", count: 1000)
    let event = "BEGIN:VEVENT\nDTSTART:20260901T100000Z\nSUMMARY:\(title)\nEND:VEVENT\n"
    let text = "BEGIN:VCALENDAR\n" + String(repeating: event, count: 9) + "END:VCALENDAR\n"
    let reading = reader.read(Array(text.utf8), path: FilePath("a.ics"))
    #expect(reading.entries.count == 3)
    #expect(
      reading.problems.map(\.line) == [
        "a.ics:14:1: this calendar has too much in it; the rest is left out"
      ])
  }

  @Test func `a zone that nobody knows is said once, with how many events name it`() throws {
    let wanted = ["DTSTART;TZID=Nowhere:20261201T120000", "DTEND;TZID=Nowhere:20261201T130000"]
    let old = ["DTSTART;TZID=Nowhere:20241201T120000", "LOCATION:"]
    let reading = try Calendars.read(events: [old, wanted, wanted, old, wanted])
    #expect(reading.entries.count == 3)
    #expect(
      reading.problems.map(\.line) == [
        "semester/uni.ics:8:1: unknown time zone \"Nowhere\"; its clock is taken for one of "
          + "Asia/Tokyo, here and in 2 events more"
      ])
  }

  @Test func `lines without a value say nothing, and are no problem`() throws {
    let reading = try Calendars.read(
      events: [
        [
          "DTSTART:20261201T120000Z", "LOCATION:", "DESCRIPTION:", "SUMMARY:", "RRULE:",
          "CATEGORIES: ", "UID", "URL;VALUE=URI:",
        ]
      ])
    #expect(reading.problems == [])
    #expect(reading.entries.map(\.title) == ["(no title)"])
  }

  @Test(arguments: [
    "SUMMARY:He said\r\n\r\n BEGIN:VEVENT", "SUMMARY:He said\r\n \r\n\tEND:VCALENDAR",
    "X-A:b\0c\r\n \0BEGIN:VEVENT", "BEGIN;X=1:VALARM\r\nTRIGGER:x\r\nEND:VAL\r\n ARM",
    "BEGIN:\r\nEND:", "X\r\n Y", "BEGIN:\(String(repeating: "A", count: 70))",
  ])
  func `a line is for libical what it is for us`(_ line: String) throws {
    let reading = try Calendars.read(
      events: [
        ["DTSTART:20261201T120000Z", line, "SUMMARY:a"], ["DTSTART:20261202T120000Z", "SUMMARY:b"],
      ])
    #expect(reading.problems.map(\.line) == [])
    #expect(reading.entries.map(\.start) == ["20261201T1200", "20261202T1200"])
    #expect(reading.entries.last?.title == "b")
  }

  @Test func `an end may be folded as any line`() throws {
    let reading = try Calendars.read(
      "BEGIN:VCAL\n ENDAR\nBEGIN:VEVENT\nDTSTART:20261201T120000Z\nEND:VEVENT\nEND:VCAL\n ENDAR\n")
    #expect(!reading.isRefused)
    #expect(reading.entries.count == 1)
  }

  @Test(arguments: [
    "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY",
    "FREQ=YEARLY;BYMONTH=2;BYDAY=9SU",
  ])
  func `a zone whose clocks no place has costs its own events their zone and nothing else`(
    _ rule: String
  ) throws {
    let zone = [
      "BEGIN:VTIMEZONE", "TZID:Ours", "BEGIN:STANDARD", "DTSTART:16010101T000000",
      "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:\(rule)", "END:STANDARD", "END:VTIMEZONE",
    ]
    let reading = try Calendars.read(
      by: "-//Test//EN", zone,
      events: [
        ["DTSTART;TZID=Ours:20261201T120000", "SUMMARY:a"],
        ["DTSTART:20261202T120000Z", "SUMMARY:b"],
      ])
    #expect(reading.entries.map(\.start) == ["20261201T0300", "20261202T1200"])
    #expect(reading.problems.count == 1)
  }

  @Test func `what is not UTF-8 is said, and no rest of a title passes for the title`() throws {
    // `과제 3 제출 마감` in EUC-KR.
    let title: [UInt8] = [
      0xB0, 0xFA, 0xC1, 0xA6, 0x20, 0x33, 0x20, 0xC1, 0xA6, 0xC3, 0xE2, 0x20, 0xB8, 0xB6, 0xB0,
      0xA8,
    ]
    let event = { (property: String) in
      Array("BEGIN:VEVENT\r\nDTSTART:20261201T120000Z\r\n\(property):".utf8) + title
        + Array("\r\nEND:VEVENT\r\n".utf8)
    }
    let reading = try Calendars.read(
      Array("BEGIN:VCALENDAR\r\n".utf8) + event("SUMMARY") + event("LOCATION")
        + event("X-ALT-DESC") + Array("END:VCALENDAR\r\n".utf8))
    #expect(
      reading.entries.map(\.title) == ["(title not in UTF-8)", "(no title)", "(no title)"])
    #expect(
      reading.problems.map(\.line) == [
        "semester/uni.ics:4:1: what is written here, and on 1 line more, is not UTF-8 and is left "
          + "out; have it exported as UTF-8, or change it with iconv"
      ])
  }
}
