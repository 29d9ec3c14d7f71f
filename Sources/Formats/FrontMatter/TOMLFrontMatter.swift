import Editorial

/// TOML front matter (Hugo, Zola) as events: read, never written.
///
/// Source: toml.io/en/v1.0.0. Strings on one line, booleans, numbers, dates and one-line lists of
/// them; tables, inline tables and texts of several lines are passed over.
enum TOMLFrontMatter {
  /// The events of the lines `key = value` up to the first table; texts with escapes come
  /// unescaped.
  static func events(of file: UnsafeRawBufferPointer, _ part: Range<Int>) -> [FieldEvent] {
    let bytes = UnsafeRawBufferPointer(rebasing: file[..<part.upperBound])
    var pairs: [FieldEvent] = []
    var line = 0
    var start = part.lowerBound
    var closing: [UInt8]?
    while start < bytes.count {
      let end = bytes.lineEnd(from: start)
      if let delimiter = closing {
        if contains(bytes[start..<end], delimiter) { closing = nil }
      } else {
        var scan = TOMLLine(bytes: bytes, index: start, end: end, line: line, start: start)
        scan.skipBlanks()
        if scan.byte == UInt8(ascii: "[") { break }
        closing = scan.pair(&pairs)
      }
      start = bytes.afterEnding(at: end)
      line += 1
    }
    if pairs.isEmpty { return [FieldEvent(.textStart), FieldEvent(.textEnd)] }
    return [.textStart, .documentStart, .mapping(isFlow: false)].map { FieldEvent($0) } + pairs
      + [.mappingEnd, .documentEnd, .textEnd].map { FieldEvent($0) }
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
  let bytes: UnsafeRawBufferPointer
  var index: Int
  let end: Int
  /// The number of lines before it.
  let line: Int
  let start: Int

  var byte: UInt8? { index < end ? bytes[index] : nil }

  mutating func skipBlanks() {
    while let byte, isBlank(byte) { index += 1 }
  }

  /// Adds the line's pair; answers what closes a value that goes on in later lines.
  mutating func pair(_ events: inout [FieldEvent]) -> [UInt8]? {
    let keyStart = index
    guard let name = key() else { return nil }
    let key = event(name, .plain, keyStart..<index)
    skipBlanks()
    guard byte == UInt8(ascii: "=") else { return nil }
    index += 1
    skipBlanks()
    for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] {
      let three = [quote, quote, quote]
      if bytes[index..<end].starts(with: three) {
        let rest = String(decoding: bytes[(index + 3)..<end], as: UTF8.self)
        return rest.contains(String(decoding: three, as: UTF8.self)) ? nil : three
      }
    }
    guard byte != UInt8(ascii: "{") else { return nil }
    if byte == UInt8(ascii: "[") {
      guard let list = list() else { return bytes[index..<end].contains(0x5D) ? nil : [0x5D] }
      events += [key] + list
    } else if let scalar = scalar() {
      events += [key, scalar]
    }
    return nil
  }

  /// A scalar whose bytes stand in this line.
  private func event(_ text: [UInt8], _ style: ScalarStyle, _ written: Range<Int>) -> FieldEvent {
    var event = FieldEvent(scalar: text, style)
    place(&event, written)
    return event
  }

  private func place(_ event: inout FieldEvent, _ written: Range<Int>) {
    event.bytes = written
    event.startLine = line
    event.endLine = line
    event.column = bytes[start..<written.lowerBound].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }

  /// A bare or quoted key; dotted keys are tables and are passed over.
  private mutating func key() -> [UInt8]? {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return string() }
    let start = index
    while let byte, isWord(byte) || byte >= 0x80 { index += 1 }
    return index > start ? Array(bytes[start..<index]) : nil
  }

  private mutating func list() -> [FieldEvent]? {
    let start = index
    index += 1
    var items: [FieldEvent] = []
    while true {
      skipBlanks()
      if byte == UInt8(ascii: "]") {
        index += 1
        var open = FieldEvent(.list(isFlow: true))
        place(&open, start..<index)
        var close = FieldEvent(.listEnd)
        place(&close, index - 1..<index)
        return [open] + items + [close]
      }
      guard let item = scalar() else { break }
      items.append(item)
      skipBlanks()
      if byte == UInt8(ascii: ",") { index += 1 } else if byte != UInt8(ascii: "]") { break }
    }
    index = start
    return nil
  }

  private mutating func scalar() -> FieldEvent? {
    let start = index
    if byte == UInt8(ascii: "\"") {
      return string().map { event($0, .doubleQuoted, start..<index) }
    }
    if byte == UInt8(ascii: "'") { return string().map { event($0, .singleQuoted, start..<index) } }
    while let byte, byte != UInt8(ascii: ","), byte != UInt8(ascii: "]"), byte != UInt8(ascii: "#")
    {
      index += 1
    }
    var stop = index
    while stop > start, isBlank(bytes[stop - 1]) { stop -= 1 }
    return stop > start ? event(Array(bytes[start..<stop]), .plain, start..<stop) : nil
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
      let text = String(decoding: bytes[index..<index + digits], as: UTF8.self)
      guard let scalar = UInt32(text, radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
      index += digits
      return Array(String(scalar).utf8)
    default: return nil
    }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
