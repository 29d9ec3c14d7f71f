import Testing

/// `chased`, `offer`, `set`, `add` and what is agreed, as a writer types them.
@Suite(.ownThread) struct CommandsAskingTests {
  private let desk: CommandsDesk

  init() throws {
    desk = try MoneyDesk.make()
  }

  // MARK: Asked again

  @Test func `R45: a piece that is theirs is asked about again`() throws {
    let before = try desk.snapshot()
    #expect(
      try desk.run("chased", "pitch", "--on", "mon").output
        == "gigs/nk-news/pitch.md: chased 2026-11-23\n")
    let again = try desk.run("chased", "pitch", "--json")
    #expect(
      again.output == """
        {"schema":1,"now":"2026-11-25T14:02:00+09:00","action":2,"changed":[\
        {"id":"gigs/nk-news/pitch.md","path":"gigs/nk-news/pitch.md","keys":[\
        {"key":"chased","from":"2026-11-23","to":"2026-11-25"}]}],\
        "created":[],"removed":[],"refused":[],"problems":[]}

        """)
    for _ in 0..<2 { #expect(try desk.run("undo").status == 0) }
    #expect(try desk.snapshot() == before)
  }

  @Test(arguments: ["INV-028", "first"])
  func `R45: a payment is asked for in each piece of its invoice`(_ word: String) throws {
    #expect(try desk.run("chased", word).status == 0)
    for path in ["gigs/korea-pro/second.md", "gigs/nk-news/first.md"] {
      #expect(desk.read(path)?.contains("\nchased: 2026-11-25\n") == true)
    }
    #expect(try desk.run("log").output.hasPrefix("1  2026-11-25 14:02  chased\n"))
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.run("undo").status == 1)
  }

  @Test func `R45: there is nobody to ask where it is your own move`() throws {
    let answer = try desk.run("chased", "draft", "usual", "free", "pitch")
    #expect(answer.status == 3)
    #expect(answer.output == "gigs/nk-news/pitch.md: chased 2026-11-25\n")
    #expect(
      answer.errors == """
        gigs/nk-news/draft.md: it is your move: drafting
        gigs/nk-news/usual.md: it is your move: to bill
        posts/free.md: it waits for nobody: it is published

        """)
  }

  // MARK: Offered elsewhere

  @Test func `R44: after a no the same file goes to the next outlet`() throws {
    let before = try desk.snapshot()
    let answer = try desk.run("offer", "no", "spectator")
    #expect(answer.status == 0)
    #expect(
      desk.read("gigs/nk-news/no.md") == """
        ---
        title: Said no
        outlet: the-spectator
        tried: [nk-news 2026-11-18 declined]
        status: idea
        declined: 2026-11-18
        ---
        One two.

        """)
    #expect(try desk.run("log").output.hasPrefix("1  2026-11-25 14:02  offered\n"))
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.snapshot() == before)
  }

  @Test func `R43: what is out is sold again as a second file`() throws {
    let before = try desk.snapshot()
    let answer = try desk.run("offer", "usual", "SPE", "--json")
    #expect(answer.status == 0)
    #expect(
      answer.output == """
        {"schema":1,"now":"2026-11-25T14:02:00+09:00","action":1,"changed":[],\
        "created":["gigs/the-spectator/usual-fee.md"],"removed":[],"refused":[],"problems":[]}

        """)
    #expect(
      desk.read("gigs/the-spectator/usual-fee.md") == """
        ---
        title: "Usual fee"
        outlet: the-spectator
        status: idea
        from: "gigs/nk-news/usual.md"
        ---
        One two.

        """)
    #expect(try desk.run("undo").output == "gigs/the-spectator/usual-fee.md: removed\n")
    #expect(try desk.snapshot() == before)
  }

  @Test func `R43: a new piece may be sold again from another`() throws {
    #expect(
      try desk.run("new", "Once more", "--outlet", "kp", "--from", "usual").output
        == "gigs/korea-pro/once-more.md: created\n")
    #expect(
      desk.read("gigs/korea-pro/once-more.md") == """
        ---
        title: "Once more"
        outlet: korea-pro
        status: idea
        from: "gigs/nk-news/usual.md"
        ---
        One two.

        """)
    #expect(try desk.run("new", "X", "--outlet", "kp", "--from", "nobody").status == 2)
  }

  @Test func `R44: what is still with an outlet is not offered to another`() throws {
    let answer = try desk.run("offer", "draft", "spectator")
    #expect(answer.status == 3)
    #expect(
      answer.errors
        == "gigs/nk-news/draft.md: it is drafting; only what was declined, had no reply, was "
        + "killed or is out is offered elsewhere, `copydesk move` ends it first\n")
    #expect(
      try desk.run("offer", "no", "nkn").errors
        == "gigs/nk-news/no.md: NK News has said no already\n")
    #expect(
      try desk.run("offer", "usual", "nkn").errors
        == "gigs/nk-news/usual.md: NK News has it already\n")
    let unknown = try desk.run("offer", "no", "guardian")
    #expect(unknown.status == 2)
    #expect(unknown.errors.hasPrefix("copydesk: no outlet \"guardian\""))
  }

  // MARK: What is agreed

  @Test func `R46: what was commissioned is written with the move, as one step`() throws {
    let before = try desk.snapshot()
    let answer = try desk.run("move", "pitch", "next", "--with", "fri noon London 900w 450 gbp")
    #expect(answer.status == 0)
    #expect(
      answer.output
        == "gigs/nk-news/pitch.md: status pitched > commissioned, commissioned 2026-11-25, "
        + "due 2026-11-27 12:00 London, length 900, fee 450 GBP\n")
    #expect(try desk.run("log").output.hasPrefix("1  2026-11-25 14:02  commissioned\n"))
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.snapshot() == before)
  }

  @Test func `R46: what cannot be read is said, and nothing written`() throws {
    let before = try desk.snapshot("..")
    let bare = try desk.run("move", "pitch", "commissioned", "--with", "fri 300")
    #expect(bare.status == 2)
    #expect(
      bare.errors == "copydesk: --with: is 300 words or money? write 300w or 300 usd\n")
    #expect(
      try desk.run("move", "pitch", "filed", "--with", "900w").errors
        == "copydesk: --with says what was commissioned; gigs/nk-news/pitch.md goes to filed\n")
    #expect(try desk.snapshot("..") == before)
  }

  @Test func `R8: set writes date, length and fee at once, and takes them out`() throws {
    let before = try desk.snapshot()
    let answer = try desk.run(
      "set", "draft", "--due", "fri noon", "--length", "1,200", "--fee", "0.40/word")
    #expect(
      answer.output
        == "gigs/nk-news/draft.md: due 2026-11-27 12:00, length 900 > 1200, fee 0.40 USD/word\n")
    #expect(try desk.run("log").output.hasPrefix("1  2026-11-25 14:02  set\n"))
    let out = try desk.run(
      "set", "draft", "--due", "none", "--length", "none", "--fee", "none")
    #expect(out.status == 0)
    #expect(
      desk.read("gigs/nk-news/draft.md") == """
        ---
        title: A draft
        status: drafting
        commissioned: 2026-11-10
        ---
        One two.

        """)
    #expect(
      try desk.run("set", "draft", "--due", "none").errors
        == "gigs/nk-news/draft.md: it has no due date to take out\n")
    for _ in 0..<2 { #expect(try desk.run("undo").status == 0) }
    #expect(try desk.snapshot() == before)
  }

  @Test func `R8, R12: the date set is the one that is owed`() throws {
    try desk.write(
      "---\ntitle: In edits\nstatus: edits\nedits: 2026-11-24\n---\n", to: "gigs/nk-news/e.md")
    try desk.write(
      "---\ntitle: Queued\nstatus: scheduled\nscheduled: 2026-11-27 18:00\n---\n",
      to: "posts/queued.md")
    #expect(
      try desk.run("set", "In edits", "--due", "fri").output
        == "gigs/nk-news/e.md: reply_by 2026-11-27\n")
    #expect(
      try desk.run("set", "queued", "--due", "sat 9:00").output
        == "posts/queued.md: scheduled 2026-11-27 18:00 > 2026-11-28 09:00\n")
    #expect(
      try desk.run("set", "usual", "--due", "fri").errors
        == "gigs/nk-news/usual.md: it is published; nothing of it is due\n")
    #expect(try desk.run("set", "draft").status == 2)
    #expect(try desk.run("set", "draft", "--length", "long").status == 2)
  }

  @Test func `R17: a new piece is made from one line, and undone`() throws {
    let before = try desk.snapshot()
    let line = "Spectator: lost coal village due fri 900w 200 gbp"
    let rehearsed = try desk.run("add", line, "--dry-run")
    #expect(
      rehearsed.output == """
        gigs/the-spectator/lost-coal-village.md: created
        The Spectator: lost coal village (due 2026-11-27, 900 words, 200 GBP)
        nothing was written (--dry-run)

        """)
    #expect(try desk.snapshot() == before)
    let answer = try desk.run(["add", "--json"] + line.split(separator: " ").map(String.init))
    #expect(
      answer.output == """
        {"schema":1,"now":"2026-11-25T14:02:00+09:00","action":1,"changed":[],\
        "created":["gigs/the-spectator/lost-coal-village.md"],"removed":[],"refused":[],\
        "problems":[]}

        """)
    #expect(
      desk.read("gigs/the-spectator/lost-coal-village.md") == """
        ---
        title: "lost coal village"
        outlet: the-spectator
        status: idea
        due: 2026-11-27
        length: 900
        fee: 200 GBP
        ---


        """)
    #expect(try desk.run("log").output.hasPrefix("1  2026-11-25 14:02  new\n"))
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.snapshot() == before)
    let refused = try desk.run("add", "p: lost coal village")
    #expect(refused.status == 2)
    #expect(
      refused.errors
        == "copydesk: no outlet is called \"p\"; add it to desk.yaml as `p: {kind: client}`, or say "
        + "--title where it is part of the title\n")
  }

  @Test func `a new piece's length is taken out while other lines are put in`() throws {
    #expect(
      try desk.run("new", "Coal", "--outlet", "spectator", "--length", "900").status == 0)
    let before = try desk.snapshot()
    let answer = try desk.run(
      "set", "coal", "--length", "none", "--due", "fri 18:00", "--fee", "450 gbp")
    #expect(answer.errors == "")
    #expect(answer.status == 0)
    let list = try JSONValue(line: try desk.run("list", "coal", "--json").output)
    let piece = try #require(list["pieces"]?.items.first)
    #expect(piece["length"] == .null)
    #expect(piece["due"] != .null)
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.snapshot() == before)
  }
}
