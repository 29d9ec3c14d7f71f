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
  /// Weight of what was due earlier in the span and is not out: in none of the three (R21).
  package var late: Int
  /// Weight of this week and the three before, weeks away left out (R20).
  package var fourWeeks: Int
  /// What these weeks should have brought (R20).
  package var fourWeeksGoal: Int
  /// Weeks after this one that scheduled pieces already cover (R24).
  package var inHand: Int
  /// The finished weeks of the strip, oldest first (R22).
  package var recent: [StripWeek]
  /// Hundredths of a piece a week over the strip; `nil` where no week counts (R22).
  package var meanHundredths: Int?
  /// The piece the span waits for: the first it needs that is not ready, or what is late.
  package var waitsFor: WaitedFor?
  /// The first piece of weight above 0 that goes out by itself in the span.
  package var goesOut: Dated?
  /// The piece of weight above 0 that counted last in the span.
  package var latest: Ledger.Entry?
  /// The nearest piece that could be brought forward (R24).
  package var spare: Dated?
  /// The last place in the schedule of the span that is still ahead, which it could be brought to.
  package var lastPlace: When?
  /// Four weeks have brought their goal: no week is worse than on-track (R20).
  package var isBought: Bool
  /// `nil` in a week away (R23), for an outlet that has no pieces yet, and where reading was stopped
  /// and what is not read might change it (R21).
  package var verdict: Verdict?
  /// Not every piece is read, and what is does not meet the target by itself (R21).
  package var isPartlyRead = false

  /// When the newsletter's export that tells of it was taken; `nil` for an outlet without one.
  package var asOf: Moment?
  /// Something is missing, and days of it have passed since the export was taken: what came out then
  /// nobody here knows (R21b).
  package var isUnknown = false

  /// Whether it is not judged because the outlet has not begun (R21).
  package var hasNoPiecesYet: Bool { verdict == nil && goal > 0 && !isPartlyRead && !isUnknown }

  /// Why there is no verdict, in words: `no pieces yet`, `unknown since 12 Nov`.
  package func unjudged(in desk: Desk) -> String {
    if isUnknown, let asOf { return "unknown since \(DateLabel.short(desk.home.day(asOf)))" }
    return hasNoPiecesYet ? "no pieces yet" : isPartlyRead ? "not all read" : "away"
  }

  /// One finished week of the strip.
  package enum StripWeek: Hashable, Sendable {
    case brought(Int)
    /// Only pieces of weight 0 came out: `a`.
    case appearance
    case away
    /// Nothing is known to have come out, and the newsletter's export is older: `?`.
    case unknown

    /// How it stands in a strip: `2`, `a`, `-`, `?`.
    package var sign: String {
      switch self {
      case .brought(let weight): "\(weight)"
      case .appearance: "a"
      case .away: "-"
      case .unknown: "?"
      }
    }
  }

  /// The piece a span waits for and what it still needs.
  package struct WaitedFor: Hashable, Sendable {
    /// Place in `Desk.pieces`.
    package var piece: PieceIndex
    package var when: When
    package var wordsLeft: Int?
    package var perDay: Int?
    /// Its day has passed (R21).
    package var isLate: Bool
  }

  /// A piece and its day.
  package struct Dated: Hashable, Sendable {
    /// Place in `Desk.pieces`.
    package var piece: PieceIndex
    /// When it goes out or is planned for; `nil` where no day is set.
    package var when: When?
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
    let planned = waiting.filter { $0.state == .planned && !$0.isLate(at: now) }
    let late = waiting.filter { $0.isLate(at: now) }
    let fourWeeks = fourWeeks(outlet, week, goal: target.goal)
    let isOver = span.upperBound < today
    var report = TargetReport(
      outlet: outlet, per: target.per, goal: isAway ? 0 : target.goal,
      out: entries.map(\.weight).sum, extras: entries.count { $0.weight == 0 },
      queued: queued,
      planned: planned.map(\.weight).sum, late: late.map(\.weight).sum,
      fourWeeks: fourWeeks.brought, fourWeeksGoal: fourWeeks.goal,
      inHand: inHand(outlet, after: week, target),
      recent: strip(outlet, before: week), meanHundredths: mean(outlet, before: week),
      isBought: target.per == .week && fourWeeks.brought >= fourWeeks.goal && !isAway)
    report.asOf = desk.export(of: outlet)?.taken
    report.latest = entries.filter { $0.weight > 0 }.max { $0.day < $1.day }
    guard !isAway else { return report }
    let lastChance = lastChance(outlet, span, target.per, week)
    let evidence = Verdict.Evidence(
      goal: target.goal, done: report.out, queued: queued,
      planned: planned.map { self.planned($0, span, target.per) },
      late: late.map { self.planned($0, span, target.per) }, isOver: isOver,
      isBought: report.isBought, isLastChanceNear: isNear(lastChance, span, target.per),
      hasBegun: hasBegun(outlet, by: lastChance))
    report.verdict = Verdict(evidence)
    if let verdict = report.verdict, verdict >= .behind, isUnknown(span, of: outlet) {
      report.verdict = nil
      report.isUnknown = true
    }
    if desk.stage == .part, report.verdict != .met {
      report.verdict = nil
      report.isPartlyRead = true
      return report
    }
    if report.verdict != .met { report.waitsFor = waitsFor(evidence) }
    report.goesOut = waiting.filter { $0.state == .queued && $0.weight > 0 }
      .min(by: Candidate.isBefore).map { TargetReport.Dated(piece: $0.piece, when: $0.when) }
    if !isOver {
      report.spare = spare(outlet, beyond: span)
      report.lastPlace = target.per == .week ? lastPlace(of: outlet, in: week) : nil
    }
    return report
  }

  /// The month a week's report is about: that of today in this week, else of its Thursday.
  package func month(of week: Week) -> Month {
    week.days.contains(today) ? today.month : (week.first + 3).month
  }

  /// Pieces not yet out that are scheduled or planned for the span, what is late of it included
  /// (R21); for a slot's sake each knows when.
  private func candidates(_ outlet: OutletID, in span: ClosedRange<Day>) -> [Candidate] {
    waiting[outlet.index].filter { span.contains($0.when.day(in: desk.home)) }
  }

  private func planned(
    _ candidate: Candidate, _ span: ClosedRange<Day>, _ per: Target.Per
  ) -> Verdict.Planned {
    let piece = desk.pieces[candidate.piece]
    let workflow = desk.plan.workflow(of: piece.outlet)
    return Verdict.Planned(
      piece: candidate.piece, weight: candidate.weight, isShort: isShort(candidate.piece),
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

  /// The day of the last slot of the week; without slots, and for a month, the end of the span.
  private func lastChance(
    _ outlet: OutletID, _ span: ClosedRange<Day>, _ per: Target.Per, _ week: Week
  ) -> Day {
    guard per == .week else { return span.upperBound }
    let days = desk.slots(in: week).filter { $0.slot.outlet == outlet }
      .map { $0.when.day(in: desk.home) }
    return days.max() ?? span.upperBound
  }

  /// Whether an outlet has a piece that was there by a day: one that names a day no later, be it of
  /// a stamp or one it was planned for, or names none and is more than an idea (R21).
  private func hasBegun(_ outlet: OutletID, by last: Day) -> Bool {
    // What came out as its site says may have no day in its file.
    if ledger.entries[outlet.index].contains(where: { $0.day <= last }) { return true }
    return desk.pieces.indices.contains { index in
      guard desk.pieces[index].outlet == outlet, let status = desk.pieces[index].status else {
        return false
      }
      if desk.pieces[index].stamps.contains(where: { desk.day(of: $0.date) <= last }) {
        return true
      }
      let planned = [
        dueBy(index), desk.pieces[index].scheduled.map { desk.when($0, for: outlet) },
      ].compactMap { $0 }
      if planned.isEmpty, desk.pieces[index].stamps.isEmpty {
        return desk.plan.statuses[status.index].role != .idea
      }
      return planned.contains { $0.day(in: desk.home) <= last }
    }
  }

  /// When a piece is due: by the deadline it is tied to, else by its own date (R47).
  package func dueBy(_ index: PieceIndex) -> When? {
    tied.dates[index] ?? desk.due(desk.pieces[index])
  }

  private func waitsFor(_ span: Verdict.Evidence) -> TargetReport.WaitedFor? {
    guard let piece = Verdict.weekPiece(span) else { return nil }
    let left = desk.pieces[piece.piece].wordsLeft
    return TargetReport.WaitedFor(
      piece: piece.piece, when: piece.when, wordsLeft: left,
      perDay: left.map {
        desk.wordsPerDay(left: $0, today: today, due: piece.when.day(in: desk.home))
      }, isLate: piece.when.moment < now)
  }

  /// This week and the three before; weeks away are in neither figure (R20, R23).
  private func fourWeeks(
    _ outlet: OutletID, _ week: Week, goal: Int
  ) -> (brought: Int, goal: Int) {
    let weeks = (0..<4).map { week - $0 }.filter { !desk.isAway($0) }
    return (weeks.map { ledger.weight(outlet, in: $0.days) }.sum, goal.times(weeks.count))
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

  /// The finished weeks before the week shown, oldest first (R22).
  private func finishedWeeks(before week: Week, _ count: Int = 8) -> [Week] {
    let end = min(week, Week(containing: today))
    return (1...count).reversed().map { end - $0 }
  }

  private func strip(_ outlet: OutletID, before week: Week) -> [TargetReport.StripWeek] {
    finishedWeeks(before: week).map { brought($0, by: outlet) }
  }

  /// What an outlet brought in a week (R22).
  func brought(_ week: Week, by outlet: OutletID) -> TargetReport.StripWeek {
    if desk.isAway(week) { return .away }
    let entries = ledger.pieces(outlet, in: week.days)
    if entries.isEmpty, isUnknown(week.days, of: outlet) { return .unknown }
    let weight = entries.map(\.weight).sum
    return weight == 0 && !entries.isEmpty ? .appearance : .brought(weight)
  }

  private func mean(_ outlet: OutletID, before week: Week, _ count: Int = 8) -> Int? {
    guard let first = ledger.first[outlet.index] else { return nil }
    let weeks = finishedWeeks(before: week, count).filter {
      $0 >= first && !desk.isAway($0) && brought($0, by: outlet) != .unknown
    }
    guard !weeks.isEmpty else { return nil }
    let sum = weeks.map { ledger.weight(outlet, in: $0.days) }.sum
    return sum.times(100).adding(weeks.count / 2) / weeks.count
  }
}

/// What an outlet brought in the finished weeks before a week: the longer strip of R22.
package struct WeeksBefore: Hashable, Sendable {
  /// How many weeks there are.
  package static let count = 12

  package let outlet: OutletID
  /// Oldest first; every outlet of one report has the same.
  package let weeks: [Week]
  package let brought: [TargetReport.StripWeek]
  /// Hundredths of a piece a week over them; `nil` where no week counts.
  package let meanHundredths: Int?
}

extension Assessment {
  /// The twelve finished weeks before one, for an outlet (R22).
  package func weeksBefore(_ week: Week, of outlet: OutletID) -> WeeksBefore {
    let weeks = finishedWeeks(before: week, WeeksBefore.count)
    return WeeksBefore(
      outlet: outlet, weeks: weeks, brought: weeks.map { brought($0, by: outlet) },
      meanHundredths: mean(outlet, before: week, WeeksBefore.count))
  }
}
