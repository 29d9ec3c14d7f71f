import Editorial

/// Front matter that a file plainly means to have, and that programs do not see (R1).
///
/// It is read all the same, so that the piece does not vanish without a word; it is not written, for
/// what is put into it nobody else would see either.
package struct MeantFrontMatter: Hashable, Sendable {
  /// What hides it.
  package enum Fault: Hashable, Sendable {
    case utf16
    /// Latin-1, or another encoding of a byte a letter.
    case notUTF8
    /// More than one byte order mark at the start.
    case byteOrderMarks
    /// A fence of other dashes than three hyphens, as it is seen.
    case fence(String)
    /// It stands below other front matter, or below the title.
    case below(isSecond: Bool)
    /// The key, and what stands right behind its colon.
    case noSpace(key: String, value: String)
    /// The key, and what stands behind its full-width colon.
    case wideColon(key: String, value: String)
  }

  package var fault: Fault
  /// Where the fault stands.
  package var place: Place
  /// The file as it was meant, in UTF-8 and line for line: what hides the front matter is mended.
  package var text: [UInt8]

  /// What is wrong and how to mend it, for a writer.
  package var sentence: String {
    switch fault {
    case .utf16: "this file is in UTF-16, so that its front matter is not seen: save it as UTF-8"
    case .notUTF8: "this file is not UTF-8 (Latin-1, it seems): save it as UTF-8"
    case .byteOrderMarks:
      "more than one byte order mark hides the front matter: save the file without them"
    case .fence(Dashes.hyphens):
      "an invisible character stands beside these three hyphens, so that they fence nothing: type "
        + "the line anew"
    case .fence(let dashes):
      "\"\(dashes)\" does not fence front matter: write three hyphens, `---`, on a line of their own"
    case .below(isSecond: true):
      "this second block of front matter is not seen: move its lines into the first"
    case .below(isSecond: false):
      "front matter is not seen below other text: move it to the first line of the file"
    case .noSpace(let key, let value):
      "a space is missing behind the colon: write `\(key): \(value)`"
    case .wideColon(let key, let value):
      "the colon behind `\(key)` is a full-width one: write `\(key): \(value)`"
    }
  }

  /// Looks for it in a file or its beginning; `keys` are those that mean something, in lower case.
  ///
  /// Several faults may stand in one file: the first is named, all are mended.
  package init?(_ bytes: UnsafeRawBufferPointer, keys: Set<String> = Set(PieceKey.names)) {
    guard var found = Self.firstFault(bytes, keys) else { return nil }
    for _ in 0..<4 {
      guard let next = found.text.withUnsafeBytes({ Self.firstFault($0, keys) }) else { break }
      found.text = next.text
    }
    self = found
  }

  package init?(_ bytes: [UInt8]) {
    guard let found = bytes.withUnsafeBytes({ MeantFrontMatter($0) }) else { return nil }
    self = found
  }

  private init(_ fault: Fault, at place: Place, text: [UInt8]) {
    self.fault = fault
    self.place = place
    self.text = text
  }

  private static func firstFault(
    _ bytes: UnsafeRawBufferPointer, _ keys: Set<String>
  ) -> MeantFrontMatter? {
    if let text = Transcoding.utf8(ofUTF16: bytes) {
      return MeantFrontMatter(.utf16, at: Place(line: 1), text: text)
    }
    var start = 0
    while bytes[start...].starts(with: byteOrderMark) { start += 3 }
    if start > 3 {
      return MeantFrontMatter(.byteOrderMarks, at: Place(line: 1), text: Array(bytes[start...]))
    }
    let block = FrontMatterBlock(bytes)
    switch block.kind {
    case .yaml:
      return byteALetter(bytes, block) ?? noSpace(bytes, block, keys) ?? second(bytes, block)
    case .unclosed: return otherEnd(bytes, block)
    case .none: return otherFences(bytes, from: start) ?? belowTitle(bytes, from: start)
    case .toml, .json: return nil
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

// MARK: The faults

extension MeantFrontMatter {
  /// Front matter with letters such as Latin-1 writes them.
  private static func byteALetter(
    _ bytes: UnsafeRawBufferPointer, _ block: FrontMatterBlock
  ) -> MeantFrontMatter? {
    let part = UnsafeRawBufferPointer(rebasing: bytes[block.part])
    guard let offset = Transcoding.firstLatin1(in: part) else { return nil }
    return MeantFrontMatter(
      .notUTF8, at: Place(of: block.part.lowerBound + offset, in: bytes),
      text: Transcoding.utf8(ofLatin1: bytes))
  }

  /// `status:drafting` and `status：drafting`: to YAML no key, but one word.
  private static func noSpace(
    _ bytes: UnsafeRawBufferPointer, _ block: FrontMatterBlock, _ keys: Set<String>
  ) -> MeantFrontMatter? {
    var first: (fault: Fault, at: Int)?
    var text = Array(bytes)
    for line in lines(bytes, block.part).reversed() {
      guard let found = colon(bytes, line, keys) else { continue }
      first = (found.fault, found.at)
      text.replaceSubrange(found.replaced, with: found.plain)
    }
    return first.map { MeantFrontMatter($0.fault, at: Place(of: $0.at, in: bytes), text: text) }
  }

  /// A line's colon that YAML takes for a part of a word; `at` is where it is pointed at.
  private static func colon(
    _ bytes: UnsafeRawBufferPointer, _ line: Range<Int>, _ keys: Set<String>
  ) -> (fault: Fault, at: Int, replaced: Range<Int>, plain: [UInt8])? {
    func key(_ end: Int) -> String? {
      let key = String(decoding: bytes[line.lowerBound..<end], as: UTF8.self)
      return keys.contains(PieceKey.trimmed(Substring(key)).lowercased()) ? key : nil
    }
    if let colon = WideColon(in: bytes, line) {
      guard let key = key(colon.at) else { return nil }
      let value = String(decoding: bytes[colon.value..<line.upperBound], as: UTF8.self)
      return (
        .wideColon(key: PieceKey.trimmed(Substring(key)), value: value), colon.at,
        colon.at..<colon.at + WideColon.bytes.count, colon.plain
      )
    }
    guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.upperBound,
      !isBlank(bytes[colon + 1]), !":/\\".utf8.contains(bytes[colon + 1]), let key = key(colon)
    else { return nil }
    let value = String(decoding: bytes[colon + 1..<line.upperBound], as: UTF8.self)
    return (.noSpace(key: key, value: value), colon + 1, colon + 1..<colon + 1, [0x20])
  }

  /// A block of front matter right below the first: what a template put above one that was there.
  private static func second(
    _ bytes: UnsafeRawBufferPointer, _ block: FrontMatterBlock
  ) -> MeantFrontMatter? {
    var at = block.body
    while at < bytes.count, isBlank(bytes[at]) || bytes[at] == 0x0A || bytes[at] == 0x0D { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "-") else { return nil }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[at...])
    let below = FrontMatterBlock(rest)
    guard below.kind == .yaml, !below.isLate, isKeys(rest, below.part),
      saysSo(rest, below.part), !saysSo(bytes, block.part)
    else { return nil }
    var text = Array(bytes)
    // Both become one: the fences between them are comments.
    for index in block.part.upperBound..<block.part.upperBound + 3 { text[index] = 0x23 }
    for index in at..<at + 3 { text[index] = 0x23 }
    return MeantFrontMatter(.below(isSecond: true), at: Place(of: at, in: bytes), text: text)
  }

  /// Front matter below the title of the text.
  private static func belowTitle(
    _ bytes: UnsafeRawBufferPointer, from start: Int
  ) -> MeantFrontMatter? {
    var at = start
    var hasTitle = false
    while at < bytes.count {
      let end = bytes.lineEnd(from: at)
      let line = bytes[at..<end]
      if line.starts(with: [0x23, 0x20]), !hasTitle {
        hasTitle = true
      } else if !line.allSatisfy(isBlank) {
        break
      }
      at = bytes.afterEnding(at: end)
    }
    guard hasTitle, at < bytes.count, bytes[at] == UInt8(ascii: "-") else { return nil }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[at...])
    let below = FrontMatterBlock(rest)
    guard below.kind == .yaml, !below.isLate, isKeys(rest, below.part), saysSo(rest, below.part)
    else { return nil }
    var text = Array(bytes)
    for index in start..<at where text[index] != 0x0A && text[index] != 0x0D { text[index] = 0x20 }
    return MeantFrontMatter(.below(isSecond: false), at: Place(of: at, in: bytes), text: text)
  }

  /// Fences of dashes that are none: `—`, `----`, `–––`.
  private static func otherFences(
    _ bytes: UnsafeRawBufferPointer, from start: Int
  ) -> MeantFrontMatter? {
    var first = start
    while first < bytes.count, bytes[first] == 0x0A || bytes[first] == 0x0D { first += 1 }
    let end = bytes.lineEnd(from: first)
    guard let dashes = Dashes.fence(bytes, first..<end) else { return nil }
    let opens = bytes.afterEnding(at: end)
    var part = opens..<opens
    var close: Range<Int>?
    for line in lines(bytes, opens..<min(bytes.count, FrontMatterBlock.limit)) {
      if bytes[line].allSatisfy(isBlank) || Dashes.isFence(bytes, line) {
        close = line
        break
      }
      part = opens..<line.upperBound
    }
    guard isKeys(bytes, part) else { return nil }
    var text = Array(bytes)
    let fence = Array("---".utf8)
    if let close {
      text.replaceSubrange(close, with: fence)
    } else {
      text += (text.last == 0x0A ? [] : [0x0A]) + fence + [0x0A]
    }
    text.replaceSubrange(first..<end, with: fence)
    return MeantFrontMatter(.fence(dashes), at: Place(of: first, in: bytes), text: text)
  }

  /// Front matter that begins well and ends with dashes that are no fence.
  private static func otherEnd(
    _ bytes: UnsafeRawBufferPointer, _ block: FrontMatterBlock
  ) -> MeantFrontMatter? {
    for line in lines(bytes, block.part) {
      if bytes[line].allSatisfy(isBlank) { return nil }
      guard let dashes = Dashes.fence(bytes, line) else { continue }
      guard isKeys(bytes, block.part.lowerBound..<line.lowerBound) else { return nil }
      var text = Array(bytes)
      text.replaceSubrange(line, with: Array("---".utf8))
      return MeantFrontMatter(
        .fence(dashes), at: Place(of: line.lowerBound, in: bytes), text: text)
    }
    return nil
  }

  /// The lines in a part of a file, without their endings.
  private static func lines(
    _ bytes: UnsafeRawBufferPointer, _ part: Range<Int>
  ) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = part.lowerBound
    while start < part.upperBound {
      let end = min(bytes.lineEnd(from: start), part.upperBound)
      lines.append(start..<end)
      start = bytes.afterEnding(at: end)
    }
    return lines
  }

  /// Whether every line is a key, or belongs to the one above it; the first is a key.
  private static func isKeys(_ bytes: UnsafeRawBufferPointer, _ part: Range<Int>) -> Bool {
    var hasKey = false
    for line in lines(bytes, part) {
      guard let first = bytes[line].first else { continue }
      if first == UInt8(ascii: "#") { continue }
      if hasKey, isBlank(first) || first == UInt8(ascii: "-") { continue }
      guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")), colon > line.lowerBound,
        colon - line.lowerBound <= 40,
        !bytes[line.lowerBound..<colon].contains(UInt8(ascii: " "))
      else { return false }
      hasKey = true
    }
    return hasKey
  }

  /// Whether a line gives a status, a draft or an outlet.
  private static func saysSo(_ bytes: UnsafeRawBufferPointer, _ part: Range<Int>) -> Bool {
    lines(bytes, part).contains { line in
      guard let colon = bytes[line].prefix(16).firstIndex(of: UInt8(ascii: ":")) else {
        return false
      }
      let key = PieceKey.fold(String(decoding: bytes[line.lowerBound..<colon], as: UTF8.self))
      return [PieceKey.status, .draft, .outlet].contains { $0.name == key }
    }
  }
}
