import Editorial

/// The writer's own settings, `config.yaml`, with what of them could not be read.
package struct WriterSettings: Hashable, Sendable {
  /// The folder of the desk that is opened where no other is meant.
  package var desk: String?
  /// Where it is named.
  package var deskPlace = Place(line: 1)
  /// The name of a theme, or the path of a file with one.
  package var theme: String?
  /// Where the theme is named.
  package var themePlace = Place(line: 1)
  /// Keys given to actions, as written.
  package var keys: [WrittenKeys] = []
  /// Whether clicks and the wheel do something; else the terminal is told nothing of a mouse.
  package var usesMouse = false
  /// Whether the screen is read out by a program: one pane, in words.
  package var isPlain = false
  /// The mistakes in the file; what they are about is as if it were not there.
  package var problems: [Problem] = []

  private static let keys = ["desk", "theme", "mouse", "keys", "plain"]

  package init() {}

  /// Reads the settings from a file's bytes; `path` is what its problems call it.
  package init(reading bytes: [UInt8], path: FilePath) {
    var notes = ConfigNotes(path: path)
    let tree = YAMLTree(bytes)
    notes.add(tree.failures)
    defer { problems = notes.problems }
    guard let root = tree.root, !root.isNull else { return }
    guard let pairs = root.pairs else {
      notes.add(root.place, "settings are keys and values, as in `theme: dark`")
      return
    }
    for pair in pairs {
      switch pair.key.lowercased() {
      case "desk":
        desk = notes.text(pair.value, "desk", as: "~/desk")
        deskPlace = pair.value.place
      case "theme":
        theme = notes.text(pair.value, "theme", as: "dark")
        themePlace = pair.value.place
      case "mouse": usesMouse = notes.bool(pair.value, "mouse") ?? false
      case "plain": isPlain = notes.bool(pair.value, "plain") ?? false
      case "keys": keys = WrittenKeys.read(pair.value, &notes)
      default: notes.unknown(pair, among: Self.keys)
      }
    }
  }

  /// The problem that no theme has the name written; `themes` are those that there are.
  package func unknownTheme(_ name: String, among themes: [String], in path: FilePath) -> Problem {
    var notes = ConfigNotes(path: path)
    notes.unknown("theme", name, themePlace, among: themes)
    return notes.problems[0]
  }
}
