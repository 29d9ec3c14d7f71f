/// Words written against what was meant to be (R61 to R64).
package struct WordsReport: Sendable {
  /// One goal, and how it stands.
  package struct Goal: Hashable, Sendable {
    /// The key of the outlet whose goal it is; `nil` for the desk's.
    package var outlet: String?
    package var goal: WordGoal
    /// Words of the period; for a goal by a date, the total there is.
    package var written: Int
    /// What the days before today should have brought.
    package var expected: Int
    /// `nil` where nothing is asked for, and where nobody can say yet.
    package var verdict: Verdict?
    /// What is missing of the whole.
    package var left: Int
    /// What is missing, by the days for writing that are left; `nil` where none is.
    package var perDay: Int?
  }

  /// Days in a row on which something was written, or weeks, or months (R63).
  package struct Streak: Hashable, Sendable {
    /// What it counts: a day, a week, a month.
    package var unit: String
    package var run: Int
    package var best: Int
    /// How many were kept, of how many.
    package var met: Int
    package var of: Int
  }

  package let days: WordsDays
  package let goals: [Goal]
  package let pace: Pace?
  /// `nil` unless the writer asks for it.
  package let streak: Streak?

  package var tally: WordsTally { days.tally }
  package var today: Day { days.today }
  package var week: Week { Week(containing: today) }

  /// `nil` where no log was read.
  package init?(_ assessment: Assessment) {
    let desk = assessment.desk
    guard let history = desk.words else { return nil }
    days = WordsDays(
      history.tally, today: desk.writingDays.day(of: assessment.now), plan: desk.plan)
    pace = Pace(days)
    let judge = GoalJudge(desk: desk, days: days)
    goals =
      desk.plan.words.goals.map { judge.judge($0, of: nil) }
      + desk.plan.outlets.indices.compactMap { index in
        desk.plan.outlets[index].words.map { judge.judge($0, of: OutletID(index)) }
      }
    streak = desk.plan.words.showsStreak ? Streak(desk.plan.words.goals, days) : nil
  }

  /// The goal of a day, and that of a week, for a line of the screen.
  package func goal(_ per: WordGoal.Per) -> Goal? {
    goals.first { $0.outlet == nil && $0.goal.per == per }
  }

  /// Whether any goal is behind or missed, so that `words --check` says no (R62).
  package var isBehind: Bool {
    goals.contains { $0.verdict == .behind || $0.verdict == .missed }
  }
}

/// Judges goals (R62).
private struct GoalJudge {
  let desk: Desk
  let days: WordsDays

  func judge(_ goal: WordGoal, of outlet: OutletID?) -> WordsReport.Goal {
    let key = outlet.map { desk.plan[$0].key }
    switch goal.per {
    case .day: return judge(goal, key, over: days.today...days.today)
    case .week: return judge(goal, key, over: Week(containing: days.today).days)
    case .month: return judge(goal, key, over: days.today.month.days)
    case .by(let day): return judge(goal, outlet, by: day)
    }
  }

  private func judge(
    _ goal: WordGoal, _ outlet: String?, over period: ClosedRange<Day>
  ) -> WordsReport.Goal {
    let all = days.writingDays(from: period.lowerBound, through: period.upperBound)
    let over = days.writingDays(from: period.lowerBound, through: days.today - 1)
    let written = days.tally.written(period, outlet: outlet)
    let expected = all == 0 ? 0 : goal.words * over / all
    let left = max(0, goal.words - written)
    let ahead = days.writingDays(from: days.today, through: period.upperBound)
    let verdict: Verdict? =
      all == 0 || goal.per == .week && desk.isAway(Week(containing: days.today))
      ? nil : written >= goal.words ? .met : written >= expected ? .onTrack : .behind
    return WordsReport.Goal(
      outlet: outlet, goal: goal, written: written, expected: expected, verdict: verdict,
      left: left, perDay: ahead == 0 ? nil : (left + ahead - 1) / ahead)
  }

  private func judge(_ goal: WordGoal, _ outlet: OutletID?, by day: Day) -> WordsReport.Goal {
    let total = desk.pieces.reduce(0) { sum, piece in
      let counts = piece.status.map { !desk.plan[$0].isExit } ?? true
      return counts && (outlet == nil || piece.outlet == outlet) ? sum + (piece.words ?? 0) : sum
    }
    let left = max(0, goal.words - total)
    let ahead = days.writingDays(from: days.today, through: day - 1)
    let key = outlet.map { desk.plan[$0].key }
    let pace = Pace(days, outlet: key)
    let verdict: Verdict? =
      left == 0
      ? .met
      : day <= days.today
        ? .missed : pace.map { $0.perDay * ahead >= left ? .onTrack : .behind }
    return WordsReport.Goal(
      outlet: key, goal: goal, written: total, expected: goal.words, verdict: verdict, left: left,
      perDay: ahead == 0 ? nil : (left + ahead - 1) / ahead)
  }
}

extension WordsReport.Streak {
  /// By the period of the shortest goal; without one, a day with anything written or reworked.
  fileprivate init(_ goals: [WordGoal], _ days: WordsDays) {
    let daily = goals.first { $0.per == .day }?.words
    let weekly = goals.first { $0.per == .week }?.words
    let monthly = goals.first { $0.per == .month }?.words
    let first = days.tally.first ?? days.today
    var periods: [ClosedRange<Day>] = []
    let goal: Int?
    if daily == nil, let weekly {
      (unit, goal) = ("week", weekly)
      var week = Week(containing: first)
      while week.first <= days.today {
        periods.append(week.days)
        week = week + 1
      }
    } else if daily == nil, let monthly {
      (unit, goal) = ("month", monthly)
      var day = first.month.first
      while day <= days.today {
        periods.append(day.month.days)
        day = day.month.last + 1
      }
    } else {
      (unit, goal) = ("day", daily)
      if first <= days.today {
        periods = (0...(days.today - first)).map { (first + $0)...(first + $0) }
      }
    }
    run = 0
    best = 0
    met = 0
    of = 0
    for period in periods {
      let figures = (0...(period.upperBound - period.lowerBound)).map {
        days.tally.figures(period.lowerBound + $0)
      }
      let written = figures.reduce(0) { $0 + $1.written }
      let isMet =
        goal.map { written >= $0 } ?? figures.contains { $0.written > 0 || $0.reworked > 0 }
      let isAsked = days.writingDays(from: period.lowerBound, through: period.upperBound) > 0
      let isOpen = period.upperBound >= days.today
      if isMet {
        run += 1
        met += 1
        of += 1
      } else if isAsked, !isOpen {
        run = 0
        of += 1
      }
      best = max(best, run)
    }
  }
}
