import Testing

/// The commands that write, across processes: each finds what the one before left.
@Suite(.ownThread) struct CommandsWritingTests {
  private let desk: CommandsDesk

  init() throws {
    desk = try CommandsDesk(CommandsDesk.pieces)
  }

  @Test func `a move changes one line, adds its stamp, and undo gives the bytes back`() throws {
    let before = try desk.snapshot()
    let moved = try desk.run("move", "rason", "next", "--on", "yesterday")
    #expect(moved.status == 0)
    #expect(
      moved.output == "gigs/nk-news/rason.md: status drafting > filed, filed 2026-11-24\n")
    #expect(
      desk.read("gigs/nk-news/rason.md")?.contains(
        "status: filed   # the writer's own\nfiled: 2026-11-24\ndue:") == true)
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.snapshot() == before)
    #expect(try desk.run("redo").status == 0)
    #expect(desk.read("gigs/nk-news/rason.md")?.contains("\nfiled: 2026-11-24\n") == true)
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.snapshot() == before)
    #expect(try desk.run("undo").status == 1)
  }

  @Test func `a dry run says what would change and writes nothing, not even a journal`() throws {
    let before = try desk.snapshot("..")
    let answer = try desk.run("move", "rason", "filed", "--dry-run")
    #expect(answer.output.hasPrefix("gigs/nk-news/rason.md: status drafting > filed"))
    #expect(try desk.snapshot("..") == before)
  }

  @Test func `several pieces move as one step, each along its own workflow`() throws {
    let before = try desk.snapshot()
    let answer = try desk.run("move", "rason", "summit", "dmz", "next")
    #expect(answer.status == 0)
    #expect(
      answer.output == """
        gigs/nk-news/rason.md: status drafting > filed, filed 2026-11-25
        gigs/nk-news/summit.md: status filed > edits, edits 2026-11-25
        posts/dmz.md: status editing > scheduled, scheduled 2026-11-27 18:00, draft true > false

        """)
    #expect(try desk.run("log", "--last", "1").output.hasPrefix("1  2026-11-25 14:02  move\n"))
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.snapshot() == before)
  }

  @Test func `a refused piece ends with 3, the others go through`() throws {
    let answer = try desk.run("move", "rason", "old", "next")
    #expect(answer.status == 3)
    #expect(answer.output.hasPrefix("gigs/nk-news/rason.md: status drafting > filed"))
    #expect(answer.errors == "posts/old.md: published is the last status\n")
    #expect(try desk.run("undo").status == 0)
  }

  @Test func `--at says when it goes out`() throws {
    let answer = try desk.run("move", "dmz", "scheduled", "--at", "sat 9:00")
    #expect(answer.status == 0)
    #expect(desk.read("posts/dmz.md")?.contains("scheduled: 2026-11-28 09:00\n") == true)
    let gig = try desk.run("move", "rason", "back")
    #expect(gig.output == "gigs/nk-news/rason.md: status drafting > commissioned\n")
  }

  @Test func `a piece is found by path, name or title, as a shell completes it`() throws {
    for word in [
      "gigs/nk-news/rason.md", "./gigs/nk-news/rason.md", desk.root + "/gigs/nk-news/rason.md",
      "rason", "RASON.md", "customs", "Rason customs data",
    ] {
      let answer = try desk.run("move", word, "filed", "--dry-run")
      #expect(answer.output.hasPrefix("gigs/nk-news/rason.md:"), "\(word): \(answer.errors)")
    }
  }

  @Test func `a deadline is ticked by its id or its title`() throws {
    let before = try desk.snapshot()
    let answer = try desk.run("done", "Ethics FORM")
    #expect(answer.status == 0)
    #expect(
      desk.read("semester/term.yaml")?.contains(
        "{title: Ethics form, due: 2026-12-04, done: 2026-11-25}") == true)
    #expect(try desk.run("done", "semester/term.yaml#Ethics review").status == 0)
    #expect(try desk.run("done", "form").status == 2)
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.snapshot() == before)
  }

  @Test(arguments: ["# wip", "no", "[x]", "@home", "- a", "key: v", "in \\ out", "초안", "wip "])
  func `a new piece says the writer's own words, whatever YAML makes of them`(
    _ word: String
  ) throws {
    let quoted = "'\(word)'"
    let plan = """
      outlets: {"no": {name: "No. 1", kind: own}}
      sources: {pieces: [{path: posts, all: true}]}
      statuses: {\(quoted): drafting}

      """
    let desk = try CommandsDesk(plan: plan)
    let title = "\\ \(word) \"q\": 🧨 #1 "
    #expect(try desk.run("new", title, "--outlet", "no", "--status", "drafting").status == 0)
    #expect(try desk.run("check").output == "1 piece, no problems\n")
    let json = try desk.run("list", "--json").output
    #expect(json.contains("\"outlet\":\"no\""))
    #expect(json.contains("\"status\":\"drafting\""))
    let escaped = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    #expect(json.contains("\"title\":\"\(escaped)\""))
  }

  @Test func `a template that cannot be read is named with its line, and nothing is made`() throws {
    try desk.write("---\neditor: @lee\n---\n", to: "templates/nk-news.md")
    let before = try desk.snapshot()
    let answer = try desk.run("new", "A title", "--outlet", "nkn")
    #expect(answer.status == 3)
    #expect(
      answer.errors.contains(
        "templates/nk-news.md:2:9: put quotes round the editor: it cannot begin with `@`"))
    #expect(try desk.snapshot() == before)
  }

  @Test func `a new piece is made where its outlet's are, from the template, and undone`() throws {
    try desk.write(
      "---\nslug: {{title}}\neditor: J. Lee\nstatus: x\n---\n\n# {{title}}\n\nLede.\n",
      to: "templates/nk-news.md")
    let before = try desk.snapshot()
    let answer = try desk.run(
      "new", "평양의 \"커피\": a/b", "--outlet", "nkn", "--status", "pitched", "--due", "fri 18:00",
      "--length", "900", "--fee", "300 usd")
    #expect(answer.status == 0)
    #expect(answer.output == "gigs/nk-news/평양의-커피-a-b.md: created\n")
    #expect(
      desk.read("gigs/nk-news/평양의-커피-a-b.md") == """
        ---
        title: "평양의 \\"커피\\": a/b"
        outlet: nk-news
        status: pitched
        due: 2026-11-27 18:00
        pitched: 2026-11-25
        length: 900
        fee: 300 USD
        slug: "평양의 \\"커피\\": a/b"
        editor: J. Lee
        ---

        # 평양의 "커피": a/b

        Lede.

        """)
    #expect(try desk.run("check").status == 0)
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.snapshot() == before)
  }

  @Test func `new never takes a name that is there`() throws {
    try desk.write("a note", to: "posts/draft.txt")
    for name in ["same.md", "same-2.md", "same-3.md"] {
      #expect(try desk.run("new", "Same", "--outlet", "own").output == "posts/\(name): created\n")
    }
    #expect(
      try desk.run("new", "../../Escape", "--outlet", "own").output == "posts/escape.md: created\n")
    #expect(try desk.run("new", "!?", "--outlet", "own").output == "posts/untitled.md: created\n")
  }

  @Test func `new goes where a source will find it`() throws {
    try desk.write(
      """
      sources: {pieces: [~/Vault]}
      outlets: {blog: {kind: own}, mag: {kind: client, folder: ~/Vault}}
      """, to: "desk.yaml")
    try desk.scratch.write("# A note\n", to: "home/Vault/first.md")
    #expect(
      try desk.run("new", "First", "--outlet", "mag").output == "~/Vault/first-2.md: created\n")
    #expect(try desk.run("list").output.contains("~/Vault/first-2.md"))
    #expect(try desk.run("undo").output == "~/Vault/first-2.md: removed\n")
  }

  @Test func `new leaves out of a title what YAML refuses and no screen shows`() throws {
    let title = "Tab\tA\u{9B}B\u{1B}C\u{2028}D\u{202E}E\u{FEFF}F\u{FFFF} 👩‍💻 می‌رود"
    #expect(try desk.run("new", title, "--outlet", "own").status == 0)
    #expect(try desk.run("check").status == 0)
    let list = try #require(try JSONValue(line: try desk.run("list", "--json").output)["pieces"])
    #expect(list.items.contains { $0["title"] == .string("Tab\tABC DEF 👩‍💻 می‌رود") })
  }

  @Test func `a piece without a slot is refused until it is said when it goes out`() throws {
    let plan = "outlets: {own: {kind: own}}\nsources: {pieces: [{path: posts, all: true}]}\n"
    let desk = try CommandsDesk(["posts/a.md": "---\nstatus: editing\n---\n"], plan: plan)
    let answer = try desk.run("move", "posts/a.md", "scheduled")
    #expect(answer.status == 3)
    #expect(
      answer.errors == "posts/a.md: nobody knows when it goes out; say it with --at 'fri 18:00'\n")
  }

  @Test func `a moment that has passed is no time to go out`() throws {
    let before = try desk.snapshot()
    for words in [
      ["move", "dmz", "scheduled", "--at", "2020-01-01"],
      ["new", "Past", "--outlet", "own", "--status", "scheduled", "--due", "2020-01-01"],
    ] {
      let answer = try desk.run(words)
      #expect(answer.status == 2)
      #expect(
        answer.errors == "copydesk: \(words[words.count - 2]): that moment has passed; "
          + "`copydesk move` says that it is out\n")
    }
    #expect(try desk.snapshot() == before)
  }

  @Test func `the zone behind --on counts: it is the day at home`() throws {
    let late = try desk.run("move", "rason", "filed", "--on", "2026-11-24 23:00 London")
    #expect(late.output.hasSuffix("filed 2026-11-25\n"), "\(late.errors)")
    let ahead = try desk.run("move", "summit", "edits", "--on", "2026-11-25 23:00 London")
    #expect(ahead.errors.hasPrefix("copydesk: --on: 2026-11-26 is still to come"))
  }

  @Test func `new opens the editor at the end`() throws {
    let answer = try desk.run(
      ["new", "Opened", "--outlet", "own", "--edit"],
      environment: ["VISUAL": "sh -c 'echo words >> \"$1\"' sh"])
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(desk.read("posts/opened.md") != nil)
  }

  @Test func `init makes a desk without a problem, and never writes over one`() throws {
    let folder = desk.scratch.path + "/fresh/desk"
    let made = try desk.run("init", folder)
    #expect(made.status == 0)
    #expect(made.output.hasPrefix("\(folder)/desk.yaml: created\n"))
    #expect(try desk.run("check", desk: folder).output == "1 piece, no problems\n")
    #expect(try desk.run("list", desk: folder).output.contains("My first piece"))
    #expect(try desk.run("week", desk: folder).output.contains("0 of 1"))
    #expect(try desk.run("frame", desk: folder).output.contains("WEEK"))
    let before = try desk.snapshot("..")
    let again = try desk.run("init", folder)
    #expect(again.output == "\(folder) is a desk already; nothing was changed\n")
    #expect(try desk.run("init", desk: folder).output == again.output)
    #expect(try desk.snapshot("..") == before)
    try desk.scratch.write("mine", to: "half/posts/my-first-piece.md")
    #expect(try desk.run("init", desk.scratch.path + "/half").status == 0)
    #expect(desk.scratch.read("half/posts/my-first-piece.md") == "mine")
    let refused = try desk.run("init", "/proc/nowhere")
    #expect(refused.status == 3)
  }

  @Test(arguments: [">", "<lt>", "u", "U", "s<enter>", "x<enter>", "e", "q", "<c-z>", "@", ">u>"])
  func `a frame performs nothing that writes or leaves`(_ keys: String) throws {
    let before = try desk.snapshot("..")
    let answer = try desk.run("frame", "--keys", keys)
    #expect(answer.status == 0)
    #expect(answer.output.split(separator: "\n", omittingEmptySubsequences: false).count == 25)
    #expect(try desk.snapshot("..") == before)
  }

  @Test func `a frame has the size, the pane and the colours asked for`() throws {
    for (columns, rows) in [(1, 1), (20, 5), (80, 24), (120, 40), (200, 60)] {
      let frame = try desk.run("frame", "--size", "\(columns)x\(rows)")
      #expect(
        frame.output.split(separator: "\n", omittingEmptySubsequences: false).count == rows + 1)
    }
    for pane in ["week", "due", "chase", "pipe", "item", "outlets", "problems"] {
      #expect(try desk.run("frame", "--pane", pane).output.contains(pane.uppercased()))
    }
    #expect(try !desk.run("frame").output.contains("\u{1B}"))
    #expect(try desk.run("frame", "--color").output.contains("\u{1B}["))
  }
}
