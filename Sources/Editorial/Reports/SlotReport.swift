/// A place in the schedule of one week, and the piece that fills it (R25).
package struct SlotReport: Hashable, Sendable {
  package enum State: String, Hashable, Sendable {
    case empty, planned, queued, out, missed
  }

  package var outlet: OutletID
  package var name: String
  package var when: When
  package var state: State
  /// Place in `Desk.pieces` of the piece matched to it.
  package var piece: PieceIndex?

  package init(outlet: OutletID, name: String, when: When, state: State, piece: PieceIndex? = nil) {
    self.outlet = outlet
    self.name = name
    self.when = when
    self.state = state
    self.piece = piece
  }
}

/// A piece that could fill a slot in a week.
struct Candidate: Hashable {
  var piece: PieceIndex
  var weight: Int
  var when: When
  var state: SlotReport.State

  /// In order of time.
  static func isBefore(_ a: Candidate, _ b: Candidate) -> Bool {
    (a.when, a.piece) < (b.when, b.piece)
  }
}

extension Candidate {
  /// A piece that has not counted yet and has a day on which it should: queued or planned.
  init?(_ desk: Desk, _ piece: Piece, at index: PieceIndex, _ pieceState: PieceState) {
    guard let id = piece.status, !pieceState.isOut, !desk.plan.statuses[id.index].isEnd else {
      return nil
    }
    if desk.plan.statuses[id.index].next == .goesOut {
      guard let when = pieceState.next?.when else { return nil }
      self.init(
        piece: index, weight: desk.plan.weight(of: piece), when: when, state: .queued)
    } else {
      // A client's piece once filed has counted, and its `due:` is spent (R12, R19).
      guard let due = piece.due, !desk.isFiled(piece) else { return nil }
      self.init(
        piece: index, weight: desk.plan.weight(of: piece),
        when: desk.when(due, for: piece.outlet), state: .planned)
    }
  }
}

extension SlotReport {
  /// Matches an outlet's pieces of weight above 0 to its slots: those of the same day first, the
  /// rest in order of time (R25).
  static func match(
    _ slots: [(slot: Slot, when: When)], with candidates: [Candidate], home: Zone, now: Moment
  ) -> [SlotReport] {
    var free = candidates.filter { $0.weight > 0 }
    var matched = [Candidate?](repeating: nil, count: slots.count)
    for day in Set(slots.map { $0.when.day(in: home) }) {
      let places = slots.indices.filter { slots[$0].when.day(in: home) == day }
      // Where a day has more pieces than slots, what is readiest takes them.
      let sameDay = free.filter { $0.when.day(in: home) == day }
        .sorted {
          ($0.state.readiness, $0.when, $0.piece) < ($1.state.readiness, $1.when, $1.piece)
        }
        .prefix(places.count).sorted(by: Candidate.isBefore)
      for (place, candidate) in zip(places, sameDay) { matched[place] = candidate }
    }
    let taken = Set(matched.compactMap { $0?.piece })
    free = free.filter { !taken.contains($0.piece) }.sorted(by: Candidate.isBefore)
    for index in slots.indices where matched[index] == nil && !free.isEmpty {
      matched[index] = free.removeFirst()
    }
    return slots.indices.map { index in
      let (slot, when) = slots[index]
      let isPast = when.moment < now
      let state: State =
        switch matched[index]?.state {
        case .planned where isPast: .missed
        case .some(let state): state
        case nil: isPast ? .missed : .empty
        }
      return SlotReport(
        outlet: slot.outlet, name: slot.name, when: when, state: state,
        piece: matched[index]?.piece)
    }
  }
}

extension SlotReport.State {
  /// What is out fills a slot before what is queued, that before what is planned.
  fileprivate var readiness: Int {
    switch self {
    case .out: 0
    case .queued: 1
    case .planned, .empty, .missed: 2
    }
  }
}

extension Desk {
  /// The slots of the schedule in one week, in order of time; none in a week away (R23).
  func slots(in week: Week) -> [(slot: Slot, when: When)] {
    guard !isAway(week) else { return [] }
    // A slot late on Sunday in London falls on Monday in Tokyo: home decides its week (R16).
    let days = (-1...7).map { week.first + $0 }
    return plan.schedule.flatMap { slot in
      days.filter { $0.weekday == slot.weekday }
        .map { (slot, when(WrittenDate($0, minute: slot.minute), for: slot.outlet)) }
        .filter { week.days.contains($0.1.day(in: home)) }
    }
    .sorted { ($0.when, $0.slot.outlet) < ($1.when, $1.slot.outlet) }
  }
}
