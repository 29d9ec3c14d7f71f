import Testing

/// A week planned in a real terminal: a piece for an empty place, a card moved on and back.
@Suite(.ownThread) struct PlanningTests {
  private static let ferry = "desk/posts/ferry.md"

  @Test func `an empty place is filled, a card goes on and back, and undo takes back all`() throws {
    let desk = try WritersDesk()
    desk.remove(WritersDesk.trams)
    try desk.write("---\ntitle: Ferry\nstatus: drafting\n---\nText\n", to: Self.ferry)
    let before = desk.files()
    let session = try desk.open()
    try session.type("1")
    try session.wait(for: "AFTER")
    try session.select("Weekly article")
    try session.press("Enter")
    try session.wait(for: "give it:")
    try session.type("ferr")
    let list = try session.wait(until: "Hugo piece")
    #expect(list.line(with: "FILL Weekly article")?.contains("1 piece") == true)
    try session.press("Enter")
    try session.wait(for: "Ferry: due Fri 18:00")
    // The place is the piece's now, and the selection stays on it.
    let filled = try session.wait(for: "a selected row") { session.marked($0) != nil }
    #expect(session.marked(filled)?.contains("Fri 27   18:00   FP*  Ferry") == true)
    #expect(desk.changes(since: before) == [Self.ferry: ["+due: 2026-11-27 18:00"]])

    try session.type("b")
    try session.wait(for: "BOARD")
    try session.type(">")
    let moved = try session.wait(for: "drafting > editing")
    #expect(moved.lines.contains { $0.contains(">FP") })
    #expect(desk.read(Self.ferry)?.contains("status: editing\n") == true)
    try session.type("<")
    let back = try session.wait(for: "editing > drafting")
    #expect(back.lines.contains { $0.contains(">FP") })
    #expect(desk.read(Self.ferry)?.contains("status: drafting\n") == true)
    #expect(try session.quit() == 0)

    try desk.undoAll()
    #expect(desk.files() == before)
  }
}
