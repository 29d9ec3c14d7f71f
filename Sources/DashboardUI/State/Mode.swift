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
    /// What was commissioned: due date, length, fee (R46).
    case commission(Target, StatusID)
    /// What a killed piece pays (R38).
    case killFee(Target, StatusID)
    /// The number of a bill (R33).
    case bill([Target])
    /// What came in (R35).
    case payment([Target])
    /// Where a piece is offered next (R44), or sold again (R43).
    case offer(Target)
    /// A new piece in one line.
    case add
    /// When pieces are due, how long they are to be, what they pay.
    case due([Target])
    case length([Target])
    case fee([Target])
  }

  var kind: Kind
  var field: TextField
  /// The field holds what was filled in and nothing typed yet: the first letter takes its place.
  var isFilled = false

  init(kind: Kind, field: TextField = TextField()) {
    self.kind = kind
    self.field = field
  }

  /// A line with something filled in, which Enter takes as it is.
  init(kind: Kind, filled text: String?) {
    self.init(kind: kind, field: TextField(text ?? ""))
    isFilled = !(text ?? "").isEmpty
  }

  /// Takes a key of editing; a letter typed first replaces what was filled in, a blank goes on with it.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let letter) where isFilled && letter != " ": field = TextField()
    case .paste where isFilled: field = TextField()
    default: break
    }
    guard field.handle(key) else { return false }
    isFilled = false
    return true
  }
}

/// The statuses pieces can be moved to, one of them chosen.
struct Picker: Hashable, Sendable {
  var targets: [Target]
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
