import Editorial
import TerminalKit

// Money in words and figures.

extension Fee {
  /// `USD 1,200.50`, as it is read: the whole units grouped.
  var grouped: String { "\(currency) \(groupedDigits)\(isPerWord ? "/word" : "")" }

  /// `1,200.50`.
  var groupedDigits: String {
    let parts = moneyDigits.split(separator: ".", maxSplits: 1)
    let whole = DashboardUI.grouped(Int(parts.first ?? "0") ?? 0)
    return whole + (parts.count > 1 ? ".\(parts[1])" : "")
  }
}

extension EffectiveFee {
  /// `USD 300`, `~USD 300` where it is only assumed (R36, R37).
  var grouped: String { (isAssumed ? "~" : "") + fee.grouped }
}

extension MoneyReport.Sum {
  /// `USD 300`, `~USD 300`.
  func text(_ currency: String) -> String {
    EffectiveFee(fee: Fee(amount: amount, currency: currency), isAssumed: isAssumed).grouped
  }
}

/// The money of all that is open in one line, currency by currency (R39).
struct MoneyStrip {
  let scene: Scene

  /// `to bill GBP 300     owed GBP 450  USD 600     of which late USD 600`, the fullest way first.
  var forms: [[Span]] {
    let report = scene.overview.money
    guard !report.lines.isEmpty || report.unknown > 0 else {
      return [[Span(scene.filter.isEmpty ? "nothing to bill, nothing owed" : "no match", dim)]]
    }
    let full = parts("to bill", "of which late")
    return [5, 3, 2].map { join(full, $0) } + [join(parts("bill", "late"), 2)]
  }

  private func join(_ parts: [[Span]], _ gap: Int) -> [Span] {
    Array(parts.joined(separator: [Span(String(repeating: " ", count: gap), scene.theme[.text])]))
  }

  private func parts(_ bill: String, _ late: String) -> [[Span]] {
    let report = scene.overview.money
    return [
      part(bill, report.lines.map { ($0.currency, $0.toBill) }, .soon),
      part("owed", report.lines.map { ($0.currency, $0.owed) }, .text),
      part(late, report.lines.map { ($0.currency, $0.late) }, .late),
      report.unknown > 0
        ? [Span("\(report.unknown) of unknown amount", scene.theme[.warning])] : [],
    ].filter { !$0.isEmpty }
  }

  private var dim: Style { scene.theme[.dim] }

  private func part(
    _ word: String, _ sums: [(String, MoneyReport.Sum)], _ role: Role
  ) -> [Span] {
    let sums = sums.filter { $0.1.amount != 0 }
    guard !sums.isEmpty else { return [] }
    return [Span(word + " ", scene.theme[role == .late ? .late : .dim])]
      + sums.enumerated().map { index, sum in
        Span((index > 0 ? "  " : "") + sum.1.text(sum.0), scene.theme[role])
      }
  }
}

/// One currency of the table: to bill, owed, of which late.
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
        [Span(line.currency, theme[.outlet])], figure(line.toBill, .soon),
        figure(line.owed, .text), figure(line.late, .late),
      ]
    } else {
      cells = ["", "to bill", "owed", "late"].map { [Span($0, theme[.dim])] }
    }
    MoneyLine.columns.draw(cells, on: &canvas, in: rect)
  }

  private func figure(_ sum: MoneyReport.Sum, _ role: Role) -> [Span] {
    guard sum.amount != 0 else { return [Span("-", scene.theme[.dim])] }
    let digits = Fee(amount: sum.amount, currency: "").groupedDigits
    return [Span((sum.isAssumed ? "~" : "") + digits, scene.theme[role])]
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

extension [[Span]] {
  /// The fullest of several ways that fits, else the last.
  func fitting(_ width: Int) -> [Span] { first { $0.columns <= width } ?? last ?? [] }
}
