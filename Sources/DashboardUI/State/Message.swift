import Editorial
import TerminalKit

/// What an edit that came back was.
package enum EditPurpose: Hashable, Sendable {
  case move, undo, redo, amend
  /// A problem left as it is: told of only where it could not be.
  case ignore
}

/// Everything that can happen to the dashboard.
package enum Message: Sendable {
  case key(Key)
  case resized(Size)
  /// The time it is: the only way it enters.
  case clock(Moment)
  /// What the terminal's background is, as it says itself.
  case ground(Ground)
  /// The desk as it was read just now.
  case loaded(Desk)
  /// Words written, of the desk that was loaded.
  case words(WordsHistory)
  /// There is no desk to show, and why; `loaded` says that there is one now.
  case unreadable(Trouble)
  /// The desk's folder is away; `loaded` says that it is back.
  case away
  /// How many files of how many have been read.
  case progress(done: Int, of: Int)
  /// What came of an edit, an undo or a redo.
  case edited(EditOutcome, EditPurpose)
  /// Hits of a search, and how many pieces of how many are read.
  case found([TextHit], number: Int, done: Int, of: Int)
  /// The text of a piece.
  case body(FilePath, Prose)
  case editorReturned(status: Int32)
  /// Something to say.
  case notice(String)
  /// Something that went wrong and touches no edit.
  case warning(String)
  /// Something that went wrong; an edit that was asked for did not happen.
  case failed(String)
  /// An edit that was asked for is not made here, as in `frame`: what it would have done.
  case declined(String)
}
