import TerminalKit

extension Theme {
  /// Reads a theme: a line for each role, `role: fg [on bg] [bold] [underline] [reverse] [dim]`.
  ///
  /// `#` begins a comment. Roles that are not named look as in `plain`. A line that cannot be read
  /// is left out.
  package init(parsing text: String) {
    self.init(parsing: text, mistakes: { _ in })
  }

  /// Reads a theme, and tells of each line that could not be read by its number from 1.
  package init(parsing text: String, mistakes: (Int) -> Void) {
    self = .plain
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let content = line.prefix { $0 != "#" }
      let words = content.split { $0.isWhitespace || $0 == ":" }
      guard let name = words.first else { continue }
      guard let role = Role(rawValue: String(name)), content.contains(":"),
        let style = Style(words: words.dropFirst().map { $0.lowercased() })
      else {
        mistakes(index + 1)
        continue
      }
      self[role] = style
    }
  }
}

extension Style {
  /// `red on blue bold`; `nil` for a word that is none of these.
  fileprivate init?(words: [String]) {
    self = .plain
    var isBackground = false
    for word in words {
      switch word {
      case "on": isBackground = true
      case "bold": attributes.insert(.bold)
      case "underline": attributes.insert(.underline)
      case "reverse": attributes.insert(.reverse)
      case "dim": attributes.insert(.dim)
      default:
        guard let color = Color(word: word) else { return nil }
        if isBackground { background = color } else { foreground = color }
        isBackground = false
      }
    }
    if isBackground { return nil }
  }
}

extension Color {
  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  /// `default`, `red`, `bright-red`, or a number from 0 to 255.
  fileprivate init?(word: String) {
    if word == "default" {
      self = .default
    } else if let number = UInt8(word) {
      self = ANSI(rawValue: number).map(Color.ansi) ?? .indexed(number)
    } else {
      let isBright = word.hasPrefix("bright-")
      let name = isBright ? String(word.dropFirst(7)) : word
      guard let index = Color.names.firstIndex(of: name),
        let color = ANSI(rawValue: UInt8(index + (isBright ? 8 : 0)))
      else { return nil }
      self = .ansi(color)
    }
  }
}
