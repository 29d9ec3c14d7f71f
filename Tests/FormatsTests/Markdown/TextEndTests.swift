import Editorial
import Testing

@testable import Formats

/// Where a text ends: what stands behind it in memory is no part of it.
@Suite struct TextEndTests {
  private static let parts = [
    "[", "]", "](", "x", "yz ", ")", "`", "<", "!", "*", "\\", "&amp", ":", "\n", "|", "[^", "]:",
    " ", "\"", "(", "~~", "http://a", "[[", "]]", "- ", "> ", "%%", "<!--", "```", "[ ] ", "한", "東",
  ]

  /// The words and the blocks of a text with another byte behind it.
  private func read(_ text: String, before behind: Character) -> [String] {
    var all = text + String(behind)
    return all.withUTF8 { bytes in
      let text = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes).dropLast())
      return ["\(Markdown.words(text))"] + Markdown.prose(text).blocks.map { "\($0)" }
    }
  }

  @Test(arguments: ["a [link](x", "a [link](x \"y\"", "a [^](&", "%%hidden%%[link](x"])
  func `a link that a text breaks off in is text`(_ text: String) {
    #expect(read(text, before: ")") == read(text, before: "x"))
  }

  @Test func `no text is read beyond its end, whatever it breaks off in`() {
    var dice = Dice(state: 11)
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...12, using: &dice)
      let text = (0..<count).compactMap { _ in Self.parts.randomElement(using: &dice) }.joined()
      let wanted = read(text, before: "x")
      for behind in [")", "]", "\"", "\n", " "] as [Character] {
        #expect(read(text, before: behind) == wanted, "\(text.debugDescription)")
      }
    }
  }
}
