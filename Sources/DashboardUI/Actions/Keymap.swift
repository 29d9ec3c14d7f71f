import TerminalKit

/// Which key does what, and what each is called: the table of actions, with the keys a writer has given
/// others.
package struct Keymap: Hashable, Sendable {
  private var actions: [Key: Action] = [:]
  /// What keys do on a pane that has a meaning of its own for them.
  private var own: [Pane: [Key: Action]] = [:]
  /// As `Key.parse` reads them; the first of each is the one that is shown.
  private var notations: [Action: [String]] = [:]

  /// The keys as the table has them.
  package static let standard = Keymap(Action.table.map { ($0.action, $0.keys) })

  /// Keys for actions; of a key that stands twice the last is what it does.
  init(_ bindings: [(action: Action, keys: [String])]) {
    // What a pane has of its own comes last: elsewhere its keys go on doing what they do.
    for (action, keys) in bindings where action.entry.places.isEmpty { bind(action, to: keys) }
    for (action, keys) in bindings where !action.entry.places.isEmpty { bind(action, to: keys) }
  }

  /// What a key does while a pane fills the screen; `nil` for the panes beside one another.
  func action(for key: Key, in pane: Pane? = nil) -> Action? {
    pane.flatMap { own[$0]?[key] } ?? actions[key]
  }

  /// The key that does something, as a sentence names it: `Enter`, `u`; of what has none, how the
  /// palette finds it: `:mend`.
  package subscript(action: Action) -> String {
    labels(of: action).first ?? Keymap.unbound(action)
  }

  /// All its keys as a writer reads them: `j`, `Down`, `^N`.
  package func labels(of action: Action) -> [String] {
    notations[action, default: []].map(Keymap.label)
  }

  /// Whether a key is the one that is shown for an action.
  func isNamed(_ key: Key, for action: Action) -> Bool {
    notations[action]?.first.flatMap(Keymap.key) == key
  }

  /// Its keys as `Key.parse` reads them.
  package func keys(of action: Action) -> [String] { notations[action, default: []] }

  /// Gives an action other keys; whatever they did before they do no more.
  mutating func bind(_ action: Action, to keys: [String]) {
    let places = action.entry.places
    guard places.isEmpty else {
      for pane in places {
        own[pane, default: [:]] = own[pane, default: [:]].filter { $0.value != action }
        for key in keys.compactMap(Keymap.key) { own[pane, default: [:]][key] = action }
      }
      notations[action] = keys
      return
    }
    let old = Set(self.keys(of: action).compactMap(Keymap.key)).filter { actions[$0] == action }
    for key in old { actions[key] = nil }
    notations[action] = keys
    for key in keys.compactMap(Keymap.key) where actions[key] != action {
      if let other = actions[key] { notations[other]?.removeAll { Keymap.key($0) == key } }
      actions[key] = action
      if !old.contains(key) { takeFromPanes(key) }
    }
  }

  /// A key that is given something else to do does that on every pane.
  private mutating func takeFromPanes(_ key: Key) {
    for pane in own.keys {
      guard let other = own[pane]?.removeValue(forKey: key) else { continue }
      notations[other]?.removeAll { Keymap.key($0) == key }
    }
  }

  private static func unbound(_ action: Action) -> String { ":" + action.entry.name }

  private static func key(_ notation: String) -> Key? {
    guard let keys = try? Key.parse(notation), keys.count == 1 else { return nil }
    return keys[0]
  }

  /// A key as it is shown to a writer: `Enter`, `^L`, `>`.
  static func label(_ notation: String) -> String {
    switch notation {
    case "<lt>": "<"
    case "<enter>": "Enter"
    case "<space>": "Space"
    case "<esc>": "Esc"
    case "<tab>": "Tab"
    case "<s-tab>": "S-Tab"
    case "<pgdn>": "PgDn"
    case "<pgup>": "PgUp"
    case "<home>": "Home"
    case "<end>": "End"
    case "<up>": "Up"
    case "<down>": "Down"
    case "<left>": "Left"
    case "<right>": "Right"
    case "<ins>": "Ins"
    case "<del>": "Del"
    case "<bs>": "Backspace"
    default:
      if notation.hasPrefix("<c-"), notation.hasSuffix(">") {
        "^" + notation.dropFirst(3).dropLast().uppercased()
      } else if notation.hasPrefix("<a-"), notation.hasSuffix(">") {
        "Alt-" + notation.dropFirst(3).dropLast()
      } else if notation.hasPrefix("<f"), notation.hasSuffix(">") {
        notation.dropFirst().dropLast().uppercased()
      } else {
        notation
      }
    }
  }
}

extension Key {
  /// The key as a writer reads it.
  var label: String { Keymap.label(description) }
}
