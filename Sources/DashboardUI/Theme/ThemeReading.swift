import Editorial
import TerminalKit

/// A theme's file as it was read, with what of it could not be.
///
/// It is YAML: a key for each role that looks otherwise than in `base:` (`auto` without one), and
/// behind it a look: `fg [on bg] [bold] [underline] [reverse] [dim]`. `outlets:` is a list of looks.
/// A setting with a mistake is as if it were not there.
package struct ThemeReading: Hashable, Sendable {
  /// A key of the file with what stands behind it.
  package struct Setting: Hashable, Sendable {
    /// A word or several, with the place where they begin.
    package typealias Text = (text: String, place: Place)

    let name: String
    let place: Place
    /// What stands behind the key; of a list each item.
    let texts: [String]
    let places: [Place]

    package init(_ name: String, at place: Place, _ texts: [Text]) {
      self.name = name
      self.place = place
      self.texts = texts.map(\.text)
      places = texts.map(\.place)
    }
  }

  /// The look it describes.
  package private(set) var choice = ThemeChoice()
  /// Each with the place of the word that is wrong.
  package private(set) var problems: [Problem] = []

  private let path: FilePath

  /// Takes down a theme's settings; `path` is what its problems call the file.
  package init(_ settings: [Setting], path: FilePath) {
    self.path = path
    for setting in settings { read(setting) }
  }

  private static let names = ["base", "outlets"] + Role.named.map(\.name)

  private mutating func read(_ setting: Setting) {
    let name = setting.name.lowercased()
    if name == "outlets" {
      let looks = zip(setting.texts, setting.places).compactMap { look($0, at: $1) }
      if looks.isEmpty, setting.texts.isEmpty { noLook(setting) }
      choice.outlets = looks.isEmpty ? nil : looks
      return
    }
    guard name == "base" || Role.named.contains(where: { $0.name == name }) else {
      unknown("role", setting.name, setting.place, among: Self.names)
      return
    }
    guard let text = setting.texts.first, setting.texts.count == 1 else { return noLook(setting) }
    if name == "base" {
      guard let base = ThemeChoice.Base(rawValue: text.lowercased()) else {
        let bases = ThemeChoice.Base.allCases.map(\.rawValue)
        return unknown("theme", text, setting.places[0], among: bases)
      }
      choice.base = base
    } else if let role = Role.named.first(where: { $0.name == name })?.role {
      choice.changes[role] = look(text, at: setting.places[0])
    }
  }

  /// A look of one line; its mistakes become problems.
  private mutating func look(_ text: String, at place: Place) -> Style? {
    var words: [(word: String, place: Place)] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let columns = text.unicodeScalars.distance(from: text.startIndex, to: word.startIndex)
      words.append((String(word), Place(line: place.line, column: place.column + columns)))
    }
    var style = Style.plain
    var on: Place?
    for (word, place) in words {
      switch word.lowercased() {
      case "on": on = place
      case "bold": style.attributes.insert(.bold)
      case "underline": style.attributes.insert(.underline)
      case "reverse": style.attributes.insert(.reverse)
      case "dim": style.attributes.insert(.dim)
      case let written:
        guard let color = Self.color(written) else {
          unknown("colour", word, place, among: Self.words)
          return nil
        }
        if on != nil { style.background = color } else { style.foreground = color }
        on = nil
      }
    }
    guard let on else { return style }
    add(on, "a colour is missing after `on`")
    return nil
  }

  /// Every word that a look may be of, but for numbers.
  private static let words = Ink.words + ["default", "on", "bold", "underline", "reverse", "dim"]

  private static func color(_ word: String) -> Color? {
    word == "default" ? .default : Ink(reading: word).map { Color(index: $0.index) }
  }

  /// Nothing behind the key; so it looks to YAML where a `#` begins what was meant as a colour.
  private mutating func noLook(_ setting: Setting) {
    add(
      setting.place,
      "\(setting.name) needs a colour behind it, a name or a number from 0 to 255, as in "
        + "`\(setting.name): \(setting.name == "outlets" ? "[116, 150, 147]" : "160 bold")`")
  }

  private mutating func unknown(
    _ what: String, _ word: String, _ place: Place, among words: [String]
  ) {
    let meant = Spelling.nearest(to: word, among: words)
    add(place, "unknown \(what) \"\(word)\"" + (meant.map { "; did you mean \"\($0)\"?" } ?? ""))
  }

  private mutating func add(_ place: Place, _ message: String) {
    problems.append(Problem(path: path, place: place, message: message))
  }
}
