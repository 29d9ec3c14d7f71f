/// One line of text being typed: the text and where the cursor is in it.
package struct TextField: Hashable, Sendable {
  /// The most characters it takes.
  package static let limit = 4096

  private var characters: [Character]
  /// How many characters stand before the cursor.
  package private(set) var cursor: Int

  /// A field with that text, the cursor at its end.
  package init(_ text: String = "") {
    characters = []
    cursor = 0
    insert(text)
  }

  /// The text as typed, on one line.
  package var text: String { String(characters) }

  /// Takes a key of editing: characters, pastes, arrows, and the keys of emacs and readline.
  ///
  /// - Returns: False for a key that means nothing here, such as Enter or Escape.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(trimmed(text))
    case .left, .control("b"): cursor = max(cursor - 1, 0)
    case .right, .control("f"): cursor = min(cursor + 1, characters.count)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .modified(.left, .control), .modified(.left, .alt), .alt("b"): cursor = wordStart
    case .modified(.right, .control), .modified(.right, .alt), .alt("f"): cursor = wordEnd
    case .backspace: remove(max(cursor - 1, 0)..<cursor)
    case .delete, .control("d"): remove(cursor..<min(cursor + 1, characters.count))
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<characters.count)
    case .control("w"), .modified(.backspace, .alt): remove(wordStart..<cursor)
    case .alt("d"): remove(cursor..<wordEnd)
    default: return false
    }
    return true
  }

  /// Draws the part of the text around the cursor in the first row of the rectangle, and shows the
  /// cursor there.
  package func draw(on canvas: inout Canvas, in rect: Rect, style: Style = .plain) {
    let row = rect.row(0)
    canvas.fill(row, style: style)
    guard !row.isEmpty else { return }
    let (first, before) = window(width: row.width)
    canvas.write(
      String(characters[first...]), at: row.origin, style: style, within: row.width)
    canvas.placeCursor(at: Point(row.left + before, row.top))
  }

  /// The first character that shows, and the columns from it to the cursor.
  private func window(width: Int) -> (first: Int, columns: Int) {
    // The cursor itself needs a column, or two on a wide character.
    let under = cursor < characters.count ? columns(cursor) : 1
    var first = cursor
    var before = 0
    while first > 0, before + columns(first - 1) + max(under, 1) <= width {
      first -= 1
      before += columns(first)
    }
    return (first, before)
  }

  private func columns(_ index: Int) -> Int {
    TextWidth.columns(of: String(characters[index]))
  }

  private mutating func insert(_ text: String) {
    let line = String(
      text.unicodeScalars.map { $0.properties.isWhitespace ? " " : Character($0) })
    // What is inserted may join what stands before it: jamo, marks, emoji. So the characters are
    // found anew.
    let head = String(characters[..<cursor]) + line
    let joined = Array(head + String(characters[cursor...]))
    guard joined.count <= Self.limit else { return }
    characters = joined
    cursor = min(head.count, joined.count)
  }

  /// What was pasted, without the line ends around it.
  private func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isNewline }
    let end = start.lastIndex { !$0.isNewline }
    return end.map { String(start[...$0]) } ?? ""
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
    characters = Array(text)
    cursor = min(cursor, characters.count)
  }

  /// Where the word before the cursor begins.
  private var wordStart: Int {
    var index = cursor
    while index > 0, !isWord(index - 1) { index -= 1 }
    while index > 0, isWord(index - 1) { index -= 1 }
    return index
  }

  /// Where the word after the cursor ends.
  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, !isWord(index) { index += 1 }
    while index < characters.count, isWord(index) { index += 1 }
    return index
  }

  private func isWord(_ index: Int) -> Bool {
    characters[index].isLetter || characters[index].isNumber || characters[index] == "_"
  }
}
