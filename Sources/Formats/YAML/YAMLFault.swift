import CYAML
import Editorial

/// Where a text that libyaml gives up at goes wrong: often lines above the place where that notices.
struct YAMLFault {
  /// What libyaml says, and what it was at when it noticed.
  let problem: String
  let context: String
  /// In the text: line and column from 1.
  let place: Place

  /// - Parameters:
  ///   - error: the parser as it gave up.
  ///   - bytes: the text it was given.
  init(_ error: yaml_parser_t, in bytes: UnsafeRawBufferPointer) {
    problem = error.problem.map { String(cString: $0) } ?? "out of memory"
    context = error.context.map { String(cString: $0) } ?? ""
    // Reader errors leave the mark at 0 and give the byte instead.
    if error.error == YAML_READER_ERROR {
      place = Place(of: error.problem_offset, in: bytes)
      return
    }
    // A byte order mark at the start of a line shifts its key, which is noticed lines below.
    if let mark = bytes.indices.first(where: { bytes[$0...].starts(with: [0xEF, 0xBB, 0xBF]) }) {
      place = Place(of: mark, in: bytes)
      return
    }
    let noticed = Place(line: error.problem_mark.line + 1, column: error.problem_mark.column + 1)
    let begun = Place(line: error.context_mark.line + 1, column: error.context_mark.column + 1)
    place = Self.place(problem, context, noticed, begun, bytes)
  }

  private static func place(
    _ problem: String, _ context: String, _ noticed: Place, _ begun: Place,
    _ bytes: UnsafeRawBufferPointer
  ) -> Place {
    // A key without a colon is noticed at the next key; a quote without its second one at the end.
    if problem == "could not find expected ':'" { return begun }
    if context.contains("quoted"), problem.hasPrefix("found unexpected") { return begun }
    // A quote that is never closed ends at the next one, wherever that stands.
    if let quote = openQuote(above: noticed.line, bytes) { return quote }
    if context.contains("flow"), isUnclosed(noticed, begun, bytes) { return begun }
    // A line of `%` is taken for a directive, and the next one for what comes after it.
    if noticed.line > 1, bytes.lineText(noticed.line - 1).hasPrefix("%") {
      return Place(line: noticed.line - 1)
    }
    if problem == "mapping values are not allowed in this context"
      || problem == "did not find expected <document start>",
      let first = lineWithoutKey(above: noticed, bytes)
    {
      return first
    }
    return noticed
  }

  /// Whether a bracket was forgotten: where that is noticed the text is over, or begins a key again.
  private static func isUnclosed(
    _ noticed: Place, _ begun: Place, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    guard noticed.line > begun.line else { return false }
    let line = bytes.lineText(noticed.line)
    return line.allSatisfy(\.isWhitespace) || FrontMatterLine(line).key != nil
  }

  /// The value in a line above that opens a quote and does not close it, though the next line is a
  /// key again.
  private static func openQuote(
    above number: Int, _ bytes: UnsafeRawBufferPointer
  ) -> Place? {
    var start = 0
    for line in 1..<max(number, 1) {
      let end = bytes.lineEnd(from: start)
      let next = bytes.afterEnding(at: end)
      let text = FrontMatterLine(String(decoding: bytes[start..<end], as: UTF8.self))
      if text.opensQuote, next < bytes.count {
        let following = String(decoding: bytes[next..<bytes.lineEnd(from: next)], as: UTF8.self)
        if FrontMatterLine(following).key != nil {
          return Place(line: line, column: text.valueColumn)
        }
      }
      start = next
    }
    return nil
  }

  /// The first line, where that is no `key: value` and was read as the beginning of the key below.
  private static func lineWithoutKey(
    above noticed: Place, _ bytes: UnsafeRawBufferPointer
  ) -> Place? {
    var start = 0
    for line in 1..<max(noticed.line, 1) {
      let end = bytes.lineEnd(from: start)
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      let content = text.drop(while: \.isWhitespace)
      if !content.isEmpty, !content.hasPrefix("#"), !content.hasPrefix("---") {
        guard FrontMatterLine(text).key == nil, !content.hasSuffix(":") else { return nil }
        return Place(line: line, column: text.count - content.count + 1)
      }
      start = bytes.afterEnding(at: end)
    }
    return nil
  }
}

/// A line as a writer means it: a key at its beginning, a colon, a value.
struct FrontMatterLine {
  /// Nothing where the line is indented, or no `key: value`.
  private(set) var key: Substring?
  /// What stands behind the colon, without blanks around it.
  private(set) var value: Substring = ""
  /// Where the value begins, in code points from 1.
  private(set) var valueColumn = 1

  init(_ line: String) {
    guard let first = line.first, !first.isWhitespace, first != "#", first != "-" else { return }
    var index = line.startIndex
    while let colon = line[index...].firstIndex(of: ":") {
      let after = line.index(after: colon)
      guard after == line.endIndex || line[after] == " " || line[after] == "\t" else {
        index = after
        continue
      }
      let name = line[..<colon]
      // A sentence with a colon is no key.
      guard !name.isEmpty, name.count <= 40, name.filter({ $0 == " " }).count <= 3 else { return }
      key = name
      let start = line[after...].firstIndex { !$0.isWhitespace } ?? line.endIndex
      value = line[start...]
      while value.last?.isWhitespace == true { value.removeLast() }
      valueColumn = line.unicodeScalars.distance(from: line.startIndex, to: start) + 1
      return
    }
  }

  /// Whether the value begins with a quote that its line does not close.
  var opensQuote: Bool {
    guard let quote = value.first, quote == "\"" || quote == "'" else { return false }
    var isEscaped = false
    for character in value.dropFirst() {
      if isEscaped {
        isEscaped = false
      } else if character == "\\", quote == "\"" {
        isEscaped = true
      } else if character == quote {
        return false
      }
    }
    return true
  }
}
