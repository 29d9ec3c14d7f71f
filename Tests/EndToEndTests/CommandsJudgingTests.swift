import Testing

/// What is judged by more than one file: what a bill is reckoned by, whose copy a file is, where a new
/// piece would be seen.
@Suite(.ownThread) struct CommandsJudgingTests {
  private let desk: CommandsDesk

  init() throws {
    desk = try CommandsDesk([:])
  }

  private func write(_ plan: String) throws {
    try desk.write(plan, to: "desk.yaml")
  }

  @Test func `R37 a bill is reckoned by the words its outlet pays for`() throws {
    try write(
      """
      sources: {pieces: [{path: gigs, all: true}]}
      outlets: {sp: {kind: client, currency: GBP, per: filed}}
      """)
    let text = Array(repeating: "word", count: 1012).joined(separator: " ")
    let piece =
      "---\ntitle: Trams\noutlet: sp\nstatus: published\nfiled: 2026-11-18\n"
      + "published: 2026-11-20\nfee: 0.40 GBP/word\nlength: 900\n---\n\(text)\n"
    try desk.write(piece, to: "gigs/trams.md")
    try desk.write(piece.replacing("Trams", with: "Buses"), to: "gigs/buses.md")
    #expect(try desk.run("bill", "trams").status == 0)
    #expect(desk.read("gigs/trams.md")?.contains("fee: 404.80 GBP") == true)
    #expect(try desk.run("move", "buses", "next").status == 0)
    #expect(desk.read("gigs/buses.md")?.contains("fee: 404.80 GBP") == true)
  }

  @Test func `R35 money that came in for a bill nobody knows the sum of is noted`() throws {
    try write(
      """
      sources: {pieces: [{path: gigs, all: true}]}
      outlets: {sp: {kind: client, currency: GBP}}
      """)
    try desk.write(
      "---\ntitle: Trams\noutlet: sp\nstatus: published\npublished: 2026-11-01\n"
        + "invoice: INV-1\ninvoiced: 2026-11-02\n---\nText.\n", to: "gigs/trams.md")
    let paid = try desk.run("paid", "trams", "--received", "300 gbp")
    #expect(paid.status == 0)
    #expect(desk.read("gigs/trams.md")?.contains("received: 300 GBP") == true)
    #expect(desk.read("gigs/trams.md")?.contains("paid:") == false)
    // One line holds one currency: what is there is not written over.
    let dollars = try desk.run("paid", "trams", "--received", "200 usd")
    #expect(dollars.status == 3)
    #expect(dollars.errors.contains("its file has 300 GBP already"))
  }

  @Test func `R1b a new piece does not go where desk.yaml leaves it out`() throws {
    try write(
      """
      sources: {pieces: [{path: gigs, all: true, exclude: [nk-news]}]}
      outlets: {nk-news: {kind: client}}
      """)
    let new = try desk.run("new", "Lost at once", "--outlet", "nk-news")
    #expect(new.status == 3)
    #expect(new.errors.contains("desk.yaml leaves out gigs/nk-news/lost-at-once.md"))
    #expect(desk.read("gigs/nk-news/lost-at-once.md") == nil)
  }

  @Test func `R1 what only we can read is refused for what is wrong with it`() throws {
    try write("sources: {pieces: [{path: posts, all: true}]}\noutlets: {fp: {kind: own}}\n")
    try desk.write("———\ntitle: Ferry\nstatus: drafting\n———\nText.\n", to: "posts/ferry.md")
    let moved = try desk.run("move", "ferry", "editing")
    #expect(moved.status == 3)
    #expect(moved.errors.contains("write three hyphens"))
  }

  @Test func `R5 a file stays with its copies and translations`() throws {
    try write("sources: {pieces: [{path: posts, all: true}]}\noutlets: {fp: {kind: own}}\n")
    let letter = "---\ntitle: Letter\nstatus: published\npublished: 2026-11-24\n---\nText.\n"
    try desk.write(letter, to: "posts/letter.md")
    try desk.write(letter, to: "posts/letter 2.md")
    try desk.write(letter, to: "posts/ferry.md")
    try desk.write(letter, to: "posts/ferry.ko.md")
    #expect(try desk.run("rename", "posts/ferry.md", "boat").status == 3)
    let archived = try desk.run("archive", "posts/letter.md")
    #expect(archived.errors.contains("posts/letter 2.md beside it is a copy or translation of it"))
    #expect(desk.read("posts/letter.md") == letter)
  }

  @Test func `R3 an emoji alone can be a word for a status`() throws {
    try write(
      """
      sources: {pieces: [{path: posts, all: true}]}
      outlets: {fp: {kind: own}}
      statuses: {🟢: published, 🔴: drafting}
      """)
    try desk.write("---\ntitle: Red\nstatus: 🔴\n---\nText.\n", to: "posts/red.md")
    try desk.write(
      "---\ntitle: Green\nstatus: 🟢\npublished: 2026-11-24\n---\nText.\n", to: "posts/green.md")
    let list = try desk.run("list").output
    #expect(list.contains("drafting") && list.contains("published"))
    #expect(try desk.run("check").output.contains("unknown status") == false)
  }

