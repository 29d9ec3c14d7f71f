import Editorial
import Formats
import Glibc
import Testing

@testable import DeskService

/// Undo when something stands in its way, told as a writer meets it.
@Suite struct UndoPromiseTests {
  private let sandbox = Sandbox()

  init() {
    for name in ["a", "b", "c"] { sandbox.write(Sandbox.piece(name), to: "\(name).md") }
  }

  private func move(_ names: String..., on disk: Disk = Disk()) throws {
    var edits = sandbox.edits(disk)
    let outcome = try edits.perform(
      .moved(to: "filed"), at: noon, names.map { sandbox.filing("\($0).md") })
    #expect(outcome.changed.count == names.count)
  }

  private func set(_ key: String, _ value: String, of name: String) throws -> ActionOutcome {
    var edits = sandbox.edits()
    return try edits.perform(
      .set, at: noon,
      [
        FileEditPlan(
          path: sandbox.path("\(name).md"), .keys([KeyEdit(key, .set(value))], at: .frontMatter))
      ])
  }

  private func undo(_ expected: Int? = nil, on disk: Disk = Disk()) throws -> ReversalOutcome {
    var edits = sandbox.edits(disk)
    return try edits.undo(expecting: expected, at: noon)
  }

  private func isFiled(_ name: String) -> Bool {
    sandbox.text("\(name).md") == Sandbox.filedPiece(name)
  }

  private func isDraft(_ name: String) -> Bool {
    sandbox.text("\(name).md") == Sandbox.piece(name)
  }

  // MARK: A cause that passes

  @Test func `undo with the disk full tries again`() throws {
    try move("b")
    try move("a")
    for calls in [[Disk.Call.make], [.write]] as [Set<Disk.Call>] {
      let full = FaultScript.failing(calls, ENOSPC).disk
      do {
        let outcome = try #require(try undo(on: full).outcome)
        #expect(outcome.refused.map(\.refusal.persistence) == [.passing])
        #expect(outcome.undoable == 2)
      } catch let refusal as Refusal {
        #expect(refusal.cause.hasPrefix("the journal: the disk is full; nothing was changed"))
      }
      #expect(isFiled("a") && isFiled("b"))
    }
    #expect(try #require(try undo().outcome).kind == .undo(of: 2))
    #expect(isDraft("a") && isFiled("b"))
  }

  static let obstacles: [(String, @Sendable (Sandbox) -> Void, @Sendable (Sandbox) -> Void)] = [
    (
      "read-only", { chmod($0.path("a.md").text, 0o444) }, { chmod($0.path("a.md").text, 0o644) }
    ),
    ("in a read-only folder", { chmod($0.desk, 0o555) }, { chmod($0.desk, 0o755) }),
    ("away", { $0.goAway() }, { $0.comeBack() }),
  ]

  @Test(arguments: obstacles.indices)
  func `undo of a file that is read-only or away tries again`(_ index: Int) throws {
    let (_, hinder, clear) = Self.obstacles[index]
    try move("b")
    try move("a")
    hinder(sandbox)
    for _ in 0..<3 {
      guard case .done(let outcome, let next) = try undo() else { throw Failed() }
      #expect(outcome.refused.map(\.refusal.persistence) == [.passing])
      #expect(outcome.undoable == 2 && next == nil)
    }
    clear(sandbox)
    #expect(try #require(try undo().outcome).kind == .undo(of: 2))
    #expect(isDraft("a") && isFiled("b"))
  }

  @Test func `undo of a file that is being written tries again`() throws {
    try move("a")
    let writer = open(sandbox.path("a.md").text, O_WRONLY)
    #expect(try #require(try undo().outcome).refused.map(\.refusal) == [.inUse])
    close(writer)
    #expect(try #require(try undo().outcome).changed.count == 1)
    #expect(isDraft("a"))
  }

  @Test func `of several files only the one that was away is left to be taken back`() throws {
    try move("a", "b")
    chmod(sandbox.path("a.md").text, 0o444)
    #expect(try #require(try undo().outcome).changed.map(\.path) == [sandbox.path("b.md")])
    chmod(sandbox.path("a.md").text, 0o644)
    #expect(try #require(try undo().outcome).changed.map(\.path) == [sandbox.path("a.md")])
    var edits = sandbox.edits()
    #expect(try #require(try edits.redo(at: noon).outcome).changed.count == 2)
  }

  // MARK: A cause that lasts

  @Test func `a second u never takes back what was not named`() throws {
    _ = try set("length", "900", of: "a")
    try move("b")
    sandbox.write("---\ntitle: b\nstatus: edits\nfiled: 2026-11-24\n---\n", to: "b.md")
    guard case .done(let outcome, .action(let next)?) = try undo(2) else { throw Failed() }
    #expect(outcome.refused.map(\.refusal.persistence) == [.lasting])
    // Named, and not taken back.
    #expect(next.number == 1 && next.kind == .made(.set))
    #expect(next.changed.map(\.path) == [sandbox.path("a.md")])
    #expect(sandbox.text("a.md")?.contains("length: 900") == true)
    #expect(outcome.undoable == 1)
    #expect(try #require(try undo(1).outcome).kind == .undo(of: 1))
    #expect(isDraft("a"))
  }

  @Test func `where nothing is before it, that is said`() throws {
    try move("b")
    unlink(sandbox.path("b.md").text)
    guard case .done(_, .nothing?) = try undo() else { throw Failed() }
    #expect(try undo() == .nothing(mended: Mending()))
  }

