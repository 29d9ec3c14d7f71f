import Editorial

/// Makes Markdown of the elements of a post.
struct HTMLMarkdown: HTMLConsumer {
  /// What ends with an element that is open.
  private enum Open {
    case nothing
    case block
    case container(isOpen: Bool)
    case list
    case preformatted
    case span(MarkdownSpans.Span)
    case code
    case footnote(isOpen: Bool)
  }

  private var blocks = MarkdownBlocks()
  private var spans = MarkdownSpans()
  private var open: [Open] = []
  private var heading: Int?
  /// The text within `pre`, or within `code`, as it stands; `nil` outside.
  private var lines: [UInt8]?
  private var code: [UInt8]?

  /// All of it, with a line end behind its last line.
  var markdown: String {
    var last = self
    last.flush()
    return last.blocks.text
  }

  // MARK: Elements

  mutating func begin(_ element: HTMLElement) -> Bool {
    switch element.role {
    case .embed:
      add(address: HTMLMarkdown.address(of: element))
      return false
    case .formula:
      flush()
      let formula = HTMLMarkdown.data(element)?["persistentExpression"]?.text
      blocks.add(code: Array((formula ?? "").utf8), language: "math")
      return false
    case .footnoteMark:
      if let name = HTMLMarkdown.note(element["href"]) { spans.add(.mark("[^\(name)]")) }
      return false
    case .footnoteNumber:
      beginNote(element["id"])
      return false
    case .footnote:
      flush()
      open.append(.footnote(isOpen: false))
      return true
    case .text, .picture, .widget: return beginText(element)
    }
  }

  private mutating func beginText(_ element: HTMLElement) -> Bool {
    switch element.tag {
    case .paragraph, .block: beginBlock()
    case .cell:
      if code != nil { code?.append(0x20) } else { spans.blank() }
      open.append(.nothing)
    case .heading(let level):
      beginBlock()
      heading = level
    case .caption:
      flush()
      begin(.emphasis)
    case .quote:
      flush()
      open.append(.container(isOpen: blocks.beginQuote()))
    case .list(let isNumbered):
      flush()
      let start = element["start"].flatMap { Int($0) } ?? 1
      blocks.beginList(number: isNumbered ? ((0...999_999).contains(start) ? start : 1) : nil)
      open.append(.list)
    case .item:
      flush()
      open.append(.container(isOpen: blocks.beginItem()))
    case .preformatted:
      flush()
      lines = lines ?? []
      open.append(.preformatted)
    case .rule:
      flush()
      blocks.addRule()
      open.append(.nothing)
    case .lineBreak:
      if lines != nil {
        lines?.append(UInt8(ascii: "\n"))
      } else if code != nil {
        code?.append(0x20)
      } else {
        spans.lineBreak()
      }
      open.append(.nothing)
    case .image:
      addImage(element)
      open.append(.nothing)
    case .emphasis: begin(.emphasis)
    case .strong: begin(.strong)
    case .struck: begin(.struck)
    case .code:
      code = code ?? []
      open.append(.code)
    case .link:
      // A picture leads to its own file.
      let address = element.role == .picture ? nil : HTMLMarkdown.safe(element["href"])
      if let address { begin(.link(address)) } else { open.append(.nothing) }
    case .inline: open.append(.nothing)
    case .frame:
      add(address: HTMLMarkdown.address(of: element))
      return false
    case .hidden: return false
    }
    return true
  }

  mutating func end(_ tag: HTMLTag) {
    switch open.popLast() {
    case nil, .nothing: break
    case .block: flush()
    case .container(let isOpen):
      flush()
      if isOpen { blocks.end() }
    case .list:
      flush()
      blocks.endList()
    case .preformatted:
      flush()
      if let lines { blocks.add(code: lines) }
      lines = nil
    case .span(let span):
      spans.end(span)
      if tag == .caption { flush() }
    case .code: endCode()
    case .footnote(let isOpen):
      flush()
      if isOpen { blocks.end() }
    }
  }

  private mutating func beginBlock() {
    flush()
    open.append(.block)
  }

  private mutating func begin(_ span: MarkdownSpans.Span) {
    guard lines == nil, code == nil else { return open.append(.nothing) }
    spans.begin(span)
    open.append(.span(span))
  }

