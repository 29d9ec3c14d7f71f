/// Texts of other encodings turned into UTF-8, line for line.
enum Transcoding {
  /// A text of UTF-16 in either order; `nil` for anything else.
  ///
  /// It is known by its mark, or by a zero in every other byte of its first letters.
  static func utf8(ofUTF16 bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    guard bytes.count >= 4 else { return nil }
    let isBig: Bool
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0xFE, 0xFF, _, _): isBig = true
    case (0xFF, 0xFE, _, _): isBig = false
    case (0, 1..., 0, 1...): isBig = true
    case (1..., 0, 1..., 0): isBig = false
    default: return nil
    }
    let units = (0..<bytes.count / 2).lazy.map { index in
      let (first, second) = (UInt16(bytes[2 * index]), UInt16(bytes[2 * index + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) {
      text.append($0)
    }
    // The mark itself is no text.
    return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
  }

  /// The offset of the first letter written as in Latin-1; `nil` where there is none, or where other
  /// letters are UTF-8: then a byte of those was lost.
  static func firstLatin1(in bytes: UnsafeRawBufferPointer) -> Int? {
    var first: Int?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let follows = bytes[index...].dropFirst().prefix(length - 1)
      if byte >= 0xC2, byte <= 0xF4, follows.count == length - 1,
        follows.allSatisfy({ $0 & 0xC0 == 0x80 })
      {
        return nil
      }
      // Two such bytes in a row are a letter of some other encoding, which we do not know.
      if index + 1 < bytes.count, bytes[index + 1] >= 0x80 { return nil }
      first = first ?? index
      index += 1
    }
    return first
  }

  /// A text of Latin-1, each byte a letter.
  static func utf8(ofLatin1 bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(0xC0 | byte >> 6)
        text.append(0x80 | byte & 0x3F)
      }
    }
    return text
  }
}
