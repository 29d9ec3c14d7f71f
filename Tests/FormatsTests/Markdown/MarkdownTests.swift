import Testing

@testable import Formats

@Suite struct WordTests {
  @Test(arguments: [
    ("", 0), ("one two  three\nfour", 4), ("안녕하세요 반갑습니다 여러분", 3),
    ("un*believ*able", 1), ("a **b** c", 3), ("a\\\nb", 2), ("東京", 2), ("東京、大阪。", 4),
    ("「東京」は遠い", 5), ("ひらがな カタカナ ー", 9), ("東京Tokyo 2026年", 5),
    ("“東京” is far", 4), ("김정은과 푸틴: what the summit", 5), ("漢字와 한글", 4),
    ("a b\u{3000}c", 3), ("10\u{A0}km", 2), ("well—known it’s", 2), ("naïve café", 2),
    ("a &amp; b&nbsp;c", 4), ("line<br>next", 2), ("un<b>believ</b>able", 1),
    ("\"*東京*\"", 2), ("*東*京", 2), ("Über**mut** 東a京", 4), ("ﾊﾝｶｸ ＡＢＣ １２", 6),
  ])
  func `words are what an editor would count`(_ text: String, _ count: Int) {
    #expect(Markdown.words(text) == count)
  }

  @Test(arguments: [
    ("text\n\n```swift\nlet a = 1\n```\n\nmore", 2), ("a\n\n    indented code\n\nb", 2),
    ("~~~\ncode\n~~~", 0), ("an `inline code` word", 4), ("<div>\nhidden\n</div>\n\nseen", 1),
    ("a <!-- not this --> b", 2), ("<!-- a\nb -->\n\nc", 1), ("a %%not this%% b", 2),
    ("a\n\n%%\nhidden\n\n```\nx\n```\n%%\n\nb", 2), ("100%% sure", 2),
    ("```\ndate +%%Y\n```\na %%b%% c", 2), ("%% a\n%% b c", 2),
    ("[the link](http://example.com/a/b \"title\") x", 3), ("<http://example.com> x", 2),
    ("see [it][1] now\n\n[1]: http://example.com", 3), ("[[Target Note|two words]] x", 3),
    ("[[Target Note]]", 2), ("- [ ] to do\n- [x] done it", 4), ("1. one\n2. two", 2),
    ("# A Heading #\n\ntext", 3), ("Title\n=====\ntext", 2), ("a\n\n---\n\nb", 2),
    ("|a b|c|\n|---|---|\n|d|e f|\n", 6), ("> quoted words\n> here", 3),
    ("A claim.[^1]\n\n[^1]: The source of it.", 6), ("~~gone~~ kept", 2),
    ("one\r\ntwo\r\n\r\nthree", 3), ("a\tb", 2), ("\\*not emphasis\\*", 2),
  ])
  func `only text is counted`(_ text: String, _ count: Int) {
    #expect(Markdown.words(text) == count)
  }

  /// A text too long to be named whole in what a run of tests prints.
  struct Repeated: CustomTestStringConvertible {
    var unit: String
    var count: Int
    var end = ""

    var text: String { String(repeating: unit, count: count) + end }
    var testDescription: String { "\(count) times \(unit.debugDescription)" }
  }

  @Test(arguments: [
    Repeated(unit: "[", count: 200_000), Repeated(unit: "> ", count: 200_000),
    Repeated(
      unit: "- ", count: 20_000, end: "a\n" + String(repeating: "\n", count: 200_000)),
    Repeated(unit: "![a](", count: 40_000), Repeated(unit: "%%\n", count: 99_999),
    Repeated(unit: "*a _b ", count: 40_000), Repeated(unit: "a ", count: 9_000_000),
  ])
  func `a hostile text is counted in bounded time`(_ repeated: Repeated) {
    let text = repeated.text
    let clock = ContinuousClock()
    #expect(clock.measure { _ = Markdown.words(text) } < .seconds(3))
  }

  @Test func `a text too large for Markdown is counted as plain text`() {
    #expect(Markdown.words(String(repeating: "word ", count: 3_500_000)) == 3_500_000)
  }
}

@Suite struct HeadingTests {
  @Test(arguments: [
    ("# A *fine* title #\ntext", "A fine title"), ("text\n\n# Later", "Later"),
    ("```\n# comment\n```\n# Real", "Real"), ("## Second level", nil), ("#hashtag", nil),
    ("# \n# Two", "Two"), ("  # [Linked](x) &amp; [[Note|noted]]", "Linked & noted"),
    ("# 한글 제목\r\nx", "한글 제목"), ("", nil),
  ])
  func `the title is the first heading`(_ text: String, _ title: String?) {
    #expect(Markdown.heading(text) == title)
  }

  @Test func `a text ends at a NUL`() {
    #expect(Markdown.words("one two\0three four") == 2)
    #expect(Markdown.words(String(repeating: "\0", count: 4 << 20)) == 0)
  }

  @Test func `a text beyond a megabyte, and one of marks alone, is counted as it stands`() {
    #expect(Markdown.words(String(repeating: "[", count: 4 << 20)) == 1)
    #expect(Markdown.words(String(repeating: "[ ", count: 100_000)) == 100_000)
    // As it stands: a code block counts, as it would not in a shorter text.
    let code = "```\n" + String(repeating: "word ", count: 300_000) + "\n```\n"
    #expect(Markdown.words(code) > 300_000)
    #expect(Markdown.words("```\nword word\n```\none\n") == 1)
  }
}
