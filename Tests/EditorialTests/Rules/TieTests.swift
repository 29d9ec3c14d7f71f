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

  @Test func `R47 a tied piece has one date, the deadline's, until it has met it`() {
    func assessed(_ status: String, done: String? = nil) -> Assessment {
      assessment {
        $0.piece("thesis/ch3.md", "phd", status, due: "2026-12-11", length: 900, words: 100)
        $0.semester(
          "2026-09-07", "2026-12-20",
          [
            deadline("Chapter", "2026-11-27 12:00", done: done, piece: "thesis/ch3.md"),
            deadline("Whole", "2026-12-18", piece: "thesis/ch3.md"),
          ])
      }
    }
    let drafting = assessed("drafting")
    #expect(drafting.states[PieceIndex(0)].next?.when == RowReport(drafting).rows.first?.when)
    #expect(drafting.dueBy(PieceIndex(0))?.moment == at("2026-11-27 12:00"))
    // Ticked, the next one stands for it.
    let ticked = assessed("drafting", done: "2026-11-20")
    #expect(ticked.states[PieceIndex(0)].next?.when.day(in: Zones.tokyo) == day("2026-12-18"))
    // Met, its own date is its own again.
    #expect(assessed("with-supervisor").dueBy(PieceIndex(0))?.day == day("2026-12-11"))
    // A plan to begin is the writer's as any other with a date.
    #expect(assessed("idea").states[PieceIndex(0)].ball == .you)
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
