/// A week: verdicts, slots, days, words (R19 to R29).
package struct WeekReport: Sendable {
  package let week: Week
  /// The worst of the own outlets' verdicts; `nil` where none is judged.
  package let verdict: Verdict?
  /// Outlets with a target, own ones first.
  package let targets: [TargetReport]
  /// In order of time.
  package let slots: [SlotReport]
  /// Words of pieces filed with clients or out in own outlets in this week, study left aside; those
  /// not yet counted are left out (R27), and those of a piece that is sold again (R43).
  package let shipped: Int

  package init(_ assessment: Assessment, week: Week) {
    let desk = assessment.desk
    self.week = week
    let outlets = desk.plan.outlets.indices.map { OutletID($0) }
    targets =
      outlets.filter { desk.plan[$0].kind == .own }
      .compactMap { assessment.target($0, in: week) }
      + outlets.filter { desk.plan[$0].kind != .own }
      .compactMap { assessment.target($0, in: week) }
    verdict = targets.filter { desk.plan[$0.outlet].kind == .own }.compactMap(\.verdict).max()
    slots = assessment.slots(in: week)
    shipped =
      outlets.filter { desk.plan[$0].kind != .study }
      .flatMap { assessment.ledger.pieces($0, in: week.days) }
      .map { desk.pieces[$0.piece].wordsShipped }.sum
  }

  /// The target that the week is spoken of by: the worst of the own outlets', else the worst there is.
  package func main(in desk: Desk) -> TargetReport? {
    let own = targets.filter { desk.plan[$0.outlet].kind == .own }
    return (own.isEmpty ? targets : own).max { ($0.verdict ?? .met) < ($1.verdict ?? .met) }
  }

  /// Whether any outlet with a target is behind or has missed it: what `week --check` asks (R21).
  package var isBehind: Bool { targets.contains { ($0.verdict ?? .met) >= .behind } }
}

extension Piece {
  /// The words that count as shipped once it counts; a resale ships none of its own (R43).
  fileprivate var wordsShipped: Int { from == nil ? words ?? 0 : 0 }
}

extension Assessment {
  /// The slots of a week and what fills them (R25).
  func slots(in week: Week) -> [SlotReport] {
    let slots = desk.slots(in: week)
    return Set(slots.map(\.slot.outlet)).sorted().flatMap { outlet in
      let taken = desk.export(of: outlet)?.taken
      return SlotReport.match(
        slots.filter { $0.slot.outlet == outlet }, with: fillings(outlet, week),
        home: desk.home, now: now
      ).map { slot in
        guard slot.state == .missed, let taken, isUnknown(slot.when, taken) else { return slot }
        var slot = slot
        slot.state = .unknown
        return slot
      }
    }
    .sorted { ($0.when, $0.outlet) < ($1.when, $1.outlet) }
  }

  /// The pieces of an outlet that can fill a slot of a week: what counted in it (R19), and what is
  /// to.
  private func fillings(_ outlet: OutletID, _ week: Week) -> [Candidate] {
    let counted = ledger.pieces(outlet, in: week.days).map { entry in
      Candidate(
        piece: entry.piece, weight: entry.weight, when: countedWhen(entry), state: .out)
    }
    return counted
      + waiting[outlet.index].filter { week.days.contains($0.when.day(in: desk.home)) }
  }

  /// When a piece counted: its day, over at its end, as any date without a time (R14).
  func countedWhen(_ entry: Ledger.Entry) -> When { desk.wholeDay(entry.day) }

  /// The day of home a piece is listed on: the one it counted on, else that of its next date.
  func ownDay(of piece: PieceIndex) -> Day? {
    guard let outlet = desk.pieces[piece].outlet else { return nil }
    return ledger.day(of: piece, at: outlet) ?? states[piece].next?.when.day(in: desk.home)
  }
}
