import Editorial
import TerminalKit

/// One target of the week in words, for the week on the whole screen.
struct TargetLine {
  let scene: Scene
  let report: TargetReport

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let month = scene.overview.assessment.month(of: scene.overview.week.week)
    var parts = [
      report.per == .month
        ? "\(month.short) \(report.out)/\(report.goal)" : "\(report.out) of \(report.goal)"
    ]
    if report.queued > 0 { parts.append("\(report.queued) queued") }
    if report.planned > 0 { parts.append("\(report.planned) planned") }
    if report.late > 0 { parts.append("\(report.late) late") }
    if report.extras > 0 { parts.append("+" + report.extras.counted("appearance")) }
    if report.hasNoPiecesYet { parts.append("no pieces yet") }
    let unjudged = report.hasNoPiecesYet ? "-" : "AWAY"
    let columns = Columns(
      [Column(.fixed(20)), Column(.fixed(8)), Column(.flexible(atLeast: 8))], gap: 1)
    columns.draw(
      [
        [Span(scene.desk.plan[report.outlet].name, theme[.outlet(report.outlet)])],
        [Span(report.verdict?.words ?? unjudged, theme[report.verdict?.role ?? .dim])],
        [Span(parts.joined(separator: "  "), theme[.text])],
      ], on: &canvas, in: rect.split(left: 2).rest)
  }
}
