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
  private let items: UnsafeRawBufferPointer
  private let ranges: UnsafeBufferPointer<Range<Int>>

  init(
    _ kind: Kind, _ bytes: UnsafeRawBufferPointer, _ style: ScalarStyle, keyPlace: Place,
    place: Place, items: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0),
    ranges: UnsafeBufferPointer<Range<Int>> = UnsafeBufferPointer(start: nil, count: 0)
  ) {
    self.kind = kind
    self.bytes = bytes
    self.style = style
    self.keyPlace = keyPlace
    self.place = place
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

  /// Every item of a list, or the single value; null items are left out.
  package var texts: [String] {
    guard kind == .list else { return text.map { [$0] } ?? [] }
    return (0..<count).compactMap { index in
      let bytes = item(index)
      return YAMLScalar.isNull(bytes) ? nil : String(decoding: bytes, as: UTF8.self)
    }
  }

  /// A single value that is nothing, `~` or `null`, unquoted.
  package var isNull: Bool { isSingle && style == .plain && YAMLScalar.isNull(bytes) }

  /// A YAML 1.1 boolean, unquoted: `draft: yes` is true.
  package var bool: Bool? { isSingle && style == .plain ? YAMLScalar.bool(bytes) : nil }

  /// A whole number, quoted or not: `length: "900"` is what a form plugin writes.
  package var int: Int? { isSingle ? YAMLScalar.int(bytes) : nil }
}
