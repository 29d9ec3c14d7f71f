extension Key: CustomStringConvertible {
  /// The key as `Key.parse(_:)` reads it: `j`, `<enter>`, `<c-l>`.
  package var description: String {
    switch self {
    case .character(let character): Self.description(of: character)
    case .control(let character): "<c-\(Self.name(of: character))>"
    case .alt(let character): "<a-\(Self.name(of: character))>"
    case .backtab: "<s-tab>"
    case .function(let number): "<f\(number)>"
    case .modified(let key, let modifiers): Self.description(of: key, with: modifiers)
    case .paste(let text): "<\(Self.pastePrefix)\(Self.escaped(text))>"
    case .mouse(let event):
      "<\(Self.prefix(event.modifiers))\(Self.mouseName(event.kind, event.button))"
        + ":\(event.point.x),\(event.point.y)>"
    case .resize(let size): "<resize:\(size.width)x\(size.height)>"
    default: "<\(Self.names.first { $0.key == self }?.name ?? "unknown")>"
    }
  }

  private static func description(of character: Character) -> String {
    let name = name(of: character)
    return name == "gt" ? ">" : name == String(character) ? name : "<\(name)>"
  }

  /// The character within brackets; what a reader or the notation would mistake goes by name.
  private static func name(of character: Character) -> String {
    switch character {
    case " ": return "space"
    case "<": return "lt"
    case ">": return "gt"
    default: break
    }
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else {
      return String(character)
    }
    switch ScalarClass(scalar.value) {
    case .narrow, .wide: return String(character)
    default: return "u+\(String(scalar.value, radix: 16))"
    }
  }

  private static func description(of key: Key, with modifiers: Modifiers) -> String {
    // `<s-tab>` is a name of its own; any other key prints as `<name>`, ready for a prefix.
    if key == .backtab { return "<\(prefix(modifiers))s-tab>" }
    return "<\(prefix(modifiers))\(key.description.dropFirst())"
  }

  private static func prefix(_ modifiers: Modifiers) -> String {
    (modifiers.contains(.control) ? "c-" : "") + (modifiers.contains(.alt) ? "a-" : "")
      + (modifiers.contains(.shift) ? "s-" : "")
  }

  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == ">" || scalar == "\\" { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}

extension [Key] {
  /// The keys as `Key.parse(_:)` reads them.
  package var notation: String {
    map(\.description).joined()
  }
}
