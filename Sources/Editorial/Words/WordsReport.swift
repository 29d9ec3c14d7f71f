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
  package init?(_ desk: Desk, at now: Moment) {
    guard let history = desk.words else { return nil }
    days = WordsDays(
      history.tally, today: desk.writingDays.day(of: now), free: desk.freeDays)
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

  /// Whether any word was counted, so that figures say something: until then all there is stood there at
  /// the first look.
  package var hasBegun: Bool { !tally.days.isEmpty }

  /// Whether any goal is behind or missed, so that `words --check` says no (R62).
  package var isBehind: Bool {
    goals.contains { $0.verdict == .behind || $0.verdict == .missed }
  }
}

extension WordsReport {
  /// What was written in a week, any week.
  package struct WeekFigures: Hashable, Sendable {
    package var week: Week
    /// `nil` before the first line there is, and of what lies ahead.
    package var written: Int?
    /// What the desk asks of a week; `nil` in one away (R23), and where nothing is asked.
    package var goal: Int?
    /// `nil` besides where only a part of the week is known and the goal is not met.
    package var verdict: Verdict?
  }

  /// What was written in a week, against the goal there is now (R62).
  package func figures(of week: Week, in desk: Desk) -> WeekFigures {
    var figures = WeekFigures(week: week)
    let isForWriting = days.writingDays(from: week.first, through: week.days.upperBound) > 0
    let goal = isForWriting && !desk.isAway(week) ? self.goal(.week) : nil
    figures.goal = goal?.goal.words
    guard let first = tally.first, first <= week.days.upperBound, week <= self.week else {
      return figures
    }
    let written = tally.written(week.days)
    figures.written = written
    if week == self.week {
      figures.verdict = goal?.verdict
    } else if let words = figures.goal {
      figures.verdict = written >= words ? .met : first <= week.first ? .missed : nil
    }
    return figures
  }

  /// The finished weeks before one, oldest first, and what a week usually brings: the median of those
  /// known as a whole, weeks away left out.
  package func weeks(
    before week: Week, _ count: Int, in desk: Desk
  ) -> (weeks: [WeekFigures], usual: Int?) {
    let end = min(week, self.week)
    let weeks = (1...count).reversed().map { figures(of: end - $0, in: desk) }
    return (weeks, usual(among: weeks, in: desk))
  }

  /// What a week usually brings: the median of the finished ones that are known as a whole, weeks away
  /// left out.
  package func usual(among weeks: some Sequence<WeekFigures>, in desk: Desk) -> Int? {
    let known = weeks.filter { figures in
      figures.week < week && !desk.isAway(figures.week)
        && tally.first.map { $0 <= figures.week.first } ?? false
    }.compactMap(\.written).sorted()
    return known.isEmpty ? nil : known[known.count / 2]
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
    // Of days before the first line nothing is known, and nothing is asked.
    let first = max(period.lowerBound, days.tally.first ?? days.today)
    let over = days.writingDays(from: first, through: days.today - 1)
    let written = days.tally.written(period, outlet: outlet)
    let expected = all == 0 ? 0 : goal.words.times(over) / all
    let left = max(0, goal.words - written)
    let ahead = days.writingDays(from: days.today, through: period.upperBound)
    let verdict: Verdict? =
      all == 0 || goal.per == .week && desk.isAway(Week(containing: days.today))
      ? nil : written >= goal.words ? .met : written >= expected ? .onTrack : .behind
    return WordsReport.Goal(
      outlet: outlet, goal: goal, written: written, expected: expected, verdict: verdict,
      left: left, perDay: ahead == 0 ? nil : left.adding(ahead - 1) / ahead)
  }

  private func judge(_ goal: WordGoal, _ outlet: OutletID?, by day: Day) -> WordsReport.Goal {
    let total = desk.pieces.reduce(0) { sum, piece in
      let counts = piece.status.map { !desk.plan[$0].isExit } ?? true
      return counts && (outlet == nil || piece.outlet == outlet)
        ? sum.adding(piece.words ?? 0) : sum
    }
    let left = max(0, goal.words - total)
    let ahead = days.writingDays(from: days.today, through: day - 1)
    let key = outlet.map { desk.plan[$0].key }
    let pace = Pace(days, of: key.map { .outlet($0) } ?? .all)
    let verdict: Verdict? =
      left == 0
      ? .met
      : day < days.today
        ? .missed : pace.map { $0.perDay.times(ahead) >= left ? .onTrack : .behind }
    return WordsReport.Goal(
      outlet: key, goal: goal, written: total, expected: goal.words, verdict: verdict, left: left,
      perDay: ahead == 0 ? nil : left.adding(ahead - 1) / ahead)
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
