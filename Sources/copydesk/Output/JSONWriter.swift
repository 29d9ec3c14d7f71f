import TerminalKit

/// Writes JSON: keys in the order given, absent values `null`, no blanks, `/` not escaped.
///
/// By hand, because `JSONEncoder` drops what is absent, reorders keys and takes eight times as long.
/// Control, bidi and other format characters are written as `\u` so that an answer can be looked
/// at in a terminal (RFC 8259, section 7).
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether the next value is the first of its object or array.
  private var isFirst = true

  init(capacity: Int = 4096) {
    bytes.reserveCapacity(capacity)
  }

  /// An object whose members `body` writes.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// An object as a member.
  mutating func object(_ key: String, _ body: (inout JSONWriter) -> Void) {
    name(key)
    object(body)
    isFirst = false
  }

  /// A member whose value `body` writes.
  mutating func member(_ key: String, _ body: (inout JSONWriter) -> Void) {
    name(key)
    body(&self)
    isFirst = false
  }

  /// An array as a member, one element for each value.
  mutating func array<Values: Sequence>(
    _ key: String, _ values: Values, _ element: (inout JSONWriter, Values.Element) -> Void
  ) {
    name(key)
    nest(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
      for value in values {
        json.comma()
        element(&json, value)
        json.isFirst = false
      }
    }
    isFirst = false
  }

  /// A member that is text or `null`.
  mutating func member(_ key: String, _ value: String?) {
    name(key)
    string(value)
  }

  /// A member that is a whole number or `null`.
  mutating func member(_ key: String, _ value: Int?) {
    name(key)
    number(value)
  }

  /// A member that is true, false or `null`.
  mutating func member(_ key: String, _ value: Bool?) {
    name(key)
    raw(value.map { $0 ? "true" : "false" } ?? "null")
  }

  /// A member that is a decimal number written out, or `null`.
  mutating func member(_ key: String, decimal: String?) {
    name(key)
    raw(decimal ?? "null")
  }

  /// A whole number or `null`, as an element.
  mutating func number(_ value: Int?) {
    raw(value.map { String($0) } ?? "null")
  }

  /// Text or `null`, as an element.
  mutating func string(_ value: String?) {
    guard var value else { return raw("null") }
    bytes.append(UInt8(ascii: "\""))
    let isPlain = value.withUTF8 { text in
      // To the end in any case: a loop that may stop looks at one byte at a time.
      var isPlain = true
      for byte in text where byte < 0x20 || byte >= 0x7F || byte == 0x22 || byte == 0x5C {
        isPlain = false
      }
      if isPlain { bytes.append(contentsOf: text) }
      return isPlain
    }
    if !isPlain {
      for scalar in value.unicodeScalars { append(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": raw("\\\"")
    case "\\": raw("\\\\")
    case "\n": raw("\\n")
    case "\t": raw("\\t")
    case "\r": raw("\\r")
    default:
      guard Sanitizer.isHidden(scalar) else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        return
      }
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        let digits = String(unit, radix: 16)
        raw("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      }
    }
  }

  private mutating func nest(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    bytes.append(open)
    isFirst = true
    body(&self)
    bytes.append(close)
    isFirst = false
  }

  private mutating func name(_ key: String) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    raw(key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    isFirst = false
  }

  private mutating func comma() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func raw(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }
}
