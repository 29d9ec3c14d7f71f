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
    $0.saysPosition = true
    $0.empty = { _ in "nothing to bill, nothing owed" }
    $0.room = { overview in
      let isPaid = overview.desk.plan.outlets.contains { $0.kind == .client }
      return PaneRoom(
        rows: overview.money.lines.count,
        isNeeded: !overview.assessment.accounts.isEmpty || isPaid)
    }
    // A table of sums is whole or not there.
    $0.place = Place(side: .right, part: .summary) { _ in .max }
    $0.tab = { _ in "" }
    $0.counts = { scene, _ in MoneyStrip(scene: scene).forms }
    $0.drawSummary = { scene, _, canvas, rect in MoneyPane(scene: scene).draw(on: &canvas, in: rect)
    }
  }
}

/// MONEY where there is room for a table: a line for each currency.
struct MoneyPane {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let used = Heading.label("MONEY", false, scene.theme, on: &canvas, in: rect)
    let report = scene.overview.money
    guard !report.lines.isEmpty, rect.height > 1 else {
      let line = MoneyStrip(scene: scene).forms.fitting(rect.width - used)
      canvas.write(line, at: Point(rect.left + used, rect.top), within: rect.width - used)
      return
    }
    // The word of the pane stands where the currencies do below it.
    let table = rect.split(left: 2).rest
    MoneyLine(scene: scene, line: nil).draw(on: &canvas, in: table.row(0))
    for (row, line) in report.lines.enumerated() where row + 1 < rect.height {
      MoneyLine(scene: scene, line: line).draw(on: &canvas, in: table.row(row + 1))
    }
  }
}
