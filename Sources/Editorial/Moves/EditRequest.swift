/// Something to be written into the writer's files, as one undoable step.
///
/// Its statuses and outlets are places in the plan it was made by: whoever asks for it says which
/// one that was (`Plan.fingerprint`).
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
    /// What is wrong in a file's text is put right.
    case mend(file: FilePath, Mend)
    /// A new piece, whose file and text are for the service to find.
    case add(PieceDraft)
    /// A piece's file into the archive, to a place that is for the service to find.
    case archive(piece: FilePath, seen: String)
    /// A piece's file under another name, in the folder it is in.
    case rename(piece: FilePath, seen: String, to: FilePath)
    /// A piece's file is removed.
    case delete(piece: FilePath, seen: String)
    /// What the writer says of words of a piece: lines for the log of words.
    case words(piece: FilePath, [WordsLine])
    /// A line of `marks.txt`: for a deadline's file that is not ours to write, or that file itself.
    case mark(file: FilePath, Mark.Saying)

    /// The file it is about; `nil` for one that has no name yet.
    package var file: FilePath? {
      switch self {
      case .move(let id, _, _), .change(let id, _, _), .tick(let id, _, _, _), .mend(let id, _),
        .archive(let id, _), .rename(let id, _, _), .delete(let id, _), .words(let id, _),
        .mark(let id, _):
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

  package init(action: WriterAction, edits: [Edit], amends: Int? = nil) {
    self.action = action
    self.edits = edits
    self.amends = amends
  }
}
