import Editorial
import TerminalKit

/// A term as a line of its weeks, and how many deadlines each has: `1  2  …  now  10  -`.
struct TermLine: Sendable {
  /// Columns before the first week.
  private static let label = 10
  /// Columns of a week at least: a number, or `now`, and a blank.
  private static let least = 4

  let term: TermReport

  /// `TERM   Autumn term   week 9 of 15   ! = late`, `TERM   Autumn term   break`.
  func drawHeading(_ scene: Scene, on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let number = term.number(of: scene.overview.week.week)
    let place = number.map { "week \($0) of \(term.weekCount)" } ?? "break"
    let name = TextWidth.clip(term.name, to: max(4, rect.width - 14 - place.utf8.count))
    let line = [Span("TERM", theme[.heading]), Span("   \(name)   \(place)", theme[.text])]
    let signs = Span("   " + self.signs, theme[.dim])
    let isRoomy = !self.signs.isEmpty && (line + [signs]).columns + 4 <= rect.width
    WeekLines.drawRule(behind: line + (isRoomy ? [signs] : []), scene, on: &canvas, in: rect)
  }

  /// `! = late, + = done`, as far as there are such.
  private var signs: String {
    let isDone = term.weeks.contains { $0.open == 0 && $0.done > 0 }
    let signs = [term.weeks.contains(where: \.isLate) ? "! = late" : "", isDone ? "+ = done" : ""]
    return signs.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The numbers of the weeks, `-` in a break; this week is `now`.
  func drawWeeks(_ scene: Scene, on canvas: inout Canvas, in rect: Rect) {
    let today = Week(containing: scene.overview.today)
    forEach(scene, "weeks", on: &canvas, in: rect) { column in
      if column.week == today { return ("now", .counter) }
      return (column.number.map { "\($0)" } ?? "-", .dim)
    }
  }

  /// How many deadlines are open in each week, `!` where one is late, `+` where all are done.
  func drawDeadlines(_ scene: Scene, on canvas: inout Canvas, in rect: Rect) {
    forEach(scene, "deadlines", on: &canvas, in: rect) { column in
      if column.isLate { return ("!\(column.open)", .late) }
      if column.open > 0 { return ("\(column.open)", .text) }
      return column.done > 0 ? ("+", .good) : (".", .dim)
    }
  }

  private func forEach(
    _ scene: Scene, _ label: String, on canvas: inout Canvas, in rect: Rect,
    _ text: (TermReport.Column) -> (String, Role)
  ) {
    let theme = scene.theme
    let row = rect.split(left: 2).rest
    canvas.write(label, at: row.origin, style: theme[.dim], within: TermLine.label)
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
