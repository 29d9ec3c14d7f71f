import Testing

/// What a key and its command do to the same desk: every use case through both front ends.
///
/// `frame` says what a key would write, `--dry-run` what a command would.
@Suite struct FrontEndsTests {
  /// One use case, by keys and by a command.
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    /// What selects the piece, and what is pressed then.
    var keys: String
    var words: [String]

    init(_ name: String, _ keys: String, _ words: String...) {
      self.name = name
      self.keys = keys
      self.words = words
    }

    var testDescription: String { name }
  }

  static func at(_ title: String) -> String { "4/\(title)<enter>" }

  /// What has ended is listed where it is asked for.
  static func atEnd(_ title: String, _ status: String = "publ") -> String {
    "4/status:\(status) \(title)<enter>"
  }

  static let cases = [
    Case("R9 one step on", at("draft.md") + ">", "move", "draft.md", "next"),
    Case("R9 to a status of the picker", at("draft.md") + "sf<enter>", "move", "draft.md", "filed"),
    Case("R9 one step back", at("draft.md") + "<lt>", "move", "draft.md", "back"),
    Case(
      "R46 what was commissioned", at("pitch.md") + ">fri noon 900w 450 usd<enter>", "move",
      "pitch.md", "next", "--with", "fri noon 900w 450 usd"),
    Case("R46 nothing more is known", at("pitch.md") + "><enter>", "move", "pitch.md", "next"),
    Case(
      "R38 killed with the usual fee", at("draft.md") + "xk<enter><enter>", "move", "draft.md",
      "killed"),
    Case(
      "R38 killed with a share", at("draft.md") + "xk<enter>50%<enter>", "move", "draft.md",
      "killed", "--kill-fee", "50%"),
    Case(
      "R38 killed with an amount", at("draft.md") + "xk<enter>90 usd<enter>", "move", "draft.md",
      "killed", "--kill-fee", "90 usd"),
    Case(
      "R38 killed with none", at("draft.md") + "xk<enter>none<enter>", "move", "draft.md",
      "killed", "--kill-fee", "none"),
    Case(
      "R38 a pitch that is killed owes nothing", at("pitch.md") + "xk<enter>", "move", "pitch.md",
      "killed"),
    Case(
      "R38 nor does a post of one's own that is dropped", at("plan.md") + "xd<enter>", "move",
      "plan.md", "dropped"),
    Case(
      "R9 what goes out by itself", at("plan.md") + "ss<enter>fri 18:00<enter>", "move",
      "plan.md", "scheduled", "--at", "fri 18:00"),
    Case(
      "R17 the date that is owed", at("draft.md") + "dfri 18:00<enter>", "set", "draft.md", "--due",
      "fri 18:00"),
    Case(
      "R12 of edits, the day to answer by", at("edits.md") + "dfri<enter>", "set", "edits.md",
      "--due", "fri"),
    Case(
      "R8 of what goes out by itself, its moment", at("queued.md") + "dfri 19:00<enter>", "set",
      "queued.md", "--due", "fri 19:00"),
    Case(
      "a date is taken out", at("edits.md") + "d<c-u><enter>", "set", "edits.md", "--due", "none"),
    Case(
      "words wanted", at("draft.md") + "l1,200<enter>", "set", "draft.md", "--length", "1,200"),
    Case(
      "what it pays", at("draft.md") + "m0.40 gbp/word<enter>", "set", "draft.md", "--fee",
      "0.40 gbp/word"),
    Case("R37 a usual fee is billed plainly", atEnd("usual.md") + "$<enter>", "bill", "usual.md"),
    Case("R30 and so by one step on", atEnd("usual.md") + "><enter>", "move", "usual.md", "next"),
    Case(
      "R33 a number of the piece's own is kept", atEnd("numbered.md") + "$<enter>", "bill",
      "numbered.md"),
    Case(
      "R33 another number, amount and day", atEnd("usual.md") + "$INV-99 350 usd yesterday<enter>",
      "bill", "usual.md", "--invoice", "INV-99", "--fee", "350 usd", "--on", "yesterday"),
    Case("R35 paid in full", "2/INV-028<enter>>tue<enter>", "paid", "INV-028", "--on", "tue"),
    Case(
      "R35 a part, added to what came in", atEnd("part.md") + "$50 usd<enter><enter>", "paid",
      "part.md", "--received", "150 usd"),
    Case("R45 asked again", at("pitch.md") + "c", "chased", "pitch.md"),
    Case(
      "R44 after a no, the same file", atEnd("no.md", "declined") + ">spe<enter>", "offer", "no.md",
      "spe"),
    Case(
      "R43 sold again, a second file", atEnd("free.md") + "ospe<enter>", "offer", "free.md", "spe"),
    Case(
      "a new piece", "aSpectator: lost coal village due fri 900w 200 gbp<enter>", "add",
      "Spectator: lost coal village due fri 900w 200 gbp"),
    Case(
      "several, each one step on", atEnd("of two") + "<c-a>><enter>", "move", "second.md",
      "first.md",
      "next"),
  ]

  private func desk() throws -> CommandsDesk {
    var pieces = MoneyDesk.pieces
    pieces["gigs/nk-news/edits.md"] =
      "---\ntitle: In edits\nstatus: edits\nedits: 2026-11-24\nreply_by: 2026-11-26\n---\nOne.\n"
    pieces["posts/plan.md"] = "---\ntitle: A plan\nstatus: editing\n---\nOne.\n"
    pieces["posts/queued.md"] =
      "---\ntitle: Queued\nstatus: scheduled\nscheduled: 2026-11-27 18:00\n---\nOne.\n"
    pieces["gigs/nk-news/numbered.md"] = """
      ---
      title: Numbered already
      status: published
      published: 2026-11-20
      fee: 300 USD
      invoice: MINE-7
      ---
      One.

      """
    pieces["gigs/korea-pro/part.md"] = """
      ---
      title: Paid in part
      status: published
      published: 2026-10-20
      fee: 300 USD
      invoiced: 2026-10-21
      received: 100 USD
      ---
      One.

      """
    return try CommandsDesk(pieces, plan: MoneyDesk.plan)
  }

  /// What the last line but one says after keys.
  private func said(_ keys: String, _ desk: CommandsDesk) throws -> String {
    let answer = try desk.run("frame", "--size", "900x60", "--keys", keys)
    #expect(answer.status == 0, "\(answer.errors)")
    let rows = answer.output.split(separator: "\n", omittingEmptySubsequences: false)
    let row = rows.count > 2 ? rows[rows.count - 3] : ""
    return row.split(separator: " ").joined(separator: " ")
  }

  @Test(arguments: cases)
  func `a key and its command change the same lines`(_ one: Case) throws {
    let desk = try desk()
    let shell = try desk.run(one.words + ["--dry-run"])
    #expect(shell.status == 0, "\(shell.errors)")
    // A new piece is told with what was understood.
    let lines = shell.output.split(separator: "\n").filter {
      $0.contains(": ") && !$0.hasPrefix("The Spectator: ")
    }
    let screen = try said(one.keys, desk)
    #expect(!lines.isEmpty)
    #expect(screen == "would write " + lines.joined(separator: "; "))
  }

  /// One refusal, by keys and by a command: the same cause, each with its own remedy.
  struct Refused: CustomTestStringConvertible, Sendable {
    var keys: String
    var words: [String]
    var cause: String
    var screen: String
    var shell: String

    init(_ keys: String, _ words: [String], _ cause: String, _ screen: String, _ shell: String) {
      self.keys = keys
      self.words = words
      self.cause = cause
      self.screen = screen
      self.shell = shell
    }

    var testDescription: String { cause }
  }

  static let refusals = [
    Refused(
      at("draft.md") + "o", ["offer", "draft.md", "spe"],
      "it is drafting; only what was declined, had no reply, was killed or is out is offered "
        + "elsewhere", ", x ends it first", ", `copydesk move` ends it first"),
    Refused(
      at("chapter.md") + "$", ["bill", "chapter.md"], "PhD is study and pays nothing", "", ""),
    Refused(at("draft.md") + "c", ["chased", "draft.md"], "it is your move: drafting", "", ""),
    Refused(
      atEnd("free.md") + ">", ["move", "free.md", "next"], "published is the last status", "", ""),
    Refused(
      atEnd("usual.md") + "d", ["set", "usual.md", "--due", "fri"],
      "it is published; nothing of it is due", "", ""),
    Refused(
      at("merge.md") + ">", ["move", "merge.md", "next"],
      "a merge left its conflict markers here: settle it first", "; e opens it",
      "; open it in your editor"),
  ]

  @Test(arguments: refusals)
  func `a key and its command are refused for the same cause`(_ one: Refused) throws {
    let desk = try desk()
    try desk.write(
      "---\ntitle: Half merged\nstatus: drafting\n---\n<<<<<<< a\nOne.\n=======\nTwo.\n>>>>>>> b\n",
      to: "gigs/nk-news/merge.md")
    let shell = try desk.run(one.words)
    #expect(shell.status == 3)
    #expect(shell.errors.contains(": \(one.cause)\(one.shell)\n"))
    #expect(try said(one.keys, desk).hasSuffix(": \(one.cause)\(one.screen)"))
  }

  @Test func `R44 after a no the screen asks on, and the shell names the command that does`() throws
  {
    let desk = try desk()
    #expect(try said(Self.atEnd("no.md", "declined") + ">", desk).hasPrefix("offer to: "))
    let shell = try desk.run("move", "no.md", "next")
    #expect(shell.status == 3)
    #expect(
      shell.errors == "gigs/nk-news/no.md: it is declined; `copydesk offer` goes on\n")
  }

  @Test func `R47 a key and its command tick the same deadline`() throws {
    let desk = try desk()
    try desk.write(CommandsDesk.pieces["semester/term.yaml"] ?? "", to: "semester/term.yaml")
    try desk.write(
      MoneyDesk.plan.replacing(
        "sources:\n", with: "sources:\n  semester: [semester]\n"), to: "desk.yaml")
    let screen = try said("2/ethics form<enter>>", desk)
    let shell = try desk.run("done", "ethics form")
    #expect(shell.status == 0, "\(shell.errors)")
    #expect(screen == "would write " + shell.output.split(separator: "\n").joined())
  }
}
