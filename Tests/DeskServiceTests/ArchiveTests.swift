import Editorial
import Glibc
import Testing

@testable import DeskService

extension ScratchDesk {
  /// Every file of the desk with its text, by its path; journal and home folder are none of them.
  var texts: [String: String] {
    var texts: [String: String] = [:]
    for path in Sandbox.tree(root).files where !path.hasPrefix(".state/") {
      texts[path] = Sandbox.bytes(self.path(path)).map { String(decoding: $0, as: UTF8.self) }
    }
    return texts
  }

  /// The folders of the desk.
  var folders: [String] { Sandbox.tree(root).folders.filter { !$0.hasPrefix(".state") } }
}

extension EditRequest {
  static func archive(_ ids: String...) -> EditRequest {
    EditRequest(
      action: .archived, edits: ids.map { .archive(piece: FilePath($0), seen: "published") })
  }

  static func rename(_ id: String, to name: String) throws -> EditRequest {
    let path = FilePath(id)
    return EditRequest(
      action: .renamed,
      edits: [.rename(piece: path, seen: "published", to: try path.renamed(name))])
  }

  static func delete(_ id: String) -> EditRequest {
    EditRequest(action: .deleted, edits: [.delete(piece: FilePath(id), seen: "published")])
  }
}

/// Archived pieces are out of the way and count as before.
@Suite struct ArchiveTests {
  static let out = "---\nstatus: published\npublished: 2026-11-24\n---\nOne two\n"

  private let scratch = ScratchDesk(pieces: [
    "posts/a.md": out, "posts/a/photo.jpg": "pixels", "posts/2026/b.md": out,
    "gigs/nk-news/c.md":
      "---\nstatus: published\npublished: 2026-11-23\nfee: 300 USD\n---\nThree\n",
  ])

  /// The pieces by their file's name, without what says where they are.
  private func facts(_ desk: Desk) -> [String: Piece] {
    var facts: [String: Piece] = [:]
    for piece in desk.pieces {
      var piece = piece
      let name = String(piece.id.name)
      piece.id = FilePath(name)
      facts[name] = piece
    }
    return facts
  }

