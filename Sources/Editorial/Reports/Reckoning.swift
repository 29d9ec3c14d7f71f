/// What the reports share: the desk, the moment, and every piece's standing at it.
///
/// Never changed once made; a class, so that handing it on copies one reference and not a desk.
package final class Reckoning: Sendable {
  package let desk: Desk
  package let now: Moment
  /// The day it is at home (R16).
  package let today: Day
  /// In the order of `desk.pieces`.
  package let standings: [Standing]
  package let ledger: Ledger
  /// By outlet: pieces that have not counted yet and have a day on which they should.
  let waiting: [[Candidate]]

  package init(_ desk: Desk, at now: Moment) {
    self.desk = desk
    self.now = now
    today = desk.home.day(now)
    var standings: [Standing] = []
    standings.reserveCapacity(desk.pieces.count)
    var waiting = [[Candidate]](repeating: [], count: desk.plan.outlets.count)
    for index in desk.pieces.indices {
      if let ended = desk.endStanding(desk.pieces[index].progress) {
        standings.append(ended)
        continue
      }
      let piece = desk.pieces[index]
      let standing = desk.standing(of: piece, at: now)
      standings.append(standing)
      guard let outlet = piece.outlet, let candidate = Candidate(desk, piece, at: index, standing)
      else { continue }
      waiting[outlet.index].append(candidate)
    }
    self.standings = standings
    self.waiting = waiting
    ledger = Ledger(desk, standings: standings)
  }
}
