import Editorial

/// Reads the statements of a TOML text, each with the events it makes.
///
/// Source: toml.io/en/v1.0.0. What is written over several lines, and inline tables, are read as far
/// as that is needed to know where they end.
struct TOMLScan {
  /// `key = value`, or what stands in its place.
  enum Statement {
    /// A key with its value.
    case pair([FieldEvent])
    /// `[table]` or `[[table]]`, which begins with this byte, in the line that begins with that one; its
    /// first name.
    case table(Int, line: Int, name: [UInt8])
    /// What is no TOML, at this byte.
    case fault(Int)
  }

  /// Arrays and inline tables in one another beyond this depth are not followed.
  private static let deepest = 64

  private let bytes: UnsafeRawBufferPointer
  private var index: Int
  /// Where the line that is read begins, and the number of lines before it.
  private var lineStart: Int
  private var line = 0
  /// Where the scan cannot go on.
  private var fault: Int?

  /// Reads a part of a file; events' marks are bytes of the file, and lines of the part.
  init(_ file: UnsafeRawBufferPointer, _ part: Range<Int>) {
    bytes = UnsafeRawBufferPointer(rebasing: file[..<part.upperBound])
    index = part.lowerBound
    lineStart = part.lowerBound
  }

  /// The next statement; nothing at the end.
  mutating func next() -> Statement? {
    skipSpace()
    guard index < bytes.count else { return nil }
    let start = index
    let startLine = (line, lineStart)
    if byte == UInt8(ascii: "[") {
      while byte == UInt8(ascii: "[") { index += 1 }
      skipBlanks()
      let name = key() ?? []
      defer { skipLine() }
      return .table(start, line: lineStart, name: name)
    }
    if let pair = pair(), endsLine() { return .pair(pair) }
    // What goes wrong is given up with its first line only: the next may make sense again.
    let at = fault ?? index
    fault = nil
    index = start
    (line, lineStart) = startLine
    skipLine()
    return .fault(at)
  }

  // MARK: The parts of a statement

  /// `key = value`; a dotted key is a table of one key.
  private mutating func pair(_ depth: Int = 0) -> [FieldEvent]? {
    guard var name = keyEvent() else { return nil }
    var names: [FieldEvent] = []
    skipBlanks()
    while byte == UInt8(ascii: ".") {
      names.append(name)
      index += 1
      skipBlanks()
      guard let next = keyEvent() else { return nil }
      name = next
      skipBlanks()
    }
    guard byte == UInt8(ascii: "=") else { return nil }
    index += 1
    skipBlanks()
    guard let value = value(depth) else { return nil }
    var events = [name] + value
    for outer in names.reversed() {
      var opening = FieldEvent(.mapping(isFlow: true))
      opening.bytes = events[0].bytes
      events = [outer, opening] + events + [FieldEvent(.mappingEnd)]
    }
    return events
  }

  private mutating func keyEvent() -> FieldEvent? {
    let start = index
    let style: ScalarStyle =
      switch byte {
      case UInt8(ascii: "\""): .doubleQuoted
      case UInt8(ascii: "'"): .singleQuoted
      default: .plain
      }
    return key().map { event($0, style, from: start) }
  }

