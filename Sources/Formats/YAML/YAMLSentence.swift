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
    if line.contains("<%") {
      return "a template command was left here: replace `<% ... %>` with what it stands for"
    }
    if problem.contains("tab character") { return Self.tab }
    switch problem {
    case "mapping values are not allowed in this context": return colon
    case "found character that cannot start any token": return start
    case "block sequence entries are not allowed in this context":
      return "put quotes round the \(key ?? "value"): it begins with a dash"
    case "found unexpected end of stream" where context.contains("quoted"):
      return "the quote that opens here is never closed"
    case "found unexpected document indicator" where context.contains("quoted"):
      return "the quote that opens here is never closed"
    case "did not find expected alphabetic or numeric character":
      return "put quotes round the \(key ?? "value"): it cannot begin with \(first)"
    case "could not find expected ':'":
      return "this line has no colon after its key (or a quote above it is not closed)"
    case "did not find expected ',' or ']'": return "the list is not closed: a `]` is missing"
    case "did not find expected ',' or '}'": return "a `}` or a comma is missing"
    case "did not find expected key", "did not find expected <block end>",
      "did not find expected '-' indicator":
      return unexpected
    case "found unknown escape character":
      return #"write `\\` for a backslash between double quotes, or use single quotes"#
    case "control characters are not allowed": return "delete the control character here"
    default:
      if problem.contains("UTF-8") { return "this is not UTF-8 text: save the file as UTF-8" }
      return "this cannot be read as YAML: \(problem)"
    }
  }

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
    return scalars.first.map { "`\($0)`" } ?? "this"
  }

  private var colon: String {
    let before = line.unicodeScalars.prefix(column)
    guard before.contains(":") else {
      return "this line is indented differently from the one above it"
    }
    return "put quotes round the \(key ?? "value"): it has a colon"
  }

  private var start: String {
    if line.unicodeScalars.dropFirst(column).first == "\t" { return Self.tab }
    let before = line.unicodeScalars.prefix(column)
    let name = before.contains(":") ? key ?? "value" : "value"
    return "put quotes round the \(name): it cannot begin with \(first)"
  }

  private var unexpected: String {
    let before = line.unicodeScalars.prefix(column)
    guard before.contains("\"") || before.contains("'") else {
      return "this line is indented differently from the ones above it, or a colon is missing"
    }
    return "put the whole \(key ?? "value") between quotes: text stands after the closing quote"
  }
}
