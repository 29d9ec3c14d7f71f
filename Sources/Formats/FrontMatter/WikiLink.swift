import Editorial

/// A link as Obsidian writes it into properties: `[[Outlets/NK News|NK]]` (R3).
enum WikiLink {
  /// Where the last part of a link's target stands: `NK News`; nothing for what is no link alone.
  static func target(_ bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    let count = bytes.count
    guard count > 4, bytes[0] == 0x5B, bytes[1] == 0x5B, bytes[count - 1] == 0x5D,
      bytes[count - 2] == 0x5D
    else { return nil }
    return target(within: 2..<count - 2, of: bytes)
  }

  /// The last part of the target that stands between a link's brackets.
  static func target(
    within inside: Range<Int>, of bytes: UnsafeRawBufferPointer
  ) -> Range<Int>? {
    var start = inside.lowerBound
    var end = inside.upperBound
    scan: for index in inside {
      switch bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "]"): return nil
      case UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: "^"):
        end = index
        break scan
      case UInt8(ascii: "/"): start = index + 1
      default: break
      }
    }
    while start < end, isBlank(bytes[start]) { start += 1 }
    while start < end, isBlank(bytes[end - 1]) { end -= 1 }
    let ending = Array(".md".utf8)
    if end - start > ending.count, bytes[end - ending.count..<end].elementsEqual(ending) {
      end -= ending.count
    }
    return start < end ? start..<end : nil
  }

  /// What a text that is a link leads to, a time behind it kept: `[[2026-11-27]] 18:00`; nothing for
  /// any other text.
  static func followed(_ text: String) -> String? {
    guard text.hasPrefix("[["), let close = text.firstRange(of: "]]") else { return nil }
    let link = Array(text[..<close.upperBound].utf8)
    let rest = text[close.upperBound...]
    guard rest.isEmpty || rest.first == " " else { return nil }
    return link.withUnsafeBytes { bytes in
      target(bytes).map { String(decoding: bytes[$0], as: UTF8.self) + rest }
    }
  }

  /// The text of a link as it leads to something else: its folder stays, its other name goes.
  ///
  /// - Parameters:
  ///   - link: with its brackets or without, as it stands in the file.
  ///   - value: what is to be read of it.
  /// - Returns: `[[Outlets/Time]]`; a time behind a day stays outside: `[[2026-11-27]] 18:00`.
  static func text(_ link: String, leadingTo value: String) -> String? {
    let isBracketed = link.hasPrefix("[[")
    let inside = isBracketed ? link.dropFirst(2).prefix { $0 != "]" } : link[...]
    let path = inside.prefix { !"|#^".contains($0) }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    var name = value[...]
    var rest: Substring = ""
    if let space = value.firstIndex(of: " "), WrittenDate(reading: value) != nil {
      name = value[..<space]
      rest = value[space...]
    }
    // A name with one of these would lead elsewhere, or nowhere.
    guard !name.contains(where: { "[]|#^/".contains($0) }) else { return nil }
    if isBracketed { return "[[\(folder)\(name)]]\(rest)" }
    return rest.isEmpty ? "\(folder)\(name)" : nil
  }
}
