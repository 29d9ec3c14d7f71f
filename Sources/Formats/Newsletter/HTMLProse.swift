/// The text of a post as its words are counted: without pictures and their captions, what comes from
/// elsewhere, lines of code, and the numbers of footnotes.
struct HTMLProse: HTMLConsumer {
  /// White space that no text has: a line end may be a space within a paragraph.
  private static let blockEnd: UInt8 = 0x0C

  /// Its blocks, one behind the other.
  private(set) var bytes: [UInt8] = []

  mutating func begin(_ element: HTMLElement) -> Bool {
    if element.tag.parts { part() }
    switch element.role {
    case .widget, .embed, .formula, .picture, .footnoteMark, .footnoteNumber: return false
    case .text, .footnote: break
    }
    return switch element.tag {
    case .image, .frame, .caption, .preformatted, .hidden: false
    default: true
    }
  }

  mutating func end(_ tag: HTMLTag) {
    if tag.parts { part() }
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) {
    self.bytes += bytes
  }

  private mutating func part() {
    if bytes.last != HTMLProse.blockEnd { bytes.append(HTMLProse.blockEnd) }
  }

  /// What it begins with, as a title would be: a line of at most sixty characters.
  var opening: String {
    let blanks: Set<UInt8> = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20]
    var rest = bytes[...]
    while let start = rest.firstIndex(where: { !blanks.contains($0) }) {
      let line = rest[start...].prefix(400).prefix { $0 != HTMLProse.blockEnd }
      rest = rest[line.endIndex...]
      let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      if words.isEmpty { continue }
      let text = words.joined(separator: " ")
      if text.count <= 60 { return text }
      let cut = text.prefix(60)
      return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + "…"
    }
    return ""
  }
}
