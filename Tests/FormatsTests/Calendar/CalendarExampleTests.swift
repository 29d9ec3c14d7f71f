import Editorial
import Testing

@testable import Formats

/// The examples of RFC 5545 (3.8.5.3), with the days that it gives and that libical's own tests expect.
struct CalendarExampleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var rule: String
    /// Years with their days as `MMDD`, all at nine in New York; the first begins it.
    var days: [Int: [String]]

    init(_ rule: String, _ days: [Int: [String]]) {
      self.rule = rule
      self.days = days
    }

    var testDescription: String { rule }

    var starts: [String] {
      days.sorted { $0.key < $1.key }.flatMap { year, days in days.map { "\(year)\($0)" } }
    }
  }

  static let examples = [
    Example("FREQ=YEARLY;COUNT=4;BYMONTH=6,7", [1997: ["0610", "0710"], 1998: ["0610", "0710"]]),
    Example(
      "FREQ=YEARLY;INTERVAL=2;COUNT=4;BYMONTH=1,2,3",
      [1997: ["0310"], 1999: ["0110", "0210", "0310"]]),
    Example(
      "FREQ=YEARLY;INTERVAL=3;COUNT=6;BYYEARDAY=1,100,200",
      [1997: ["0101", "0410", "0719"], 2000: ["0101", "0409", "0718"]]),
    Example("FREQ=YEARLY;BYDAY=20MO;COUNT=3", [1997: ["0519"], 1998: ["0518"], 1999: ["0517"]]),
    Example(
      "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3", [1997: ["0512"], 1998: ["0511"], 1999: ["0517"]]),
    Example(
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=2",
      [1996: ["1105"], 2000: ["1107"]]),
    Example(
      "FREQ=MONTHLY;COUNT=6;BYDAY=1FR",
      [1997: ["0905", "1003", "1107", "1205"], 1998: ["0102", "0206"]]),
    Example(
      "FREQ=MONTHLY;INTERVAL=2;COUNT=6;BYDAY=1SU,-1SU",
      [1997: ["0907", "0928", "1102", "1130"], 1998: ["0104", "0125"]]),
    Example(
      "FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=6",
      [1997: ["0928", "1029", "1128", "1229"], 1998: ["0129", "0226"]]),
    Example(
      "FREQ=MONTHLY;COUNT=7;BYMONTHDAY=1,-1",
      [1997: ["0930", "1001", "1031", "1101", "1130", "1201", "1231"]]),
    Example(
      "FREQ=MONTHLY;INTERVAL=18;COUNT=7;BYMONTHDAY=10,11,12,13,14,15",
      [1997: ["0910", "0911", "0912", "0913", "0914", "0915"], 1999: ["0310"]]),
    Example("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", [1997: ["0904", "1007", "1106"]]),
    Example(
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=5",
      [1997: ["0929", "1030", "1127", "1230"], 1998: ["0129"]]),
    Example(
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
      [1997: ["0805", "0810", "0819", "0824"]]),
    Example(
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
      [1997: ["0805", "0817", "0819", "0831"]]),
    Example(
      "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
      [
        1997: [
          "0902", "0904", "0909", "0911", "0916", "0918", "0923", "0925", "0930", "1002",
        ]
      ]),
    Example(
      "FREQ=DAILY;INTERVAL=10;COUNT=5", [1997: ["0902", "0912", "0922", "1002", "1012"]]),
  ]

  @Test(arguments: examples)
  func `the examples of the standard give its days`(_ example: Example) throws {
    let newYork = try #require(Calendars.zone("America/New_York"))
    let first = try #require(Day(year: 1996, month: 1, day: 1))
    let last = try #require(Day(year: 2000, month: 12, day: 31))
    let reader = try #require(
      CalendarReader(days: first...last, home: newYork, zone: Calendars.zone))
    let text =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=America/New_York:\(example.starts[0])T090000\n"
      + "RRULE:\(example.rule)\nEND:VEVENT\nEND:VCALENDAR\n"
    let reading = reader.read(Array(text.utf8), path: FilePath("a.ics"))
    #expect(reading.problems == [])
    let found = reading.entries.compactMap { entry -> String? in
      guard case .moments(let moments) = entry.extent else { return nil }
      let local = newYork.local(moments.lowerBound)
      #expect(local.clock == "09:00")
      return local.day.description.filter { $0 != "-" }
    }
    #expect(found == example.starts)
  }
}
