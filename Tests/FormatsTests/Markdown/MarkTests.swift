import Editorial
import Testing

@testable import Formats

@Suite("R68: marks of what is still to come") struct MarkTests {
  @Test(arguments: [
    ("", 0), ("TK", 1), ("The figure is TK percent, TK.", 2), ("(TK) and TKTK!", 2),
    ("XXX people", 1),
    ("who said so [?]", 1), ("**TK** and *XXX*", 2), ("[TK]", 1), ("a title\n===\n\nTK", 1),
    ("the [TK](http://example.com/XXX) link", 1), ("東京TK円", 1), ("가격 TK 원", 1), ("“TK”", 1),
    ("- TK\n- [ ] TK", 2), ("| a | TK |\n|---|---|\n| XXX | b |", 2), ("TK\0TK", 1),
  ])
  func `they are counted in the text, each a word of its own`(_ text: String, _ count: Int) {
    #expect(Markdown.count(Plan.usualMarks, in: text) == count)
  }

  @Test(arguments: [
    "tk", "TKO", "ATK", "TKTKTK", "XXXL", "TK_1", "TK은", "caféTK", "éTK",
    "```\nTK\n```", "    TK", "%%TK%%", "<!-- TK -->", "a<TK>b</TK>", "http://TKx.example",
  ])
  func `what is no word of its own, or is not counted, is no mark`(_ text: String) {
    #expect(Markdown.count(Plan.usualMarks, in: text) == 0)
  }

  @Test func `a writer's own marks take the place of ours, the longest first`() {
    #expect(Markdown.count(["TODO", "[TODO]"], in: "TODO [TODO] TK") == 2)
    #expect(Markdown.count([], in: "TK") == 0)
    #expect(Markdown.count(["", "a\0b"], in: "TK ab") == 0)
    #expect(Markdown.count(["확인"], in: "확인 확인할 (확인)") == 2)
  }

  @Test func `a text too large for Markdown is looked through as it stands`() {
    #expect(
      Markdown.count(Plan.usualMarks, in: String(repeating: "TK ", count: 400_000)) == 400_000)
    let clock = ContinuousClock()
    let hostile = String(repeating: "[?", count: 2_000_000)
    #expect(clock.measure { _ = Markdown.count(Plan.usualMarks, in: hostile) } < .seconds(3))
  }

  @Test func `desk.yaml says which they are, and what is no word is a problem`() {
    func read(_ line: String) -> PlanReading {
      PlanReader.read(
        Array("outlets: {fp: {kind: own}}\n\(line)\n".utf8), path: FilePath("desk.yaml"))
    }
    #expect(read("").plan?.marks == ["TK", "TKTK", "XXX", "[?]"])
    #expect(read("marks: [TODO, \"[?]\"]").plan?.marks == ["TODO", "[?]"])
    #expect(read("marks: TODO").plan?.marks == ["TODO"])
    #expect(read("marks: []").plan?.marks == [])
    let wrong = read("marks: [to do, TK]")
    #expect(wrong.plan?.marks == ["TK"])
    #expect(
      wrong.problems.map(\.line) == [
        "desk.yaml:2:9: a mark is one word, such as `TK`, not \"to do\""
      ])
  }
}
