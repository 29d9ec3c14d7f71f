import Editorial

/// What the dashboard asks to be done outside of it; what comes of it is a message again.
package enum Effect: Hashable, Sendable {
  case edit(EditRequest)
  /// Takes back the last action, if it is still the one that was shown.
  case undo(expecting: Int?)
  case redo(expecting: Int?)
  /// Keeps a filter, or a line that was typed, beside the journal.
  case keep(Kept.Change)
  /// Seeks a text in the files of pieces, in place of what is sought.
  case search(TextQuery)
  case stopSearch
  /// Remembers that a problem is to be left as it is (R6).
  case ignore(String)
  /// Opens a file, named as `Piece.id` is, at a line.
  case openEditor(FilePath, line: Int)
  /// Opens several files at once, those that are marked.
  case openFiles([FilePath])
  case readBody(FilePath)
  /// Looks at every file again, and reads those that changed.
  case reload
  /// Reads no further in the load under way.
  case stopReading
  /// Draws every cell of the screen again.
  case redraw
  case suspend
  /// Puts a text on the clipboard.
  case copy(String)
  case quit
}
