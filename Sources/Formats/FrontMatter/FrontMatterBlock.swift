import Editorial

/// Where a file's front matter stands and its text begins, found by its bytes alone.
///
/// A BOM, a line `---` (blanks may follow), and the first later line `---` or `...` within 64 KiB.
/// Lines end at LF, CR LF or a lone CR.
package struct FrontMatterBlock: Hashable, Sendable {
  /// What kind of front matter it is.
  package enum Kind: Hashable, Sendable {
    case none
    case yaml
    /// Between lines `+++`.
    case toml
    /// A JSON object at the very start: neither read nor written.
    case json
    /// A line `---` and no second one: a rule above prose, or a forgotten fence; or `+++` above a
    /// line of TOML.
    case unclosed
  }

  /// It is never closed within `limit`, for it is longer than that; the body begins behind the fence
  /// that closes it.
  package var isTooLong = false
  /// It begins with `+++`.
  private var isTOML = false

  /// How lines end.
  package enum LineEnding: Hashable, Sendable {
    case lf, crlf, cr

    /// The bytes that end a line.
    package var bytes: [UInt8] {
      switch self {
      case .lf: [0x0A]
      case .crlf: [0x0D, 0x0A]
      case .cr: [0x0D]
      }
    }
  }

  package var kind: Kind
  /// The syntax of the keys between its fences; nothing where there are none.
  package var syntax: FieldSyntax? {
    switch kind {
    case .yaml: .yaml
    case .toml: .toml
    case .unclosed: isTOML ? .toml : nil
    case .none, .json: nil
    }
  }
  /// The bytes between the fences, from the first line after the opening one.
  package var part: Range<Int>
  /// The number of the part's first line in the file, from 1.
  package var firstLine: Int
  /// The offset where the body begins (after a BOM where there is no front matter).
  package var body: Int
  /// The number of the body's first line in the file, from 1.
  package var bodyLine: Int
  /// Blank lines stand before the opening fence: Hugo reads such front matter, Jekyll does not.
  package var isLate: Bool
  /// The ending of the file's first line; LF for a file without one.
  package var ending: LineEnding

  /// The closing fence must begin within this many bytes.
  package static let limit = 65_536

  /// Cuts a file; `isWhole` is false when `bytes` is only its beginning.
  ///
  /// A beginning that ends before the closing fence is `unclosed`: read on, up to `limit`.
  package init(_ bytes: UnsafeRawBufferPointer, isWhole: Bool = true) {
    let bom = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.init(kind: .none, at: bom, line: 1, ending: Self.ending(of: bytes))
    var start = bom
    var line = 1
    while true {
      let end = bytes.lineEnd(from: start)
      if end == start || Self.isBlankLine(bytes, start, end), end < bytes.count, end < Self.limit {
        start = bytes.afterEnding(at: end)
        line += 1
        continue
      }
      cutFence(bytes, start, end, line, isWhole)
      isLate = start > bom && kind != .none
      // A rule below blank lines is a rule.
      if isLate, kind == .unclosed {
        self.init(kind: .none, at: bom, line: 1, ending: ending)
      }
      break
    }
  }

  /// Cuts a file.
  package init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { FrontMatterBlock($0) }
  }

  private init(kind: Kind, at offset: Int, line: Int, ending: LineEnding) {
    self.kind = kind
    part = offset..<offset
    firstLine = line
    body = offset
    bodyLine = line
    isLate = false
    self.ending = ending
  }

  private mutating func cutFence(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ line: Int, _ isWhole: Bool
  ) {
    guard start < bytes.count else { return }
    let mark = bytes[start]
    if mark == UInt8(ascii: "{") {
      cutJSON(bytes, start, line)
      return
    }
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "+"),
      Self.isFence(bytes, start, end, mark)
    else { return }
    let opens = bytes.afterEnding(at: end)
    var next = opens
    var nextLine = line + 1
    while next < bytes.count, next < Self.limit {
      let end = bytes.lineEnd(from: next)
      let closes =
        Self.isFence(bytes, next, end, mark)
        || (mark == UInt8(ascii: "-") && Self.isFence(bytes, next, end, UInt8(ascii: ".")))
      // At the end of a beginning `---` may be the start of a longer line, CR half of an ending.
      if closes, isWhole || bytes.afterEnding(at: end) < bytes.count {
        kind = mark == UInt8(ascii: "-") ? .yaml : .toml
        part = opens..<next
        firstLine = line + 1
        body = bytes.afterEnding(at: end)
        bodyLine = nextLine + 1
        return
      }
      next = bytes.afterEnding(at: end)
      nextLine += 1
    }
    isTOML = mark == UInt8(ascii: "+")
    if isTOML, !Self.isPair(bytes, opens) { return }
    kind = .unclosed
    part = opens..<Swift.min(bytes.count, Swift.max(opens, Self.limit))
    firstLine = line + 1
    guard bytes.count >= Self.limit, isTOML || beginsLikeKeys(bytes) else { return }
    isTooLong = isTOML || !part.contains { Self.endsBlank(bytes, $0) }
    closeBeyond(bytes, from: next, nextLine, mark)
  }

  /// Lets the body begin behind a fence that closes what is longer than the limit.
  private mutating func closeBeyond(
    _ bytes: UnsafeRawBufferPointer, from limit: Int, _ lineThere: Int, _ mark: UInt8
  ) {
    var start = limit
    var line = lineThere
    while start < bytes.count {
      let end = bytes.lineEnd(from: start)
      line += 1
      if Self.isFence(bytes, start, end, mark) {
        isTooLong = true
        body = bytes.afterEnding(at: end)
        bodyLine = line
        return
      }
      start = bytes.afterEnding(at: end)
    }
  }

  /// Whether the first line is `key: value`: then a closing fence was forgotten, else `---` is a
  /// rule above prose.
  func beginsLikeKeys(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let end = min(bytes.lineEnd(from: part.lowerBound), part.upperBound)
    let start = bytes[part.lowerBound..<end].firstIndex { !isBlank($0) } ?? end
    guard let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")),
      (1...40).contains(colon - start)
    else { return false }
    return (colon + 1 == end || bytes[colon + 1] == 0x20)
      && !bytes[start..<colon].contains(UInt8(ascii: " "))
  }

  /// Whether a line begins here that has nothing in it.
  private static func endsBlank(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
    guard start > 0, bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D else { return false }
    return isBlankLine(bytes, start, bytes.lineEnd(from: start))
  }

  /// Whether the line that begins here is `key = value`: a text may well begin with three plus signs.
  private static func isPair(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
    let line = bytes[start..<bytes.lineEnd(from: start)]
    guard let sign = line.firstIndex(of: UInt8(ascii: "=")) else { return false }
    let key = line[..<sign].filter { !isBlank($0) }
    return !key.isEmpty
      && key.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
  }

  /// Liquid (`{% %}`) and kramdown (`{:`) begin with a brace too; only what parses is JSON.
  private mutating func cutJSON(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ line: Int) {
    var scan = JSONScan(bytes: bytes, index: start, end: Swift.min(bytes.count, Self.limit))
    guard scan.object() else { return }
    let end = bytes.lineEnd(from: scan.index)
    guard Self.isBlankLine(bytes, scan.index, end) else { return }
    kind = .json
    part = start..<scan.index
    firstLine = line
    body = bytes.afterEnding(at: end)
    bodyLine = line
    var at = start
    while at < body {
      at = bytes.afterEnding(at: bytes.lineEnd(from: at))
      bodyLine += 1
    }
  }

  private static func ending(of bytes: UnsafeRawBufferPointer) -> LineEnding {
    let end = bytes.lineEnd(from: 0)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\r") else { return .lf }
    return bytes.afterEnding(at: end) == end + 2 ? .crlf : .cr
  }

  private static func isBlankLine(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int
  ) -> Bool {
    bytes[start..<end].allSatisfy(isBlank)
  }

  /// Three marks at the line's start, and only blanks after them.
  private static func isFence(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ mark: UInt8
  ) -> Bool {
    guard end - start >= 3, bytes[start] == mark, bytes[start + 1] == mark,
      bytes[start + 2] == mark
    else { return false }
    return isBlankLine(bytes, start + 3, end)
  }
}
