import Testing

@testable import TerminalKit

@Suite struct SanitizerTests {
  @Test(arguments: [
    ("plain text", "plain text"),
    ("a\tb\nc\r\nd\re", "a b c d e"),
    ("\u{1B}[31mred\u{07}", "\u{FFFD}[31mred\u{FFFD}"),
    ("\u{9B}31m\u{7F}", "\u{FFFD}31m\u{FFFD}"),
    ("line\u{2028}paragraph\u{2029}", "line\u{FFFD}paragraph\u{FFFD}"),
    ("evil\u{202E}dm.exe\u{2066}", "evildm.exe"),
    ("zero\u{200B}width\u{FEFF}\u{2060}", "zerowidth"),
    ("soft\u{AD}hyphen", "softhyphen"),
    ("tag\u{E0041}\u{E007F}", "tag"),
    ("\u{E000}\u{F0000}\u{378}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("Hangul\u{3164}filler\u{115F}", "Hangulfiller"),
    ("non\u{A0}breaking", "non breaking"),
    ("family 👨‍👩‍👧", "family 👨👩👧"),
    ("heart ❤\u{FE0F}", "heart ❤"),
    ("thumb 👍🏽", "thumb 👍"),
    ("flag 🇰🇷", "flag 🇰🇷"),
    ("half a flag 🇰", "half a flag K"),
    ("\u{301}first", "\u{25CC}\u{301}first"),
    (" \u{301}", " \u{25CC}\u{301}"),
    ("Ole\u{301}", "Ole\u{301}"),
    ("z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "z\u{300}\u{301}\u{302}\u{303}"),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글"),
    ("가\u{11A8}", "각"),
    ("\u{1161}", "ㅏ"),
    ("\u{11A8}\u{11B9}", "ㄱㅄ"),
    ("\u{119E}", "\u{FFFD}"),
    ("\u{1112}\u{119E}", "\u{1112}\u{119E}"),
    ("か\u{3099}く\u{3099}ハ\u{309A}", "がぐパ"),
  ])
  func `what a file says is made safe`(_ text: String, _ line: String) {
    #expect(Sanitizer.line(text).unicodeScalars.elementsEqual(line.unicodeScalars))
    #expect(Sanitizer.line(line).unicodeScalars.elementsEqual(line.unicodeScalars))
  }

  @Test func `commands print one safe line for each line`() {
    var printer = LinePrinter()
    printer.line("posts/\u{1B}[2Jrason.md")
    printer.line([Span("late", .bold), Span(" 2d\r")])
    printer.line()
    #expect(printer.text == "posts/\u{FFFD}[2Jrason.md\nlate 2d \n\n")
  }

  @Test func `commands print colours only where there are some`() {
    var printer = LinePrinter(colors: .eight)
    printer.line([Span("late\u{1B}", Style(foreground: .indexed(196), .bold)), Span(" 2d")])
    #expect(printer.text == "\u{1B}[1;31mlate\u{FFFD}\u{1B}[0m 2d\n")
  }

  @Test func `a printed table is aligned by columns, not by characters`() {
    var printer = LinePrinter()
    printer.table(
      [["NKN", "김정은과 푸틴", "9"], ["FP", "DMZ", "1,200"], ["x"]],
      alignments: [.left, .left, .right])
    #expect(
      printer.text == """
        NKN  김정은과 푸틴      9
        FP   DMZ            1,200
        x

        """)
  }
}
