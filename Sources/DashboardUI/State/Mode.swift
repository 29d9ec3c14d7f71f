import Editorial
import TerminalKit

/// What the keys mean at the moment.
enum Mode: Hashable, Sendable {
  case normal
  case prompt(Prompt)
  case picker(Picker)
  case help(Help)
}

/// One line being asked for.
struct Prompt: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// What to show; Escape shows everything again.
    case filter
    /// The day the last move happened (R10).
    case anotherDay(LastMove)
    /// When a piece goes out (R9); `amends` is the move whose moment is said anew.
    case schedule(piece: FilePath, seen: String, status: StatusID, amends: Int?)
  }

  var kind: Kind
  var field: TextField
}

/// The statuses a piece can be moved to, one of them chosen.
struct Picker: Hashable, Sendable {
  var piece: FilePath
  /// The status word the writer saw.
  var seen: String
  var statuses: [StatusID]
  var choice: Int
  /// Whether these are the exits.
  var areExits: Bool
}

/// The list of keys, narrowed by what is typed.
struct Help: Hashable, Sendable {
  var field = TextField()
  var offset = 0
}

/// A move that was made, as far as it can be said again for another day.
struct LastMove: Hashable, Sendable {
  var number: Int
  var request: EditRequest
}