  @Test func `what is archived is read by the settings of its source, and counts as before`() throws
  {
    let before = try scratch.load()
    let texts = scratch.texts
    let folders = scratch.folders
    let service = scratch.service()
    _ = try service.load()
    let outcome = service.perform(
      .archive("posts/a.md", "posts/2026/b.md", "gigs/nk-news/c.md"), at: noon)
    #expect(outcome.refused.isEmpty)
    #expect(
      outcome.created.map(\.text)
        == ["archive/posts/a.md", "archive/posts/2026/b.md", "archive/gigs/nk-news/c.md"])
    #expect(outcome.removed.map(\.text) == ["posts/a.md", "posts/2026/b.md", "gigs/nk-news/c.md"])
    let after = try scratch.load()
    #expect(facts(after) == facts(before))
    #expect(after.problems == before.problems && after.sources == before.sources)
    // What lies beside it stays.
    #expect(scratch.texts["posts/a/photo.jpg"] == "pixels")
    let moment = Moment(seconds: 1_795_582_920)
    let week = Week(containing: after.home.day(moment))
    let old = Overview(before, Overview.Request(now: moment, week: week, filter: Filter("")))
    let new = Overview(after, Overview.Request(now: moment, week: week, filter: Filter("")))
    #expect(new.week.verdict == old.week.verdict && new.week.shipped == old.week.shipped)
    #expect(new.week.targets.map(\.out) == old.week.targets.map(\.out))
    #expect(old.week.shipped > 0)
    _ = service.undo(at: noon)
    #expect(scratch.texts == texts)
    #expect(scratch.folders == folders)
    _ = service.redo(at: noon)
    #expect(facts(try scratch.load()) == facts(before))
  }

  @Test func `a running desk finds its first archived piece, and what another program archives`()
    throws
  {
    let service = scratch.service(isWatching: true)
    _ = try service.load()
    _ = service.perform(.archive("posts/a.md"), at: noon)
    var desk = try service.load()
    #expect(desk.piece(FilePath("archive/posts/a.md")) != nil)
    #expect(desk.piece(FilePath("posts/a.md")) == nil)
    #expect(service.undo(at: noon)?.refused == [])
    let other = scratch.service()
    _ = try other.load()
    _ = other.perform(.archive("gigs/nk-news/c.md"), at: noon)
    let end = MonotonicClock.now() + 2_000_000_000
    while MonotonicClock.now() < end, desk.piece(FilePath("archive/gigs/nk-news/c.md")) == nil {
      var watched = pollfd(fd: service.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&watched, 1, 20)
      service.noticeChanges()
      while service.isReading {
        if case .loaded(let read) = service.advance() { desk = read }
      }
    }
    #expect(desk.piece(FilePath("archive/gigs/nk-news/c.md")) != nil)
  }

  @Test func `the archive of a source elsewhere is in its folder`() throws {
    scratch.write(
      "desk.yaml",
      smallPlan.replacing("- vault", with: "- ~/Vault\n    - ~/Notes/*/drafts"))
    let home = ScratchDesk([
      "Vault/Articles/a.md": Self.out, "Vault/archive/own.md": Self.out,
      "Notes/x/drafts/n.md": Self.out,
    ])
    var location = scratch.location
    location.userHome = FilePath(home.root)
    func open() throws -> (DeskService, Desk) {
      let service = DeskService(
        location, environment: ["TZ": "Asia/Tokyo"], now: Moment(seconds: 1_795_582_920))
      return (service, try service.load())
    }
    let (service, desk) = try open()
    let before = facts(desk)
    let outcome = service.perform(.archive("~/Vault/Articles/a.md"), at: noon)
    #expect(outcome.created.map(\.text) == ["~/Vault/archive/Articles/a.md"])
    #expect(facts(try open().1) == before)
    // A folder that the vault calls so is read as ever; what is in it is archived already.
    for (id, cause) in [
      ("~/Vault/archive/own.md", "it is in the archive already"),
      (
        "~/Notes/x/drafts/n.md",
        "its source, ~/Notes/*/drafts, is not one folder, and an archive there would not be read"
      ),
    ] {
      #expect(service.perform(.archive(id), at: noon).refused.map(\.refusal.cause) == [cause])
    }
  }

  @Test func `what cannot go says why, and the others go`() throws {
    scratch.write(
      "desk.yaml", smallPlan.replacing("- vault", with: "- {path: site, style: hugo}"))
    scratch.write("site/page.md", Self.out)
    scratch.write("posts/hard.md", Self.out)
    link(scratch.path("posts/hard.md"), scratch.path("home.md"))
    scratch.write("posts/taken.md", Self.out)
    scratch.write("archive/posts/taken.md", Self.out)
    scratch.write("elsewhere.md", Self.out)
    scratch.link("posts/soft.md", to: "../elsewhere.md")
    let service = scratch.service()
    _ = try service.load()
    let texts = scratch.texts
    let outcome = service.perform(
      .archive(
        "site/page.md", "posts/hard.md", "posts/taken.md", "posts/soft.md", "posts/a.md",
        "archive/posts/taken.md"), at: noon)
    #expect(outcome.removed.map(\.text) == ["posts/a.md"])
    let reasons = Dictionary(
      uniqueKeysWithValues: outcome.refused.map { ($0.id.text, $0.refusal.cause) })
    #expect(
      reasons == [
        "site/page.md": "it is a page of a site, which would lose it",
        "posts/hard.md": "it has several names (hard links), of which only this one would go",
        "posts/taken.md": "there is already a file of this name",
        "posts/soft.md": "it is a link; the file it leads to would stay where it is",
        "archive/posts/taken.md": "it is in the archive already",
      ])
    _ = service.undo(at: noon)
    #expect(scratch.texts == texts)
  }

  @Test func `an archive that another source reads is refused`() throws {
    scratch.write(
      "desk.yaml",
      smallPlan.replacing(
        "- {path: posts, all: true}", with: "- archive\n    - {path: posts, all: true}"))
    scratch.write("archive/old.md", Self.out)
    let service = scratch.service()
    _ = try service.load()
    #expect(
      service.perform(.archive("posts/a.md"), at: noon).refused.map(\.refusal.cause)
        == ["no source of desk.yaml would read it as archive/posts/a.md"])
  }
}
