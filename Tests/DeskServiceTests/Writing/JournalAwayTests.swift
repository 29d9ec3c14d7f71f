import Editorial
import Formats
import Glibc
import Testing

@testable import DeskService

/// The journal's folder is away: that is no empty journal.
@Suite struct JournalAwayTests {
  private let sandbox = Sandbox()
  private let sentence = "the journal: it is not there any more; nothing was changed"

  init() {
    for name in ["a.md", "b.md"] { sandbox.write(Sandbox.piece(name), to: name) }
  }

  private func refusal(_ body: () throws -> Void) -> Refusal? {
    do {
      try body()
      return nil
    } catch {
      return error as? Refusal
    }
  }

  private func expectRefused(_ edits: inout Edits) {
    let asked = [
      refusal { _ = try edits.log() },
      refusal { _ = try edits.undo(at: noon) },
      refusal { _ = try edits.perform(.movedEach, at: noon, [sandbox.filing("b.md")]) },
    ]
    for refused in asked {
      #expect(refused?.cause.hasPrefix("the journal") == true)
      #expect(refused?.cause.contains("it is not there any more; nothing was changed") == true)
      #expect(refused?.persistence == .passing)
    }
    #expect(sandbox.text("b.md") == Sandbox.piece("b.md"))
  }

  @Test func `while it is away all is refused, and once it is back undo still has everything`()
    throws
  {
    var edits = sandbox.edits()
    _ = try edits.perform(.movedEach, at: noon, [sandbox.filing("a.md")])
    let elsewhere = sandbox.root + "/elsewhere"
    rename(sandbox.journal.text, elsewhere)
    expectRefused(&edits)
    #expect(access(sandbox.journal.text, F_OK) != 0)
    rename(elsewhere, sandbox.journal.text)
    #expect(try edits.log().map(\.number) == [1])
    #expect(try edits.undo(at: noon).outcome?.changed.count == 1)
    #expect(sandbox.text("a.md") == Sandbox.piece("a.md"))
  }

  @Test func `a link to a disk that is not mounted is no place to begin a journal`() throws {
    symlink(sandbox.root + "/unmounted", sandbox.journal.text)
    var edits = sandbox.edits()
    expectRefused(&edits)
    #expect(access(sandbox.root + "/unmounted", F_OK) != 0)
    mkdir(sandbox.root + "/unmounted", 0o700)
    #expect(try edits.log().isEmpty)
    #expect(
      try edits.perform(.movedEach, at: noon, [sandbox.filing("b.md")]).changed.count == 1)
  }

  @Test func `a journal that never was is empty`() throws {
    var edits = sandbox.edits()
    #expect(try edits.log().isEmpty)
    #expect(access(sandbox.journal.text, F_OK) != 0)
  }
}
