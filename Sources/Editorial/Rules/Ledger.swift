/// What every outlet brought, day by day: the books the targets are judged from (R19).
package struct Ledger: Sendable {
  /// One piece that counted on one day.
  package struct Entry: Hashable, Sendable {
    package var day: Day
    package var weight: Int
    /// Its place in `Desk.pieces`.
    package var piece: PieceIndex
  }

  /// By outlet, in the order of the pieces.
  package let entries: [[Entry]]
  /// The week of the first entry of each outlet, before which nothing is averaged (R22).
  package let first: [Week?]

  /// Enters every piece: for an own or study outlet the day it is out, for a client the day filed;
  /// what is stamped ahead of today counts when its day has come (R9).
  package init(_ desk: Desk, states: PerPiece<PieceState>, on today: Day) {
    var entries = [[Entry]](repeating: [], count: desk.plan.outlets.count)
    let filing = desk.plan.outlets.map { desk.plan.filing(at: $0) }
    for index in desk.pieces.indices {
      guard let outlet = desk.pieces[index].outlet, desk.pieces[index].status != nil,
        !desk.pieces[index].isTranslation,
        let day = filing[outlet.index].isEmpty
          ? states[index].outDay
          : desk.filingDay(desk.pieces[index].progress, filing[outlet.index]),
        day <= today
      else { continue }
      let weight = desk.plan.weight(ofType: desk.pieces[index].type)
      entries[outlet.index].append(Entry(day: day, weight: weight, piece: index))
    }
    self.entries = entries
    first = entries.map { $0.map(\.day).min().map { Week(containing: $0) } }
  }

  /// What an outlet brought in a span of days.
  package func weight(_ outlet: OutletID, in days: ClosedRange<Day>) -> Int {
    entries[outlet.index].filter { days.contains($0.day) }.map(\.weight).sum
  }

  /// The day a piece of an outlet counted; `nil` where it has not yet.
  package func day(of piece: PieceIndex, at outlet: OutletID) -> Day? {
    entries[outlet.index].first { $0.piece == piece }?.day
  }

  /// The pieces that counted in a span of days.
  package func pieces(_ outlet: OutletID, in days: ClosedRange<Day>) -> [Entry] {
    entries[outlet.index].filter { days.contains($0.day) }
  }
}

extension Plan {
  /// The statuses by which a piece of a client counts (R19); none where only what is out does: for
  /// the writer's own outlets, and a client whose workflow knows no filing.
  func filing(at outlet: Outlet) -> [StatusID] {
    guard outlet.kind == .client, workflows.indices.contains(outlet.workflow) else { return [] }
    return workflows[outlet.workflow].statuses.filter { self[$0].counts }
  }
}

extension Desk {
  /// The day the first of some statuses was reached that has a stamp (R9).
  func firstStamp(_ progress: Progress, _ statuses: [StatusID]) -> Day? {
    for status in statuses {
      if let day = stampDay(progress, status) { return day }
    }
    return nil
  }

  /// The day a client's piece was filed; where that was not written, the earliest of the stamps
  /// behind it (R19).
  func filingDay(_ progress: Progress, _ filing: [StatusID]) -> Day? {
    if let day = firstStamp(progress, filing) { return day }
    let workflow = plan.workflow(of: progress.outlet).statuses
    guard let first = workflow.firstIndex(where: filing.contains) else { return nil }
    return workflow[(first + 1)...].compactMap { status in
      plan[status].next == .goesOut ? nil : stampDay(progress, status)
    }.min()
  }

  /// Whether a client's piece has been filed: its status is at or past one that counts (R19).
  func isFiled(_ piece: Piece) -> Bool {
    guard let outlet = piece.outlet else { return false }
    return plan.filing(at: plan[outlet]).contains { isAtOrPast(piece, $0) }
  }
}
