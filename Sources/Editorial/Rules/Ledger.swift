/// What every outlet brought, day by day: the books the targets are judged from (R19).
package struct Ledger: Sendable {
  /// One piece that counted on one day.
  package struct Entry: Hashable, Sendable {
    package var day: Day
    package var weight: Int
    /// Its place in `Desk.pieces`.
    package var piece: Int
  }

  /// By outlet, in the order of the pieces.
  package let entries: [[Entry]]
  /// The week of the first entry of each outlet, before which nothing is averaged (R22).
  package let first: [Week?]

  /// Enters every piece: for an own or study outlet the day it is out, for a client the day filed.
  package init(_ desk: Desk, standings: [Standing]) {
    var entries = [[Entry]](repeating: [], count: desk.plan.outlets.count)
    let counting = desk.plan.statuses.indices.filter { desk.plan.statuses[$0].counts }
      .map { StatusID($0) }
    for index in desk.pieces.indices {
      guard let outlet = desk.pieces[index].outlet, desk.pieces[index].status != nil else {
        continue
      }
      let day: Day? =
        desk.plan[outlet].kind == .client
        ? Ledger.filedDay(desk, desk.pieces[index], counting) : standings[index].outDay
      guard let day else { continue }
      let weight = desk.plan.weight(ofType: desk.pieces[index].type)
      entries[outlet.index].append(Entry(day: day, weight: weight, piece: index))
    }
    self.entries = entries
    first = entries.map { $0.map(\.day).min().map { Week(containing: $0) } }
  }

  /// The day a client's piece counts: when the first of the counting statuses was reached.
  private static func filedDay(_ desk: Desk, _ piece: Piece, _ counting: [StatusID]) -> Day? {
    for status in counting {
      if let day = desk.stampDay(of: piece, status) { return day }
    }
    return nil
  }

  /// What an outlet brought in a span of days.
  package func weight(_ outlet: OutletID, in days: ClosedRange<Day>) -> Int {
    entries[outlet.index].reduce(0) { days.contains($1.day) ? $0 + $1.weight : $0 }
  }

  /// The pieces that counted in a span of days.
  package func pieces(_ outlet: OutletID, in days: ClosedRange<Day>) -> [Entry] {
    entries[outlet.index].filter { days.contains($0.day) }
  }
}
