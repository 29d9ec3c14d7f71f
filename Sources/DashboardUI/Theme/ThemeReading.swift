import Editorial
import TerminalKit

/// A theme's file as it was read, with what of it could not be.
///
/// A line for each role, `role: fg [on bg] [bold] [underline] [reverse] [dim]`; `#` begins a comment.
/// Roles that are not named look as in `plain`; a line with a mistake is left out.
package struct ThemeReading: Hashable, Sendable {
  package private(set) var theme = Theme.plain
  /// Each with the place of the word that is wrong.
  package private(set) var problems: [Problem] = []

  private let path: FilePath

  /// Reads a theme's text; `path` is what its problems call the file.
  package init(_ text: String, path: FilePath) {
    self.path = path
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: Self.endsLine)
    for (index, line) in lines.enumerated() { read(line, index + 1) }
  }

  /// As in every editor: U+2028 and the like end none.
  private static func endsLine(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }

  private mutating func read(_ line: Substring, _ number: Int) {
    let content = line.prefix { $0 != "#" }
    let words = content.split { $0.isWhitespace || $0 == ":" }
    func place(_ part: Substring) -> Place {
      let column = line.unicodeScalars.distance(from: line.startIndex, to: part.startIndex)
      return Place(line: number, column: column + 1)
    }
    guard let name = words.first else { return }
    guard content.contains(":") else {
      add(place(name), "a role, a colon and its colours go here, as in `late: red bold`")
      return
    }
    guard let role = Role(rawValue: String(name)) else {
      unknown("role", name, place(name), among: Role.allCases.map(\.rawValue))
      return
    }
    // `late: #ff0000` would be a comment behind nothing.
    let comment = line[content.endIndex...]
    if words.count == 1, comment.dropFirst().prefix(6).allSatisfy(\.isHexDigit), comment.count > 3 {
      add(place(comment), "a colour is a name or a number from 0 to 255, as in `late: 160`")
      return
    }
    do throws(Style.Mistake) {
      theme[role] = try Style(words: words.dropFirst())
    } catch {
      switch error {
      case .unknown(let word):
        unknown("colour", word, place(word), among: Style.words)
      case .unfinished(let word): add(place(word), "a colour is missing after `on`")
      }
    }
  }

  private mutating func unknown(
    _ what: String, _ word: Substring, _ place: Place, among words: [String]
  ) {
    let meant = Spelling.nearest(to: String(word), among: words)
    let remedy = meant.map { "; did you mean \"\($0)\"?" } ?? ""
    add(place, "unknown \(what) \"\(word)\"" + remedy)
  }

  private mutating func add(_ place: Place, _ message: String) {
    problems.append(Problem(path: path, place: place, message: message))
  }
}

extension Style {
  /// A word of a style that says nothing.
  fileprivate enum Mistake: Error {
    case unknown(Substring)
    case unfinished(Substring)
  }

  /// Every word that a style may be of, but for numbers.
  fileprivate static let words =
    Color.names + Color.names.map { "bright-\($0)" }
    + ["default", "on", "bold", "underline", "reverse", "dim"]

  /// `red on blue bold`.
  fileprivate init(words: ArraySlice<Substring>) throws(Mistake) {
    self = .plain
    var on: Substring?
    for word in words {
      switch word.lowercased() {
      case "on": on = word
      case "bold": attributes.insert(.bold)
      case "underline": attributes.insert(.underline)
      case "reverse": attributes.insert(.reverse)
      case "dim": attributes.insert(.dim)
      case let written:
        guard let color = Color(word: written) else { throw .unknown(word) }
        if on != nil { background = color } else { foreground = color }
        on = nil
      }
    }
    if let on { throw .unfinished(on) }
  }
}

extension Color {
  fileprivate static let names = [
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
