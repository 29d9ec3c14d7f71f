/// What an action of the log is: something the writer did, or such a thing taken back or made again.
package enum ActionKind: Hashable, Sendable {
  case made(WriterAction)
  /// An action taken back, by its number.
  case undo(of: Int)
  /// An action made again that was taken back, by its number.
  case redo(of: Int)
}

extension ActionKind {
  /// The word for it in the log and in JSON: `filed`, `billed`, `undo`.
  package var verb: String {
    switch self {
    case .made(let action): action.verb
    case .undo: "undo"
    case .redo: "redo"
    }
  }

  /// What the writer did; `nil` for an undo or redo, which names its action by number.
  package var action: WriterAction? {
    if case .made(let action) = self { action } else { nil }
  }

  /// The number of the action it takes back or makes again; `nil` for what the writer did anew.
  package var reversed: Int? {
    switch self {
    case .made: nil
    case .undo(let number), .redo(let number): number
    }
  }

  /// How far it came before it was interrupted: `the last bill was interrupted: 1 of 3 billed`.
  package func interruption(_ done: Int, of total: Int) -> String {
    let (name, participle) = words
    return "the last \(name) was interrupted: \(done) of \(total) \(participle)"
  }

  /// That it was interrupted and cannot be looked at: `the last bill was interrupted, and how far it
  /// came cannot be told yet: permission denied`.
  package func interruption(unseen cause: String) -> String {
    "the last \(words.name) was interrupted, and how far it came cannot be told yet: \(cause)"
  }

  /// What it is called: `move`, `bill`, `new piece`.
  package var noun: String { words.name }

  /// What has happened to a file it is done with: `moved`, `billed`.
  package var done: String { words.participle }

  /// What it is called, and what has happened to a file it is done with.
  private var words: (name: String, participle: String) {
    switch self {
    case .undo: ("undo", "undone")
    case .redo: ("redo", "redone")
    case .made(.moved), .made(.movedEach): ("move", "moved")
    case .made(.set): ("change", "changed")
    case .made(.billed): ("bill", "billed")
    case .made(.paid): ("payment", "paid")
    case .made(.received): ("payment", "noted")
    case .made(.chased): ("chase", "chased")
    case .made(.offered): ("offer", "offered")
    case .made(.added): ("new piece", "made")
    case .made(.imported): ("import", "imported")
    case .made(.ticked): ("tick", "ticked")
    case .made(.mended): ("mend", "mended")
    case .made(.archived): ("archiving", "archived")
    case .made(.renamed): ("renaming", "renamed")
    case .made(.deleted): ("deletion", "deleted")
    case .made(.counted): ("count of held words", "counted")
    case .made(.takenOff): ("taking off of words", "taken off")
    case .made(.away): ("days off", "marked")
    }
  }
}
