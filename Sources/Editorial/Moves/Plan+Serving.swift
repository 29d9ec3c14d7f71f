// Which statuses a piece can have at all.
extension Plan {
  /// Refuses a status that is neither of the workflow of a piece nor one of its exits.
  ///
  /// - Throws: `Refusal` that names the statuses there are.
  package func requireServed(_ status: StatusID, by piece: Piece) throws(Refusal) {
    guard piece.status != status, !exits(of: piece).contains(status) else { return }
    try requireServed(status, at: piece.outlet)
  }

  /// Refuses a status that is not of the workflow of an outlet, for a piece yet to be made.
  ///
  /// - Throws: `Refusal` that names the statuses there are.
  package func requireServed(_ status: StatusID, at outlet: OutletID?) throws(Refusal) {
    let workflow = workflow(of: outlet)
    guard !workflow.statuses.contains(status) else { return }
    let names = workflow.statuses.map { self[$0].name }.joined(separator: ", ")
    throw Refusal(
      outlet.map { "\(self[status].name) is no status of \(self[$0].name)" }
        ?? "\(self[status].name) is no status of the \(workflow.name) workflow",
      names.isEmpty ? nil : .advice("there is \(names)"))
  }
}