  @Test func `R21 week says in the shell what a verdict hangs on, as the screen does`() throws {
    try write(
      """
      sources: {pieces: [{path: gigs, all: true}, {path: posts, all: true}]}
      outlets:
        fp: {kind: own, short: FP, target: 1 piece a week}
        nk: {kind: client, short: NK, target: 1 piece a week}
        sp: {kind: client, short: SP, target: 1 piece a week}
        gd: {kind: client, short: GD, target: 1 piece a week}
      schedule: [{outlet: fp, slot: Letter, every: friday 18:00}]
      """)
    func piece(_ name: String, _ keys: String) throws {
      try desk.write("---\ntitle: \(name)\n\(keys)\n---\nText.\n", to: "gigs/\(name).md")
    }
    try piece("draft", "outlet: fp\nstatus: drafting")
    try piece("summit", "outlet: nk\nstatus: filed\nfiled: 2026-11-23")
    try piece("late", "outlet: sp\nstatus: drafting\ndue: 2026-11-23\nlength: 100")
    try piece("next", "outlet: sp\nstatus: editing\ndue: 2026-11-27")
    try piece("queued", "outlet: gd\nstatus: drafting\nlength: 3\ndue: 2026-11-26 18:00")
    let week = try desk.run("week").output
    #expect(week.contains("nothing planned for Fri 18:00"))
    #expect(week.contains("summit, filed Mon 23 Nov"))
    #expect(week.contains("late, 99 words left, 2d late"))
    let last = try desk.run("week", "--week", "last").output
    #expect(last.contains("missed") && last.contains("1 short"))
  }

  @Test func `R8 R15 due says out? of what nobody confirmed, and where a zone of its own is meant`()
    throws
  {
    try write(
      """
      time_zone: Asia/Tokyo
      sources: {pieces: [{path: posts, all: true}], semester: [semester]}
      outlets: {fp: {kind: own}, phd: {kind: study}}
      """)
    try desk.write(
      "---\ntitle: Went\noutlet: fp\nstatus: scheduled\nscheduled: 2026-11-24 18:00\n---\nText.\n",
      to: "posts/went.md")
    try desk.write(
      "---\ntitle: Paper\noutlet: fp\nstatus: drafting\ndue: 2026-11-26 AoE\n---\nText.\n",
      to: "posts/paper.md")
    try desk.write(
      """
      {name: Term, starts: 2026-09-28, ends: 2027-01-22, deadlines: [
        {title: Abstract, due: 2026-11-27 AoE}, {title: Form, due: "2026-11-27 12:00"}]}
      """, to: "semester/term.yaml")
    let lines = try desk.run("due").output.split(separator: "\n").map { String($0) }
    #expect(lines.first { $0.contains("Went") }?.contains("out?") == true)
    #expect(lines.first { $0.contains("Paper") }?.contains("Fri 20:59 (Thu 23:59 AoE)") == true)
    #expect(lines.first { $0.contains("Abstract") }?.contains("Sat 20:59 (Fri 23:59 AoE)") == true)
    #expect(lines.first { $0.contains("Form") }?.contains("(") == false)
    let json = try desk.run("due", "--json").output
    #expect(json.contains(#""title":"Abstract","outlet":"phd""#))
    #expect(json.matches(of: /"zone":"AoE"/).count == 2)
    #expect(json.matches(of: /"unconfirmed":true/).count == 1)
  }

  @Test func `R39 list has every day and sum of a piece's money`() throws {
    try write(
      """
      sources: {pieces: [{path: gigs, all: true}]}
      outlets: {nk: {kind: client, currency: USD}}
      """)
    try desk.write(
      "---\ntitle: A\noutlet: nk\nstatus: published\npublished: 2026-10-01\nfee: 300\n"
        + "expenses: 20\ntax: 30\ninvoice: 7\ninvoiced: 2026-10-02\nchased: 2026-11-10\n---\n",
      to: "gigs/a.md")
    let json = try desk.run("list", "--json").output
    #expect(
      json.contains(
        #""owed":{"amount":350,"currency":"USD"},"expenses":{"amount":20,"currency":"USD"},"#
          + #""tax":{"amount":30,"currency":"USD"},"invoiced":"2026-10-02","paid":null,"#
          + #""chased":"2026-11-10""#))
  }

  @Test func `R17 an outlet nobody knows is asked for, of several words too`() throws {
    try write("sources: {pieces: [{path: posts, all: true}]}\noutlets: {fp: {kind: own}}\n")
    for name in ["London Review of Books", "38 North"] {
      let add = try desk.run("add", "\(name): a walk due next week")
      #expect(add.status == 1 || add.status == 64 || add.status == 2)
      #expect(add.errors.contains("no outlet is called \"\(name)\""))
    }
    let titled = try desk.run("add", "--title", "London Review of Books: a walk due next week")
    #expect(titled.status == 0)
    #expect(try desk.run("list").output.contains("London Review of Books: a walk"))
    // A city by its Korean name is written as it is typed, and read again.
    #expect(try desk.run("add", "fp: Ferry due fri 18:00 서울").status == 0)
    #expect(try desk.run("check").status == 0)
    #expect(try desk.run("due", "--json").output.contains(#""zone":"Asia/Seoul""#))
  }

  @Test func `R45 silence is shown by how long it lasts, a bill by how long it is over`() throws {
    try write(
      """
      sources: {pieces: [{path: gigs, all: true}]}
      outlets: {nk-news: {kind: client, currency: USD, terms: 7 days from invoice}}
      """)
    try desk.write(
      "---\ntitle: Pitched\noutlet: nk-news\nstatus: pitched\npitched: 2026-11-10\n---\n",
      to: "gigs/pitched.md")
    try desk.write(
      "---\ntitle: Billed\noutlet: nk-news\nstatus: published\npublished: 2026-11-01\n"
        + "fee: 300 USD\ninvoice: INV-1\ninvoiced: 2026-11-02\n---\n", to: "gigs/billed.md")
    let due = try desk.run("due").output
    #expect(due.contains("15d"))
    #expect(due.contains("16d over"))
    #expect(!due.contains("late"))
  }
}
