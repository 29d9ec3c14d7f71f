import TerminalKit

/// Which key does what, from the table of actions.
enum Keymap {
  /// Where a pane has a meaning of its own for a key, it stands under that pane.
  private static let actions: [Pane?: [Key: Action]] = {
    var actions: [Pane?: [Key: Action]] = [:]
    for entry in Action.table {
      for notation in entry.keys {
        guard let keys = try? Key.parse(notation), let key = keys.first else { continue }
        if entry.places.isEmpty { actions[.none, default: [:]][key] = entry.action }
        for pane in entry.places { actions[pane, default: [:]][key] = entry.action }
      }
    }
    return actions
  }()

  /// What a key does while a pane fills the screen; `nil` for the panes beside one another.
  static func action(for key: Key, in pane: Pane?) -> Action? {
    pane.flatMap { actions[$0]?[key] } ?? actions[.none]?[key]
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
    default:
      if notation.hasPrefix("<c-"), notation.hasSuffix(">") {
        "^" + notation.dropFirst(3).dropLast().uppercased()
      } else if notation.hasPrefix("<f"), notation.hasSuffix(">") {
        notation.dropFirst().dropLast().uppercased()
      } else {
        notation
      }
    }
  }
}

extension Action {
  /// The key that does it, as a sentence names it: `Enter`, `u`.
  package var key: String { entry.keyLabels.first ?? "" }
}

extension Action.Entry {
  /// The keys as a writer reads them: `j Down ^N`.
  package var keyLabels: [String] { keys.map(Keymap.label) }
}
