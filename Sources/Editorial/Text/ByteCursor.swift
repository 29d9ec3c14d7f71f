/// Walks over text as bytes from left to right; it never steps past the end.
struct ByteCursor {
  let bytes: UnsafeRawBufferPointer
  var index = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { index >= bytes.count }

  /// The byte `ahead` of here; 0 behind the end.
  func peek(_ ahead: Int = 0) -> UInt8 {
    let place = index + ahead
    return place < bytes.count ? bytes[place] : 0
  }

  mutating func skipSpaces() {
    while isBlank(peek()) { index += 1 }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard !isAtEnd, peek() == byte else { return false }
    index += 1
    return true
  }

  /// Takes `word`, given in lower case, whatever the case in the text.
  mutating func take(word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index + length <= bytes.count else { return false }
    for i in 0..<length where lowercased(bytes[index + i]) != word.utf8Start[i] { return false }
    index += length
    return true
  }

  /// Takes the `T` between a day and its time: a figure stands behind it.
  mutating func takeT() -> Bool {
    guard lowercased(peek()) == 0x74, isDigit(peek(1)) else { return false }
    index += 1
    return true
  }

  /// A number of `digits` decimal digits, as many as stand here; takes nothing otherwise.
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while count <= digits.upperBound, isDigit(peek(count)) {
      if count < digits.upperBound { value = value * 10 + Int(peek(count) - 0x30) }
      count += 1
    }
    guard digits.contains(count) else { return nil }
    index += count
    return value
  }

  /// The ASCII letters that stand here, taken; empty where there are none.
  mutating func letters() -> Range<Int> {
    let start = index
    while isLetter(peek()) { index += 1 }
    return start..<index
  }

  /// What is left, without spaces at its end.
  func rest() -> String {
    var end = bytes.count
    while end > index, bytes[end - 1] <= 0x20 { end -= 1 }
    return String(decoding: bytes[min(index, end)..<end], as: UTF8.self)
  }
}

/// An ASCII digit.
package func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// An ASCII letter.
package func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

/// A space or a tab.
package func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

/// An ASCII capital made small; any other byte unchanged.
package func lowercased(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}
