import Editorial

// What can be done about a refusal, in keys: the one place where the screen words it.
extension Refusal {
  /// `line 4: the sum is here twice; e opens it`.
  var words: String {
    (place.map { "line \($0.line): " } ?? "") + sentence(remedyWords)
  }

  private var remedyWords: String? {
    switch remedy {
    case nil: nil
    case .edit: "\(Action.edit.key) opens it"
    case .retry: "press the key again"
    case .say(.amount(let example)): "say the amount, such as \(example)"
    case .say(.moment): "move it alone to say when"
    case .say(.piece):
      "\(Action.pane(.pipe).key) and \(Action.filter.key)status:publ list them"
    case .say(.anyway), .say(.excess): nil
    case .use(.pay): "\(Action.money.key) marks it paid"
    case .use(.offer): "\(Action.offer.key) goes on"
    case .use(.end): "\(Action.exits.key) ends it first"
    case .use(.publish): "\(Action.pick.key) says that it is out"
    case .use(.undo): "\(Action.undo.key) takes it back"
    case .advice(let words): words
    }
  }
}

extension Problem {
  /// What is wrong, and how to mend it in keys where a key does.
  var keyed: String {
    let mending = remedyWords.map { "\(Action.mend.key) \($0)" }
    guard ignoreKey != nil else { return sentence(mending) }
    let ignoring = "\(Action.ignore.key) ignores it"
    return message + (mending.map { "; \($0), " } ?? ", or ") + ignoring
  }
}
