import Editorial

/// The one mend of front matter that YAML cannot read: quotes round a value, or a space behind a
/// colon.
///
/// A mend is tried and proved, never guessed from what the parser says: with it the front matter
/// reads, each other key reads as it does where the mended line is left out, and the mended key reads
/// as it did line by line. Where none or more than one can be proved, there is none.
struct LineMend {
  /// The mend, its line counted in the file.
  var mend: Mend
  /// What it changes, by offset in the front matter.
  var change: ByteChange

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
    let proved = tried.suffix(reach).filter { $0.isProved(in: part) }
    return proved.count == 1 ? proved[0] : nil
  }

  // MARK: What may be meant

  /// What could mend a line that begins with a key in column 1; `nil` for any other.
  private static func candidate(
    _ part: UnsafeRawBufferPointer, _ line: Range<Int>, _ number: Int
  ) -> LineMend? {
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
        change: ByteChange(offset: next, old: [], new: [UInt8(ascii: " ")]))
    }
    let rest = part[next..<line.upperBound]
    guard let start = rest.firstIndex(where: { !isBlank($0) }) else { return nil }
    let value = Array(
      part[start..<LineByLineReader.uncommented(part, start..<line.upperBound).upperBound])
    guard mayBeText(value, key) else { return nil }
    let isQuoting = value.contains(UInt8(ascii: "\"")) || value.contains(UInt8(ascii: "\\"))
    let quoted = WrittenScalar.bytes(value, as: isQuoting ? .singleQuoted : .doubleQuoted)
    return LineMend(
      mend: .quotes(key: key, line: number),
      change: ByteChange(offset: start, old: value, new: quoted))
  }

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
    return !lists.contains(key.lowercased()) && last != closing
      && value.dropFirst().contains(closing)
  }

  // MARK: The proof

  /// Whether the part reads with the mend, and only the mended key is another than without its line.
  private func isProved(in part: UnsafeRawBufferPointer) -> Bool {
    let bytes = Array(part)
    guard let mended = Splice.apply([change], to: bytes),
      let after = Self.events(mended), let root = Self.root(after),
      let index = root.firstIndex(where: { isMended($0, after) }),
      let without = Self.events(lacking(bytes))
    else { return false }
    let entry = root[index]
    guard after[entry.value.lowerBound].isScalar, entry.value.count == 1,
      after[entry.value.lowerBound].string == meant(bytes)
    else { return false }
    var rest = after
    rest.removeSubrange(entry.key..<entry.value.upperBound)
    // Without its only key, a mapping is nothing.
    if root.count == 1 { return without.count == 2 }
    return rest.count == without.count
      && zip(rest, without).allSatisfy { $0.reads(like: $1) }
  }

  /// What the mended key must read as.
  private func meant(_ bytes: [UInt8]) -> String {
    if case .quotes = mend { return String(decoding: change.old, as: UTF8.self) }
    let line = bytes[change.offset...].prefix { $0 != 0x0A && $0 != 0x0D }
    return line.withUnsafeBytes { line in
      let start = line.firstIndex { !isBlank($0) } ?? line.endIndex
      let end = LineByLineReader.uncommented(line, start..<line.count).upperBound
      return String(decoding: line[start..<max(start, end)], as: UTF8.self)
    }
  }

  /// Whether an entry is the one whose line is mended.
  private func isMended(_ entry: FieldMapping.Entry, _ events: [FieldEvent]) -> Bool {
    let value = events[entry.value.lowerBound].bytes
    return switch mend {
    case .quotes: value.lowerBound == change.offset
    case .space: value.lowerBound == change.offset + 1
    case .value, .tie: false
    }
  }

  /// The part without the line that is mended.
  private func lacking(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { part in
      var start = 0
      while start < part.count {
        let end = part.lineEnd(from: start)
        let next = part.afterEnding(at: end)
        if change.offset <= end { return Array(part[..<start]) + Array(part[next...]) }
        start = next
      }
      return Array(part)
    }
  }

  private static func events(_ bytes: [UInt8]) -> [FieldEvent]? {
    bytes.withUnsafeBytes { part in
      try? FieldSyntax.yaml.events(of: part, 0..<part.count, firstLine: 1)
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
