import Testing

@testable import TerminalKit

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("한글", 4), ("김정은과 푸틴", 13), ("ﾊﾝｶｸ", 4), ("ＡＢ", 4), ("作者", 4),
    ("👨‍👩‍👧", 6), ("🇰🇷", 2), ("🇰", 1), ("🇰🇷🇯", 3), ("❤️", 1), ("👍🏽", 2), ("☝🏽", 1), ("🏽", 2),
    ("e\u{301}", 1), ("1\u{FE0F}\u{20E3}", 1), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("\u{1100}\u{1161}\u{1102}", 4), ("か\u{3099}", 2), ("a\tb", 3), ("a\r\nb", 3), ("\u{1B}[1m", 4),
    ("\u{200B}\u{FEFF}\u{AD}\u{202E}", 0), ("\u{3164}\u{115F}\u{1160}\u{FFA0}", 0), ("\u{301}", 1),
    ("·…─▏✓", 5), ("\u{3000}", 2), ("\u{A0}\u{2009}", 2), ("🫨", 2), ("⌚", 2), ("\u{2800}", 1),
  ])
  func `text takes the columns every terminal gives it`(_ text: String, _ columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
    #expect(TextWidth.columns(of: Sanitizer.line(text)) == columns)
  }

  @Test func `the quick answers are those of the table`() {
    for value in UInt32(0x20)...0x10FFFF where ScalarClass(value) != ScalarClass.looked(up: value) {
      Issue.record("U+\(String(value, radix: 16))")
    }
  }

  @Test func `a cut never comes out too wide and says that it is one`() {
    #expect(TextWidth.clip("what the summit did not say", to: 19) == "what the summit d..")
    #expect(TextWidth.clip("김정은과 푸틴", to: 13) == "김정은과 푸틴")
    #expect(TextWidth.clip("김정은과 푸틴", to: 12) == "김정은과 ..")
    #expect(TextWidth.clip("김정은과 푸틴", to: 7) == "김정..")
    #expect(TextWidth.clip("abc", to: 2) == "ab")
    #expect(TextWidth.clip("한글", to: 1) == "")
    #expect(TextWidth.clip("abc", to: 0) == "")
    #expect(TextWidth.clip("abc", to: -4) == "")
    #expect(TextWidth.clip("한글 abc", to: 5, ellipsis: "…") == "한글…")
  }

  @Test func `padding fills to the column on either side`() {
    #expect(TextWidth.pad("한", to: 4) == "한  ")
    #expect(TextWidth.pad("12", to: 5, .right) == "   12")
    #expect(TextWidth.pad("한글한글", to: 5) == "한.. ".trimmedTo(5))
    #expect(TextWidth.pad("한글", to: 3, .right).count == 3)
    #expect(TextWidth.pad("x", to: 0) == "")
  }

  @Test func `a styled paragraph wraps as its text does, each word in its look`() {
    let wrap = TextWrap(width: 10)
    let line = [Span("the "), Span("summit did", .bold), Span("n't say"), Span(" 漢字仮名の", .dim)]
    let text = line.map(\.text).joined()
    #expect(wrap.lines(line).map { $0.map(\.text).joined() } == wrap.lines(text))
    #expect(wrap.lines(line).first == [Span("the "), Span("summit", .bold)])
    #expect(wrap.lines([Span]()) == [[]])
    #expect(
      TextWrap(width: 4).brokenLines(Span("  a b가c")).map { $0.map(\.text).joined() } == [
        "  a ", "b가c",
      ])
  }

  @Test func `text wraps at spaces and beside Han and kana`() {
    #expect(TextWrap(width: 10).lines("the summit did not") == ["the summit", "did not"])
    #expect(TextWrap(width: 6).lines("김정은과 푸틴") == ["김정은", "과", "푸틴"])
    #expect(TextWrap(width: 6).lines("漢字仮名。終") == ["漢字仮", "名。終"])
    #expect(TextWrap(width: 6).lines("漢字「仮名」終") == ["漢字", "「仮", "名」終"])
    #expect(TextWrap(width: 4).lines("a\n\nabcdefg") == ["a", "", "abcd", "efg"])
    #expect(TextWrap(width: 1).lines("한a") == ["\u{FFFD}", "a"])
    #expect(TextWrap(width: 0).lines("a") == [])
    #expect(TextWrap(width: 9).lines("日本語abc def") == ["日本語abc", "def"])
  }
}

extension String {
  fileprivate func trimmedTo(_ columns: Int) -> String { TextWidth.pad(self, to: columns) }
}
