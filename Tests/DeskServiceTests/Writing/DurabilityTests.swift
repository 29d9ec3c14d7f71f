import Editorial
import Testing

@testable import DeskService

/// What is on the disk when something is done that relies on it: after a power cut it still holds.
@Suite struct DurabilityTests {
  private let sandbox = Sandbox()

  /// The calls that change or flush, each with what the names hold before it: how many records the
  /// journal has, and whose text is the new one.
  private func story(of act: (inout Edits) throws -> Void) rethrows -> [String] {
    let seen = Story()
    let script = FaultScript { [sandbox] _, call in
      guard [.write, .sync, .make, .exchange, .renameNew, .remove].contains(call) else {
        return nil
      }
      let journal = Sandbox.bytes(sandbox.journal.text + "/journal") ?? []
      let records = journal.count { $0 == 0x0A } / 2
      let filed = sandbox.texts.filter { $0.value.contains("status: filed") }.keys.sorted()
      seen.lines.append("\(call) \(records) \(filed.joined(separator: " "))".trimmedEnd)
      return nil
    }
    var edits = sandbox.edits(script.disk)
    try act(&edits)
    return seen.lines
  }

  /// A journal with one action in it.
  private func begin() throws {
    var edits = sandbox.edits()
    _ = try edits.perform(
      .added, at: noon, [FileEditPlan(path: sandbox.path("z.md"), .create(Array("z\n".utf8)))])
  }

  @Test func `a move is announced for good before it is made, and lasts before it is concluded`()
    throws
  {
    try begin()
    for name in ["a.md", "b.md"] { sandbox.write(Sandbox.piece(name), to: name) }
    let plans = ["a.md", "b.md"].map { sandbox.filing($0) }
    let story = try story { _ = try $0.perform(.movedEach, at: noon, plans) }
    #expect(
      story == [
        "write 2", "sync 3",
        // The new text beside the file, flushed before the two change places; then the names.
        "make 3", "write 3", "sync 3", "exchange 3", "remove 3 a.md", "sync 3 a.md",
        "make 3 a.md", "write 3 a.md", "sync 3 a.md", "exchange 3 a.md", "remove 3 a.md b.md",
        "sync 3 a.md b.md",
        "write 3 a.md b.md", "sync 4 a.md b.md",
      ])
  }

  @Test func `a new piece is as lasting as a move`() throws {
    try begin()
    let text = Array(Sandbox.filedPiece("new").utf8)
    let plan = FileEditPlan(path: sandbox.path("new.md"), .create(text))
    let story = try story { _ = try $0.perform(.added, at: noon, [plan]) }
    #expect(
      story == [
        "write 2", "sync 3", "make 3", "write 3", "sync 3", "renameNew 3", "sync 3 new.md",
        "write 3 new.md", "sync 4 new.md",
      ])
  }

  @Test func `the name of a new journal lasts before the first file is touched`() throws {
    sandbox.write(Sandbox.piece("a"), to: "a.md")
    let story = try story { _ = try $0.perform(.movedEach, at: noon, [sandbox.filing("a.md")]) }
    #expect(story.prefix(4) == ["write 0", "sync 1", "sync 1", "make 1"])
  }
}

/// What a script saw; used on one thread.
private final class Story: @unchecked Sendable {
  var lines: [String] = []
}

extension String {
  fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
