import Editorial

// What can be done about a refusal, in keys: the one place where the screen words it.
extension Refusal {
  /// `line 4: the sum is here twice; e opens it`.
  func words(_ keys: Keymap) -> String {
    (place.map { "line \($0.line): " } ?? "") + sentence(remedyWords(keys))
  }

  private func remedyWords(_ keys: Keymap) -> String? {
    switch remedy {
    case nil: nil
    case .edit: "\(keys[.edit]) opens it"
    case .retry: "press the key again"
    case .say(.amount(let example)): "say the amount, such as \(example)"
    case .say(.moment): "move it alone to say when"
    case .say(.piece):
      "\(keys[.pane(.pipe)]) and \(keys[.filter])status:publ list them"
    case .say(.anyway), .say(.excess), .say(.sheet): nil
    case .use(.pay): "\(keys[.money]) marks it paid"
    case .use(.offer): "\(keys[.offer]) goes on"
    case .use(.end): "\(keys[.exits]) ends it first"
    case .use(.publish): "\(keys[.pick]) says that it is out"
    case .use(.undo): "\(keys[.undo]) takes it back"
    case .use(.makeFile): "PROBLEMS and reconcile make one"
    case .advice(let words): words
    }
  }
}

extension Problem {
  /// What is wrong, and how to mend it in keys where a key does.
  func keyed(_ keys: Keymap) -> String {
    let mending = remedyWords.map { "\(keys[.mend]) \($0)" }
    guard ignoreKey != nil else { return sentence(mending) }
    let ignoring = "\(keys[.ignore]) ignores it"
    return message + (mending.map { "; \($0), " } ?? ", or ") + ignoring
  }
}
