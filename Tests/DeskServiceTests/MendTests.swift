import Editorial
import Testing

@testable import DeskService

/// Problems with one right answer, mended in the writer's files and taken back.
@Suite struct MendTests {
  private let title = "---\ntitle: NK News: the summit\nstatus: drafting\n---\nText\n"

  private func problem(_ service: DeskService, _ path: String) throws -> Problem {
    let problems = try service.load().problems
    return try #require(problems.first { $0.path == FilePath(path) })
  }

  @Test func `a title with a colon is put between quotes, and undo takes them out`() throws {
    let scratch = ScratchDesk(pieces: ["posts/a.md": title])
    let service = scratch.service()
    let remedy = try #require(try problem(service, "posts/a.md").remedy)
    let done = service.perform(remedy, at: noon)
    #expect(done.changed.map(\.id) == [FilePath("posts/a.md")] && done.refused.isEmpty)
    let wanted = "---\ntitle: \"NK News: the summit\"\nstatus: drafting\n---\nText\n"
    #expect(service.text(of: FilePath("posts/a.md")) == wanted)
    #expect(try service.load().problems.isEmpty)
    #expect(try service.log().first?.kind == .made(.mended))
    #expect(service.undo(at: noon)?.changed.count == 1)
    #expect(service.text(of: FilePath("posts/a.md")) == title)
    #expect(service.redo(at: noon)?.changed.count == 1)
    #expect(service.text(of: FilePath("posts/a.md")) == wanted)
  }

  @Test func `quotes are not taken out of a file that was written in since`() throws {
    let scratch = ScratchDesk(pieces: ["posts/a.md": title])
    let service = scratch.service()
    let remedy = try #require(try problem(service, "posts/a.md").remedy)
    #expect(service.perform(remedy, at: noon).number != nil)
    let newer = (service.text(of: FilePath("posts/a.md")) ?? "") + "More.\n"
    scratch.write("posts/a.md", newer)
    #expect(service.undo(at: noon)?.refused.count == 1)
    #expect(service.text(of: FilePath("posts/a.md")) == newer)
  }

  @Test func `a word nobody knows is mended in all its files as one action`() throws {
    let scratch = ScratchDesk(pieces: [
      "posts/a.md": "---\nstatus: editng # soon\n---\n",
      "posts/b.md": "---\nstatus: 'Editng'\n---\n",
      "posts/c.md": "---\r\nstatus: [editng]\r\n---\r\n",
    ])
    let service = scratch.service()
    let found = try problem(service, "posts/a.md")
    #expect(found.remedyWords == "writes editing in 3 files")
    let done = service.perform(try #require(found.remedy), at: noon)
    #expect(done.changed.count == 3 && done.refused.isEmpty)
    #expect(service.text(of: FilePath("posts/a.md")) == "---\nstatus: editing # soon\n---\n")
    #expect(service.text(of: FilePath("posts/b.md")) == "---\nstatus: 'editing'\n---\n")
    #expect(service.text(of: FilePath("posts/c.md")) == "---\r\nstatus: [editing]\r\n---\r\n")
    #expect(try service.load().problems.isEmpty)
    #expect(service.undo(at: noon)?.changed.count == 3)
    #expect(service.text(of: FilePath("posts/b.md")) == "---\nstatus: 'Editng'\n---\n")
  }

  @Test func `a word that may be two, or a status its pieces cannot have, is not guessed`() throws {
    let scratch = ScratchDesk(pieces: [
      // `filed` is no status of the newsletter.
      "posts/a.md": "---\nstatus: fild\n---\n",
      // What YAML cannot read comes first, and the list may have been meant otherwise.
      "posts/b.md": "---\ntags: [A, b\nfrom: D: e\nstatus: editng\n---\n",
      "posts/toml.md": "+++\nstatus = \"outlne\"\n+++\n",
    ])
    let problems = try scratch.service().load().problems
    #expect(problems.count == 4)
    #expect(problems.allSatisfy { $0.remedy == nil })
  }

  @Test func `a file that says something else by now is left alone, and the others are mended`()
    throws
  {
    let scratch = ScratchDesk(pieces: [
      "posts/a.md": "---\nstatus: editng\n---\n", "posts/b.md": "---\nstatus: editng\n---\n",
    ])
    let service = scratch.service()
    let remedy = try #require(try problem(service, "posts/a.md").remedy)
    scratch.write("posts/b.md", "---\nstatus: outline\n---\n")
    let done = service.perform(remedy, at: noon)
    #expect(done.changed.map(\.id) == [FilePath("posts/a.md")])
    #expect(done.refused.map(\.refusal.cause) == ["it reads otherwise now; nothing was written"])
    #expect(service.text(of: FilePath("posts/b.md")) == "---\nstatus: outline\n---\n")
  }

  @Test func `R47 a tie that fits one file is written into the semester`() throws {
    let semester = """
      starts: 2026-09-28
      ends: 2027-01-29
      deadlines:
        - {title: Chapter 3, due: 2026-12-04, piece: chapter3.md}   # for Kim
        - {title: Form, due: 2026-12-01}

      """
    let scratch = ScratchDesk(pieces: [
      "posts/thesis/chapter3.md": "---\nstatus: drafting\n---\n", "semester/autumn.yaml": semester,
    ])
    let service = scratch.service()
    let found = try problem(service, "semester/autumn.yaml")
    #expect(found.remedyWords == "ties it to posts/thesis/chapter3.md")
    #expect(service.perform(try #require(found.remedy), at: noon).refused.isEmpty)
    #expect(
      service.text(of: FilePath("semester/autumn.yaml"))
        == semester.replacing("chapter3.md", with: "posts/thesis/chapter3.md"))
    #expect(try service.load().problems.isEmpty)
    _ = service.undo(at: noon)
    #expect(service.text(of: FilePath("semester/autumn.yaml")) == semester)
  }

  @Test func `R47 a tie that fits two files is the writer's to choose`() throws {
    let scratch = ScratchDesk(pieces: [
      "posts/a/ch.md": "---\nstatus: drafting\n---\n",
      "posts/b/ch.md": "---\nstatus: drafting\n---\n",
      "semester/autumn.yaml": """
      starts: 2026-09-28
      ends: 2027-01-29
      deadlines: [{title: Chapter, due: 2026-12-04, piece: ch.md}]

      """,
    ])
    #expect(try problem(scratch.service(), "semester/autumn.yaml").remedy == nil)
  }

  @Test func `a date in the other order is turned round, its quotes and comment stay`() throws {
    let scratch = ScratchDesk(pieces: [
      "posts/a.md": "---\nstatus: drafting\ndue: '25/11/2026 18:00'  # firm\n---\n"
    ])
    let service = scratch.service()
    let found = try problem(service, "posts/a.md")
    #expect(service.perform(try #require(found.remedy), at: noon).refused.isEmpty)
    #expect(
      service.text(of: FilePath("posts/a.md"))
        == "---\nstatus: drafting\ndue: '2026-11-25 18:00'  # firm\n---\n")
  }
}
