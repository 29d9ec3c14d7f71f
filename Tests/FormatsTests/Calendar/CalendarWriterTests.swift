import Editorial
import Foundation
import Testing

@testable import Formats

/// Calendars that are written: what another program reads of them, and that they stay as they are.
struct CalendarWriterTests {
  static let tokyo = Zone(name: "Asia/Tokyo", initial: 32_400, abbreviations: [32_400: "JST"])
  private static let london = Zone(
    name: "Europe/London", initial: 0,
    periods: [
      period("2026-03-29 01:00", 3600), period("2026-10-25 01:00", 0),
      period("2027-03-28 01:00", 3600), period("2027-10-31 01:00", 0),
      period("2028-03-26 01:00", 3600),
    ], abbreviations: [0: "GMT", 3600: "BST"])
  private static let newYork = Zone(
    name: "America/New_York", initial: -18_000,
    periods: [
      period("2026-03-08 07:00", -14_400), period("2026-11-01 06:00", -18_000),
      period("2027-03-14 07:00", -14_400), period("2027-11-07 06:00", -18_000),
    ], abbreviations: [-18_000: "EST", -14_400: "EDT"])
  private static let lordHowe = Zone(
    name: "Australia/Lord_Howe", initial: 39_600,
    periods: [
      period("2026-04-04 15:00", 37_800), period("2026-10-03 15:30", 39_600),
      period("2027-04-03 15:00", 37_800), period("2027-10-02 15:30", 39_600),
    ])

  private static func period(_ text: String, _ offset: Int) -> Zone.Period {
    Zone.Period(start: at(text, .utc), offset: offset)
  }

  private static func at(_ text: String, _ zone: Zone) -> Moment {
    guard let date = WrittenDate(reading: text) else { preconditionFailure(text) }
    return date.when(in: zone, named: { _ in nil }).moment
  }

  private static func day(_ text: String) -> Day {
    guard let date = WrittenDate(reading: text) else { preconditionFailure(text) }
    return date.day
  }

  /// What a desk may owe, over the changes of clocks; each with what another reader should say of it.
  static let deadlines: [CalendarDeadline] = {
    var all = [
      CalendarDeadline(
        id: "semester/2026.yaml#Thesis", title: "박사 논문 제출, 서문; 3장 \\ 초고",
        notes: ["PhD", "semester/2026.yaml"], category: "PhD", time: .day(day("2026-12-18")),
        warn: [28, 14, 7, 1, 0]),
      CalendarDeadline(
        id: "semester/2026.yaml#Abstract", title: "ISA abstract",
        time: .moment(at("2026-12-05 23:59", .anywhereOnEarth), .anywhereOnEarth), warn: [14, 1]),
      CalendarDeadline(
        id: "posts/long.md",
        title: String(repeating: "긴 제목이 접히는 곳 👩‍👩‍👧‍👦 ", count: 12) + "é\u{301}\u{302} end",
        time: .moment(at("2026-11-27 18:00", tokyo), tokyo)),
      CalendarDeadline(
        id: "gigs/control.md", title: "a\tb\u{7}c\nd\re", notes: ["x\u{202E}y"],
        category: "A,B", time: .day(day("2026-11-27"))),
    ]
    for (zone, texts) in [
      (london, ["2026-07-01 12:00", "2026-10-25 01:30", "2026-10-25 03:00", "2027-03-28 02:30"]),
      (newYork, ["2026-11-01 01:30", "2026-12-31 23:59", "2027-03-14 03:00"]),
      (lordHowe, ["2026-10-04 03:00", "2027-04-04 01:45", "2027-07-01 09:00"]),
    ] {
      for text in texts {
        all.append(
          CalendarDeadline(
            id: "\(zone.name) \(text)", title: "\(zone.city) \(text)", category: "SPE",
            time: .moment(at(text, zone), zone)))
      }
    }
    // The hour that comes twice, the second time.
    all.append(
      CalendarDeadline(
        id: "second", title: "second 01:30",
        time: .moment(at("2026-10-25 01:30", .utc), london)))
    return all
  }()

  static let bytes = CalendarWriter.bytes(of: deadlines, name: "책상", home: tokyo)

  private func fixture(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/Calendars/\(name)")
  }

  @Test func `what is written is what was written before, byte for byte`() throws {
    let file = fixture("exported.ics")
    if ProcessInfo.processInfo.environment["RECORD_CALENDARS"] != nil {
      try Data(CalendarWriterTests.bytes).write(to: file)
    }
    #expect(try Array(Data(contentsOf: file)) == CalendarWriterTests.bytes)
    #expect(CalendarWriter.wrote(CalendarWriterTests.bytes))
  }