  @Test func `what was passed by is still taken back by its number`() throws {
    try move("a")
    try move("b")
    rename(sandbox.path("b.md").text, sandbox.path("kept.txt").text)
    _ = try undo()
    #expect(try #require(try undo().outcome).kind == .undo(of: 1))
    rename(sandbox.path("kept.txt").text, sandbox.path("b.md").text)
    var edits = sandbox.edits()
    #expect(try #require(try edits.undo(action: 2, at: noon).outcome).changed.count == 1)
    #expect(isDraft("a") && isDraft("b"))
    #expect(try #require(try edits.redo(at: noon).outcome).kind == .redo(of: 2))
  }

  @Test func `a folder that went with what was deleted in it stands in the way of nothing else`()
    throws
  {
    try move("a")
    mkdir(sandbox.path("film").text, 0o755)
    sandbox.write(Sandbox.piece("b"), to: "film/b.md")
    var edits = sandbox.edits()
    _ = try edits.perform(
      .deleted, at: noon, [FileEditPlan(path: sandbox.path("film/b.md"), .delete)])
    rmdir(sandbox.path("film").text)
    guard case .done(let outcome, .action(let next)?) = try undo(2) else { throw Failed() }
    #expect(
      outcome.refused.map { $0.refusal.sentence("bring that back") } == [
        "the folder it lay in is not there now; bring that back"
      ])
    #expect(
      outcome.refused.map(\.refusal.remedy) == [
        .advice("bring that back, then `undo 2` brings this one back")
      ])
    #expect(next.number == 1)
    #expect(try #require(try undo(1).outcome).kind == .undo(of: 1))
    #expect(isDraft("a"))
    mkdir(sandbox.path("film").text, 0o755)
    #expect(try #require(try edits.undo(action: 2, at: noon).outcome).created.count == 1)
    #expect(sandbox.text("film/b.md") == Sandbox.piece("b"))
  }

  @Test func `a name that was taken says what brings the file back`() throws {
    var edits = sandbox.edits()
    for (kind, name) in [
      (FileEditPlan.Content.delete, "a.md"), (.move(to: sandbox.path("archive/b.md")), "b.md"),
    ] {
      let done = try edits.perform(
        .deleted, at: noon, [FileEditPlan(path: sandbox.path(name), kind)])
      let number = try #require(done.number)
      sandbox.write("Another.\n", to: name)
      let refused = try #require(try undo().outcome).refused.map(\.refusal)
      #expect(refused.map(\.cause) == ["there is another file of this name now"])
      #expect(
        refused.map(\.remedy) == [
          .advice(
            "give that one another name, then `undo \(number)` brings this one back")
        ])
      unlink(sandbox.path(name).text)
      #expect(try #require(try edits.undo(action: number, at: noon).outcome).refused.isEmpty)
      #expect(sandbox.text(name) != nil)
    }
  }

  // MARK: One action by its number

  @Test func `any action is taken back by its number, unless a later one changed the same keys`()
    throws
  {
    try move("a")
    _ = try set("length", "900", of: "a")
    _ = try set("length", "1200", of: "a")
    var edits = sandbox.edits()
    let refused = try #require(try edits.undo(action: 2, at: noon).outcome)
    #expect(refused.changed.isEmpty)
    #expect(refused.refused.map(\.refusal.cause) == ["its length was changed again by action 3"])
    #expect(refused.refused.map(\.refusal.remedy) == [.advice("take that back first")])
    #expect(try #require(try edits.undo(action: 1, at: noon).outcome).changed.count == 1)
    #expect(sandbox.text("a.md") == "---\ntitle: a\nstatus: drafting\nlength: 1200\n---\nBody.\n")
    #expect(try #require(try edits.undo(at: noon).outcome).kind == .undo(of: 3))
    #expect(try #require(try edits.undo(action: 2, at: noon).outcome).changed.count == 1)
    #expect(isDraft("a"))
    for (number, cause) in [
      (2, "action 2 was taken back already"), (5, "action 5 took back action 1"),
      (99, "there is no action 99"),
    ] {
      #expect {
        try edits.undo(action: number, at: noon)
      } throws: { error in (error as? Refusal)?.cause == cause }
    }
  }

  // MARK: Redo

  @Test func `after a refused undo, redo finds what can be made again`() throws {
    for hinder in [
      { (sandbox: Sandbox) in chmod(sandbox.path("a.md").text, 0o444) },
      { (sandbox: Sandbox) in unlink(sandbox.path("a.md").text) },
    ] {
      let sandbox = Sandbox()
      for name in ["a", "b"] { sandbox.write(Sandbox.piece(name), to: "\(name).md") }
      var edits = sandbox.edits()
      for name in ["a.md", "b.md"] {
        _ = try edits.perform(.moved(to: "filed"), at: noon, [sandbox.filing(name)])
      }
      _ = try edits.undo(at: noon)
      _ = hinder(sandbox)
      let refused = try #require(try edits.undo(at: noon).outcome)
      #expect(refused.refused.count == 1 && refused.redoable == 2)
      #expect(try #require(try edits.redo(expecting: 2, at: noon).outcome).kind == .redo(of: 2))
      #expect(sandbox.text("b.md") == Sandbox.filedPiece("b"))
    }
  }

  @Test func `a redo refused for a passing cause tries again`() throws {
    try move("a")
    _ = try undo()
    chmod(sandbox.path("a.md").text, 0o444)
    var edits = sandbox.edits()
    let refused = try #require(try edits.redo(at: noon).outcome)
    #expect(refused.refused.map(\.refusal) == [.readOnly] && refused.redoable == 1)
    chmod(sandbox.path("a.md").text, 0o644)
    #expect(try #require(try edits.redo(at: noon).outcome).changed.count == 1)
    #expect(isFiled("a"))
  }
}
