/// The characters that entities of HTML stand for (`&eacute;`, `&#8212;`).
enum Entity {
  private static let names = [
    "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&apos;": "'", "&nbsp;": "\u{A0}",
    "&ndash;": "–", "&mdash;": "—", "&hellip;": "…", "&lsquo;": "‘", "&rsquo;": "’",
    "&ldquo;": "“", "&rdquo;": "”", "&copy;": "©", "&eacute;": "é",
  ]

  /// An entity as the character it stands for; one we do not know stays as written.
  static func text(_ text: UnsafeRawBufferPointer) -> [UInt8] {
    let name = String(decoding: text, as: UTF8.self)
    if let known = names[name] { return Array(known.utf8) }
    guard name.hasPrefix("&#"), name.hasSuffix(";") else { return Array(text) }
    let digits = name.dropFirst(2).dropLast()
    let isHex = digits.first == "x" || digits.first == "X"
    let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = number.flatMap(Unicode.Scalar.init) else { return Array(text) }
    return Array(String(scalar).utf8)
  }

  /// A text with its entities as the characters they stand for.
  static func decoded(_ text: String) -> String {
    var decoded: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      decoded += rest[..<start]
      rest = rest[start...]
      // The longest name we know has eight letters; a `;` further on ends something else.
      guard let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")) else {
        decoded.append(rest.removeFirst())
        continue
      }
      decoded += Array(rest[...end]).withUnsafeBytes { Entity.text($0) }
      rest = rest[(end + 1)...]
    }
    return String(decoding: decoded + rest, as: UTF8.self)
  }
}
