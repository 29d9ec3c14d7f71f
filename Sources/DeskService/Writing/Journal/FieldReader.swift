import Editorial
import Glibc

/// Reads the fields of one line of the journal; any that is not as expected is `nil`.
struct FieldReader {
  private let line: UnsafeRawBufferPointer
  private var at = 0

  /// A line without its line breaks; `nil` if it is torn or damaged.
  init?(checking line: UnsafeRawBufferPointer) {
    guard line.count > 33, line[32] == 0x20,
      let checksum = Checksum(digits: UnsafeRawBufferPointer(rebasing: line[..<32]))
    else { return nil }
    self.line = UnsafeRawBufferPointer(rebasing: line[33...])
    guard Checksum(self.line) == checksum else { return nil }
  }

  /// The next field, without reading anything into it.
  mutating func field() -> UnsafeRawBufferPointer? {
    guard at < line.count else { return nil }
    var end = at
    while end < line.count, line[end] != 0x20 { end += 1 }
    defer { at = end + 1 }
    return UnsafeRawBufferPointer(rebasing: line[at..<end])
  }

  /// Passes over so many fields; false where there are fewer.
  mutating func skip(_ count: Int) -> Bool {
    for _ in 0..<count {
      guard at < line.count, let base = line.baseAddress else { return false }
      let end = memchr(base + at, 0x20, line.count - at).map { UnsafeRawPointer($0) - base }
      at = (end ?? line.count) + 1
    }
    return true
  }

  mutating func word() -> String? {
    field().map { String(decoding: $0, as: UTF8.self) }
  }

  /// A word, and the number in octal digits that stands behind it after a colon, if one does.
  mutating func wordAndOctal() -> (word: String, number: UInt32?)? {
    guard let word = word() else { return nil }
    guard let colon = word.firstIndex(of: ":") else { return (word, nil) }
    guard let number = UInt32(word[word.index(after: colon)...], radix: 8) else { return nil }
    return (String(word[..<colon]), number)
  }

  /// The first byte of the next field, and whether a `*` follows it.
  mutating func mark() -> (UInt8, isStarred: Bool)? {
    guard let field = field(), let first = field.first else { return nil }
    return (first, field.count > 1 && field[1] == UInt8(ascii: "*"))
  }

  mutating func number() -> Int? {
    field().flatMap(Self.number)
  }

  /// A count of what follows: never more than the line could hold.
  mutating func count() -> Int? {
    guard let count = number(), count >= 0, count <= line.count else { return nil }
    return count
  }

  mutating func optionalNumber() -> Int?? {
    guard let field = field() else { return nil }
    if Self.isAbsent(field) { return .some(nil) }
    return Self.number(field).map { .some($0) }
  }

  mutating func bytes() -> [UInt8]? {
    guard let field = field(), field.first == UInt8(ascii: "=") else { return nil }
    return Self.unescaped(field)
  }

  mutating func text() -> String? {
    bytes().map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func optionalText() -> String?? {
    guard let field = field() else { return nil }
    if Self.isAbsent(field) { return .some(nil) }
    guard field.first == UInt8(ascii: "=") else { return nil }
    return Self.unescaped(field).map { .some(String(decoding: $0, as: UTF8.self)) }
  }

  mutating func optionalChecksum() -> Checksum?? {
    guard let field = field() else { return nil }
    if Self.isAbsent(field) { return .some(nil) }
    return Checksum(digits: field).map { .some($0) }
  }

  mutating func optionalReference() -> EditReference?? {
    guard let field = field() else { return nil }
    if Self.isAbsent(field) { return .some(nil) }
    guard let (action, edit) = Self.pair(field, UInt8(ascii: ".")),
      let action = UInt32(exactly: action), let edit = UInt32(exactly: edit)
    else { return nil }
    return .some(EditReference(action: action, edit: edit))
  }

  mutating func optionalPlace() -> Place?? {
    guard let field = field() else { return nil }
    if Self.isAbsent(field) { return .some(nil) }
    return Self.pair(field, UInt8(ascii: ":")).map { .some(Place(line: $0, column: $1)) }
  }

  /// The text of a field that has been read.
  static func text(_ field: UnsafeRawBufferPointer) -> String? {
    guard field.first == UInt8(ascii: "=") else { return nil }
    return unescaped(field).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isAbsent(_ field: UnsafeRawBufferPointer) -> Bool {
    field.count == 1 && field[0] == UInt8(ascii: "-")
  }

  /// Two numbers with this between them.
  private static func pair(
    _ field: UnsafeRawBufferPointer, _ separator: UInt8
  ) -> (Int, Int)? {
    guard let middle = field.firstIndex(of: separator),
      let first = number(UnsafeRawBufferPointer(rebasing: field[..<middle])),
      let second = number(UnsafeRawBufferPointer(rebasing: field[(middle + 1)...]))
    else { return nil }
    return (first, second)
  }

  /// The number in a field that has been read.
  static func number(_ field: UnsafeRawBufferPointer) -> Int? {
    let isNegative = field.first == UInt8(ascii: "-")
    let digits = isNegative ? UnsafeRawBufferPointer(rebasing: field[1...]) : field
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var value = 0
    for byte in digits {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return isNegative ? -value : value
  }

  /// The bytes of a text, whose first byte is the `=`.
  private static func unescaped(_ field: UnsafeRawBufferPointer) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(field.count)
    var index = 1
    while index < field.count {
      guard field[index] == UInt8(ascii: "%") else {
        bytes.append(field[index])
        index += 1
        continue
      }
      guard index + 2 < field.count, let high = digit(field[index + 1]),
        let low = digit(field[index + 2])
      else { return nil }
      bytes.append(high << 4 | low)
      index += 3
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