  /// A bare or quoted key; letters of other scripts stand bare in the next TOML, and in files.
  private mutating func key() -> [UInt8]? {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return string() }
    let start = index
    while let byte, WrittenTOML.isBareKey(byte) || byte >= 0x80 { index += 1 }
    return index > start ? Array(bytes[start..<index]) : nil
  }

  private mutating func value(_ depth: Int) -> [FieldEvent]? {
    guard depth < Self.deepest else { return failed() }
    let start = index
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let quote = bytes[index]
      if bytes[index...].starts(with: [quote, quote, quote]) { return longString(quote) }
      guard let text = string() else { return failed() }
      return [event(text, quote == UInt8(ascii: "\"") ? .doubleQuoted : .singleQuoted, from: start)]
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "{"): return table(depth)
    default:
      while let byte, !",]}#\n\r".utf8.contains(byte) { index += 1 }
      var stop = index
      while stop > start, isBlank(bytes[stop - 1]) { stop -= 1 }
      guard stop > start else { return failed(at: start) }
      index = stop
      return [event(Array(bytes[start..<stop]), .plain, from: start)]
    }
  }

  private mutating func array(_ depth: Int) -> [FieldEvent]? {
    var opening = event([], .plain, from: index)
    opening.kind = .list(isFlow: true)
    let start = index
    index += 1
    var items: [FieldEvent] = []
    while true {
      skipSpace()
      if byte == UInt8(ascii: "]") { break }
      guard let item = value(depth + 1) else { return nil }
      items += item
      skipSpace()
      if byte == UInt8(ascii: ",") {
        index += 1
      } else if byte != UInt8(ascii: "]") {
        return failed(at: byte == nil ? start : nil)
      }
    }
    index += 1
    opening.bytes = start..<index
    return [opening] + items + [closing(.listEnd)]
  }

  private mutating func table(_ depth: Int) -> [FieldEvent]? {
    var opening = event([], .plain, from: index)
    opening.kind = .mapping(isFlow: true)
    let start = index
    index += 1
    var pairs: [FieldEvent] = []
    skipBlanks()
    while byte != UInt8(ascii: "}") {
      guard let pair = pair(depth + 1) else { return failed() }
      pairs += pair
      skipBlanks()
      if byte == UInt8(ascii: ",") {
        index += 1
        skipBlanks()
      } else if byte != UInt8(ascii: "}") {
        return failed()
      }
    }
    index += 1
    opening.bytes = start..<index
    return [opening] + pairs + [closing(.mappingEnd)]
  }

  // MARK: Strings

  /// A string between quotes, on one line; between double ones escapes are resolved.
  private mutating func string() -> [UInt8]? {
    guard let quote = byte else { return nil }
    index += 1
    var text: [UInt8] = []
    while let byte, byte != 0x0A, byte != 0x0D {
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
      guard index + digits <= bytes.count else { return nil }
      let text = String(decoding: bytes[index..<index + digits], as: UTF8.self)
      guard let scalar = UInt32(text, radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
      index += digits
      return Array(String(scalar).utf8)
    default:
      index -= 1
      return nil
    }
  }

  /// A text between three quotes, which may go on in later lines; as it is written.
  private mutating func longString(_ quote: UInt8) -> [FieldEvent]? {
    let start = index
    let firstLine = (line, lineStart)
    index += 3
    while let byte {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 1
        if self.byte == 0x0A || self.byte == 0x0D { newLine() } else { index += 1 }
      } else if byte == 0x0A || byte == 0x0D {
        newLine()
      } else if byte == quote, bytes[index...].starts(with: [quote, quote, quote]) {
        index += 3
        // Two quotes more may end the text itself.
        for _ in 0..<2 where self.byte == quote { index += 1 }
        var event = FieldEvent(scalar: Array(bytes[start + 3..<index - 3]), .block)
        event.bytes = start..<index
        event.startLine = firstLine.0
        event.endLine = line
        event.column = column(of: start, from: firstLine.1)
        return [event]
      } else {
        index += 1
      }
    }
    return failed(at: start)
  }

  // MARK: Lines and places

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte, isBlank(byte) { index += 1 }
  }

  /// Passes over blanks, comments and ends of lines.
  private mutating func skipSpace() {
    while let byte {
      if isBlank(byte) {
        index += 1
      } else if byte == 0x0A || byte == 0x0D {
        newLine()
      } else if byte == UInt8(ascii: "#") {
        index = bytes.lineEnd(from: index)
      } else {
        return
      }
    }
  }

  /// Whether nothing but a comment follows in this line.
  private mutating func endsLine() -> Bool {
    skipBlanks()
    return byte == nil || byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "#")
  }

  private mutating func skipLine() {
    index = bytes.lineEnd(from: index)
    if index < bytes.count { newLine() }
  }

  private mutating func newLine() {
    index = bytes.afterEnding(at: index)
    lineStart = index
    line += 1
  }

  private mutating func failed(at place: Int? = nil) -> [FieldEvent]? {
    if fault == nil { fault = place ?? index }
    return nil
  }

  /// A scalar that ends here.
  private func event(_ text: [UInt8], _ style: ScalarStyle, from start: Int) -> FieldEvent {
    var event = FieldEvent(scalar: text, style)
    event.bytes = start..<index
    event.startLine = line
    event.endLine = line
    event.column = column(of: start, from: lineStart)
    return event
  }

  /// What closes a list or a table, with the byte before this one.
  private func closing(_ kind: FieldEvent.Kind) -> FieldEvent {
    var event = event([], .plain, from: index - 1)
    event.kind = kind
    return event
  }

  private func column(of offset: Int, from start: Int) -> Int {
    bytes[start..<offset].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }
}
