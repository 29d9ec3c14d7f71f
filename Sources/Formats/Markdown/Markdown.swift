import CMarkdown

/// What is asked of a piece's body.
package enum Markdown {
  /// The words an editor would count: no code blocks, HTML, comments or link targets.
  ///
  /// Separated by white space; each Han or Kana character is a word, Hangul goes by spaces.
  package static func words(_ body: UnsafeRawBufferPointer) -> Int {
    guard let start = body.baseAddress else { return 0 }
    return cmarkdown_words(start.assumingMemoryBound(to: CChar.self), body.count)
  }

  /// The words an editor would count.
  package static func words(_ body: String) -> Int {
    var body = body
    return body.withUTF8 { words(UnsafeRawBufferPointer($0)) }
  }

  /// How many marks of what is still to come stand in the text that is counted, each a word of its own,
  /// case as written (R68).
  ///
  /// - Parameters:
  ///   - marks: `TK` and others; one that is empty or holds a NUL is never found.
  ///   - body: the text.
  /// - Returns: their number, `[TK]` being one where that is a mark itself.
  package static func count(_ marks: [String], in body: UnsafeRawBufferPointer) -> Int {
    guard let start = body.baseAddress else { return 0 }
    var list: [CChar] = []
    for mark in marks where !mark.isEmpty && !mark.utf8.contains(0) {
      list += mark.utf8CString
    }
    return cmarkdown_marks(start.assumingMemoryBound(to: CChar.self), body.count, list + [0])
  }

  /// How many marks stand in the text that is counted (R68).
  package static func count(_ marks: [String], in body: String) -> Int {
    var body = body
    return body.withUTF8 { count(marks, in: UnsafeRawBufferPointer($0)) }
  }

  /// The text of the first `# ` heading outside fenced code, as read; nothing without one.
  package static func heading(_ body: UnsafeRawBufferPointer) -> String? {
    var fence = Fence()
    var start = 0
    while start < body.count {
      let end = body.lineEnd(from: start)
      if !fence.covers(body, start, end), let line = headingLine(body, start, end) {
        let text = PreviewText.lines(line, atMost: 1, marksHeadings: false).first
        if let text { return text }
      }
      start = body.afterEnding(at: end)
    }
    return nil
  }

  /// The line if it begins with one `#` and a blank (CommonMark 0.31, section 4.2).
  private static func headingLine(
    _ body: UnsafeRawBufferPointer, _ start: Int, _ end: Int
  ) -> UnsafeRawBufferPointer? {
    var index = start
    while index < end, index - start < 3, body[index] == UInt8(ascii: " ") { index += 1 }
    guard index + 1 < end, body[index] == UInt8(ascii: "#"),
      body[index + 1] == UInt8(ascii: " ") || body[index + 1] == UInt8(ascii: "\t")
    else { return nil }
    return UnsafeRawBufferPointer(rebasing: body[index..<min(end, index + 1024)])
  }

  /// The first lines of the text as it is read, one per paragraph, item or line of code.
  ///
  /// Headings keep their `##`; an empty line stands between paragraphs, headings and lists.
  package static func preview(_ body: UnsafeRawBufferPointer, maxLines: Int) -> [String] {
    var end = min(body.count, 16_384)
    // Not half a character, and not half a line if there is a whole one.
    if end < body.count {
      while end > 0, body[end] != UInt8(ascii: "\n") { end -= 1 }
      if end == 0 { end = body.count > 16_384 ? 16_384 : body.count }
    }
    return PreviewText.lines(UnsafeRawBufferPointer(rebasing: body[..<end]), atMost: maxLines)
  }

  /// The first lines of the text as it is read.
  package static func preview(_ body: String, maxLines: Int) -> [String] {
    var body = body
    return body.withUTF8 { preview(UnsafeRawBufferPointer($0), maxLines: maxLines) }
  }

  /// The text of the first `# ` heading.
  package static func heading(_ body: String) -> String? {
    var body = body
    return body.withUTF8 { heading(UnsafeRawBufferPointer($0)) }
  }
}
