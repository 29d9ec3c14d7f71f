import Editorial
import Glibc
import Testing

@testable import DeskService

/// Files renamed and deleted, and brought back.
@Suite struct NamesTests {
  private let scratch = ScratchDesk(pieces: ["posts/a.md": ArchiveTests.out])
  private let service: DeskService

  init() throws {
    service = scratch.service()
    _ = try service.load()
  }

  @Test func `a file gets another name and nothing else, and undo gives it back`() throws {
    let before = scratch.texts
    let outcome = service.perform(try .rename("posts/a.md", to: "한글 name"), at: noon)
    #expect(outcome.created == [FilePath("posts/한글 name.md")])
    #expect(outcome.removed == [FilePath("posts/a.md")])
    #expect(scratch.texts["posts/한글 name.md"] == ArchiveTests.out)
    #expect(scratch.texts["posts/a.md"] == nil)
    _ = service.undo(at: noon)
    #expect(scratch.texts == before)
  }

  @Test func `only the name goes back where the text was changed since, and that is said`() throws {
    _ = service.perform(try .rename("posts/a.md", to: "b"), at: noon)
    scratch.write("posts/b.md", ArchiveTests.out + "More.\n")
    let outcome = try #require(service.undo(at: noon))
    #expect(scratch.texts["posts/a.md"] == ArchiveTests.out + "More.\n")
    #expect(
      outcome.notices == [
        "posts/b.md: it was changed since, and stays so; only its name goes back"
      ])
  }

  @Test func `nothing is ever written over, and what stands in the way stays`() throws {
    scratch.write("posts/b.md", "mine\n")
    var outcome = service.perform(try .rename("posts/a.md", to: "b.md"), at: noon)
    #expect(outcome.refused.map(\.refusal) == [.exists])
    for request in [try EditRequest.rename("posts/a.md", to: "c"), .delete("posts/a.md")] {
      #expect(service.perform(request, at: noon).refused.isEmpty)
      scratch.write("posts/a.md", "new\n")
      outcome = try #require(service.undo(at: noon))
      #expect(outcome.refused.map(\.refusal.cause) == ["there is another file of this name now"])
      #expect(scratch.texts["posts/a.md"] == "new\n")
      scratch.write("posts/a.md", ArchiveTests.out)
      _ = try service.load()
    }
    #expect(scratch.texts["posts/b.md"] == "mine\n")
  }

  @Test func `a name that is taken the moment before the rename is not written over`() throws {
    let sandbox = Sandbox()
    sandbox.write("old\n", to: "a.md")
    let script = FaultScript { _, call in
      if call == .renameNew { sandbox.write("other\n", to: "b.md") }
      return nil
    }
    var edits = sandbox.edits(script.disk)
    let plan = FileEditPlan(path: sandbox.path("a.md"), .move(to: sandbox.path("b.md")))
    let outcome = try edits.perform(.renamed, at: noon, [plan])
    #expect(outcome.refused.map(\.refusal) == [.exists])
    #expect(sandbox.texts == ["a.md": "old\n", "b.md": "other\n"])
  }

  @Test func `the new name lasts before the old one may be gone`() throws {
    let sandbox = Sandbox()
    sandbox.write("old\n", to: "a.md")
    let script = FaultScript()
    var edits = sandbox.edits(script.disk)
    let plan = FileEditPlan(path: sandbox.path("a.md"), .move(to: sandbox.path("archive/p/a.md")))
    _ = try edits.perform(.archived, at: noon, [plan])
    let lasting: Set<Disk.Call> = [.write, .sync, .makeFolder, .renameNew]
    #expect(
      script.calls.filter { lasting.contains($0) }.dropFirst() == [
        // Announced; each folder made and its name flushed; then the new name, then the old.
        .write, .sync, .sync, .makeFolder, .sync, .makeFolder, .sync, .renameNew, .sync, .sync,
        .write, .sync, .sync,
      ])
  }

  @Test func `what is deleted comes back byte for byte, with its permissions`() throws {
    var bytes = Array("---\r\nstatus: published\r\n---\r\n% =\t한글\n".utf8)
    bytes += [0xff, 0xfe, 0, 0x0a, 0x0a]
    scratch.write("posts/odd.md", bytes: bytes)
    chmod(scratch.path("posts/odd.md"), 0o640)
    _ = try service.load()
    let outcome = service.perform(.delete("posts/odd.md"), at: noon)
    #expect(outcome.removed == [FilePath("posts/odd.md")] && outcome.created.isEmpty)
    #expect(scratch.texts["posts/odd.md"] == nil)
    // By another program, after a restart.
    let later = scratch.service()
    #expect(later.undo(at: noon)?.created == [FilePath("posts/odd.md")])
    #expect(Sandbox.bytes(scratch.path("posts/odd.md")) == bytes)
    var state = stat()
    stat(scratch.path("posts/odd.md"), &state)
    #expect(state.st_mode & 0o777 == 0o640)
    #expect(later.redo(at: noon)?.removed == [FilePath("posts/odd.md")])
    #expect(later.undo(at: noon)?.created == [FilePath("posts/odd.md")])
    #expect(Sandbox.bytes(scratch.path("posts/odd.md")) == bytes)
  }

  @Test func `what is too large to be kept is not deleted`() throws {
    let start = "---\nstatus: published\n---\n"
    for (size, isKept) in [(1 << 20, true), (1 << 20 + 1, false)] {
      let text = start + String(repeating: "x", count: size - start.utf8.count)
      scratch.write("posts/large.md", text)
      _ = try service.load()
      let outcome = service.perform(.delete("posts/large.md"), at: noon)
      #expect(outcome.refused.isEmpty == isKept)
      if isKept {
        _ = service.undo(at: noon)
      } else {
        #expect(
          outcome.refused.first?.refusal.cause
            == "it is larger than 1 MB, too large to be kept for undo")
      }
      #expect(scratch.texts["posts/large.md"] == text)
    }
  }

  @Test func `what has another status by now is left alone`() throws {
    scratch.write("posts/a.md", "---\nstatus: editing\n---\n")
    for request in [
      EditRequest.archive("posts/a.md"), try .rename("posts/a.md", to: "b"), .delete("posts/a.md"),
    ] {
      #expect(
        service.perform(request, at: noon).refused.map(\.refusal.cause)
          == ["it is editing now, changed elsewhere; nothing was written"])
    }
  }

  @Test func `a day in the name of a site's page stays there`() throws {
    scratch.write(
      "desk.yaml", smallPlan.replacing("- vault", with: "- {path: blog, style: jekyll}"))
    scratch.write("blog/2026-11-20-a.md", "---\ntitle: A\n---\n")
    let service = scratch.service()
    _ = try service.load()
    func rename(_ name: String) throws -> EditOutcome {
      let path = FilePath("blog/2026-11-20-a.md")
      return service.perform(
        EditRequest(
          action: .renamed, edits: [.rename(piece: path, seen: "", to: try path.renamed(name))]),
        at: noon)
    }
    #expect(
      try rename("a").refused.map(\.refusal.cause) == ["the day in its name says when it is out"])
    #expect(try rename("2026-11-20-b").created == [FilePath("blog/2026-11-20-b.md")])
  }

  @Test func `a status that went backwards is known under the new name (R6)`() throws {
    let at = try GoneBackDesk()
    try at.move(at.rason, to: "filed")
    let renamed = try at.rason.renamed("customs")
    _ = try at.reread()
    let outcome = at.service.perform(
      EditRequest(
        action: .renamed, edits: [.rename(piece: at.rason, seen: "filed", to: renamed)]), at: noon)
    #expect(outcome.refused.isEmpty)
    at.scratch.write(renamed.text, GoneBackDesk.drafting)
    #expect(
      try at.reread().problems.contains { $0.path == renamed && $0.message.contains("filed") })
  }

  @Test func `an action before a rename is taken back after it`() throws {
    let sandbox = Sandbox()
    sandbox.write(Sandbox.piece("a"), to: "a.md")
    var edits = sandbox.edits()
    _ = try edits.perform(.moved(to: "filed"), at: noon, [sandbox.filing("a.md")])
    _ = try edits.perform(
      .renamed, at: noon,
      [FileEditPlan(path: sandbox.path("a.md"), .move(to: sandbox.path("b.md")))])
    let early = try #require(try edits.undo(action: 1, at: noon).outcome)
    #expect(early.refused.map(\.refusal.cause) == ["it was changed again by action 2"])
    #expect(early.refused.map(\.refusal.persistence) == [.passing])
    _ = try edits.undo(at: noon)
    _ = try edits.undo(at: noon)
    #expect(sandbox.texts == ["a.md": Sandbox.piece("a")])
  }

  @Test func `what bears the old name of a file that keeps its new one is no file of before`()
    throws
  {
    let sandbox = Sandbox()
    sandbox.write(Sandbox.piece("a"), to: "a.md")
    var edits = sandbox.edits()
    _ = try edits.perform(.moved(to: "filed"), at: noon, [sandbox.filing("a.md")])
    _ = try edits.perform(
      .renamed, at: noon,
      [FileEditPlan(path: sandbox.path("a.md"), .move(to: sandbox.path("b.md")))])
    // Another piece, by chance at the same status.
    sandbox.write(Sandbox.filedPiece("other"), to: "a.md")
    _ = try edits.undo(at: noon)
    let outcome = try #require(try edits.undo(at: noon).outcome)
    #expect(outcome.refused.map(\.refusal.cause) == ["it is b.md since action 2"])
    #expect(sandbox.text("a.md") == Sandbox.filedPiece("other"))
  }

  static let names = [
    "plain", "with  two spaces", "한글 이름", "\u{1112}\u{1161}\u{11AB}글", "e\u{301}te", "été",
    "\u{301}combining first", "日本語、題", "a=b%20c", "'quotes' \"both\"", "x.y.z", "-dash", "~tilde",
    "👩‍👩‍👧‍👧", String(repeating: "가", count: 84),
  ]

  /// Names of chance, of letters that are several in decomposed form.
  static func name(_ random: inout SeededNumbers) -> String {
    let letters =
      Array("abc XYZ-._=%~'가나\u{1100}\u{1161}é日")
      + ["\u{301}", "한", "글", " "].map { Character($0) }
    let count = Int.random(in: 1...20, using: &random)
    return "n"
      + String((0..<count).map { _ in letters.randomElement(using: &random) ?? "a" }) + "n"
  }

  @Test func `whatever it is called and holds, taking it back gives the identical bytes and names`()
    throws
  {
    var random = SeededNumbers(seed: SeededNumbers.seed)
    print("names of seed \(SeededNumbers.seed)")
    for number in 0..<60 {
      let old = number < Self.names.count ? Self.names[number] : Self.name(&random)
      let new = Self.names[(number * 7 + 3) % Self.names.count]
      let scratch = ScratchDesk(pieces: [:])
      let body = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
        UInt8.random(in: 1...255, using: &random)
      }
      let bytes = Array("---\nstatus: published\n---\n".utf8) + body
      scratch.write("posts/\(old).md", bytes: bytes)
      let service = scratch.service()
      _ = try service.load()
      let id = FilePath("posts/\(old).md")
      let path = try? id.renamed(new)
      let requests = [
        EditRequest.archive(id.text), .delete(id.text),
        path.map {
          EditRequest(action: .renamed, edits: [.rename(piece: id, seen: "published", to: $0)])
        },
      ].compactMap { $0 }
      let names = Sandbox.names(scratch.path("posts")).map { Array($0.utf8) }
      for request in requests {
        let outcome = service.perform(request, at: noon)
        #expect(outcome.refused.isEmpty, "\(old) > \(new): \(outcome.refused)")
        #expect(Sandbox.bytes(scratch.path(id.text)) == nil)
        #expect(service.undo(at: noon)?.refused == [])
        #expect(Sandbox.names(scratch.path("posts")).map { Array($0.utf8) } == names)
        #expect(Sandbox.bytes(scratch.path(id.text)) == bytes)
        #expect(service.redo(at: noon)?.refused == [])
        #expect(service.undo(at: noon)?.refused == [])
        #expect(Sandbox.bytes(scratch.path(id.text)) == bytes)
        #expect(!scratch.folders.contains("archive"))
        _ = try service.load()
      }
    }
  }
}
