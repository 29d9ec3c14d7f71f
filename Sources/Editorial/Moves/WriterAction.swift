/// What the writer did, as the journal, the log, undo and every sentence know it.
///
/// Statuses and outlets are named, not numbered: an action outlives the plan it was made by.
package enum WriterAction: Hashable, Sendable {
  /// Pieces to one status, by its name in the plan.
  case moved(to: String)
  /// Pieces, each to a status of its own.
  case movedEach
  /// Due dates, lengths, fees.
  case set
  /// One bill, by its number if it has one (R33).
  case billed(invoice: String?)
  /// What was owed came in whole (R35).
  case paid
  /// A part of it came in (R35).
  case received
  /// They were asked again (R45).
  case chased
  /// A piece to another outlet, by its key (R43, R44); `nil` where an old record does not name it.
  case offered(to: String?)
  /// A new piece.
  case added
  /// Pieces out of a table, one for each of its rows.
  case imported
  /// A deadline of the semester is done (R47).
  case ticked
  /// What was wrong in files was put right.
  case mended
  /// Files into the archive, where they go on counting.
  case archived
  /// A file under another name.
  case renamed
  /// A file removed, its text kept for undo.
  case deleted
  /// Held words are the writer's own and count (R53).
  case counted
  /// Words that were counted are not the writer's own (R53).
  case takenOff
  /// Days off, or days that were off and are not (R69).
  case away
}

extension WriterAction {
  /// The word for it in the log and in JSON: `filed`, `billed`, `new`.
  package var verb: String {
    switch self {
    case .moved(let status): status
    case .movedEach: "move"
    case .set: "set"
    case .billed: "billed"
    case .paid: "paid"
    case .received: "received"
    case .chased: "chased"
    case .offered: "offered"
    case .added: "new"
    case .imported: "imported"
    case .ticked: "done"
    case .mended: "mended"
    case .archived: "archived"
    case .renamed: "renamed"
    case .deleted: "deleted"
    case .counted: "counted"
    case .takenOff: "taken off"
    case .away: "away"
    }
  }

  /// Whether it takes pieces to another status and does nothing else.
  package var isMove: Bool {
    switch self {
    case .moved, .movedEach: true
    case .set, .billed, .paid, .received, .chased, .offered, .added, .imported, .ticked, .mended,
      .archived, .renamed, .deleted, .counted, .takenOff, .away:
      false
    }
  }

  /// Whether it is about words alone and changes no file of the writer's (R53).
  package var isOfWords: Bool {
    switch self {
    case .counted, .takenOff: true
    case .moved, .movedEach, .set, .billed, .paid, .received, .chased, .offered, .added, .imported,
      .ticked,
      .mended, .archived, .renamed, .deleted, .away:
      false
    }
  }

  /// Whether it gives files another name: each that is made was one that is removed, in the same
  /// order.
  package var renames: Bool {
    switch self {
    case .archived, .renamed: true
    case .moved, .movedEach, .set, .billed, .paid, .received, .chased, .offered, .added, .imported,
      .ticked,
      .mended, .deleted, .counted, .takenOff, .away:
      false
    }
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
