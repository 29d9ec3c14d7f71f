/// How keys and values are written; the planner asks here and knows no syntax itself.
extension FieldSyntax {
  /// What stands between a key and its value.
  var separator: String {
    switch self {
    case .yaml: ": "
    case .toml: " = "
    }
  }

  /// The line above and below front matter.
  var fence: String {
    switch self {
    case .yaml: "---"
    case .toml: "+++"
    }
  }

  /// The style for a new text where an old one stands in `style`.
  func style(of text: String, replacing style: ScalarStyle) -> ScalarStyle {
    switch self {
    case .yaml: WrittenScalar.style(of: text, replacing: style)
    case .toml: WrittenTOML.style(of: text, replacing: style)
    }
  }

  /// The style of a key that is put in.
  func keyStyle(of key: String) -> ScalarStyle {
    switch self {
    case .yaml: WrittenScalar.style(of: key, replacing: .plain)
    case .toml: WrittenTOML.keyStyle(of: key)
    }
  }

  /// The bytes of a scalar in a style.
  func bytes(_ text: String, as style: ScalarStyle) -> [UInt8] {
    switch self {
    case .yaml: WrittenScalar.bytes(Array(text.utf8), as: style)
    case .toml: WrittenTOML.bytes(Array(text.utf8), as: style)
    }
  }
}
