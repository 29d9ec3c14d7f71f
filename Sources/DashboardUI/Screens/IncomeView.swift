import Editorial
import TerminalKit

/// One currency of MONEY on the whole screen: what is open, what came in, and what that makes a piece
/// and a word.
struct IncomeView {
  private let scene: Scene
  private let kinds: [Kind]
  private let columns: Columns

  private enum Kind {
    case currency, toBill, owed, overdue, thisMonth, lastMonth, thisYear, lastYear, aPiece, aWord
  }

  init(scene: Scene, width: Int) {
    self.scene = scene
    let figure = width >= 110 ? 11 : 9
    let wanted: [(Kind, Int, Int)] = [
      (.currency, 4, 0), (.toBill, figure, 0), (.owed, figure, 0), (.overdue, figure, 0),
      (.thisMonth, figure, 60), (.lastMonth, figure, 72), (.thisYear, figure, 60),
      (.lastYear, figure, 80), (.aPiece, figure, 92), (.aWord, 7, 98),
    ]
    let shown = wanted.filter { width >= $0.2 }
    kinds = shown.map(\.0)
    columns = Columns(
      shown.map { Column(.fixed($0.1), $0.0 == .currency ? .left : .right) }, gap: 1)
  }

  func drawNames(_ month: Month, on canvas: inout Canvas, in rect: Rect) {
    let last = (month.first - 1).month
    columns.draw(
      kinds.map { kind in
        let name =
          switch kind {
          case .currency: ""
          case .toBill: "to bill"
          case .owed: "owed"
          case .overdue: "overdue"
          case .thisMonth: "paid \(month.short)"
          case .lastMonth: "paid \(last.short)"
          case .thisYear: "\(month.year)"
          case .lastYear: "\(month.year - 1)"
          case .aPiece: "a piece"
          case .aWord: "a word"
          }
        return [Span(name, scene.theme[.dim])]
      }, on: &canvas, in: rect.split(left: 2).rest)
  }

  func draw(
    _ currency: String, _ open: MoneyReport.Line?, _ came: Income.Line?,
    on canvas: inout Canvas, in rect: Rect
  ) {
    columns.draw(
      kinds.map { kind in
        switch kind {
        case .currency: [Span(currency, scene.theme[.text])]
        case .toBill: figure(open?.toBill, .text)
        case .owed: figure(open?.notDue, .text)
        case .overdue: figure(open?.late, .late)
        case .thisMonth: figure(came?.thisMonth, currency)
        case .lastMonth: figure(came?.lastMonth, currency)
        case .thisYear: figure(came?.thisYear, currency)
        case .lastYear: figure(came?.lastYear, currency)
        case .aPiece: figure(came?.perPiece, currency, isRounded: true)
        case .aWord: figure(came?.perWord, currency, isRounded: true)
        }
      }, on: &canvas, in: rect.split(left: 2).rest)
  }

  private func figure(_ sum: MoneyReport.Sum?, _ role: Role) -> [Span] {
    guard let sum, sum.amount != 0 else { return [Span("-", scene.theme[.dim])] }
    let digits = Fee(amount: sum.amount, currency: "").groupedDigits
    return [Span((sum.isAssumed ? "~" : "") + digits, scene.theme[role])]
  }

  /// An average is rounded to hundredths, and where it is large to whole units.
  private func figure(_ amount: Int?, _ currency: String, isRounded: Bool = false) -> [Span] {
    guard var amount, amount != 0 else { return [Span("-", scene.theme[.dim])] }
    if isRounded {
      let unit = amount >= 20 * Fee.scale ? Fee.scale : Fee.scale / 100
      amount = amount.adding(unit / 2) / unit * unit
    }
    return [
      Span(Fee(amount: amount, currency: currency).groupedDigits, scene.theme[.text])
    ]
  }
}

