import CMarkdown
import Editorial

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

  /// The paragraphs of the text that is counted, whose words together are `words` (R49).
  package static func paragraphs(_ body: UnsafeRawBufferPointer) -> [Paragraph] {
    guard let start = body.baseAddress else { return [] }
    var found: [Paragraph] = []
    withUnsafeMutablePointer(to: &found) { found in
      _ = cmarkdown_paragraphs(
        start.assumingMemoryBound(to: CChar.self), body.count,
        { print, words, data in
          data?.assumingMemoryBound(to: [Paragraph].self).pointee.append(
            Paragraph(Print(print), words: words))
        }, found)
    }
    // It is kept until all texts are read: no longer than it must be, where growing doubles it.
    return [Paragraph](unsafeUninitializedCapacity: found.count) { buffer, count in
      count = buffer.initialize(fromContentsOf: found)
    }
  }

  /// The paragraphs of the text that is counted.
  package static func paragraphs(_ body: String) -> [Paragraph] {
    var body = body
    return body.withUTF8 { paragraphs(UnsafeRawBufferPointer($0)) }
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
        let text = ProseReader.blocks(line, atMost: 1).first?.text
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

  /// The most bytes of a text that are read for the screen: some forty thousand words.
  static let mostProse = 256 << 10
  /// The most blocks that are kept of it.
  static let mostBlocks = 20_000

  /// The text as it is read: paragraphs, headings, items and lines of code, without the marks.
  ///
  /// A text too long for a screen is cut at the end of a line.
  package static func prose(_ body: UnsafeRawBufferPointer) -> Prose {
    var end = min(body.count, mostProse)
    // Not half a character, and not half a line if there is a whole one.
    if end < body.count {
      while end > 0, body[end] != UInt8(ascii: "\n") { end -= 1 }
      if end == 0 { end = mostProse }
    }
    let blocks = ProseReader.blocks(
      UnsafeRawBufferPointer(rebasing: body[..<end]), atMost: mostBlocks)
    return Prose(blocks, isCut: end < body.count || blocks.count == mostBlocks)
  }

  /// The text as it is read.
  package static func prose(_ body: String) -> Prose {
    var body = body
    return body.withUTF8 { prose(UnsafeRawBufferPointer($0)) }
  }

  /// The text of the first `# ` heading.
  package static func heading(_ body: String) -> String? {
    var body = body
    return body.withUTF8 { heading(UnsafeRawBufferPointer($0)) }
  }
}
