import Editorial

/// How many rows or pieces a pane is about.
struct PaneCount: Hashable, Sendable {
  /// Those the filter asks for.
  var shown: Int
  /// Whatever the filter asks for.
  var all: Int
}

/// How much room a pane would like to have.
struct PaneRoom: Hashable, Sendable {
  /// Rows of its list, or of its table.
  var rows = 0
  /// Rows of its list, where it may stand as a list or in fewer rows.
  var listRows: Int?
  /// The same in a column of `PaneRoom.broad` cells and more, where that is another.
  var broadRows: Int?
  /// Rows beside these for what wants to be said.
  var notes = 0
  /// Rows that stand apart from the others, at its end.
  var closing = 0
  /// Whether it has anything to say on this desk.
  var isNeeded = true

  /// From how many cells on a column is broad.
  static let broad = 70

  /// Rows in a column of a width.
  func rows(in width: Int) -> Int { width >= PaneRoom.broad ? broadRows ?? rows : rows }
}

/// How much room every pane would like to have, by the overview.
struct Rooms: Hashable, Sendable {
  private var rooms: [Pane: PaneRoom] = [:]

  init() {}

  init(_ overview: Overview) {
    for pane in Pane.all { rooms[pane] = pane.room(overview) }
  }

  subscript(pane: Pane) -> PaneRoom { rooms[pane] ?? PaneRoom() }
}
