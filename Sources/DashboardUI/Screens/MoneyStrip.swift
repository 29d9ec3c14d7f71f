import Editorial
import TerminalKit

/// The money of all that is open in one line, currency by currency (R39).
struct MoneyStrip {
  let scene: Scene

  /// `to bill GBP 300     owed GBP 450     overdue USD 600`, the fullest way first.
  var forms: [[Span]] {
    let report = scene.overview.money
    guard !report.lines.isEmpty || report.unknown > 0 else {
      return [[Span(scene.filter.isEmpty ? "nothing to bill, nothing owed" : "no match", dim)]]
    }
    let full = parts("to bill")
    return [5, 3, 2].map { join(full, $0) } + [join(parts("bill"), 2)]
  }

  private func join(_ parts: [[Span]], _ gap: Int) -> [Span] {
    Array(parts.joined(separator: [Span(String(repeating: " ", count: gap), scene.theme[.text])]))
  }

  private func parts(_ bill: String) -> [[Span]] {
    let report = scene.overview.money
    return [
      part(bill, report.lines.map { ($0.currency, $0.toBill) }, .soon),
      part("owed", report.lines.map { ($0.currency, $0.notDue) }, .text),
      part("overdue", report.lines.map { ($0.currency, $0.late) }, .late),
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
