import Editorial
import Glibc
import Testing

@testable import DeskService

/// Calendars as a source of a desk (R48, R61).
struct CalendarFilesTests {
  @Test func `calendars are found in folders, by name and by pattern`() throws {
    let desk = try CalendarDesk([
      "semester/uni.ics": CalendarDesk.day("Thesis due"),
      "semester/deep/Exam.ICS": CalendarDesk.day("Exam"),
      "semester/term.yaml": "name: Autumn\nstarts: 2026-09-28\nends: 2027-01-22\n",
      "canvas.ics": CalendarDesk.events(
        ("Essay", "DTSTART:20261130T150000Z"), ("Quiz 3", "DTSTART:20261201T150000Z")),
      "own/me.ics": CalendarDesk.day("Dentist"), "own/notes.txt": "none",
    ]).load()
    #expect(desk.dueTitles == ["Essay", "Exam", "Thesis due"])
    #expect(
      desk.calendars.appointments(on: Day(year: 2026, month: 12, day: 4)!).map(\.entry.title)
        == ["Dentist"])
    #expect(desk.semesters.map(\.name) == ["Autumn"])
    #expect(desk.problemLines == [])
  }

  @Test func `a source that is not there is said once`() throws {
    let desk = try CalendarDesk(["semester/a.ics": CalendarDesk.day("a")]).load()
    #expect(
      desk.problemLines.map { $0.prefix(29) } == [
        "desk.yaml:3:31: there is no c", "desk.yaml:4:16: there is no o",
      ])
  }

  @Test func `nothing is read where no program is named`() throws {
    let desk = try CalendarDesk(["semester/a.ics": CalendarDesk.day("a")], program: nil).load()
    #expect(desk.dueTitles == [])
  }

  @Test func `the first desk does not wait for a calendar`() throws {
    let desk = CalendarDesk(["semester/a.ics": CalendarDesk.day("a"), "own/b.ics": ""])
    try desk.service.open()
    let desks = desk.advance()
    #expect(desks.map(\.dueTitles) == [[], ["a"]])
    #expect(desks.map(\.stage) == [.whole, .whole])
  }

  @Test func `what cannot be read any more stays as it was, marked, with one problem`() throws {
    let desk = CalendarDesk([
      "semester/a.ics": CalendarDesk.day("a"), "semester/b.ics": CalendarDesk.day("b"),
    ])
    #expect(try desk.load().dueTitles == ["a", "b"])
    desk.scratch.write("semester/a.ics", "<html>Sign in</html>")
    desk.service.reload()
    let broken = try #require(desk.advance().last)
    #expect(broken.dueTitles == ["~a", "b"])
    #expect(
      broken.problemLines.filter { $0.hasPrefix("semester") } == [
        "semester/a.ics:1:1: this is a web page and no calendar; fetch it again where you are signed in"
      ])
    desk.scratch.write("semester/a.ics", CalendarDesk.day("a, later"))
    desk.service.reload()
    #expect(desk.advance().last?.dueTitles == ["a, later", "b"])
    desk.scratch.remove("semester/a.ics")
    desk.service.reload()
    #expect(desk.advance().last?.dueTitles == ["b"])
  }

  @Test func `one changed file means one file read`() throws {
    let log = CalendarDesk(["semester/a.ics": CalendarDesk.day("a")])
    let program = log.program("tee $0.order | \(CalendarDesk.program) \"$@\"; exit")
    let desk = CalendarDesk(
      ["semester/a.ics": CalendarDesk.day("a"), "semester/b.ics": CalendarDesk.day("b")],
      program: program)
    #expect(try desk.load().dueTitles == ["a", "b"])
    unlink(program + ".order")
    desk.scratch.write("semester/b.ics", CalendarDesk.day("c"))
    desk.service.notice(Changes(names: [FilePath("semester/b.ics")]))
    #expect(desk.advance().last?.dueTitles == ["a", "c"])
    let order = try #require(Self.text(program + ".order"))
    #expect(!order.contains("a.ics") && order.contains("b.ics"))
    unlink(program + ".order")
    desk.service.reload()
    #expect(desk.advance().isEmpty)
    #expect(Self.text(program + ".order") == nil)
  }

  @Test func `a new day asks for other days`() throws {
    let desk = CalendarDesk([
      "semester/a.ics": CalendarDesk.day("far", "20271231"),
      "semester/b.ics": CalendarDesk.day("b"),
    ])
    #expect(try desk.load().dueTitles == ["b"])
    desk.service.tick(CalendarDesk.now + 3 * 86_400)
    #expect(desk.advance().last?.dueTitles == ["far", "b"])
  }

  @Test func `a calendar that was fetched twice counts once`() throws {
    let desk = try CalendarDesk([
      "semester/canvas.ics": CalendarDesk.day("a"),
      "semester/canvas (1).ics": CalendarDesk.day("a"),
    ]).load()
    #expect(desk.dueTitles == ["a"])
  }

  @Test func `of two that are one calendar the one fetched last holds`() throws {
    let old = CalendarDesk.events(
      ("Essay due", "DTSTART;VALUE=DATE:20261203"), ("Quiz due", "DTSTART;VALUE=DATE:20261204"))
    let new = CalendarDesk.events(
      ("Essay due, moved", "DTSTART;VALUE=DATE:20261201"),
      ("Quiz due", "DTSTART;VALUE=DATE:20261204"), ("New due", "DTSTART;VALUE=DATE:20261205"))
    let desk = CalendarDesk(["semester/canvas.ics": old, "semester/canvas (1).ics": new])
    desk.age("semester/canvas.ics")
    #expect(try desk.load().dueTitles == ["Essay due, moved", "Quiz due", "New due"])
  }

  @Test func `a download that broke off does not hold against a whole one`() throws {
    let whole = CalendarDesk.events(
      ("Essay due", "DTSTART;VALUE=DATE:20261203"), ("Quiz due", "DTSTART;VALUE=DATE:20261204"))
    let desk = CalendarDesk([
      "semester/canvas.ics": whole, "semester/canvas (1).ics": String(whole.dropLast(80)),
    ])
    desk.age("semester/canvas.ics")
    #expect(try desk.load().dueTitles == ["Essay due", "Quiz due"])
  }

  @Test func `a calendar that was put away is over`() throws {
    let desk = try CalendarDesk([
      "semester/archive/a.ics": CalendarDesk.day("a due"), "semester/b.ics": CalendarDesk.day("b"),
    ]).load()
    #expect(desk.dueTitles == ["b"])
  }

  @Test func `of deadlines half a year back is known, of all else ten weeks`() throws {
    let desk = try CalendarDesk([
      "semester/a.ics": CalendarDesk.events(
        ("Old due", "DTSTART:20260601T100000Z"),
        ("Seminar", "DTSTART:20260601T100000Z\r\nDURATION:PT2H"))
    ]).load()
    #expect(desk.dueTitles == ["Old due"])
    #expect(desk.calendars.term.count == 1)
  }

  @Test func `a calendar named by itself that comes or goes is noticed`() throws {
    let desk = CalendarDesk(["semester/b.ics": CalendarDesk.day("b")])
    #expect(try desk.load().dueTitles == ["b"])
    desk.scratch.write("canvas.ics", CalendarDesk.day("Essay due"))
    desk.service.notice(Changes(names: [FilePath("canvas.ics")]))
    let came = try #require(desk.advance().last)
    #expect(came.dueTitles == ["Essay due", "b"])
    #expect(!came.problemLines.contains { $0.contains("canvas.ics") })
    desk.scratch.remove("canvas.ics")
    desk.service.notice(Changes(names: [FilePath("canvas.ics")]))
    let went = try #require(desk.advance().last)
    #expect(went.dueTitles == ["b"])
    #expect(
      went.problemLines.contains(
        "desk.yaml:3:31: there is no canvas.ics: put the file there, or take it out of sources"))
  }

  @Test func `who shows no deadlines reads the writer's own calendars alone`() throws {
    let desk = CalendarDesk([
      "semester/a.ics": CalendarDesk.day("a"), "own/me.ics": CalendarDesk.day("Wedding"),
    ])
    let service = DeskService(
      desk.scratch.location, environment: ["TZ": "Asia/Tokyo"], now: CalendarDesk.now,
      calendars: .own(program: CalendarDesk.program))
    let read = try service.load()
    #expect(read.dueTitles == [])
    #expect(read.calendars.own.map(\.title) == ["Wedding"])
  }

  @Test func `it is known which calendars of the term cannot be read, and what is still to be`()
    throws
  {
    let desk = CalendarDesk([
      "semester/a.ics": "<html>", "own/b.ics": "<html>", "semester/c.yaml": "- {name: [",
    ])
    try desk.service.open()
    let desks = desk.advance()
    #expect(desks.map(\.calendars.isAwaited) == [true, false])
    #expect(desks.map(\.isEmpty) == [false, true])
    #expect(desks.last?.calendars.unread == [FilePath("semester/a.ics")])
    #expect(desks.last?.unreadTerms == [FilePath("semester/c.yaml")])
  }

  @Test func `a source that is taken out or changed in desk.yaml changes what is shown`() throws {
    let desk = CalendarDesk(["semester/a.ics": CalendarDesk.day("Lecture")])
    #expect(try desk.load().dueTitles == ["Lecture"])
    for (source, titles) in [
      ("semester: [{path: semester, without: [lecture]}]", []), ("semester: []", []),
      ("calendars: [semester]\n  semester: []", []), ("semester: [semester]", ["Lecture"]),
    ] {
      desk.scratch.write(
        "desk.yaml", "sources:\n  \(source)\noutlets:\n  phd: {name: PhD, kind: study}\n")
      desk.service.reload()
      #expect(desk.advance().last?.dueTitles == titles, "\(source)")
    }
  }

  @Test func `a load that is stopped leaves the calendars, and a reload reads them`() throws {
    let desk = CalendarDesk(["semester/a.ics": CalendarDesk.day("a")])
    try desk.service.open()
    while case .reading = desk.service.advance() {}
    #expect(desk.service.isReading)
    desk.service.stopReading()
    #expect(desk.advance().last?.dueTitles == [])
    #expect(!desk.service.isReading)
    desk.service.reload()
    #expect(desk.advance().last?.dueTitles == ["a"])
  }

  private static func text(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
  }
}
