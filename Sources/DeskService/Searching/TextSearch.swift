import Editorial
import Formats
import Glibc

/// A search through the text of pieces, as far as it has come.
package struct TextSearch: Sendable {
  package let query: TextQuery
  /// How many of its pieces were read.
  package private(set) var done = 0
  private let needle: TextNeedle
  private var count = 0

  /// Hits that are told of in all, and of one piece: more nobody looks through.
  private static let most = 500
  private static let mostOfPiece = 5
  /// Bytes of one file that are looked through.
  private static let limit = 16 << 20

  package init(_ query: TextQuery) {
    self.query = query
    needle = TextNeedle(query.text)
  }

  /// Whether there is nothing more to read.
  package var isDone: Bool { done >= query.pieces.count || count >= TextSearch.most }

  /// Reads on until a moment of the monotonic clock.
  ///
  /// - Parameters:
  ///   - end: when to stop, in nanoseconds.
  ///   - path: where a piece really is.
  /// - Returns: what was found meanwhile, in order.
  package mutating func advance(
    until end: Int, _ path: (FilePath) -> String
  ) -> [TextHit] {
    var reader = FileReader()
    defer { reader.close() }
    var hits: [TextHit] = []
    while !isDone {
      let piece = query.pieces[done]
      done += 1
      search(piece, path(piece), &reader, &hits)
      if done % 16 == 0, MonotonicClock.now() >= end { break }
    }
    return hits
  }

  private mutating func search(
    _ piece: FilePath, _ path: String, _ reader: inout FileReader, _ hits: inout [TextHit]
  ) {
    guard case .opened(let stamp, _) = reader.open(path, at: AT_FDCWD, first: TextSearch.limit)
    else { return }
    let bytes = reader.bytes
    let isWhole = bytes.count >= stamp.size
    defer { reader.shrink() }
    var place = FrontMatterBlock(bytes, isWhole: isWhole).body
    var (line, counted) = (1, 0)
    var found = 0
    while found < TextSearch.mostOfPiece, count < TextSearch.most,
      let hit = needle.next(in: bytes, from: place)
    {
      while counted < hit {
        if bytes[counted] == 0x0A { line += 1 }
        counted += 1
      }
      let end = bytes[hit...].firstIndex(of: 0x0A) ?? bytes.count
      hits.append(
        TextHit(piece: piece, line: line, excerpt: TextSearch.excerpt(bytes, around: hit, to: end)))
      found += 1
      count += 1
      place = end
    }
  }

  /// What stands around a place on its line.
  private static func excerpt(
    _ bytes: UnsafeRawBufferPointer, around hit: Int, to lineEnd: Int
  ) -> String {
    let least = max(0, hit - 48)
    var start = bytes[least..<hit].lastIndex(of: 0x0A).map { $0 + 1 } ?? least
    // Not within a letter, and where the line goes on before it from a word on.
    while start < hit, bytes[start] & 0xC0 == 0x80 { start += 1 }
    let isCut = start > 0 && bytes[start - 1] != 0x0A
    if isCut, let blank = bytes[start..<hit].firstIndex(of: 0x20) { start = blank + 1 }
    var end = min(lineEnd, hit + 200)
    while end > hit, end < lineEnd, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return (isCut ? ".. " : "") + text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension DeskService {
  /// Reads on in a search for some nanoseconds.
  package func advance(_ search: inout TextSearch, for nanoseconds: Int) -> [TextHit] {
    let end = MonotonicClock.now().addingReportingOverflow(nanoseconds)
    return search.advance(until: end.overflow ? Int.max : end.partialValue) { absolute($0).text }
  }
}
