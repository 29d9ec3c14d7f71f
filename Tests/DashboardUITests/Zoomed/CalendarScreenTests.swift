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

  /// The desk as it is after a deadline of a calendar was ticked today.
  private func ticked(_ titles: String...) -> Desk {
    var desk = Self.desk
    desk.marks = Marks(
      desk.calendars.deadlines.filter { titles.contains($0.title) }.map {
        Mark(.done($0.id.text, on: Sample.day("2026-11-25")), at: Sample.now)
      })
    return desk
  }

  @Test func `a ticked row of a calendar stays under the cursor, and j goes to the next`() {
    var dashboard = Dashboard.reading(Self.desk)
    dashboard.select("Methods essay")
    var other = dashboard
    other.press("j")
    let next = other.selectedTitle
    dashboard.press(">")
    _ = dashboard.update(
      .edited(
        EditOutcome(
          number: 3, action: .ticked,
          changed: [
            .init(
              id: FilePath("~/Downloads/canvas.ics"),
              keys: [KeyChange(key: "done", from: nil, to: "2026-11-25")])
          ]), .move))
    _ = dashboard.update(.loaded(ticked("Methods essay")))
    #expect(dashboard.selectedTitle == "Methods essay")
    dashboard.press("j")
    #expect(dashboard.selectedTitle == next)
  }

  @Test func `R16 abroad a time has its day where that is another than the one it stands under`() {
    var desk = Sample.desk()
    desk.here = Sample.london
    desk.calendars = Calendars(
      term: [Self.entry("Essay due", "2026-11-30 00:00", .deadline)],
      own: [Self.entry("Night flight", "2026-11-29 00:30", to: "2026-11-29 07:00")],
      home: desk.home)
    for size in [Size(80, 40), Size(120, 60)] {
      var dashboard = Dashboard.reading(desk, size)
      dashboard.press("1")
      let rows = dashboard.rows
      #expect(rows.contains { $0.contains("Mon 30   Sun 15:00") && $0.contains("Essay due") })
      #expect(rows.contains { $0.contains("Sat 15:30") && $0.contains("Night flight") })
      dashboard.press("9")
      dashboard.press("llll")
      #expect(dashboard.rows.contains { $0.contains("Sat 15:30") && $0.contains("Night flight") })
    }
  }

  @Test func `what goes on over midnight says by its end when it is over`() {
    var desk = Sample.desk()
    desk.calendars = Calendars(
      term: [], own: [Self.entry("Night flight", "2026-11-28 22:00", to: "2026-11-29 07:00")],
      home: desk.home)
    var dashboard = Dashboard.reading(desk, Size(80, 40))
    dashboard.press("1")
    #expect(dashboard.rows.contains { $0.contains("to 07:00") && $0.contains("Night flight") })
    #expect(!dashboard.picture.contains("00:00"))
  }

  @Test func `R69 a day off is seen in the line of days, in WEEK, in MONTH and in the first line`()
  {
    var desk = Sample.desk()
    desk.marks = Marks([
      Mark(.away(Sample.day("2026-11-25")...Sample.day("2026-11-27")), at: Sample.now)
    ])
    var dashboard = Dashboard.reading(desk)
    #expect(dashboard.rows[0].contains("away today"))
    #expect(dashboard.rows.contains { $0.contains("(Fri 27)") })
    dashboard.press("1")
    #expect(dashboard.rows.contains { $0.contains("Thu 26   away") })
    dashboard.press("9")
    #expect(dashboard.rows.contains { $0.contains("26 away") && $0.contains("27 away") })
    #expect(!Dashboard.reading(Sample.desk()).rows[0].contains("away"))
  }

  @Test func `what is of no outlet is due in the line of days, and never none`() {
    var plan = Sample.plan
    plan.outlets.removeAll { $0.kind == .study }
    var desk = Sample.desk(pieces: [], semesters: [], problems: [], plan: plan)
    desk.calendars = Calendars(
      term: [Self.entry("Essay", "2026-11-29", .deadline)], own: [], home: desk.home)
    let dashboard = Dashboard.reading(desk)
    #expect(dashboard.rows.contains { $0.hasSuffix("due") || $0.contains(" due ") })
    #expect(!dashboard.picture.contains("none"))
  }

  @Test func `ITEM has the course, the page and the words of a calendar's deadline`() {
    var desk = Self.desk
    var entry = desk.calendars.term[0]
    entry.course = "Methods I"
    entry.link = "https://canvas.example/courses/1/assignments/7"
    entry.notes = "At most 2,000 words, as PDF."
    desk.calendars = Calendars(term: [entry], own: [], home: desk.home)
    var dashboard = Dashboard.reading(desk)
    dashboard.press("/essay<enter><enter>")
    for words in [entry.course, entry.link, entry.notes] {
      #expect(dashboard.picture.contains(words), "\(words)")
    }
    dashboard.press("<esc><esc>/assignments<enter>")
    #expect(dashboard.selectedTitle == "Methods essay")
  }

  @Test func `V says what it works on where that is no piece`() {
    var dashboard = Dashboard.reading(Self.desk)
    dashboard.press("/essay<enter>V")
    #expect(dashboard.said.contains("V works on pieces; this is"))
    #expect(dashboard.marks.isEmpty && dashboard.range == nil)
  }
}
