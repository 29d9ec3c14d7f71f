import Editorial
import Oracle
import Testing

@Suite("R48: deadlines the writer wants to be told of")
struct WarningTests {
  private func row(_ due: String, _ warn: [Int], now: String = "2026-11-25 14:02") -> Row? {
    assessment(now) {
      $0.semester("2026-09-07", "2026-12-20", [deadline("Form", due, warn: warn)])
    }.row("Form")
  }

  @Test(arguments: [
    ("2026-12-23", 28), ("2026-12-24", nil), ("2026-11-26", 1), ("2026-11-25", 0),
    ("2026-11-24", nil),
  ])
  func `R48 from the first of its days on a deadline is told of, until it is late`(
    _ due: String, _ left: Int?
  ) {
    #expect(row(due, [28, 14, 7, 1])?.warned == left)
    #expect(row(due, [])?.warned == nil)
  }

  @Test func `R48 of two kinds in one title the same is taken at every start`() {
    let lists = ["thesis": [14, 7], "exam": [14, 3], "viva": [7, 1]]
    // A dictionary's order goes by its room as well.
    let found = (3...40).map { room in
      var byKind: [String: [Int]] = [:]
      byKind.reserveCapacity(room)
      for (kind, days) in lists { byKind[kind] = days }
      return Warnings(byKind: byKind).days(kind: nil, title: "Thesis exam, viva")
    }
    #expect(Set(found) == [[14, 7]])
  }

  @Test func `R48 what is done is told of no more`() {
    let assessment = assessment {
      $0.semester(
        "2026-09-07", "2026-12-20",
        [deadline("Form", "2026-11-27", done: "2026-11-25", warn: [7])])
    }
    #expect(assessment.row("Form")?.warned == nil)
  }

  @Test func `R48 its row says how many days are left`() {
    let assessment = assessment {
      $0.piece("ch3", "phd", "drafting", length: 5000, words: 3100)
      $0.semester(
        "2026-09-07", "2026-12-20",
        [
          deadline("Form", "2026-12-18", warn: [28]),
          deadline("Chapter 3", "2026-12-11 17:00", piece: "ch3", warn: [28]),
          deadline("Abstract", "2026-12-05 AoE", warn: [14]),
        ])
    }
    let adviser = Adviser(assessment)
    func words(_ title: String) -> String? {
      assessment.row(title).flatMap { adviser.advice(for: $0)?.words }
    }
    #expect(words("Form") == "hand in, 23d left")
    #expect(words("Chapter 3") == "write 1,900w, send, 16d left")
    #expect(words("Abstract") == "send by 20:59, 11d left")
  }

  @Test func `a kind has its days, a title stands for a kind, and the nearer place holds`() {
    let source = Warnings(byKind: ["thesis": [28, 14], "exam": [7]], others: [1])
    #expect(source.days(kind: "Thesis", title: "x") == [28, 14])
    #expect(source.days(kind: nil, title: "Final exam, Korean history") == [7])
    #expect(source.days(kind: nil, title: "Thesis exam") == [28, 14])
    #expect(source.days(kind: "form", title: "Thesis form") == [1])
    #expect(source.days(kind: nil, title: "Example") == [1])
    let file = Warnings(byKind: ["exam": [21]]).over(source)
    #expect(file.days(kind: "exam", title: "") == [21])
    #expect(file.days(kind: "thesis", title: "") == [28, 14])
    #expect(file.days(kind: "other", title: "") == [1])
  }
}
