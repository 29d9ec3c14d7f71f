/// A place in the schedule of one week, and the piece that fills it (R25).
package struct SlotReport: Hashable, Sendable {
  /// What became of it; a piece that is late leaves its slot planned for as long as that lies ahead.
  package enum State: String, Hashable, Sendable {
    case empty, planned, queued, out, missed
    /// It is over, and what came out then is not known: the newsletter's export is older (R21b).
    case unknown

    /// Whether its time went by without a piece that is known to have come out.
    package var isOver: Bool { self == .missed || self == .unknown }
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

  /// Planned, and its day has passed (R21).
  func isLate(at now: Moment) -> Bool { state == .planned && when.moment < now }

  /// Which fill slots first: what is out, then what is queued, planned, late (R25).
  fileprivate enum Readiness: CaseIterable {
    case out, queued, planned, late
  }

  fileprivate func readiness(at now: Moment) -> Readiness {
    switch state {
    case .out: .out
    case .queued: .queued
    case .planned, .empty, .missed, .unknown: isLate(at: now) ? .late : .planned
    }
  }

  /// In order of time.
  static func isBefore(_ a: Candidate, _ b: Candidate) -> Bool {
    (a.when, a.piece) < (b.when, b.piece)
  }
}

extension Candidate {
  /// A piece that has not counted yet and has a day on which it should: queued or planned.
  init?(
    _ desk: Desk, _ piece: Piece, at index: PieceIndex, _ pieceState: PieceState, dueBy: When?
  ) {
    guard let id = piece.status, !pieceState.isOut, !desk.plan.statuses[id.index].isEnd else {
      return nil
    }
    let goesOut = desk.plan.statuses[id.index].next == .goesOut || pieceState.next?.why == .out
    if goesOut {
      guard let when = pieceState.next?.when else { return nil }
      self.init(
        piece: index, weight: desk.plan.weight(of: piece), when: when, state: .queued)
    } else {
      // A client's piece once filed has counted, and its `due:` is spent (R12, R19).
      guard let dueBy, !desk.isFiled(piece) else { return nil }
      self.init(
        piece: index, weight: desk.plan.weight(of: piece), when: dueBy, state: .planned)
    }
  }
}

extension SlotReport {
  /// Matches an outlet's pieces of weight above 0 to its slots, which are in order of time: out
  /// first, then queued, planned, late; of each those of the same day first, the rest in order of
  /// time (R25).
  static func match(
    _ slots: [(slot: Slot, when: When)], with candidates: [Candidate], home: Zone, now: Moment
  ) -> [SlotReport] {
    let days = slots.map { $0.when.day(in: home) }
    var matched = [Candidate?](repeating: nil, count: slots.count)
    let inTime = candidates.filter { $0.weight > 0 }.sorted(by: Candidate.isBefore)
    for readiness in Candidate.Readiness.allCases {
      var rest: [Candidate] = []
      for candidate in inTime where candidate.readiness(at: now) == readiness {
        let day = candidate.when.day(in: home)
        if let place = matched.indices.first(where: { matched[$0] == nil && days[$0] == day }) {
          matched[place] = candidate
        } else {
          rest.append(candidate)
        }
      }
      for candidate in rest {
        guard let place = matched.firstIndex(of: nil) else { break }
        matched[place] = candidate
      }
    }
    // Several slots of one day take the pieces of that day in the order of their times.
    for day in Set(days) {
      let own = matched.indices.filter { days[$0] == day && matched[$0]?.when.day(in: home) == day }
      let pieces = own.compactMap { matched[$0] }.sorted(by: Candidate.isBefore)
      for (place, piece) in zip(own, pieces) { matched[place] = piece }
    }
    return slots.indices.map { index in
      let (slot, when) = slots[index]
      let isPast = when.moment < now
      let state: State =
        switch matched[index]?.state {
        case .out: .out
        case .queued: .queued
        case .planned, .empty, .missed, .unknown: isPast ? .missed : .planned
        case nil: isPast ? .missed : .empty
        }
      return SlotReport(
        outlet: slot.outlet, name: slot.name, when: when, state: state,
        piece: matched[index]?.piece)
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

extension Assessment {
  /// When what fills a slot comes or came out, as far as its file says; else the slot's own moment
  /// (R14, R25).
  package func when(of slot: SlotReport) -> When {
    guard let index = slot.piece else { return slot.when }
    let piece = desk.pieces[index]
    let written: WrittenDate? =
      switch slot.state {
      // A deadline that it is tied to has its own row, with its own time (R47).
      case .planned: tied.dates[index] == nil ? piece.due : nil
      // What the site alone has scheduled says no moment in its file.
      case .queued:
        piece.scheduled ?? piece.tie.post?.moment.map { desk.written($0, at: slot.outlet) }
      case .out: states[index].isUnconfirmed ? piece.scheduled : nil
      case .empty, .missed, .unknown: nil
      }
    guard let when = written.map({ desk.when($0, for: slot.outlet) }),
      when.day(in: desk.home) == slot.when.day(in: desk.home), when.saysTime
    else { return slot.when }
    return when
  }
}
