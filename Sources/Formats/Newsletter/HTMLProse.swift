/// The text of a post as its words are counted: without pictures and their captions, what comes from
/// elsewhere, lines of code, and the numbers of footnotes.
struct HTMLProse: HTMLConsumer {
  /// Its blocks, a line end between two.
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
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// What it begins with, as a title would be: a line of at most sixty characters.
  var opening: String {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let words = String(decoding: line.prefix(400), as: UTF8.self).split(
        whereSeparator: \.isWhitespace)
      if words.isEmpty { continue }
      let text = words.joined(separator: " ")
      if text.count <= 60 { return text }
      let cut = text.prefix(60)
      return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + "…"
    }
    return ""
  }
}
