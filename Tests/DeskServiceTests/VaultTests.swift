import Editorial
import Testing

@testable import DeskService

/// R1: a vault of thousands of notes, of which little is to be said.
@Suite struct VaultTests {
  private let vault = VaultMaker(of: 3000)

  private func desk(adding more: KeyValuePairs<String, String> = [:]) throws -> Desk {
    let scratch = ScratchDesk([
      "desk.yaml": """
      time_zone: Asia/Tokyo
      sources: {pieces: [{path: vault, style: obsidian}]}
      outlets:
        newsletter: {kind: own}
        nk-news: {name: NK News, short: NKN, kind: client}
      """
    ])
    for file in vault.files { scratch.write("vault/\(file.path)", file.text) }
    for (path, text) in more { scratch.write("vault/\(path)", text) }
    return try scratch.load()
  }

  @Test func `a vault is no desk of thousands, and nothing is wrong with it`() throws {
    let desk = try desk()
    #expect(desk.pieces.count == vault.pieces)
    #expect(desk.problems.map(\.line) == [])
    let source = try #require(desk.sources.first)
    #expect(source.notes == vault.files.count - vault.pieces * 2)
    #expect(source.words.keys.contains("reading") && source.words.count > 10)
    #expect(source.words.values.reduce(0, +) == 900)
  }

  @Test func `what is wrong in a piece is found among them`() throws {
    let desk = try desk(adding: [
      "Drafts/slip.md": "---\nstatus: fild\n---\n",
      "Drafts/late.md": "---\nstatus: drafting\ndue: soon\n---\n",
      "Drafts/dash.md": "—\nstatus: drafting\n—\n",
      "Drafts/Piece 1 2.md": vault.files.first { $0.path == "Drafts/Piece 1.md" }?.text ?? "",
    ])
    #expect(
      desk.problems.map(\.path.text) == [
        "vault/Drafts/Piece 1 2.md", "vault/Drafts/dash.md", "vault/Drafts/late.md",
        "vault/Drafts/slip.md",
      ])
    #expect(desk.pieces.count == vault.pieces + 3)
  }
}
