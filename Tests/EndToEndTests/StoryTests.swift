import Testing

/// What a writer does in a morning, typed into the program and read from its terminal.
@Suite(.ownThread) struct StoryTests {
  let desk: WritersDesk

  init() throws {
    desk = try WritersDesk()
  }

  private func quit(_ session: TerminalSession) throws {
    try session.press("q")
    #expect(try session.exitStatus() == 0)
    #expect(try session.traces() == [])
  }

  @Test func `a filter is typed, saved, and used again another day; a text is found`() throws {
    var session = try desk.open()
    try session.type("/nk draft")
    try session.wait(for: "2 of 6 live: status drafting")
    try session.type(" =mine")
    try session.wait(for: "Enter saves it as =mine")
    try session.press("Enter")
    try session.wait(for: "saved: =mine")
    try quit(session)

    session = try desk.open()
    try session.wait(for: "Trams")
    try session.type("/=mine")
    try session.press("Enter")
    let screen = try session.wait(for: "PIPE 2 of 6")
    #expect(screen.text.contains("Rason"))
    try session.press("Escape")
    try session.wait(for: "PIPE 6")
    try session.type("//one two")
    try session.wait(for: "1 line in 1 piece")
    try session.press("Enter")
    try session.wait(for: "6 ITEM   Trams")
    try session.press("Escape")
    try session.wait(for: "MONEY")
    try quit(session)
  }

  @Test func `five are marked and get another date, and undo gives every byte back`() throws {
    let before = desk.files()
    let session = try desk.open()
    try session.type("4gVG")
    try session.wait(for: "6 marked, from V to the cursor")
    try session.type("d")
    try session.wait(for: "due")
    try session.type("4 dec")
    try session.press("Enter")
    // What is no TOML is the writer's own to edit: it stays, and is named.
    let screen = try session.wait(for: "5 of 6 changed")
    #expect(screen.text.contains("Toml piece: "))
    #expect(desk.read(WritersDesk.trams)?.contains("due: 2026-12-04\n") == true)
    #expect(desk.changes(since: before).count == 5)
    try session.type("u")
    try session.wait(for: "undone: 5 pieces")
    #expect(desk.files() == before)
    try session.press("Escape")
    try session.wait(until: " marked")
    try session.press("Escape")
    try session.wait(for: "MONEY")
    try quit(session)
  }

  @Test func `the mouse selects, opens, scrolls and turns to panes, and is let go at the end`()
    throws
  {
    try desk.write("mouse: true\n", to: ".config/copydesk/config.yaml")
    let session = try desk.open()
    let screen = try session.wait(for: "Rason")
    #expect(try session.ask("#{mouse_any_flag} #{mouse_sgr_flag}") == "1 1")
    let rason = try row(of: "Rason", screen)
    try press(session, 30, rason)
    try session.wait(for: "the row under the mouse selected") {
      session.marked($0)?.contains("Rason") == true
    }
    // Two presses, the second as a terminal sends it right behind the first.
    let vault = try row(of: "Vault piece", screen)
    try press(session, 30, vault, times: 2)
    let item = try session.wait(for: "VAULT PIECE")
    #expect(!item.text.contains("MONEY"))
    try session.press("Escape")
    let home = try session.wait(for: "CHASE")
    try press(session, 4, try row(of: "2 DUE", home))
    let due = try session.wait(for: "DUE alone") { !$0.text.contains("CHASE") }
    try press(session, 4, try row(of: "2 DUE", due))
    try session.wait(for: "CHASE")
    try session.resize(width: 44, height: 9)
    let narrow = try session.wait(for: "2DUE")
    try wheel(session, 10, 5)
    try session.wait(for: "the list scrolled") {
      $0.lines.dropFirst(2) != narrow.lines.dropFirst(2)
    }
    try session.resize(width: 80, height: 24)
    try session.wait(for: "3 CHASE 0")
    try session.press("q")
    #expect(try session.exitStatus() == 0)
    #expect(try session.ask("#{mouse_any_flag}") == "0")
    let traces = try session.traces()
    #expect(traces == [])
  }

