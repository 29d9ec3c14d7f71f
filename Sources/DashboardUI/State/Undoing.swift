import Editorial

/// What can be said of the last edits: taken back, made again, or moved to another day.
struct Undoing: Sendable {
  /// The number of no action: the writer was told that nothing is left, so that whatever another
  /// program does from then on is shown before it is taken back.
  static let none = 0

  /// The last move, as far as it can be said again for another day.
  var lastMove: LastMove?
  /// The number of the action an undo is to take back; `nil` takes back whichever is last.
  var undoable: Int?
  /// The number of the action a redo is to do again; `nil` does whichever was taken back last.
  var redoable: Int?
  /// The files our last edit changed.
  var files: Set<FilePath> = []
  /// What each file was edited by, for an undo to find the way back.
  var subjects: [FilePath: Subject] = [:]
}
