import Editorial

extension PlainAssessment {
  /// Whether stamps that count run against the workflow, worked out by names alone (R9, R11).
  package func isDisordered(_ piece: Piece) -> Bool {
    // An exit's own stamp would have to be the last; random desks have none.
    if status(piece) == "" || Self.exits.contains(status(piece)) { return false }
    let statuses = known(Self.workflows[kind(piece)])
    let reached = statuses.firstIndex(of: status(piece)) ?? -1
    var days: [(place: Int, day: Day)] = []
    // Within a round of edits the order of days says nothing.
    let round =
      kind(piece) == .study
      ? ["with-supervisor", "revising"] : ["edits", "returned", "accepted"]
    for (place, name) in statuses.enumerated()
    where place <= reached {
      if let stamp = piece.stamps.first(where: { desk.plan[$0.status].name == name }) {
        let edits = statuses.firstIndex(of: round[0]) ?? place
        days.append((round.contains(name) ? edits : place, stamp.date.day))
      }
    }
    return days.contains { a in days.contains { b in a.place < b.place && a.day > b.day } }
  }
}
