import Glibc
import Testing

/// Files change under an open dashboard: it follows, and no key hits what it was not meant for.
@Suite(.ownThread) struct LiveReloadTests {
  let desk: WritersDesk

  init() throws {
    desk = try WritersDesk()
  }

  @Test func `a file changed, added, renamed and removed elsewhere is followed`() throws {
    let session = try desk.open()
    try session.wait(for: "Trams")
    try desk.write("---\ntitle: Trams at dawn\nstatus: editing\n---\n", to: WritersDesk.trams)
    try session.wait(for: "Trams at dawn")
    try desk.write("---\ntitle: Newcomer\nstatus: outline\n---\n", to: "desk/posts/new/piece.md")
    try session.wait(for: "Newcomer")
    try desk.write("---\nstatus: outline\n---\n", to: "desk/posts/first-name.md")
    try session.wait(for: "first name")
    desk.rename("desk/posts/first-name.md", to: "desk/posts/second-name.md")
    try session.wait(for: "second name")
    try session.wait(until: "first name")
    // As editors save: a new file is renamed over the old one.
    try desk.write("---\ntitle: Saved by rename\nstatus: outline\n---\n", to: "desk/posts/.x.tmp")
    desk.rename("desk/posts/.x.tmp", to: "desk/posts/second-name.md")
    try session.wait(for: "Saved by rename")
    desk.remove("desk/posts/second-name.md")
    try session.wait(until: "Saved by rename")
    let plan = try #require(desk.read("desk/desk.yaml"))
    try desk.write(plan + "away: [2026-11-23..2026-11-29]\n", to: "desk/desk.yaml")
    try session.wait(for: "AWAY")
  }

  @Test func `the selection stays on its piece, wherever its row goes`() throws {
    let session = try desk.open()
    try session.select("Rason")
    try desk.write(
      "---\ntitle: Urgent\nstatus: drafting\ndue: 2026-11-25\n---\n", to: "desk/posts/urgent.md")
    let screen = try session.wait(for: "Urgent")
    #expect(session.marked(screen)?.contains("Rason") == true)
    let rason = try #require(desk.read(WritersDesk.rason))
    try desk.write(
      rason.replacing("2026-11-27", with: "2026-11-24"), to: WritersDesk.rason)
    let moved = try session.wait(for: "late")
    #expect(session.marked(moved)?.contains("Rason") == true)
  }

  @Test func `a key that raced a newcomer moves the piece it was meant for`() throws {
    let session = try desk.open()
    try session.select("Trams")
    let process = try session.process
    kill(process, SIGSTOP)
    try desk.write(
      "---\ntitle: Urgent\nstatus: drafting\ndue: 2026-11-25\n---\n", to: "desk/posts/urgent.md")
    let before = desk.files()
    try session.type(">")
    kill(process, SIGCONT)
    try session.wait(for: "Trams: drafting > editing")
    #expect(Array(desk.changes(since: before).keys) == [WritersDesk.trams])
  }

  @Test func `a key that raced the end of its piece moves no other`() throws {
    let session = try desk.open()
    try session.select("Trams")
    let process = try session.process
    kill(process, SIGSTOP)
    desk.remove(WritersDesk.trams)
    let before = desk.files()
    try session.type(">")
    kill(process, SIGCONT)
    try session.wait(for: "a refusal") {
      $0.text.contains("nothing was moved") || $0.text.contains("not moved")
    }
    #expect(desk.files() == before)
  }

  @Test func `a key that raced another program's move does not move the piece on`() throws {
    let session = try desk.open()
    try session.select("Rason")
    let process = try session.process
    kill(process, SIGSTOP)
    let rason = try #require(desk.read(WritersDesk.rason))
    try desk.write(rason.replacing("drafting", with: "filed"), to: WritersDesk.rason)
    let before = desk.files()
    try session.type(">")
    kill(process, SIGCONT)
    try session.wait(for: "a refusal") {
      $0.text.contains("nothing was moved") || $0.text.contains("not moved")
    }
    #expect(desk.files() == before)
  }

  @Test func `a key pressed twice does not move what takes the place of a piece that left`() throws
  {
    let before = desk.files()
    let pty = try Pty(desk.program, environment: desk.environment)
    try pty.wait(for: "ITEM")
    try pty.type("jj>")
    try pty.wait(for: "drafting > filed")
    // The row goes with the frame that says so, or with the next one.
    try pty.type(">>>>")
    try pty.type("?")
    try pty.wait(for: "MOVE IT")
    // What a key began is finished before the program ends: no file of ours is on its way any more.
    try pty.type("\u{1B}q")
    #expect(try pty.exitStatus() == 0)
    #expect(Array(desk.changes(since: before).keys) == [WritersDesk.rason])
  }

  @Test func `a burst of keys among a burst of saves ends where undo can take it back`() throws {
    let session = try desk.open()
    try session.select("Rason")
    let before = desk.files()
    for round in 0..<10 {
      try desk.write(
        "---\ntitle: Burst \(round)\nstatus: drafting\ndue: 2026-11-25\n---\n",
        to: "desk/posts/burst.md")
      try session.type(round.isMultiple(of: 2) ? ">u>" : "<u<")
    }
    try session.wait(for: "Burst 9")
    desk.remove("desk/posts/burst.md")
    try session.wait(until: "Burst 9")
    // A key that raced a save is refused: then the others may end at a line that asks for a day.
    #expect(try session.quit() == 0)
    try desk.undoAll()
    #expect(desk.files() == before)
  }

  @Test func `midnight passes by itself`() throws {
    desk.now = "2026-11-25T23:59:58"
    let session = try desk.open()
    try session.wait(for: "Wed 25 Nov 23:59")
    let screen = try session.wait(for: "Thu 26 Nov 00:00")
    #expect(screen.line(with: "Trams")?.contains("today") == true)
  }
}
