import Testing

/// `export ics`, `today` and `away`: from the shell.
@Suite(.ownThread) struct CommandsExportTests {
  private let desk: CommandsDesk

  init() throws {
    desk = try CommandsDesk(
      CommandsDesk.pieces.merging([
        "semester/all.yaml": """
        - {starts: 2026-04-01, ends: 2026-07-31}
        - starts: 2026-09-28
          ends: 2027-01-22
          warn: [28, 7 days]
          deadlines: [{title: 논문 초고, due: week 12 fri 17:00}]

        """
      ]) { $1 })
  }

  @Test func `export ics prints a calendar, and writes it only where it would be another`() throws {
    let printed = try desk.run("export", "ics")
    #expect(printed.status == 0)
    #expect(printed.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(printed.output.contains("SUMMARY:논문 초고\r\n"))
    #expect(printed.output.contains("DTSTART;TZID=Asia/Tokyo:20261218T170000\r\n"))
    #expect(printed.output.contains("TRIGGER:-P28D\r\n"))
    #expect(printed.output.contains("SUMMARY:Rason customs data\r\n"))
    #expect(!printed.output.contains("summit"))
    // A week later, with nothing changed, it is the same.
    #expect(try desk.run("export", "ics", now: "2026-12-02").output == printed.output)
    #expect(try desk.run("export", "ics", "--to", "desk/out.ics").status == 0)
    #expect(desk.read("out.ics") == printed.output)
    #expect(try desk.run("export", "ics", "--to", "desk/out.ics").status == 0)
    let refused = try desk.run("export", "ics", "--to", "desk/posts/dmz.md")
    #expect(refused.status == 3)
    #expect(desk.read("posts/dmz.md") == CommandsDesk.pieces["posts/dmz.md"])
    #expect(try desk.run("export", "pdf").status == 2)
  }

  @Test func `today is a page, a note with links, and JSON`() throws {
    let text = try desk.run("today").output
    #expect(text.hasPrefix("Wed 25 Nov 2026\nOWN "))
    #expect(text.contains("\nThis week\n"))
    #expect(text.contains("\nAhead\n") && text.contains("hand in by 17:00, 23d left"))
    let note = try desk.run("today", "--markdown").output
    #expect(note.hasPrefix("# Wed 25 Nov 2026\n\n- OWN "))
    #expect(
      note.contains(
        "- [ ] Thu 18:00 NKN [Rason customs data](gigs/nk-news/rason.md): write 897w, file\n"))
    let json = try JSONValue(line: try desk.run("today", "--json").output)
    #expect(
      json.keys == [
        "schema", "now", "day", "week", "late", "today", "thisWeek", "ahead", "chase",
        "appointments", "away", "problems",
      ])
    #expect(json["day"] == .string("2026-11-25"))
  }

  @Test func `what an Obsidian vault keeps is linked as Obsidian does`() throws {
    let vault = try CommandsDesk(
      [
        "Vault/DMZ [draft].md": "---\nstatus: drafting\ndue: 2026-11-26\ntitle: DMZ\n---\n",
        "Vault/Trams.md": "---\nstatus: drafting\ndue: 2026-11-26\ntitle: \"A | B [c]\"\n---\n",
        "Vault/a/Twice.md": "---\nstatus: drafting\ndue: 2026-11-26\n---\n",
        "Vault/b/Twice.md": "---\nstatus: drafting\ndue: 2026-11-26\n---\n",
      ],
      plan: """
        time_zone: Asia/Tokyo
        sources: {pieces: [{path: Vault, style: obsidian}]}
        outlets: {fp: {kind: own, short: FP}}

        """)
    let note = try vault.run("today", "--markdown").output
    #expect(note.contains("- [ ] Thu FP [[Trams|A / B (c)]]: write, publish\n"))
    #expect(note.contains("- [ ] Thu FP DMZ: "))
    #expect(note.contains("[[Vault/a/Twice.md|Twice]]"))
  }

  @Test func `away says days off, undo takes them back, and a term of several is ticked`() throws {
    #expect(try desk.run("away", "thu-fri").output == "marks.txt: away 2026-11-26..2026-11-27\n")
    #expect(try desk.run("away", "thu").status == 3)
    #expect(try desk.run("away", "soon").status == 2)
    // What desk.yaml says is not taken back here, and that is said.
    try desk.write(
      (desk.read("desk.yaml") ?? "") + "away: [2026-11-28..2026-11-29]\n", to: "desk.yaml")
    let back = try desk.run("away", "--not", "2026-11-27..2026-11-30", "--dry-run")
    #expect(back.output == "marks.txt: back 2026-11-27\nnothing was written (--dry-run)\n")
    #expect(back.errors.contains("desk.yaml says that you are away 2026-11-28..2026-11-29"))
    #expect(back.status == 3)
    let ticked = try desk.run("done", "초고")
    #expect(ticked.output == "semester/all.yaml: done 2026-11-25, in marks.txt\n")
    #expect(try !desk.run("due").output.contains("hand in by 17:00"))
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.run("due").output.contains("hand in by 17:00"))
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.run("away", "thu", "--dry-run").status == 0)
    #expect(desk.read("marks.txt")?.split(separator: "\n").count == 4)
  }
}
