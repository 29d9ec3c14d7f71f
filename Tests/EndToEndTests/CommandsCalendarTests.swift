import Testing

/// Calendars as commands show them.
@Suite(.ownThread) struct CommandsCalendarTests {
  private static let plan =
    CommandsDesk.plan.replacing(
      "sources:\n", with: "sources:\n  semester: [semester]\n  calendars: [own]\n")
    + "words: {goal: 500 a day}\n"

  private static func calendar(_ events: String...) -> String {
    "BEGIN:VCALENDAR\nPRODID:-//Test//EN\n"
      + events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT\n" }.joined() + "END:VCALENDAR\n"
  }

  private func desk() throws -> CommandsDesk {
    try CommandsDesk(
      [
        "semester/uni.ics": Self.calendar(
          "UID:7@uni\nSUMMARY:Thesis proposal\nDTSTART;TZID=Europe/London:20261127T170000",
          "UID:8@uni\nSUMMARY:Seminar\nDTSTART:20261126T010000Z\nDURATION:PT2H"),
        "semester/broken.ics": "<html>Sign in</html>\n",
        "own/me.ics": Self.calendar("SUMMARY:Wedding\nDTSTART;VALUE=DATE:20261125"),
      ], plan: Self.plan)
  }

  @Test func `due has what a calendar of the term asks for, with its file and line`() throws {
    let answer = try desk().run("due", "--json")
    let json = try JSONValue(line: answer.output)
    let rows = try #require(json["deadlines"]).items.filter { $0["kind"]?.text == "calendar" }
    #expect(rows.count == 1)
    #expect(rows[0]["id"]?.text == "semester/uni.ics#7@uni")
    #expect(rows[0]["title"]?.text == "Thesis proposal")
    #expect(rows[0]["when"]?.text == "2026-11-28T02:00:00+09:00")
    #expect(rows[0]["zone"]?.text == "Europe/London")
    #expect(rows[0]["path"]?.text == "semester/uni.ics")
    #expect(rows[0]["line"] == .number("3"))
  }

  @Test func `export writes nothing while a calendar of the term cannot be read`() throws {
    let desk = try desk()
    let refused = try desk.run("export", "ics", "--to", "desk/out.ics")
    #expect(refused.status == 3)
    #expect(refused.errors.contains("semester/broken.ics:1:1: this is a web page and no calendar"))
    #expect(desk.read("out.ics") == nil)
    let whole = Self.calendar("UID:9@uni\nSUMMARY:Essay due\nDTSTART;VALUE=DATE:20261201")
    try desk.write(whole, to: "semester/broken.ics")
    #expect(try desk.run("export", "ics", "--to", "desk/out.ics").status == 0)
    let written = try #require(desk.read("out.ics"))
    #expect(written.contains("SUMMARY:Thesis proposal") && written.contains("SUMMARY:Essay due"))
    try desk.write(String(whole.dropLast(20)), to: "semester/broken.ics")
    #expect(try desk.run("export", "ics", "--to", "desk/out.ics").status == 3)
    #expect(desk.read("out.ics") == written)
  }

  @Test func `check names the calendar that cannot be read`() throws {
    let answer = try desk().run("check")
    #expect(answer.status == 1)
    #expect(
      answer.output.contains(
        "semester/broken.ics:1:1: this is a web page and no calendar; fetch it again"))
  }

  @Test func `what an appointment takes asks for no words`() throws {
    let desk = try desk()
    let with = try desk.run("words")
    try desk.write("BEGIN:VCALENDAR\nEND:VCALENDAR\n", to: "own/me.ics")
    #expect(with.status == 0)
    #expect(try desk.run("words").output != with.output)
  }

  @Test func `today has the appointments of the day, on the page and in the note`() throws {
    let desk = try desk()
    try desk.write(
      Self.calendar(
        "SUMMARY:Stand-up\nLOCATION:Room 3\nDTSTART:20261125T010000Z\nDURATION:PT30M",
        "SUMMARY:Call\nDTSTART:20261125T053000Z\nDURATION:PT30M"), to: "own/me.ics")
    let page = try desk.run("today").output
    #expect(page.contains("\nAppointments\n10:00  Stand-up, Room 3\n14:30  Call\n"))
    let note = try desk.run("today", "--markdown").output
    #expect(note.contains("\n## Appointments\n\n- 10:00 Stand-up, Room 3\n- 14:30 Call\n"))
    let json = try JSONValue(line: try desk.run("today", "--json").output)
    #expect(json["appointments"]?.items.map { $0["title"]?.text } == ["Stand-up", "Call"])
    #expect(json["appointments"]?.items[0]["begins"]?.text == "2026-11-25T10:00:00+09:00")
  }

  @Test func `two deadlines of one title are told apart by their dates, and by every id printed`()
    throws
  {
    let desk = try CommandsDesk([
      "semester/t.yaml": """
      starts: 2026-09-28
      ends: 2027-01-29
      deadlines:
        - {title: Reading response, due: 2026-12-03}
        - {title: Reading response, due: 2026-12-10}

      """
    ])
    let asked = try desk.run("done", "Reading response")
    #expect(asked.status == 2)
    let ids = asked.errors.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .map { String($0.dropFirst(2)) }
    #expect(
      ids == [
        "semester/t.yaml#Reading response, 2026-12-03",
        "semester/t.yaml#Reading response, 2026-12-10",
      ])
    let json = try JSONValue(line: try desk.run("due", "--json").output)
    let rows = json["deadlines"]?.items.filter { $0["kind"]?.text == "semester" } ?? []
    #expect(rows.compactMap { $0["id"]?.text } == ids)
    #expect(try desk.run("done", ids[1]).status == 0)
    #expect(
      desk.read("semester/t.yaml")?.contains("due: 2026-12-10, done: 2026-11-25") == true)
    // The other is alone now.
    #expect(try desk.run("done", "reading response, 2026-12-03").status == 0)
  }

  @Test func `paths names the folders of calendars`() throws {
    let output = try desk().run("paths").output
    #expect(output.contains("calendar  own"))
    #expect(output.contains("/marks.txt"))
  }

  @Test func `the program is not linked with the library of calendars`() throws {
    let answer = try Command(["ldd", Programs.copydesk], environment: Programs.environment).run()
    #expect(answer.output.contains("libyaml"))
    #expect(!answer.output.contains("libical"))
  }
}
