import Editorial
import Formats
import Glibc
import Testing

@testable import DeskService

/// A journal that is not as it was left: cut short, or with a line longer than one read.
@Suite struct JournalRereadTests {
  private let sandbox = Sandbox()
  private var file: String { sandbox.journal.text + "/journal" }

  @Test func `cut short in place by another program it is read again from its beginning`() throws {
    for name in ["a.md", "b.md", "c.md"] { sandbox.write(Sandbox.piece(name), to: name) }
    var running = sandbox.edits()
    _ = try running.perform(.movedEach, at: noon, [sandbox.filing("a.md")])
    let length = try #require(Sandbox.bytes(file)).count
    _ = try running.perform(.movedEach, at: noon, [sandbox.filing("b.md")])
    #expect(truncate(file, length) == 0)
    #expect(try running.log().map(\.number) == [1])
    #expect(try running.perform(.movedEach, at: noon, [sandbox.filing("c.md")]).number == 2)
    var starting = sandbox.edits()
    for number in [2, 1] {
      #expect(try starting.undo(at: noon).outcome?.kind.reversed == number)
    }
    #expect(sandbox.text("a.md") == Sandbox.piece("a.md"))
    #expect(sandbox.text("c.md") == Sandbox.piece("c.md"))
  }

  @Test(arguments: [1 << 20, 3 << 20])
  func `a line longer than a read is read to its end, and so are those behind it`(
    _ length: Int
  ) throws {
    sandbox.write(Sandbox.piece("a"), to: "a.md")
    var edits = sandbox.edits()
    _ = try edits.perform(.movedEach, at: noon, [sandbox.filing("a.md")])
    let path = sandbox.path("long.md")
    let long = Announcement(
      number: 2, when: noon, kind: .made(.set),
      edits: [
        EditRecord(
          kind: .change, path: path, target: path, temporary: ".x", before: Checksum([]),
          after: Checksum([1]), deadline: nil,
          changes: [ByteChange(offset: 0, old: [], new: [UInt8](repeating: 0x61, count: length))],
          keys: [], reverses: nil)
      ], refused: [])
    let conclusion = Conclusion(number: 2, isMended: false, results: [EditResult(.applied)])
    let journal = open(file, O_WRONLY | O_APPEND)
    for record in [long.record, conclusion.record] {
      #expect(record.withUnsafeBytes { write(journal, $0.baseAddress, $0.count) } == record.count)
    }
    close(journal)
    var starting = sandbox.edits()
    #expect(try starting.log().map(\.number) == [2, 1])
    #expect(try starting.log(1).first?.changed.map(\.path) == [path])
    sandbox.write(Sandbox.piece("b"), to: "b.md")
    #expect(try edits.perform(.movedEach, at: noon, [sandbox.filing("b.md")]).number == 3)
    #expect(try starting.log(1).map(\.number) == [3])
  }
}
