import Testing

@testable import TerminalKit

/// A terminal's answer about its background: what it means, and that none of it is a key.
@Suite struct GroundTests {
  static let answers = [
    "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", "\u{1B}]11;rgb:ff/ff/e0\u{1B}\\",
    "\u{1B}]11;rgba:ffff/fafa/F0F0/ffff\u{7}",
  ]

  @Test(arguments: [
    ("11;rgb:ffff/ffff/ffff", Ground.light), ("11;rgb:fd/f6/e3", .light), ("11;rgb:f/f/f", .light),
    ("11;rgb:1c1c/1c1c/1c1c", .dark), ("11;rgb:0/0/0", .dark), ("11;rgb:0000/0000/ffff", .dark),
    ("11;rgba:2828/2a2a/3636/cccc", .dark), ("11;rgb:ffff/ffff/0000", .light),
    ("11;rgb:ffff/ffff", nil), ("11;rgb:+f/f/f", nil), ("11;rgb:ffff0/0/0", nil),
    ("10;rgb:ffff/ffff/ffff", nil), ("11;?", nil), ("", nil),
  ])
  func `an answer tells dark from light`(_ answer: String, _ ground: Ground?) {
    #expect(Ground(answer: answer.utf8) == ground)
  }

  @Test(arguments: [
    ("15;0", Ground.dark), ("0;15", .light), ("0;default;7", .light), ("7;8", .dark),
    ("12;default", nil), ("", nil), ("0;200", nil),
  ])
  func `the environment may tell it before`(_ value: String, _ ground: Ground?) {
    #expect(Ground(environment: ["COLORFGBG": value]) == ground)
    #expect(Ground(environment: [:]) == nil)
  }

  @Test(arguments: answers)
  func `an awaited answer is no key wherever it is cut, and the keys around it are`(
    _ answer: String
  ) {
    let bytes = Array("j\(answer)k".utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      decoder.awaitGround()
      var keys = decoder.decode(Array(bytes[..<cut]))
      keys += decoder.decode(Array(bytes[cut...]))
      #expect(keys == [.character("j"), .character("k")], "cut at \(cut)")
      #expect(decoder.takeGround() == .light)
      #expect(decoder.takeGround() == nil && !decoder.isAwaitingGround && !decoder.isPending)
    }
  }

  @Test(arguments: answers)
  func `a pause within it makes no key of what follows`(_ answer: String) {
    let bytes = Array(answer.utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      decoder.awaitGround()
      var keys = decoder.decode(Array(bytes[..<cut]))
      for _ in 0..<3 { keys += decoder.flush() }
      keys += decoder.decode(Array(bytes[cut...]) + Array("j".utf8))
      // Of a beginning that stands alone nobody can know that it is one.
      let begun: [Key] = cut == 1 ? [.escape] : cut == 2 ? [.alt("]")] : []
      #expect(keys == begun + [.character("j")], "cut at \(cut)")
      #expect(decoder.takeGround() == .light)
    }
  }

  @Test func `byte by byte, each after a pause, it is still the answer`() {
    var decoder = KeyDecoder()
    decoder.awaitGround()
    var keys: [Key] = []
    for byte in Array(Self.answers[1].utf8) {
      keys += decoder.decode([byte])
      keys += decoder.flush()
    }
    #expect(keys == [.escape, .character("]")])
    #expect(decoder.takeGround() == .light)
  }

  @Test(arguments: KeyDecoderTests.sequences.indices)
  func `while it is awaited every key stays what it is`(_ index: Int) throws {
    let (text, notation) = KeyDecoderTests.sequences[index]
    let bytes = Array(text.utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      decoder.awaitGround()
      let keys = decoder.decode(Array(bytes[..<cut])) + decoder.decode(Array(bytes[cut...]))
      #expect(try keys == Key.parse(notation), "cut at \(cut)")
    }
  }

  @Test(arguments: [
    ("\u{1B}", "<esc>"), ("\u{1B}]", "<a-]>"), ("\u{1B}]11;rgb:ff/j", "j"),
    ("\u{1B}]11;rgb:ff/\u{1B}[A", "<up>"), ("\u{1B}]11;rgb:ff/ff\u{1B}x", "<a-x>"),
    ("\u{1B}]4;1;rgb:ff/ff/ff\u{7}j", "j"), ("\u{1B}]11;rgb:zz\u{7}j", "zz\u{7}j"),
  ])
  func `what breaks off or is another answer takes no key with it`(
    _ text: String, _ notation: String
  ) throws {
    var decoder = KeyDecoder()
    decoder.awaitGround()
    var keys = decoder.decode(Array(text.utf8))
    for _ in 0..<3 { keys += decoder.flush() }
    #expect(try keys == Key.parse(notation).map { $0 == .character("\u{7}") ? .control("g") : $0 })
    #expect(decoder.takeGround() == nil)
  }
}
