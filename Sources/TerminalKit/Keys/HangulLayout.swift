/// The two-set (dubeolsik) keyboard of Korea: which key of a QWERTY keyboard a jamo is on.
///
/// With that layout on, the key `j` sends ㅓ; so that a writer need not switch to press a key, a
/// jamo acts as its key.
package enum HangulLayout {
  /// The keys typed for a jamo, a compound of jamo or a syllable; nothing for any other character.
  package static func latin(_ character: Character) -> [Character]? {
    // A canvas would show decomposed input as a syllable, and so it is read as one.
    var reader = ClusterReader(String(character))
    guard character.unicodeScalars.first.map({ $0.value >= 0x1100 }) == true,
      let cluster = reader.next(), reader.next() == nil, !cluster.hasMarks
    else { return nil }
    let base = Jamo.standalone(cluster.base) ?? cluster.base
    if let keys = keys(ofJamo: base) { return keys }
    let parts = Jamo.standaloneParts(of: base)
    return parts.isEmpty ? nil : parts.flatMap { keys(ofJamo: $0) ?? [] }
  }

  /// The key as it stands on a QWERTY keyboard: each jamo its letter, other keys themselves.
  package static func latin(_ key: Key) -> [Key] {
    switch key {
    case .character(let character): latin(character)?.map(Key.character) ?? [key]
    case .alt(let character): latin(character)?.map(Key.alt) ?? [key]
    default: [key]
    }
  }

  private static func keys(ofJamo jamo: UInt32) -> [Character]? {
    guard 0x3131...0x3163 ~= jamo else { return nil }
    return Array(layout[Int(jamo - 0x3131)])
  }

  /// The keys of U+3131 ㄱ to U+3163 ㅣ.
  private static let layout = [
    "r", "R", "rt", "s", "sw", "sg", "e", "E", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a",
    "q", "Q", "qt", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g",
    "k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b",
    "m", "ml", "l",
  ]
}
