import Editorial
import TerminalKit

/// One outlet with its figures: verdict, target, open pieces, four weeks.
struct OutletView {
  let scene: Scene
  let line: OutletLine
  let isSelected: Bool

  /// What stands above the figures: where there is little room the medians go first, then the four
  /// weeks.
  static func headings(width: Int) -> [String] {
    let figures = ["week", "open"] + (width < 50 ? [] : ["4 wk"])
    return figures + (width < 72 ? [] : ["reply", "edits", "pays"])
  }

  static func columns(width: Int) -> Columns {
    Columns(
      [Column(.flexible(atLeast: 6)), Column(.fixed(8))]
        + headings(width: width).map { Column(.fixed($0 == "4 wk" ? 6 : 5), .right) }, gap: 1)
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    func look(_ role: Role) -> Style { isSelected ? theme[.selected] : theme[role] }
    canvas.fill(rect, style: look(.text))
    if isSelected { canvas.write(">", at: rect.origin, style: theme[.selected]) }
    let verdict = line.target?.verdict
    let target = line.target.map { "\($0.out)/\($0.goal)" } ?? "-"
    OutletView.columns(width: rect.width).draw(
      [
        [Span(scene.desk.plan[line.outlet].name, look(.text))],
        [Span(verdict?.words ?? "", look(verdict?.role ?? .dim))],
        [Span(target, look(.text))], [Span("\(line.open)", look(.text))],
        [Span("\(line.fourWeeks)", look(.dim))],
      ]
        + [line.turnaround.reply, line.turnaround.edits, line.turnaround.payment].map { days in
          [Span(days.map { "\($0)d" } ?? "-", look(.dim))]
        }, on: &canvas, in: rect.split(left: 2).rest)
  }
}

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
    if report.extras > 0 { parts.append("+\(report.extras) appearance") }
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

extension Verdict {
  /// The verdict as the screen says it.
  var words: String {
    switch self {
    case .met: "MET"
    case .onTrack: "ON TRACK"
    case .atRisk: "AT RISK"
    case .behind: "BEHIND"
    case .missed: "MISSED"
    }
  }

  var role: Role {
    switch self {
    case .met, .onTrack: .good
    case .atRisk: .soon
    case .behind, .missed: .late
    }
  }
}
