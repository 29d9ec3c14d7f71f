/// How one outlet stands against its target in a week or month (R19 to R26).
package struct TargetReport: Hashable, Sendable {
  package var outlet: OutletID
  package var per: Target.Per
  /// What the span should bring; 0 in a week away (R23).
  package var goal: Int
  /// Weight of what came out, or for a client was filed.
  package var out: Int
  /// Pieces of weight 0 that came out: appearances.
  package var extras: Int
  package var queued: Int
  package var planned: Int
  /// Weight of this week and the three before (R20).
  package var fourWeeks: Int
  /// Weeks after this one that scheduled pieces already cover (R24).
  package var inHand: Int
  /// The finished weeks of the strip, oldest first (R22).
  package var recent: [StripWeek]
  /// Hundredths of a piece a week over the strip; `nil` where no week counts (R22).
  package var meanHundredths: Int?
  /// The piece the span waits for: the first it needs that is not ready.
  package var waitsFor: WaitedFor?
  /// `nil` in a week away (R23).
  package var verdict: Verdict?

  /// One finished week of the strip.
  package enum StripWeek: Hashable, Sendable {
    case brought(Int)
    /// Only pieces of weight 0 came out: `a`.
    case appearance
    case away
  }

  /// The piece a span waits for and what it still needs.
  package struct WaitedFor: Hashable, Sendable {
    /// Place in `Desk.pieces`.
    package var piece: PieceIndex
    package var when: When
    package var wordsLeft: Int?
    package var perDay: Int?
  }
}

extension Assessment {
  /// The outlet's report for the week shown; `nil` for an outlet without a target.
  package func target(_ outlet: OutletID, in week: Week) -> TargetReport? {
    guard let target = desk.plan[outlet].target, target.goal > 0 else { return nil }
    let span = target.per == .week ? week.days : month(of: week).days
    let isAway = target.per == .week && desk.isAway(week)
    let entries = ledger.pieces(outlet, in: span)
    let waiting = candidates(outlet, in: span)
    let queued = waiting.filter { $0.state == .queued }.map(\.weight).sum
    let fourWeeks = fourWeeks(outlet, week, goal: target.goal)
    var report = TargetReport(
      outlet: outlet, per: target.per, goal: isAway ? 0 : target.goal,
      out: entries.map(\.weight).sum, extras: entries.count { $0.weight == 0 },
      queued: queued,
      planned: waiting.filter { $0.state == .planned }.map(\.weight).sum,
      fourWeeks: fourWeeks.brought, inHand: inHand(outlet, after: week, target),
      recent: strip(outlet, before: week), meanHundredths: mean(outlet, before: week))
    guard !isAway else { return report }
    let evidence = Verdict.Evidence(
      goal: target.goal, done: report.out, queued: queued,
      planned: waiting.filter { $0.state == .planned }.map { planned($0, span, target.per) },
      isOver: span.upperBound < today,
      isBought: target.per == .week && fourWeeks.reached >= 4 * target.goal,
      isLastChanceNear: isLastChanceNear(outlet, span, target.per, week))
    report.verdict = Verdict(evidence)
    if !evidence.isOver, report.out < target.goal {
      report.waitsFor = waitsFor(evidence)
    }
    return report
  }

  /// The month a week's report is about: that of today in this week, else of its Thursday.
  private func month(of week: Week) -> Month {
    week.days.contains(today) ? today.month : (week.first + 3).month
  }

  /// Pieces not yet out that are scheduled or planned for later in the span (R21); for a slot's
  /// sake each knows when.
  private func candidates(_ outlet: OutletID, in span: ClosedRange<Day>) -> [Candidate] {
    waiting[outlet.index].filter {
      $0.when.moment >= now && span.contains($0.when.day(in: desk.home))
    }
  }

  private func planned(
    _ candidate: Candidate, _ span: ClosedRange<Day>, _ per: Target.Per
  ) -> Verdict.Planned {
    let piece = desk.pieces[candidate.piece]
    let workflow = desk.plan.workflow(of: piece.outlet)
    return Verdict.Planned(
      piece: candidate.piece, weight: candidate.weight, isShort: desk.isShort(piece),
      isNear: isNear(candidate.when.day(in: desk.home), span, per),
      progress: piece.status.flatMap { workflow.position(of: $0) } ?? 0, when: candidate.when)
  }

