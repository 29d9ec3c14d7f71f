/// A copy of a text for libyaml, without what ends a line for it and for nobody else.
///
/// U+0085, U+2028 and U+2029 are ordinary characters to every editor and to YAML 1.2. Each gives way
/// to a character of as many bytes that the text does not hold, and comes back in what was read.
struct StandIns {
  /// The copy; it is to be freed.
  let bytes: UnsafeRawBufferPointer
  private let copy: UnsafeMutableRawBufferPointer
  private let pairs: [(original: [UInt8], standIn: [UInt8])]

  private static let separators: [[UInt8]] = [
    [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9],
  ]

  /// Nothing for a text without any of them.
  init?(for text: UnsafeRawBufferPointer) {
    guard Self.mayHold(text) else { return nil }
    let found = Self.separators.filter { Self.offset(of: $0, in: text, from: 0) != nil }
    if found.isEmpty { return nil }
    var pairs: [(original: [UInt8], standIn: [UInt8])] = []
    for original in found {
      let taken = pairs.map(\.standIn)
      let unused = Self.candidates(of: original.count).first { candidate in
        !taken.contains(candidate) && Self.offset(of: candidate, in: text, from: 0) == nil
      }
      // A text that holds every one of them is no text a person wrote: it is read as it is.
      guard let unused else { return nil }
      pairs.append((original, unused))
    }
    self.pairs = pairs
    copy = .allocate(byteCount: text.count, alignment: 1)
    copy.copyMemory(from: text)
    bytes = UnsafeRawBufferPointer(copy)
    for pair in pairs { Self.replace(pair.original, by: pair.standIn, in: copy) }
  }

  func free() { copy.deallocate() }

  /// Puts the writer's characters back into a text of libyaml's.
  func restore(_ text: UnsafeMutablePointer<UInt8>?, _ count: Int) {
    guard let text else { return }
    let buffer = UnsafeMutableRawBufferPointer(start: text, count: count)
    for pair in pairs { Self.replace(pair.standIn, by: pair.original, in: buffer) }
  }

  /// Asked of every file there is: eight bytes at a look, as long as all are ASCII.
  private static func mayHold(_ text: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index + 1 < text.count {
      if index + 8 <= text.count,
        text.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
        continue
      }
      let (byte, next) = (text[index], text[index + 1])
      if byte == 0xC2, next == 0x85 { return true }
      // Many an apostrophe begins as these two do.
      if byte == 0xE2, next == 0x80, index + 2 < text.count, text[index + 2] & 0xFE == 0xA8 {
        return true
      }
      index += 1
    }
    return false
  }

  /// Letters of two bytes that no language of a desk is likely to use, or the first for private use.
  private static func candidates(of count: Int) -> [[UInt8]] {
    (0..<64).map { last in
      count == 2 ? [0xDE, 0x80 + UInt8(last)] : [0xEE, 0xBF, 0x80 + UInt8(last)]
    }
  }

  private static func replace(
    _ old: [UInt8], by new: [UInt8], in text: UnsafeMutableRawBufferPointer
  ) {
    var start = 0
    while let found = offset(of: old, in: UnsafeRawBufferPointer(text), from: start) {
      for (index, byte) in new.enumerated() { text[found + index] = byte }
      start = found + new.count
    }
  }

  private static func offset(
    of word: [UInt8], in text: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    guard text.count - start >= word.count else { return nil }
    let first = word[0]
    for index in start...text.count - word.count where text[index] == first {
      if text[index + 1] == word[1], word.count == 2 || text[index + 2] == word[2] { return index }
    }
    return nil
  }
}
