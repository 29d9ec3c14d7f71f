/// The text of one block while it is gathered: words, and what is open around them.
///
/// White space goes outside of what it stands at the edge of, and what holds nothing is left out.
struct MarkdownSpans {
  /// What can be open around words.
  enum Span: Hashable {
    case emphasis, strong, struck
    case link(String)
  }

  enum Part: Equatable {
    /// Not escaped yet.
    case text([UInt8])
    case open(Span)
    case close(Span)
    case code([UInt8])
    /// Markdown as it is: `[^1]`.
    case mark(String)
    case image(alt: String, address: String)
    case lineBreak
  }

  private(set) var parts: [Part] = []
  private var open: [Span] = []
  /// Opened, and nothing stands in them yet.
  private var pending: [Span] = []
  private var hasBlank = false
  private var breaks = 0

  var isEmpty: Bool { parts.isEmpty }

  /// Whether an empty line stands before what comes next: a new paragraph.
  var isParted: Bool { breaks > 1 && !parts.isEmpty }

  mutating func begin(_ span: Span) { pending.append(span) }

  mutating func end(_ span: Span) {
    if let last = pending.lastIndex(of: span) {
      pending.remove(at: last)
    } else if let last = open.lastIndex(of: span) {
      // What was opened within it ended before it, or ends with it.
      for inner in open[last...].reversed() { parts.append(.close(inner)) }
      open.removeSubrange(last...)
    }
  }

  mutating func blank() { hasBlank = true }

  mutating func lineBreak() {
    breaks += 1
    hasBlank = false
  }

  mutating func add(_ part: Part) {
    if breaks > 0, !parts.isEmpty {
      parts.append(.lineBreak)
    } else if hasBlank, !parts.isEmpty {
      append([0x20])
    }
    hasBlank = false
    breaks = 0
    for span in pending {
      // Two links cannot be one within the other.
      if case .link = span, open.contains(where: \.isLink) { continue }
      if open.contains(span) { continue }
      if parts.last == .close(span), !span.isLink {
        parts.removeLast()
      } else {
        parts.append(.open(span))
      }
      open.append(span)
    }
    pending = []
    switch (part, parts.last) {
    case (.text(let bytes), _): append(bytes)
    // The ticks between two would be read as one fence.
    case (.code(let bytes), .code(let before)?): parts[parts.count - 1] = .code(before + bytes)
    default: parts.append(part)
    }
  }

  private mutating func append(_ bytes: [UInt8]) {
    if case .text(let before)? = parts.last {
      parts[parts.count - 1] = .text(before + bytes)
    } else {
      parts.append(.text(bytes))
    }
  }

  /// All there is, what is open closed; it is open again in what comes next.
  mutating func take() -> [Part] {
    let taken = parts + open.reversed().map { .close($0) }
    pending = open + pending
    open = []
    parts = []
    hasBlank = false
    breaks = 0
    return taken
  }
}

extension MarkdownSpans.Span {
  var isLink: Bool {
    if case .link = self { return true }
    return false
  }
}
