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

  /// What stands above the figures in one line, each word above the end of its column.
  static func names(width: Int) -> String {
    let labels = ["", ""] + headings(width: width)
    let cells = columns(width: width).rects(
      in: Rect(x: 0, y: 0, width: max(0, width - 2), height: 1))
    return zip(cells, labels).dropFirst(2).reduce(into: "") { line, column in
      let (cell, label) = column
      // The first of them begins the line.
      let gap = line.isEmpty ? 0 : 1 + cell.width - label.utf8.count
      line += String(repeating: " ", count: max(0, gap)) + label
    }
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    func look(_ role: Role) -> Style { theme.look(role, isSelected: isSelected) }
    canvas.fill(rect, style: look(.text))
    if isSelected { canvas.write(">", at: rect.origin, style: theme[.selected]) }
    let verdict = line.target?.verdict
    let unjudged = line.target?.hasNoPiecesYet == true ? "none yet" : ""
    let target = line.target.map { "\($0.out)/\($0.goal)" } ?? "-"
    OutletView.columns(width: rect.width).draw(
      [
        [Span(scene.desk.plan[line.outlet].name, look(.outlet(line.outlet)))],
        [Span(verdict?.words ?? unjudged, look(verdict?.role ?? .dim))],
        [Span(target, look(.text))], [Span("\(line.open)", look(.text))],
        [Span("\(line.fourWeeks)", look(.dim))],
      ]
        + [line.turnaround.reply, line.turnaround.edits, line.turnaround.payment].map { days in
          [Span(days.map { "\($0)d" } ?? "-", look(.dim))]
        }, on: &canvas, in: rect.split(left: 2).rest)
  }
}
