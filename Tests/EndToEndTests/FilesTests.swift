import Testing

/// Files archived, renamed and deleted, by key and by command, and all of it taken back.
@Suite(.ownThread) struct FilesTests {
  @Test func `what is archived counts as before, by key, and undo gives the bytes back`() throws {
    let desk = try WritersDesk()
    try desk.write(
      "---\ntitle: Already out\nstatus: published\npublished: 2026-11-24\n---\nOut\n",
      to: "desk/posts/out.md")
    let before = desk.files()
    let week = try desk.command("week").run().output
    let due = try desk.command("due").run().output
    #expect(week.contains("1 of 1"))
    let session = try desk.open()
    try session.select("Rason")
    try session.type("D")
    let screen = try session.wait(for: "archived: Rason")
    #expect(screen.text.contains("u undoes it"))
    #expect(desk.read(WritersDesk.rason) == nil)
    #expect(desk.read("desk/archive/gigs/nk-news/rason.md") == before[WritersDesk.rason])
    // It is still the selected row, and goes on from there.
    _ = try session.wait(for: "the row still selected") {
      session.marked($0)?.contains("Rason") == true
    }
    #expect(try desk.command("archive", "out").run().status == 0)
    #expect(try desk.command("week").run().output == week)
    #expect(
      try desk.command("due").run().output.replacing("archive/", with: "") == due)
    #expect(try desk.command("undo").run().status == 0)
    try session.type("u")
    try session.wait(for: "undone: archived: Rason")
    #expect(desk.files() == before)
    try session.type("R")
    try session.wait(for: "rename to:")
    try session.type("customs")
    try session.wait(for: "= gigs/nk-news/customs.md")
    try session.press("Enter")
    try session.wait(for: "rason.md > customs.md")
    #expect(desk.read("desk/gigs/nk-news/customs.md") == before[WritersDesk.rason])
    try session.type("u")
    try session.wait(for: "undone: Rason: customs.md > rason.md")
    #expect(desk.files() == before)
    try session.press("q")
    #expect(try session.exitStatus() == 0)
  }

  @Test func `commands say what they do, in lines and in JSON, and the log has it`() throws {
    let desk = try CommandsDesk(CommandsDesk.pieces)
    let before = try desk.snapshot()
    let dry = try desk.run("archive", "rason", "old", "--dry-run")
    #expect(
      dry.output == """
        gigs/nk-news/rason.md > archive/gigs/nk-news/rason.md
        posts/old.md > archive/posts/old.md
        nothing was written (--dry-run)

        """)
    #expect(try desk.snapshot() == before)
    let json = try JSONValue(line: try desk.run("archive", "old", "--json").output)
    #expect(json["action"] == .number("1"))
    #expect(json["created"]?.items == [.string("archive/posts/old.md")])
    #expect(json["removed"]?.items == [.string("posts/old.md")])
    let again = try desk.run("archive", "old")
    #expect(again.status == 3)
    #expect(again.errors == "archive/posts/old.md: it is in the archive already\n")
    #expect(try desk.run("rename", "summit", "정상").output.hasSuffix("> gigs/nk-news/정상.md\n"))
    let taken = try desk.run("rename", "rason", "정상.md")
    #expect(taken.status == 3 && taken.errors.contains("there is already a file of this name"))
    #expect(try desk.run("rename", "rason", "a/b").errors.contains("a name has no \"/\" in it"))
    #expect(try desk.run("delete", "dmz").output == "posts/dmz.md: removed\n")
    #expect(desk.read("posts/dmz.md") == nil)
    let log = try desk.run("log").output
    for line in [
      "3  2026-11-25 14:02  deleted\n     posts/dmz.md: removed\n",
      "2  2026-11-25 14:02  renamed\n     gigs/nk-news/summit.md > gigs/nk-news/정상.md\n",
      "1  2026-11-25 14:02  archived\n     posts/old.md > archive/posts/old.md\n",
    ] { #expect(log.contains(line)) }
    #expect(try desk.run("undo", "1").status == 0)
    for _ in 0..<2 { #expect(try desk.run("undo").status == 0) }
    #expect(try desk.snapshot() == before)
    #expect(try desk.run("undo").status == 1)
  }

  @Test func `what a semester or a second sale names is not moved from under it (R43, R47)`() throws
  {
    var files = CommandsDesk.pieces
    files["posts/again.md"] = "---\nstatus: idea\nfrom: posts/old.md\n---\n"
    let plan = CommandsDesk.plan.replacing("sources:\n", with: "sources:\n  semester: [semester]\n")
    let desk = try CommandsDesk(files, plan: plan)
    try desk.write(
      "name: T\nstarts: 2026-09-28\nends: 2027-01-22\ndeadlines:\n"
        + "  - {title: C, due: 2026-12-04, piece: posts/dmz.md}\n", to: "semester/term.yaml")
    let before = try desk.snapshot()
    for (command, words) in [
      ("archived", ["archive", "dmz"]), ("renamed", ["rename", "dmz", "x"]),
      ("deleted", ["delete", "dmz"]),
    ] {
      let answer = try desk.run(words)
      #expect(answer.status == 3)
      #expect(
        answer.errors == "posts/dmz.md: semester/term.yaml:5 names it (piece:), so it is not "
          + "\(command); change that first\n")
    }
    #expect(
      try desk.run("delete", "posts/old.md").errors.contains("posts/again.md names it (from:)"))
    #expect(try desk.snapshot() == before)
  }
}
