import CMarkdown

/// Gathers what MD4C yields into plain lines.
struct PreviewText {
  private var lines: [String] = []
  private let most: Int
  private var line: [UInt8] = []
  /// What a list item's first line begins with.
  private var bullet = ""
  private var quotes = 0
  private var code = 0
  private var lists = 0
  /// An empty line stands before the next one.
  private var isApart = false
  private let marksHeadings: Bool

  private init(atMost most: Int, marksHeadings: Bool) {
    self.most = most
    self.marksHeadings = marksHeadings
  }

  /// `marksHeadings` keeps the `##` of a heading, which tells it from a paragraph.
  static func lines(
    _ text: UnsafeRawBufferPointer, atMost most: Int, marksHeadings: Bool = true
  ) -> [String] {
    guard most > 0, let start = text.baseAddress else { return [] }
    var preview = PreviewText(atMost: most, marksHeadings: marksHeadings)
    var parser = MD_PARSER()
    parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH)
    parser.flags |= UInt32(MD_FLAG_TASKLISTS | MD_FLAG_WIKILINKS)
    parser.enter_block = { type, detail, data in
      PreviewText.with(data) { $0.enter(type, detail) }
    }
    parser.leave_block = { type, _, data in
      PreviewText.with(data) { $0.leave(type) }
    }
    parser.enter_span = { _, _, _ in 0 }
    parser.leave_span = { _, _, _ in 0 }
    parser.text = { type, start, size, data in
      PreviewText.with(data) {
        $0.add(type, UnsafeRawBufferPointer(start: start, count: Int(size)))
      }
    }
    _ = withUnsafeMutablePointer(to: &preview) { preview in
      cmarkdown_parse(
        start.assumingMemoryBound(to: CChar.self), text.count, &parser,
        UnsafeMutableRawPointer(preview))
    }
    preview.endLine()
    return Array(preview.lines.prefix(most))
  }

  /// Answers what MD4C is told: 0 to go on, 1 to stop.
  private static func with(
    _ data: UnsafeMutableRawPointer?, _ change: (inout PreviewText) -> Void
  ) -> Int32 {
    guard let preview = data?.assumingMemoryBound(to: PreviewText.self) else { return 1 }
    change(&preview.pointee)
    return preview.pointee.lines.count >= preview.pointee.most ? 1 : 0
  }

  private mutating func enter(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
    endLine()
    switch type {
    // The items of a list stay together, even where blank lines part them in the file.
    case MD_BLOCK_P, MD_BLOCK_H, MD_BLOCK_UL, MD_BLOCK_OL, MD_BLOCK_QUOTE, MD_BLOCK_CODE,
      MD_BLOCK_TABLE, MD_BLOCK_HR:
      if lists == 0 { isApart = true }
    default: break
    }
    switch type {
    case MD_BLOCK_UL, MD_BLOCK_OL: lists += 1
    case MD_BLOCK_LI: bullet = "- "
    case MD_BLOCK_H:
      guard marksHeadings, let detail else { break }
      let level = detail.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level
      bullet += String(repeating: "#", count: Int(min(level, 6))) + " "
    case MD_BLOCK_QUOTE: quotes += 1
    case MD_BLOCK_CODE: code += 1
    default: break
    }
  }

  private mutating func leave(_ type: MD_BLOCKTYPE) {
    switch type {
    case MD_BLOCK_TH, MD_BLOCK_TD:
      line += "  ".utf8
      return
    case MD_BLOCK_QUOTE:
      endLine()
      quotes -= 1
    case MD_BLOCK_CODE:
      endLine()
      code -= 1
    case MD_BLOCK_UL, MD_BLOCK_OL:
      endLine()
      lists -= 1
    case MD_BLOCK_H:
      endLine()
      bullet = ""
    default: endLine()
    }
  }

  private mutating func add(_ type: MD_TEXTTYPE, _ text: UnsafeRawBufferPointer) {
    switch type {
    case MD_TEXT_HTML: break
    case MD_TEXT_SOFTBR: line.append(UInt8(ascii: " "))
    case MD_TEXT_BR: endLine()
    case MD_TEXT_NULLCHAR: line += "\u{FFFD}".utf8
    case MD_TEXT_ENTITY: line += Self.entity(text)
    default:
      guard code > 0, text.last == UInt8(ascii: "\n") else {
        line += text
        return
      }
      line += text.dropLast()
      endLine()
    }
  }

  private mutating func endLine() {
    while line.last == UInt8(ascii: " ") { line.removeLast() }
    defer { line.removeAll(keepingCapacity: true) }
    guard !line.isEmpty else { return }
    if isApart, !lines.isEmpty { lines.append("") }
    isApart = false
    let marks = String(repeating: "> ", count: min(quotes, 3))
    lines.append(marks + bullet + String(decoding: line, as: UTF8.self))
    bullet = ""
  }

  private static let names = [
    "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&apos;": "'", "&nbsp;": "\u{A0}",
    "&ndash;": "–", "&mdash;": "—", "&hellip;": "…", "&lsquo;": "‘", "&rsquo;": "’",
    "&ldquo;": "“", "&rdquo;": "”", "&copy;": "©", "&eacute;": "é",
  ]

  /// An entity as the character it stands for; one we do not know stays as written.
  private static func entity(_ text: UnsafeRawBufferPointer) -> [UInt8] {
    let name = String(decoding: text, as: UTF8.self)
    if let known = names[name] { return Array(known.utf8) }
    guard name.hasPrefix("&#"), name.hasSuffix(";") else { return Array(text) }
    let digits = name.dropFirst(2).dropLast()
    let isHex = digits.first == "x" || digits.first == "X"
    let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = number.flatMap(Unicode.Scalar.init) else { return Array(text) }
    return Array(String(scalar).utf8)
  }
}
