/// 48 bits of the hash of a paragraph: by it a paragraph is known again wherever it turns up (R49).
///
/// The print of what is shorter than eight words is taken together with the paragraph before it, so
/// that a heading or a line of dialogue is not taken for one that stood elsewhere.
package struct Print: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The 48 bits.
  package let number: UInt64

  package init(_ number: UInt64) {
    self.number = number & 0xFFFF_FFFF_FFFF
  }

  /// Reads twelve digits: `4f1c09ab2e77`.
  package init?(digits: Substring.UTF8View) {
    guard digits.count == 12, let number = UInt64(Substring(digits), radix: 16) else { return nil }
    self.number = number
  }

  /// Twelve digits: `4f1c09ab2e77`.
  package var description: String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 12 - digits.utf8.count) + digits
  }

  package static func < (a: Print, b: Print) -> Bool { a.number < b.number }
}

/// A paragraph of a piece as it is counted: one block of text, a heading, a list item, a cell (R49).
package struct Paragraph: Hashable, Sendable {
  package var print: Print
  /// Its own words.
  package var words: Int

  package init(_ print: Print, words: Int) {
    self.print = print
    self.words = words
  }
}

extension Sequence<Paragraph> {
  /// The words of all of them.
  package var words: Int { reduce(0) { $0 + $1.words } }
}
