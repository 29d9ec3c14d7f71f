import Editorial
import Testing

@testable import DeskService

/// The text of pieces, searched piece by piece.
struct TextSearchTests {
  private let scratch = ScratchDesk(pieces: [
    "posts/a.md":
      "---\ntitle: Coal in the title\nstatus: drafting\n---\nOne\n\nThe last COAL train\ncoal again\n",
    "posts/b.md": "---\nstatus: drafting\ntitle: B\n---\n평양의 커피 한 잔\n",
  ])

  private func found(_ text: String) throws -> [String] {
    let service = scratch.service()
    let desk = try service.load()
    var search = TextSearch(TextQuery(number: 1, text: text, pieces: desk.pieces.map(\.id)))
    var hits: [TextHit] = []
    while !search.isDone { hits += service.advance(&search, for: 0) }
    return hits.map { "\($0.piece):\($0.line): \($0.excerpt)" }
  }

  @Test func `each line that holds it is told with its place, front matter is no text`() throws {
    #expect(
      try found("coal") == ["posts/a.md:7: The last COAL train", "posts/a.md:8: coal again"])
    #expect(try found("커피") == ["posts/b.md:5: 평양의 커피 한 잔"])
    #expect(try found("nothing such").isEmpty)
  }

  @Test func `a line that is long is cut around what was sought, between letters`() throws {
    let long = String(repeating: "긴 글 ", count: 80)
    scratch.write("posts/c.md", "---\nstatus: idea\n---\n\(long)needle\(long)\n")
    let hit = try #require(try found("needle").first)
    #expect(hit.hasPrefix("posts/c.md:4: .. "))
    #expect(hit.contains("needle긴"))
    #expect(!hit.contains("\u{FFFD}"))
  }

  @Test func `a file that went meanwhile is passed over`() throws {
    let service = scratch.service()
    let desk = try service.load()
    scratch.remove("posts/a.md")
    var search = TextSearch(TextQuery(number: 1, text: "coal", pieces: desk.pieces.map(\.id)))
    #expect(service.advance(&search, for: Int.max).isEmpty)
    #expect(search.isDone)
  }
}
