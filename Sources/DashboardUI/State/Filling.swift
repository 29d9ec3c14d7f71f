import Editorial
import TerminalKit

/// The pieces that can be given to an empty place of the schedule, one of them chosen.
struct Filling: Hashable, Sendable {
  /// The empty place.
  var slot: Row
  /// Those whose titles hold what is typed, the readiest first.
  var pieces: [SeenPiece]
  var choice = 0
  /// What their titles are to hold.
  var field = TextField()
}

/// What a new piece is for: the day or the place of the schedule it was asked for from.
struct Opening: Hashable, Sendable {
  /// The date it has, where the line says none.
  var due: WrittenDate
  /// `Fri 27 Nov`, `Weekly article, Fri 27 Nov 18:00`.
  var name: String
}
