import Testing

/// `next` and `status`, and what `list` and `due` say is to be done: from the shell.
@Suite(.ownThread) struct CommandsNextTests {
  private let desk: CommandsDesk

  init() throws {
    desk = try CommandsDesk(CommandsDesk.pieces)
  }

  @Test func `next says the one thing to do and why, in JSON with its piece`() throws {
    let answer = try desk.run("next")
    #expect(answer.status == 0)
    #expect(
      answer.output
        == "write 897w, file: Rason customs data (NKN), due Thu 18:00, nothing before it\n")
    let json = try JSONValue(line: try desk.run("next", "--json").output)
    #expect(json.keys == ["schema", "now", "piece", "deadline", "why", "problems"])
    #expect(json["piece"]?["id"] == .string("gigs/nk-news/rason.md"))
    #expect(json["piece"]?["advice"] == .string("write 897w, file"))
    #expect(json["piece"]?["step"] == .string("write"))
    #expect(json["deadline"]?["kind"] == .string("piece"))
    #expect(json["why"] == .string("due Thu 18:00, nothing before it"))
  }

  @Test func `next names a deadline of the term, and says where there is nothing to do`() throws {
    let term = try CommandsDesk(
      ["semester/term.yaml": CommandsDesk.pieces["semester/term.yaml"] ?? ""],
      plan: "time_zone: Asia/Tokyo\noutlets: {fp: {kind: own}}\n")
    let json = try JSONValue(line: try term.run("next", "--json").output)
    #expect(json["piece"] == .null)
    #expect(json["deadline"]?["advice"] == .string("hand in"))
    let empty = try CommandsDesk(plan: "time_zone: Asia/Tokyo\noutlets: {fp: {kind: own}}\n")
    let answer = try empty.run("next")
    #expect(answer.status == 0)
    #expect(answer.output == "nothing to do: nothing is due, nobody is to be asked\n")
    let nothing = try JSONValue(line: try empty.run("next", "--json").output)
    #expect(nothing["deadline"] == .null && nothing["why"] == .null)
  }

  @Test func `status is one line for a bar, as short as it must be`() throws {
    let answer = try desk.run("status")
    #expect(answer.status == 0)
    #expect(answer.output == "BEHIND 0/1  Rason customs data Thu 18:00\n")
    #expect(try desk.run("status", "--max", "30").output == "BEHIND 0/1  Rason .. Thu 18:00\n")
    #expect(try desk.run("status", "--max", "8").output == "BEHIND..\n")
    #expect(try desk.run("status", "--max", "0").status == 2)
    let json = try JSONValue(line: try desk.run("status", "--max", "8", "--json").output)
    #expect(
      json.keys == ["schema", "now", "text", "verdict", "late", "today", "written", "problems"])
    #expect(json["text"] == .string("BEHIND.."))
    #expect(json["late"] == .number("0"))
  }

  @Test func `R68 marks of what is still to come are counted, said when filed, and not refused`()
    throws
  {
    try desk.write(
      "---\noutlet: nk-news\nstatus: drafting\n---\nThe price is TK, says [?].\n",
      to: "gigs/nk-news/tk.md")
    func piece() throws -> JSONValue? {
      try JSONValue(line: try desk.run("list", "tk.md", "--json").output)["pieces"]?.items.first
    }
    #expect(try piece()?["tk"] == .number("2"))
    #expect(try piece()?["advice"] == .string("2 TK, file"))
    #expect(try desk.run("frame", "--keys", "/tk.md<enter>4").output.contains("2 TK"))
    let moved = try desk.run("move", "tk.md", "filed")
    #expect(moved.status == 0)
    #expect(moved.errors.contains("gigs/nk-news/tk.md: 2 TK still in the text"))
    _ = try desk.run("move", "tk.md", "published")
    #expect(try piece()?["tk"] == .null)
  }

  @Test func `list and due say what is to be done next`() throws {
    let list = try desk.run("list").output
    #expect(list.contains("write 897w, file  Rason customs data"))
    #expect(list.contains("nudge             김정은과 푸틴: the summit"))
    #expect(try desk.run("due").output.contains("hand in           Ethics form"))
    let rows = try JSONValue(line: try desk.run("due", "--json").output)["deadlines"]
    #expect(
      rows?.items.map { $0["advice"]?.text } == [
        "nudge", "write 897w, file", "fill the slot", "hand in", "hand in",
      ])
  }
}
