/// What the weeks, the months and the outlets brought, week by week up to this one (R67).
package struct Charts: Hashable, Sendable {
  /// A week, whatever of it is over.
  package struct Column: Hashable, Sendable {
    package let week: Week
    /// Pieces of the outlet that is charted, or of all.
    package let out: TargetReport.StripWeek
    /// Words written; `nil` where nothing is known of the week.
    package let words: Int?
    /// Monday to Sunday.
    package let days: [Mark]
    /// Readers at its end and who came in it; `nil` where nothing is known of them.
    package let readers: Readers?
  }

  /// Readers of a week.
  package struct Readers: Hashable, Sendable {
    /// At its end, or when they were last counted in it.
    package let total: Int?
    package let new: Int?
  }

  /// A day against what a day of writing is to bring (R67).
  package enum Mark: Character, Hashable, Sendable {
    case reached = "#"
    case half = "+"
    case less = "-"
    case nothing = "."
    /// Of rest or away, and nothing was written all the same.
    case rest = "/"
    /// Before the first line of any log.
    case unknown = "?"
    case ahead = " "
  }

  /// Money of a month in one currency, in ten-thousandths of the unit.
  package struct Sum: Hashable, Sendable {
    /// What was closed in it.
    package var paid = 0
    /// What was billed in it and is not closed yet.
    package var billed = 0

    package static let none = Sum()
  }

  /// A month by the codes of the currencies.
  package struct MonthColumn: Hashable, Sendable {
    package let month: Month
    package let sums: [String: Sum]
  }

  /// How many pieces of an outlet counted this year.
  package struct Share: Hashable, Sendable {
    package let outlet: OutletID
    package let pieces: Int
  }

  /// The most weeks that are shown, this one among them, and the fewest.
  package static let mostWeeks = 52
  package static let fewestWeeks = 12

  /// The outlet whose pieces are counted: the one that speaks for the week; `nil` is all of them.
  package let outlet: OutletID?
  /// Pieces a week that it is to bring; `nil` where no week has such a goal.
  package let goal: Int?
  /// Words a week that are meant to be written.
  package let wordGoal: Int?
  /// What a day is measured by: the goal, else the pace; `nil` where there is neither.
  package let dayGoal: Int?
  /// Words of a usual week, among all finished ones here and among the last few.
  private let usualOfAll: Int?
  private let usualOfFew: Int?
  /// The oldest first, this week last.
  package let weeks: [Column]
  /// The oldest first, this month last: a year.
  package let months: [MonthColumn]
  /// In order of their codes: those of the months.
  package let currencies: [String]
  /// The most first; none without pieces.
  package let shares: [Share]
  /// The readers of the outlet that is charted, else of the first that has any counted.
  package let readers: ReadersReport?
  /// The week of the first piece that counts for the outlet; nothing is asked of weeks before (R22).
  let first: Week?

  /// - Parameters:
  ///   - overview: what was worked out.
  ///   - count: how many weeks.
  package init(_ overview: Overview, weeks count: Int = Charts.mostWeeks) {
    let assessment = overview.assessment
    let desk = assessment.desk
    let current = Week(containing: assessment.today)
    let target = WeekReport(assessment, week: current).main(in: desk)
    let outlet = target?.outlet
    self.outlet = outlet
    let kept = target.flatMap { desk.plan[$0.outlet].target }
    goal = kept.flatMap { $0.per == .week ? $0.goal : nil }
    wordGoal = overview.words?.goal(.week)?.goal.words
    let dayGoal = overview.words.flatMap { Charts.dayGoal($0, desk.plan.words) }
    self.dayGoal = dayGoal
    let words = overview.words.map { report in
      (0..<count).reversed().map { report.figures(of: current - $0, in: desk) }
    }
    func usual(_ count: Int) -> Int? {
      words.flatMap { overview.words?.usual(among: $0.suffix(count), in: desk) }
    }
    usualOfAll = usual(count)
    usualOfFew = usual(Charts.fewestWeeks)
    let outlets = desk.plan.outlets.indices.map { OutletID($0) }
    let readers =
      overview.readers.first { $0.readership.outlet == outlet } ?? overview.readers.first
    self.readers = readers
    weeks = (0..<count).reversed().map { ago in
      let week = current - ago
      return Column(
        week: week,
        out: outlet.map { assessment.brought(week, by: $0) }
          ?? .brought(outlets.map { assessment.ledger.weight($0, in: week.days) }.sum),
        words: words.flatMap { $0[count - 1 - ago].written },
        days: (0..<7).map { day in
          overview.words.map { Charts.mark(week.first + day, $0, goal: dayGoal) } ?? .unknown
        }, readers: readers.flatMap { Charts.readers(of: week, $0.readership) })
    }
    months = Charts.months(assessment)
    currencies = Set(months.flatMap(\.sums.keys)).sorted()
    let year = Month(year: assessment.today.month.year, number: 1).first...assessment.today
    shares = outlets.map { Share(outlet: $0, pieces: assessment.ledger.pieces($0, in: year).count) }
      .filter { $0.pieces > 0 }
      .sorted { ($1.pieces, $0.outlet) < ($0.pieces, $1.outlet) }
    first =
      outlet.map { assessment.ledger.first[$0.index] }
      ?? assessment.ledger.first.compactMap { $0 }
      .min()
  }

  /// The goal of a day; else its part of the week's or the month's; else the pace (R67).
  private static func dayGoal(_ report: WordsReport, _ plan: WordsPlan) -> Int? {
    func share(_ per: WordGoal.Per, over days: Int) -> Int? {
      report.goal(per).map { ($0.goal.words.adding(days - 1)) / days }
    }
    let writing = max(1, 7 - plan.rest.count)
    return share(.day, over: 1) ?? share(.week, over: writing)
      ?? share(.month, over: max(1, writing * 30 / 7)) ?? report.pace?.perDay
  }

  private static func mark(_ day: Day, _ report: WordsReport, goal: Int?) -> Mark {
    guard day <= report.today else { return .ahead }
    guard let first = report.tally.first, day >= first else { return .unknown }
    let written = report.tally.figures(day).written
    guard written > 0 else { return report.days.isForWriting(day) ? .nothing : .rest }
    guard let goal, goal > 0 else { return .less }
    return written >= goal ? .reached : written >= goal - written ? .half : .less
  }

  private static func readers(of week: Week, _ readership: Readership) -> Readers? {
    guard readership.asOf >= week.first else { return nil }
    let readers = Readers(
      total: readership.total(on: min(week.last, readership.asOf)), new: readership.new(in: week))
    return readers.total == nil && readers.new == nil ? nil : readers
  }

  private static func months(_ assessment: Assessment) -> [MonthColumn] {
    let desk = assessment.desk
    var sums: [Month: [String: Sum]] = [:]
    func add(_ fee: Fee, on day: Day, to part: WritableKeyPath<Sum, Int>) {
      var sum = sums[day.month]?[fee.currency] ?? Sum()
      sum[keyPath: part] = sum[keyPath: part].adding(fee.amount)
      sums[day.month, default: [:]][fee.currency] = sum
    }
    for payment in Income(assessment).payments {
      add(payment.amount, on: payment.day, to: \.paid)
    }
    for (index, account) in assessment.accounts {
      guard account.state == .owed || account.state == .late, let open = account.open,
        let billed = desk.pieces[index].billing.invoiced
      else { continue }
      add(open, on: desk.day(of: billed), to: \.billed)
    }
    var month = assessment.today.month
    var columns: [MonthColumn] = []
    for _ in 0..<12 {
      columns.append(MonthColumn(month: month, sums: sums[month] ?? [:]))
      month = (month.first - 1).month
    }
    return columns.reversed()
  }
}

