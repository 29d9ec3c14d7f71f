import Testing

@testable import TerminalKit

@Suite struct KeyTests {
  @Test func `keys are written as they are read`() throws {
    let notation = "jj<enter><c-l>?<esc><tab><s-tab><up><pgdn><space><lt>><f12><a-x><a-c-x><c-up>"
    let keys = try Key.parse(notation)
    #expect(keys.count == 17)
    #expect(keys.notation == notation)
    #expect(keys[3] == .control("l"))
    #expect(keys[8] == .up)
  }

  @Test(arguments: [
    ("<Enter><CR><ESC>", "<enter><enter><esc>"), ("<C-L><A-X><m-x>", "<c-l><a-X><a-x>"),
    ("<s-a><pageup><delete>", "A<pgup><del>"), ("j\n  k", "j<space><space>k"),
    ("<gt><u+41><backtab>", ">A<s-tab>"), ("<c-->", "<c-->"), ("<a-<>", "<a-lt>"),
    ("<press-left:3,4><c-wheel-up:0,-1>", "<press-left:3,4><c-wheel-up:0,-1>"),
    ("<resize:80x24>", "<resize:80x24>"),
    ("<paste:a \\> b \\\\ <c>", "<paste:a \\> b \\\\ <c>"), ("<s-c-tab>", "<c-s-tab>"),
  ])
  func `other ways to write a key mean the same`(_ notation: String, _ same: String) throws {
    #expect(try Key.parse(notation).notation == same)
  }

  @Test func `an unknown name is an error that names it`() {
    for (notation, message) in [
      ("jj<entr>k", "unknown key \"<entr>\""), ("<>", "unknown key \"<>\""),
      ("<x>", "unknown key \"<x>\""), ("<c->", "unknown key \"<c->\""),
      ("<f0>", "unknown key \"<f0>\""), ("<u+110000>", "unknown key \"<u+110000>\""),
      ("<resize:axb>", "unknown key \"<resize:axb>\""),
      ("a<b", "\"<b\" has no \">\"; a < by itself is written <lt>"),
    ] {
      let error = #expect(throws: KeyNotationError.self) { try Key.parse(notation) }
      #expect(error?.description == message)
    }
  }

  @Test func `a key with modifiers has one form`() {
    #expect(Key.character("a").with([.control]) == .control("a"))
    #expect(Key.character("A").with([.control, .shift]) == .control("a"))
    #expect(Key.character("a").with([.alt, .shift]) == .alt("A"))
    #expect(Key.control("a").with(.alt) == Key.alt("a").with(.control))
    #expect(Key.tab.with(.shift) == .backtab)
    #expect(Key.backtab.with(.shift) == .backtab)
    #expect(Key.modified(.up, .alt).with(.control) == .modified(.up, [.alt, .control]))
    #expect(Key.up.with([]) == .up)
    #expect(Key.unknown.with(.alt) == .unknown)
  }

  @Test(arguments: [
    ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "qwertyuiop"), ("ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "asdfghjkl"), ("ㅋㅌㅊㅍㅠㅜㅡ", "zxcvbnm"),
    ("ㅃㅉㄸㄲㅆㅒㅖ", "QWERTOP"), ("ㅘㄳㅄ", "hkrtqt"), ("한글", "gksrmf"), ("뷁", "qnpfr"),
    ("\u{1112}", "g"), ("\u{1161}", "k"), ("\u{11AB}", "s"), ("\u{1112}\u{1161}\u{11AB}", "gks"),
  ])
  func `with a Korean layout on a jamo is the key it is on`(_ typed: String, _ keys: String) {
    #expect(typed.flatMap { HangulLayout.latin($0) ?? [] } == Array(keys))
    #expect(typed.flatMap { HangulLayout.latin(Key.character($0)) } == keys.map(Key.character))
  }

  @Test func `other characters are no jamo`() {
    for character in "aZ 1?漢かé👍\u{301}\u{3164}" as String {
      #expect(HangulLayout.latin(character) == nil)
    }
    #expect(HangulLayout.latin(Key.up) == [.up])
    #expect(HangulLayout.latin(Key.alt("ㅓ")) == [.alt("j")])
  }
}
