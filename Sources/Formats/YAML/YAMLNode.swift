import Editorial

/// A YAML text as a tree, for small files like `desk.yaml` and semesters.
///
/// Every node knows its place.
package struct YAMLNode: Hashable, Sendable {
  /// What stands at a node.
  package enum Content: Hashable, Sendable {
    case scalar(String, ScalarStyle)
    case list([YAMLNode])
    /// The pairs in the order of the file; a repeated key is there once, as first written.
    case mapping([YAMLPair])
    /// `*name`: never expanded, so that no file can be larger than it is.
    case alias(String)
  }

  package var content: Content
  package var place: Place

  package init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}

/// A key and its value.
package struct YAMLPair: Hashable, Sendable {
  package var key: String
  package var keyPlace: Place
  package var value: YAMLNode

  package init(key: String, keyPlace: Place, value: YAMLNode) {
    self.key = key
    self.keyPlace = keyPlace
    self.value = value
  }
}

/// Typed reading; each answer is `nil` where the node is something else.
extension YAMLNode {
  /// True for nothing, `~` and `null`, unquoted.
  package var isNull: Bool {
    guard case .scalar(var text, .plain) = content else { return false }
    return text.withUTF8 { YAMLScalar.isNull(UnsafeRawBufferPointer($0)) }
  }

  /// The text of a scalar that is not null, whatever its style.
  package var text: String? {
    guard case .scalar(let text, _) = content, !isNull else { return nil }
    return text
  }

  /// A YAML 1.1 boolean, unquoted: `yes`, `no`, `true`, `false`, `on`, `off`, `y`, `n`.
  package var bool: Bool? {
    guard case .scalar(var text, .plain) = content else { return nil }
    return text.withUTF8 { YAMLScalar.bool(UnsafeRawBufferPointer($0)) }
  }

  /// A whole number, unquoted; `1_000` is one thousand.
  package var int: Int? {
    guard case .scalar(var text, .plain) = content else { return nil }
    return text.withUTF8 { YAMLScalar.int(UnsafeRawBufferPointer($0)) }
  }

  /// The items of a list.
  package var list: [YAMLNode]? {
    guard case .list(let items) = content else { return nil }
    return items
  }

  /// The pairs of a mapping, in the order of the file.
  package var pairs: [YAMLPair]? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs
  }

  /// A list's items, or a single value as the list that holds it; nothing for null.
  package var items: [YAMLNode] {
    switch content {
    case .list(let items): items
    case .scalar, .mapping, .alias: isNull ? [] : [self]
    }
  }

  /// The value of a key, ASCII case ignored.
  package subscript(key: String) -> YAMLNode? {
    pairs?.first { $0.key == key }?.value
      ?? pairs?.first { $0.key.lowercased() == key.lowercased() }?.value
  }
}
