import Glibc
import Testing

/// A newer copydesk has written in the journal, as when a dashboard runs on through an upgrade.
@Suite(.serialized) struct NewerJournalTests {
  private let desk: WritersDesk
  /// A record of the version to come, with the checksum of its line.
  private static let record =
    "\nb541ed58b7ec8eef9c530e8c1423208a v3 announce 2 1795579200 made hologram 0 0\n"
  private static let sentences = [
    "a newer copydesk has written in this desk's journal; nothing was changed",
    "restart this one, or use that one",
  ]

  init() throws {
    desk = try WritersDesk()
    #expect(try desk.command("move", "posts/trams.md", "next").run().status == 0)
  }

  private func appendRecord() throws {
    let state = "home/.local/state/copydesk"
    let folder = try #require(desk.scratch.names(in: state).first)
    let journal = "\(state)/\(folder)/journal"
    try desk.scratch.write(
      try #require(desk.scratch.read(journal)) + Self.record, to: journal)
  }

  @Test func `the desk is listed and checked, and a move is refused with 3`() throws {
    try appendRecord()
    let before = desk.files()
    let list = try desk.command("list", "--json").run()
    #expect(list.status == 0 && list.output.contains("\"id\":\"posts/trams.md\""))
    #expect(try desk.command("check").run().status <= 1)
    #expect(try desk.command("due").run().status == 0)
    let move = try desk.command("move", "gigs/nk-news/rason.md", "next").run()
    #expect(move.status == 3)
    #expect(move.errors.hasPrefix("gigs/nk-news/rason.md: "))
    for sentence in Self.sentences { #expect(move.errors.contains(sentence), "\(move.errors)") }
    for command in ["undo", "redo"] {
      let answer = try desk.command(command).run()
      #expect(answer.status == 3)
      for sentence in Self.sentences { #expect(answer.errors.contains(sentence)) }
    }
    #expect(desk.files() == before)
  }

  @Test func `the log shows what it knows and says that there is more`() throws {
    try appendRecord()
    let log = try desk.command("log").run()
    #expect(log.status == 0)
    #expect(log.output.contains("posts/trams.md: status drafting > editing"))
    #expect(
      log.errors == "a newer copydesk has written here; what that did only it can list\n")
  }

  @Test func `a dashboard that was running shows the desk and writes nothing more`() throws {
    let session = try desk.open(width: 160)
    try session.select("Rason")
    try appendRecord()
    let before = desk.files()
    try session.type(">")
    try session.wait(for: "a newer copydesk has written")
    #expect(desk.files() == before)
    try session.press("q")
    #expect(try session.exitStatus() == 0)
  }
}
