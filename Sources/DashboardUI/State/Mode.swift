import Editorial
import TerminalKit

/// What the keys mean at the moment.
enum Mode: Hashable, Sendable {
  case normal
  case prompt(Prompt)
  case picker(Picker)
  case help(Help)
  /// A piece for an empty place of the schedule.
  case filling(Filling)
  case manual(Manual)
  case palette(Palette)
}

/// One line being asked for.
struct Prompt: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// What to show; Escape shows everything again.
    case filter
    /// The day the last move happened (R10).
    case anotherDay(LastMove)
    /// When it goes out instead, where the last move was for a moment (R9).
    case anotherMoment(LastMove, OutletID?)
    /// A new piece in one line.
    case add
    /// The same, due on a day or in a place of the schedule where the line says no date.
    case addFor(Opening)
    /// What has to be said before something can be done.
    case asked(Question)
  }

  var kind: Kind
  var field: TextField
  /// What the line means as far as it is typed.
  ///
  /// Read when it, the desk, the minute or the width changed, and drawn as often as need be. `nil`
  /// for a filter, which means what it shows.
  var meaning: Result<Meaning, Refusal>?
  /// What `meaning` was read from.
  var read: Reading?
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

/// What a line was read from: with all of it the same, it means the same.
struct Reading: Hashable, Sendable {
  var text: String
  /// How often the desk was worked out by then.
  var assessments: Int
  /// Columns of the screen, by which a long title is cut.
  var width: Int
}

/// What a line means as far as it is typed: in words, and what Enter asks to be written.
struct Meaning: Hashable, Sendable {
  var words: String
  /// `nil` where Enter has nothing to write.
  var request: EditRequest?
  /// What has to be said as well, which Enter asks.
  var next: Question?
}

/// The statuses pieces can be moved to, one of them chosen.
struct Picker: Hashable, Sendable {
  var targets: [SeenPiece]
  var statuses: [StatusID]
  var choice: Int
  /// Whether these are the exits.
  var areExits: Bool
}

/// The page of keys, or what of them answers to what is typed.
struct Help: Hashable, Sendable {
  var field = TextField()
  /// Which key is chosen, of those in view.
  var choice = 0
}

/// All keys and signs, narrowed by what is typed.
struct Manual: Hashable, Sendable {
  var field = TextField()
  var offset = 0
}

/// A move that was made, as far as it can be said again for another day.
struct LastMove: Hashable, Sendable {
  var number: Int
  var request: EditRequest
}
