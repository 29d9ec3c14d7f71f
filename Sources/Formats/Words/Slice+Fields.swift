import Editorial

// Lines of files of ours, field by field and without a copy.
extension Slice<UnsafeRawBufferPointer> {
  /// Takes what stands before the next separator, and the separator; `nil` at the end.
  mutating func popField(before separator: UInt8) -> Self? {
    guard startIndex < endIndex else { return nil }
    let end = firstIndex(of: separator) ?? endIndex
    defer { self = self[Swift.min(end + 1, endIndex)...] }
    return self[..<end]
  }

  /// Takes the next field as a number.
  mutating func popNumber() -> Int? {
    guard let field = popField(before: 0x20), let first = field.first else { return nil }
    let isBelow = first == UInt8(ascii: "-")
    let digits = isBelow ? field.dropFirst() : field
    // Of more digits than these a number of ours has none, and none runs over.
    guard (1...18).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return isBelow ? -number : number
  }

  /// Takes the rest as a path, which may hold spaces and is the last field.
  mutating func popPath() -> FilePath? {
    defer { self = self[endIndex...] }
    return isEmpty ? nil : LogPath.read(String(decoding: self, as: UTF8.self))
  }

  /// Takes the next field as text.
  mutating func popText() -> String? {
    popField(before: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }
}
