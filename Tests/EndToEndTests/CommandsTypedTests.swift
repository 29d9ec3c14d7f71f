import Testing

/// What is typed to commands: dates, sums, outlets and filters, understood or refused.
@Suite(.ownThread) struct CommandsTypedTests {
  private let desk: CommandsDesk

  init() throws {
    desk = try CommandsDesk(CommandsDesk.pieces)
  }

  @Test func `add reads the days and sums of this writer, and names the file`() throws {
    let line = "nk: 김정은과 푸틴, 다시 due 다음 주 화요일 900w 300,000 won"
    let before = try desk.snapshot()
    let dry = try desk.run("add", line, "--dry-run")
    #expect(
      dry.output == """
        gigs/nk-news/김정은과-푸틴-다시.md: created
        NK News: 김정은과 푸틴, 다시 (due 2026-12-01, 900 words, 300000 KRW)
        nothing was written (--dry-run)

        """)
    #expect(try desk.snapshot() == before)
    #expect(try desk.run("add", line).status == 0)
    #expect(
      desk.read("gigs/nk-news/김정은과-푸틴-다시.md") == """
        ---
        title: "김정은과 푸틴, 다시"
        outlet: nk-news
        status: idea
        due: 2026-12-01
        length: 900
        fee: 300000 KRW
        ---


        """)
    let again = try desk.run("add", line)
    #expect(
      again.errors.contains(
        "a piece of that title is there already: gigs/nk-news/김정은과-푸틴-다시.md\n"))
  }

  @Test func `blanks and case do not tell titles apart, and a title of signs names no file`() throws
  {
    _ = try desk.run("new", "Ferry customs data", "--outlet", "nk-news")
    let again = try desk.run("new", "ferry customs  DATA", "--outlet", "nk-news")
    #expect(
      again.errors.contains(
        "a piece of that title is there already: gigs/nk-news/ferry-customs-data.md"))
    for title in ["!!!", "…", "🎉🎉"] {
      let named = try desk.run("new", title, "--outlet", "nk-news")
      #expect(named.output.contains("untitled"))
      #expect(
        named.errors.contains("no letter of its title can name a file: it is called untitled"))
    }
  }

  @Test(arguments: [
    "nk: d due sometime", "nk: d due", "nk: d due fri 900x", "nk: d due 5/6", "nk: d 900자 due fri",
    "Own Lettr: x",
  ])
  func `what is not understood is refused, and nothing is made`(_ line: String) throws {
    let before = try desk.snapshot()
    let answer = try desk.run("add", line)
    #expect(answer.status == 2, "\(answer.output)")
    #expect(answer.errors.contains("; ") || answer.errors.contains("such as"))
    #expect(try desk.snapshot() == before)
  }

  @Test func `a name before a colon that is no outlet's is refused with both ways`() throws {
    let refused = try desk.run("add", "Guardian: something new")
    #expect(refused.status == 2)
    #expect(
      refused.errors == "copydesk: no outlet is called \"Guardian\"; add it to desk.yaml as "
        + "`guardian: {kind: client}`, or say --title where it is part of the title\n")
    let taken = try desk.run("add", "--title", "Guardian: something new")
    #expect(taken.output.hasPrefix("posts/guardian-something-new.md: created\n"))
    #expect(try desk.run("add", "\"Guardian: a history\" 900w").status == 0)
    #expect(desk.read("posts/guardian-a-history.md")?.contains("length: 900") == true)
  }

  @Test func `a new piece goes nowhere that no source reads`() throws {
    try desk.write(
      """
      sources: {pieces: [~/Vault]}
      outlets: {blog: {kind: own}, mag: {kind: client}, zine: {kind: client, folder: ~/Vault/zine}}
      """, to: "desk.yaml")
    try desk.scratch.write("# A note\n", to: "home/Vault/first.md")
    let refused = try desk.run("new", "First", "--outlet", "mag")
    #expect(refused.status == 3)
    #expect(
      refused.errors.contains("`- {path: gigs, all: true}` under sources, pieces in desk.yaml"))
    #expect(
      try desk.run("new", "First", "--outlet", "zine").output == "~/Vault/zine/first.md: created\n")
    #expect(try desk.run("list").output.contains("~/Vault/zine/first.md"))
  }

  @Test func `filters ask for days, and a published piece shows its day and link`() throws {
    try desk.write(
      "---\ntitle: October\nstatus: published\npublished: 2026-10-15\nlength: 900\n"
        + "link: https://example.org/oct\n---\nOne two.\n", to: "posts/oct.md")
    let answer = try desk.run("list", "published:last-month")
    #expect(answer.output.split(separator: "\n").count == 1)
    #expect(answer.output.contains("Thu 15 Oct"))
    #expect(answer.output.contains("https://example.org/oct"))
    #expect(!answer.output.contains("900"))
    #expect(try desk.run("list", "filed:last-week").output.contains("the summit"))
    #expect(try desk.run("list", "!published:2026", "outlet:own").output.contains("DMZ tours"))
  }

  @Test(arguments: [
    ("outlet:zzz", "there is own-letter, nk-news"), ("nosuch:1", "there is no field \"nosuch\""),
    ("stat:draft", "did you mean status:?"), ("published:octember", "is no day, month or year"),
    ("status:fild", "did you mean status:filed?"),
  ])
  func `a filter that is not understood ends with 2`(_ term: String, _ sentence: String) throws {
    for command in ["list", "due"] {
      let answer = try desk.run(command, term)
      #expect(answer.status == 2)
      #expect(answer.output.isEmpty)
      #expect(answer.errors.contains(sentence), "\(answer.errors)")
    }
  }

  @Test func `a week is asked for as last, next or so many back`() throws {
    for (text, week) in [
      ("last", "2026-W47"), ("-3", "2026-W45"), ("next", "2026-W49"), ("2026-W49", "2026-W49"),
      ("지난주", "2026-W47"),
    ] {
      #expect(try desk.run("week", "--week", text).output.hasPrefix(week), "\(text)")
    }
    #expect(try desk.run("week", "--week=-3").output.hasPrefix("2026-W45"))
    #expect(try desk.run("week", "--week", "soon").status == 2)
  }

  @Test func `R10 a day may begin with a minus`() throws {
    for words in [["--on", "-2d"], ["--on=-2d"]] {
      let answer = try desk.run(["move", "rason", "filed"] + words + ["--dry-run"])
      #expect(answer.output.contains("filed 2026-11-23"), "\(answer.errors)")
    }
    let dry = try desk.run("move", "rason", "filed", "--on", "지난 금요일", "--dry-run")
    #expect(dry.output.contains("filed 2026-11-20"))
  }

  @Test func `a status that a piece's workflow lacks is refused with those it has`() throws {
    let before = try desk.snapshot()
    let answer = try desk.run("move", "rason", "scheduled", "--at", "fri 18:00")
    #expect(answer.status == 3)
    #expect(
      answer.errors == "gigs/nk-news/rason.md: scheduled is no status of NK News; there is idea, "
        + "pitched, commissioned, drafting, filed, edits, returned, accepted, published, and to end it "
        + "declined, no-reply, withdrawn, killed\n")
    let made = try desk.run("new", "X", "--outlet", "nkn", "--status", "editing")
    #expect(made.status == 2)
    #expect(made.errors.contains("--status: editing is no status of NK News"))
    #expect(try desk.snapshot() == before)
  }

  @Test func `what is done and cannot be told of ends with 4 and says that it is done`() throws {
    let answer = try Command(
      [
        "sh", "-c", "\"$0\" move rason filed --desk \"$1\" --now 2026-11-25T14:02 > /dev/full",
        Programs.copydesk, desk.root,
      ],
      environment: Programs.environment(in: desk.scratch)
    ).run()
    #expect(answer.status == 4)
    #expect(
      answer.errors.contains(
        "it is done, but the answer could not be written: No space left on device"))
    #expect(desk.read("gigs/nk-news/rason.md")?.contains("status: filed") == true)
  }

  @Test func `a desk is not made of an empty word`() throws {
    let answer = try desk.run("init", "")
    #expect(answer.status == 2)
    #expect(answer.errors.contains("name the folder"))
  }

  @Test func `--now takes the words of any other date`() throws {
    #expect(try desk.run("week", now: "2026-11-25 오후 2시").output.hasPrefix("2026-W48"))
    #expect(try desk.run("week", now: "whenever").status == 2)
  }
}
