/// What came of an edit, an undo or a redo.
package struct EditOutcome: Hashable, Sendable {
  package struct Changed: Hashable, Sendable {
    package var id: FilePath
    package var keys: [KeyChange]
    /// The file of ours that says it in the place of one that is not ours to write (R69).
    package var log: FilePath?

    package init(id: FilePath, keys: [KeyChange], log: FilePath? = nil) {
      self.id = id
      self.keys = keys
      self.log = log
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

  /// What asking again would take back, or make again.
  package enum Next: Hashable, Sendable {
    case action(LoggedAction)
    /// Nothing is left.
    case nothing
  }

  /// The number under which the log has it; `nil` where nothing was written.
  package var number: Int?
  /// What was done, undone or redone; `nil` where nothing was asked for or is known of it.
  package var action: WriterAction?
  package var changed: [Changed]
  package var created: [FilePath]
  package var removed: [FilePath]
  package var refused: [Refused]
  /// Said beside the result: an interrupted move that was mended, an editor open on the file.
  package var notices: [String]
  /// Another program acted since the screen was drawn: nothing was done, the log's last action is
  /// this one, and asking again undoes it.
  package var superseded: Int?
  /// Part of it can never be taken back (or made again) and was passed by: what comes when asked
  /// again, which is to be said before.
  package var next: Next?
  /// The action undo would take back now.
  package var undoable: Int?
  /// The action redo would do again now.
  package var redoable: Int?

  package init(
    number: Int? = nil, action: WriterAction? = nil, changed: [Changed] = [],
    created: [FilePath] = [], removed: [FilePath] = [], refused: [Refused] = [],
    notices: [String] = [], superseded: Int? = nil, next: Next? = nil, undoable: Int? = nil,
    redoable: Int? = nil
  ) {
    self.number = number
    self.action = action
    self.changed = changed
    self.created = created
    self.removed = removed
    self.refused = refused
    self.notices = notices
    self.superseded = superseded
    self.next = next
    self.undoable = undoable
    self.redoable = redoable
  }
}

extension [EditOutcome.Refused] {
  /// Does something with one of several pieces; where that is refused, the piece stays behind with
  /// the reason, and the others go on.
  mutating func note(_ seen: SeenPiece, unless body: () throws(Refusal) -> Void) {
    do throws(Refusal) {
      try body()
    } catch {
      append(EditOutcome.Refused(id: seen.piece, refusal: error))
    }
  }
}
