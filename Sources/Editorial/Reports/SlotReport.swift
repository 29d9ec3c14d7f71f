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
  package var piece: Int?

  package init(outlet: OutletID, name: String, when: When, state: State, piece: Int? = nil) {
    self.outlet = outlet
    self.name = name
    self.when = when
    self.state = state
    self.piece = piece
  }
}

/// A piece that could fill a slot in a week.
struct Candidate: Hashable {
  var piece: Int
  var weight: Int
  var when: When
  var state: SlotReport.State
}

extension SlotReport {
  /// Matches an outlet's pieces of weight above 0 to its slots: those of the same day first, the
  /// rest in order of time (R25).
  static func match(
    _ slots: [(slot: Slot, when: When)], with candidates: [Candidate], home: Zone, now: Moment
  ) -> [SlotReport] {
    var free = candidates.filter { $0.weight > 0 }.sorted {
      ($0.state.readiness, $0.when, $0.piece) < ($1.state.readiness, $1.when, $1.piece)
    }
    var matched = [Candidate?](repeating: nil, count: slots.count)
    for (index, slot) in slots.enumerated() {
      guard
        let found = free.firstIndex(where: { $0.when.day(in: home) == slot.when.day(in: home) })
      else { continue }
      matched[index] = free.remove(at: found)
    }
    free.sort { ($0.when, $0.piece) < ($1.when, $1.piece) }
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
    return plan.schedule.map { slot in
      let day = week.first + slot.weekday.rawValue
      return (slot, when(WrittenDate(day, minute: slot.minute), for: slot.outlet))
    }
    .sorted { ($0.when, $0.slot.outlet) < ($1.when, $1.slot.outlet) }
  }
}
