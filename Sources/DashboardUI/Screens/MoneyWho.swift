import Editorial
import TerminalKit

/// Who owes, by name: `overdue USD 600: NK News 9d   owed GBP 450: 3 Dec   bill GBP 300`.
struct MoneyWho {
  let scene: Scene

  /// How much is said of each sum.
  private enum Detail: CaseIterable {
    /// Whose, since when or by when, on which bill.
    case full
    /// Who is over and for how long, and when the rest falls due.
    case usual
    /// Who is over and for how long.
    case late
    case sums
    /// The first sum of each kind, and how many there are beside it.
    case first
  }

  /// All of it in one line, the fullest first.
  var forms: [[Span]] {
    let report = scene.overview.money
    guard !report.lines.isEmpty || report.unknown > 0 else {
      let words = scene.filter.isEmpty ? "nothing to bill, nothing owed" : "nothing matches"
      return [[Span(words, scene.theme[.dim])]]
    }
    let ways = Detail.allCases.map { parts($0) }
    let sums = parts(.first)
    // Above a table that has all of them, the later ones are left out whole where there is no room.
    let least = scene.zoom == .money ? 1 : sums.count
    return ways.map { join($0, 3) }
      + stride(from: sums.count, through: max(1, least), by: -1).map {
        join(Array(sums.prefix($0)), 2)
      }
  }

  private func join(_ parts: [[Span]], _ gap: Int) -> [Span] {
    Array(parts.joined(separator: [Span(String(repeating: " ", count: gap), scene.theme[.text])]))
  }

  private func parts(_ detail: Detail) -> [[Span]] {
    let report = scene.overview.money
    let theme = scene.theme
    return [
      part("overdue", .late, report.lines.map { ($0.currency, $0.late) }, .late, detail),
      part("owed", .owed, report.lines.map { ($0.currency, $0.notDue) }, .text, detail),
      part("bill", .toBill, report.lines.map { ($0.currency, $0.toBill) }, .text, detail),
      report.unknown > 0
        ? [Span("\(grouped(report.unknown)) of unknown amount", theme[.warning])] : [],
    ].filter { !$0.isEmpty }
  }

  private func part(
    _ word: String, _ state: Account.State, _ sums: [(String, MoneyReport.Sum)], _ role: Role,
    _ detail: Detail
  ) -> [Span] {
    let theme = scene.theme
    let sums = sums.filter { $0.1.amount != 0 }
    guard !sums.isEmpty else { return [] }
    var line = [Span(word, theme[role == .late ? .late : .dim])]
    let shown = detail == .first ? 1 : sums.count
    for (index, sum) in sums.prefix(shown).enumerated() {
      line.append(Span((index > 0 ? "  " : " ") + sum.1.text(sum.0), theme[role]))
      let who = debtors(state, sum.0, detail)
      if !who.isEmpty { line.append(Span(": " + who, theme[.text])) }
    }
    if sums.count > shown { line.append(Span(" +\(sums.count - shown)", theme[.dim])) }
    return line
  }

  /// `NK News 9d +2`, `The Spectator, due 3 Dec`, `3 Dec`.
  private func debtors(_ state: Account.State, _ currency: String, _ detail: Detail) -> String {
    // A bill to write is seen in DUE.
    let isSaid =
      switch detail {
      case .full: true
      case .usual: state != .toBill
      case .late: state == .late
      case .sums, .first: false
      }
    guard isSaid else { return "" }
    let debts = scene.overview.debts.filter { $0.state == state && $0.currency == currency }
    guard let first = debts.first else { return "" }
    let isNamed = detail == .full || state == .late
    return MoneyWho.words(first, isNamed: isNamed, isFull: detail == .full, scene)
      + (debts.count > 1 ? " +\(debts.count - 1)" : "")
  }

  /// What one outlet has to pay, without the sum: `NK News, 9d over (INV-028)`.
  static func words(_ debt: Debt, isNamed: Bool, isFull: Bool, _ scene: Scene) -> String {
    let outlet = (debt.outlet ?? debt.firstOutlet).map { scene.desk.plan[$0].name } ?? "no outlet"
    let isShared = debt.outlet == nil && debt.firstOutlet != nil
    let whom = isNamed ? outlet + (isShared ? " and others" : "") : ""
    let number = isFull ? debt.number.map { " (\($0))" } ?? "" : ""
    guard let day = debt.day else { return whom + number }
    let when: String
    switch debt.state {
    case .late:
      let over = "\(scene.overview.today - day)d"
      when = isFull ? ", \(over) over" : " \(over)"
    case .owed: when = (isNamed ? ", due " : "") + DateLabel.short(day)
    case .toBill: when = (isNamed ? ", by " : "") + DateLabel.short(day)
    case .none, .paid: when = ""
    }
    return whom + when + number
  }
}
