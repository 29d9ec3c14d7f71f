import Editorial

/// Looks through HTML for what would hold libxml2 up: it compares each attribute of an element with
/// all before it.
///
/// Every `<` is looked at as if an element began there, whatever stands around it: so nothing that
/// hides one from this scan, and not from the library, can do harm.
struct HTMLScan {
  /// No editor writes a third of these.
  private static let mostAttributes = 100

  private let bytes: UnsafeRawBufferPointer
  private var index = 0
  /// Bytes that may still be looked at.
  private var steps: Int

  private init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    steps = bytes.count * 16 + (1 << 16)
  }

  /// Whether a text is one that can be read in time.
  static func isHarmless(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var scan = HTMLScan(bytes)
    for start in bytes.indices.dropLast()
    where bytes[start] == UInt8(ascii: "<") && isLetter(bytes[start + 1]) {
      scan.index = start + 1
      guard scan.element() else { return false }
    }
    return true
  }

  private var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    let start = index
    while index < bytes.count, isSkipped(bytes[index]) { index += 1 }
    steps -= index - start
  }

  private mutating func skipBlanks() {
    skip { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// From the name on; whether it has no more attributes than it may have.
  private mutating func element() -> Bool {
    skip { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    var attributes = 0
    while true {
      skipBlanks()
      if index >= bytes.count || byte == UInt8(ascii: ">") { return true }
      attributes += 1
      if attributes > HTMLScan.mostAttributes || steps < 0 { return false }
      attribute()
    }
  }

  private mutating func attribute() {
    let start = index
    skip {
      isLetter($0) || isDigit($0) || $0 >= 0x80 || $0 == 0x3A || $0 == 0x2D || $0 == 0x5F
        || $0 == 0x2E
    }
    let isNamed = index > start
    skipBlanks()
    guard isNamed, byte == UInt8(ascii: "=") else {
      // What is no attribute is left out up to the next blank.
      if !isNamed { skip { $0 > 0x20 && $0 != UInt8(ascii: ">") } }
      return
    }
    index += 1
    skipBlanks()
    let quote = byte
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      skip { $0 != quote }
      index += 1
    } else {
      skip { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    }
  }
}