extension Charts {
  /// In how many of the finished weeks of the last so many the goal was met, of how many it asked it
  /// of; `nil` without a goal.
  package func met(of count: Int) -> (met: Int, of: Int)? {
    guard let goal else { return nil }
    let asked = weeks.suffix(count).dropLast().filter { asks(of: $0, words: false) }
    return (
      asked.count { if case .brought(let weight) = $0.out { weight >= goal } else { false } },
      asked.count
    )
  }

  /// Whether a goal is asked of a week: of none away, nor before the first piece or the first line.
  package func asks(of column: Column, words: Bool) -> Bool {
    guard column.out != .away else { return false }
    return words ? column.words != nil : first.map { column.week >= $0 } ?? false
  }

  /// Words of a usual week among the finished ones of the last so many.
  package func usualWords(of count: Int) -> Int? {
    count == weeks.count ? usualOfAll : usualOfFew
  }

  /// What was paid in a month, and what of it was billed and is open: `GBP 335, USD 1,883.50; billed
  /// GBP 450`; `nil` where nothing was.
  package func words(of month: MonthColumn) -> String? {
    func list(_ part: KeyPath<Sum, Int>) -> String {
      currencies.compactMap { currency -> String? in
        guard let amount = month.sums[currency]?[keyPath: part], amount != 0 else { return nil }
        return Fee(amount: amount, currency: currency).grouped
      }.joined(separator: ", ")
    }
    let (paid, billed) = (list(\.paid), list(\.billed))
    let parts = [paid, billed.isEmpty ? "" : "billed " + billed].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// `FP 17, NKN 13`: pieces of this year by outlet.
  package func shareWords(_ plan: Plan) -> String {
    shares.map { "\(plan[$0.outlet].short) \($0.pieces)" }.joined(separator: ", ")
  }

  /// Pieces that counted this year.
  package var piecesThisYear: Int { shares.map(\.pieces).sum }

  /// The filter that shows the pieces of a week: `outlet:fp published:2026-w47`.
  package func filter(of week: Week, in plan: Plan) -> String {
    let isFiled = outlet.map { plan[$0].kind == .client && !plan.filing(at: plan[$0]).isEmpty }
    let event = "\(isFiled == true ? "filed" : "published"):\(week.description.lowercased())"
    return outlet.map { "outlet:\(plan[$0].key) " + event } ?? event
  }
}