  /// `exported.txt` is written by `exported.py`, with PyPI's icalendar.
  @Test func `another program reads the moments, titles and alarms that were meant`() throws {
    let read = try String(contentsOf: fixture("exported.txt"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let meant = CalendarWriterTests.deadlines.map { deadline in
      var start: String
      switch deadline.time {
      case .day(let day): start = day.description
      case .moment(let moment, _): start = moment.text(in: .utc).prefix(16) + "Z"
      }
      let alarms = deadline.warn.map { days in
        switch deadline.time {
        case .day: "\(days * 1440 - 540)"
        case .moment: "\(days * 1440)"
        }
      }
      let title = deadline.title.unicodeScalars.filter {
        $0.value >= 0x20 || $0 == "\n" || $0 == "\t"
      }
      .map { $0 == "\n" ? "/" : $0 == "\t" ? " " : String($0) }.joined()
      return ([start, title] + alarms).joined(separator: "|")
    }
    #expect(read == meant)
  }

  @Test func `our own reader reads what was meant, each as a deadline`() throws {
    let reading = try Calendars.read(CalendarWriterTests.bytes)
    #expect(reading.problems == [])
    #expect(reading.entries.allSatisfy { $0.meaning == .deadline && $0.occurrence == nil })
    let meant = CalendarWriterTests.deadlines.compactMap { deadline -> String? in
      let start: String
      switch deadline.time {
      case .day(let day): start = day.description.replacing("-", with: "")
      case .moment(let moment, _):
        // Of the academic year that is read.
        guard (Calendars.first...Calendars.last).contains(Zone.utc.day(moment)) else { return nil }
        let text = moment.text(in: .utc).prefix(16)
        start = String(text.replacing("-", with: "").replacing(":", with: ""))
      }
      return "\(StableID.text(of: deadline.id)) \(start)"
    }
    #expect(reading.entries.map { "\($0.uid) \($0.start)" }.sorted() == meant.sorted())
  }

  @Test func `no line is longer than 75 octets, and none is folded inside a character`() {
    let lines = CalendarWriterTests.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.last?.isEmpty == true)
    for line in lines.dropLast() {
      #expect(line.last == 0x0D)
      #expect(line.count <= 76)
      let text = String(validating: line, as: UTF8.self)
      #expect(text != nil)
      // A sign that joins to what stands before it begins no line.
      #expect(text?.dropFirst().first?.unicodeScalars.first?.properties.isGraphemeExtend != true)
    }
  }

  @Test func `zones are written as far as they are needed, and none for what needs none`() {
    let text = String(decoding: CalendarWriterTests.bytes, as: UTF8.self)
    #expect(text.components(separatedBy: "BEGIN:VTIMEZONE").count == 5)
    #expect(
      text.contains(
        """
        BEGIN:VTIMEZONE\r
        TZID:Asia/Tokyo\r
        BEGIN:STANDARD\r
        DTSTART:20260101T000000\r
        TZOFFSETFROM:+0900\r
        TZOFFSETTO:+0900\r
        TZNAME:JST\r
        END:STANDARD\r
        END:VTIMEZONE\r

        """))
    #expect(!text.contains("2028"))
    #expect(text.contains("DTSTART:20261206T115900Z\r\n"))
    let plain = CalendarWriter.bytes(
      of: [CalendarWriterTests.deadlines[0]], name: "x", home: CalendarWriterTests.tokyo)
    #expect(!String(decoding: plain, as: UTF8.self).contains("VTIMEZONE"))
  }

  @Test func `what a thing is known by stays, tells no path, and no two share one`() {
    let ids = (0..<5_000).map { StableID.text(of: "posts/\($0).md") }
    #expect(Set(ids).count == ids.count)
    // Another would bring every deadline twice to whoever has the calendar.
    #expect(StableID.text(of: "posts/a.md") == "990a72b6-71bd-8dfb-8778-1fa954c83da1")
    #expect(ids.allSatisfy { $0.count == 36 && $0.dropFirst(14).first == "8" })
    let text = String(decoding: CalendarWriterTests.bytes, as: UTF8.self)
    #expect(!text.contains("UID:semester"))
  }

  @Test func `a desk that owes nothing is a calendar all the same`() {
    let bytes = CalendarWriter.bytes(of: [], name: "x", home: .utc)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//copydesk//deadlines//EN\r\n"
        + "CALSCALE:GREGORIAN\r\nNAME:x\r\nX-WR-CALNAME:x\r\n"
        + "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\nEND:VCALENDAR\r\n")
  }
}
