import CSystem
import Editorial
import Formats
import Glibc
import Testing

@testable import DeskService

@Suite struct SavingTests {
  let sandbox = Sandbox()

  private func file(_ name: String) throws -> ActionOutcome {
    var edits = sandbox.edits()
    return try edits.perform(.movedEach, at: noon, [sandbox.filing(name)])
  }

  @Test func `a move changes the status and stamps it`() throws {
    sandbox.write(Sandbox.piece("Rason"), to: "rason.md")
    let outcome = try file("rason.md")
    #expect(outcome.number == 1)
    #expect(
      outcome.changed == [
        .init(
          path: sandbox.path("rason.md"),
          keys: [
            KeyChange(key: "status", from: "drafting", to: "filed"),
            KeyChange(key: "filed", from: nil, to: "2026-11-24"),
          ])
      ])
    #expect(outcome.refused.isEmpty && outcome.undoable == 1)
    #expect(sandbox.text("rason.md") == Sandbox.filedPiece("Rason"))
    #expect(sandbox.names == ["rason.md"])
  }

  @Test(arguments: [0o600, 0o640, 0o644, 0o664, 0o755, 0o200 | 0o444] as [mode_t])
  func `permissions are kept`(mode: mode_t) throws {
    sandbox.write(Sandbox.piece("Rason"), to: "rason.md")
    chmod(sandbox.path("rason.md").text, mode)
    #expect(try file("rason.md").refused.isEmpty)
    #expect(sandbox.state("rason.md").st_mode & 0o7777 == mode)
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func `owner and group are kept`() throws {
    sandbox.write(Sandbox.piece("Rason"), to: "rason.md")
    chown(sandbox.path("rason.md").text, 1234, 2345)
    #expect(try file("rason.md").refused.isEmpty)
    #expect(sandbox.state("rason.md").st_uid == 1234)
    #expect(sandbox.state("rason.md").st_gid == 2345)
  }

  @Test func `a file of somebody else is refused rather than taken over`() throws {
    sandbox.write(Sandbox.piece("Rason"), to: "rason.md")
    let script = FaultScript.failing([.setOwner], EPERM)
    let base = try ResolvedFile(existing: sandbox.path("rason.md"), on: Disk())
      .readForWriting(on: Disk())
    var foreign = base
    foreign.state.owner += 1
    let target = ResolvedFile(path: sandbox.path("rason.md"))
    // The state differs, so the writer sees another file: refused either way, and nothing left.
    let result = AtomicWriter(disk: script.disk)
      .replace(target, foreign, with: [1], by: ".t.copydesk")
    #expect(result.fate != .applied)
    #expect(sandbox.names == ["rason.md"])
  }

  @Test func `extended attributes come along`() throws {
    sandbox.write(Sandbox.piece("Rason"), to: "rason.md")
    let path = sandbox.path("rason.md").text
    var descriptor = open(path, O_RDWR)
    let supported = files_set_attribute(descriptor, "user.colour", "red", 3) == 0
    close(descriptor)
    #expect(try file("rason.md").refused.isEmpty)
    guard supported else { return }
    descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var value = [UInt8](repeating: 0, count: 8)
    #expect(files_attribute(descriptor, "user.colour", &value, 8) == 3)
    #expect(value.starts(with: Array("red".utf8)))
  }

  @Test func `a link is followed and stays a link`() throws {
    mkdir(sandbox.root + "/vault", 0o755)
    sandbox.write(Sandbox.piece("Rason"), to: "../vault/rason.md")
    symlink("../vault/rason.md", sandbox.path("second.md").text)
    symlink("second.md", sandbox.path("first.md").text)
    let outcome = try file("first.md")
    #expect(outcome.changed.map(\.path) == [sandbox.path("first.md")])
    #expect(sandbox.text("../vault/rason.md") == Sandbox.filedPiece("Rason"))
    #expect(sandbox.state("first.md").st_mode & S_IFMT == S_IFLNK)
    #expect(sandbox.state("second.md").st_mode & S_IFMT == S_IFLNK)
    #expect(Sandbox.names(sandbox.root + "/vault") == ["rason.md"])
  }

  @Test func `a piece named twice in one action is changed once`() throws {
    sandbox.write(Sandbox.piece("Rason"), to: "rason.md")
    symlink("rason.md", sandbox.path("link.md").text)
    var edits = sandbox.edits()
    let outcome = try edits.perform(
      .movedEach, at: noon, [sandbox.filing("rason.md"), sandbox.filing("link.md")])
    #expect(outcome.changed.count == 1)
    #expect(
      outcome.refused.map(\.refusal.cause) == ["it is the same file as \(sandbox.desk)/rason.md"])
  }

  @Test func `what cannot be saved safely is refused with a sentence`() throws {
    symlink("loop.md", sandbox.path("loop.md").text)
    mkfifo(sandbox.path("pipe.md").text, 0o644)
    mkdir(sandbox.path("folder.md").text, 0o755)
    sandbox.write(Sandbox.piece("Twin"), to: "twin.md")
    link(sandbox.path("twin.md").text, sandbox.path("other.md").text)
    sandbox.write(Sandbox.piece("Locked"), to: "locked.md")
    chmod(sandbox.path("locked.md").text, 0o444)
    mkdir(sandbox.path("shut").text, 0o755)
    sandbox.write(Sandbox.piece("Inside"), to: "shut/inside.md")
    chmod(sandbox.path("shut").text, 0o555)
    func refusal(_ name: String) throws -> Refusal? {
      let outcome = try file(name)
      #expect(outcome.number == nil && outcome.changed.isEmpty)
      return outcome.refused.first?.refusal
    }
    #expect(try refusal("gone.md") == .removed)
    #expect(try refusal("loop.md") == .circular)
    #expect(try refusal("pipe.md") == .notPlain)
    #expect(try refusal("folder.md") == .notPlain)
    #expect(try refusal("twin.md") == .linked)
    #expect(try refusal("locked.md") == .readOnly)
    #expect(try refusal("shut/inside.md") == .folderReadOnly)
    #expect(sandbox.temporaries.isEmpty)
    #expect(sandbox.text("locked.md") == Sandbox.piece("Locked"))
  }

  @Test func `R12 a status that is no longer the one seen is refused, saying what it is`() throws {
    sandbox.write(Sandbox.piece("Rason"), to: "rason.md")
    var plan = sandbox.filing("rason.md")
    let refusal = Refusal("it is edits by now", at: Place(line: 3))
    plan.check = { _ in refusal }
    var edits = sandbox.edits()
    let outcome = try edits.perform(.movedEach, at: noon, [plan])
    #expect(outcome.refused == [.init(path: sandbox.path("rason.md"), refusal: refusal)])
    #expect(sandbox.text("rason.md") == Sandbox.piece("Rason"))
  }

  @Test func `the longest of names leaves room for the temporary's`() throws {
    let name = String(repeating: "글", count: 84) + ".md"
    sandbox.write(Sandbox.piece("Long"), to: name)
    #expect(name.utf8.count == 255)
    #expect(try file(name).refused.isEmpty)
    #expect(sandbox.text(name) == Sandbox.filedPiece("Long"))
  }

  @Test func `two names that only look the same are two files`() throws {
    let composed = "\u{D55C}.md"
    let apart = "\u{1112}\u{1161}\u{11AB}.md"
    sandbox.write(Sandbox.piece("A"), to: composed)
    sandbox.write(Sandbox.piece("B"), to: apart)
    #expect(try file(apart).refused.isEmpty)
    #expect(sandbox.text(composed) == Sandbox.piece("A"))
    #expect(sandbox.text(apart) == Sandbox.filedPiece("B"))
  }

  @Test func `an editor's swap file is a warning and no refusal`() throws {
    sandbox.write(Sandbox.piece("Rason"), to: "rason.md")
    sandbox.write("", to: ".rason.md.swp")
    let outcome = try file("rason.md")
    #expect(outcome.changed.count == 1)
    #expect(
      outcome.warnings.map(\.sentence) == [
        "an editor seems to have it open (.rason.md.swp); load it again there before saving"
      ])
  }

  @Test func `a new file is made whole and never over another`() throws {
    sandbox.write("mine", to: "there.md")
    var edits = sandbox.edits()
    let outcome = try edits.perform(
      .added, at: noon,
      [
        FileEditPlan(
          path: sandbox.path("gigs/spectator/new.md"), .create(Array("new".utf8)),
          within: FolderGround(FilePath(sandbox.desk))),
        FileEditPlan(path: sandbox.path("there.md"), .create(Array("new".utf8))),
      ])
    #expect(outcome.created == [sandbox.path("gigs/spectator/new.md")])
    #expect(outcome.refused.map(\.refusal) == [.exists])
    #expect(sandbox.text("gigs/spectator/new.md") == "new")
    #expect(sandbox.text("there.md") == "mine")
  }

  @Test func `a rehearsal says the same and does nothing`() throws {
    sandbox.write(Sandbox.piece("Rason"), to: "rason.md")
    let plans = [
      sandbox.filing("rason.md"), sandbox.filing("gone.md"),
      FileEditPlan(
        path: sandbox.path("gigs/new.md"), .create([]),
        within: FolderGround(FilePath(sandbox.desk))),
    ]
    let rehearsed = sandbox.edits().rehearse(.movedEach, at: noon, plans)
    #expect(rehearsed.number == nil)
    #expect(sandbox.names == ["rason.md"])
    #expect(sandbox.text("rason.md") == Sandbox.piece("Rason"))
    #expect(access(sandbox.journal.text, F_OK) != 0)
    var edits = sandbox.edits()
    let done = try edits.perform(.movedEach, at: noon, plans)
    #expect(rehearsed.changed == done.changed && rehearsed.refused == done.refused)
    #expect(rehearsed.created == done.created)
  }

  @Test func `where names cannot be exchanged the file is renamed over`() throws {
    sandbox.write(Sandbox.piece("Rason"), to: "rason.md")
    let script = FaultScript.failing([.exchange, .renameNew], EINVAL)
    var edits = sandbox.edits(script.disk)
    var outcome = try edits.perform(.movedEach, at: noon, [sandbox.filing("rason.md")])
    #expect(outcome.changed.count == 1)
    outcome = try edits.perform(
      .added, at: noon, [FileEditPlan(path: sandbox.path("new.md"), .create([1]))])
    #expect(outcome.created.count == 1)
    #expect(sandbox.names == ["new.md", "rason.md"])
    #expect(sandbox.state("new.md").st_nlink == 1)
    guard case .done = try edits.undo(at: noon) else { throw Failed() }
    #expect(sandbox.names == ["rason.md"])
  }

  @Test func `where names cannot be exchanged a save just before is still seen`() throws {
    sandbox.write(Sandbox.piece("Rason"), to: "rason.md")
    let elsewhere = SaveElsewhere(
      .renamed, Sandbox.piece("Theirs"), sandbox.path("rason.md").text)
    let script = FaultScript { script, call in
      if call == .setMode { elsewhere.begin() }
      return call == .exchange ? .fails(EINVAL) : nil
    }
    var edits = sandbox.edits(script.disk)
    let outcome = try edits.perform(.movedEach, at: noon, [sandbox.filing("rason.md")])
    #expect(outcome.refused.map(\.refusal) == [.savedMeanwhile])
    #expect(sandbox.text("rason.md") == Sandbox.piece("Theirs"))
    #expect(sandbox.names == ["rason.md"])
  }

  @Test func `a file that another program is writing to is left to it`() throws {
    sandbox.write(Sandbox.piece("Rason"), to: "rason.md")
    let writer = open(sandbox.path("rason.md").text, O_WRONLY)
    defer { close(writer) }
    #expect(try file("rason.md").refused.map(\.refusal) == [.inUse])
    #expect(sandbox.text("rason.md") == Sandbox.piece("Rason"))
    #expect(sandbox.names == ["rason.md"])
  }
}

struct Failed: Error {}
