/// A week: verdicts, slots, days, words (R19 to R29).
package struct WeekReport: Sendable {
  package let week: Week
  /// The worst of the own outlets' verdicts; `nil` where none is judged.
  package let verdict: Verdict?
  /// Outlets with a target, own ones first.
  package let targets: [TargetReport]
  /// In order of time.
  package let slots: [SlotReport]
  /// Words of pieces filed or out in this week; those not yet counted are left out (R27).
  package let shipped: Int

  package init(_ reckoning: Reckoning, week: Week) {
    let desk = reckoning.desk
    self.week = week
    let outlets = desk.plan.outlets.indices.map { OutletID($0) }
    targets =
      outlets.filter { desk.plan[$0].kind == .own }
      .compactMap { reckoning.target($0, in: week) }
      + outlets.filter { desk.plan[$0].kind != .own }
      .compactMap { reckoning.target($0, in: week) }
    verdict = targets.filter { desk.plan[$0.outlet].kind == .own }.compactMap(\.verdict).max()
    slots = WeekReport.slots(reckoning, week)
    shipped = outlets.reduce(0) { sum, outlet in
      reckoning.ledger.pieces(outlet, in: week.days)
        .reduce(sum) { $0 + (desk.pieces[$1.piece].words ?? 0) }
    }
  }

  /// Whether any outlet with a target is behind or has missed it: what `week --check` asks (R21).
  package var isBehind: Bool { targets.contains { ($0.verdict ?? .met) >= .behind } }

  private static func slots(_ reckoning: Reckoning, _ week: Week) -> [SlotReport] {
    let desk = reckoning.desk
    let slots = desk.slots(in: week)
    let outlets = Set(slots.map(\.slot.outlet))
    var candidates: [OutletID: [Candidate]] = [:]
    for index in desk.pieces.indices {
      guard let outlet = desk.pieces[index].outlet, outlets.contains(outlet),
        let candidate = candidate(reckoning, index),
        week.days.contains(candidate.when.day(in: desk.home))
      else { continue }
      candidates[outlet, default: []].append(candidate)
    }
    return outlets.sorted().flatMap { outlet in
      SlotReport.match(
        slots.filter { $0.slot.outlet == outlet }, with: candidates[outlet] ?? [],
        home: desk.home, now: reckoning.now)
    }
    .sorted { ($0.when, $0.outlet) < ($1.when, $1.outlet) }
  }

  /// A piece as something that fills a slot: out, queued or planned.
  private static func candidate(_ reckoning: Reckoning, _ index: Int) -> Candidate? {
    let standing = reckoning.standings[index]
    guard standing.isOut else { return reckoning.waiting(index) }
    guard let day = standing.outDay else { return nil }
    let weight = reckoning.desk.plan.weight(ofType: reckoning.desk.pieces[index].type)
    let end = reckoning.desk.home.moment(day, minute: 1440) + -1
    return Candidate(
      piece: index, weight: weight, when: When(moment: end, day: day), state: .out)
  }
}