  /// Near is today, tomorrow or the day after (R21); in a month, its last seven days (R26).
  private func isNear(_ day: Day, _ span: ClosedRange<Day>, _ per: Target.Per) -> Bool {
    switch per {
    case .week: day <= today + 2
    case .month: today > span.upperBound - 7
    }
  }

  private func isLastChanceNear(
    _ outlet: OutletID, _ span: ClosedRange<Day>, _ per: Target.Per, _ week: Week
  ) -> Bool {
    guard per == .week else { return isNear(span.upperBound, span, per) }
    let days = desk.slots(in: week).filter { $0.slot.outlet == outlet }
      .map { $0.when.day(in: desk.home) }
    return isNear(days.max() ?? span.upperBound, span, per)
  }

  /// The piece the span waits for: of the needed ones the first that endangers it, else the first
  /// in time.
  private func waitsFor(_ span: Verdict.Evidence) -> TargetReport.WaitedFor? {
    let needed = Verdict.needed(span) ?? span.planned
    let inTime = needed.sorted { ($0.when, $0.piece) < ($1.when, $1.piece) }
    guard let piece = inTime.first(where: \.isEndangered) ?? inTime.first else {
      return nil
    }
    let left = desk.pieces[piece.piece].wordsLeft
    return TargetReport.WaitedFor(
      piece: piece.piece, when: piece.when, wordsLeft: left,
      perDay: left.map {
        desk.wordsPerDay(left: $0, today: today, due: piece.when.day(in: desk.home))
      })
  }

  /// This week and the three before; a week away counts as reached (R20, R23).
  private func fourWeeks(
    _ outlet: OutletID, _ week: Week, goal: Int
  ) -> (brought: Int, reached: Int) {
    var brought = 0
    var reached = 0
    for back in 0..<4 {
      let weight = ledger.weight(outlet, in: (week - back).days)
      brought = brought.adding(weight)
      reached = reached.adding(desk.isAway(week - back) ? max(weight, goal) : weight)
    }
    return (brought, reached)
  }

  /// Weeks in a row whose goal scheduled pieces cover, weeks away passed over (R24).
  ///
  /// They follow `week`, or this one where that is past. A month's goal is no week's.
  private func inHand(_ outlet: OutletID, after week: Week, _ target: Target) -> Int {
    guard target.per == .week else { return 0 }
    var byWeek: [Week: Int] = [:]
    for waiting in waiting[outlet.index] where waiting.state == .queued {
      let week = Week(containing: waiting.when.day(in: desk.home))
      byWeek[week] = byWeek[week, default: 0].adding(waiting.weight)
    }
    var count = 0
    var next = max(week, Week(containing: today)) + 1
    guard let last = byWeek.keys.max() else { return 0 }
    while next <= last {
      if !desk.isAway(next) {
        guard byWeek[next, default: 0] >= target.goal else { break }
        count += 1
      }
      next = next + 1
    }
    return count
  }

  /// The eight finished weeks before the week shown (R22).
  private func finishedWeeks(before week: Week) -> [Week] {
    let end = min(week, Week(containing: today))
    return (1...8).reversed().map { end - $0 }
  }

  private func strip(_ outlet: OutletID, before week: Week) -> [TargetReport.StripWeek] {
    finishedWeeks(before: week).map { week in
      if desk.isAway(week) { return .away }
      let entries = ledger.pieces(outlet, in: week.days)
      let weight = entries.map(\.weight).sum
      return weight == 0 && !entries.isEmpty ? .appearance : .brought(weight)
    }
  }

  private func mean(_ outlet: OutletID, before week: Week) -> Int? {
    guard let first = ledger.first[outlet.index] else { return nil }
    let weeks = finishedWeeks(before: week).filter { $0 >= first && !desk.isAway($0) }
    guard !weeks.isEmpty else { return nil }
    let sum = weeks.map { ledger.weight(outlet, in: $0.days) }.sum
    return (sum * 100 + weeks.count / 2) / weeks.count
  }
}
