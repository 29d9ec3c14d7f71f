import Editorial

/// A text as it is sought in the bytes of files: without case, and composed or decomposed alike.
package struct TextNeedle: Sendable {
  /// As it is sought.
  private let folded: [UInt8]
  /// Whether it is ASCII, so that bytes alone tell.
  private let isPlain: Bool
  /// The bytes with which its first letter may be written.
  private let beginnings: [[UInt8]]

  package init(_ text: String) {
    folded = SoughtTexts.folded(text)
    isPlain = folded.allSatisfy { $0 < 0x80 }
    beginnings = isPlain ? [folded] : TextNeedle.beginnings(of: text)
  }

  /// Where it stands next; `nil` where it does not from there on.
  package func next(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var first: Int?
    for beginning in beginnings {
      var place = start
      while let found = TextNeedle.candidate(beginning, in: bytes, from: place),
        found < first ?? Int.max
      {
        if isHere(found, in: bytes) {
          first = found
          break
        }
        place = found + 1
      }
    }
    return first
  }

  private func isHere(_ place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    if isPlain {
      guard place + folded.count <= bytes.count else { return false }
      for index in folded.indices {
        let byte = bytes[place + index]
        guard (0x41...0x5A ~= byte ? byte | 0x20 : byte) == folded[index] else { return false }
      }
      return true
    }
    // What is decomposed takes at most three times the bytes.
    let end = min(place + folded.count * 3 + 8, bytes.count)
    let text = String(decoding: bytes[place..<end], as: UTF8.self)
    return SoughtTexts.folded(text).starts(with: folded)
  }

  /// Where the first two bytes of a beginning stand next, letters in either case.
  private static func candidate(
    _ beginning: [UInt8], in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    guard let first = beginning.first, let base = bytes.baseAddress else { return nil }
    let second = beginning.count > 1 ? beginning[1] : nil
    let (firstMask, secondMask) = (mask(first), second.map(mask) ?? 0xFF)
    let wantedSecond = second ?? 0xFF
    var place = start
    // Eight places at once: most hold neither. A byte is 0 where both letters are as wanted, and the
    // lowest of those is told by what a borrow does to it.
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (firstMasks, firsts) = (ones &* UInt64(firstMask), ones &* UInt64(first))
    let (secondMasks, seconds) = (ones &* UInt64(secondMask), ones &* UInt64(wantedSecond))
    while place + 9 <= bytes.count {
      let here = UInt64(littleEndian: (base + place).loadUnaligned(as: UInt64.self))
      let next = UInt64(littleEndian: (base + place + 1).loadUnaligned(as: UInt64.self))
      let other = ((here | firstMasks) ^ firsts) | ((next | secondMasks) ^ seconds)
      let found = (other &- ones) & ~other & (ones &* 0x80)
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < bytes.count {
      if bytes[place] | firstMask == first {
        guard second != nil else { return place }
        if place + 1 < bytes.count, bytes[place + 1] | secondMask == wantedSecond { return place }
      }
      place += 1
    }
    return nil
  }

  /// The bit by which the cases of an ASCII letter differ.
  private static func mask(_ byte: UInt8) -> UInt8 { 0x61...0x7A ~= byte ? 0x20 : 0 }

  /// How the first letter may be written: in either case, and of Hangul and Kana decomposed.
  private static func beginnings(of text: String) -> [[UInt8]] {
    guard let letter = text.composed.first else { return [] }
    let cases = [String(letter).lowercased(), String(letter).uppercased()]
    var scalars = Set(cases.compactMap { $0.composed.unicodeScalars.first?.value })
    for value in scalars {
      switch value {
      case 0xAC00...0xD7A3: scalars.insert(0x1100 + (value - 0xAC00) / 588)
      case 0x304C...0x30FE: scalars.formUnion([value - 1, value - 2])
      // A wide letter is found by the plain one.
      case 0xFF21...0xFF5A, 0xFF10...0xFF19: scalars.insert(value - 0xFEE0)
      default: break
      }
    }
    return scalars.sorted().compactMap { value in
      Unicode.Scalar(value).map { Array(String(Character($0)).utf8) }
    }
  }
}
