/// Decodes UTF-8 that arrives in pieces, an invalid sequence becoming U+FFFD.
///
/// Agrees with `String(decoding:as:)` wherever the bytes are split: one U+FFFD for each maximal
/// part of an ill-formed sequence (Unicode Standard, section 3.9, table 3-7).
package struct UTF8Decoder: Hashable, Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  private var lowest: UInt8 = 0x80
  private var highest: UInt8 = 0xBF

  package init() {}

  /// True in the middle of a sequence.
  package var isPending: Bool { missing > 0 }

  /// The scalars that are complete with these bytes.
  package mutating func decode(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count)
    for byte in bytes { feed(byte, into: &scalars) }
    return scalars
  }

  /// U+FFFD if the bytes ended within a sequence.
  package mutating func finish() -> Unicode.Scalar? {
    guard isPending else { return nil }
    self = UTF8Decoder()
    return "\u{FFFD}"
  }

  /// Takes one byte and appends what is complete with it: nothing, one scalar, or two after a
  /// sequence that broke off.
  mutating func feed(_ byte: UInt8, into scalars: inout [Unicode.Scalar]) {
    if missing > 0 {
      if lowest...highest ~= byte {
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        (lowest, highest) = (0x80, 0xBF)
        if missing == 0 { scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
        return
      }
      self = UTF8Decoder()
      scalars.append("\u{FFFD}")
    }
    switch byte {
    case 0x00...0x7F: scalars.append(Unicode.Scalar(byte))
    case 0xC2...0xDF: begin(byte & 0x1F, missing: 1)
    case 0xE0...0xEF:
      begin(byte & 0x0F, missing: 2)
      if byte == 0xE0 { lowest = 0xA0 }
      if byte == 0xED { highest = 0x9F }
    case 0xF0...0xF4:
      begin(byte & 0x07, missing: 3)
      if byte == 0xF0 { lowest = 0x90 }
      if byte == 0xF4 { highest = 0x8F }
    default: scalars.append("\u{FFFD}")
    }
  }

  private mutating func begin(_ bits: UInt8, missing count: Int) {
    value = UInt32(bits)
    missing = count
  }
}
