// Escape sequences of ECMA-48, section 8.3.117 (SGR), for text that is printed; a dashboard's
// styles reach the terminal through ncurses.
extension Style {
  /// The text between the sequences that set and reset the style; plain text stays as it is.
  func wrapped(_ text: String) -> String {
    let codes = codes
    guard !codes.isEmpty, !text.isEmpty else { return text }
    return "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
  }

  private var codes: [String] {
    var codes: [String] = []
    if attributes.contains(.bold) { codes.append("1") }
    if attributes.contains(.dim) { codes.append("2") }
    if attributes.contains(.italic) { codes.append("3") }
    if attributes.contains(.underline) { codes.append("4") }
    if attributes.contains(.reverse) { codes.append("7") }
    if let code = foreground.code(30, bright: 90, indexed: "38") { codes.append(code) }
    if let code = background.code(40, bright: 100, indexed: "48") { codes.append(code) }
    return codes
  }
}

extension Color {
  fileprivate func code(_ base: Int, bright: Int, indexed: String) -> String? {
    switch self {
    case .default: nil
    case .ansi(let color):
      String(color.rawValue < 8 ? base + Int(color.rawValue) : bright + Int(color.rawValue) - 8)
    case .indexed(let index): "\(indexed);5;\(index)"
    }
  }
}
