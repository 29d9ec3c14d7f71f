import Editorial

/// What came of an action, file by file.
package struct ActionOutcome: Hashable, Sendable {
  /// A file whose keys were changed.
  package struct Changed: Hashable, Sendable {
    package var path: FilePath
    package var keys: [KeyChange]
  }

  /// A file that was left alone, or is to be watched: where and why.
  package struct Refused: Hashable, Sendable {
    package var path: FilePath
    /// Where in the file, if it is about something in it.
    package var place: Place?
    /// A sentence to stand after the path.
    package var reason: String
  }

  /// The action's number in the journal; `nil` if nothing was changed, or only rehearsed.
  package var action: Int?
  package var when: Moment
  package var verb: String
  /// The action this one took back or made again.
  package var of: Int?
  package var changed: [Changed] = []
  package var created: [FilePath] = []
  package var removed: [FilePath] = []
  package var refused: [Refused] = []
  /// Files changed while an editor seems to have them open.
  package var warnings: [Refused] = []
  /// What an interrupted action before this one turned out to have done: a sentence.
  package var mended: String?
  /// The action `undo` would take back now.
  package var undoable: Int?
  /// The action `redo` would make again now.
  package var redoable: Int?

  init(verb: String, at when: Moment) {
    self.verb = verb
    self.when = when
  }

  /// What the journal knows of an action; edits never concluded are left out.
  init(_ announcement: Announcement, _ settlements: [Settlement]) {
    self.init(verb: announcement.verb, at: announcement.when)
    action = announcement.number
    switch announcement.kind {
    case .new: break
    case .undo(let other), .redo(let other): of = other
    }
    for (edit, settlement) in zip(announcement.edits, settlements) {
      switch settlement.fate {
      case .applied: add(edit)
      case .refused(let reason): refused.append(Refused(path: edit.path, reason: reason))
      case .untouched:
        refused.append(Refused(path: edit.path, reason: "interrupted before it was written"))
      }
    }
    refused += announcement.refused.map { Refused(path: $0.path, reason: $0.reason) }
  }

  mutating func add(_ edit: EditRecord) {
    switch edit.kind {
    case .change: changed.append(Changed(path: edit.path, keys: edit.keys.map(\.change)))
    case .create: created.append(edit.path)
    case .remove: removed.append(edit.path)
    }
  }
}

/// What came of asking for an undo or a redo.
package enum ReversalOutcome: Hashable, Sendable {
  case done(ActionOutcome)
  /// Another program acted since: this is what would be reversed now. Nothing was.
  case another(ActionOutcome)
  /// There is nothing to reverse; a sentence if an interrupted action was found and closed.
  case nothing(mended: String?)
}
