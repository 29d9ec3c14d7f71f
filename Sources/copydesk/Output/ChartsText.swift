import Editorial
import TerminalKit

/// The charts of CHARTS in lines: a week each, then months of income and the outlets.
struct ChartsText {
  private let charts: Charts
  private let desk: Desk
  private let today: Day

  /// So many days are covered, today the last of them.
  init(_ assessment: Assessment, days: Int) {
    desk = assessment.desk
    today = assessment.today
    let current = Week(containing: today)
    let first = Week(containing: today - (days - 1))
    charts = Charts(
      Overview(assessment.desk, Overview.Request(now: assessment.now, week: current)),
      weeks: current - first + 1)
  }

  /// Columns of a bar between its brackets.
  private static let bar = 20

  func print(to lines: inout LinePrinter) {
    let outlet = charts.outlet.map { desk.plan[$0].short } ?? "out"
    let names = ["week", outlet, "words", "", "MTWTFSS"]
    Table(
      [names] + charts.weeks.map { row(of: $0) },
      alignments: [.left, .right, .right, .left, .left]
    ).print(to: &lines)
    let months = charts.months.compactMap { month in
      charts.words(of: month).map { ["\(month.month.short) \(month.month.year)", $0] }
    }
    if !months.isEmpty {
      lines.line("paid a month")
      Table(months, yielding: 1).print(to: &lines)
    }
    if !charts.shares.isEmpty {
      lines.line("pieces since 1 Jan: \(charts.shareWords(desk.plan))")
    }
  }

  /// `16-22 Nov   1  3,206  [################....]  ####--/`.
  private func row(of column: Charts.Column) -> [String] {
    let out =
      switch column.out {
      case .brought(let weight): "\(weight)"
      case .appearance: "a"
      case .away: "away"
      case .unknown: "?"
      }
    let most = max(charts.wordGoal ?? 0, charts.weeks.compactMap(\.words).max() ?? 0)
    let bar = Gauge(column.words ?? 0, of: max(1, most)).spans(ChartsText.bar).map(\.text).joined()
    return [
      ChartsText.name(of: column.week, on: today), out, column.words.map { grouped($0) } ?? "?",
      column.words == nil ? "" : bar, String(column.days.map(\.rawValue)),
    ]
  }

  /// `16-22 Nov`, with the year where it is another than today's.
  static func name(of week: Week, on today: Day) -> String {
    let (first, last) = (week.first, week.last)
    let start = first.month == last.month ? "\(first.civil.day)" : DateLabel.short(first)
    let year = last.month.year == today.month.year ? "" : " \(last.month.year)"
    return "\(start)-\(DateLabel.short(last))\(year)"
  }
}
