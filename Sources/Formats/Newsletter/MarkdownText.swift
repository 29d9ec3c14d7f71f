import Editorial

/// Writes the parts of one block as Markdown, so that it is read as the same words.
///
/// What would mean something in Markdown has a backslash before it, but where nobody would take it
/// for more than it is.
struct MarkdownText {
  private(set) var bytes: [UInt8] = []
  private let parts: [MarkdownSpans.Part]
  private let isHeading: Bool
  /// What is open and was written as HTML, since asterisks would be read as asterisks there.
  private var inHTML: [MarkdownSpans.Span] = []

  init(_ parts: [MarkdownSpans.Part], isHeading: Bool = false) {
    self.parts = parts
    self.isHeading = isHeading
    for index in parts.indices { write(index) }
  }

  private var isAtLineStart: Bool { bytes.last.map { $0 == UInt8(ascii: "\n") } ?? true }

  private mutating func write(_ index: Int) {
    switch parts[index] {
    case .text(let text): write(text)
    case .open(let span): open(span, index)
    case .close(let span): close(span)
    case .code(let code): write(code: code)
    case .mark(let mark): bytes += mark.utf8
    case .image(let alt, let address):
      bytes += "![".utf8
      write(Array(alt.utf8))
      bytes += "](\(MarkdownText.escaped(address)))".utf8
    case .lineBreak: bytes += (isHeading ? " " : "\\\n").utf8
    }
  }

  // MARK: Spans

  private mutating func open(_ span: MarkdownSpans.Span, _ index: Int) {
    if case .link = span {
      if bytes.last == UInt8(ascii: "!") { bytes.insert(UInt8(ascii: "\\"), at: bytes.count - 1) }
      bytes.append(UInt8(ascii: "["))
    } else if isFlanked(span, index) {
      bytes += span.mark.utf8
    } else {
      inHTML.append(span)
      bytes += "<\(span.element)>".utf8
    }
  }

  private mutating func close(_ span: MarkdownSpans.Span) {
    if case .link(let address) = span {
      bytes += "](\(MarkdownText.escaped(address)))".utf8
    } else if inHTML.last == span {
      inHTML.removeLast()
      bytes += "</\(span.element)>".utf8
    } else {
      bytes += span.mark.utf8
    }
  }

  /// Whether asterisks are read as an emphasis here (CommonMark 0.31, section 6.2).
  private func isFlanked(_ span: MarkdownSpans.Span, _ index: Int) -> Bool {
    guard let end = parts[index...].firstIndex(of: .close(span)) else { return false }
    if index > 0, case .close = parts[index - 1] { return false }
    guard let first = character(after: index), let last = character(before: end) else {
      return false
    }
    if first.properties.isWhitespace || last.properties.isWhitespace { return false }
    let before = character(before: index)
    let after = character(after: end)
    let isOpening = !MarkdownText.isPunctuation(first) || before.map(MarkdownText.isApart) ?? true
    let isClosing = !MarkdownText.isPunctuation(last) || after.map(MarkdownText.isApart) ?? true
    // One tilde or asterisk within a word may be read with one of the next.
    return isOpening && isClosing
      && (span != .struck || before.map(MarkdownText.isApart) ?? true)
  }

  /// The next character that is shown; `nil` at the end of a line.
  private func character(after index: Int) -> Unicode.Scalar? {
    for part in parts[(index + 1)...] {
      switch part {
      case .text(let text):
        return String(decoding: text.prefix(8), as: UTF8.self).unicodeScalars.first
      case .open(let span) where span.isLink: return "["
      case .close(let span) where span.isLink: return "]"
      case .open, .close: continue
      case .code, .mark, .image: return "`"
      case .lineBreak: return nil
      }
    }
    return nil
  }

