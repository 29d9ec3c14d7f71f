extension String {
  /// The same text with letters and their marks as one scalar each, wherever Unicode has one (NFC).
  ///
  /// Covers Hangul, Kana and the alphabets of Europe and Vietnam; what lies beyond stays as it is.
  package var composed: String {
    // Nothing below U+0300 is a mark, and no scalar before the jamo of U+1100 is a part of Hangul.
    if unicodeScalars.allSatisfy({ $0.value < 0x300 }) { return self }
    var composed = ""
    for character in self {
      guard character.unicodeScalars.count > 1 else {
        composed.append(character)
        continue
      }
      composed.append(Composition.hangul(character) ?? Composition.letters[character] ?? character)
    }
    return composed
  }
}

/// How scalars are put together.
private enum Composition {
  /// Letters that Unicode has with their marks, each found by its parts as well.
  static let letters: [Character: Character] = {
    var letters: [Character: Character] = [:]
    for value in [0xC0...0x24F, 0x1E00...0x1EFF, 0x3040...0x30FF].joined() {
      // Characters are compared by what they are, not by their scalars: the parts find the whole.
      let character =
        UInt32(value) < 0xD800 ? Unicode.Scalar(UInt32(value)).map(Character.init) : nil
      if let character { letters[character] = character }
    }
    return letters
  }()

  /// A syllable of its jamo.
  static func hangul(_ character: Character) -> Character? {
    let parts = character.unicodeScalars.map(\.value)
    guard (2...3).contains(parts.count), (0x1100..<0x1113).contains(parts[0]),
      (0x1161..<0x1176).contains(parts[1])
    else {
      // A whole syllable and a final consonant behind it.
      guard parts.count == 2, (0xAC00...0xD7A3).contains(parts[0]), (parts[0] - 0xAC00) % 28 == 0,
        (0x11A8..<0x11C3).contains(parts[1])
      else { return nil }
      return Unicode.Scalar(parts[0] + parts[1] - 0x11A7).map(Character.init)
    }
    var value = 0xAC00 + ((parts[0] - 0x1100) * 21 + parts[1] - 0x1161) * 28
    if parts.count == 3 {
      guard (0x11A8..<0x11C3).contains(parts[2]) else { return nil }
      value += parts[2] - 0x11A7
    }
    return Unicode.Scalar(value).map(Character.init)
  }
}
