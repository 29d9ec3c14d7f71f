import Editorial
import Testing

@testable import Formats

/// What each program means by its entries, on lines as it writes them.
struct CalendarProducerTests {
  private func summaries(
    _ product: String, _ head: [String] = [], _ events: [String]...
  ) throws -> [String] {
    let reading = try Calendars.read(by: product, head, events: events)
    #expect(reading.problems == [])
    return reading.entries.map(\.summary)
  }

  @Test func `Canvas: a day with its parameter written twice, and a moment of no length`() throws {
    let found = try summaries(
      "icalendar-ruby", ["X-WR-CALNAME:Kim Calendar (Canvas)"],
      [
        "UID:event-assignment-1", "DTSTART;VALUE=DATE;VALUE=DATE:20261024",
        "SUMMARY:Essay\u{A0}one [HIST-501]", "URL;VALUE=URI:https://x/calendar#assignment_1",
      ],
      [
        "UID:event-assignment-override-2", "DTSTART:20261101T045900Z", "DTEND:20261101T045900Z",
        "SUMMARY:Review\u{FFFD} [HIST-501]",
      ],
      [
        "UID:event-calendar-event-3", "DTSTART:20261102T150000Z", "DTEND:20261102T160000Z",
        "SUMMARY:Office hour",
      ])
    #expect(
      found == [
        "deadline 20261024 Essay one [HIST-501]", "deadline 20261101T0459 Review [HIST-501]",
        "appointment 20261102T1500 Office hour",
      ])
  }

  @Test func `Moodle: bare line feeds, folds with a tab, titles escaped twice, openings`() throws {
    let reading = try Calendars.read(
      """
      BEGIN:VCALENDAR
      METHOD:PUBLISH
      PRODID:-//Moodle Pty Ltd//NONSGML Moodle Version 2026042000//EN
      VERSION:2.0
      BEGIN:VEVENT
      UID:11@moodle.example.ac.kr
      SUMMARY:Tom &amp\\; Jerry: 한국어 보고서\\
      \t, part 2 is due
      DESCRIPTION:first\\
      \tnsecond
      \t
      DTSTART:20261127T150000Z
      DTEND:20261127T150000Z
      CATEGORIES:KOR501
      END:VEVENT
      BEGIN:VEVENT
      UID:12@moodle.example.ac.kr
      SUMMARY:Quiz 1 opens
      DTSTART:20261120T000000Z
      DTEND:20261120T000000Z
      END:VEVENT
      BEGIN:VEVENT
      UID:13@moodle.example.ac.kr
      SUMMARY:Quiz 2
      DTSTART:20261120T000000Z
      DTEND:20261121T120000Z
      END:VEVENT
      BEGIN:VEVENT
      UID:14@moodle.example.ac.kr
      SUMMARY:レポート の評定期限
      DTSTART:20261203T000000Z
      DTEND:20261203T000000Z
      END:VEVENT
      BEGIN:VEVENT
      UID:15@moodle.example.ac.kr
      SUMMARY:Methods workshop
      DTSTART:20261204T010000Z
      DTEND:20261204T030000Z
      END:VEVENT
      END:VCALENDAR
      """)
    #expect(reading.problems == [])
    #expect(
      reading.entries.map(\.summary) == [
        "deadline 20261127T1500 Tom & Jerry: 한국어 보고서, part 2 is due",
        "opening 20261120T0000 Quiz 1 opens",
        // Before 3.3 a quiz lasts from its opening to its closing.
        "deadline 20261121T1200 Quiz 2",
        "opening 20261203T0000 レポート の評定期限", "appointment 20261204T0100 Methods workshop",
      ])
    #expect(reading.entries[0].categories == ["KOR501"])
    #expect(reading.entries[0].notes == "first second")
    #expect(reading.entries.map(\.line) == [5, 16, 22, 28, 34])
  }

  @Test func `Blackboard: what is graded is due at its end`() throws {
    let found = try summaries(
      "-//Blackboard//EN", [],
      [
        "UID:_blackboard.platform.gradebook2.GradableItem-_77_1",
        "DTSTART;TZID=America/New_York:20261118T230000",
        "DTEND;TZID=America/New_York:20261118T235900", "SUMMARY:Week 9 journal",
      ])
    #expect(found == ["deadline 20261119T0459 Week 9 journal"])
  }

  @Test func `Brightspace: the title says which end it is`() throws {
    let found = try summaries(
      "-//D2L//NONSGML v1.0//EN", [],
      [
        "UID:1", "DTSTART:20261110T010000Z", "DTEND:20261110T020000Z", "SUMMARY:Draft - Due",
        "LOCATION:HIST 501",
      ],
      ["UID:2", "DTSTART:20261101T010000Z", "DTEND:20261101T020000Z", "SUMMARY:Quiz - Available"],
      [
        "UID:3", "DTSTART:20261111T010000Z", "DTEND:20261111T010000Z",
        "SUMMARY:Quiz - Availability Ends",
      ])
    #expect(
      found == [
        "deadline 20261110T0200 Draft - Due", "opening 20261101T0100 Quiz - Available",
        "deadline 20261111T0100 Quiz - Availability Ends",
      ])
  }

  @Test func `Schoology: an hour that is due as it begins`() throws {
    let found = try summaries(
      "-//Schoology//Calendar//EN", [],
      ["UID:1", "DTSTART:20261110T145900Z", "DTEND:20261110T155900Z", "SUMMARY:Map"],
      ["UID:2", "DTSTART:20261111T090000Z", "DTEND:20261111T120000Z", "SUMMARY:Trip"])
    #expect(found == ["deadline 20261110T1459 Map", "appointment 20261111T0900 Trip"])
  }

  @Test func `Google: days end before their end, clocks hang in the calendar's zone`() throws {
    let reading = try Calendars.read(
      by: "-//Google Inc//Google Calendar 70.9054//EN",
      ["X-WR-TIMEZONE:Europe/London", "METHOD:PUBLISH"],
      events: [
        ["UID:1", "DTSTART;VALUE=DATE:20261207", "DTEND;VALUE=DATE:20261212", "SUMMARY:Exams"],
        ["UID:2", "DTSTART;VALUE=DATE:20261215", "DTEND;VALUE=DATE:20261216", "SUMMARY:Form"],
        ["UID:3", "DTSTART:20261130T093000", "DTEND:20261130T110000", "SUMMARY:Seminar"],
      ])
    #expect(reading.problems == [])
    #expect(
      reading.entries.map(\.summary) == [
        "appointment 20261207 Exams", "day 20261215 Form", "appointment 20261130T0930 Seminar",
      ])
    #expect(
      reading.entries[0].extent
        == .days(Day(year: 2026, month: 12, day: 7)!...Day(year: 2026, month: 12, day: 11)!))
  }

  @Test func `Outlook: names of Windows, with and without their rules, and days by the clock`()
    throws
  {
    let found = try summaries(
      "-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN", [],
      [
        "UID:1", "DTSTART;TZID=\"W. Europe Standard Time\":20261201T100000",
        "DTEND;TZID=\"W. Europe Standard Time\":20261201T113000", "SUMMARY;LANGUAGE=en-us:Viva",
      ],
      [
        "UID:2", "DTSTART;TZID=Korea Standard Time:20261202T000000",
        "DTEND;TZID=Korea Standard Time:20261203T000000", "SUMMARY:휴일",
        "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
      ])
    #expect(found == ["appointment 20261201T0900 Viva", "day 20261202 휴일"])
  }

  @Test func `a zone that only its calendar knows keeps the calendar's own rules`() throws {
    let rules = [
      "BEGIN:VTIMEZONE", "TZID:Our own time", "BEGIN:STANDARD", "DTSTART:16010101T030000",
      "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
      "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD", "BEGIN:DAYLIGHT",
      "DTSTART:16010101T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
      "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT", "END:VTIMEZONE",
    ]
    let found = try summaries(
      "-//Microsoft Exchange Server 2010", rules,
      ["UID:1", "DTSTART;TZID=Our own time:20261024T120000", "SUMMARY:before"],
      ["UID:2", "DTSTART;TZID=Our own time:20261026T120000", "SUMMARY:after"],
      ["UID:3", "DTSTART;TZID=Our own time:20270401T120000", "SUMMARY:spring"])
    #expect(
      found == [
        "deadline 20261024T1000 before", "deadline 20261026T1100 after",
        "deadline 20270401T1000 spring",
      ])
  }

  @Test func `paths that programs put before a zone are passed over`() throws {
    let found = try summaries(
      "-//Ximian//NONSGML Evolution Calendar//EN", [],
      ["DTSTART;TZID=/freeassociation.sourceforge.net/Asia/Seoul:20261201T100000", "SUMMARY:a"],
      [
        "DTSTART;TZID=/mozilla.org/20071231_1/America/Argentina/Buenos_Aires:20261201T100000",
        "SUMMARY:b",
      ])
    #expect(found == ["deadline 20261201T0100 a", "deadline 20261201T1300 b"])
  }

  @Test func `registrars: an end that is its beginning, and one that is the last day`() throws {
    let found = try Calendars.read(
      by: "ics.py - http://git.io/lLljaA",
      events: [
        [
          "UID:1", "DTSTART;VALUE=DATE:20261214", "DTEND;VALUE=DATE:20261214",
          "SUMMARY:Thesis Deadline for Doctoral Degrees ",
        ],
        [
          "UID:2", "DTSTART;VALUE=DATE:20261221", "DTEND;VALUE=DATE:20261225",
          "SUMMARY:Winter recess",
        ],
      ])
    #expect(
      found.entries.map(\.extent) == [
        .days(Day(year: 2026, month: 12, day: 14)!...Day(year: 2026, month: 12, day: 14)!),
        .days(Day(year: 2026, month: 12, day: 21)!...Day(year: 2026, month: 12, day: 25)!),
      ])
    #expect(
      found.entries.map(\.title) == ["Thesis Deadline for Doctoral Degrees", "Winter recess"])
  }

  @Test func `conferences: a day ends anywhere on Earth where they say so`() throws {
    let found = try summaries(
      "-//Conference//EN", [],
      ["UID:1", "DTSTART;VALUE=DATE:20261210", "SUMMARY:📄 논문 초록 마감 (AoE)"],
      ["UID:2", "DTSTART;TZID=Etc/GMT+12:20261211T235900", "SUMMARY:Papers"])
    #expect(found == ["deadline 20261211T1159 📄 논문 초록 마감 (AoE)", "deadline 20261212T1159 Papers"])
  }

  @Test func `what says in its title that it is due is due as it ends, however long it takes`()
    throws
  {
    let found = try Calendars.read(
      events: [
        ["DTSTART:20261201T070000Z", "DTEND:20261201T080000Z", "SUMMARY:Essay 2 due"],
        ["DTSTART:20261202T070000Z", "DURATION:PT30M", "SUMMARY:리포트 제출 마감"],
        [
          "DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261212",
          "SUMMARY:Submission period\\, dissertation due",
        ],
        ["DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261212", "SUMMARY:Submission opens"],
        ["DTSTART:20261203T070000Z", "DTEND:20261203T080000Z", "SUMMARY:No class due to snow"],
        ["DTSTART;VALUE=DATE:20261204", "SUMMARY:Thesis deadline"],
        ["DTSTART;VALUE=DATE:20261204", "SUMMARY:Campus closed"],
      ])
    #expect(found.problems == [])
    #expect(
      found.entries.map(\.summary) == [
        "deadline 20261201T0800 Essay 2 due", "deadline 20261202T0730 리포트 제출 마감",
        "deadline 20261201 Submission period, dissertation due",
        "opening 20261201 Submission opens", "appointment 20261203T0700 No class due to snow",
        "deadline 20261204 Thesis deadline", "day 20261204 Campus closed",
      ])
  }

  @Test func `what is due has its page and what is said of it, without marks and not at length`()
    throws
  {
    let long = String(repeating: "말 ", count: 2000)
    let found = try Calendars.read(
      by: "-//Test//EN", ["X-WR-CALNAME:Kim Calendar"],
      events: [
        [
          "UID:1", "DTSTART:20261201T070000Z", "SUMMARY:Essay", "URL:https://x.example/a#1",
          "DESCRIPTION:<p>Write &amp\\; hand in</p>\\nSee https://y.example",
        ],
        [
          "UID:2", "DTSTART:20261202T070000Z", "SUMMARY:Form", "URL:javascript:alert(1)",
          "DESCRIPTION:Go to (https://y.example/f)\\, then \(long)",
        ],
        [
          "UID:3", "DTSTART:20261203T070000Z", "DURATION:PT1H", "SUMMARY:Seminar",
          "DESCRIPTION:never read", "LOCATION:Room 3",
        ],
      ])
    let entries = found.entries
    #expect(entries.map(\.link) == ["https://x.example/a#1", "https://y.example/f", ""])
    #expect(entries[0].notes == "Write & hand in See https://y.example")
    #expect(entries[1].notes.hasPrefix("Go to (https://y.example/f), then 말 말"))
    #expect(entries[1].notes.utf8.count <= 500)
    #expect(entries[2].notes == "")
    #expect(entries.map(\.course) == ["Kim Calendar", "Kim Calendar", "Kim Calendar"])
  }

  @Test func `what takes nobody's time says so`() throws {
    let found = try Calendars.read(
      events: [
        ["DTSTART;VALUE=DATE:20261201", "SUMMARY:Birthday", "TRANSP:TRANSPARENT"],
        [
          "DTSTART;VALUE=DATE:20261202", "SUMMARY:Holiday",
          "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        ], ["DTSTART;VALUE=DATE:20261203", "SUMMARY:Wedding", "TRANSP:OPAQUE"],
      ])
    #expect(found.entries.map(\.isFree) == [true, true, false])
  }

  @Test func `a thing to be done is due when it says, and may be done`() throws {
    let reading = try Calendars.read(
      """
      BEGIN:VCALENDAR
      BEGIN:VTODO
      UID:1
      DTSTART:20261101T000000Z
      DUE;TZID=Asia/Tokyo:20261130T170000
      SUMMARY:奨学金の申請
      END:VTODO
      BEGIN:VTODO
      UID:2
      DUE;VALUE=DATE:20261128
      STATUS:COMPLETED
      SUMMARY:Library books
      END:VTODO
      BEGIN:VTODO
      SUMMARY:some day
      END:VTODO
      END:VCALENDAR
      """)
    #expect(reading.problems == [])
    #expect(
      reading.entries.map(\.summary) == [
        "deadline 20261130T0800 奨学金の申請", "deadline 20261128 Library books",
      ])
    #expect(reading.entries.map(\.isDone) == [false, true])
  }
}
