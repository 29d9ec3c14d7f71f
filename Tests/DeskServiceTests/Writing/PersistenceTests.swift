import Editorial
import Glibc
import Testing

@testable import DeskService

/// Whether the cause of a refusal passes: an undo refused for one that does may work later.
@Suite struct PersistenceTests {
  private let sandbox = Sandbox()

  init() {
    sandbox.write(Sandbox.piece("a"), to: "a.md")
  }

  /// What a move of the piece is refused with.
  private func refusal(_ disk: Disk = Disk(), _ name: String = "a.md") throws -> Refusal? {
    var edits = sandbox.edits(disk, patience: 0)
    do throws(Refusal) {
      return try edits.perform(.moved(to: "filed"), at: noon, [sandbox.filing(name)])
        .refused.first?.refusal
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ENOSPC, EDQUOT, EROFS, EACCES, EPERM, EMFILE, ENFILE, EIO, EBUSY, ETXTBSY, ENOMEM,
  ])
  func `an error of the disk passes`(_ code: Int32) throws {
    for call in [Disk.Call.make, .write, .sync, .open] {
      let found = try #require(try refusal(FaultScript.failing([call], code).disk), "\(call)")
      #expect(found.persistence == .passing, "\(call): \(found.cause)")
      #expect(found.remedy != nil, "\(call): \(found.cause)")
    }
  }

  @Test func `a full disk says so, whichever file it meets`() throws {
    let file = try #require(try refusal(FaultScript.failing([.make], ENOSPC).disk))
    #expect(file.cause == "could not be saved: the disk is full; nothing was changed")
    let journal = try #require(try refusal(FaultScript.failing([.write], ENOSPC).disk))
    let path = "\(sandbox.journal.text)/journal"
    #expect(journal.cause == "the journal: the disk is full; nothing was changed (\(path))")
    #expect(
      [file, journal].map(\.remedy)
        == Array(repeating: .advice("make room and try again"), count: 2))
  }

  @Test func `read-only, in use, away and locked pass`() throws {
    let path = sandbox.path("a.md").text
    chmod(path, 0o444)
    #expect(try refusal()?.persistence == .passing)
    chmod(path, 0o644)
    chmod(sandbox.desk, 0o555)
    #expect(try refusal()?.persistence == .passing)
    chmod(sandbox.desk, 0o755)
    let writer = open(path, O_WRONLY)
    #expect(try refusal() == .inUse)
    close(writer)
    #expect(Refusal.inUse.persistence == .passing && Refusal.inUse.remedy == .retry)
    rename(sandbox.desk, sandbox.root + "/elsewhere")
    #expect(try refusal()?.persistence == .passing)
    rename(sandbox.root + "/elsewhere", sandbox.desk)
    do {
      let lock = try JournalLock.take(in: sandbox.journal.text, on: Disk(), patience: 0)
      #expect(try refusal() == .locked)
      _ = consume lock
    }
    #expect(Refusal.locked.persistence == .passing && Refusal.locked.remedy == .retry)
    #expect(try refusal() == nil)
  }

  @Test func `removed, hard links, no plain file, a circle and a text that is not UTF-8 last`()
    throws
  {
    sandbox.write(Sandbox.piece("twin"), to: "twin.md")
    link(sandbox.path("twin.md").text, sandbox.path("other.md").text)
    mkdir(sandbox.path("folder.md").text, 0o755)
    symlink("loop.md", sandbox.path("loop.md").text)
    let file = open(sandbox.path("latin.md").text, O_WRONLY | O_CREAT, 0o644)
    let bytes = Array("---\ntitle: caf".utf8) + [0xE9] + Array("\nstatus: drafting\n---\n".utf8)
    _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    close(file)
    for name in ["gone.md", "twin.md", "folder.md", "loop.md", "latin.md"] {
      let found = try #require(try refusal(Disk(), name), "\(name)")
      #expect(found.persistence == .lasting, "\(name): \(found.cause)")
    }
  }

  @Test func `a refused undo keeps its class and its remedy in the journal`() throws {
    var edits = sandbox.edits()
    _ = try edits.perform(.moved(to: "filed"), at: noon, [sandbox.filing("a.md")])
    chmod(sandbox.path("a.md").text, 0o444)
    _ = try edits.undo(at: noon)
    chmod(sandbox.path("a.md").text, 0o644)
    sandbox.write(Sandbox.piece("b"), to: "b.md")
    _ = try edits.perform(.moved(to: "filed"), at: noon, [sandbox.filing("b.md")])
    // The journal has room for what is announced, the folder has none for the new text.
    var full = sandbox.edits(FaultScript.failing([.make], ENOSPC).disk)
    _ = try full.undo(at: noon)
    sandbox.write(Sandbox.piece("c"), to: "c.md")
    _ = try edits.perform(.moved(to: "filed"), at: noon, [sandbox.filing("c.md")])
    sandbox.write("---\ntitle: c\nstatus: edits\nfiled: 2026-11-24\n---\n", to: "c.md")
    _ = try edits.undo(at: noon)
    var reader = sandbox.edits()
    let refused = try reader.log().reversed().flatMap(\.refused).map(\.refusal)
    #expect(
      refused == [
        .readOnly,
        Refusal(
          "could not be saved: the disk is full; nothing was changed",
          .advice("make room and try again"), persistence: .passing),
        Refusal("its status is edits now, changed elsewhere since"),
      ])
  }
}
