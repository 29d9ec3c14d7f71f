import Editorial

extension PlainReckoning {
  /// Whether stamps that count run against the workflow, reckoned by names alone (R9, R11).
  package func isDisordered(_ piece: Piece) -> Bool {
    // An exit's own stamp would have to be the last; random desks have none.
    if status(piece) == "" || Self.exits.contains(status(piece)) { return false }
    let statuses = known(Self.workflows[kind(piece)])
    let reached = statuses.firstIndex(of: status(piece)) ?? -1
    var days: [(place: Int, day: Day)] = []
    for (place, name) in statuses.enumerated() where place <= reached || name == "returned" {
      // In `edits` what was returned in the round before counts as well: it came after filing.
      if name == "returned", place > reached, status(piece) != "edits" { continue }
      if let stamp = piece.stamps.first(where: { desk.plan[$0.status].name == name }) {
        days.append((name == "returned" ? place - 1 : place, stamp.date.day))
      }
    }
    return days.contains { a in days.contains { b in a.place < b.place && a.day > b.day } }
  }
}
