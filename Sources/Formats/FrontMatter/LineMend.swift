import Editorial

/// The one mend of front matter that YAML cannot read: quotes round a value, a space behind a colon,
/// or a plain colon.
///
/// A mend is tried and proved, never guessed from what the parser says: with it the front matter
/// reads, each other key reads as it does where the mended line is left out, and the mended key reads
/// as it did line by line. Where none or more than one can be proved, there is none.
///
/// Of several faults the first is mended where that is proved of all down to its line, and reading
/// then ends at another.
struct LineMend {
  /// The mend, its line counted in the file.
  var mend: Mend
  /// What it changes, by offset in the front matter.
  var change: ByteChange
  /// Where the key's value begins once it is mended, by offset in the front matter.
  private let value: Int
  /// The line it mends, with its ending.
  private let line: Range<Int>

  /// So many lines with a key are tried, from the one that cannot be read backwards: what stops a
  /// parser stands there or a little above.
  private static let reach = 4

  /// Finds the mend of a part that cannot be read.
  ///
  /// - Parameters:
  ///   - part: the bytes between the fences.
  ///   - firstLine: the number of the part's first line in its file.
  ///   - failure: the line of the file where reading ended.
  /// - Returns: the only mend there is; `nil` where there is none, or a choice.
  static func find(
    in part: UnsafeRawBufferPointer, firstLine: Int, failure: Int
  ) -> LineMend? {
    guard !part.contains(0), String(validating: part, as: UTF8.self) != nil else { return nil }
    var tried: [LineMend] = []
    var start = 0
    var line = firstLine
    while start < part.count, line <= failure {
      let end = part.lineEnd(from: start)
      if let mend = candidate(part, start..<end, line) { tried.append(mend) }
      start = part.afterEnding(at: end)
      line += 1
    }
    let near = tried.suffix(reach)
    let proved = near.filter { $0.isProved(in: Array(part)) }
    if proved.isEmpty {
      return near.first { $0.isFirst(in: part, firstLine: firstLine, failure: failure) }
    }
    return proved.count == 1 ? proved[0] : nil
  }

  /// Quotes round a title that YAML reads as something else than text; `title` is where in the part
  /// it is written, on line `line` of its file.
  static func quotes(
    round title: Range<Int>, in part: UnsafeRawBufferPointer, line: Int
  ) -> LineMend? {
    guard !part.contains(0), String(validating: part, as: UTF8.self) != nil else { return nil }
    var start = title.lowerBound
    while start > 0, part[start - 1] != 0x0A, part[start - 1] != 0x0D { start -= 1 }
    let end = part.lineEnd(from: title.lowerBound)
    guard let colon = part[start..<end].firstIndex(of: UInt8(ascii: ":")),
      let key = key(part[start..<colon]),
      WrittenScalar.fits(String(decoding: part[title], as: UTF8.self))
    else { return nil }
    let mend = quotes(round: title, part, start..<part.afterEnding(at: end), key, line)
    return mend.isProved(in: Array(part)) ? mend : nil
  }

  // MARK: What may be meant

  /// What could mend a line that begins with a key in column 1; `nil` for any other.
  private static func candidate(
    _ part: UnsafeRawBufferPointer, _ line: Range<Int>, _ number: Int
  ) -> LineMend? {
    let whole = line.lowerBound..<part.afterEnding(at: line.upperBound)
    if let colon = WideColon(in: part, line) {
      guard let key = key(part[line.lowerBound..<colon.at]) else { return nil }
      return LineMend(
        mend: .colon(key: key, line: number),
        change: ByteChange(offset: colon.at, old: WideColon.bytes, new: colon.plain),
        value: colon.value - WideColon.bytes.count + colon.plain.count, line: whole)
    }
    guard let colon = part[line].firstIndex(of: UInt8(ascii: ":")),
      let key = key(part[line.lowerBound..<colon])
    else { return nil }
    let next = colon + 1
    guard next < line.upperBound else { return nil }
    guard isBlank(part[next]) else {
      // `http://` begins no value.
      if part[next..<line.upperBound].starts(with: "//".utf8) { return nil }
      return LineMend(
        mend: .space(key: key, line: number),
        change: ByteChange(offset: next, old: [], new: [UInt8(ascii: " ")]), value: next + 1,
        line: whole)
    }
    let text = LineByLineReader.uncommented(part, next..<line.upperBound, isTitle: isTitle(key))
    guard !text.isEmpty, mayBeText(Array(part[text]), key) else { return nil }
    return quotes(round: text, part, whole, key, number)
  }

  private static func quotes(
    round text: Range<Int>, _ part: UnsafeRawBufferPointer, _ line: Range<Int>, _ key: String,
    _ number: Int
  ) -> LineMend {
    let value = Array(part[text])
    let isQuoting = value.contains(UInt8(ascii: "\"")) || value.contains(UInt8(ascii: "\\"))
    let quoted = WrittenScalar.bytes(value, as: isQuoting ? .singleQuoted : .doubleQuoted)
    return LineMend(
      mend: .quotes(key: key, line: number),
      change: ByteChange(offset: text.lowerBound, old: value, new: quoted), value: text.lowerBound,
      line: line)
  }

  private static func isTitle(_ key: String) -> Bool { key.lowercased() == PieceKey.title.name }

