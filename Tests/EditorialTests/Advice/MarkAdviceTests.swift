import Editorial
import Oracle
import Testing

@Suite("R68: marks in a text, and what a row says of them") struct MarkAdviceTests {
  private func assessed(
    _ outlet: String, _ status: String, words: Int, length: Int? = 900, marks: Int = 3
  ) -> Assessment {
    assessment {
      $0.slot("fp", .friday, "18:00")
      $0.piece("a", outlet, status, length: length, words: words)
      $0.pieces[0].marks = marks
    }
  }

  private func next(
    _ outlet: String, _ status: String, words: Int, length: Int? = 900
  ) -> String? {
    let assessment = assessed(outlet, status, words: words, length: length)
    return Adviser(assessment).advice(for: known(assessment.row("a")))?.words
  }

  @Test func `what is ready but for marks says them, and what is short says that first`() {
    #expect(next("nkn", "drafting", words: 900) == "3 TK, file")
    #expect(next("fp", "drafting", words: 900) == "3 TK, edit")
    #expect(next("fp", "editing", words: 900) == "3 TK, schedule")
    #expect(next("nkn", "drafting", words: 500, length: nil) == "3 TK, file")
    #expect(next("nkn", "drafting", words: 640) == "write 260w, file")
    #expect(next("nkn", "drafting", words: 1312) == "cut 412w, file")
  }

  @Test func `marks are called by the writer's first`() {
    var desk = assessed("nkn", "drafting", words: 900).desk
    desk.plan.marks = ["TODO", "TK"]
    let advice = Adviser(Assessment(desk, at: at("2026-11-25 14:02"))).advice(piece: PieceIndex(0))
    #expect(advice?.words == "3 TODO, file")
  }

  @Test(arguments: [
    ("nkn", "drafting", "filed", true), ("fp", "editing", "scheduled", true),
    ("fp", "editing", "published", true), ("nkn", "drafting", "edits", false),
    ("fp", "drafting", "editing", false), ("nkn", "drafting", "killed", false),
  ])
  func `a move to the editor or the reader says how many are left, and goes through`(
    outlet: String, from: String, target: String, isSaid: Bool
  ) throws {
    func remarks(_ marks: Int) throws -> [String] {
      let assessment = assessed(outlet, from, words: 900, marks: marks)
      let status = assessment.status(target)
      let decision = assessment.move(assessment.seen("a"), to: status) { _ in
        MoveDetails(isUsual: true)
      }
      return assessment.remarks(on: try #require(decision.request))
    }
    #expect(try remarks(3) == (isSaid ? ["a: 3 TK still in the text"] : []))
    #expect(try remarks(0) == [])
  }

  @Test func `before the key is pressed the line says so too`() {
    let assessment = assessed("nkn", "drafting", words: 900)
    let prospect = Adviser(assessment).prospect(for: known(assessment.row("a")))
    #expect(prospect.clauses[0] == "filed with nkn, though 3 TK are still to come")
  }
}