  /// The last character that is shown; `nil` at the start of a line.
  private func character(before index: Int) -> Unicode.Scalar? {
    for part in parts[..<index].reversed() {
      switch part {
      case .text(let text): return String(decoding: text, as: UTF8.self).unicodeScalars.last
      case .open(let span) where span.isLink: return "["
      case .close(let span) where span.isLink: return ")"
      case .open, .close: continue
      case .code, .mark, .image: return "`"
      case .lineBreak: return nil
      }
    }
    return nil
  }

  private static func isApart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || isPunctuation(scalar)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }

  // MARK: Text

  private mutating func write(_ text: [UInt8]) {
    var start = 0
    if isAtLineStart { start = writeLineStart(text) }
    for index in start..<text.count {
      let byte = text[index]
      let next = index + 1 < text.count ? text[index + 1] : 0
      if needsEscape(byte, next) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
  }

  private func needsEscape(_ byte: UInt8, _ next: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "~"):
      true
    case UInt8(ascii: "_"):
      !(MarkdownText.isWordByte(next) && bytes.last.map(MarkdownText.isWordByte) ?? false)
    case UInt8(ascii: "&"): isLetter(next) || next == UInt8(ascii: "#")
    // Obsidian hides what stands between two of these.
    case UInt8(ascii: "%"): bytes.last == UInt8(ascii: "%")
    case UInt8(ascii: "#"): isHeading
    default: false
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// Writes what begins a line so that no list, heading or rule begins with it; how much that was.
  private mutating func writeLineStart(_ text: [UInt8]) -> Int {
    guard let first = text.first else { return 0 }
    if "-+>#|:=".utf8.contains(first) {
      bytes += [UInt8(ascii: "\\"), first]
      return 1
    }
    let digits = text.prefix(10).prefix(while: isDigit).count
    guard digits > 0, digits < text.count,
      text[digits] == UInt8(ascii: ".") || text[digits] == UInt8(ascii: ")")
    else { return 0 }
    bytes += text[..<digits] + [UInt8(ascii: "\\"), text[digits]]
    return digits + 1
  }

  private mutating func write(code: [UInt8]) {
    let runs = code.split { $0 != UInt8(ascii: "`") }.map(\.count)
    // Three ticks at the start of a line would be a fence, and Obsidian's comments know no code.
    let isPlain = runs.contains { $0 > 1 } || code.adjacent(UInt8(ascii: "%"))
    guard !isPlain, code.contains(where: { $0 != 0x20 }) else { return write(code) }
    let fence = runs.isEmpty ? "`" : "``"
    let isPadded = code.first == UInt8(ascii: "`") || code.last == UInt8(ascii: "`")
    bytes += fence.utf8
    if isPadded { bytes.append(0x20) }
    bytes += code
    if isPadded { bytes.append(0x20) }
    bytes += fence.utf8
  }

  /// An address between `(` and `)`.
  static func escaped(_ address: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var text = ""
    for scalar in address.unicodeScalars {
      let isSpace = scalar.properties.isWhitespace && scalar != " "
      if scalar.value < 0x20 || scalar.value == 0x7F || isSpace { continue }
      let isEscaped = " <>()[]\\\"`".unicodeScalars.contains(scalar)
      // Obsidian hides what stands between two of these.
      if text.last == "%", isEscaped || scalar == "%" { text += "25" }
      if isEscaped {
        text += "%\(digits[Int(scalar.value >> 4)])\(digits[Int(scalar.value & 15)])"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension MarkdownSpans.Span {
  fileprivate var mark: String {
    switch self {
    case .emphasis: "*"
    case .strong: "**"
    case .struck: "~~"
    case .link: ""
    }
  }

  fileprivate var element: String {
    switch self {
    case .emphasis: "em"
    case .strong: "strong"
    case .struck: "del"
    case .link: "a"
    }
  }
}

extension Collection where Element == UInt8 {
  /// Whether two of a byte stand side by side.
  func adjacent(_ byte: UInt8) -> Bool {
    zip(self, dropFirst()).contains { $0 == byte && $1 == byte }
  }
}
