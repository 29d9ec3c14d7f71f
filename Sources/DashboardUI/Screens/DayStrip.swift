import Editorial
import TerminalKit

/// Seven days in two rows: their names, and below each whose pieces are due on it; a third row says what
/// the signs are.
struct DayStrip {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let row = rect.split(left: 2).rest
    // Where the days need the room, what lies after the week goes without it.
    let (last, days) = row.split(right: row.width >= 63 ? 8 : 0)
    let width = max(1, days.width / 7)
    for (index, day) in scene.overview.days.enumerated() {
      let cell = Rect(x: days.left + index * width, y: rect.top, width: width - 1, height: 2)
      let name = "\(day.day.weekday.short) \(day.day.civil.day)"
      let shown = day.isToday ? name.uppercased() : name
      canvas.write(
        day.isAway ? ["\(shown) away", "(\(shown))"].fitting(cell.width) : shown, at: cell.origin,
        style: theme[day.isToday ? .counter : .dim], within: cell.width)
      let codes = OutletCode.codes(of: day, upTo: cell.width, in: scene)
      canvas.write(
        OutletCode.line(codes, of: day.entries.count, within: cell.width, theme),
        at: cell.row(1).origin, within: cell.width)
    }
    if rect.height > 2 {
      canvas.write(
        "! late   * slot   ? empty   $ money   + done", at: Point(row.left, rect.top + 2),
        style: theme[.dim], within: row.width)
    }
    guard !last.isEmpty else { return }
    canvas.write("next", at: last.origin, style: theme[.dim], within: last.width)
    canvas.write(
      "\(grouped(scene.overview.nextWeekCount)) due", at: Point(last.left, last.top + 1),
      style: theme[.text], within: last.width)
  }
}
