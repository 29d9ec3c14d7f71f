import Editorial

// What came of an action, told by the ids of its files.
extension DeskService {
  func outcome(of action: ActionOutcome) -> EditOutcome {
    EditOutcome(
      number: action.number, action: action.action,
      changed: action.changed.map { changed in
        let log = changed.log.map { id(of: $0) }
        return EditOutcome.Changed(
          id: id(of: changed.path), keys: changed.keys, log: log == Marks.file ? log : nil)
      },
      created: action.created.map { id(of: $0) }, removed: action.removed.map { id(of: $0) },
      refused: action.refused.map { EditOutcome.Refused(id: id(of: $0.path), refusal: $0.refusal) },
      notices: notices(action.mending)
        + action.warnings.map { "\(id(of: $0.path)): \($0.sentence)" },
      undoable: action.undoable, redoable: action.redoable)
  }

  /// What became of interrupted actions, and what of them could not be looked at.
  func notices(_ mending: Mending) -> [String] {
    (mending.sentence.map { [$0] } ?? [])
      + mending.undecided.map { open in
        "\(id(of: open.path)): \(open.kind.interruption(unseen: open.refusal.cause))"
      }
  }

  /// An action as the log has it.
  func logged(_ action: ActionOutcome) -> LoggedAction {
    let outcome = outcome(of: action)
    return LoggedAction(
      number: action.number ?? 0, when: action.when, kind: action.kind,
      changed: outcome.changed, created: outcome.created, removed: outcome.removed,
      refused: outcome.refused)
  }

  /// Nothing of an edit was done, and every file of it says why.
  func outcome(of request: EditRequest, refused refusal: Refusal) -> EditOutcome {
    EditOutcome(action: request.action, refused: request.edits.map { refused($0, refusal) })
  }

  /// A part of an edit that is not done; a file without a name yet stands for the desk.
  func refused(_ edit: EditRequest.Edit, _ refusal: Refusal) -> EditOutcome.Refused {
    EditOutcome.Refused(id: edit.file ?? location.root, refusal: refusal)
  }

  func id(of path: FilePath) -> FilePath { FilePath(frame.id(path.text)) }

  /// Reads the files that an action wrote.
  func readAgain(_ outcome: EditOutcome) {
    findLeftovers()
    var touched = outcome.changed.map(\.id) + outcome.created + outcome.removed
    // A tick may have gone into our marks, and the term's file is as it was.
    if outcome.action == .ticked, !touched.isEmpty { touched.append(Marks.file) }
    guard !touched.isEmpty, planFile != nil else { return }
    notice(
      Changes(
        names: Set(touched), needsListing: outcome.created.contains(where: sources.isInNewFolder)))
  }
}
