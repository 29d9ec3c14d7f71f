import Editorial
import Testing

@testable import Formats

/// What calendars call their zones.
struct CalendarZoneTests {
  /// As the program knows names: cities and short names too.
  private static func zone(_ name: String) -> Zone? {
    switch name {
    case "BST": Zone(name: "BST", initial: 3600)
    case "Tokyo": Calendars.zone("Asia/Tokyo")
    case "Dublin": Calendars.zone("Europe/Dublin")
    case "Eastern Time": Calendars.zone("America/New_York")
    default: Calendars.zone(name)
    }
  }

  private func start(_ name: String, _ head: [String] = []) throws -> String? {
    let reader = try #require(
      CalendarReader(
        days: Calendars.first...Calendars.last, home: .utc, zone: CalendarZoneTests.zone))
    let lines =
      ["BEGIN:VCALENDAR"] + head
      + [
        "BEGIN:VEVENT", "DTSTART;TZID=\"\(name)\":20261203T120000", "END:VEVENT", "END:VCALENDAR",
        "",
      ]
    let reading = reader.read(Array(lines.joined(separator: "\n").utf8), path: FilePath("a.ics"))
    return reading.problems.isEmpty ? reading.entries.first?.start : nil
  }

  @Test func `a zone that a calendar says itself is not what people call by its name`() throws {
    let bangladesh = [
      "BEGIN:VTIMEZONE", "TZID:BST", "BEGIN:STANDARD", "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0600", "TZOFFSETTO:+0600", "END:STANDARD", "END:VTIMEZONE",
    ]
    #expect(try start("BST", bangladesh) == "20261203T0600")
    #expect(try start("BST") == "20261203T1100")
  }

  @Test(arguments: [
    ("(UTC+09:00) Osaka, Sapporo, Tokyo", "20261203T0300"),
    ("(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "20261203T1200"),
    ("(UTC-05:00) Eastern Time (US & Canada)", "20261203T1700"),
    ("(UTC-12:00) International Date Line West", "20261204T0000"),
    ("(UTC) Coordinated Universal Time", "20261203T1200"), ("Anywhere on Earth", "20261204T0000"),
    ("(UTC+09:00) Dublin", "20261203T0300"), ("(UTC+9) Tokyo", nil), ("(UTC+99:00) Tokyo", nil),
  ])
  func `zones as Outlook shows them are known by their places and offset`(
    _ name: String, _ start: String?
  ) throws {
    #expect(try self.start(name) == start)
  }
}
