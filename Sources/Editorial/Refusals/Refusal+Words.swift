extension Refusal {
  /// All of it in one line: `line 3: it is read-only; make it writable and try again`.
  package var words: String {
    let lead = place.map { "line \($0.line): " } ?? ""
    guard let remedy else { return lead + cause }
    // A sentence has one semicolon.
    return lead + cause + (cause.contains(";") ? ", " : "; ") + remedy.words
  }
}

extension Refusal.Remedy {
  /// What to do, where it is the same on every front end.
  fileprivate var words: String {
    switch self {
    case .edit: "use the editor"
    case .retry: "try again"
    case .say(.amount(let example)): "say it, such as \(example)"
    case .say(.moment): "say when it goes out"
    case .say(.piece): "name the one it was for"
    case .use(.pay): "say that it was paid"
    case .use(.offer): "offer it to another outlet"
    case .use(.end): "end it first"
    case .use(.publish): "say that it is out"
    case .use(.undo): "take it back"
    case .advice(let advice): advice
    }
  }
}
