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
  mutating func popNumber() -> Int? { popField(before: 0x20).flatMap(\.number) }

  /// A number in digits.
  var number: Int? {
    let isBelow = first == UInt8(ascii: "-")
    let digits = isBelow ? dropFirst() : self
    // Of more digits than these a number of ours has none, and none runs over.
    guard (1...18).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return isBelow ? -number : number
  }

  /// `4f1c09ab2e77`.
  var print: Print? {
    guard count == 12 else { return nil }
    var number: UInt64 = 0
    for byte in self {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = number << 4 | UInt64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        number = number << 4 | UInt64(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return Print(number)
  }

  /// `4f1c09ab2e77=38`.
  var paragraph: Paragraph? {
    guard count > 13, let print = prefix(12).print, self[startIndex + 12] == UInt8(ascii: "="),
      let words = dropFirst(13).number, words >= 0
    else { return nil }
    return Paragraph(print, words: words)
  }

  /// Paragraphs with a comma between them; `-` for none.
  var paragraphs: [Paragraph]? { items { $0.paragraph } }

  /// What stands between commas, each read alike; nothing for `-`, `nil` where one cannot be read.
  func items<Item>(_ read: (Self) -> Item?) -> [Item]? {
    if elementsEqual(CollectionOfOne(UInt8(ascii: "-"))) { return [] }
    var items: [Item] = []
    items.reserveCapacity(1 + count { $0 == UInt8(ascii: ",") })
    var rest = self
    while let field = rest.popField(before: UInt8(ascii: ",")) {
      guard let item = read(field) else { return nil }
      items.append(item)
    }
    return last == UInt8(ascii: ",") || items.isEmpty ? nil : items
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
