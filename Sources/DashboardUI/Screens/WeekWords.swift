import Editorial

/// A week of CHARTS in words: `16-22 Nov`, `1 out`, `3,206 words`.
struct WeekWords {
  let name: String
  let out: String
  let words: String
  /// Days on which the goal was reached, of those that are over or today: `goal on 4 days`.
  let days: String
  /// `2,387 readers, +27`; empty where nothing is known of them.
  let readers: String

  init(_ column: Charts.Column, in scene: Scene) {
    let current = Week(containing: scene.overview.today)
    let (first, last) = (column.week.first, column.week.last)
    let start = first.month == last.month ? "\(first.civil.day)" : DateLabel.short(first)
    let year = last.month.year == scene.overview.today.month.year ? "" : " \(last.month.year)"
    name =
      "\(start)-\(DateLabel.short(last))\(year)" + (column.week == current ? ", this week" : "")
    out =
      switch column.out {
      case .brought(let weight): "\(weight) out"
      case .appearance: "an appearance"
      case .away: "away"
      case .unknown: "not known yet"
      }
    words = column.words.map { "\(grouped($0)) \($0 == 1 ? "word" : "words")" } ?? "words not known"
    let reached = column.days.count { $0 == .reached }
    days = reached == 0 ? "" : "goal on \(reached.counted("day"))"
    let new = column.readers?.new.map(ReadersReport.signed)
    let total = column.readers?.total.map { "\(grouped($0)) \("reader".plural(of: $0))" }
    readers =
      total.map { ([$0] + [new].compactMap { $0 }).joined(separator: ", ") }
      ?? new.map { "\($0) readers" } ?? ""
  }
}

/// The name of a chart, and what it comes to: `PIECES OUT A WEEK`, `FP, goal 1, met 10 of 12`.
struct ChartTitle {
  let name: String
  /// The fullest first.
  let notes: [String]
  let role: Role

  /// Of the chart that is chosen `week` is the week chosen in it.
  init(_ chart: Chart, _ charts: Charts, weeks: Int, week: Week?, in scene: Scene) {
    let desk = scene.desk
    var role = Role.dim
    switch chart {
    case .pieces:
      let isFiled = charts.outlet.map { desk.plan[$0].kind == .client } ?? false
      name = isFiled ? "PIECES FILED A WEEK" : "PIECES OUT A WEEK"
      let outlet = charts.outlet.map { desk.plan[$0].short } ?? "all"
      let goal = charts.goal.map { "\(outlet), goal \($0)" } ?? outlet
      let met = charts.met(of: weeks).map { ", met \($0.met) of \($0.of)" } ?? ""
      notes = [goal + met, goal]
    case .words:
      name = "WORDS WRITTEN A WEEK"
      let goal = charts.wordGoal.map { "goal \(grouped($0))" }
      let usual = charts.usualWords(of: weeks).map { "usual \(grouped($0))" }
      let both = [goal, usual].compactMap { $0 }
      let held = scene.overview.words?.tally.held.map(\.words).sum ?? 0
      if held > 0 {
        // What is held is said where it is missed.
        role = .warning
        let words = "\(grouped(held)) held"
        let key = scene.keys.labels(of: .claim).first.map { ", \($0) counts" } ?? ""
        notes =
          [both, Array(both.prefix(1)), []].map { ($0 + [words + key]).joined(separator: ", ") } + [
            words
          ]
      } else {
        notes = [both.joined(separator: ", "), usual ?? goal ?? "", ""]
      }
    case .readers:
      name = "READERS"
      let report = charts.readers
      let posts = report?.posts.filter { Week(containing: $0.day) == week } ?? []
      // What came after a post of the week chosen; without one how they stand.
      let sentences = posts.max { $0.new < $1.new }.flatMap {
        report?.sentences(of: $0, in: desk)
      }
      notes = sentences ?? (report?.figures(isNamed: false) ?? []) + [""]
    case .days:
      name = "DAYS"
      let goal = charts.dayGoal.map { grouped($0) } ?? "goal"
      notes = ["# \(goal)  + half  - less  . none  / rest", "# \(goal)  + half  - less", ""]
    case .income:
      name = "PAID A MONTH"
      notes = ["+ billed, not yet paid", "+ billed", ""]
    case .outlets:
      name = "OUTLETS"
      notes = ["\(charts.piecesThisYear.counted("piece")) since 1 Jan", "since 1 Jan", ""]
    }
    self.role = role
  }
}
