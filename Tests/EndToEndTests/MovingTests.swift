import Glibc
import Testing

/// A real desk in a real terminal: what a key does to the files, to the byte.
@Suite(.ownThread) struct MovingTests {
  let desk: WritersDesk
  let before: [String: String]

  init() throws {
    desk = try WritersDesk()
    before = desk.files()
  }

  @Test func `the week and the list of a desk in several styles are shown`() throws {
    let session = try desk.open()
    let screen = try session.wait(for: "Trams")
    #expect(screen.lines.first?.hasPrefix(" COPYDESK   Wed 25 Nov 14:02") == true)
    #expect(screen.line(with: "WEEK")?.contains("0 of 1") == true)
    let list = screen.lines.firstIndex { $0.hasPrefix("2 DUE") } ?? 0
    var last = list
    for row in WritersDesk.rows {
      let line = screen.lines[list...].firstIndex { $0.contains(row) } ?? -1
      #expect(line > last, "\(row) in\n\(screen)")
      last = line
    }
    try session.type("u")
    #expect(
      try session.wait(for: "nothing to undo").line(with: "nothing to undo") == " nothing to undo")
    try session.type("U")
    try session.wait(for: "nothing to redo")
    #expect(desk.files() == before)
  }

  @Test func `a move changes its own lines alone, and is undone and redone across restarts`()
    throws
  {
    let session = try desk.open()
    try session.select("Rason")
    try session.type(">")
    try session.wait(for: "drafting > filed today")
    let moved = desk.files()
    #expect(
      desk.changes(since: before) == [
        WritersDesk.rason: ["-status: drafting\r", "+status: filed\r", "+filed: 2026-11-25\r"]
      ])
    try session.type("u")
    try session.wait(for: "undone")
    #expect(desk.files() == before)
    try session.type("U")
    try session.wait(for: "redone")
    #expect(desk.files() == moved)
    try session.press("q")
    #expect(try session.exitStatus() == 0)

    let later = try desk.open()
    try later.type("u")
    try later.wait(for: "undone")
    #expect(desk.files() == before)
    try later.press("q")
    #expect(try later.exitStatus() == 0)
    let last = try desk.open()
    try last.type("U")
    try last.wait(for: "redone")
    #expect(desk.files() == moved)
  }

  @Test(arguments: [
    ("Trams", WritersDesk.trams, "drafting > editing"),
    ("Vault piece", "vault/piece.md", "drafting > filed"),
    ("Hugo piece", "blog/content/posts/hugo.md", "> editing today"),
    ("Jekyll draft", "jekyll/_drafts/draft.md", "> editing today"),
  ])
  func `every style of front matter is spliced in place`(
    _ title: String, _ name: String, _ said: String
  ) throws {
    let session = try desk.open()
    try session.select(title)
    try session.type(">")
    try session.wait(for: said)
    let changes = desk.changes(since: before)
    #expect(Array(changes.keys) == [name])
    switch title {
    case "Trams":
      #expect(
        changes[name] == [
          "-status:   drafting   # the writer's own", "+status:   editing   # the writer's own",
          "+editing: 2026-11-25",
        ])
    case "Vault piece":
      #expect(changes[name] == ["-  - drafting", "+  - filed", "+filed: 2026-11-25"])
    default: #expect(changes[name] == ["+status: editing", "+editing: 2026-11-25"])
    }
    try session.type("u")
    try session.wait(for: "undone")
    #expect(desk.files() == before)
  }

  @Test func `what cannot be written safely is refused with its reason`() throws {
    let session = try desk.open()
    try session.select("Toml piece")
    try session.type(">")
    try session.wait(for: "TOML")
    #expect(desk.files() == before)
  }

  @Test func `back, the picker and the exits write what they say`() throws {
    let session = try desk.open()
    try session.select("Rason")
    try session.type("<")
    try session.wait(for: "drafting > commissioned")
    #expect(
      desk.changes(since: before) == [
        WritersDesk.rason: ["-status: drafting\r", "+status: commissioned\r"]
      ])
    try session.type("s")
    try session.wait(for: "returned")
    try session.type("r")
    try session.press("Enter")
    try session.wait(for: "commissioned > returned")
    #expect(desk.read(WritersDesk.rason)?.contains("returned: 2026-11-25\r\n") == true)
    try session.type("u")
    try session.wait(for: "undone")
    try session.select("Rason")
    try session.type("x")
    try session.wait(for: "no-reply")
    try session.press("Enter")
    try session.wait(for: "commissioned > declined")
    try session.type("u")
    try session.wait(for: "declined > commissioned")
    try session.type("u")
    try session.wait(for: "commissioned > drafting")
    #expect(desk.files() == before)
  }

  @Test func `R10: another day is said afterwards, and one undo takes back both`() throws {
    let session = try desk.open()
    try session.select("Rason")
    try session.type(">")
    try session.wait(for: "@ another day")
    try session.type("@")
    try session.wait(until: "@ another day")
    try session.type("mon")
    try session.wait(for: "23 Nov")
    try session.press("Enter")
    try session.wait(for: "filed Mon")
    #expect(desk.read(WritersDesk.rason)?.contains("\r\nfiled: 2026-11-23\r\n") == true)
    try session.type("u")
    try session.wait(for: "undone")
    #expect(desk.files() == before)
  }

  @Test func `R9: a piece is scheduled for a moment that is asked for, the slot's filled in`()
    throws
  {
    let session = try desk.open()
    try session.select("Trams")
    try session.type(">")
    try session.wait(for: "drafting > editing")
    try session.type(">")
    try session.wait(for: "2026-11-27 18:00")
    try session.press("Enter")
    try session.wait(for: "editing > scheduled")
    #expect(
      desk.changes(since: before)[WritersDesk.trams] == [
        "-status:   drafting   # the writer's own", "+status:   scheduled   # the writer's own",
        "+scheduled: 2026-11-27 18:00", "+editing: 2026-11-25",
      ])
    try session.type("u")
    try session.wait(for: "scheduled > editing")
    try session.type("u")
    try session.wait(for: "editing > drafting")
    #expect(desk.files() == before)
  }

  @Test(arguments: ["Seminar paper", "Ethics form"])
  func `R47: a semester deadline is ticked in its file, and undone`(_ title: String) throws {
    let session = try desk.open()
    try session.select(title)
    try session.type(">")
    try session.wait(for: "+ 1 done")
    let changes = desk.changes(since: before)
    #expect(Array(changes.keys) == ["desk/semester/term.yaml"])
    #expect(changes.values.first?.contains { $0.contains("done: 2026-11-25") } == true)
    try session.type("u")
    try session.wait(for: "undone")
    #expect(desk.files() == before)
  }
}
