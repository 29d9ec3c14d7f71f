import Testing

@testable import TerminalKit

@Suite struct KeyDecoderTests {
  /// What a terminal sends, and the keys it means.
  static let sequences: [(bytes: String, notation: String)] = [
    ("jG", "jG"), ("한글é", "한글é"), (" <", "<space><lt>"), ("\r\n\t", "<enter><enter><tab>"),
    ("\u{7F}\u{08}", "<bs><bs>"), ("\u{04}\u{0C}\u{15}", "<c-d><c-l><c-u>"),
    ("\u{00}\u{1C}\u{1D}\u{1F}", "<c-@><c-\\><c-]><c-_>"),
    ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", "<up><down><right><left>"),
    ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", "<up><down><right><left>"),
    ("\u{1B}[H\u{1B}[F\u{1B}OH\u{1B}OF", "<home><end><home><end>"),
    ("\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", "<home><end><home><end>"),
    ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", "<ins><del><pgup><pgdn>"),
    ("\u{1B}OP\u{1B}OQ\u{1B}OR\u{1B}OS\u{1B}[R", "<f1><f2><f3><f4><f3>"),
    ("\u{1B}[11~\u{1B}[15~\u{1B}[17~\u{1B}[21~\u{1B}[24~", "<f1><f5><f6><f10><f12>"),
    ("\u{1B}[[A\u{1B}[[E", "<f1><f5>"),
    ("\u{1B}[1;5A\u{1B}[1;2B\u{1B}[1;3C\u{1B}[1;8D", "<c-up><s-down><a-right><c-a-s-left>"),
    ("\u{1B}[3;5~\u{1B}[5;3~\u{1B}[15;2~", "<c-del><a-pgup><s-f5>"),
    ("\u{1B}O5A\u{1B}O1;2P", "<c-up><s-f1>"),
    ("\u{1B}[Z\u{1B}[1;2Z", "<s-tab><s-tab>"),
    ("\u{1B}[a\u{1B}Ob\u{1B}[3$\u{1B}[3^\u{1B}[3@", "<s-up><c-down><s-del><c-del><c-s-del>"),
    ("\u{1B}Oj\u{1B}Op\u{1B}Oy\u{1B}OM", "*09<enter>"),
    ("\u{1B}x\u{1B}X\u{1B}한\u{1B} \u{1B}<", "<a-x><a-X><a-한><a-space><a-lt>"),
    ("\u{1B}\r\u{1B}\u{7F}\u{1B}\u{01}", "<a-enter><a-bs><a-c-a>"),
    ("\u{1B}\u{1B}[A\u{1B}\u{1B}OB\u{1B}\u{1B}[5~", "<a-up><a-down><a-pgup>"),
    ("\u{1B}\u{1B}x\u{1B}\u{1B}\u{1B}[A", "<esc><a-x><esc><a-up>"),
    ("\u{1B}[97;5u\u{1B}[13;2u\u{1B}[97;5:3u\u{1B}[27;5;9~", "<c-a><s-enter><c-tab>"),
    ("\u{1B}[<0;11;6M\u{1B}[<0;11;6m", "<press-left:10,5><release-left:10,5>"),
    ("\u{1B}[<2;300;1M\u{1B}[<20;1;1M", "<press-right:299,0><c-s-press-left:0,0>"),
    (
      "\u{1B}[<64;2;3M\u{1B}[<65;2;3M\u{1B}[<66;2;3M",
      "<wheel-up:1,2><wheel-down:1,2><wheel-left:1,2>"
    ),
    ("\u{1B}[<32;2;3M\u{1B}[<128;2;3M\u{1B}[<0;0;3M", "<drag-left:1,2>"),
    ("\u{1B}[M !!\u{1B}[M#\"\"\u{1B}[M`!!", "<press-left:0,0><release:1,1><wheel-up:0,0>"),
    ("\u{1B}[Ia\u{1B}[O", "a"),
    ("\u{1B}[200~two\rlines\t\u{1B}[31m\u{7}\u{202E}\u{1B}[201~j", "<paste:two\nlines\t[31m>j"),
    ("\u{1B}[200~\u{1B}[20\u{1B}\u{1B}[201~", "<paste:[20>"),
    ("\u{1B}[200~\u{1B}[201~", "<paste:>"),
    ("\u{1B}[99~\u{1B}Oz", "<unknown><unknown>"),
  ]

  /// What a terminal answers or sends that is no key: nothing may come of it but the `j` after it.
  static let replies = [
    "\u{1B}[?62;22c", "\u{1B}[>1;4402;0c", "\u{1B}[12;40R", "\u{1B}[0n", "\u{1B}[?2026;2$y",
    "\u{1B}[4;2$y", "\u{1B}[8;24;80t", "\u{1B}[?1u", "\u{1B}[?997;1n", "\u{1B}[201~",
    "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}P>|XTerm(370)\u{7}jj\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}[1;2\u{18}",
    "\u{1B}]52;c;\u{18}", "\u{1B}[E", "\u{1B}[1;1:3A", "\u{1B}[99999999999999999999;1;1t",
    "\u{1B}[" + String(repeating: "1", count: 5000) + "A", "\u{9B}", "\u{85}",
  ]

