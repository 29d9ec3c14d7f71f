/// What is said of words written, the same on screens and in commands (R62 to R67).
package struct WordsSentences: Sendable {
  /// A stretch of a line, and what it is judged as.
  package struct Clause: Hashable, Sendable {
    package var text: String
    package var verdict: Verdict?
  }

  private let report: WordsReport
  private let forecast: Forecast?
  private let desk: Desk
  private let label: DateLabel

  /// `nil` where no log was read.
  package init?(_ assessment: Assessment, _ label: DateLabel) {
    guard let report = assessment.words else { return nil }
    self.report = report
    forecast = assessment.forecast
    desk = assessment.desk
    self.label = label
  }

  /// Whether the writer has asked for so many words.
  package var hasGoals: Bool { !report.goals.isEmpty }

  // MARK: The line of a week

  /// `words 340/500 today`, `1,850/3,000 wk on-track`, and in another week what is known of that one.
  ///
  /// Empty where nothing is known; before the first word is counted `beginning` stands in its place.
  package func line(of week: Week) -> [Clause] {
    guard report.hasBegun else { return [] }
    var clauses = isNow(week) ? now : then(week)
    guard !clauses.isEmpty else { return [] }
    clauses[0].text = "words " + clauses[0].text
    return clauses
  }

  /// The same of the outlets that have a goal of their own: `PhD 300/1,500 wk behind by 200`.
  package func outlets(in week: Week) -> [Clause] {
    guard report.hasBegun, isNow(week) else { return [] }
    return report.goals.filter { $0.outlet != nil }.map(clause)
  }

  /// Whether it is the week that words are written in now: shifted as their days are (R60).
  package func isNow(_ week: Week) -> Bool { week == report.week }

  private var now: [Clause] {
    let daily = report.goal(.day)
    let today = grouped(report.tally.figures(report.today).written)
    var clauses = [
      Clause(
        text: daily.map { "\(today)/\(grouped($0.goal.words)) today" } ?? "\(today) today",
        verdict: daily?.verdict == .met ? .met : nil)
    ]
    if report.goal(.week) == nil {
      let written = report.tally.written(report.week.days)
      clauses.append(Clause(text: "\(grouped(written)) wk"))
    }
    clauses += report.goals.filter { $0.outlet == nil && $0 != daily }.map(clause)
    if let streak {
      clauses.append(Clause(text: streak))
    }
    return clauses
  }

  private func then(_ week: Week) -> [Clause] {
    let figures = report.figures(of: week, in: desk)
    guard let written = figures.written else { return [] }
    let goal = figures.goal.map { "/\(grouped($0))" } ?? ""
    let verdict = figures.verdict.map { " \($0.rawValue)" } ?? ""
    return [Clause(text: "\(grouped(written))\(goal) wk\(verdict)", verdict: figures.verdict)]
  }

  private func clause(_ goal: WordsReport.Goal) -> Clause {
    let span =
      switch goal.goal.per {
      case .day: "today"
      case .week: "wk"
      case .month: "month"
      case .by(let day): "by \(DateLabel.short(day))"
      }
    let count = "\(grouped(goal.written))/\(grouped(goal.goal.words)) \(span)"
    return Clause(text: goal.code(in: desk.plan) + count + verdict(goal), verdict: goal.verdict)
  }

  /// ` behind by 100`, ` on-track`; where the pace is unknown what is asked of a day (R62).
  private func verdict(_ goal: WordsReport.Goal) -> String {
    let perDay = goal.perDay.map { ", \(grouped($0)) a day" } ?? ""
    switch (goal.goal.per, goal.verdict) {
    case (.by, nil): return perDay
    case (.by, .behind): return " behind\(perDay)"
    case (_, .behind): return " behind by \(grouped(goal.expected - goal.written))"
    case (_, let verdict?): return " \(verdict.rawValue)"
    case (_, nil): return ""
    }
  }

  /// `19 of 24 days, run 6`, where the writer asks for it (R63).
  package var streak: String? {
    report.streak.map {
      "\(grouped($0.met)) of \(grouped($0.of)) \($0.unit.plural(of: $0.of)), run \(grouped($0.run))"
    }
  }

  /// Today's goal for a bar, `w340/500`; that of the week where there is none for a day (R67).
  package var brief: String? {
    guard report.hasBegun else { return nil }
    if let goal = report.goal(.day) {
      return "w\(grouped(goal.written))/\(grouped(goal.goal.words))"
    }
    return report.goal(.week).map {
      "w\(grouped($0.written))/\(grouped($0.goal.words)) wk"
    }
  }

  // MARK: First days

  /// `no words counted yet: what stood here on Sat is the beginning`, until a word is.
  package var beginning: String? {
    if report.hasBegun { return nil }
    guard let first = report.tally.first else { return "no words counted yet" }
    let day = first == report.today ? "today" : "on \(label.text(desk.wholeDay(first)).squeezed)"
    return "no words counted yet: what stood here \(day) is the beginning"
  }

  /// `pace known after 10 writing days, 5 of them with words: 4 and 2 so far` (R64).
  package var paceToCome: String? {
    guard report.pace == nil, report.tally.first != nil else { return nil }
    let days = report.days
    let writing = days.known.count { days.isForWriting($0) }
    let written = days.known.count { days.tally.figures($0).written > 0 }
    return
      "pace known after \(Pace.leastDays) writing days, \(Pace.leastWritten) of them with words: "
      + "\(writing) and \(written) so far"
  }

  // MARK: Held

  /// `1,900w in one step not counted`, of today; how they are counted is for its reader to say (R53).
  package var held: String? {
    let words = report.tally.held(report.today)
    return words > 0 ? "\(grouped(words))w in one step not counted" : nil
  }

  // MARK: The forecast

  /// What to say of the forecast, the fullest first; none where nothing can be said, and where all of
  /// it fits nothing but that (R65).
  package var forecasts: [String] {
    guard let forecast else { return [] }
    switch forecast.fit {
    case .yes: return ["All that is due fits" + added(forecast), "all that is due fits"]
    case .tight:
      let text = "all that is due fits, but not in a lean week"
      return ["All that is due fits, but not in a lean week" + added(forecast), text]
    case .no:
      guard let first = forecast.first else { return [] }
      let need = forecast.perDay.map { "Needs \(grouped($0)) a day" }
      let reached =
        "\(forecast.daysReached.count) of the last \(forecast.daysReached.of) days"
      let named = "First short: \(name(first)), \(when(first))"
      let full = [need.map { "\($0); you wrote that on \(reached)" }, named].compactMap { $0 }
        .joined(separator: ". ")
      let brief = [need, named].compactMap { $0 }.joined(separator: ". ")
      return [full + added(forecast) + ".", full + ".", brief, named]
    }
  }

  /// `needs 1,590 a day; first short: Tariff timeline, Thu`, for the end of a line, the fullest first;
  /// none where all of it fits.
  package var shortfalls: [String] {
    guard let forecast, forecast.fit == .no, let first = forecast.first else { return [] }
    let need = forecast.perDay.map { "needs \(grouped($0)) a day; " } ?? ""
    let named = "first short: \(name(first)), \(when(first))"
    return [need + named, named]
  }

  private func name(_ load: Forecast.Load) -> String {
    if let piece = load.piece { return desk.pieces[piece].title }
    return load.outlet.flatMap { desk.plan.outlet(for: $0) }.map { "\(desk.plan[$0].name)'s goal" }
      ?? "the goal"
  }

  private func when(_ load: Forecast.Load) -> String {
    label.text(load.when, isLate: load.when.moment < label.now).squeezed
  }

  /// `; 2 without a length; edits not reckoned`.
  private func added(_ forecast: Forecast) -> String {
    (forecast.noLength > 0 ? "; \(forecast.noLength) without a length" : "")
      + (forecast.leavesOutEdits ? "; edits not reckoned" : "")
  }
}

extension WordsReport.Goal {
  /// `PhD ` before a goal of one outlet; nothing before the desk's.
  package func code(in plan: Plan) -> String {
    outlet.flatMap { plan.outlet(for: $0) }.map { plan[$0].short + " " } ?? ""
  }
}
