// Which statuses a piece can have at all.
extension Plan {
  /// Refuses a status that is neither of the workflow of a piece nor one of its exits.
  ///
  /// - Throws: `Refusal` that names the statuses there are.
  package func requireServed(_ status: StatusID, by piece: Piece) throws(Refusal) {
    let exits = exits(of: piece)
    guard piece.status != status, !exits.contains(status) else { return }
    do throws(Refusal) {
      try requireServed(status, at: piece.outlet)
    } catch {
      guard case .advice(let advice)? = error.remedy, !exits.isEmpty else { throw error }
      var refusal = error
      let names = exits.map { self[$0].name }.joined(separator: ", ")
      refusal.remedy = .advice("\(advice), and to end it \(names)")
      throw refusal
    }
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
