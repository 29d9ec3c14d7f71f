/// Turns what libyaml says into what a writer can do about it.
///
/// libyaml's messages are compared literally; they have been the same since its first release.
struct YAMLSentence {
  var problem: String
  var context: String
  /// The line the error stands on, without its end, and the error's place in it, in code points.
  var line: String
  var column: Int

  var text: String {
    if line.contains("<%") { return PieceSentence.template("<% ... %>") }
    if FrontMatterLine(line).value.hasPrefix("{{") { return PieceSentence.template("{{ ... }}") }
    if line.unicodeScalars.contains("\u{FEFF}") {
      return "delete the invisible byte order mark in this line"
    }
    if problem.contains("tab character") { return Self.tab }
    if line.hasPrefix("%") { return Self.noColon }
    if let missing = missingSpace { return missing }
    switch problem {
    case "mapping values are not allowed in this context": return colon
    case "found character that cannot start any token": return start
    case "block sequence entries are not allowed in this context":
      return "put quotes round the \(key ?? "value"): it begins with a dash"
    case "mapping keys are not allowed in this context":
      return "put quotes round the \(key ?? "value"): it cannot begin with `?`"
    case "did not find expected comment or line break",
      "did not find expected whitespace or line break",
      "did not find expected alphabetic or numeric character",
      "did not find expected node content", "did not find expected tag URI",
      "did not find expected '!'",
      "found undefined tag handle":
      return quotesNeeded
    case "found unexpected end of stream" where context.contains("quoted"),
      "found unexpected document indicator" where context.contains("quoted"):
      return openQuote
    case "could not find expected ':'":
      return Self.noColon
    case "did not find expected ',' or ']'": return bracket("[", "]")
    case "did not find expected ',' or '}'": return bracket("{", "}")
    case "did not find expected key", "did not find expected <block end>",
      "did not find expected '-' indicator", "did not find expected <document start>":
      return unexpected
    case "found unknown escape character":
      return #"write `\\` for a backslash between double quotes, or use single quotes"#
    case "control characters are not allowed": return "delete the control character here"
    default:
      if problem.contains("UTF-8") { return "this is not UTF-8 text: save the file as UTF-8" }
      return "this cannot be read as YAML: \(problem)"
    }
  }

  /// A quote without its second one, or an apostrophe that was taken for one.
  private var openQuote: String {
    if Elision.begins(Array(FrontMatterLine(line).value.utf8)) {
      return "put quotes round the \(key ?? "value"): it begins with an apostrophe"
    }
    return "the quote that opens here is never closed"
  }

  private static let indented = "this line is indented differently from the one above it"

  private static let noColon =
    "this line is no `key: value`: put a colon after its key, or take it out"

  private static let tab = "a tab stands where spaces are needed: indent with spaces"

  /// The key the line begins with, if it begins like `key: ` or `- key: `.
  private var key: String? {
    var rest = line.drop { $0 == " " }
    while rest.hasPrefix("- ") { rest = rest.dropFirst(2).drop { $0 == " " } }
    guard let end = rest.firstIndex(of: ":"), end != rest.startIndex else { return nil }
    let key = rest[..<end]
    return key.count <= 40 && !key.contains("\"") ? String(key) : nil
  }

  /// The character the error points at, as written in a sentence.
  private var first: String {
    let scalars = line.unicodeScalars.dropFirst(column)
    return scalars.first.map { Self.named(Character($0)) } ?? "this"
  }

  /// A line that is no `key: value`.
  static func noKey(_ line: String) -> String { missingSpace(line) ?? noColon }

  private var missingSpace: String? {
    guard problem == "could not find expected ':'" || problem.hasPrefix("mapping values"),
      FrontMatterLine(line).key == nil,
      let colon = line.unicodeScalars.firstIndex(of: ":"),
      column <= line.unicodeScalars.distance(from: line.startIndex, to: colon)
    else { return nil }
    return Self.missingSpace(line)
  }

  /// `due:2026-11-27`: a key that runs on into its value.
  private static func missingSpace(_ line: String) -> String? {
    guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { return nil }
    let name = line[..<colon]
    let value = line[line.index(after: colon)...]
    guard name.count <= 40, let first = value.first, !first.isWhitespace, first != "/",
      name.first?.isWhitespace == false,
      name.allSatisfy({ $0.isLetter || $0.isNumber || "_- ".contains($0) })
    else { return nil }
    return "a space is missing after the colon: write `\(name): \(value)`"
  }

  /// What stands behind a value that is over: `[인터뷰] ...`, `"Yes" and no`, `| pipe`.
  private var quotesNeeded: String {
    guard let first = FrontMatterLine(line).value.first else { return Self.unclear }
    return "put quotes round the \(key ?? "value"): it cannot begin with \(Self.named(first))"
  }

  /// A value that begins with a bracket and goes on behind it, or lacks the second one.
  private func bracket(_ open: Character, _ close: Character) -> String {
    let value = FrontMatterLine(line).value
    guard value.first == open else { return "a comma or a `\(close)` is missing" }
    if let end = value.firstIndex(of: close), value.index(after: end) < value.endIndex {
      return quotesNeeded
    }
    return open == "["
      ? "the list is not closed: a `]` is missing" : "a `}` or a comma is missing"
  }

  /// A mark in a sentence, between backticks unless it is one.
  static func named(_ mark: Character) -> String { mark == "`" ? "a backtick" : "`\(mark)`" }

  private var colon: String {
    let before = line.unicodeScalars.prefix(column)
    guard before.contains(":") else {
      if FrontMatterLine(line).key == nil, line.first?.isWhitespace == false { return Self.noColon }
      return Self.indented
    }
    return "put quotes round the \(key ?? "value"): it has a colon"
  }

  private var start: String {
    if line.unicodeScalars.dropFirst(column).first == "\t" { return Self.tab }
    if FrontMatterLine(line).value.first == "!" { return quotesNeeded }
    let before = line.unicodeScalars.prefix(column)
    let name = before.contains(":") ? key ?? "value" : "value"
    return "put quotes round the \(name): it cannot begin with \(first)"
  }

  private var unexpected: String {
    let content = FrontMatterLine(line)
    if content.opensQuote { return openQuote }
    if let first = content.value.first, column > content.valueColumn {
      let scalars = line.unicodeScalars.dropFirst(column)
      if let mark = scalars.first, "]}".unicodeScalars.contains(mark) {
        return "there is one `\(mark)` too many here"
      }
      if "[{*&!|>".contains(first) { return quotesNeeded }
      if first == "\"" || first == "'" {
        return "put the whole \(key ?? "value") between quotes: text stands after the closing quote"
      }
    }
    if let first = content.value.first, "*&!".contains(first) { return quotesNeeded }
    if let first = line.first, "-{[".contains(first) { return Self.noColon }
    if line.first == " ", FrontMatterLine(String(line.drop { $0 == " " })).key != nil {
      return Self.indented
    }
    return "this line is indented differently from the ones above it, or a colon is missing"
  }

  private static let unclear = "this cannot be read: put quotes round the value"
}
