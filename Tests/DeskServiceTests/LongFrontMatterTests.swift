import Editorial
import Testing

@testable import DeskService

/// R1: front matter that is longer than what is read of it, or never closed, is not counted as text.
@Suite struct LongFrontMatterTests {
  private static let yaml = (0..<4000).map { "key\($0): some words of text\n" }.joined()
  private static let toml = (0..<4000).map { "key\($0) = \"some words of text\"\n" }.joined()

  @Test(arguments: [
    ("---\nstatus: drafting\n\(yaml)---\nTwo words.\n", "is longer than 64 KB"),
    ("---\nstatus: drafting\n\n\(yaml)---\nTwo words.\n", "---` on a line"),
    ("+++\nstatus = \"drafting\"\n\(toml)+++\nTwo words.\n", "is longer than 64 KB"),
    ("+++\nstatus = \"drafting\"\n\n\(toml)+++\nTwo words.\n", "is longer than 64 KB"),
    ("---\nstatus: drafting\n\nTwo words.\n", "put `---` on a line"),
    ("+++\nstatus = \"drafting\"\n\nTwo words.\n", "put `+++` on a line"),
  ])
  func `its words are not counted, and one problem says what is wrong`(
    _ text: String, _ sentence: String
  ) throws {
    let desk = try ScratchDesk(pieces: ["posts/a.md": text]).load()
    #expect(desk.pieces.map(\.statusWord) == ["drafting"])
    #expect(desk.pieces.map(\.words) == [2])
    #expect(desk.problems.count == 1)
    #expect(desk.problems.first?.message.contains(sentence) == true)
  }

  @Test func `prose between rules is text, however long`() throws {
    let prose = String(repeating: "Some words of prose.\n\n", count: 5000)
    let desk = try ScratchDesk(pieces: [
      "posts/a.md": "---\n\nTwo words.\n\n---\nAnd two.\n",
      "posts/b.md": "---\n\(prose)---\nTwo words.\n",
      "posts/c.md": "+++ it goes on\nTwo words.\n",
    ]).load()
    #expect(desk.pieces.map(\.words) == [4, 20_002, 6])
  }
}
