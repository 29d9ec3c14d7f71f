/// What a calendar says of a thing at length, as far as it is shown.
///
/// Programs put HTML there, Markdown, or the whole invitation.
struct CalendarDescription {
  /// One paragraph without marks, of at most some 500 bytes.
  let notes: String
  /// The first address of the web in it; empty where there is none.
  let link: String

  private static let most = 500

  init(_ text: String) {
    link = Self.address(in: text)
    var plain = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      plain += rest[..<start]
      let inner = rest[rest.index(after: start)...]
      guard let first = inner.first, first.isLetter || first == "/" || first == "!",
        let end = inner.firstIndex(of: ">")
      else {
        plain += "<"
        rest = inner
        continue
      }
      // `<br>` parts words; `<https://…>` is a link and no mark.
      let isLink = inner.hasPrefix("http")
      plain += isLink ? inner[..<end] + " " : " "
      rest = inner[inner.index(after: end)...]
    }
    plain += rest
    notes = Entity.decoded(plain).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .cut(to: Self.most)
  }

  /// An address as a browser takes it; empty where it is none.
  static func address(_ text: String) -> String {
    let isAddress =
      (text.hasPrefix("https://") || text.hasPrefix("http://")) && text.utf8.count <= most
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    return isAddress ? text : ""
  }

  private static func address(in text: String) -> String {
    let bytes = Array(text.utf8)
    let sign = Array("https://".utf8)
    guard
      let start = bytes.indices.first(where: {
        bytes[$0] == sign[0] && bytes[$0...].starts(with: sign)
      })
    else { return "" }
    let end =
      bytes[start...].firstIndex { !(0x21...0x7E).contains($0) || "\"<>()[]".utf8.contains($0) }
      ?? bytes.endIndex
    return address(String(decoding: bytes[start..<end], as: UTF8.self))
  }
}
