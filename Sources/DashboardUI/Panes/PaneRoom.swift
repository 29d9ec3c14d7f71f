import Editorial

/// How much room a pane would like to have.
struct PaneRoom: Hashable, Sendable {
  /// Rows of its list, or of its table.
  var rows = 0
  /// Columns its counts take on one line.
  var countColumns = 0
  /// Whether it has anything to say on this desk.
  var isNeeded = true

  /// Rows its heading takes: its counts go over two where one is too short.
  func headRows(_ width: Int) -> Int { countColumns <= width - 7 ? 1 : 2 }
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
