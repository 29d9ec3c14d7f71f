import Editorial
import Glibc
import Testing

@testable import DeskService

@Suite struct MendingTests {
  let sandbox = Sandbox()

  private let names = ["a.md", "b.md", "c.md"]

  init() {
    for name in names { sandbox.write(Sandbox.piece(name), to: name) }
  }

  /// Moves and is killed before a call of this kind, the `count`th of them.
  private func moveKilled(_ names: [String], before call: Disk.Call, _ count: Int = 1) {
    let script = FaultScript { script, now in
      guard now == call, script.calls.count(where: { $0 == call }) == count else { return nil }
      script.isDead = true
      return .fails(EIO)
    }
    var edits = sandbox.edits(script.disk)
    _ = try? edits.perform(.movedEach, at: noon, names.map { sandbox.filing($0) })
  }

  @Test func `the next action says what an interrupted one did`() throws {
    moveKilled(names, before: .exchange, 3)
    sandbox.write(Sandbox.piece("d"), to: "d.md")
    var edits = sandbox.edits()
    let outcome = try edits.perform(.movedEach, at: noon, [sandbox.filing("d.md")])
    #expect(outcome.mending.sentence == "the last move was interrupted: 2 of 3 moved")
    #expect(outcome.number == 2 && sandbox.temporaries.isEmpty)
    #expect(try edits.perform(.movedEach, at: noon, []).mending.sentence == nil)
    _ = try edits.undo(at: noon)
    let undone = try #require(try edits.undo(at: noon).outcome)
    #expect(undone.changed.map { String($0.path.name) } == ["a.md", "b.md"])
    for name in names { #expect(sandbox.text(name) == Sandbox.piece(name)) }
  }

  @Test func `an undo closes an interrupted move, says so, and takes it back`() throws {
    moveKilled(names, before: .exchange, 2)
    var edits = sandbox.edits()
    let outcome = try #require(try edits.undo(expecting: 1, at: noon).outcome)
    #expect(outcome.mending.sentence == "the last move was interrupted: 1 of 3 moved")
    #expect(outcome.kind.reversed == 1 && outcome.changed.count == 1)
  }

  @Test func `where the file was written in since, its keys tell what was done`() throws {
    moveKilled(["a.md"], before: .lease)
    sandbox.write(Sandbox.filedPiece("a.md", body: "More.\n"), to: "a.md")
    moveKilled(["b.md"], before: .exchange)
    sandbox.write(Sandbox.piece("b.md", body: "More.\n"), to: "b.md")
    var edits = sandbox.edits()
    let log = try edits.perform(.movedEach, at: noon, [])
    #expect(log.mending.sentence == "the last move was interrupted: 0 of 1 moved")
    #expect(try edits.undo(at: noon).outcome?.kind.reversed == 1)
    #expect(sandbox.text("a.md") == Sandbox.piece("a.md", body: "More.\n"))
  }

  @Test func `somebody's text is never removed but shown until they have seen to it`() throws {
    let theirs = Sandbox.piece("a.md", body: "Theirs.\n")
    let elsewhere = SaveElsewhere(.renamed, theirs, sandbox.path("a.md").text)
    let script = FaultScript { script, call in
      if call == .exchange { elsewhere.begin() }
      guard script.calls.contains(.exchange), call != .exchange else { return nil }
      script.isDead = true
      return .fails(EIO)
    }
    var dying = sandbox.edits(script.disk)
    _ = try? dying.perform(.movedEach, at: noon, [sandbox.filing("a.md")])
    var edits = sandbox.edits()
    for _ in 0..<2 {
      _ = try edits.perform(.movedEach, at: noon, [])
      let aside = try #require(sandbox.temporaries.first)
      #expect(sandbox.text(aside) == theirs)
      #expect(
        try edits.problems() == [
          Problem(
            path: sandbox.path(aside),
            message: "another program saved this text while a.md was being changed; "
              + "take from it what you need, then remove it", kind: .file)
        ])
    }
    unlink(sandbox.path(try #require(sandbox.temporaries.first)).text)
    #expect(try edits.problems().isEmpty)
  }

  @Test func `a temporary that could not be removed goes with the next action`() throws {
    let script = FaultScript.failing([.remove], EIO)
    var edits = sandbox.edits(script.disk)
    #expect(try edits.perform(.movedEach, at: noon, [sandbox.filing("a.md")]).changed.count == 1)
    #expect(sandbox.temporaries.count == 1)
    edits = sandbox.edits()
    #expect(try edits.problems().isEmpty)
    #expect(
      try edits.perform(.movedEach, at: noon, [sandbox.filing("b.md")]).mending.sentence == nil)
    #expect(sandbox.temporaries.isEmpty)
  }
}
