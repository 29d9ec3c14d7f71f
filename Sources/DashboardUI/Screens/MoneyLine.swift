import Editorial
import TerminalKit

/// One currency of the table: to bill, owed and not due yet, overdue (R39).
struct MoneyLine {
  let scene: Scene
  /// `nil` draws the words above the figures.
  let line: MoneyReport.Line?

  /// The columns, as wide as figures of seven digits ask for.
  static let columns = Columns(
    [
      Column(.fixed(4)), Column(.fixed(11), .right), Column(.fixed(11), .right),
      Column(.fixed(11), .right),
    ], gap: 1)

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let cells: [[Span]]
    if let line {
      cells = [
        [Span(line.currency, theme[.text])], figure(line.toBill, .text),
        figure(line.notDue, .text), figure(line.late, .late),
      ]
    } else {
      cells = ["", "to bill", "owed", "overdue"].map { [Span($0, theme[.dim])] }
    }
    MoneyLine.columns.draw(cells, on: &canvas, in: rect)
  }

  private func figure(_ sum: MoneyReport.Sum, _ role: Role) -> [Span] {
    guard sum.amount != 0 else { return [Span("-", scene.theme[.dim])] }
    let digits = Fee(amount: sum.amount, currency: "").groupedDigits
    return [Span((sum.isAssumed ? "~" : "") + digits, scene.theme[role])]
  }
}
