/// 48 bits of the hash of a paragraph: by it a paragraph is known again wherever it turns up (R49).
///
/// The print of what is shorter than eight words is taken together with the paragraph before it, so
/// that a heading or a line of dialogue is not taken for one that stood elsewhere.
package struct Print: Hashable, Comparable, Sendable, CustomStringConvertible {
  // Six bytes in place of eight: a large desk has some hundred thousand of them.
  private let high: UInt16
  private let middle: UInt16
  private let low: UInt16

  package init(_ number: UInt64) {
    high = UInt16(truncatingIfNeeded: number >> 32)
    middle = UInt16(truncatingIfNeeded: number >> 16)
    low = UInt16(truncatingIfNeeded: number)
  }

  /// The 48 bits.
  package var number: UInt64 { UInt64(high) << 32 | UInt64(middle) << 16 | UInt64(low) }

  /// Reads twelve digits: `4f1c09ab2e77`.
  package init?(digits: Substring.UTF8View) {
    guard digits.count == 12, let number = UInt64(Substring(digits), radix: 16) else { return nil }
    self.init(number)
  }

  /// Twelve digits: `4f1c09ab2e77`.
  package var description: String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 12 - digits.utf8.count) + digits
  }

  package static func == (a: Print, b: Print) -> Bool { a.number == b.number }

  package static func < (a: Print, b: Print) -> Bool { a.number < b.number }

  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// A paragraph of a piece as it is counted: one block of text, a heading, a list item, a cell (R49).
package struct Paragraph: Hashable, Sendable {
  package let print: Print
  // Halves of 32 bits, which would be kept at a multiple of four bytes.
  private let upper: UInt16
  private let lower: UInt16

  /// One of so many words; a file that can be read has fewer than four thousand million.
  package init(_ print: Print, words: Int) {
    let count = UInt32(clamping: words)
    self.print = print
    upper = UInt16(truncatingIfNeeded: count >> 16)
    lower = UInt16(truncatingIfNeeded: count)
  }

  /// Its own words.
  package var words: Int { Int(upper) << 16 | Int(lower) }
}

extension Sequence<Paragraph> {
  /// The words of all of them.
  package var words: Int { reduce(0) { $0 + $1.words } }
}
