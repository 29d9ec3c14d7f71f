import Editorial
import Glibc
import Testing

@testable import DeskService

/// A journal that a newer program has written in.
@Suite struct NewerJournalTests {
  /// A record of a version to come, one of ours with an action to come, and a word to come.
  static let records = [
    "v3 announce 2 1795579200 made hologram 0 0", "v2 announce 2 1795579200 made hologram 0 0",
    "v2 done 1 1 ? ", "hologram",
  ]

  static func record(_ text: String) -> [UInt8] { .record(of: Array(text.utf8)) }

  static let refusal = Refusal(
    "a newer copydesk has written in this desk's journal; nothing was changed",
    .advice("restart this one, or use that one"))

  @Test(arguments: records)
  func `nothing is written, undone or redone, and all that is known is listed`(
    _ text: String
  ) throws {
    let sandbox = Sandbox()
    for name in ["a", "b", "c"] { sandbox.write(Sandbox.piece(name), to: "\(name).md") }
    var running = sandbox.edits()
    _ = try running.perform(.moved(to: "filed"), at: noon, [sandbox.filing("a.md")])
    _ = try running.perform(.moved(to: "filed"), at: noon, [sandbox.filing("b.md")])
    _ = try running.undo(at: noon)
    let journal = sandbox.journal.text + "/journal"
    let before = try #require(Sandbox.bytes(journal)) + Self.record(text)
    sandbox.write(String(decoding: before, as: UTF8.self), to: "../state/journal")
    let texts = sandbox.texts
    // One that was running meets it as one that is started does.
    for var edits in [running, sandbox.edits()] {
      #expect(throws: Self.refusal) {
        try edits.perform(.moved(to: "filed"), at: noon, [sandbox.filing("c.md")])
      }
      #expect(throws: Self.refusal) { try edits.undo(at: noon) }
      #expect(throws: Self.refusal) { try edits.redo(at: noon) }
      #expect(
        try edits.log().map(\.kind) == [
          .undo(of: 2), .made(.moved(to: "filed")), .made(.moved(to: "filed")),
        ])
      #expect(edits.isNewer)
      #expect(try edits.statuses() == nil)
      #expect(try edits.problems().isEmpty)
    }
    #expect(sandbox.texts == texts && Sandbox.bytes(journal) == before)
    // Torn, it is nobody's.
    sandbox.write(String(decoding: before.dropLast(3), as: UTF8.self), to: "../state/journal")
    var edits = sandbox.edits()
    #expect(try edits.perform(.set, at: noon, [sandbox.filing("c.md")]).number == 4)
  }

  @Test func `the desk is shown, and an edit of it is refused whole`() throws {
    let at = try GoneBackDesk()
    try at.move(at.rason, to: "filed")
    let path = ".state/journal"
    let journal = try #require(Sandbox.bytes(at.scratch.path(path)))
    at.scratch.write(path, bytes: journal + Self.record(Self.records[0]))
    #expect(try at.reread().pieces.count == 2)
    let outcome = at.service.perform(
      try at.request(at.summit, to: "filed", seen: "drafting"), at: noon)
    #expect(outcome.refused == [.init(id: at.summit, refusal: Self.refusal)])
    #expect(outcome.number == nil && outcome.action == .moved(to: "filed"))
    #expect(at.service.undo(at: noon)?.refused.map(\.refusal) == [Self.refusal])
    #expect(at.service.text(of: at.summit) == GoneBackDesk.drafting)
    #expect(try at.service.log().count == 1 && at.service.logIsIncomplete)
  }
}
