import Glibc
import Testing

/// Two Copydesks, and commands between them, on one desk.
@Suite(.ownThread) struct SharingTests {
  let desk: WritersDesk
  let before: [String: String]

  init() throws {
    desk = try WritersDesk()
    before = desk.files()
  }

  @Test func `each shows what the other did, and u shows a foreign move before undoing it`() throws
  {
    let one = try desk.open()
    let other = try desk.open(width: 120, height: 40)
    try one.select("Rason")
    try one.type(">")
    try one.wait(for: "drafting > filed")
    try other.wait(for: "wait: 0d of 3d")
    #expect(try desk.command("move", "posts/trams.md", "next").run().status == 0)
    try one.wait(for: "Trams to be in editing") { screen in
      screen.lines.contains { $0.contains("Trams") && $0.contains("schedule") }
    }
    try one.type("u")
    try one.wait(for: "another program acted since")
    #expect(desk.read(WritersDesk.trams)?.contains("editing   #") == true)
    try one.type("u")
    try one.wait(for: "undone: Trams: editing > drafting")
    try other.type("u")
    try other.wait(for: "filed > drafting")
    #expect(desk.files() == before)
  }

  @Test func `no move is lost among two dashboards and a row of commands`() throws {
    let one = try desk.open()
    let other = try desk.open()
    try one.select("Rason")
    try other.select("Trams")
    var running: [Command.Running] = []
    for round in 0..<12 {
      let isForth = round.isMultiple(of: 2)
      try one.type(isForth ? ">" : "u")
      running.append(
        try desk.command("move", "vault/piece.md", isForth ? "next" : "back").start())
      try other.type(isForth ? ">" : "<")
      running.append(try desk.command("move", "hugo.md", isForth ? "next" : "back").start())
      if round.isMultiple(of: 3) {
        for command in running {
          // Refused is what another one forestalled; nothing else may come of it.
          #expect([0, 3].contains(try command.answer().status))
        }
        running = []
      }
    }
    for command in running { _ = try command.answer() }
    for session in [one, other] { #expect(try session.quit() == 0) }
    #expect(try desk.command("log").run().errors == "")
    // In whatever order its commands had their turn, it may be said to be out and its site shows it
    // later, which check rightly tells.
    #expect([0, 3].contains(try desk.command("move", "hugo.md", "drafting").run().status))
    let check = try desk.command("check").run()
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    try desk.undoAll()
    #expect(desk.files() == before)
  }
}
