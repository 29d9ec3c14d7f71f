import Editorial

/// What came of an action, file by file.
package struct ActionOutcome: Hashable, Sendable {
  /// A file whose keys were changed.
  package struct Changed: Hashable, Sendable {
    package var path: FilePath
    package var keys: [KeyChange]
    /// The log it was appended to; `nil` where the file itself was changed.
    package var log: FilePath?
  }

  /// A file that was left alone, and why.
  package struct Refused: Hashable, Sendable {
    package var path: FilePath
    package var refusal: Refusal

    init(path: FilePath, refusal: Refusal) {
      self.path = path
      self.refusal = refusal
    }

    init(_ record: RefusalRecord) {
      self.init(path: record.path, refusal: record.refusal)
    }
  }

  /// A file that was written and is to be watched.
  package struct Warning: Hashable, Sendable {
    package var path: FilePath
    /// To stand after the path.
    package var sentence: String
  }

  /// The action's number in the journal; `nil` if nothing was changed, or only rehearsed.
  package var number: Int?
  package var when: Moment
  package var kind: ActionKind
  /// What was done, undone or redone; `nil` for an undo or redo that was only read of in the log.
  package var action: WriterAction?
  package var changed: [Changed] = []
  package var created: [FilePath] = []
  package var removed: [FilePath] = []
  package var refused: [Refused] = []
  package var warnings: [Warning] = []
  /// What interrupted actions before this one turned out to have done, and what of them could not be
  /// looked at.
  package var mending = Mending()
  /// The action `undo` would take back now.
  package var undoable: Int?
  /// The action `redo` would make again now.
  package var redoable: Int?

  init(_ kind: ActionKind, at when: Moment) {
    self.kind = kind
    self.when = when
    action = kind.action
  }

  /// What the journal knows of an action; edits never concluded are left out.
  init(_ announcement: Announcement, _ results: [EditResult]) {
    self.init(announcement.kind, at: announcement.when)
    number = announcement.number
    for (edit, result) in zip(announcement.edits, results) {
      switch result.fate {
      case .applied: add(edit)
      case .refused(let refusal): refused.append(Refused(path: edit.path, refusal: refusal))
      case .untouched: refused.append(Refused(path: edit.path, refusal: .interrupted))
      case .undecided(let refusal):
        refused.append(Refused(path: edit.path, refusal: refusal))
      }
    }
    refused += announcement.refused.map(Refused.init)
  }

  /// Whether any file was written, made or removed.
  var hasChanges: Bool { !changed.isEmpty || !created.isEmpty || !removed.isEmpty }

  mutating func add(_ edit: EditRecord) {
    switch edit.kind {
    case .change, .append:
      changed.append(
        Changed(
          path: edit.path, keys: edit.keys.map(\.change),
          log: edit.kind == .append ? edit.target : nil))
    case .create: created.append(edit.path)
    case .remove: removed.append(edit.path)
    case .move:
      removed.append(edit.path)
      if let newName = edit.newName { created.append(newName.path) }
    }
  }
}

/// What came of asking for an undo or a redo.
package enum ReversalOutcome: Hashable, Sendable {
  /// `next` is set where some of it can never be reversed and was passed by: what asking again
  /// reverses, to be said before it is.
  case done(ActionOutcome, next: Next?)
  /// Another program acted since: this is what would be reversed now. Nothing was.
  case another(ActionOutcome)
  /// There is nothing to reverse, but interrupted actions may have been found.
  case nothing(mended: Mending)

  /// What asking again reverses.
  package enum Next: Hashable, Sendable {
    case action(ActionOutcome)
    case nothing
  }
}