  private mutating func endCode() {
    guard let text = code else { return }
    code = nil
    let words = text.split(whereSeparator: HTMLMarkdown.isSpace)
    guard !words.isEmpty else {
      if !text.isEmpty { spans.blank() }
      return
    }
    if HTMLMarkdown.isSpace(text[0]) { spans.blank() }
    spans.add(.code(Array(words.joined(separator: [0x20]))))
    if HTMLMarkdown.isSpace(text[text.count - 1]) { spans.blank() }
  }

  private mutating func beginNote(_ id: String?) {
    guard let name = HTMLMarkdown.note(id),
      let index = open.lastIndex(where: {
        if case .footnote(false) = $0 { return true }
        return false
      })
    else { return }
    flush()
    open[index] = .footnote(isOpen: blocks.beginNote(name))
  }

  // MARK: Text

  mutating func text(_ bytes: UnsafeRawBufferPointer) {
    if lines != nil {
      lines? += HTMLMarkdown.clean(bytes)
      return
    }
    if code != nil {
      code? += HTMLMarkdown.clean(bytes)
      return
    }
    var start = 0
    while start < bytes.count {
      let isSpace = HTMLMarkdown.isSpace(bytes[start])
      var end = start + 1
      while end < bytes.count, HTMLMarkdown.isSpace(bytes[end]) == isSpace { end += 1 }
      if isSpace {
        spans.blank()
      } else {
        if heading == nil, spans.isParted { flush() }
        let word = HTMLMarkdown.clean(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        if !word.isEmpty { spans.add(.text(word)) }
      }
      start = end
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Without what no text has: controls but tabs and line ends.
  private static func clean(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    bytes.filter { ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 || $0 == 0x0A }
  }

  /// Writes the block that was gathered, if any.
  private mutating func flush() {
    if code != nil {
      endCode()
      code = []
    }
    let level = heading
    heading = nil
    guard !spans.isEmpty else {
      _ = spans.take()
      return
    }
    let text = MarkdownText(spans.take(), isHeading: level != nil).bytes
    let mark = level.map { String(repeating: "#", count: $0) + " " } ?? ""
    blocks.add(mark.utf8 + text)
  }

  // MARK: From elsewhere

  private mutating func addImage(_ element: HTMLElement) {
    guard lines == nil, code == nil, let address = HTMLMarkdown.safe(element["src"]) else { return }
    let alt = (element["alt"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    spans.add(.image(alt: alt, address: address))
  }

  private mutating func add(address: String?) {
    guard let address, address.hasPrefix("http") else { return }
    flush()
    blocks.add(Array("<\(MarkdownText.escaped(address))>".utf8))
  }

  /// Where what was put in from elsewhere is found.
  private static func address(of element: HTMLElement) -> String? {
    let data = data(element)
    if let video = data?["videoId"]?.text, element["class"]?.contains("youtube") ?? false {
      return "https://www.youtube.com/watch?v=\(video)"
    }
    for key in ["url", "canonical_url", "src"] {
      if let address = safe(data?[key]?.text) { return address }
    }
    return safe(element["src"]) ?? safe(element["href"])
  }

  /// What the editor keeps of an element, as JSON, which is YAML.
  private static func data(_ element: HTMLElement) -> YAMLNode? {
    element["data-attrs"].flatMap { YAMLTree(Array($0.utf8)).root }
  }

  /// An address that a reader can be sent to; `nil` for a script, or none.
  private static func safe(_ address: String?) -> String? {
    guard let address = address.map({ String($0[...].trimmed) }), !address.isEmpty else {
      return nil
    }
    let scheme = address.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
    let isRelative = scheme.endIndex == address.endIndex || address[scheme.endIndex] != ":"
    return isRelative || ["http", "https", "mailto", "tel"].contains(scheme.lowercased())
      ? address : nil
  }

  /// The name of a footnote: what stands behind the last hyphen of `#footnote-1`.
  private static func note(_ text: String?) -> String? {
    guard let name = text?.split(separator: "-").last, !name.isEmpty,
      name.utf8.allSatisfy({ isLetter($0) || isDigit($0) }), name.utf8.count < 20
    else { return nil }
    return String(name)
  }
}