  @Test(arguments: sequences.indices)
  func `sequences become keys wherever they are split`(_ index: Int) throws {
    let (text, notation) = Self.sequences[index]
    let bytes = Array(text.utf8)
    let keys = try Key.parse(notation)
    for split in 0...bytes.count {
      let decoder = Line()
      var found = decoder.decode(Array(bytes[..<split]))
      found += decoder.decode(Array(bytes[split...]))
      #expect(found == keys, "split at \(split): \(found.notation)")
      #expect(!decoder.isPending)
    }
    let decoder = Line()
    #expect(bytes.flatMap { decoder.decode([$0]) } == keys, "byte by byte")
  }

  @Test func `a paste that stops within its end mark waits in peace, and Escape ends it`() {
    let decoder = Line()
    #expect(decoder.decode(Array("\u{1B}[200~two\u{1B}[2".utf8)).isEmpty)
    #expect(!decoder.isPending)
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.isPending)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.flush() == [.paste("two[2")])
    #expect(!decoder.isPending)
  }

  @Test(arguments: replies)
  func `what a terminal answers is never a keystroke`(_ reply: String) {
    let bytes = Array(reply.utf8) + Array("j".utf8)
    for split in 0...bytes.count where split < 100 || split > bytes.count - 10 {
      let decoder = Line()
      var found = decoder.decode(Array(bytes[..<split]))
      found += decoder.decode(Array(bytes[split...]))
      #expect(found == [.character("j")], "split at \(split): \(found.notation)")
    }
  }

  @Test func `a lone Escape is a key when nothing follows`() {
    let decoder = Line()
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.isPending)
    #expect(decoder.flush() == [.escape])
    #expect(!decoder.isPending)
    #expect(decoder.decode(Array("x".utf8)) == [.character("x")])
    #expect(decoder.decode([0x1B, 0x1B]).isEmpty)
    #expect(decoder.flush() == [.escape, .escape])
    #expect(decoder.flush().isEmpty)
  }

  @Test(arguments: ["[", "O", "]", "P", "_"])
  func `Alt with the beginning of a sequence is a key when nothing follows`(_ opener: String) {
    let decoder = Line()
    #expect(decoder.decode(Array("\u{1B}\(opener)".utf8)).isEmpty)
    #expect(decoder.flush() == [.alt(Character(opener))])
    #expect(decoder.decode(Array("j".utf8)) == [.character("j")])
  }

  @Test func `a sequence on a slow line waits once and is given up then`() {
    let decoder = Line()
    #expect(decoder.decode(Array("\u{1B}[1;".utf8)).isEmpty)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.decode(Array("5A".utf8)) == [.modified(.up, .control)])
    #expect(decoder.decode(Array("\u{1B}]11;rgb:".utf8)).isEmpty)
    #expect(decoder.flush().isEmpty && decoder.isPending)
    #expect(decoder.flush().isEmpty && !decoder.isPending)
    #expect(decoder.decode(Array("q".utf8)) == [.character("q")])
  }

  @Test func `a character on a slow line waits, and is replaced when it never comes`() {
    let decoder = Line()
    #expect(decoder.decode([0xE4, 0xB8]).isEmpty)
    #expect(decoder.isPending)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.decode([0xAD]) == [.character("中")])
    #expect(decoder.decode([0xE4]).isEmpty)
    #expect(decoder.flush() + decoder.flush() == [.character("\u{FFFD}")])
    #expect(decoder.decode([0xFF, 0x6A]) == [.character("\u{FFFD}"), .character("j")])
    #expect(decoder.decode([0xE4, 0x1B, 0x5B, 0x41]) == [.character("\u{FFFD}"), .up])
  }

  @Test func `a broken sequence does not eat the key after it`() {
    let decoder = Line()
    #expect(decoder.decode(Array("\u{1B}[1\rj".utf8)) == [.enter, .character("j")])
    #expect(decoder.decode(Array("\u{1B}[1한".utf8)) == [.character("한")])
    #expect(decoder.decode(Array("\u{1B}[1\u{1B}[A".utf8)) == [.up])
    #expect(decoder.decode(Array("\u{1B}]0;x\u{1B}[A".utf8)) == [.up])
  }

  @Test func `a paste waits for its end, keeps to its limit and ends with Escape at worst`() {
    let decoder = Line()
    #expect(decoder.decode(Array("\u{1B}[200~some".utf8)).isEmpty)
    #expect(!decoder.isPending)
    #expect(decoder.flush().isEmpty && decoder.flush().isEmpty)
    #expect(decoder.decode(Array(" text\u{1B}".utf8)).isEmpty)
    #expect(decoder.isPending)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.flush() == [.paste("some text")])

    let much = Array(String(repeating: "한", count: 40_000).utf8)
    let keys = decoder.decode(
      Array("\u{1B}[200~".utf8) + much + Array("\u{1B}[201~j".utf8))
    #expect(keys.count == 2 && keys.last == .character("j"))
    guard case .paste(let text)? = keys.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count <= KeyDecoder.pasteLimit && text.allSatisfy { $0 == "한" })
  }

  @Test func `a paste keeps what belongs to the writing`() {
    let decoder = Line()
    let text = "👨‍👩‍👧 ❤\u{FE0F} 김정은\u{200B}\u{FEFF}\u{85}x"
    let keys = decoder.decode(Array("\u{1B}[200~\(text)\u{1B}[201~".utf8))
    #expect(keys == [.paste("👨‍👩‍👧 ❤\u{FE0F} 김정은\nx")])
  }
}

/// A decoder that expectations can ask; they take only what does not change.
private final class Line {
  private var decoder = KeyDecoder()

  var isPending: Bool { decoder.isPending }

  func decode(_ bytes: [UInt8]) -> [Key] { decoder.decode(bytes) }

  func flush() -> [Key] { decoder.flush() }
}
