import Testing

/// `import csv`: a spreadsheet of pieces, from the shell.
@Suite(.ownThread) struct CommandsImportTests {
  private let desk: CommandsDesk

  init() throws {
    desk = try CommandsDesk(CommandsDesk.pieces)
    try desk.scratch.write(Self.table, to: "stories.csv")
  }

  private static let table = """
    Story,Publication,Stage,Deadline,Rate,Words,Notes,Mood
    rason customs DATA,NK News,Drafting,26/11/2026,$300,900,,
    "Off to Busan, again",NKN,Filed,28/10/2026,"1,200.50",800,"Call the
    consulate",glad
    ../../../tmp/out,own,,,,,--- evil\u{1B}[2J,
    ../../../TMP/out!,own,Idea,,,,,
    Coal,Guardian,Pitched,,,,,

    """

  @Test func `a table is shown, written as one action, left alone the second time, and undone`()
    throws
  {
    let before = try desk.snapshot()
    let dry = try desk.run("import", "csv", "stories.csv", "--dry-run")
    #expect(
      dry.output == """
        Story > title, Publication > outlet, Stage > status, Deadline > due, Rate > fee, Words > \
        length, Notes > text
        not taken: Mood
        days are read day first: 3/4 is in April

        Off to Busan, again  NKN  filed  2026-10-28  800w  1200.50 USD
        ../../../tmp/out     OWN  idea
        ../../../TMP/out!    OWN  idea

        3 pieces to make, 1 here already, 1 row left out
        nothing was written (--dry-run)

        """)
    #expect(
      dry.errors
        == "stories.csv:7: left out: no outlet is called \"Guardian\"; add it to desk.yaml "
        + "as `guardian: {kind: client}`\n")
    #expect(dry.status == 3)
    #expect(try desk.snapshot() == before)
    let made = try desk.run("import", "csv", "stories.csv")
    #expect(made.output.hasSuffix("1 row left out; `copydesk undo` takes it back\n"))
    #expect(
      desk.read("gigs/nk-news/off-to-busan-again.md") == """
        ---
        title: "Off to Busan, again"
        outlet: nk-news
        status: filed
        due: 2026-10-28
        length: 800
        fee: 1200.50 USD
        ---

        Call the
        consulate

        """)
    #expect(desk.read("posts/tmp-out.md")?.hasSuffix("---\n\n--- evil\u{1B}[2J\n") == true)
    #expect(desk.read("posts/tmp-out-2.md") != nil)
    let after = try desk.snapshot()
    let again = try desk.run("import", "csv", "stories.csv", "--json")
    let json = try JSONValue(line: again.output)
    #expect(json["created"] == .array([]) && json["action"] == .null)
    #expect(again.output.contains("{\"line\":3,\"id\":\"gigs/nk-news/off-to-busan-again.md\"}"))
    #expect(try desk.snapshot() == after)
    // What the writer has written in since stays.
    try desk.write("---\nstatus: idea\n---\nMine.\n", to: "posts/tmp-out.md")
    let undone = try desk.run("undo")
    #expect(undone.status == 3 && undone.errors.contains("posts/tmp-out.md: "))
    #expect(desk.read("posts/tmp-out.md")?.hasSuffix("Mine.\n") == true)
    #expect(desk.read("gigs/nk-news/off-to-busan-again.md") == nil)
    #expect(desk.read("posts/tmp-out-2.md") == nil)
    #expect(try desk.run("log").output.contains("imported"))
  }

  @Test func `what is no table, or asks for more, is refused with its line`() throws {
    let tables: [(String, String, [String])] = [
      ("Story,Client\n\"open,x\n", "t.csv:2: the quote \" that is opened here is never closed", []),
      ("", "t.csv:1: there is nothing in this table", []),
      (
        "Story,Client,Due\nA,NKN,3/4/2026\n",
        "t.csv:2: Due \"3/4/2026\" can be read as two days; --dates dmy or --dates mdy says which "
          + "is the day", []
      ),
      (
        "Story,Due\nA,3/5/2026\n",
        "t.csv: no column names the outlets; --map outlet=… names it, or --outlet one for all rows",
        ["--dates", "mdy"]
      ),
      (
        "Story\nA\n", "t.csv: no column \"Stroy\"; did you mean \"Story\"?",
        ["--map", "title=Stroy"]
      ),
    ]
    for (text, sentence, options) in tables {
      try desk.scratch.write(text, to: "t.csv")
      let answer = try desk.run(["import", "csv", "t.csv"] + options)
      #expect(answer.errors == "copydesk: \(sentence)\n")
      #expect(answer.status == 2)
    }
    #expect(try desk.run("import", "csv", "none.csv").status == 2)
    #expect(try desk.run("import", "csv", "desk").status == 2)
  }

  @Test func `a template's keys stay, its text gives way, and a site in TOML gets TOML`() throws {
    try desk.write(
      "+++\ntitle = \"{{title}}\"\ntags = [\"x\"]\n+++\nBegin\n", to: "templates/own-letter.md")
    try desk.scratch.write("Title;Date published;Notes\nA day;24.9.2026;One.\n", to: "t.csv")
    let answer = try desk.run("import", "csv", "t.csv", "--outlet", "own")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(
      desk.read("posts/a-day.md") == """
        +++
        title = "A day"
        outlet = "own-letter"
        status = "published"
        published = 2026-09-24
        tags = ["x"]
        +++

        One.

        """)
  }
}
