import Editorial

/// The keys that the settings give an action, as written: `next: [">", "+"]`.
package struct WrittenKeys: Hashable, Sendable {
  /// The action's word.
  package var action: String
  package var place: Place
  package var keys: [Key]

  /// One key, and where it stands.
  package struct Key: Hashable, Sendable {
    package var text: String
    package var place: Place
  }

  /// Reads the value of `keys:`.
  static func read(_ node: YAMLNode, _ notes: inout ConfigNotes) -> [WrittenKeys] {
    if node.isNull { return [] }
    guard let pairs = node.pairs else {
      notes.add(
        node.place, "keys are actions with their keys, as in `keys: {next: [\">\", \"+\"]}`")
      return []
    }
    return pairs.map { pair in
      let keys = pair.value.items.compactMap { item -> Key? in
        notes.text(item, pair.key, as: ">").map { Key(text: $0, place: item.place) }
      }
      return WrittenKeys(action: pair.key, place: pair.keyPlace, keys: keys)
    }
  }
}
