import Editorial

/// A full-width colon where a line's key ends, as Korean and Japanese keyboards write it: to YAML it
/// is a letter.
struct WideColon {
  static let bytes = Array("：".utf8)

  /// Where it stands, and where the value behind it begins.
  let at: Int
  let value: Int
  /// What it was meant as: a colon, and a space where none follows.
  let plain: [UInt8]

  /// Finds it in a line without its ending; `nil` where a plain colon comes first, or no value.
  init?(in part: UnsafeRawBufferPointer, _ line: Range<Int>) {
    let end = part[line].firstIndex(of: UInt8(ascii: ":")) ?? line.upperBound
    guard
      let at = (line.lowerBound..<end).first(where: { part[$0..<end].starts(with: Self.bytes) })
    else { return nil }
    let next = at + Self.bytes.count
    guard let value = part[next..<line.upperBound].firstIndex(where: { !isBlank($0) }) else {
      return nil
    }
    self.at = at
    self.value = value
    plain = Array((value == next ? ": " : ":").utf8)
  }
}
