import Editorial
import TerminalKit

/// A term as a line of its weeks, and how many deadlines each has: `1  2  …  now  10  -`.
struct TermLine: Sendable {
  /// Columns before the first week.
  private static let label = 10
  /// Columns of a week at least: a number, or `now`, and a blank.
  private static let least = 4

  let term: TermReport
  /// Whether another term stands beside it, so that its name tells them apart.
  let isNamed: Bool

  /// `TERM`, and the numbers of its weeks, `-` in a break; this week is `now`.
  func drawWeeks(_ scene: Scene, on canvas: inout Canvas, in rect: Rect) {
    let today = Week(containing: scene.overview.today)
    let name = isNamed ? TextWidth.clip(term.name, to: TermLine.label + 1) : "TERM"
    forEach(scene, (name, .heading), at: 0, on: &canvas, in: rect) { column in
      if column.week == today { return ("now", .counter) }
      return (column.number.map { "\($0)" } ?? "-", .dim)
    }
  }

  /// How many deadlines are open in each week, `!` where one is late, `+` where all are done.
  func drawDeadlines(_ scene: Scene, on canvas: inout Canvas, in rect: Rect) {
    forEach(scene, ("deadlines", .dim), at: 2, on: &canvas, in: rect) { column in
      if column.isLate { return ("!\(column.open)", .late) }
      if column.open > 0 { return ("\(column.open)", .text) }
      return column.done > 0 ? ("+", .good) : (".", .dim)
    }
  }

  private func forEach(
    _ scene: Scene, _ label: (text: String, role: Role), at indent: Int,
    on canvas: inout Canvas, in rect: Rect, _ text: (TermReport.Column) -> (String, Role)
  ) {
    let theme = scene.theme
    let row = rect.split(left: 2).rest
    canvas.write(
      label.text, at: Point(rect.left + indent, rect.top), style: theme[label.role],
      within: TermLine.label + 2 - indent)
    let room = row.split(left: TermLine.label).rest
    let weeks = shown(scene, in: room.width)
    let pitch = min(6, max(TermLine.least, room.width / max(1, weeks.count)))
    for (place, column) in weeks.enumerated() {
      let (text, role) = text(column)
      // The figures of a week stand below one another.
      let end = room.left + (place + 1) * pitch - 1
      canvas.write(
        text, at: Point(end - text.utf8.count, room.top), style: theme[role], within: pitch)
    }
  }

  /// The weeks there is room for, the one shown among them.
  private func shown(_ scene: Scene, in width: Int) -> ArraySlice<TermReport.Column> {
    let count = min(term.weeks.count, max(1, width / TermLine.least))
    let chosen = term.weeks.firstIndex { $0.week == scene.overview.week.week } ?? 0
    let first = min(max(0, chosen - count / 2), term.weeks.count - count)
    return term.weeks[first..<(first + count)]
  }
}
