/// Texts to be sought through at every letter typed: folded once, one behind the other.
///
/// Folded is without case, letters and their marks put together, wide letters made plain: `３０日` is
/// found by `30日`, a Korean name that a file system took apart by the whole one.
package struct SoughtTexts: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  private var ends: [Int] = []

  package init() {}

  package var count: Int { ends.count }

  /// Adds a text of several parts, none of which goes on in the next.
  package mutating func append(_ parts: some Sequence<String>) {
    var isFirst = true
    for part in parts {
      if !isFirst { bytes.append(SoughtTexts.border) }
      isFirst = false
      SoughtTexts.fold(part, into: &bytes)
    }
    ends.append(bytes.count)
  }

  /// Makes room for so many texts.
  package mutating func reserve(_ count: Int) {
    ends.reserveCapacity(count)
    bytes.reserveCapacity(count * 48)
  }

  /// Which texts hold a word anywhere, by their places.
  package func holding(_ word: SoughtWord) -> [Bool] {
    var found = [Bool](repeating: false, count: ends.count)
    guard !word.bytes.isEmpty else { return [Bool](repeating: true, count: ends.count) }
    bytes.withUnsafeBufferPointer { all in
      word.bytes.withUnsafeBufferPointer { sought in
        // Through all texts at once: a border is in no word, so no find goes over one.
        var text = 0
        var start = 0
        while let place = SoughtTexts.place(of: sought, in: all, from: start) {
          while ends[text] <= place { text += 1 }
          let isWithin = place + sought.count <= ends[text]
          if isWithin { found[text] = true }
          start = isWithin ? ends[text] : place + 1
        }
      }
    }
    return found
  }

  /// How well each text answers to all of some words; `nil` of one that does not.
  ///
  /// - Returns: 0 where each word begins one of the text's first part; more, the more of them stand in
  ///   other parts, within words, or only have their letters there in order; at most 3 a word.
  package func ranks(of words: [SoughtWord]) -> [Int?] {
    var ranks: [Int?] = []
    ranks.reserveCapacity(ends.count)
    bytes.withUnsafeBufferPointer { all in
      var start = 0
      for end in ends {
        let text = UnsafeBufferPointer(rebasing: all[start..<end])
        start = end
        var sum: Int? = 0
        for word in words {
          guard let rank = word.rank(in: text) else {
            sum = nil
            break
          }
          sum = sum.map { $0 + rank }
        }
        ranks.append(sum)
      }
    }
    return ranks
  }

  /// What stands between the parts of a text: in no word that is typed.
  static let border = UInt8(ascii: "\n")

  /// Where a word that is not empty stands next.
  private static func place(
    of word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let last = text.count - word.count
    let bytes = UnsafeRawBufferPointer(text)
    // Eight places at once, by the first two bytes of the word: most hold neither. A byte is 0 where
    // both are as wanted, and the lowest of those is told by what a borrow does to it.
    let ones: UInt64 = 0x0101_0101_0101_0101
    let second = word.count > 1 ? 1 : 0
    let (firsts, seconds) = (ones &* UInt64(word[0]), ones &* UInt64(word[second]))
    var place = start
    while place + second + 8 <= text.count {
      let here = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let next = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: place + second, as: UInt64.self))
      let other = (here ^ firsts) | (next ^ seconds)
      let found = (other &- ones) & ~other & (ones &* 0x80)
      guard found != 0 else {
        place += 8
        continue
      }
      place += found.trailingZeroBitCount / 8
      if stands(word, in: text, at: place) { return place }
      place += 1
    }
    while place <= last {
      if stands(word, in: text, at: place) { return place }
      place += 1
    }
    return nil
  }

  static func stands(
    _ word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    guard place + word.count <= text.count else { return false }
    for index in 0..<word.count where text[place + index] != word[index] { return false }
    return true
  }

  /// A text as it is sought.
  package static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    fold(text, into: &bytes)
    return bytes
  }

  /// Puts a text behind others as it is sought.
  static func fold(_ text: String, into bytes: inout [UInt8]) {
    var text = text
    let isPlain = text.withUTF8 { utf8 -> Bool in
      let start = bytes.count
      for byte in utf8 {
        guard byte < 0x80 else {
          bytes.removeSubrange(start...)
          return false
        }
        bytes.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
      }
      return true
    }
    if !isPlain { bytes += TypedText.plain(text).lowercased().utf8 }
  }
}

/// A word as it is sought in `SoughtTexts`.
package struct SoughtWord: Hashable, Sendable {
  /// Folded.
  let bytes: [UInt8]
  /// Where each scalar begins.
  private let scalars: [Int]

  package init(_ word: String) {
    var bytes: [UInt8] = []
    SoughtTexts.fold(word, into: &bytes)
    self.bytes = bytes
    scalars = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
  }

  /// Whether it stands anywhere in a text.
  func stands(in text: String) -> Bool {
    var texts = SoughtTexts()
    texts.append(CollectionOfOne(text))
    return texts.holding(self)[0]
  }

  /// The words of a text, at its blanks.
  package static func all(in text: String) -> [SoughtWord] {
    text.split(whereSeparator: \.isWhitespace).map { SoughtWord(String($0)) }
  }

  /// 0 where it begins a word of the first part, 1 one of another part, 2 where it stands within one, 3
  /// where its letters stand in order in the first part, from the beginning of a word of it; `nil` where
  /// none of that is so.
  func rank(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { word in
      guard let first = word.first else { return 0 }
      var isWithin = false
      var isFirstPart = true
      var beginning: Int?
      for place in text.indices {
        if text[place] == SoughtTexts.border { isFirstPart = false }
        guard text[place] == first else { continue }
        let isStart = place == 0 || SoughtWord.isBorder(text[place - 1])
        if isStart, isFirstPart, beginning == nil { beginning = place }
        guard isStart || !isWithin, SoughtTexts.stands(word, in: text, at: place) else { continue }
        if isStart { return isFirstPart ? 0 : 1 }
        // A letter alone stands within any text.
        isWithin = scalars.count > 1 || first >= 0x80
      }
      if isWithin { return 2 }
      guard let beginning, scalars.count > 1 else { return nil }
      return isInOrder(word, text, from: beginning) ? 3 : nil
    }
  }

  /// Whether the scalars of the word stand in the text one after the other, from a place on.
  private func isInOrder(
    _ word: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Bool {
    var place = start
    for (index, begin) in scalars.enumerated() {
      let end = index + 1 < scalars.count ? scalars[index + 1] : word.count
      let scalar = UnsafeBufferPointer(rebasing: word[begin..<end])
      while place < text.count, text[place] != SoughtTexts.border,
        !SoughtTexts.stands(scalar, in: text, at: place)
      {
        place += 1
      }
      guard place < text.count, text[place] != SoughtTexts.border else { return false }
      place += scalar.count
    }
    return true
  }

  /// Whether a word begins behind a byte.
  private static func isBorder(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: false
    default: true
    }
  }
}
