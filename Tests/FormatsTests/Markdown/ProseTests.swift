import Editorial
import Testing

@testable import Formats

/// The text of a piece as ITEM shows it.
@Suite struct ProseTests {
  /// A block in one line: an empty line before it as `/`, its kind, marker and runs with their looks.
  private func read(_ text: String) -> [String] {
    Markdown.prose(text).blocks.map { block in
      let kind =
        switch block.kind {
        case .paragraph: ""
        case .heading(let level): "h\(level) "
        case .code: "code "
        case .rule: "rule"
        }
      let runs = block.runs.map { run in
        let marks: [(Prose.Looks, String)] = [
          (.strong, "b"), (.emphasis, "i"), (.code, "c"), (.struck, "s"), (.link, "a"),
        ]
        let looks = marks.filter { run.looks.contains($0.0) }.map(\.1).joined()
        return looks.isEmpty ? run.text : "<\(looks):\(run.text)>"
      }
      return (block.isApart ? "/" : "") + String(repeating: "> ", count: block.quotes)
        + String(repeating: "  ", count: max(0, block.lists - 1)) + kind + block.marker
        + runs.joined()
    }
  }

  @Test func `a text is read as an editor of it would see it`() {
    let text = """
      # Title

      A *first* paragraph
      with **two *lines*** &mdash; and a [link](http://x.y).

      - one `code`
      - [ ] two
      - [x] ~~three~~
        1. four
        2. five

      > quoted

      ```
      let a = 1

        let b = 2
      ```
      <!-- hidden -->
      last %%comment%% [[Note|noted]]

      ***

      |a|b|
      |---|---|
      |c|d|
      """
    #expect(
      read(text) == [
        "h1 Title", "/A <i:first> paragraph with <b:two ><bi:lines> — and a <a:link>.",
        "/- one <c:code>", "[ ] two", "[x] <s:three>", "  1. four", "  2. five", "/> quoted",
        "/code let a = 1", "code ", "code   let b = 2", "/last  <a:noted>", "/rule", "/a | b",
        "c | d",
      ])
  }

  @Test func `a list that begins at seven is counted from there, and a break ends a line`() {
    #expect(read("7. one\n8. two") == ["7. one", "8. two"])
    #expect(read("one\\\ntwo") == ["one", "two"])
    #expect(read("- a\n\n  b\n- c") == ["- a", "b", "- c"])
  }

  @Test func `a heading ends its emphasis, and nested emphasis ends once`() {
    #expect(read("*a *b* c* d") == ["<i:a b c> d"] || read("*a *b* c* d").count == 1)
    #expect(read("## *a*\nb") == ["h2 <i:a>", "/b"])
  }

  @Test func `a text without end is cut at a line's end, and says so`() {
    let long = Markdown.prose(String(repeating: "one line of it\n\n", count: 40_000))
    #expect(long.isCut)
    #expect(long.blocks.last?.text == "one line of it")
    #expect(!Markdown.prose("short").isCut)
    #expect(Markdown.prose("").blocks.isEmpty)
    // One line, so long that it has no end.
    #expect(Markdown.prose(String(repeating: "가", count: 200_000)).isCut)
  }

  @Test(arguments: ["[", "> ", "![a](", "*a _b ", "- ", "`", "|a", "\u{202E}\u{7}\u{1B}[2J", "a\0"])
  func `a hostile text is read in bounded time, and as it stands at worst`(_ unit: String) {
    let text = String(repeating: unit, count: 10_000_000 / unit.utf8.count)
    let clock = ContinuousClock()
    var prose = Prose()
    #expect(clock.measure { prose = Markdown.prose(text) } < .seconds(1))
    #expect(prose.blocks.count <= Markdown.mostBlocks)
  }
}