  /// A key as it is written without quotes: letters first, then also digits and `-`, `_`, spaces.
  private static func key(_ bytes: Slice<UnsafeRawBufferPointer>) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self), text.count <= 40 else { return nil }
    let key = PieceKey.trimmed(Substring(text))
    guard let first = key.unicodeScalars.first, first.properties.isAlphabetic,
      text.unicodeScalars.first == first
    else { return nil }
    let isKey = key.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_ ".unicodeScalars.contains(scalar)
    }
    return isKey ? key : nil
  }

  /// Keys that hold lists: what begins with a bracket there is one, with a fault of its own.
  private static let lists: Set<String> = ["tags", "tried", "with", "aliases", "categories"]

  /// Whether a value can only have been meant as the text it is.
  ///
  /// What begins with a quote or a bracket may lack its closing one, and then there is a choice; with
  /// text behind that, it is all text.
  private static func mayBeText(_ value: [UInt8], _ key: String) -> Bool {
    guard let first = value.first, let last = value.last,
      WrittenScalar.fits(String(decoding: value, as: UTF8.self))
    else { return false }
    let closing: UInt8
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = first
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
    default: return true
    }
    if first == UInt8(ascii: "'"), Elision.begins(value) { return true }
    return !lists.contains(key.lowercased()) && last != closing
      && value.dropFirst().contains(closing)
  }

  // MARK: The proof

  /// Whether a text reads with the mend, and only the mended key is another than without its line.
  private func isProved(in bytes: [UInt8]) -> Bool {
    guard let mended = Splice.apply([change], to: bytes),
      let after = Self.events(mended), let root = Self.root(after),
      let index = root.firstIndex(where: { after[$0.value.lowerBound].bytes.lowerBound == value }),
      let without = Self.events(Array(bytes[..<line.lowerBound]) + bytes[line.upperBound...])
    else { return false }
    let entry = root[index]
    guard after[entry.value.lowerBound].isScalar, entry.value.count == 1,
      after[entry.value.lowerBound].string == meant(mended)
    else { return false }
    var rest = after
    rest.removeSubrange(entry.key..<entry.value.upperBound)
    // Without its only key, a mapping is nothing.
    if root.count == 1 { return without.count == 2 }
    return rest.count == without.count
      && zip(rest, without).allSatisfy { $0.reads(like: $1) }
  }

  /// Whether this is the first of several faults: all down to its line reads with the mend and only
  /// with it, nothing below goes on with its value, and what stops reading then is another line.
  ///
  /// - Parameters:
  ///   - part: the bytes between the fences.
  ///   - firstLine: the number of the part's first line in its file.
  ///   - failure: the line of the file where reading ended.
  /// - Returns: whether the mend is proved as far as its line, and helps.
  private func isFirst(
    in part: UnsafeRawBufferPointer, firstLine: Int, failure: Int
  ) -> Bool {
    let above = Array(part[..<line.upperBound])
    guard Self.events(above).flatMap(Self.root) == nil, isProved(in: above),
      Self.beginsKey(part, from: line.upperBound),
      let mended = Splice.apply([change], to: Array(part)),
      let next = Self.failure(of: mended, firstLine: firstLine), let own = mend.line
    else { return false }
    return next > own && next >= failure
  }

  /// Whether the next line that says anything begins with a key in column 1.
  private static func beginsKey(_ part: UnsafeRawBufferPointer, from offset: Int) -> Bool {
    var start = offset
    while start < part.count {
      let end = part.lineEnd(from: start)
      if part[start..<end].allSatisfy(isBlank) || part[start] == UInt8(ascii: "#") {
        start = part.afterEnding(at: end)
        continue
      }
      let colon =
        WideColon(in: part, start..<end)?.at ?? part[start..<end].firstIndex(of: UInt8(ascii: ":"))
      return colon.flatMap { key(part[start..<$0]) } != nil
    }
    return true
  }

  /// What the mended key must read as.
  private func meant(_ mended: [UInt8]) -> String {
    if case .quotes = mend { return String(decoding: change.old, as: UTF8.self) }
    return mended.withUnsafeBytes { text in
      let end = text.lineEnd(from: value)
      return String(
        decoding: text[LineByLineReader.uncommented(text, value..<end)], as: UTF8.self)
    }
  }

  private static func events(_ bytes: [UInt8]) -> [FieldEvent]? {
    bytes.withUnsafeBytes { part in
      try? FieldSyntax.yaml.events(of: part, 0..<part.count, firstLine: 1)
    }
  }

  /// The line where reading ends; `nil` where it does not.
  private static func failure(of bytes: [UInt8], firstLine: Int) -> Int? {
    bytes.withUnsafeBytes { part in
      do throws(YAMLFailure) {
        _ = try FieldSyntax.yaml.events(of: part, 0..<part.count, firstLine: firstLine)
        return nil
      } catch {
        return error.place.line
      }
    }
  }

  /// The root's keys, where the events are one document that is a mapping.
  private static func root(_ events: [FieldEvent]) -> [FieldMapping.Entry]? {
    guard events.count > 4, events[1].isImplicit, events[2].isMapping else { return nil }
    let mapping = FieldMapping(events, at: 2)
    guard events[mapping.end + 1].isImplicit, mapping.end + 3 == events.count else { return nil }
    return mapping.entries
  }
}
