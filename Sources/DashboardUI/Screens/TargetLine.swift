import Editorial
import TerminalKit

/// One target of the week in words, for the week on the whole screen.
struct TargetLine {
  let scene: Scene
  let report: TargetReport

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let span = report.per == .week ? "" : " this month"
    var parts = ["\(report.out) of \(report.goal)\(span)"]
    if report.queued > 0 { parts.append("\(report.queued) queued") }
    if report.planned > 0 { parts.append("\(report.planned) planned") }
    if report.extras > 0 { parts.append("+" + report.extras.counted("appearance")) }
    let columns = Columns(
      [Column(.fixed(20)), Column(.fixed(8)), Column(.flexible(atLeast: 8))], gap: 1)
    columns.draw(
      [
        [Span(scene.desk.plan[report.outlet].name, theme[.outlet])],
        [Span(report.verdict?.words ?? "AWAY", theme[report.verdict?.role ?? .dim])],
        [Span(parts.joined(separator: "  "), theme[.text])],
      ], on: &canvas, in: rect.split(left: 2).rest)
  }
}
