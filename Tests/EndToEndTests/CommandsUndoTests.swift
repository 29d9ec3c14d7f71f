import Glibc
import Testing

/// `copydesk undo` where something stands in its way.
@Suite(.ownThread) struct CommandsUndoTests {
  private let desk: CommandsDesk
  private let rason = "gigs/nk-news/rason.md"

  init() throws {
    desk = try CommandsDesk(CommandsDesk.pieces)
  }

  @Test func `undo of a read-only file is refused and the next undo tries it again`() throws {
    let before = try #require(desk.read(rason))
    #expect(try desk.run("move", "rason", "filed").status == 0)
    chmod(desk.root + "/" + rason, 0o444)
    for _ in 0..<2 {
      let refused = try desk.run("undo")
      #expect(refused.status == 3)
      #expect(refused.errors.contains("it is read-only"), "\(refused.errors)")
    }
    chmod(desk.root + "/" + rason, 0o644)
    #expect(try desk.run("undo").status == 0)
    #expect(desk.read(rason) == before)
  }

  @Test func `the answer in JSON names what the next undo takes back`() throws {
    #expect(try desk.run("set", "rason", "--length", "1300").status == 0)
    #expect(try desk.run("move", "rason", "filed").status == 0)
    let next = try JSONValue(line: try desk.run("undo", "--json").output)["next"]
    #expect(next?["action"] == .number("1"))
    #expect(next?["verb"]?.text == "set")
    #expect(next?["changed"]?.items.first?["id"]?.text == rason)
    chmod(desk.root + "/" + rason, 0o444)
    let refused = try JSONValue(line: try desk.run("undo", "--json").output)
    // The cause passes: the same is tried again.
    #expect(refused["next"]?["action"] == .number("1"))
    chmod(desk.root + "/" + rason, 0o644)
    #expect(try JSONValue(line: try desk.run("undo", "--json").output)["next"] == .null)
    let redone = try JSONValue(line: try desk.run("redo", "--json").output)["next"]
    #expect(redone?["action"] == .number("2"))
  }

  @Test func `what can never be taken back is passed by, and what comes next is named first`()
    throws
  {
    #expect(try desk.run("set", "rason", "--length", "1300").status == 0)
    let filed = try desk.run("move", "rason", "filed")
    #expect(filed.status == 0, "\(filed.errors)")
    let text = try #require(desk.read(rason))
    try desk.write(text.replacing("status: filed", with: "status: edits"), to: rason)
    let refused = try desk.run("undo")
    #expect(refused.status == 3)
    #expect(
      refused.errors.contains("`copydesk undo` again takes back: length of \(rason) (1)"),
      "\(refused.errors)")
    #expect(desk.read(rason)?.contains("length: 1300") == true)
    #expect(try desk.run("undo").status == 0)
    #expect(desk.read(rason)?.contains("length: 1300") == false)
    #expect(try desk.run("undo").status == 1)
    try desk.write(text, to: rason)
    let single = try desk.run("undo", "2")
    #expect(single.status == 0, "\(single.errors)")
    #expect(try desk.run("undo", "2").errors.contains("action 2 was taken back already"))
  }
}
