import Editorial

/// Reads what it can, line by line, from front matter that is no YAML.
///
/// One `@` or one colon must not lose the piece from the screen; the failure itself is shown.
package enum LineByLineReader {
  /// The keys worth saving.
  package static let keys: Set<String> = [
    "title", "date", "draft", "status", "outlet", "due", "tags",
  ]

  /// Visits the lines `key: value` of `wanted` keys (in lower case) that begin in column 1.
  ///
  /// A key's first line counts; block texts and lists of several lines are left out. With
  /// `isIndented` blanks and tabs may stand before a key.
  package static func read(
    _ part: UnsafeRawBufferPointer, firstLine: Int, wanted: Set<String> = keys,
    isIndented: Bool = false, each: (_ key: UnsafeRawBufferPointer, _ value: FieldValue) -> Void
  ) {
    var seen: Set<String> = []
    var line = firstLine
    var start = 0
    while start < part.count {
      let end = part.lineEnd(from: start)
      if let colon = part[start..<end].firstIndex(of: UInt8(ascii: ":")) {
        var nameEnd = colon
        while nameEnd > start, isBlank(part[nameEnd - 1]) { nameEnd -= 1 }
        var nameStart = start
        while isIndented, nameStart < nameEnd, isBlank(part[nameStart]) { nameStart += 1 }
        let name = PieceKey.fold(String(decoding: part[nameStart..<nameEnd], as: UTF8.self))
        let begins = nameStart < nameEnd && !isBlank(part[nameStart])
        let isKey = begins && (colon + 1 == end || isBlank(part[colon + 1]))
        if isKey, wanted.contains(name), seen.insert(name).inserted {
          let key = UnsafeRawBufferPointer(rebasing: part[nameStart..<nameEnd])
          visit(key, part, start, colon + 1..<end, line, each)
        }
      }
      start = part.afterEnding(at: end)
      line += 1
    }
  }

  private static func visit(
    _ key: UnsafeRawBufferPointer, _ part: UnsafeRawBufferPointer, _ lineStart: Int,
    _ afterColon: Range<Int>, _ line: Int, _ each: (UnsafeRawBufferPointer, FieldValue) -> Void
  ) {
    var text = afterColon
    while let first = text.first, isBlank(part[first]) { text.removeFirst() }
    while let last = text.last, isBlank(part[last]) { text.removeLast() }
    guard let first = text.first else { return }
    let before = part[lineStart..<first].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    let place = Place(line: line, column: before + 1)
    let keyPlace = Place(line: line)
    if goesOn(key, part, text) {
      let range = uncommented(part, text, isTitle: true)
      let bytes = UnsafeRawBufferPointer(rebasing: part[range])
      each(key, FieldValue(.scalar, bytes, .doubleQuoted, keyPlace: keyPlace, place: place))
      return
    }
    if part[first] == UInt8(ascii: "["), let last = text.last, part[last] == UInt8(ascii: "]") {
      let ranges = items(part, first + 1..<last)
      ranges.withUnsafeBufferPointer { ranges in
        let only = ranges.count == 1 ? part[ranges[0]] : part[0..<0]
        let value = FieldValue(
          .list, UnsafeRawBufferPointer(rebasing: only), .plain, keyPlace: keyPlace, place: place,
          items: part, ranges: ranges)
        each(key, value)
      }
      return
    }
    guard !"|>[{&*".utf8.contains(part[first]) else { return }
    let (range, style) = scalar(part, text, isTitle: YAMLScalar.equals(key, "title"))
    let bytes = UnsafeRawBufferPointer(rebasing: part[range])
    each(key, FieldValue(.scalar, bytes, style, keyPlace: keyPlace, place: place))
  }

  /// Whether a title begins with a mark of YAML's and goes on as text behind it: `[인터뷰] ...`,
  /// `*Oldboy*`, `"Yes" and no`, `| pipe`, `'tis`; any other value may well be what YAML makes of it.
  private static func goesOn(
    _ key: UnsafeRawBufferPointer, _ part: UnsafeRawBufferPointer, _ text: Range<Int>
  ) -> Bool {
    guard YAMLScalar.equals(key, "title"), let first = text.first else { return false }
    let rest = text.lowerBound + 1..<text.upperBound
    func ends(with close: StaticString) -> Bool {
      guard let index = part[rest].firstIndex(of: close.utf8Start[0]) else { return true }
      return uncommented(part, index + 1..<text.upperBound).isEmpty
    }
    switch part[first] {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      return !uncommented(part, rest).allSatisfy { "+-0123456789".utf8.contains(part[$0]) }
    case UInt8(ascii: "["):
      // `[단독]` is a title, `[[Ferry]]` a link and `["Ferry"]` a list.
      return !ends(with: "]") || part[rest].contains(UInt8(ascii: ","))
        || part[rest].first.map { !"[]\"'".utf8.contains($0) && !isBlank($0) } ?? false
    case UInt8(ascii: "{"): return !rest.isEmpty
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"): return true
    case UInt8(ascii: "\""):
      guard let close = part[rest].lastIndex(of: UInt8(ascii: "\"")) else { return false }
      return !uncommented(part, close + 1..<text.upperBound).isEmpty
    case UInt8(ascii: "'"):
      guard let close = part[rest].lastIndex(of: UInt8(ascii: "'")) else { return true }
      return !uncommented(part, close + 1..<text.upperBound).isEmpty
    default: return false
    }
  }

  /// A text without blanks around it and without a comment behind it; in a title `#1` and `#word`
  /// begin none.
  static func uncommented(
    _ part: UnsafeRawBufferPointer, _ text: Range<Int>, isTitle: Bool = false
  ) -> Range<Int> {
    var start = text.lowerBound
    while start < text.upperBound, isBlank(part[start]) { start += 1 }
    var end = start
    while end < text.upperBound {
      if part[end] == UInt8(ascii: "#"), end > text.lowerBound, isBlank(part[end - 1]) {
        if !isTitle || end + 1 == text.upperBound || isBlank(part[end + 1]) { break }
      }
      end += 1
    }
    while end > start, isBlank(part[end - 1]) { end -= 1 }
    return start..<end
  }

  /// A scalar without its quotes (their escapes stay as written) and without its comment.
  private static func scalar(
    _ part: UnsafeRawBufferPointer, _ text: Range<Int>, isTitle: Bool = false
  ) -> (Range<Int>, ScalarStyle) {
    let quote = part[text.lowerBound]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let inside = text.lowerBound + 1..<text.upperBound
      let style = quote == UInt8(ascii: "'") ? ScalarStyle.singleQuoted : .doubleQuoted
      if let close = part[inside].lastIndex(of: quote) {
        return (inside.lowerBound..<close, style)
      }
      return (inside, style)
    }
    return (uncommented(part, text, isTitle: isTitle), .plain)
  }

  /// The items between the brackets of a one-line list.
  private static func items(_ part: UnsafeRawBufferPointer, _ inside: Range<Int>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var start = inside.lowerBound
    for end in start...inside.upperBound
    where end == inside.upperBound || part[end] == UInt8(ascii: ",") {
      var item = start..<end
      while let first = item.first, isBlank(part[first]) { item.removeFirst() }
      while let last = item.last, isBlank(part[last]) { item.removeLast() }
      if !item.isEmpty { items.append(scalar(part, item).0) }
      start = end + 1
    }
    return items
  }
}
