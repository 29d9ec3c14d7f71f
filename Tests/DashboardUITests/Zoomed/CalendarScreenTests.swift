import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// What calendars show on the screen (R48, R61).
struct CalendarScreenTests {
  private static func entry(
    _ title: String, _ from: String, to: String? = nil,
    _ meaning: CalendarEntry.Meaning = .appointment, location: String = ""
  ) -> CalendarEntry {
    let extent: CalendarEntry.Extent =
      from.contains(" ")
      ? .moments(Sample.moment(from)...Sample.moment(to ?? from))
      : .days(Sample.day(from)...Sample.day(to ?? from))
    return CalendarEntry(
      path: FilePath("~/Downloads/canvas.ics"), line: 212, uid: title, title: title,
      meaning: meaning, extent: extent, location: location)
  }

  static let desk: Desk = {
    var desk = Sample.desk()
    desk.calendars = Calendars(
      term: [
        entry("Methods essay", "2026-11-27 23:59", .deadline),
        entry("박사과정 논문계획서 제출", "2026-11-30", .deadline),
        entry("Seminar", "2026-11-26 10:00", to: "2026-11-26 11:30", location: "Room 3"),
        entry("북한 경제 세미나", "2026-11-25 16:00", to: "2026-11-25 18:00", location: "공학관 301"),
      ],
      own: [
        entry("dentist", "2026-11-25 14:30", to: "2026-11-25 15:00"),
        entry("Yuna's birthday", "2026-11-28"),
        entry("lunch with J. Lee", "2026-11-26 12:00", to: "2026-11-26 13:00"),
        entry("call with London", "2026-11-26 19:00", to: "2026-11-26 19:30"),
      ], home: desk.home)
    return desk
  }()

  @Test(arguments: [
    ("home", "", Size(80, 24)), ("week", "1", Size(80, 24)), ("week", "1", Size(120, 40)),
    ("month", "9", Size(80, 24)), ("month", "9", Size(200, 60)), ("month-day", "9l", Size(80, 24)),
    ("item", "/essay<enter><enter>", Size(80, 24)), ("week", "1", Size(44, 12)),
  ])
  func `the screen is as recorded`(_ name: String, _ keys: String, _ size: Size) {
    var dashboard = Dashboard.reading(Self.desk, size)
    dashboard.press(keys)
    expectFrame(dashboard, "calendar-\(name)-\(size.width)x\(size.height)")
  }

  @Test func `R69 a row of a calendar is ticked by a mark of ours, its file left as it is`() throws
  {
    for key in [">", "x"] {
      var dashboard = Dashboard.reading(Self.desk)
      dashboard.press("/essay<enter>")
      guard case .edit(let request)? = dashboard.press(key).first,
        case .mark(_, .done(let id, _))? = request.edits.first
      else {
        Issue.record("\(key) asks for nothing")
        continue
      }
      #expect(request.action == .ticked && request.edits.count == 1)
      #expect(Self.desk.calendars.deadlines.contains { $0.id.text == id })
    }
  }

  @Test func `what cannot be read any more says so where it is looked at`() {
    var desk = Self.desk
    var stale = desk.calendars.term
    for index in stale.indices { stale[index].isStale = true }
    desk.calendars = Calendars(term: stale, own: [], home: desk.home)
    var dashboard = Dashboard.reading(desk)
    dashboard.press("/essay<enter><enter>")
    #expect(dashboard.picture.contains("as it was last read: the calendar cannot be read now"))
  }

  @Test func `R61 within the hour the next appointment is in the first line`() {
    let dashboard = Dashboard.reading(Self.desk)
    #expect(dashboard.rows[0].contains("14:30 dentist"))
    var without = Self.desk
    without.calendars = Calendars(term: Self.desk.calendars.term, own: [], home: without.home)
    #expect(!Dashboard.reading(without).rows[0].contains("14:30"))
  }
}
