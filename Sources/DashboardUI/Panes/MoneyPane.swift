import Editorial
import TerminalKit

extension Pane {
  /// What is to bill and what is to come in.
  package static let money: Pane = Pane(
    "money", "5", help: "Fill the screen with MONEY: to bill, owed, late"
  ) {
    // The figures by currency, then the bills to write and the payments to come behind them.
    $0.list = { overview in
      guard !overview.accounts.isEmpty else { return [] }
      let table = ([nil] + overview.money.lines).map { line in
        Line { scene, _, canvas, rect in
          MoneyLine(scene: scene, line: line).draw(on: &canvas, in: rect.split(left: 2).rest)
        }
      }
      return table + [.blank] + overview.accounts.map(Line.init(row:))
    }
    $0.wholeList = MoneyLines.list
    $0.saysPosition = true
    $0.empty = { _ in "nothing to bill, nothing owed" }
    $0.room = { overview in
      let isPaid = overview.desk.plan.outlets.contains { $0.kind == .client }
      let lines = overview.money.lines.count
      return PaneRoom(
        rows: lines == 0 ? 1 : 1 + lines + min(3, overview.debts.count),
        isNeeded: !overview.assessment.accounts.isEmpty || isPaid)
    }
    $0.place = Place(side: .right, rank: 2, part: .summary) { _ in 4 }
    $0.tab = { _ in "" }
    $0.counts = { scene, _ in MoneyWho(scene: scene).forms }
    $0.drawHeading = { scene, area, canvas, rect in
      guard scene.zoom == .money else {
        return Heading(
          scene, area, forms: area.pane.counts(scene, area), gap: area.part == .heading ? 5 : 3
        ).draw(on: &canvas, in: rect)
      }
      let keys = scene.keys
      let shown = scene.overview.request.income
      let back = "\(keys[.weekBack]) month before"
      let hint =
        shown == nil ? back : back + "   \(keys[.thisWeek]) this   \(keys[.weekForward]) after"
      Heading(
        scene, area,
        title: shown.map { Span("  as of \($0.short) \($0.year)", scene.theme[.warning]) },
        forms: area.pane.counts(scene, area),
        note: rect.width < 100 && shown == nil ? [] : [Span(hint, scene.theme[.dim])]
      ).draw(on: &canvas, in: rect)
    }
    $0.drawSummary = { scene, area, canvas, rect in
      MoneyPane(scene: scene, area: area).draw(on: &canvas, in: rect)
    }
  }
}

/// MONEY where there is room for a table: a line for each currency, and who owes.
struct MoneyPane {
  let scene: Scene
  let area: Layout.Area

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let report = scene.overview.money
    let rows = rect.split(top: 1).rest
    let table = report.lines.isEmpty ? 0 : min(rows.height, 1 + report.lines.count)
    // Whoever has to pay comes first; a bill to write is seen in DUE as well.
    let debts = scene.overview.debts
    let shown = min(debts.count, rows.height - table)
    let hidden = debts.count - max(0, shown)
    Heading(
      scene, area, forms: [[]],
      note: hidden > 0
        ? [Span("\(hidden) more: \(scene.keys[.pane(.money)])", scene.theme[.dim])] : []
    ).draw(on: &canvas, in: rect.row(0))
    guard table > 0 else {
      let line = MoneyWho(scene: scene).forms.fitting(rows.width - 2)
      canvas.write(line, at: rows.split(left: 2).rest.origin, within: rows.width - 2)
      return
    }
    for (row, line) in ([nil] + report.lines).prefix(table).enumerated() {
      MoneyLine(scene: scene, line: line)
        .draw(on: &canvas, in: rows.row(row).split(left: 2).rest)
    }
    for (row, debt) in debts.prefix(max(0, shown)).enumerated() {
      draw(debt, on: &canvas, in: rows.row(table + row).split(left: 2).rest)
    }
  }

  /// `USD 600: NK News, 9d over (INV-028)`.
  private func draw(_ debt: Debt, on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let forms = [true, false].map { isFull in
      [
        Span(debt.sum.text(debt.currency), theme[debt.state == .late ? .late : .text]),
        Span(debt.state == .toBill ? " to bill: " : ": ", theme[.text]),
        Span(MoneyWho.words(debt, isNamed: true, isFull: isFull, scene), theme[.text]),
      ]
    }
    canvas.write(
      forms.fitting(rect.width).clipped(to: rect.width), at: rect.origin, within: rect.width)
  }
}
