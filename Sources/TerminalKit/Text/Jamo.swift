/// Conjoining jamo and kana marks: the compositions a terminal cannot be trusted with.
///
/// File names from macOS are decomposed. A terminal that thinks in scalars shows only the first
/// jamo of each syllable; so syllables are put together before anything is drawn, by the arithmetic
/// of the Unicode Standard, section 3.12.
enum Jamo {
  private static let leading: Range<UInt32> = 0x1100..<0x1113
  private static let vowels: Range<UInt32> = 0x1161..<0x1176
  private static let trailing: Range<UInt32> = 0x11A8..<0x11C3
  private static let syllables: Range<UInt32> = 0xAC00..<0xD7A4

  /// The syllable a base and the jamo after it make, if they make one.
  static func composed(_ base: UInt32, _ jamo: UInt32) -> UInt32? {
    if leading.contains(base), vowels.contains(jamo) {
      return 0xAC00 + ((base - 0x1100) * 21 + jamo - 0x1161) * 28
    }
    if syllables.contains(base), (base - 0xAC00) % 28 == 0, trailing.contains(jamo) {
      return base + jamo - 0x11A7
    }
    return nil
  }

  /// Whether a vowel or final that does not compose is drawn within this leading consonant.
  static func carriesJamo(_ base: UInt32) -> Bool {
    (0x1100...0x115E).contains(base) || (0xA960...0xA97C).contains(base)
  }

  /// The jamo a keyboard shows (U+3131 and on) for a conjoining one that stands alone.
  static func standalone(_ jamo: UInt32) -> UInt32? {
    switch jamo {
    case leading: 0x3131 + standaloneLeading[Int(jamo - 0x1100)]
    case vowels: 0x314F + jamo - 0x1161
    case trailing: 0x3131 + standaloneTrailing[Int(jamo - 0x11A8)]
    default: nil
    }
  }

  /// The jamo of a keyboard that a syllable is made of; nothing for what is no syllable.
  static func standaloneParts(of syllable: UInt32) -> [UInt32] {
    guard syllables.contains(syllable) else { return [] }
    let index = syllable - 0xAC00
    let parts = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
    return parts.compactMap(standalone)
  }

  /// The kana that one with a voicing mark after it stands for (か and U+3099 are が).
  static func voiced(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    // Katakana lie 0x60 above hiragana.
    let offset: UInt32 = base >= 0x30A1 ? 0x60 : 0
    let kana = base - min(base, offset)
    switch (kana, mark) {
    case (0x3046, 0x3099): return 0x3094 + offset
    case (0x304B...0x3061, 0x3099): return kana % 2 == 1 ? base + 1 : nil
    case (0x3064...0x3068, 0x3099): return kana % 2 == 0 ? base + 1 : nil
    case (0x306F...0x307B, 0x3099): return kana % 3 == 0 ? base + 1 : nil
    case (0x306F...0x307B, 0x309A): return kana % 3 == 0 ? base + 2 : nil
    default: return nil
    }
  }

  private static let standaloneLeading: [UInt32] = [
    0, 1, 3, 6, 7, 8, 16, 17, 18, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
  ]
  private static let standaloneTrailing: [UInt32] = [
    0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 25, 26, 27, 28,
    29,
  ]
}
