import Editorial

/// Says whether bytes are a JSON object, and where it ends (RFC 8259).
///
/// Nothing of it is kept.
struct JSONScan {
  let bytes: UnsafeRawBufferPointer
  var index: Int
  let end: Int
  private var depth = 0

  init(bytes: UnsafeRawBufferPointer, index: Int, end: Int) {
    self.bytes = bytes
    self.index = index
    self.end = end
  }

  /// Reads `{ … }` from `index` on; afterwards `index` is behind the brace.
  mutating func object() -> Bool {
    list(UInt8(ascii: "{"), UInt8(ascii: "}")) { scan in
      scan.skipBlanks()
      guard scan.string() else { return false }
      scan.skipBlanks()
      guard scan.take(UInt8(ascii: ":")) else { return false }
      return scan.value()
    }
  }

  private mutating func value() -> Bool {
    skipBlanks()
    guard index < end else { return false }
    switch bytes[index] {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["):
      return list(UInt8(ascii: "["), UInt8(ascii: "]")) { scan in scan.value() }
    case UInt8(ascii: "\""): return string()
    default: return word()
    }
  }

  private mutating func list(
    _ open: UInt8, _ close: UInt8, _ item: (inout JSONScan) -> Bool
  ) -> Bool {
    guard depth < 64, take(open) else { return false }
    depth += 1
    defer { depth -= 1 }
    skipBlanks()
    if take(close) { return true }
    while item(&self) {
      skipBlanks()
      if take(close) { return true }
      guard take(UInt8(ascii: ",")) else { return false }
    }
    return false
  }

  private mutating func string() -> Bool {
    guard take(UInt8(ascii: "\"")) else { return false }
    while index < end, bytes[index] >= 0x20 {
      let byte = bytes[index]
      index += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return true }
    }
    return false
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() -> Bool {
    let start = index
    while index < end, isWordByte(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    return ["true", "false", "null"].contains(text) || Double(text) != nil
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: ".")
  }

  private mutating func skipBlanks() {
    while index < end, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < end, bytes[index] == byte else { return false }
    index += 1
    return true
  }
}