/// What an outlet paid this year: `NK News   USD 3,000  [######]  10 pieces  pays after 41d`.
struct ShareView {
  let scene: Scene
  let share: Income.Share
  /// The most that any outlet paid in this currency.
  let most: Int
  let taken: Acceptance?

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let outlet = share.outlet.map { scene.desk.plan[$0].name } ?? "no outlet"
    let pays = share.outlet.flatMap { scene.overview.turnarounds[$0.index].payment }
    let isWide = rect.width >= 92
    let columns = Columns(
      [
        Column(.flexible(atLeast: 6)), Column(.fixed(14), .right),
        Column(.fixed(rect.width < 60 ? 0 : isWide ? 22 : 12)), Column(.fixed(9), .right),
        Column(.fixed(rect.width < 72 ? 0 : 14), .right), Column(.fixed(isWide ? 14 : 0), .right),
      ], gap: 1)
    let row = rect.readable.split(left: 2).rest
    let answered = taken.flatMap { $0.answered > 0 ? "taken \($0.taken) of \($0.answered)" : nil }
    columns.draw(
      [
        [Span(outlet, theme[.outlet(share.outlet)])],
        [Span(Fee(amount: share.amount, currency: share.currency).grouped, theme[.text])], [],
        [Span(share.pieces.counted("piece"), theme[.text])],
        [Span(pays.map { "pays after \($0)d" } ?? "", theme[.dim])],
        [Span(answered ?? "", theme[.dim])],
      ], on: &canvas, in: row)
    // Beside the figures a bar says how they compare, which words cannot do.
    guard !scene.isPlain else { return }
    scene.gauge(share.amount, of: max(1, most))
      .draw(on: &canvas, in: columns.rects(in: row)[2])
  }
}

/// A payment that came in: `Tue 10 Nov   WKS   KRW 404,055  INV-027: The fish   450,000 less 45,945
/// withheld`.
struct PaymentView {
  let scene: Scene
  let payment: Income.Payment
  let isSelected: Bool

  func draw(on canvas: inout Canvas, in rect: Rect) {
    func look(_ role: Role) -> Style { scene.theme.look(role, isSelected: isSelected) }
    canvas.fill(rect, style: look(.text))
    if isSelected { canvas.write(">", at: rect.origin, style: look(.text)) }
    let short = payment.outlet.map { scene.desk.plan[$0].short } ?? ""
    let isNarrow = rect.width < 72
    let day = isNarrow ? DateLabel.short(payment.day) : scene.labels.long(payment.day)
    let columns = Columns(
      [
        Column(.fixed(isNarrow ? 6 : 15)), Column(.fixed(rect.width < 40 ? 0 : 4)),
        Column(.fixed(14), .right), Column(.flexible(atLeast: 4)),
      ], gap: 1)
    let row = rect.readable.split(left: 2).rest
    let less = less.isEmpty ? "" : "   " + less
    // What was kept back is said whole, as long as it leaves room for what it was kept from.
    let room = (columns.rects(in: row).last?.width ?? 0) - 1
    let isSaid = room - TextWidth.columns(of: less) >= 12
    let title = TextWidth.clip(
      title, to: max(0, room - (isSaid ? TextWidth.columns(of: less) : 0)))
    columns.draw(
      [
        [Span(day, look(.dim))], [Span(short, look(.outlet(payment.outlet)))],
        [Span(payment.amount.grouped, look(.text))],
        [Span(" " + title, look(.text)), Span(isSaid ? less : "", look(.dim))],
      ], on: &canvas, in: row)
  }

  private var title: String {
    let titles = payment.pieces.map { scene.desk.pieces[$0].title }
    let what = titles.count == 1 ? titles[0] : titles.count.counted("piece")
    return payment.number.map { "\($0): \(what)" } ?? what
  }

  /// `450,000 less 45,945 tax`: what was billed, and what was kept of it.
  private var less: String {
    let parts = [(payment.withheld, "withheld"), (payment.charges, "charges")]
      .filter { $0.0 > 0 }
      .map { "\(Fee(amount: $0.0, currency: "").groupedDigits) \($0.1)" }
    return parts.isEmpty
      ? "" : "\(payment.billed.groupedDigits) less \(parts.joined(separator: ", "))"
  }
}
