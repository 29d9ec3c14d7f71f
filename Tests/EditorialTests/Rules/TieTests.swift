import Editorial
import Oracle
import Testing

@Suite("R47: a deadline's piece is found however its name is typed")
struct TieTests {
  private func desk(_ pieces: String..., tied path: String) -> Desk {
    Oracle.desk {
      for piece in pieces { $0.piece(piece, "phd", "drafting") }
      $0.semester(
        "2026-09-07", "2026-12-20", [deadline("Chapter", "2026-11-27", piece: path)])
    }
  }

  @Test func `composed finds decomposed, and the other way round`() {
    let composed = "thesis/제3장.md"
    let decomposed = "thesis/\u{110C}\u{1166}3\u{110C}\u{1161}\u{11BC}.md"
    #expect(FilePath(composed) != FilePath(decomposed) && composed == decomposed)
    for (name, typed) in [(composed, decomposed), (decomposed, composed)] {
      let desk = desk(name, tied: typed)
      #expect(desk.index(ofTied: typed) != nil)
      let now = at("2026-11-25 14:00")
      let rows = RowReport(Assessment(desk, at: now)).rows
      #expect(rows.map(\.title) == ["Chapter"])
      #expect(rows.first?.piece == desk.index(ofTied: typed))
      #expect(desk.contradictions(at: now) == [])
    }
  }

  @Test func `where both are there each is its own`() {
    let composed = "thesis/é.md"
    let decomposed = "thesis/e\u{301}.md"
    let desk = desk(composed, decomposed, tied: decomposed)
    let found = desk.index(ofTied: decomposed).map { desk.pieces[$0].id }
    #expect(found == FilePath(decomposed))
  }

  @Test func `a path from here is one from the desk`() {
    #expect(desk("thesis/ch3.md", tied: "./thesis/ch3.md").index(ofTied: "./thesis/ch3.md") != nil)
    #expect(desk("thesis/ch3.md", tied: "ch3.md").index(ofTied: "ch3.md") == nil)
  }
}
