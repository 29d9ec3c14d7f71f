import Editorial

/// Reads the top-level scalars of TOML front matter (Hugo, Zola): never written.
///
/// Source: toml.io/en/v1.0.0. Strings on one line, booleans, numbers, dates and one-line lists of
/// them; tables, inline tables and texts of several lines are passed over.
package enum TOML {
  /// Visits `key = value` lines up to the first table; texts with escapes come unescaped.
  package static func read(
    _ part: UnsafeRawBufferPointer, firstLine: Int,
    each: (_ key: UnsafeRawBufferPointer, _ value: FieldValue) -> Void
  ) {
    var line = firstLine
    var start = 0
    var closing: [UInt8]?
    while start < part.count {
      let end = part.lineEnd(from: start)
      if let delimiter = closing {
        if contains(part[start..<end], delimiter) { closing = nil }
      } else {
        var scan = TOMLLine(part: part, index: start, end: end, line: line, start: start)
        scan.skipBlanks()
        if scan.byte == UInt8(ascii: "[") { return }
        closing = scan.pair(each)
      }
      start = part.afterEnding(at: end)
      line += 1
    }
  }

  private static func contains(_ bytes: Slice<UnsafeRawBufferPointer>, _ text: [UInt8]) -> Bool {
    guard bytes.count >= text.count else { return false }
    return (bytes.startIndex...bytes.endIndex - text.count).contains { start in
      bytes[start..<start + text.count].elementsEqual(text)
    }
  }
}

/// One line of TOML.
private struct TOMLLine {
  let part: UnsafeRawBufferPointer
  var index: Int
  let end: Int
  let line: Int
  let start: Int

  var byte: UInt8? { index < end ? part[index] : nil }

  private var place: Place {
    let column = part[start..<index].reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    return Place(line: line, column: column)
  }

  mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x09 { index += 1 }
  }

  /// Visits the line's pair; answers what closes a value that goes on in later lines.
  mutating func pair(_ each: (UnsafeRawBufferPointer, FieldValue) -> Void) -> [UInt8]? {
    let keyPlace = place
    guard let key = key() else { return nil }
    skipBlanks()
    guard byte == UInt8(ascii: "=") else { return nil }
    index += 1
    skipBlanks()
    let place = place
    for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] {
      let three = [quote, quote, quote]
      if part[index..<end].starts(with: three) {
        let rest = String(decoding: part[(index + 3)..<end], as: UTF8.self)
        return rest.contains(String(decoding: three, as: UTF8.self)) ? nil : three
      }
    }
    guard byte != UInt8(ascii: "{") else { return nil }
    if byte == UInt8(ascii: "[") {
      guard let texts = list() else { return part[index..<end].contains(0x5D) ? nil : [0x5D] }
      let bytes = texts.flatMap { $0 }
      var ranges: [Range<Int>] = []
      for text in texts {
        let start = ranges.last?.upperBound ?? 0
        ranges.append(start..<start + text.count)
      }
      key.withUnsafeBytes { key in
        bytes.withUnsafeBytes { bytes in
          ranges.withUnsafeBufferPointer { ranges in
            let only = UnsafeRawBufferPointer(
              rebasing: ranges.count == 1 ? bytes[ranges[0]] : bytes[0..<0])
            let value = FieldValue(
              .list, only, .doubleQuoted, keyPlace: keyPlace, place: place, items: bytes,
              ranges: ranges)
            each(key, value)
          }
        }
      }
      return nil
    }
    guard let (text, style) = scalar() else { return nil }
    key.withUnsafeBytes { key in
      text.withUnsafeBytes { text in
        each(key, FieldValue(.scalar, text, style, keyPlace: keyPlace, place: place))
      }
    }
    return nil
  }

  /// A bare or quoted key; dotted keys are tables and are passed over.
  private mutating func key() -> [UInt8]? {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return string() }
    let start = index
    while let byte, isWord(byte) || byte >= 0x80 { index += 1 }
    return index > start ? Array(part[start..<index]) : nil
  }

  private mutating func list() -> [[UInt8]]? {
    let start = index
    index += 1
    var texts: [[UInt8]] = []
    while true {
      skipBlanks()
      if byte == UInt8(ascii: "]") {
        index += 1
        return texts
      }
      guard let (text, _) = scalar() else { break }
      texts.append(text)
      skipBlanks()
      if byte == UInt8(ascii: ",") { index += 1 } else if byte != UInt8(ascii: "]") { break }
    }
    index = start
    return nil
  }

  private mutating func scalar() -> ([UInt8], ScalarStyle)? {
    if byte == UInt8(ascii: "\"") { return string().map { ($0, .doubleQuoted) } }
    if byte == UInt8(ascii: "'") { return string().map { ($0, .singleQuoted) } }
    let start = index
    while let byte, byte != UInt8(ascii: ","), byte != UInt8(ascii: "]"), byte != UInt8(ascii: "#")
    {
      index += 1
    }
    var stop = index
    while stop > start, part[stop - 1] == 0x20 || part[stop - 1] == 0x09 { stop -= 1 }
    return stop > start ? (Array(part[start..<stop]), .plain) : nil
  }

  /// A string between quotes; between double ones escapes are resolved.
  private mutating func string() -> [UInt8]? {
    guard let quote = byte else { return nil }
    index += 1
    var text: [UInt8] = []
    while let byte {
      index += 1
      if byte == quote { return text }
      guard byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      guard let escaped = escape() else { return nil }
      text += escaped
    }
    return nil
  }

  private mutating func escape() -> [UInt8]? {
    guard let byte else { return nil }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let digits = byte == UInt8(ascii: "u") ? 4 : 8
      guard index + digits <= end else { return nil }
      let text = String(decoding: part[index..<index + digits], as: UTF8.self)
      guard let scalar = UInt32(text, radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
      index += digits
      return Array(String(scalar).utf8)
    default: return nil
    }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
