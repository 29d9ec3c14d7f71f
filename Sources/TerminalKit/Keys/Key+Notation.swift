/// Why a key notation could not be read; says so for a person.
///
/// No `Refusal`: nothing the writer asked of the desk is refused, a test or `--keys` was typed wrongly.
package struct KeyNotationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What stood between the angle brackets, or after one that was not closed.
  package let name: String
  /// True when a `<` had no `>`.
  package let isUnclosed: Bool

  package var description: String {
    let name = Sanitizer.line(name)
    return isUnclosed
      ? "\"<\(name)\" has no \">\"; a < by itself is written <lt>" : "unknown key \"<\(name)>\""
  }
}

extension Key {
  /// Reads keys written as `jj<enter><c-l>?`; line ends between keys mean nothing.
  ///
  /// Every scalar is a key, as from a terminal; names stand in angle brackets, in any case, after
  /// the modifiers `c-`, `a-` and `s-`; `<lt>` is `<`, `<u+200d>` any scalar. Within
  /// `<paste:text>`, a backslash stands before `>` and itself.
  package static func parse(_ notation: String) throws(KeyNotationError) -> [Key] {
    var keys: [Key] = []
    var rest = notation.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\n" || scalar == "\r" { continue }
      guard scalar == "<" else {
        keys.append(.character(Character(scalar)))
        continue
      }
      keys.append(try named(Self.name(from: &rest)))
    }
    return keys
  }

  /// Takes the text up to the `>` that closes it, backslashes undone.
  private static func name(
    from rest: inout Substring.UnicodeScalarView
  ) throws(KeyNotationError) -> String {
    let isPaste = Substring(rest.prefix(pastePrefix.count)).lowercased() == pastePrefix
    var name = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == ">" { return String(name) }
      if scalar == "\\", isPaste, let escaped = rest.popFirst() {
        name.append(escaped)
      } else {
        name.append(scalar)
      }
    }
    throw KeyNotationError(name: String(name), isUnclosed: true)
  }

  private static func named(_ text: String) throws(KeyNotationError) -> Key {
    let error = KeyNotationError(name: text, isUnclosed: false)
    let lower = text.lowercased()
    if lower.utf8.starts(with: pastePrefix.utf8) {
      return .paste(String(text.unicodeScalars.dropFirst(pastePrefix.count)))
    }
    var modifiers: Modifiers = []
    var name = text.unicodeScalars[...]
    while name.count > 2, name.dropFirst().first == "-",
      let modifier = modifier(name.first ?? " ")
    {
      modifiers.insert(modifier)
      name.removeFirst(2)
    }
    if let event = mouse(String(name).lowercased(), modifiers) { return .mouse(event) }
    if name.count == 1, let scalar = name.first, !modifiers.isEmpty {
      return Key.character(Character(scalar)).with(modifiers)
    }
    guard let key = plain(String(name).lowercased()) else { throw error }
    return key.with(modifiers)
  }

  private static func modifier(_ letter: Unicode.Scalar) -> Modifiers? {
    switch letter {
    case "c", "C": .control
    case "a", "A", "m", "M": .alt
    case "s", "S": .shift
    default: nil
    }
  }

  private static func plain(_ name: String) -> Key? {
    if let key = names.first(where: { $0.name == name })?.key { return key }
    if name.hasPrefix("f"), let number = Int(name.dropFirst()), 1...63 ~= number {
      return .function(number)
    }
    if name.hasPrefix("u+"), let value = UInt32(name.dropFirst(2), radix: 16) {
      return Unicode.Scalar(value).map { .character(Character($0)) }
    }
    if name.hasPrefix("resize:") {
      let sides = name.dropFirst(7).split(separator: "x", omittingEmptySubsequences: false)
      guard sides.count == 2, let width = Int(sides[0]), let height = Int(sides[1]) else {
        return nil
      }
      return .resize(Size(width, height))
    }
    return nil
  }

  /// Reads `press-left:3,4` or `wheel-up:3,4`.
  private static func mouse(_ name: String, _ modifiers: Modifiers) -> MouseEvent? {
    let halves = name.split(separator: ":", maxSplits: 1)
    guard halves.count == 2 else { return nil }
    let place = halves[1].split(separator: ",", maxSplits: 1)
    guard place.count == 2, let x = Int(place[0]), let y = Int(place[1]) else { return nil }
    for kind in MouseEvent.Kind.allCases {
      for button in MouseEvent.Button.allCases where halves[0] == mouseName(kind, button) {
        return MouseEvent(kind, button, at: Point(x, y), modifiers: modifiers)
      }
    }
    return nil
  }

  static func mouseName(_ kind: MouseEvent.Kind, _ button: MouseEvent.Button) -> String {
    button == .none ? kind.rawValue : "\(kind.rawValue)-\(button.rawValue)"
  }

  static let pastePrefix = "paste:"

  /// The names of keys; the first of several is the one that is printed.
  static let names: [(name: String, key: Key)] = [
    ("enter", .enter), ("cr", .enter), ("return", .enter), ("ret", .enter),
    ("esc", .escape), ("escape", .escape), ("tab", .tab), ("backtab", .backtab),
    ("up", .up), ("down", .down), ("left", .left), ("right", .right),
    ("home", .home), ("end", .end),
    ("pgup", .pageUp), ("pageup", .pageUp), ("pgdn", .pageDown), ("pagedown", .pageDown),
    ("ins", .insert), ("insert", .insert), ("del", .delete), ("delete", .delete),
    ("bs", .backspace), ("backspace", .backspace),
    ("space", .character(" ")), ("lt", .character("<")), ("gt", .character(">")),
    ("unknown", .unknown),
  ]
}
