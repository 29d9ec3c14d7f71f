import Editorial

/// What an action would do to what is selected, or why it cannot.
enum Outlook: Hashable, Sendable {
  case does(String)
  case cannot(String)

  var words: String {
    switch self {
    case .does(let words), .cannot(let words): words
    }
  }

  var isPossible: Bool {
    if case .does = self { true } else { false }
  }
}
