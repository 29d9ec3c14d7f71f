/// A value of JSON with its keys in the order they were written; a reader of the tests' own.
indirect enum JSONValue: Equatable {
  case object([String], [JSONValue])
  case array([JSONValue])
  case string(String)
  case number(String)
  case bool(Bool)
  case null

  /// Reads one line of JSON that ends with a newline, and nothing after it.
  init(line: String) throws {
    guard line.hasSuffix("\n"), line.filter({ $0 == "\n" }).count == 1 else {
      throw Failure("not one line: \(line.prefix(200))")
    }
    var reader = JSONReader(rest: Array(line.unicodeScalars.dropLast())[...])
    self = try reader.value()
    guard reader.rest.isEmpty else { throw Failure("more behind the value") }
  }

  /// The keys of an object, in order.
  var keys: [String] {
    if case .object(let keys, _) = self { keys } else { [] }
  }

  var items: [JSONValue] {
    if case .array(let items) = self { items } else { [] }
  }

  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  subscript(_ key: String) -> JSONValue? {
    guard case .object(let keys, let values) = self, let index = keys.firstIndex(of: key) else {
      return nil
    }
    return values[index]
  }
}

private struct JSONReader {
  var rest: ArraySlice<Unicode.Scalar>

  mutating func value() throws -> JSONValue {
    switch rest.first {
    case "{":
      var keys: [String] = []
      var values: [JSONValue] = []
      try list("{", "}") { reader in
        keys.append(try reader.string())
        try reader.take(":")
        values.append(try reader.value())
      }
      return .object(keys, values)
    case "[":
      var items: [JSONValue] = []
      try list("[", "]") { items.append(try $0.value()) }
      return .array(items)
    case "\"": return .string(try string())
    default: break
    }
    let word = String(String.UnicodeScalarView(rest.prefix { !",]}".unicodeScalars.contains($0) }))
    rest = rest.dropFirst(word.unicodeScalars.count)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      guard Double(word) != nil else { throw Failure("no value: \(word)") }
      return .number(word)
    }
  }

  private mutating func list(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ element: (inout JSONReader) throws -> Void
  ) throws {
    try take(open)
    if rest.first == close { return try take(close) }
    while true {
      try element(&self)
      if rest.first == close { return try take(close) }
      try take(",")
    }
  }

  private mutating func string() throws -> String {
    try take("\"")
    var units: [UInt16] = []
    while let next = rest.popFirst() {
      switch next {
      case "\"": return String(decoding: units, as: UTF16.self)
      case "\\":
        guard let escaped = rest.popFirst() else { throw Failure("an escape at the end") }
        switch escaped {
        case "n": units.append(10)
        case "t": units.append(9)
        case "r": units.append(13)
        case "\"", "\\": units += String(escaped).utf16
        case "u":
          let digits = String(String.UnicodeScalarView(rest.prefix(4)))
          guard let unit = UInt16(digits, radix: 16) else { throw Failure("\\u\(digits)") }
          units.append(unit)
          rest = rest.dropFirst(4)
        default: throw Failure("needless escape \\\(escaped)")
        }
      default:
        guard next.value >= 0x20 else { throw Failure("a bare control character") }
        units += String(next).utf16
      }
    }
    throw Failure("a string without an end")
  }

  private mutating func take(_ expected: Unicode.Scalar) throws {
    guard rest.popFirst() == expected else {
      throw Failure("no \(expected) before \(String(String.UnicodeScalarView(rest.prefix(40))))")
    }
  }
}
