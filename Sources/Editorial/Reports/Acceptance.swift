/// How many pitches an outlet took of those it answered: shown, and never used to decide anything.
package struct Acceptance: Hashable, Sendable {
  package private(set) var taken = 0
  /// With a yes or a no; silence is none.
  package private(set) var answered = 0

  /// By outlet, in the order of desk.yaml.
  package static func all(_ desk: Desk) -> [Acceptance] {
    var all = [Acceptance](repeating: Acceptance(), count: desk.plan.outlets.count)
    let isPitch = desk.plan.statuses.map { $0.role == .pitched }
    for index in desk.pieces.indices {
      guard let outlet = desk.pieces[index].outlet,
        desk.pieces[index].stamps.contains(where: { isPitch[$0.status.index] })
      else { continue }
      let piece = desk.pieces[index]
      if desk.wasCommissioned(piece) {
        all[outlet.index].taken += 1
        all[outlet.index].answered += 1
      } else if let status = piece.status, desk.plan[status].role == .declined {
        all[outlet.index].answered += 1
      }
    }
    return all
  }
}
