// Giving a piece to a place of the schedule (R25).
extension Assessment {
  /// The pieces that can be given to an empty place, places in `Desk.pieces`: the readiest first, of
  /// equally ready ones what lacks the fewest words.
  ///
  /// They are the outlet's own that count for something, have not counted yet and fill no other place
  /// of that week.
  package func fillings(of slot: Row) -> [PieceIndex] {
    guard slot.kind == .slot, let outlet = slot.outlet, let when = slot.when else { return [] }
    let week = Week(containing: when.day(in: desk.home))
    let taken = Set(slots(in: week).compactMap(\.piece))
    let workflow = desk.plan.workflow(of: outlet)
    let candidates = desk.pieces.indices.filter { index in
      guard desk.pieces[index].outlet == outlet, let status = desk.pieces[index].status,
        !desk.plan[status].isEnd, !states[index].isOut, !taken.contains(index),
        desk.pieces[index].hasFile,
        // Of a piece that a deadline is tied to the date of its own says nothing (R47).
        tied.dates[index] == nil
      else { return false }
      let piece = desk.pieces[index]
      return desk.plan.weight(of: piece) > 0 && !desk.isFiled(piece)
    }
    func order(_ index: PieceIndex) -> (Int, Int, PieceIndex) {
      let piece = desk.pieces[index]
      let progress = piece.status.flatMap { workflow.position(of: $0) } ?? 0
      return (-progress, piece.wordsLeft ?? .max, index)
    }
    return candidates.sorted { order($0) < order($1) }
  }

  /// Gives a piece to an empty place: its `due:` is that of the place, or where it goes out by itself
  /// its `scheduled:`.
  package func fill(_ slot: Row, with seen: SeenPiece) -> Decision {
    var refused: [EditOutcome.Refused] = []
    var edits: [EditRequest.Edit] = []
    refused.note(seen) { () throws(Refusal) in
      let piece = desk.pieces[try place(of: seen)]
      guard slot.kind == .slot, let date = writtenDate(of: slot) else { throw .gone }
      if slot.isLate {
        throw Refusal(
          "the time of this slot is over", .advice("what comes out this week fills it, late"))
      }
      let goesOut = piece.status.map { desk.plan[$0].next == .goesOut } ?? false
      let edit = seen.change(goesOut ? .scheduled(date) : .due(date))
      try requireWritable(edit)
      edits.append(edit)
    }
    if edits.isEmpty { return .refuse(refused) }
    return .edit(EditRequest(action: .set, edits: edits), leaving: refused)
  }

  /// The date that fills an empty place, as a piece of its outlet says it: in the outlet's zone.
  package func writtenDate(of slot: Row) -> WrittenDate? {
    slot.when.map { when in
      let local = desk.zone(of: slot.outlet).local(when.moment)
      return WrittenDate(when.day ?? local.day, minute: when.isAllDay ? nil : local.minute)
    }
  }
}
