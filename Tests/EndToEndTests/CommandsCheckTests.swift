import Testing

/// `copydesk check`: what the files say against us and against each other, across processes.
@Suite(.ownThread) struct CommandsCheckTests {
  private let desk: CommandsDesk
  private let rason = "gigs/nk-news/rason.md"

  init() throws {
    desk = try CommandsDesk(CommandsDesk.pieces)
  }

  @Test func `R6 a status gone backwards is told, and the command it names puts it back`() throws {
    #expect(try desk.run("check").output == "4 pieces, no problems\n")
    let drafting = try #require(desk.read(rason))
    #expect(try desk.run("move", "rason", "filed", "--on", "yesterday").status == 0)
    let filed = try #require(desk.read(rason))
    #expect(try desk.run("check").status == 0)
    // Another machine's old copy comes in.
    try desk.write(drafting, to: rason)
    let told = try desk.run("check")
    #expect(told.status == 1)
    #expect(
      told.output == """
        gigs/nk-news/rason.md:3:1: rason.md says drafting; it was filed here on 25 Nov (changed \
        outside, or on another machine). Put it back with `copydesk move gigs/nk-news/rason.md \
        filed --on 2026-11-24`; `copydesk ignore gigs/nk-news/rason.md:3` leaves it so

        """)
    // Every other answer says how many there are, and the piece is still listed.
    let list = try desk.run("list")
    #expect(list.status == 0 && list.errors == "1 problem: copydesk check\n")
    #expect(list.output.contains("Rason customs data"))
    #expect(try desk.run("move", rason, "filed", "--on", "2026-11-24").status == 0)
    #expect(desk.read(rason) == filed)
    #expect(try desk.run("check").status == 0)
    // Undo goes back to what we ourselves had found: no problem again.
    #expect(try desk.run("undo").status == 0)
    #expect(desk.read(rason) == drafting)
    #expect(try desk.run("check").status == 0)
  }

  @Test func `R6 the command that check names leaves a status gone back as it is`() throws {
    let drafting = try #require(desk.read(rason))
    #expect(try desk.run("move", "rason", "filed").status == 0)
    try desk.write(drafting, to: rason)
    #expect(try desk.run("check").status == 1)
    #expect(try desk.run("ignore", "\(rason):3").status == 0)
    #expect(try desk.run("check").output == "4 pieces, no problems\n")
    #expect(desk.read(rason) == drafting)
    try desk.write("---\nstatus: drafting\ndue: soon\n---\n", to: "posts/a.md")
    let refused = try desk.run("ignore", "posts/a.md")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("posts/a.md:3:6: this stays until it is mended: "))
  }

  @Test func `R6 an undo is ours, and so is a redo`() throws {
    #expect(try desk.run("move", "rason", "filed").status == 0)
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.run("check").status == 0)
    #expect(try desk.run("redo").status == 0)
    #expect(try desk.run("check").status == 0)
  }

  @Test func `the JSON of a problem has path, line, column and message, as ever`() throws {
    let drafting = try #require(desk.read(rason))
    #expect(try desk.run("move", "rason", "filed").status == 0)
    try desk.write(drafting, to: rason)
    let told = try desk.run("check", "--json")
    #expect(told.status == 1)
    #expect(
      told.output == """
        {"schema":1,"now":"2026-11-25T14:02:00+09:00","problems":[{"path":"gigs/nk-news/rason.md",\
        "line":3,"column":1,"message":"rason.md says drafting; it was filed here on 25 Nov \
        (changed outside, or on another machine). Put it back with `copydesk move \
        gigs/nk-news/rason.md filed --on 2026-11-25`; `copydesk ignore \
        gigs/nk-news/rason.md:3` leaves it so"}]}

        """)
  }

  @Test func `R8 what is out without a day is told, and the command that dates it works`() throws {
    try desk.write("---\nstatus: published\n---\nOld.\n", to: "posts/older.md")
    let told = try desk.run("check")
    #expect(told.status == 1)
    #expect(
      told.output == """
        posts/older.md:2:1: it is published without the day it came out; write it as \
        `published: 2026-11-24`

        """)
    #expect(try desk.run("move", "older", "published", "--on", "2026-11-02").status == 0)
    #expect(
      desk.read("posts/older.md") == "---\nstatus: published\npublished: 2026-11-02\n---\nOld.\n")
    #expect(try desk.run("check").status == 0)
  }

  @Test func `R8 an old archive does not drown the list`() throws {
    for number in 100..<137 {
      try desk.write("---\nstatus: published\n---\n", to: "gigs/nk-news/old/\(number).md")
    }
    #expect(
      try desk.run("check").output == """
        gigs/nk-news/old/100.md:2:1: 37 pieces of NK News are published without the day they came \
        out, this one the first; write it into each as `published: 2026-11-24`, or they count in \
        no week

        """)
  }

  @Test func `without descriptors left a piece is not said to be missing`() throws {
    var refused = 0
    for limit in 4...16 {
      let answer = try Command(
        [
          "sh", "-c", "ulimit -n \(limit); exec \"$0\" \"$@\"", Programs.copydesk, "--desk",
          desk.root,
          "--now", CommandsDesk.now, "move", "rason", "filed", "--dry-run",
        ], environment: Programs.environment(in: desk.scratch), folder: desk.scratch.path
      ).run(within: .seconds(60))
      if answer.status == 0 {
        #expect(answer.output.contains("rason"), "\(limit): \(answer.output)")
        continue
      }
      refused += 1
      #expect(!answer.errors.isEmpty, "\(limit): not a word")
      #expect(!answer.errors.contains("no piece has"), "\(limit): \(answer.errors)")
      #expect(!answer.errors.lowercased().contains("bad file descriptor"), "\(answer.errors)")
    }
    // Some are too few for it and some enough, else nothing was tried.
    #expect((1..<13).contains(refused), "\(refused)")
  }

  @Test func `R1 paths counts the words of notes, most used first`() throws {
    let desk = try CommandsDesk(
      plan: "sources: {pieces: [vault]}\noutlets: {own: {kind: own}}\n")
    for (name, word) in [("a", "reading"), ("b", "to-read"), ("c", "reading"), ("d", "drafting")] {
      try desk.write("---\nstatus: \(word)\n---\n", to: "vault/\(name).md")
    }
    let paths = try desk.run("paths")
    #expect(paths.output.contains("1  piece  3  notes left alone\n"), "\(paths.output)")
    #expect(
      paths.output.hasSuffix("notes of vault have a status of their own: reading 2, to-read 1\n"))
    #expect(
      try desk.run("paths", "--json").output.contains(
        #""notes":3,"words":[{"word":"reading","notes":2},{"word":"to-read","notes":1}]"#))
    #expect(try desk.run("check").output == "1 piece, no problems\n")
  }

  @Test func `R33 an invoice that contradicts itself is one problem`() throws {
    try desk.write(
      "---\nstatus: published\npublished: 2026-11-02\ninvoice: INV-1\ninvoiced: 2026-11-10\n---\n",
      to: "gigs/nk-news/x.md")
    try desk.write(
      """
      ---
      status: published
      published: 2026-11-02
      fee: 450 GBP
      invoice: INV-1
      invoiced: 2026-11-12
      ---

      """, to: "gigs/nk-news/y.md")
    #expect(
      try desk.run("check").output == """
        gigs/nk-news/x.md:4:1: invoice INV-1 is in USD here, in GBP in gigs/nk-news/y.md; a bill \
        has one currency: give one of them a number of its own; and it was billed on 2026-11-10 \
        here, on 2026-11-12 in gigs/nk-news/y.md; a bill has one day: write the same `invoiced:` \
        into each

        """)
  }
}
