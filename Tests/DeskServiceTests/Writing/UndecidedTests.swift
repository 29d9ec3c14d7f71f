import Editorial
import Formats
import Glibc
import Testing

@testable import DeskService

/// Interrupted, and then not to be looked at: that is no answer, and the question stays open.
@Suite struct UndecidedTests {
  private let sandbox = Sandbox()
  private let names = ["a.md", "b.md", "c.md"]

  init() {
    for name in names + ["z.md"] { sandbox.write(Sandbox.piece(name), to: name) }
  }

  /// Bills three pieces and is killed before a call of this kind, the `count`th of them.
  private func billKilled(before call: Disk.Call, _ count: Int) {
    let script = FaultScript { script, now in
      guard now == call, script.calls.count(where: { $0 == call }) == count else { return nil }
      script.isDead = true
      return .fails(EIO)
    }
    var edits = sandbox.edits(script.disk)
    _ = try? edits.perform(
      .billed(invoice: "INV-7"), at: noon, names.map { sandbox.filing($0) })
  }

  private func touch(_ disk: Disk = Disk(), _ name: String = "z.md") throws -> ActionOutcome {
    var edits = sandbox.edits(disk)
    return try edits.perform(.movedEach, at: noon, [sandbox.filing(name)])
  }

  private func expectMendedAndUndone() throws {
    let mended = try touch(Disk(), "none.md")
    #expect(mended.mending.sentence == "the last bill was interrupted: 1 of 3 billed")
    #expect(mended.mending.undecided.isEmpty && sandbox.temporaries.isEmpty)
    var edits = sandbox.edits()
    while case .done(let outcome, _) = try edits.undo(at: noon) {
      #expect(outcome.refused.isEmpty)
    }
    for name in names + ["z.md"] { #expect(sandbox.text(name) == Sandbox.piece(name)) }
  }

  @Test func `a folder that was away is looked at again`() throws {
    billKilled(before: .exchange, 2)
    sandbox.goAway()
    let met = try touch()
    #expect(met.mending.sentence == nil)
    #expect(met.mending.undecided.map(\.refusal) == [.away])
    #expect(met.mending.undecided.map(\.kind) == [.made(.billed(invoice: "INV-7"))])
    sandbox.comeBack()
    #expect(!sandbox.temporaries.isEmpty)
    try expectMendedAndUndone()
  }

  @Test(arguments: [EIO, EMFILE, EACCES])
  func `a file that cannot be opened leaves the action open, and others can be moved`(
    _ code: Int32
  ) throws {
    billKilled(before: .exchange, 2)
    // The lock and four looks at the journal come first, then the folder of a.md.
    let script = FaultScript { script, call in
      guard call == .open, script.calls.count(where: { $0 == .open }) == 6 else { return nil }
      return .fails(code)
    }
    let met = try touch(script.disk)
    #expect(met.mending.undecided.map(\.path) == [sandbox.path("a.md")])
    #expect(met.changed.map(\.path) == [sandbox.path("z.md")])
    try expectMendedAndUndone()
  }

  @Test func `a file of it is not changed until it can be looked at`() throws {
    billKilled(before: .exchange, 2)
    let unreadable = FaultScript { script, call in
      call == .open && script.calls.count(where: { $0 == .open }) == 6 ? .fails(EIO) : nil
    }
    var edits = sandbox.edits(unreadable.disk)
    let outcome = try edits.perform(
      .movedEach, at: noon, [sandbox.filing("c.md"), sandbox.filing("z.md")])
    #expect(outcome.refused.map(\.path) == [sandbox.path("c.md")])
    #expect(outcome.refused.map(\.refusal) == [.undecided])
    #expect(outcome.changed.map(\.path) == [sandbox.path("z.md")])
    try expectMendedAndUndone()
  }

  @Test func `an undo does not go past what could not be looked at`() throws {
    _ = try touch()
    billKilled(before: .exchange, 2)
    sandbox.goAway()
    var edits = sandbox.edits()
    let outcome = try #require(try edits.undo(at: noon).outcome)
    #expect(outcome.changed.isEmpty && outcome.undoable == 2)
    #expect(
      outcome.refused.map(\.refusal.cause) == [
        "the last bill was interrupted, and how far it came cannot be told yet: "
          + "its folder is not there now"
      ])
    sandbox.comeBack()
    let undone = try #require(try edits.undo(expecting: 2, at: noon).outcome)
    #expect(undone.mending.sentence == "the last bill was interrupted: 1 of 3 billed")
    #expect(undone.kind == .undo(of: 2) && undone.changed.count == 1)
    #expect(sandbox.text("z.md") == Sandbox.filedPiece("z.md"))
  }

  @Test func `a file moved elsewhere meanwhile is in undo when it is back`() throws {
    billKilled(before: .exchange, 2)
    let elsewhere = sandbox.root + "/a.md"
    rename(sandbox.path("a.md").text, elsewhere)
    #expect(try touch().mending.sentence == "the last bill was interrupted: 0 of 3 billed")
    var edits = sandbox.edits()
    let logged = try #require(try edits.log().last)
    #expect(logged.refused.map(\.refusal) == [.unknowable, .interrupted, .interrupted])
    rename(elsewhere, sandbox.path("a.md").text)
    _ = try edits.undo(at: noon)
    #expect(try #require(try edits.undo(at: noon).outcome).changed.count == 1)
    for name in names { #expect(sandbox.text(name) == Sandbox.piece(name)) }
  }

  @Test func `a temporary in a folder that was away is swept later, and told of until then`() throws
  {
    let script = FaultScript.failing([.remove], EIO)
    var edits = sandbox.edits(script.disk)
    _ = try edits.perform(.movedEach, at: noon, [sandbox.filing("a.md")])
    sandbox.goAway()
    edits = sandbox.edits()
    _ = try edits.perform(.movedEach, at: noon, [])
    #expect(try edits.problems().count == 1)
    sandbox.comeBack()
    _ = try edits.perform(.movedEach, at: noon, [])
    #expect(sandbox.temporaries.isEmpty)
    #expect(try edits.problems().isEmpty)
  }

  @Test func `the writer is told what could not be looked at and why`() throws {
    let scratch = ScratchDesk(pieces: [
      "gigs/a.md": "---\nstatus: drafting\n---\nOne\n",
      "posts/b.md": "---\nstatus: drafting\n---\nTwo\n",
    ])
    let dying = scratch.service()
    _ = try dying.load()
    dying.edits = Edits(
      journal: scratch.location.state, on: InterruptionTests.killed(beforeExchange: 1))
    func length(_ id: String) -> EditRequest {
      EditRequest(
        action: .set, edits: [.change(piece: FilePath(id), seen: "drafting", .length(900))])
    }
    _ = dying.perform(length("gigs/a.md"), at: noon)
    scratch.rename("gigs", "elsewhere")
    let next = scratch.service()
    _ = try next.load()
    let outcome = next.perform(length("posts/b.md"), at: noon)
    #expect(outcome.changed.count == 1)
    #expect(
      outcome.notices == [
        "gigs/a.md: the last change was interrupted, and how far it came cannot be told yet: "
          + "its folder is not there now"
      ])
    scratch.rename("elsewhere", "gigs")
    #expect(
      next.undo(at: noon)?.notices == ["the last change was interrupted: 0 of 1 changed"])
  }
}
