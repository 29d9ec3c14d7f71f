import Editorial
import TerminalKit

extension Pane {
  /// Five weeks, day by day.
  package static let month: Pane = Pane(
    "month", "9", help: "Fill the screen with MONTH: five weeks, day by day"
  ) {
    $0.list = MonthLines.list
    $0.drawHeading = { scene, area, canvas, rect in
      MonthScreen(scene: scene, area: area).drawHeading(on: &canvas, in: rect)
    }
    $0.drawLines = { scene, area, canvas, rect in
      MonthScreen(scene: scene, area: area).draw(on: &canvas, in: rect)
    }
    $0.lineUnder = { scene, area, rect, point in
      MonthScreen(scene: scene, area: area).line(at: point, in: rect)
    }
    $0.room = { _ in PaneRoom(rows: 6, broadRows: 11) }
    $0.place = Place(side: .right, rank: 0, part: .summary) { _ in 7 }
    $0.drawSummary = { scene, area, canvas, rect in
      let days = scene.overview.month
      let span = [days.first, days.last].compactMap { $0.map { DateLabel.short($0.day.day) } }
      Heading(
        scene, area, forms: [[]],
        note: [Span(span.joined(separator: " - "), scene.theme[.dim])]
      ).draw(on: &canvas, in: rect.row(0))
      MonthGrid(scene: scene).draw(on: &canvas, in: rect.split(top: 1).rest)
    }
  }
}

/// The days of five weeks from last week on, a row a week: `24!` something late, `27*` a place in the
/// schedule still to be filled, `30.` something else of the writer's.
///
/// A day off stands in brackets, `(28)`. Where it is wide each day names whose pieces it has.
struct MonthGrid {
  let scene: Scene

  /// Columns of the month's name before each week.
  private static let label = 4

  /// Whether there is room for codes.
  static func hasCodes(_ width: Int) -> Bool { width >= PaneRoom.broad }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let hasCodes = MonthGrid.hasCodes(rect.width) && rect.height >= 11
    let (labels, grid) = rect.split(left: MonthGrid.label)
    let width = grid.width / 7
    let days = scene.overview.month
    for (column, name) in ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].enumerated() {
      canvas.write(
        hasCodes ? name : " " + name, at: Point(grid.left + column * width, grid.top),
        style: theme[.dim], within: width)
    }
    let height = hasCodes ? 2 : 1
    for (index, day) in days.enumerated() {
      let (week, column) = (index / 7, index % 7)
      let cell = Rect(
        x: grid.left + column * width, y: grid.top + 1 + week * height, width: width,
        height: height
      ).intersection(rect)
      guard !cell.isEmpty else { continue }
      if column == 0 {
        let isNamed = index == 0 || days[index..<index + 7].contains { $0.day.day.civil.day == 1 }
        let last = days[min(index + 6, days.count - 1)].day.day
        canvas.write(
          isNamed ? (index == 0 ? day.day.day : last).month.short : "",
          at: Point(labels.left, cell.top), style: theme[.dim], within: 3)
      }
      if hasCodes {
        drawCodes(day, on: &canvas, in: cell)
      } else {
        drawMark(day, on: &canvas, in: cell)
      }
    }
  }

  private func drawMark(
    _ day: Overview.MonthDay, on canvas: inout Canvas, in cell: Rect
  ) {
    let number = "\(day.day.day.civil.day)"
    let padded = number.utf8.count == 1 ? " " + number : number
    let sign = day.sign
    let role: Role =
      day.day.isToday ? .counter : sign == "!" ? .late : sign.isEmpty ? .dim : .text
    let text =
      day.day.isToday
      ? "[\(padded)]\(sign)" : day.day.isAway ? "(\(padded))\(sign)" : " \(padded)\(sign)"
    canvas.write(text, at: cell.origin, style: scene.theme[role], within: cell.width)
  }

  private func drawCodes(
    _ day: Overview.MonthDay, on canvas: inout Canvas, in cell: Rect
  ) {
    let number = "\(day.day.day.civil.day)"
    canvas.write(
      (day.day.isToday ? "[\(number)]" : number) + (day.day.isAway ? " away" : ""), at: cell.origin,
      style: scene.theme[day.day.isToday ? .counter : .dim], within: cell.width)
    let codes = OutletCode.codes(of: day.day, theirs: day.theirs, upTo: cell.width, in: scene)
    let count = day.day.entries.count + day.theirs.count
    guard count > 0 else { return }
    canvas.write(
      OutletCode.line(codes, of: count, within: cell.width - 1, scene.theme),
      at: cell.row(1).origin, within: cell.width - 1)
  }
}

extension Overview.MonthDay {
  /// What stands behind the number of a day that has no room for codes; the signs are those of codes,
  /// and `.` is anything else of the writer's.
  var sign: String {
    if day.hasLate || theirs.contains(where: \.isOverdue) { return "!" }
    if day.slots.contains(where: { $0.state != .out }) { return "*" }
    return day.owedCount > 0 ? "." : ""
  }
}
