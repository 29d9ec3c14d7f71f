import Formats
import Testing

struct TextNeedleTests {
  private func place(_ needle: String, _ text: String, from start: Int = 0) -> Int? {
    Array(text.utf8).withUnsafeBytes { TextNeedle(needle).next(in: $0, from: start) }
  }

  @Test(arguments: [
    ("coal", "The last COAL village", 9), ("Coal", "char coal", 5), ("a", "bcdA", 3),
    ("x.y", "xxy x.Y", 4), ("커피", "평양의 커피", 10), ("커피", "커 피커푸", -1),
    // The same two syllables taken apart, as some file systems and editors leave them.
    ("커피", "\u{110F}\u{1165}\u{1111}\u{1175}", 0), ("ÉTÉ", "un été", 3), ("が", "か\u{3099}", 0),
    ("終着", "始発と終着駅", 9), ("zz", "z", -1), ("", "abc", -1), ("[?]", "what [?]", 5),
  ])
  func `it is found whatever its case, composed and decomposed alike`(
    _ needle: String, _ text: String, _ at: Int
  ) {
    #expect(place(needle, text) == (at < 0 ? nil : at))
  }

  @Test func `it is found wherever it stands in a long text`() {
    for offset in 0..<100 {
      let text = String(repeating: "c", count: offset) + "Coal" + String(repeating: "o", count: 70)
      #expect(place("coal", text) == offset)
      #expect(place("coal", text, from: offset + 1) == nil)
    }
  }
}
