import Editorial
import TerminalKit

/// Words written, in lines for a person and in JSON.
struct WordsText {
  let report: WordsReport
  let history: WordsHistory
  let assessment: Assessment
  private let forecast: Forecast?
  private let said: WordsSentences?

  private var desk: Desk { assessment.desk }
  private var label: DateLabel { DateLabel(desk, now: assessment.now) }

  init(_ report: WordsReport, _ history: WordsHistory, _ assessment: Assessment) {
    self.report = report
    self.history = history
    self.assessment = assessment
    forecast = assessment.forecast
    said = WordsSentences(assessment, DateLabel(assessment.desk, now: assessment.now))
  }

  /// More days than these are shown week by week.
  private static let mostDays = 31

  func print(to lines: inout LinePrinter, days: Int) {
    if days > WordsText.mostDays {
      ChartsText(assessment, days: days).print(to: &lines)
    } else {
      Table((0..<days).reversed().map { row(of: report.today - $0) }, yielding: 3)
        .print(to: &lines)
    }
    for goal in report.goals { lines.line(sentence(goal)) }
    let pace = report.pace.map {
      "pace \(grouped($0.perDay)) a day, \(grouped($0.lean)) in a lean week"
    }
    let sentences = [said?.beginning, pace, said?.paceToCome, said?.streak, said?.forecasts.first]
    for sentence in sentences.compactMap({ $0 }) { lines.line(sentence) }
    for held in report.tally.held {
      lines.line(
        "\(held.piece): \(grouped(held.words))w in one step not counted: "
          + "copydesk words --count \(held.piece.name) counts them")
    }
    let old = report.tally.heldFromGit
    if !old.isEmpty {
      lines.line(
        "git: \(grouped(old.map(\.words).sum))w of first commits and imports not counted: "
          + "copydesk words --count PIECE counts a piece's")
    }
    if let failure = history.failure { lines.line(failure) }
    for log in history.logs where log.bad > 0 {
      lines.line("\(log.path): \(log.bad.counted("line")) cannot be read")
    }
  }

  private func row(of day: Day) -> [String] {
    let figures = report.tally.figures(day)
    let isKnown = report.tally.first.map { day >= $0 } ?? false
    let rest =
      [(figures.reworked, "reworked"), (figures.cut, "cut")]
      .filter { $0.0 > 0 }.map { "\(grouped($0.0)) \($0.1)" }
      + (report.tally.source(of: day) == .git ? ["from git"] : [])
    return [
      label.long(day), isKnown ? grouped(figures.written) : "?", rest.joined(separator: ", "),
      pieces(of: day),
    ]
  }

  private func pieces(of day: Day) -> String {
    (report.tally.days[day] ?? [:]).filter { $0.value.written > 0 }
      .sorted { ($1.value.written, $0.key.piece) < ($0.value.written, $1.key.piece) }
      .map { "\($0.key.piece) \(grouped($0.value.written))" }.joined(separator: ", ")
  }

  private func sentence(_ goal: WordsReport.Goal) -> String {
    let span =
      switch goal.goal.per {
      case .day: "today"
      case .week: "this week"
      case .month: "this month"
      case .by(let day): "by \(label.long(day))"
      }
    let figures = "\(grouped(goal.written))/\(grouped(goal.goal.words)) \(span)"
    let verdict = goal.verdict.map { "  \($0.rawValue)" } ?? ""
    let need = goal.left > 0 ? goal.perDay.map { ", \(grouped($0)) a day" } ?? "" : ""
    return goal.code(in: desk.plan) + figures + verdict + need
  }

  func write(to json: inout JSONWriter) {
    let tally = report.tally
    let today = tally.figures(report.today)
    json.object("today") { json in
      json.member("day", report.today.description)
      json.member("written", today.written)
      json.member("reworked", today.reworked)
      json.member("cut", today.cut)
      json.member("held", tally.held(report.today))
    }
    json.object("week") { json in
      json.member("week", report.week.description)
      json.member("written", tally.written(report.week.days))
      json.array("days", (0..<7).map { tally.figures(report.week.first + $0).written }) {
        $0.number($1)
      }
    }
    json.array("goals", report.goals) { json, goal in
      json.object { json in
        json.member("outlet", goal.outlet)
        var by: Day?
        switch goal.goal.per {
        case .day: json.member("per", "day")
        case .week: json.member("per", "week")
        case .month: json.member("per", "month")
        case .by(let day):
          json.member("per", nil as String?)
          by = day
        }
        json.member("goal", goal.goal.words)
        json.member("written", goal.written)
        json.member("expected", goal.expected)
        json.member("verdict", goal.verdict?.rawValue)
        json.member("left", goal.left)
        json.member("perDay", goal.perDay)
        json.member("by", by?.description)
      }
    }
    if let streak = report.streak {
      json.object("streak") { json in
        json.member("unit", streak.unit)
        json.member("run", streak.run)
        json.member("best", streak.best)
        json.member("met", streak.met)
        json.member("of", streak.of)
      }
    } else {
      json.member("streak", nil as String?)
    }
    if let pace = report.pace {
      json.object("pace") { json in
        json.member("perDay", pace.perDay)
        json.member("lean", pace.lean)
        json.member("days", pace.days)
      }
    } else {
      json.member("pace", nil as String?)
    }
    json.array("days", (0..<84).reversed().map { report.today - $0 }) { json, day in
      let isKnown = tally.first.map { day >= $0 } ?? false
      json.object { json in
        json.member("day", day.description)
        json.member("written", isKnown ? tally.figures(day).written : nil)
        switch tally.source(of: day) {
        case .looks: json.member("source", "log")
        case .git: json.member("source", "git")
        case nil: json.member("source", nil as String?)
        }
      }
    }
    writeForecast(to: &json)
    json.array("held", tally.held) { json, held in
      json.object { json in
        json.member("id", held.piece.text)
        json.member("words", held.words)
        json.member("when", held.moment.text(in: desk.home))
        json.member("why", "in one step")
      }
    }
    json.array("logs", history.logs) { json, log in
      json.object { json in
        json.member("machine", log.machine)
        json.member("path", log.path)
        json.member("lines", log.lines)
        json.member("bad", log.bad)
      }
    }
  }

  private func writeForecast(to json: inout JSONWriter) {
    guard let forecast else { return json.member("forecast", nil as String?) }
    json.object("forecast") { json in
      json.member("verdict", forecast.fit.rawValue)
      json.member("first", forecast.first?.piece.map { desk.pieces[$0].id.text })
      json.member("short", forecast.short)
      json.member("perDay", forecast.perDay)
      json.member("noLength", forecast.noLength)
    }
  }
}
