/// A colour as a writer names it: one of the sixteen by its word, or a number from 0 to 255.
package struct Ink: Hashable, Sendable {
  /// The colour among the 256 of a terminal.
  package let index: UInt8

  /// Reads `red`, `bright-red` or `160`; nothing for what names no colour.
  package init?(reading text: String) {
    let word = text.lowercased()
    if let number = UInt8(word), word.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
      index = number
    } else if let place = Ink.words.firstIndex(of: word) {
      index = UInt8(place)
    } else {
      return nil
    }
  }

  /// The words there are, in the order of their numbers.
  package static let words = plain + plain.map { "bright-\($0)" }

  private static let plain = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]
}
