/// One word of a filter as it is typed: from blank to blank, or from quote to quote.
package struct FilterWord: Hashable, Sendable {
  /// Without the `!` before it and the quotes around it.
  package var text: String
  /// Whether an odd number of `!` stands before it.
  package var isTurned: Bool
  /// Whether the whole of it stands in quotes, so that it is sought as it is.
  package var isQuoted: Bool
  /// Where it begins, and what is behind its end.
  package var range: Range<String.Index>

  /// The words of a line; a quote that is not closed goes on to its end.
  package static func all(in line: String) -> [FilterWord] {
    var words: [FilterWord] = []
    var rest = line[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { return words }
      let start = rest.startIndex
      let marks = rest.prefix { $0 == "!" }
      rest = rest[marks.endIndex...]
      var text = ""
      var isQuoted = false
      var isOpen = false
      let body = rest.startIndex
      while let letter = rest.first, isOpen || !letter.isWhitespace {
        // Within a word a quote is a sign like others: `5\"`.
        let mayOpen = rest.startIndex == body || text.last == ":" || text.last == "："
        if isQuote(letter), isOpen || mayOpen {
          if !isOpen, rest.startIndex == body { isQuoted = true }
          isOpen.toggle()
        } else {
          text.append(letter)
        }
        rest = rest.dropFirst()
      }
      // A line of `!` alone is sought as it is.
      let isEmpty = text.isEmpty
      if isEmpty, marks.isEmpty { continue }
      words.append(
        FilterWord(
          text: isEmpty ? String(marks) : text, isTurned: !isEmpty && marks.count % 2 == 1,
          isQuoted: isQuoted, range: start..<rest.startIndex))
    }
  }

  private static func isQuote(_ letter: Character) -> Bool {
    letter == "\"" || letter == "“" || letter == "”"
  }
}

/// A line of filter as it is typed: what it asks for, and the name it is to be saved under.
package struct TypedFilter: Hashable, Sendable {
  /// Without the name at its end.
  package var text: String
  /// What stands behind the `=` at its end, where terms stand before it: `nkn draft =morning`.
  package var name: String?

  package init(_ line: String) {
    let words = FilterWord.all(in: line)
    guard words.count > 1, let last = words.last, !last.isQuoted, !last.isTurned,
      last.text.hasPrefix("=")
    else {
      (text, name) = (line, nil)
      return
    }
    let before = line[..<last.range.lowerBound]
    let end = before.lastIndex { !$0.isWhitespace }.map { before.index(after: $0) }
    text = String(before[..<(end ?? before.startIndex)])
    name = String(last.text.dropFirst())
  }
}
