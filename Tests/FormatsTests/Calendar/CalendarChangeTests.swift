import Editorial
import Testing

@testable import Formats

/// What was moved, cancelled, added and taken out of what a rule makes.
struct CalendarChangeTests {
  private let weekly = [
    "UID:s", "DTSTART;TZID=America/New_York:20261102T200000", "DURATION:PT1H",
    "RRULE:FREQ=WEEKLY;COUNT=4", "SUMMARY:Seminar",
  ]

  @Test func `a day alone takes out what begins on it by the clock of the event`() throws {
    let reading = try Calendars.read(
      events: [weekly + ["EXDATE;VALUE=DATE:20261109"]])
    #expect(
      reading.entries.map(\.start) == ["20261103T0100", "20261117T0100", "20261124T0100"])
  }

  @Test func `one of several is moved, another cancelled, the rest from a day on moved`() throws {
    let reading = try Calendars.read(
      events: [
        weekly,
        [
          "UID:s", "RECURRENCE-ID;TZID=America/New_York:20261109T200000",
          "DTSTART;TZID=America/New_York:20261111T090000", "SUMMARY:Seminar, moved", "SEQUENCE:1",
        ],
        [
          "UID:s", "RECURRENCE-ID;RANGE=THISANDFUTURE:20261117T010000Z",
          "DTSTART;TZID=America/New_York:20261116T210000", "DURATION:PT2H",
          "SUMMARY:Seminar, later",
        ],
      ])
    #expect(reading.problems == [])
    #expect(
      reading.entries.map { "\($0.start) \($0.title)" }.sorted() == [
        "20261103T0100 Seminar", "20261111T1400 Seminar, moved", "20261117T0200 Seminar, later",
        "20261124T0200 Seminar, later",
      ])
  }

  @Test func `a cancelled one is gone, and so is a cancelled event`() throws {
    let reading = try Calendars.read(
      events: [
        weekly,
        [
          "UID:s", "RECURRENCE-ID;TZID=America/New_York:20261109T200000",
          "DTSTART;TZID=America/New_York:20261109T200000", "STATUS:CANCELLED",
        ],
        ["UID:t", "DTSTART:20261109T200000Z", "STATUS:CANCELLED", "SUMMARY:never"],
      ])
    #expect(reading.entries.map(\.start) == ["20261103T0100", "20261117T0100", "20261124T0100"])
  }

  @Test func `of two that replace the same, the newer is shown`() throws {
    let replaced = "RECURRENCE-ID;TZID=America/New_York:20261109T200000"
    let reading = try Calendars.read(
      events: [
        weekly,
        ["UID:s", replaced, "DTSTART:20261110T100000Z", "SUMMARY:newer", "SEQUENCE:3"],
        ["UID:s", replaced, "DTSTART:20261111T100000Z", "SUMMARY:older", "SEQUENCE:2"],
      ])
    #expect(reading.entries.map(\.title).sorted() == ["Seminar", "Seminar", "Seminar", "newer"])
  }

  @Test func `several calendars in one file are read, each with its own zone`() throws {
    func calendar(_ zone: String) -> String {
      """
      BEGIN:VCALENDAR
      X-WR-TIMEZONE:\(zone)
      BEGIN:VEVENT
      DTSTART:20261201T120000
      SUMMARY:\(zone)
      END:VEVENT
      END:VCALENDAR

      """
    }
    let reading = try Calendars.read(calendar("Asia/Seoul") + calendar("Europe/London"))
    #expect(reading.problems == [])
    #expect(
      reading.entries.map(\.summary) == [
        "deadline 20261201T0300 Asia/Seoul", "deadline 20261201T1200 Europe/London",
      ])
  }

  @Test func `a period among added dates begins when it begins`() throws {
    let reading = try Calendars.read(
      events: [
        [
          "UID:p", "DTSTART:20261101T100000Z", "SUMMARY:Lab",
          "RDATE;VALUE=PERIOD:20261105T100000Z/PT3H",
        ]
      ])
    #expect(reading.entries.map(\.start) == ["20261101T1000", "20261105T1000"])
  }

  @Test(arguments: [false, true])
  func `one that is moved keeps the day its series calls it by, whatever clock names it`(
    _ isFirst: Bool
  ) throws {
    let series = [
      "UID:s", "DTSTART;TZID=Asia/Tokyo:20261130T080000", "RRULE:FREQ=DAILY;COUNT=4", "SUMMARY:Log",
    ]
    // 2 December at eight in Tokyo, as Google and Exchange write it.
    let moved = [
      "UID:s", "RECURRENCE-ID:20261201T230000Z", "DTSTART;TZID=Asia/Tokyo:20261202T150000",
      "SUMMARY:Log, moved",
    ]
    let reading = try Calendars.read(events: isFirst ? [moved, series] : [series, moved])
    let days = Dictionary(
      reading.entries.map { ($0.start, $0.occurrence?.description) },
      uniquingKeysWith: { a, _ in a })
    #expect(
      days == [
        "20261129T2300": "2026-11-30", "20261130T2300": "2026-12-01",
        "20261202T0600": "2026-12-02", "20261202T2300": "2026-12-03",
      ])
  }

  @Test func `a rule may take out what another makes`() throws {
    let reading = try Calendars.read(
      events: [weekly + ["EXRULE:FREQ=WEEKLY;INTERVAL=2", "EXDATE;VALUE=DATE:20261123"]])
    #expect(reading.problems == [])
    #expect(reading.entries.map(\.start) == ["20261110T0100"])
  }

  @Test func `what has no name replaces nothing`() throws {
    let clock = "RECURRENCE-ID:20261201T230000Z"
    let reading = try Calendars.read(
      events: [
        [clock, "DTSTART:20261202T150000Z", "SUMMARY:a"],
        [clock, "DTSTART:20261203T150000Z", "SUMMARY:b"],
      ])
    #expect(reading.entries.map(\.title) == ["a", "b"])
  }

  @Test func `thousands that replace one of a series are read at once`() throws {
    let moved = (0..<4000).map {
      [
        "UID:s", "RECURRENCE-ID:20261103T010000Z", "DTSTART:20261103T020000Z", "SEQUENCE:\($0)",
        "SUMMARY:\($0)",
      ]
    }
    let reading = try Calendars.read(events: [weekly] + moved)
    #expect(reading.entries.map(\.title) == ["Seminar", "Seminar", "Seminar", "3999"])
  }

  @Test func `hours are time and days are of the clock, over a change of clocks`() throws {
    let reading = try Calendars.read(
      events: [
        ["DTSTART;TZID=America/New_York:20270313T230000", "DURATION:PT8H"],
        ["DTSTART;TZID=America/New_York:20270313T230000", "DURATION:P1D"],
        [
          "DTSTART;TZID=America/New_York:20270313T200000",
          "DTEND;TZID=Europe/London:20270314T120000",
        ],
      ])
    let ends = reading.entries.map { entry -> String in
      guard case .moments(let moments) = entry.extent else { return "" }
      let local = Zone.utc.local(moments.upperBound)
      return "\(local.day) \(local.clock)"
    }
    #expect(ends == ["2027-03-14 12:00", "2027-03-15 03:00", "2027-03-14 12:00"])
  }
}
