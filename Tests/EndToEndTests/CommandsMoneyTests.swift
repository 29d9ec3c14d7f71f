import Testing

/// `bill` and `paid` as a writer types them, across processes.
@Suite(.ownThread) struct CommandsMoneyTests {
  private let desk: CommandsDesk

  init() throws {
    desk = try MoneyDesk.make()
  }

  // MARK: Bills

  @Test func `R33: several pieces of two outlets are one invoice, one action, one undo`() throws {
    let before = try desk.snapshot()
    let answer = try desk.run("bill", "usual", "own", "--on", "yesterday", "--json")
    #expect(answer.status == 0)
    #expect(
      answer.output == """
        {"schema":1,"now":"2026-11-25T14:02:00+09:00","action":1,"changed":[\
        {"id":"gigs/nk-news/usual.md","path":"gigs/nk-news/usual.md","keys":[\
        {"key":"fee","from":null,"to":"300 USD"},\
        {"key":"invoice","from":null,"to":"INV-029"},\
        {"key":"invoiced","from":null,"to":"2026-11-24"}]},\
        {"id":"gigs/korea-pro/own.md","path":"gigs/korea-pro/own.md","keys":[\
        {"key":"invoice","from":null,"to":"INV-029"},\
        {"key":"invoiced","from":null,"to":"2026-11-24"}]}],\
        "created":[],"removed":[],"refused":[],"problems":[]}

        """)
    #expect(
      desk.read("gigs/nk-news/usual.md") == """
        ---
        title: Usual fee
        status: published   # out at last
        commissioned: 2026-10-01
        published: 2026-11-20
        fee: 300 USD
        invoice: INV-029
        invoiced: 2026-11-24
        ---
        One two.

        """)
    #expect(
      desk.read("gigs/korea-pro/own.md") == """
        ---
        title: Own fee
        status: published
        published: 2026-11-21
        fee: $250
        invoice: INV-029
        invoiced: 2026-11-24
        ---
        One two.

        """)
    #expect(try desk.run("log").output.hasPrefix("1  2026-11-25 14:02  billed\n"))
    #expect(try desk.run("check").status == 0)
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.snapshot() == before)
    #expect(try desk.run("undo").status == 1)
  }

  @Test func `R33: two currencies on one number are refused before anything is written`() throws {
    let before = try desk.snapshot("..")
    let answer = try desk.run("bill", "own", "rate", "--json")
    #expect(answer.status == 3)
    #expect(
      answer.output == """
        {"schema":1,"now":"2026-11-25T14:02:00+09:00","action":null,"changed":[],"created":[],\
        "removed":[],"refused":[\
        {"id":"gigs/korea-pro/own.md","reason":"one invoice is in one currency: own.md pays USD, \
        rate.md GBP; bill them apart"},\
        {"id":"gigs/the-spectator/rate.md","reason":"one invoice is in one currency: own.md pays \
        USD, rate.md GBP; bill them apart"}],"problems":[]}

        """)
    #expect(try desk.snapshot("..") == before)
  }

  @Test func `R33: with one piece refused an invoice is not written at all`() throws {
    let before = try desk.snapshot("..")
    let answer = try desk.run("bill", "own", "first")
    #expect(answer.status == 3)
    #expect(answer.output == "")
    #expect(
      answer.errors == """
        gigs/nk-news/first.md: it was billed already, on 2026-10-12
        nothing was written: one invoice is written whole

        """)
    #expect(try desk.snapshot("..") == before)
  }

  @Test func `R33: a number in use takes only what belongs to it`() throws {
    #expect(
      try desk.run("bill", "own", "--invoice", "INV-028").errors
        == "gigs/korea-pro/own.md: INV-028 is in second.md, billed on 2026-10-12; "
        + "take another number or that day\n")
    #expect(
      try desk.run("bill", "rate", "--invoice", "INV-028", "--on", "2026-10-12").errors
        == "gigs/the-spectator/rate.md: INV-028 is in second.md, in USD; "
        + "take another number for GBP\n")
    // Numbers are compared without case and spaces.
    #expect(
      try desk.run("bill", "own", "--invoice", "inv -028", "--on", "2026-10-12").status == 0)
    #expect(try desk.run("paid", "Inv-028").status == 0)
    #expect(
      try desk.run("bill", "usual", "--invoice", "INV-028").errors
        == "gigs/nk-news/usual.md: inv -028 is in own.md and paid; take another number\n")
    #expect(try desk.run("check").status == 0)
  }

  @Test func `R37: a rate is billed as its amount, or as the one that is said`() throws {
    let rated = try desk.run("bill", "rate", "--dry-run")
    #expect(
      rated.output == """
        gigs/the-spectator/rate.md: fee 0.40 GBP/word > 360 GBP, invoice INV-029, \
        invoiced 2026-11-25
        nothing was written (--dry-run)

        """)
    let said = try desk.run("bill", "rate", "--fee", "350", "--invoice", "2026/14")
    #expect(
      said.output
        == "gigs/the-spectator/rate.md: fee 0.40 GBP/word > 350 GBP, invoice 2026/14, "
        + "invoiced 2026-11-25\n")
    #expect(
      try desk.run("bill", "own", "--fee", "0.40 usd/word").errors
        == "gigs/korea-pro/own.md: 0.40 USD/word is a rate; say it with --fee '350 usd'\n")
  }

  @Test func `R36: what nobody knows is asked for, never 0`() throws {
    let answer = try desk.run("bill", "free")
    #expect(answer.status == 3)
    #expect(
      answer.errors == "posts/free.md: nobody knows what it pays; say it with --fee '350 usd'\n")
    #expect(
      try desk.run("bill", "free", "--fee", "20 gbp", "--invoice", "none").output
        == "posts/free.md: fee 20 GBP, invoiced 2026-11-25\n")
    #expect(
      try desk.run("bill", "usual", "--fee", "much").errors
        == "copydesk: --fee: \"much\" is no amount; write it as '350 usd'\n")
    #expect(try desk.run("bill", "usual", "own", "--fee", "350").status == 2)
  }

  @Test func `R32: an outlet without invoices is not billed, and paid at once`() throws {
    let answer = try desk.run("bill", "none")
    #expect(answer.status == 3)
    #expect(
      answer.errors
        == "gigs/tabloid/none.md: Tabloid wants no invoice; `copydesk paid` closes it\n")
    #expect(
      try desk.run("paid", "none", "--on", "mon").output
        == "gigs/tabloid/none.md: paid 2026-11-23\n")
  }

  @Test func `R30 R31: bills before its time only where that is said, never a thesis nor twice`()
    throws
  {
    let early = try desk.run("bill", "draft")
    #expect(early.status == 3)
    #expect(early.errors.hasPrefix("gigs/nk-news/draft.md: "))
    #expect(early.errors.contains("--anyway"))
    #expect(
      try desk.run("bill", "draft", "--anyway").output
        == "gigs/nk-news/draft.md: fee 300 USD, invoice INV-029, invoiced 2026-11-25\n")
    #expect(
      try desk.run("bill", "draft", "--anyway").errors
        == "gigs/nk-news/draft.md: it was billed already, on 2026-11-25\n")
    #expect(
      try desk.run("bill", "chapter").errors
        == "thesis/chapter.md: PhD is study and pays nothing\n")
    #expect(
      try desk.run("paid", "chapter").errors
        == "thesis/chapter.md: PhD is study and pays nothing\n")
  }

  // MARK: Payments

  @Test func `R33: the number of an invoice means all its open pieces`() throws {
    let before = try desk.snapshot()
    let answer = try desk.run("paid", "inv-028", "--on", "tue")
    #expect(answer.status == 0)
    #expect(
      answer.output == """
        gigs/korea-pro/second.md: paid 2026-11-24
        gigs/nk-news/first.md: paid 2026-11-24

        """)
    #expect(try desk.run("paid", "INV-028").status == 3)
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.snapshot() == before)
    #expect(try desk.run("paid", "first").status == 0)
    #expect(
      try desk.run("paid", "INV-028").output == "gigs/korea-pro/second.md: paid 2026-11-25\n")
  }

  @Test func `R35: a part is written down, and paid closes it whatever came in`() throws {
    let part = try desk.run("paid", "first", "--received", "100")
    #expect(part.output == "gigs/nk-news/first.md: received 100 USD\n")
    #expect(try desk.run("log", "--last", "1").output.hasPrefix("1  2026-11-25 14:02  received\n"))
    let more = try desk.run("paid", "first", "--received", "250 usd")
    #expect(more.output == "gigs/nk-news/first.md: received 100 USD > 250 USD\n")
    #expect(try desk.run("paid", "first").output == "gigs/nk-news/first.md: paid 2026-11-25\n")
    #expect(
      desk.read("gigs/nk-news/first.md")?.contains("received: 250 USD\n") == true)
    #expect(
      try desk.run("paid", "first").errors
        == "gigs/nk-news/first.md: it is marked paid already, on 2026-11-25\n")
  }

  @Test func `R35: a rate never came in, and the amount is what to say`() throws {
    let answer = try desk.run("paid", "first", "--received", "0.4 usd/word")
    #expect(answer.status == 3)
    #expect(
      answer.errors
        == "gigs/nk-news/first.md: 0.40 USD/word is a rate; "
        + "say what came in as an amount, such as 150 usd\n")
  }

  @Test func `R35: a part is of one piece; in another currency it is money of its own`() throws {
    let answer = try desk.run("paid", "INV-028", "--received", "100 usd")
    #expect(answer.status == 2)
    #expect(
      answer.errors == """
        copydesk: --received is for one piece; name the one it was for:
          gigs/korea-pro/second.md
          gigs/nk-news/first.md

        """)
    #expect(
      try desk.run("paid", "first", "--received", "100 gbp").output
        == "gigs/nk-news/first.md: received 100 GBP\n")
    let pieces = try JSONValue(line: try desk.run("list", "first", "--json").output)["pieces"]
    let owed = pieces?.items.first?["owed"]
    #expect(owed?["amount"] == .number("300") && owed?["currency"] == .string("USD"))
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.run("paid", "first", "--received", "100", "--on", "tue").status == 2)
  }

  @Test func `R30: what is neither billed nor to bill is refused, the others go through`() throws {
    let answer = try desk.run("paid", "draft", "first")
    #expect(answer.status == 3)
    #expect(answer.output == "gigs/nk-news/first.md: paid 2026-11-25\n")
    #expect(
      answer.errors
        == "gigs/nk-news/draft.md: nothing is owed for it: it is drafting and was not billed\n")
    #expect(try desk.run("paid", "nobody").status == 2)
  }

  // MARK: Along the whole life

  @Test func `R30: next walks on past the end, to bill and to paid`() throws {
    let before = try desk.snapshot()
    #expect(
      try desk.run("move", "usual", "next").output
        == "gigs/nk-news/usual.md: fee 300 USD, invoice INV-029, invoiced 2026-11-25\n")
    #expect(
      try desk.run("move", "usual", "next", "--on", "yesterday").output
        == "gigs/nk-news/usual.md: paid 2026-11-24\n")
    let done = try desk.run("move", "usual", "next")
    #expect(done.status == 3)
    #expect(done.errors == "gigs/nk-news/usual.md: published is the last status\n")
    let log = try desk.run("log").output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(log == ["2  2026-11-25 14:02  paid", "1  2026-11-25 14:02  billed"])
    for _ in 0..<2 { #expect(try desk.run("undo").status == 0) }
    #expect(try desk.snapshot() == before)
  }

  @Test func `R30: next takes several pieces each along its way, as one step`() throws {
    let before = try desk.snapshot()
    let answer = try desk.run("move", "draft", "own", "usual", "first", "next")
    #expect(answer.status == 0)
    #expect(
      answer.output == """
        gigs/nk-news/draft.md: status drafting > filed, filed 2026-11-25
        gigs/korea-pro/own.md: invoice INV-029, invoiced 2026-11-25
        gigs/nk-news/usual.md: fee 300 USD, invoice INV-029, invoiced 2026-11-25
        gigs/nk-news/first.md: paid 2026-11-25

        """)
    #expect(try desk.run("log").output.hasPrefix("1  2026-11-25 14:02  move\n"))
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.snapshot() == before)
  }

  @Test func `R38: what is killed brings the outlet's kill fee, another one, or none`() throws {
    let before = try desk.snapshot()
    for (words, said) in [
      ([], ", kill_fee 75 USD"), (["--kill-fee", "50%"], ", kill_fee 150 USD"),
      (["--kill-fee", "80"], ", kill_fee 80 USD"), (["--kill-fee", "none"], ", kill_fee 0 USD"),
    ] {
      let answer = try desk.run(["move", "draft", "killed"] + words)
      #expect(
        answer.output
          == "gigs/nk-news/draft.md: status drafting > killed, killed 2026-11-25\(said)\n")
      #expect(try desk.run("undo").status == 0)
      #expect(try desk.snapshot() == before)
    }
    #expect(try desk.run("move", "draft", "killed").status == 0)
    #expect(
      try desk.run("move", "draft", "next").output
        == "gigs/nk-news/draft.md: invoice INV-029, invoiced 2026-11-25\n")
    #expect(
      try desk.run("move", "pitch", "filed", "--kill-fee", "80").errors
        == "copydesk: --kill-fee is for what is killed; gigs/nk-news/pitch.md goes to filed\n")
    #expect(
      try desk.run("move", "pitch", "killed", "--kill-fee", "some").errors
        == "copydesk: --kill-fee: \"some\" is no amount; write it as 75 gbp, 25% or none\n")
  }

  @Test func `R38: the kill fee of what is killed already is written by the same move`() throws {
    #expect(try desk.run("move", "draft", "killed", "--kill-fee", "none").status == 0)
    let killed = try desk.snapshot()
    #expect(
      try desk.run("move", "draft", "killed", "--kill-fee", "75 usd").output
        == "gigs/nk-news/draft.md: kill_fee 0 USD > 75 USD\n")
    #expect(
      try desk.run("move", "draft", "killed", "--kill-fee", "50%").output
        == "gigs/nk-news/draft.md: kill_fee 75 USD > 150 USD\n")
    for _ in 0..<2 { #expect(try desk.run("undo").status == 0) }
    #expect(try desk.snapshot() == killed)
    #expect(
      try desk.run("move", "draft", "killed").errors
        == "gigs/nk-news/draft.md: it is killed already\n")
  }

  @Test(
    arguments: [
      (
        ["draft", "filed", "--at", "fri 18:00"],
        "--at says when a piece goes out by itself; gigs/nk-news/draft.md goes to filed"
      ),
      (
        ["usual", "next", "--at", "fri 18:00"],
        "--at says when a piece goes out by itself; gigs/nk-news/usual.md goes to its bill"
      ),
      (
        ["usual", "next", "--kill-fee", "75 usd"],
        "--kill-fee is for what is killed; gigs/nk-news/usual.md goes to its bill"
      ),
      (
        ["first", "next", "--with", "fri 900w"],
        "--with says what was commissioned; gigs/nk-news/first.md goes to its payment"
      ),
    ])
  func `an option of another status is refused, never dropped`(
    _ words: [String], _ sentence: String
  ) throws {
    let before = try desk.snapshot("..")
    let answer = try desk.run(["move"] + words)
    #expect(answer.status == 2)
    #expect(answer.errors == "copydesk: \(sentence)\n")
    #expect(try desk.snapshot("..") == before)
  }
}
