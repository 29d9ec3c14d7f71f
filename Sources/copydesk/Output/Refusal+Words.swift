import Editorial

// What can be done about a refusal, in options and commands: the one place where the shell words it.
extension Refusal {
  /// What the command at hand can be told by an option of its own.
  enum Sayable {
    /// `--fee`.
    case amount
    /// `--at`.
    case moment
    /// `--anyway`.
    case anyway
  }

  /// `line 4: the sum is here twice; open it in your editor`.
  ///
  /// - Parameter sayable: what the command at hand has an option for.
  /// - Returns: the refusal, with what to type instead.
  func words(_ sayable: Set<Sayable> = []) -> String {
    (place.map { "line \($0.line): " } ?? "") + sentence(remedyWords(sayable))
  }

  private func remedyWords(_ sayable: Set<Sayable>) -> String? {
    switch remedy {
    case nil: nil
    case .edit: "open it in your editor"
    case .retry: "try again"
    case .say(.amount(let example)):
      sayable.contains(.amount)
        ? "say it with --fee '\(example)'" : "`copydesk bill --fee '\(example)'` says it"
    case .say(.moment):
      sayable.contains(.moment)
        ? "say it with --at 'fri 18:00'" : "`copydesk move --at 'fri 18:00'` says it"
    case .say(.piece): "name the one it was for"
    case .say(.anyway):
      sayable.contains(.anyway)
        ? "--anyway bills it all the same" : "`copydesk bill --anyway` bills it all the same"
    case .say(.excess):
      sayable.contains(.anyway)
        ? "--anyway writes it all the same" : "`copydesk paid --anyway` writes it all the same"
    case .say(.sheet(.titles)): "--map title=Story names it"
    case .say(.sheet(.outlets)): "--map outlet=… names it, or --outlet one for all rows"
    case .say(.sheet(.outlet)): "--outlet names one"
    case .say(.sheet(.days)): "--dates dmy or --dates mdy says which is the day"
    case .use(.pay): "`copydesk paid` closes it"
    case .use(.offer): "`copydesk offer` goes on"
    case .use(.end): "`copydesk move` ends it first"
    case .use(.publish): "`copydesk move` says that it is out"
    case .use(.undo): "`copydesk undo` takes it back"
    case .use(.makeFile): "`copydesk reconcile --make` makes one"
    case .advice(let words): words
    }
  }
}

extension Problem {
  /// What is wrong, and how to mend it with a command where one does.
  var sentence: String {
    guard ignoreKey != nil else { return sentence(mending) }
    let ignoring = "`\(command("ignore"))` leaves it so"
    guard let command = remedy?.command else {
      return message + (mending.map { "; \($0), " } ?? "; ") + ignoring
    }
    return "\(message). Put it back with `\(command)`; \(ignoring)"
  }

  /// The command that does what its remedy is.
  private var mending: String? { remedyWords.map { "`\(command("mend"))` \($0)" } }

  /// A command about this problem: `copydesk mend posts/rason.md:4`.
  private func command(_ name: String) -> String {
    ["copydesk", name, "\(path):\(place.line)"].map(ShellWord.quoted).joined(separator: " ")
  }

  /// `posts/rason.md:4:9: unknown status "fild" …`, the form `check` prints.
  var checkLine: String { "\(location): \(sentence)" }
}

extension EditRequest {
  /// The command that asks for the same, where it is one piece's move.
  fileprivate var command: String? {
    guard edits.count == 1, case .move(let piece, _, let move) = edits[0],
      case .moved(let status) = action
    else { return nil }
    var words = ["copydesk", "move", piece.text, status]
    if let moment = move.at {
      words += ["--at", moment.text]
    } else {
      words += ["--on", move.on.description]
    }
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}
