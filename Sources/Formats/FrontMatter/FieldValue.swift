import Editorial

/// The value of one front matter key, in bytes that live only while it is visited.
package struct FieldValue {
  /// What is written after the colon.
  package enum Kind: Hashable, Sendable {
    case scalar
    /// A list; nested lists and mappings in it are left out.
    case list
    /// A mapping or an alias.
    case other
  }

  package let kind: Kind
  /// The scalar's text; of a list that holds exactly one scalar, that scalar's (R3); else empty.
  package let bytes: UnsafeRawBufferPointer
  /// The style of the scalar in `bytes`.
  package let style: ScalarStyle
  /// Where the key begins, and where its value does.
  package let keyPlace: Place
  package let place: Place
  /// A YAML tag or anchor stands before it, as in `!Kung` and `&Sons`, which no writer means.
  package let isMarked: Bool
  /// It was a link, which was followed.
  package let isLink: Bool
  private let items: UnsafeRawBufferPointer
  private let ranges: UnsafeBufferPointer<Range<Int>>

  init(
    _ kind: Kind, _ bytes: UnsafeRawBufferPointer, _ style: ScalarStyle, keyPlace: Place,
    place: Place, isMarked: Bool = false, isLink: Bool = false,
    items: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0),
    ranges: UnsafeBufferPointer<Range<Int>> = UnsafeBufferPointer(start: nil, count: 0)
  ) {
    self.kind = kind
    self.bytes = bytes
    self.style = style
    self.keyPlace = keyPlace
    self.place = place
    self.isMarked = isMarked
    self.isLink = isLink
    self.items = items
    self.ranges = ranges
  }

  /// How many scalars the list holds; 0 for anything else.
  package var count: Int { ranges.count }

  /// The bytes of a list's item, from 0 to `count - 1`.
  package func item(_ index: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: items[ranges[index]])
  }

  /// True for a scalar, and for a list of exactly one, which reads like it (R3).
  package var isSingle: Bool { kind == .scalar || (kind == .list && count == 1) }

  /// The text of a single value that is not null.
  package var text: String? {
    guard isSingle, !isNull else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of a key that holds words; a yes or no there is somebody else's (R4b).
  var words: String? { bool == nil ? text : nil }

  /// Every item of a list, or the single value; null items are left out, links followed.
  package var texts: [String] {
    guard kind == .list else { return text.map { [$0] } ?? [] }
    return (0..<count).compactMap { index in
      let bytes = item(index)
      if YAMLScalar.isNull(bytes) { return nil }
      let range = WikiLink.target(bytes) ?? bytes.startIndex..<bytes.endIndex
      return String(decoding: bytes[range], as: UTF8.self)
    }
  }

  /// Whether `followed` may be another value: a look at its first byte.
  var mayBeLink: Bool { bytes.first == UInt8(ascii: "[") }

  /// The same with what a link leads to in place of the link: `[[Outlets/NK News|NK]]` is `NK News`
  /// (R3).
  package var followed: FieldValue {
    guard isSingle, let target = WikiLink.target(bytes) else { return self }
    return FieldValue(
      kind, UnsafeRawBufferPointer(rebasing: bytes[target]), .doubleQuoted, keyPlace: keyPlace,
      place: place, isMarked: isMarked, isLink: true, items: items, ranges: ranges)
  }

  /// A single value with other bytes in place of its own.
  func reading(_ bytes: UnsafeRawBufferPointer) -> FieldValue {
    FieldValue(
      .scalar, bytes, style, keyPlace: keyPlace, place: place, isMarked: isMarked, isLink: isLink)
  }

  /// A single value that is nothing, `~` or `null`, unquoted.
  package var isNull: Bool { isSingle && style == .plain && YAMLScalar.isNull(bytes) }

  /// A YAML 1.1 boolean, unquoted: `draft: yes` is true.
  package var bool: Bool? { isSingle && style == .plain ? YAMLScalar.bool(bytes) : nil }

  /// A yes or no, whatever its quotes and its tag; `1` and `0` are meant so as well (R2).
  package var flag: Bool? {
    guard isSingle else { return nil }
    if bytes.count == 1, bytes[0] == UInt8(ascii: "1") || bytes[0] == UInt8(ascii: "0") {
      return bytes[0] == UInt8(ascii: "1")
    }
    return YAMLScalar.bool(bytes)
  }

  /// A whole number, quoted or not: `length: "900"` is what a form plugin writes.
  package var int: Int? { isSingle ? YAMLScalar.int(bytes) : nil }
}
