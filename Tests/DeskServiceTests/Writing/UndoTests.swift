import Editorial
import Formats
import Glibc
import Testing

@testable import DeskService

extension ReversalOutcome {
  var outcome: ActionOutcome? {
    guard case .done(let outcome, _) = self else { return nil }
    return outcome
  }
}

@Suite struct UndoTests {
  let sandbox = Sandbox()

  init() {
    for name in ["a", "b", "c"] { sandbox.write(Sandbox.piece(name), to: "\(name).md") }
  }

  private func move(_ names: String...) throws -> ActionOutcome {
    var edits = sandbox.edits()
    return try edits.perform(.movedEach, at: noon, names.map { sandbox.filing("\($0).md") })
  }

  private func undo(_ shown: Int? = nil) throws -> ReversalOutcome {
    var edits = sandbox.edits()
    return try edits.undo(expecting: shown, at: noon)
  }

  private func redo(_ shown: Int? = nil) throws -> ReversalOutcome {
    var edits = sandbox.edits()
    return try edits.redo(expecting: shown, at: noon)
  }

  private func isFiled(_ name: String) -> Bool {
    sandbox.text("\(name).md") == Sandbox.filedPiece(name)
  }

  private func isDraft(_ name: String) -> Bool {
    sandbox.text("\(name).md") == Sandbox.piece(name)
  }

  @Test func `undo brings back the identical text, redo the new one, across restarts`() throws {
    _ = try move("a", "b")
    _ = try move("c")
    var outcome = try #require(try undo().outcome)
    #expect(outcome.kind.reversed == 2 && outcome.number == 3 && outcome.undoable == 1)
    #expect(outcome.redoable == 2)
    #expect(isDraft("c") && isFiled("a") && isFiled("b"))
    outcome = try #require(try undo().outcome)
    #expect(outcome.kind.reversed == 1 && outcome.undoable == nil)
    #expect(
      outcome.changed.first?.keys == [
        KeyChange(key: "status", from: "filed", to: "drafting"),
        KeyChange(key: "filed", from: "2026-11-24", to: nil),
      ])
    #expect(isDraft("a") && isDraft("b"))
    #expect(try undo() == .nothing(mended: Mending()))
    #expect(try #require(try redo().outcome).kind.reversed == 1)
    #expect(isFiled("a") && isFiled("b") && isDraft("c"))
    #expect(try #require(try redo().outcome).kind.reversed == 2)
    #expect(try redo() == .nothing(mended: Mending()))
    #expect(try #require(try undo().outcome).kind.reversed == 2)
    #expect(isDraft("c") && isFiled("a"))
    #expect(sandbox.temporaries.isEmpty)
  }

  @Test func `a new action ends what could be redone`() throws {
    _ = try move("a")
    _ = try undo()
    _ = try move("b")
    #expect(try redo() == .nothing(mended: Mending()))
    #expect(try #require(try undo().outcome).kind.reversed == 3)
  }

  @Test func `text written since is kept, and the keys alone go back`() throws {
    _ = try move("a")
    sandbox.write(Sandbox.filedPiece("a", body: "Body, rewritten.\n"), to: "a.md")
    #expect(try #require(try undo().outcome).changed.count == 1)
    #expect(sandbox.text("a.md") == Sandbox.piece("a", body: "Body, rewritten.\n"))
    #expect(try #require(try redo().outcome).changed.count == 1)
    #expect(sandbox.text("a.md") == Sandbox.filedPiece("a", body: "Body, rewritten.\n"))
  }

  @Test func `a refused undo says why, leaves the stack, and the next reaches the one before`()
    throws
  {
    _ = try move("a")
    _ = try move("b", "c")
    sandbox.write("---\ntitle: b\nstatus: edits\nfiled: 2026-11-24\n---\n", to: "b.md")
    var outcome = try #require(try undo().outcome)
    #expect(outcome.changed.map(\.path) == [sandbox.path("c.md")])
    #expect(outcome.refused.map(\.path) == [sandbox.path("b.md")])
    #expect(
      outcome.refused.map(\.refusal.cause) == ["its status is edits now, changed elsewhere since"])
    #expect(outcome.undoable == 1)
    outcome = try #require(try undo().outcome)
    #expect(outcome.kind.reversed == 1 && isDraft("a"))
    // Only what was taken back comes again.
    #expect(try #require(try redo().outcome).kind.reversed == 1)
    outcome = try #require(try redo().outcome)
    #expect(outcome.kind.reversed == 2 && outcome.changed.map(\.path) == [sandbox.path("c.md")])
  }

  @Test func `an undo that is refused altogether leaves the stack too`() throws {
    _ = try move("a")
    _ = try move("b")
    unlink(sandbox.path("b.md").text)
    let outcome = try #require(try undo().outcome)
    #expect(outcome.refused.map(\.refusal) == [.removed])
    #expect(outcome.kind.reversed == 2 && outcome.undoable == 1 && outcome.redoable == nil)
    #expect(try #require(try undo().outcome).kind.reversed == 1)
  }

  @Test func `what another program did since is shown before it is undone`() throws {
    let shown = try move("a").undoable
    _ = try move("b")
    guard case .another(let other) = try undo(shown) else { throw Failed() }
    #expect(other.number == 2 && other.changed.map(\.path) == [sandbox.path("b.md")])
    #expect(isFiled("a") && isFiled("b"))
    #expect(try #require(try undo(2).outcome).kind.reversed == 2)
    #expect(try #require(try undo(shown).outcome).kind.reversed == 1)
    guard case .another(let again) = try redo(2) else { throw Failed() }
    #expect(again.number == 1)
  }

  @Test func `a new file goes only if nobody wrote in it`() throws {
    var edits = sandbox.edits()
    func make(_ name: String) throws {
      _ = try edits.perform(
        .added, at: noon, [FileEditPlan(path: sandbox.path(name), .create(Array("new".utf8)))])
    }
    try make("one.md")
    try make("two.md")
    sandbox.write("new, and more", to: "two.md")
    let refused = try #require(try undo().outcome)
    #expect(
      refused.refused.map(\.refusal.cause) == [
        "it was changed since it was made"
      ])
    #expect(
      refused.refused.map(\.refusal.remedy) == [.advice("remove it yourself if it should go")])
    #expect(sandbox.text("two.md") == "new, and more")
    #expect(try #require(try undo().outcome).removed == [sandbox.path("one.md")])
    #expect(sandbox.text("one.md") == nil)
    #expect(try #require(try redo().outcome).created == [sandbox.path("one.md")])
    #expect(sandbox.text("one.md") == "new")
    #expect(try #require(try undo().outcome).removed == [sandbox.path("one.md")])
  }

  @Test func `the log shows actions, the newest first`() throws {
    _ = try move("a", "b")
    _ = try undo()
    var edits = sandbox.edits()
    let log = try edits.log()
    #expect(log.map(\.number) == [2, 1])
    #expect(log.map(\.kind) == [.undo(of: 1), .made(.movedEach)])
    #expect(log[1].changed.count == 2 && log[1].when == noon)
    #expect(try edits.log(1).count == 1)
  }

  @Test func `one who only watches sees what another did`() throws {
    var watcher = sandbox.edits()
    #expect(try watcher.log().isEmpty)
    _ = try move("a")
    #expect(try watcher.log().map(\.number) == [1])
    _ = try undo()
    #expect(try watcher.log().map(\.kind) == [.undo(of: 1), .made(.movedEach)])
  }
}