  @Test func `a key bound anew does what the other did, which does it no more, and all name it`()
    throws
  {
    try desk.write("keys: {next: [\"+\"]}\n", to: ".config/copydesk/config.yaml")
    let session = try desk.open()
    try session.select("Rason")
    let screen = try session.wait(for: "+ filed")
    #expect(screen.text.contains("\n + Rason: filed"))
    try session.type(">")
    try session.wait(for: "no key > here")
    #expect(desk.read(WritersDesk.rason)?.contains("status: drafting\r\n") == true)
    try session.type("+")
    try session.wait(for: "drafting > filed")
    #expect(desk.read(WritersDesk.rason)?.contains("status: filed\r\n") == true)
    try session.type("u")
    try session.wait(for: "undone")
    try quit(session)
  }

  @Test func `what is being typed survives every size of the terminal`() throws {
    let before = desk.files()
    let session = try desk.open()
    try session.type("ank-news: Half a title due fri 900")
    try session.wait(for: "Half a title")
    for (width, height) in [
      (200, 60), (120, 40), (100, 30), (60, 20), (44, 12), (30, 6), (20, 4), (120, 10), (80, 24),
    ] {
      try session.resize(width: width, height: height)
      // The header is as wide as the terminal, so this is the frame for that size.
      try session.wait(for: "the line at \(width)x\(height)") { screen in
        width < 30
          ? screen.text.contains("need 30x6")
          : screen.text.contains("due fri 900") && screen.lines[0].count == width - 1
      }
    }
    try session.type("w")
    try session.press("Enter")
    try session.wait(for: "added as gigs/nk-news/half-a-title.md")
    #expect(desk.read("desk/gigs/nk-news/half-a-title.md")?.contains("length: 900\n") == true)
    try session.type("u")
    try session.wait(for: "undone")
    #expect(desk.files() == before)
    try quit(session)
  }

  @Test func `a file that cannot be read is mended by f, and undo breaks it again`() throws {
    try desk.write(
      "---\ntitle: The summit: what it did not say\nstatus: drafting\n---\nText\n",
      to: "desk/posts/summit.md")
    let before = desk.files()
    let session = try desk.open()
    try session.type("8")
    let problems = try session.wait(for: "summit.md")
    guard session.marked(problems)?.contains("summit.md") == true else {
      throw Failure("not selected: \(problems.framed)")
    }
    try session.type("f")
    try session.wait(for: "u undoes it")
    #expect(
      desk.read("desk/posts/summit.md")?.contains("\"The summit: what it did not say\"") == true
        || desk.read("desk/posts/summit.md")?.contains("'The summit: what it did not say'") == true)
    try session.press("Escape")
    try session.wait(for: "The summit: what it did not say")
    try session.type("u")
    try session.wait(for: "undone")
    #expect(desk.files() == before)
    try quit(session)
  }

  // MARK: The mouse

  private func row(of text: String, _ screen: Screen) throws -> Int {
    guard let row = screen.lines.firstIndex(where: { $0.contains(text) }) else {
      throw Failure("no \(text) in \(screen.framed)")
    }
    return row
  }

  /// Presses and lets go of the left button, as a terminal reports it (SGR 1006).
  private func press(
    _ session: TerminalSession, _ column: Int, _ row: Int, times: Int = 1
  ) throws {
    let click = "\u{1b}[<0;\(column + 1);\(row + 1)M\u{1b}[<0;\(column + 1);\(row + 1)m"
    try session.send(bytes: Array(String(repeating: click, count: times).utf8))
  }

  private func wheel(_ session: TerminalSession, _ column: Int, _ row: Int) throws {
    try session.send(bytes: Array("\u{1b}[<65;\(column + 1);\(row + 1)M".utf8))
  }
}
