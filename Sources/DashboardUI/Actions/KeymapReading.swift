import Editorial
import TerminalKit

/// The keys of the settings (`keys: {next: [">", "+"]}`) as they were read, with what of them cannot be.
///
/// What is given other keys has those and no others; an empty list takes all of them. A mistake leaves
/// what it is about as it was.
package struct KeymapReading: Hashable, Sendable {
  /// A word of the settings, and where it stands.
  package struct Word: Hashable, Sendable {
    package var text: String
    package var place: Place

    package init(_ text: String, at place: Place) {
      self.text = text
      self.place = place
    }
  }

  /// One line of the settings: an action by its word, and the keys it is to have.
  package struct Binding: Hashable, Sendable {
    package var action: Word
    package var keys: [Word]

    package init(_ action: Word, _ keys: [Word]) {
      self.action = action
      self.keys = keys
    }
  }

  package private(set) var keymap = Keymap.standard
  /// Each with the place of the word that is wrong.
  package private(set) var problems: [Problem] = []

  private let path: FilePath

  /// Reads what the settings say of keys; `path` is what its problems call the file.
  package init(_ bindings: [Binding], path: FilePath) {
    self.path = path
    var given: [Key: Action] = [:]
    var read: [(action: Action, place: Place, keys: [String])] = []
    for binding in bindings {
      guard let action = Action.named(binding.action.text) else {
        unknown(binding)
        continue
      }
      var keys: [String] = []
      for word in binding.keys {
        guard let key = key(word) else { continue }
        if let other = given[key] {
          let whose = other == action ? "here already" : "\(other.word)'s already"
          add(word.place, "the key \(key.label) is \(whose); a key does one thing")
          continue
        }
        given[key] = action
        keys.append(key.description)
      }
      // Nothing of it could be read: it keeps the keys it has.
      if keys.isEmpty, !binding.keys.isEmpty { continue }
      if keys.isEmpty, action == .palette {
        add(binding.action.place, "\(action.word) does whatever has no key, so it needs one itself")
        continue
      }
      read.append((action, binding.action.place, keys))
    }
    for (action, _, keys) in read { keymap.bind(action, to: keys) }
    complainOfLost(read)
  }

  /// Names what lost its last key to another action.
  private mutating func complainOfLost(_ read: [(action: Action, place: Place, keys: [String])]) {
    let named = Set(read.map(\.action))
    for entry in Action.table where !named.contains(entry.action) {
      guard !entry.keys.isEmpty, keymap.keys(of: entry.action).isEmpty else { continue }
      let taker = read.first { !Set($0.keys).isDisjoint(with: entry.keys) }
      let key = Keymap.label(entry.keys[0])
      add(
        taker?.place ?? Place(line: 1),
        "\(key) was \(entry.action.word)'s, which has no key left; give it one, or `[]`")
      if entry.action == .palette { keymap.bind(.palette, to: entry.keys) }
    }
  }

  private mutating func unknown(_ binding: Binding) {
    let words = Action.table.map(\.action.word)
    let meant = Spelling.nearest(to: binding.action.text, among: words)
    let remedy = meant.map { "did you mean \"\($0)\"?" } ?? "next, due and show-week are some"
    add(binding.action.place, "unknown action \"\(binding.action.text)\"; \(remedy)")
  }

  /// A key as written: one sign, `<c-l>`, or as the screen shows it: `Enter`, `^L`, `PgDn`.
  private mutating func key(_ word: Word) -> Key? {
    let text = word.text
    let forms = text.unicodeScalars.count == 1 ? [Keymap.notation(ofSign: text)] : [text]
    let key = (forms + Keymap.notations(shown: text)).lazy
      .compactMap { (try? Key.parse($0)).flatMap { $0.count == 1 ? $0[0] : nil } }.first
    guard let key else {
      let isWord = text.count > 1 && text.allSatisfy(\.isLetter) && text.count < 4
      add(
        word.place,
        isWord
          ? "\"\(text)\" is several keys; a key is one, as `>`, `Enter`, `^L` or `F2`"
          : "unknown key \"\(text)\"; write it as `>`, `Enter`, `^L` or `F2`")
      return nil
    }
    if let reason = Keymap.impossible(key) {
      add(word.place, "the key \(key.label) \(reason)")
      return nil
    }
    return key
  }

  private mutating func add(_ place: Place, _ message: String) {
    problems.append(Problem(path: path, place: place, message: message))
  }
}

extension Keymap {
  /// A sign as `Key.parse` reads it.
  fileprivate static func notation(ofSign text: String) -> String {
    text == "<" ? "<lt>" : text == " " ? "<space>" : text
  }

  /// What `Key.parse` reads a key by that is written as the screen shows it, or nearly so.
  fileprivate static func notations(shown text: String) -> [String] {
    let lower = text.lowercased()
    if let name = lower.hasPrefix("^") ? lower.dropFirst() : nil, !name.isEmpty {
      return ["<c-\(name)>"]
    }
    for (word, sign) in [("ctrl", "c"), ("control", "c"), ("alt", "a"), ("shift", "s")] {
      for joint in ["-", "+"] where lower.hasPrefix(word + joint) {
        return ["<\(sign)-\(text.dropFirst(word.count + 1))>"]
      }
    }
    return text.count > 1 ? ["<\(lower)>"] : []
  }

  /// Why a terminal never sends a key, or sends it as another one; `nil` of a key like any other.
  fileprivate static func impossible(_ key: Key) -> String? {
    switch key {
    case .control("i"): "is Tab to a terminal; write Tab"
    case .control("m"), .control("j"): "is Enter to a terminal; write Enter"
    case .control("["): "is Esc to a terminal; write Esc"
    case .control("h"): "is Backspace to a terminal; write Backspace"
    case .control(let sign) where !("a"..."z" ~= sign) && !"@\\]^_".contains(sign):
      "is none that a terminal sends"
    case .modified(_, let modifiers)
    where modifiers.contains(.control) && modifiers.contains(.shift):
      "is none that every terminal sends"
    case .modified(.enter, _), .modified(.escape, _), .modified(.tab, _), .modified(.backspace, _):
      "is none that every terminal sends"
    case .paste, .mouse, .resize, .unknown: "is no key"
    case .character, .control, .alt, .enter, .escape, .tab, .backtab, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .insert, .delete, .backspace, .function, .modified:
      nil
    }
  }
}
