import Editorial
import Oracle
import Testing

/// What goes into the calendar of a telephone.
struct CalendarDeadlineTests {
  private func deadlines(
    _ now: String = "2026-11-25 14:02",
    _ build: (inout DeskBuilder) -> Void = CalendarDeadlineTests.desk
  ) -> [CalendarDeadline] {
    var desk = Oracle.desk(build)
    desk.calendars = Calendars(
      term: [
        entry("Essay", "2026-12-02"), entry("Quiz", "2026-12-03", occurrence: "2026-12-03"),
        entry("Quiz", "2026-09-30", occurrence: "2026-09-30"),
        entry("Quiz", "2028-01-06", occurrence: "2028-01-06"),
      ], own: [], home: desk.home)
    return Assessment(desk, at: at(now)).calendarDeadlines()
  }

  private func entry(_ title: String, _ on: String, occurrence: String? = nil) -> CalendarEntry {
    var entry = CalendarEntry(
      path: FilePath("semester/uni.ics"), line: 1, uid: title, title: title, meaning: .deadline,
      extent: .days(day(on)...day(on)), occurrence: occurrence.map { day($0) })
    entry.warn = [7]
    return entry
  }

  private static let desk: @Sendable (inout DeskBuilder) -> Void = {
    $0.set("spe") { $0.dueMinute = 17 * 60 }
    $0.piece("draft", "spe", "drafting", due: "2026-11-27")
    $0.piece("theirs", "spe", "filed", due: "2026-11-27", ["filed": "2026-11-20"])
    $0.piece("queued", "fp", "scheduled", scheduled: "2026-11-27 18:00")
    $0.piece("undated", "fp", "drafting")
    $0.slot("fp", .thursday)
    $0.semester(
      "2026-09-07", "2026-12-20", zone: "London",
      [
        deadline("Report", "2026-12-04 17:00", warn: [14, 1]), deadline("Report", "2026-12-11"),
        deadline("Done", "2026-12-04", done: "2026-11-25"), deadline("Late", "2026-11-02 AoE"),
      ])
  }

  @Test func `what is the writer's and what goes out by itself, and nothing of anybody else's`() {
    #expect(
      deadlines().map(\.title) == ["Late", "queued", "draft", "Essay", "Quiz", "Report", "Report"])
  }

  @Test func `a time is that of its place, and a day by which a time is over is that time (R14)`() {
    let all = Dictionary(deadlines().map { ($0.id, $0.time) }, uniquingKeysWith: { a, _ in a })
    #expect(all["draft"] == .moment(at("2026-11-27 17:00", Zones.london), Zones.london))
    #expect(all["queued"] == .moment(at("2026-11-27 18:00"), Zones.tokyo))
    #expect(
      all["semester/0.yaml#Report, 2026-12-04 17:00"]
        == .moment(at("2026-12-04 17:00", Zones.london), Zones.london))
    #expect(all["semester/0.yaml#Report, 2026-12-11"] == .day(day("2026-12-11")))
    #expect(all["semester/uni.ics#Essay"] == .day(day("2026-12-02")))
  }

  @Test func `it has the days on which the writer wants to be told`() {
    #expect(deadlines().map(\.warn) == [[], [], [], [7], [7], [14, 1], []])
  }

  @Test func `what comes again in a calendar is there for whole months, done or past or not read`()
  {
    #expect(
      deadlines().map(\.id).filter { $0.contains("Quiz") } == ["semester/uni.ics#Quiz@2026-12-03"])
    let others = deadlines("2026-10-31 23:59")
    #expect(
      others.map(\.id).filter { $0.contains("Quiz") } == [
        "semester/uni.ics#Quiz@2026-09-30", "semester/uni.ics#Quiz@2026-12-03",
      ])
    let days = ["2026-10-01 00:01", "2026-10-15 12:00", "2026-10-31 23:59"]
    #expect(Set(days.map { deadlines($0).filter { $0.id.contains("Quiz") } }).count == 1)
  }

  @Test func `it is the same a week later, and a name stays when its namesake is done`() {
    #expect(
      deadlines().filter { $0.title != "queued" }
        == deadlines("2026-12-02 09:00").filter { $0.title != "queued" })
    let later = deadlines {
      CalendarDeadlineTests.desk(&$0)
      $0.semesters[0].deadlines[0].done = date("2026-11-24")
    }
    #expect(later.map(\.id).contains("semester/0.yaml#Report, 2026-12-11"))
  }

  @Test func `a deadline is called the same when another of its title is written`() {
    let alone = deadlines {
      $0.semester("2026-09-07", "2026-12-20", [Oracle.deadline("Report", "2026-12-04")])
    }
    let ids = deadlines().map(\.id)
    let two = deadlines {
      $0.semester(
        "2026-09-07", "2026-12-20",
        [Oracle.deadline("Report", "2026-12-11"), Oracle.deadline("Report", "2026-12-04")])
    }
    let name = "semester/0.yaml#Report, 2026-12-04"
    #expect(alone.map(\.id).contains(name) && two.map(\.id).contains(name))
    #expect(Set(ids).count == ids.count)
  }

  @Test func `it has the page and the notes of a deadline; what is no address is said`() throws {
    let all = deadlines {
      var form = Oracle.deadline("Form", "2026-12-04")
      form.link = "https://uni.example/form"
      form.notes = "two copies"
      var talk = Oracle.deadline("Talk", "2026-12-05")
      talk.link = "Room 3"
      $0.semester("2026-09-07", "2026-12-20", [form, talk])
    }
    let form = try #require(all.first { $0.title == "Form" })
    #expect(form.link == "https://uni.example/form")
    #expect(form.notes.contains("two copies"))
    let talk = try #require(all.first { $0.title == "Talk" })
    #expect(talk.link.isEmpty && talk.notes.contains("Room 3"))
  }
}
