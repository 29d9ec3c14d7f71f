/// What is put before or behind the name of a file that is copied by hand: `letter copy 2`,
/// `Copy of letter`, `letter - 복사본`.
enum CopyWord {
  private static let behind: [StaticString] = [
    " copy", " copia", " copie", " kopie", " kopia", " cópia", " копия", "복사본", "사본", "コピー", "副本",
    "拷贝",
    // An editor or a merge leaves these before the ending.
    ".orig", ".bak", ".backup",
  ]

  private static let before: [StaticString] = [
    "copy of ", "copia de ", "copia di ", "copie de ", "kopie von ", "cópia de ", "копия ",
  ]

  /// Whether a word is one for a copy.
  static func isOne(_ word: some StringProtocol) -> Bool {
    behind.contains { text($0).drop { $0 == " " } == word }
  }

  /// Whether one stands before or behind a name without its ending: asked of every file there is.
  static func stands(in stem: UnsafeBufferPointer<UInt8>) -> Bool {
    for word in behind where word.utf8CodeUnitCount < stem.count {
      if matches(stem.suffix(word.utf8CodeUnitCount), word) { return true }
    }
    for word in before where word.utf8CodeUnitCount < stem.count {
      if matches(stem.prefix(word.utf8CodeUnitCount), word) { return true }
    }
    return false
  }

  /// The names that a copy's name may have been made of; none where no such word stands in it.
  static func stems(of stem: Substring) -> [Substring] {
    for word in before where stem.lowercased().hasPrefix(text(word)) {
      return [stem.dropFirst(text(word).count)]
    }
    var name = stem
    while name.last?.isNumber == true { name.removeLast() }
    if name.last == " " { name.removeLast() } else { name = stem }
    for word in behind where name.lowercased().hasSuffix(text(word)) {
      let whole = name.dropLast(text(word).count)
      var plain = whole
      while plain.last == " " || plain.last == "-" { plain.removeLast() }
      // `letter의 사본`, `letterのコピー`.
      guard let particle = plain.last, particle == "의" || particle == "の" else { return [plain] }
      return [plain.dropLast(), plain]
    }
    return []
  }

  private static func matches(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ word: StaticString
  ) -> Bool {
    zip(bytes, UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
      .allSatisfy { byte, letter in
        (0x41...0x5A).contains(byte) ? byte | 0x20 == letter : byte == letter
      }
  }

  private static func text(_ word: StaticString) -> String { word.description }
}
