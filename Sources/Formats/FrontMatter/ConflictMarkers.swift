import CMarkdown
import Editorial

/// What a merge leaves behind when two sides changed the same lines (R5).
package enum ConflictMarkers {
  /// The first marker at a line's start in the front matter, or a conflict that opens the file.
  package static func inFrontMatter(
    _ bytes: UnsafeRawBufferPointer, _ block: FrontMatterBlock
  ) -> Place? {
    switch block.kind {
    case .yaml, .toml:
      var line = block.firstLine
      var start = block.part.lowerBound
      while start < block.part.upperBound {
        if marker(bytes, start) != nil { return Place(line: line) }
        start = bytes.afterEnding(at: bytes.lineEnd(from: start))
        line += 1
      }
      return nil
    case .none, .json, .unclosed:
      guard marker(bytes, block.body) == UInt8(ascii: "<") else { return nil }
      let place = inBody(bytes, block)
      // Both sides of the conflict begin with front matter: a fence stands right below the marker.
      let next = bytes.afterEnding(at: bytes.lineEnd(from: block.body))
      return place != nil && bytes[next...].starts(with: Array("---".utf8)) ? place : nil
    }
  }

  /// The first marker of a whole triple at line starts in the body, outside fenced code.
  package static func inBody(_ bytes: UnsafeRawBufferPointer, _ block: FrontMatterBlock) -> Place? {
    guard block.body < bytes.count, let start = bytes.baseAddress,
      cmarkdown_find(start + block.body, bytes.count - block.body, "<<<<<<<", 7) != nil
    else { return nil }
    var fence = Fence()
    var first: Int?
    var seen: UInt8 = 0
    var line = block.bodyLine
    var at = block.body
    while at < bytes.count {
      let end = bytes.lineEnd(from: at)
      if !fence.covers(bytes, at, end) {
        switch (marker(bytes, at), seen) {
        case (UInt8(ascii: "<"), _):
          first = line
          seen = UInt8(ascii: "<")
        case (UInt8(ascii: "="), UInt8(ascii: "<")): seen = UInt8(ascii: "=")
        case (UInt8(ascii: ">"), UInt8(ascii: "=")): return first.map { Place(line: $0) }
        default: break
        }
      }
      at = bytes.afterEnding(at: end)
      line += 1
    }
    return nil
  }

  static func inFrontMatter(_ bytes: [UInt8], _ block: FrontMatterBlock) -> Place? {
    bytes.withUnsafeBytes { inFrontMatter($0, block) }
  }

  static func inBody(_ bytes: [UInt8], _ block: FrontMatterBlock) -> Place? {
    bytes.withUnsafeBytes { inBody($0, block) }
  }

  /// The mark of the marker a line begins with: `<`, `=` or `>`.
  private static func marker(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> UInt8? {
    guard start + 7 <= bytes.count else { return nil }
    let mark = bytes[start]
    guard mark == UInt8(ascii: "<") || mark == UInt8(ascii: "=") || mark == UInt8(ascii: ">")
    else { return nil }
    for index in start..<start + 7 where bytes[index] != mark { return nil }
    guard start + 7 < bytes.count else { return mark }
    let next = bytes[start + 7]
    return next == 0x20 || next == 0x0A || next == 0x0D ? mark : nil
  }
}
