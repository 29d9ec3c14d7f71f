/// Something to be written into the writer's files, as one undoable step.
package struct EditRequest: Hashable, Sendable {
  /// One file's part of it.
  ///
  /// Each names what the writer saw, so that a file changed since is refused
  /// rather than changed again.
  package enum Edit: Hashable, Sendable {
    /// A piece to another status; `seen` is the status word it was shown with.
    case move(piece: FilePath, seen: String, Move)
    /// Something else of a piece; `seen` is the status word it was shown with.
    case change(piece: FilePath, seen: String, PieceChange)
    /// A deadline of a semester file is done.
    case tick(file: FilePath, title: String, due: String, on: Day)
    /// A new piece: the whole text of a file that must not exist yet.
    case create(file: FilePath, text: String)
    /// A new piece, whose file and text are for the service to find.
    case add(PieceDraft)

    /// The file it is about; `nil` for one that has no name yet.
    package var file: FilePath? {
      switch self {
      case .move(let id, _, _), .change(let id, _, _), .tick(let id, _, _, _), .create(let id, _):
        id
      case .add: nil
      }
    }
  }

  /// What the writer does with it.
  package var action: WriterAction
  package var edits: [Edit]
  /// The number of the last action, where this says again on which day that one happened (R10): it
  /// is taken back and done anew, so that one undo undoes both.
  package var amends: Int?
  /// Of which plan its statuses and outlets are places (`Plan.fingerprint`); `nil` where it was made by
  /// the one in use.
  package var plan: Int?

  package init(action: WriterAction, edits: [Edit], amends: Int? = nil) {
    self.action = action
    self.edits = edits
    self.amends = amends
  }
}

/// What came of an edit, an undo or a redo.
package struct EditOutcome: Hashable, Sendable {
  package struct Changed: Hashable, Sendable {
    package var id: FilePath
    package var keys: [KeyChange]

    package init(id: FilePath, keys: [KeyChange]) {
      self.id = id
      self.keys = keys
    }
  }

  package struct Refused: Hashable, Sendable {
    package var id: FilePath
    package var refusal: Refusal

    package init(id: FilePath, refusal: Refusal) {
      self.id = id
      self.refusal = refusal
    }
  }

  /// The number under which the log has it; `nil` where nothing was written.
  package var action: Int?
  /// The verb of what was done, undone or redone: `filed`.
  package var verb: String
  package var changed: [Changed]
  package var created: [FilePath]
  package var removed: [FilePath]
  package var refused: [Refused]
  /// Said beside the result: an interrupted move that was mended, an editor open on the file.
  package var notices: [String]
  /// Another program acted since the screen was drawn: nothing was done, the log's last action is
  /// this one, and asking again undoes it.
  package var superseded: Int?
  /// The action undo would take back now.
  package var undoable: Int?
  /// The action redo would do again now.
  package var redoable: Int?

  package init(
    action: Int? = nil, verb: String = "", changed: [Changed] = [], created: [FilePath] = [],
    removed: [FilePath] = [], refused: [Refused] = [], notices: [String] = [],
    superseded: Int? = nil, undoable: Int? = nil, redoable: Int? = nil
  ) {
    self.action = action
    self.verb = verb
    self.changed = changed
    self.created = created
    self.removed = removed
    self.refused = refused
    self.notices = notices
    self.superseded = superseded
    self.undoable = undoable
    self.redoable = redoable
  }
}

/// One action of the log, newest of all first when listed.
package struct LoggedAction: Hashable, Sendable {
  package var action: Int
  package var when: Moment
  package var verb: String
  package var changed: [EditOutcome.Changed]
  package var created: [FilePath]
  package var removed: [FilePath]
  package var refused: [EditOutcome.Refused]

  package init(
    action: Int, when: Moment, verb: String, changed: [EditOutcome.Changed] = [],
    created: [FilePath] = [], removed: [FilePath] = [], refused: [EditOutcome.Refused] = []
  ) {
    self.action = action
    self.when = when
    self.verb = verb
    self.changed = changed
    self.created = created
    self.removed = removed
    self.refused = refused
  }
}

extension [EditRequest.Edit] {
  /// What moves are: to one status where all go there, else each to its own.
  package func moveAction(_ plan: Plan) -> WriterAction {
    let targets = Set(
      compactMap { edit -> StatusID? in
        if case .move(_, _, let move) = edit { move.to } else { nil }
      })
    guard targets.count == 1, let target = targets.first else { return .movedEach }
    return .moved(to: plan[target].name)
  }
}
