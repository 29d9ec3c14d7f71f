import Editorial

/// A title as it is written where YAML makes a list, an alias, a tag or a comment of it:
/// `[Interview, part 2]`, `[단독]`, `*Oldboy`, `&Sons`, `#MeToo`, `Seoul #1`.
struct MeantTitle {
  var text: String
  var place: Place
  /// What is wrong and how to mend it, for a writer.
  var sentence: String
  /// Quotes round it, where nothing else changes with them.
  var mend: LineMend?

  /// Looks at the title of front matter that YAML can read.
  ///
  /// - Parameters:
  ///   - part: the bytes between the fences.
  ///   - firstLine: the number of the part's first line in its file.
  ///   - line: the line of the file where the title's key stands.
  ///   - read: the text YAML reads the title as; `nil` where it reads none.
  /// - Returns: the title as it is meant; `nil` where YAML reads just that.
  static func find(
    in part: UnsafeRawBufferPointer, firstLine: Int, line: Int, read: String?
  ) -> MeantTitle? {
    var found: MeantTitle?
    LineByLineReader.read(part, firstLine: firstLine, wanted: ["title"]) { _, value in
      guard value.keyPlace.line == line, value.kind == .scalar, !value.isNull,
        value.bytes.count > 1, let sentence = sentence(value, read, part),
        let begins = value.bytes.baseAddress, let first = part.baseAddress
      else { return }
      let start = begins - first
      found = MeantTitle(
        text: String(decoding: value.bytes, as: UTF8.self), place: value.place, sentence: sentence,
        mend: LineMend.quotes(round: start..<start + value.bytes.count, in: part, line: line))
    }
    return found
  }

  /// Why it is not read as it is written; `nil` where it is, or what YAML reads is meant.
  private static func sentence(
    _ value: FieldValue, _ read: String?, _ part: UnsafeRawBufferPointer
  ) -> String? {
    let text = String(decoding: value.bytes, as: UTF8.self)
    let mark = value.bytes[0]
    switch mark {
    // `# a note to myself` is a comment, `#MeToo` a title.
    case UInt8(ascii: "#"): if isBlank(value.bytes[1]) { return nil }
    case UInt8(ascii: "!"): if text.hasPrefix("!!") { return nil }
    // `*name` may be an alias of `&name`.
    case UInt8(ascii: "&"), UInt8(ascii: "*"): if isUsed(text, in: part) { return nil }
    // A link without quotes is followed (R3).
    case UInt8(ascii: "["): if WikiLink.target(value.bytes) != nil { return nil }
    case UInt8(ascii: "{"): break
    default: return read.flatMap { cut($0, of: text) }
    }
    return PieceSentence.quotes("title", Character(Unicode.Scalar(mark)))
  }

  /// What is said of a title that YAML cuts at a ` #`.
  private static func cut(_ read: String, of text: String) -> String? {
    guard text != read, text.hasPrefix(read) else { return nil }
    let rest = text.dropFirst(read.count).drop(while: \.isWhitespace)
    guard rest.first == "#" else { return nil }
    return PieceSentence.cut(String(rest.prefix { !$0.isWhitespace }))
  }

  /// Whether both an anchor and its alias stand in the front matter: then that is what they are.
  private static func isUsed(_ text: String, in part: UnsafeRawBufferPointer) -> Bool {
    let name = text.dropFirst().prefix { !$0.isWhitespace }
    let all = String(decoding: part, as: UTF8.self)
    return all.contains("&\(name)") && all.contains("*\(name)")
  }
}
