import Editorial
import TerminalKit

/// MONEY on the whole screen: figures by currency, who owes, what outlets paid, what came in lately.
enum MoneyLines {
  /// How many payments that came in are kept to be seen.
  private static let payments = 40

  @Sendable static func list(_ overview: Overview) -> [Line] {
    let filter = overview.request.filter
    let income = Income(overview.assessment, in: overview.request.income) { index in
      filter.isEmpty || overview.assessment.matches(filter, piece: index)
    }
    guard !overview.accounts.isEmpty || !income.lines.isEmpty else { return [] }
    return table(overview.money, income) + owing(overview) + shares(income, overview)
      + paid(income, overview)
  }

  private static func table(_ money: MoneyReport, _ income: Income) -> [Line] {
    let open = Dictionary(
      money.lines.map { ($0.currency, $0) }, uniquingKeysWith: { first, _ in first })
    let came = Dictionary(
      income.lines.map { ($0.currency, $0) }, uniquingKeysWith: { first, _ in first })
    let currencies = Set(open.keys).union(came.keys).sorted()
    let names = Line { scene, _, canvas, rect in
      IncomeView(scene: scene, width: rect.width)
        .drawNames(income.month, on: &canvas, in: rect)
    }
    let lines = currencies.map { currency in
      Line { scene, _, canvas, rect in
        IncomeView(scene: scene, width: rect.width)
          .draw(currency, open[currency], came[currency], on: &canvas, in: rect)
      }
    }
    let unknown =
      money.unknown > 0
      ? [text("\(grouped(money.unknown)) of unknown amount, in no figure", .warning)] : []
    return [names] + lines + unknown
  }

  /// What of the year's income was kept back, below the outlets that paid it.
  private static func withheld(_ income: Income) -> [Line] {
    income.lines.filter { $0.withheld > 0 }.map { line in
      text(
        "withheld  \(Fee(amount: line.withheld, currency: line.currency).grouped) in "
          + "\(income.month.year): a credit against tax")
    }
  }

  private static func owing(_ overview: Overview) -> [Line] {
    guard !overview.accounts.isEmpty else {
      return [.blank, text("nothing to bill, nothing owed")]
    }
    let names = Line { scene, _, canvas, rect in
      RowColumns(.byDate, width: rect.width).drawNames(scene, on: &canvas, in: rect)
    }
    return [.blank, heading("WHO OWES").asTitle] + [names] + overview.accounts.map(Line.init(row:))
  }

  private static func shares(_ income: Income, _ overview: Overview) -> [Line] {
    guard !income.shares.isEmpty else { return [] }
    let most = income.shares.reduce(into: [String: Int]()) {
      $0[$1.currency] = max($0[$1.currency] ?? 0, $1.amount)
    }
    let taken = Acceptance.all(overview.desk)
    let lines = income.shares.map { share in
      Line { scene, _, canvas, rect in
        ShareView(
          scene: scene, share: share, most: most[share.currency] ?? 0,
          taken: share.outlet.map { taken[$0.index] }
        ).draw(on: &canvas, in: rect)
      }
    }
    return [.blank, heading("BY OUTLET, \(income.month.year)").asTitle] + lines + withheld(income)
  }

  private static func paid(_ income: Income, _ overview: Overview) -> [Line] {
    guard !income.payments.isEmpty else { return [] }
    let shown = income.payments.prefix(payments)
    let lines = shown.map { payment in
      Line(.row(.piece(overview.desk.pieces[payment.pieces[0]].id))) {
        scene, isSelected, canvas, rect in
        PaymentView(scene: scene, payment: payment, isSelected: isSelected)
          .draw(on: &canvas, in: rect)
      }
    }
    let hidden = income.payments.count - shown.count
    let more = hidden > 0 ? [text("\(grouped(hidden)) older ones are not listed")] : []
    return [.blank, heading("PAID LATELY").asTitle] + lines + more
  }

  private static func text(_ words: String, _ role: Role = .dim) -> Line {
    Line { scene, _, canvas, rect in
      let row = rect.split(left: 2).rest
      canvas.write(
        TextWidth.clip(words, to: row.width), at: row.origin, style: scene.theme[role],
        within: row.width)
    }
  }

  private static func heading(_ words: String) -> Line {
    Line { scene, _, canvas, rect in
      WeekLines.drawRule(
        behind: [Span(words, scene.theme[.heading])], scene, on: &canvas, in: rect)
    }
  }
}
