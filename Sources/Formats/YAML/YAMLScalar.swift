import Editorial

/// What a plain scalar means in YAML 1.1, which is what Obsidian, Hugo and Jekyll write.
///
/// Source: yaml.org/type (bool, int, null). Sexagesimal numbers are left alone: `12:30` is a time.
package enum YAMLScalar {
  /// True for nothing, `~` and `null`.
  package static func isNull(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.isEmpty || equals(bytes, "~") || equals(bytes, "null")
  }

  /// True or false for `yes no true false on off y n` in any case; nothing for other text.
  package static func bool(_ bytes: UnsafeRawBufferPointer) -> Bool? {
    switch bytes.count {
    case 1:
      if equals(bytes, "y") { return true }
      return equals(bytes, "n") ? false : nil
    case 2:
      if equals(bytes, "on") { return true }
      return equals(bytes, "no") ? false : nil
    case 3:
      if equals(bytes, "yes") { return true }
      return equals(bytes, "off") ? false : nil
    case 4: return equals(bytes, "true") ? true : nil
    case 5: return equals(bytes, "false") ? false : nil
    default: return nil
    }
  }

  /// A decimal whole number, `_` allowed between digits; nothing when it is none or too large.
  package static func int(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    var negative = false
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      negative = first == UInt8(ascii: "-")
      index = 1
    }
    guard index < bytes.count, bytes[index] != UInt8(ascii: "_") else { return nil }
    var number = 0
    for byte in bytes[index...] where byte != UInt8(ascii: "_") {
      guard isDigit(byte) else { return nil }
      let (tens, tooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, alsoTooLarge) = tens.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      guard !tooLarge, !alsoTooLarge else { return nil }
      number = sum
    }
    return negative ? -number : number
  }

  /// Compares with a lower-case ASCII word, ASCII case ignored.
  package static func equals(_ bytes: UnsafeRawBufferPointer, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    let start = word.utf8Start
    for index in 0..<bytes.count where lowercased(bytes[index]) != start[index] {
      return false
    }
    return true
  }
}
