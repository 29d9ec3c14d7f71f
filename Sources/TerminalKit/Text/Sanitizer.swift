/// Makes text from files safe to show.
///
/// A file can spoof a screen without a single escape sequence: a carriage return, a bidi override,
/// a flood of combining marks. So characters are neutralised one by one, never sequences.
package enum Sanitizer {
  /// The text as one line without a control, bidi, format or other invisible character.
  ///
  /// Tabs and line ends become spaces; what cannot be shown becomes U+FFFD. A line made safe once
  /// stays as it is when made safe again.
  package static func line(_ text: String) -> String {
    if isPlain(text) { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var reader = ClusterReader(text)
    while let cluster = reader.next() { cluster.write(to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True for printable ASCII, of which every byte is a column.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isPlain)
      ?? text.utf8.allSatisfy { 0x20...0x7E ~= $0 }
  }

  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where byte &- 0x20 > 0x5E { return false }
    return true
  }
}

extension Sanitizer {
  /// Whether a scalar is none a terminal should get: a control, bidi or format character, or one
  /// without a glyph.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch ScalarClass(scalar.value) {
    case .dropped, .replaced: true
    case .narrow, .wide, .mark, .space, .jamo: false
    }
  }
}
