/// Text broken into lines of so many columns.
package struct TextWrap: Sendable {
  /// The columns a line may take.
  package let width: Int

  package init(width: Int) {
    self.width = width
  }

  /// The lines of the text, made safe; its own line ends are kept, other space is collapsed.
  ///
  /// Breaks at spaces, beside Han and kana (not before closing punctuation), and within a word only
  /// where that alone is wider than a line.
  package func lines(_ text: String) -> [String] {
    guard width > 0 else { return [] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { lines([Span(String($0))]).map { $0.map(\.text).joined() } }
  }

  /// The lines of one paragraph of styled text, made safe; all of its space is collapsed.
  ///
  /// Breaks where `lines(_:)` of a plain text does, whatever the styles.
  package func lines(_ paragraph: [Span]) -> [[Span]] {
    guard width > 0 else { return [] }
    var lines: [[Span]] = []
    var line = Piece()
    var word = Piece()
    /// The look of the blank before the word, where there is one.
    var space: Style?

    /// Puts the finished word on the line, or on a new one where there is no room.
    func place() {
      guard word.columns > 0 else { return }
      let blank = line.columns > 0 ? space : nil
      if line.columns > 0, line.columns + (blank == nil ? 0 : 1) + word.columns > width {
        lines.append(line.spans)
        line = Piece()
      } else if let blank {
        line.append(.blank, blank)
      }
      line.append(word)
      word = Piece()
      space = nil
    }

    for span in paragraph {
      var reader = ClusterReader(span.text)
      while let next = reader.next() {
        // A wide cluster can never stand in one column.
        let cluster = next.width > width ? .replacement : next
        if cluster == .blank {
          place()
          space = span.style
          continue
        }
        if let last = word.last, mayBreak(between: last, and: cluster) { place() }
        if word.columns + cluster.width > width { place() }
        word.append(cluster, span.style)
      }
    }
    place()
    lines.append(line.spans)
    return lines
  }

  /// The lines of a text whose own blanks count, as those of code do: broken where they are full.
  package func brokenLines(_ span: Span) -> [[Span]] {
    guard width > 0 else { return [] }
    var lines: [[Span]] = []
    var line = Piece()
    var reader = ClusterReader(span.text)
    while let next = reader.next() {
      let cluster = next.width > width ? .replacement : next
      if line.columns + cluster.width > width {
        lines.append(line.spans)
        line = Piece()
      }
      line.append(cluster, span.style)
    }
    lines.append(line.spans)
    return lines
  }

  private func mayBreak(between last: Cluster, and next: Cluster) -> Bool {
    if isIdeographic(next) { return !isClosing(next) && !isOpening(last) }
    return isIdeographic(last) && !isOpening(last) && isWordLike(next)
  }

  private func isWordLike(_ cluster: Cluster) -> Bool {
    switch cluster.base {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// What may not end a line: opening brackets.
  private func isOpening(_ cluster: Cluster) -> Bool {
    switch cluster.base {
    case 0x28, 0x5B, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0xFF08, 0xFF3B,
      0xFF5B:
      true
    default: false
    }
  }

  /// Where a line may break before and after, without a space: Han, kana and their punctuation.
  private func isIdeographic(_ cluster: Cluster) -> Bool {
    switch cluster.base {
    case 0x2E80...0x30FF, 0x31C0...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF60, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// What may not begin a line: closing brackets, full stops and small kana.
  private func isClosing(_ cluster: Cluster) -> Bool {
    switch cluster.base {
    case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x30FB,
      0x30FC, 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0x3041,
      0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x30A1, 0x30A3, 0x30A5,
      0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7:
      true
    default: false
    }
  }
}

/// Clusters in the making of a line, with their columns and looks.
private struct Piece {
  private struct Part {
    var style: Style
    var bytes: [UInt8]
  }

  private var parts: [Part] = []
  private(set) var columns = 0
  private(set) var last: Cluster?

  var spans: [Span] { parts.map { Span(String(decoding: $0.bytes, as: UTF8.self), $0.style) } }

  mutating func append(_ cluster: Cluster, _ style: Style) {
    if parts.last?.style != style { parts.append(Part(style: style, bytes: [])) }
    cluster.write(to: &parts[parts.count - 1].bytes)
    columns += cluster.width
    last = cluster
  }

  mutating func append(_ piece: Piece) {
    for part in piece.parts {
      if parts.last?.style == part.style {
        parts[parts.count - 1].bytes += part.bytes
      } else {
        parts.append(part)
      }
    }
    columns += piece.columns
    last = piece.last
  }
}
