import Editorial
import TerminalKit

/// MONTH on the whole screen: five weeks of days with codes, and the chosen day's rows below.
struct MonthScreen {
  private let scene: Scene
  private let area: Layout.Area
  private let list: PaneList
  /// The selected line: a day, or a row of one.
  private let selected: Int?

  init(scene: Scene, area: Layout.Area) {
    self.scene = scene
    self.area = area
    let list = scene.list(of: .month)
    self.list = list
    selected = scene.selectedPosition(in: area).flatMap {
      list.selectable.indices.contains($0) ? list.selectable[$0] : nil
    }
  }

  /// The days in view.
  private func day(_ part: Int) -> Day? {
    guard list.parts.indices.contains(part),
      case .day(let day)? = list.lines[list.parts[part].lowerBound].subject
    else { return nil }
    return day
  }

  /// Which of the days is chosen: the one selected, or that of the selected row.
  private var chosen: Int? {
    selected.flatMap { line in list.parts.firstIndex { $0.contains(line) } }
  }

  // MARK: The heading

  func drawHeading(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let days = [day(0), day(list.parts.count - 1)].compactMap { $0 }
    let span = days.map { DateLabel.short($0) }.joined(separator: " to ")
    let year = days.last.map { " \($0.civil.year)" } ?? ""
    let counts = scene.counts([
      (list.rowCounts.you, "yours", .text), (list.rowCounts.them, "theirs", .text),
    ])
    Heading(
      scene, area, title: Span("  " + span + year, theme[.text]), forms: [counts, []],
      note: [
        Span(
          "\(scene.keys[.weekBack]) back   \(scene.keys[.thisWeek]) today   \(scene.keys[.weekForward]) on",
          theme[.dim])
      ]
    ).draw(on: &canvas, in: rect)
  }

  // MARK: The days

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty, !list.parts.isEmpty else { return }
    let places = MonthPlaces(rect, weeks: list.parts.count / 7)
    for weekday in Weekday.allCases {
      let place = Point(places.cell(weekday.rawValue).left + 1, places.names.top)
      canvas.write(weekday.short, at: place, style: scene.theme[.dim], within: places.width - 1)
    }
    for (index, part) in list.parts.enumerated() {
      let cell = places.cell(index)
      guard case .drawn(let draw) = list.lines[part.lowerBound].content, !cell.isEmpty else {
        continue
      }
      draw(scene, part.lowerBound == selected, &canvas, cell)
      if index == chosen {
        canvas.write(
          ">", at: cell.origin,
          style: scene.theme[part.lowerBound == selected ? .selected : .counter])
      }
    }
    drawDays(on: &canvas, in: places.rest)
  }

  /// The line under a cell: a day, or a row of the chosen one.
  func line(at point: Point, in rect: Rect) -> Int? {
    guard !rect.isEmpty, !list.parts.isEmpty else { return nil }
    let places = MonthPlaces(rect, weeks: list.parts.count / 7)
    if let day = list.parts.indices.first(where: { places.cell($0).contains(point) }) {
      return list.parts[day].lowerBound
    }
    guard let day = days(in: places.rest).first(where: { $0.room.contains(point) }) else {
      return nil
    }
    let place = day.lines.lowerBound + point.y - day.room.top
    return day.lines.contains(place) ? place : nil
  }

  /// A day with its rows, below the calendar.
  private struct DayRows {
    /// Its place among the days.
    var part: Int
    var heading: Rect
    /// Its lines in view, and where they stand.
    var lines: Range<Int>
    var room: Rect
  }

  /// The chosen day with its rows, and below it the days after it that hold anything, as far as there is
  /// room.
  private func days(in rest: Rect) -> [DayRows] {
    guard let chosen else { return [] }
    var days: [DayRows] = []
    var left = MonthPlaces.split(rest).days
    for part in chosen..<list.parts.count where left.height > (part == chosen ? 0 : 1) {
      let rows = list.parts[part].dropFirst()
      guard part == chosen || !rows.isEmpty else { continue }
      let (heading, below) = left.split(top: 1)
      let shown = Scroll.range(
        selection: part == chosen ? selected.map { $0 - rows.lowerBound } : nil,
        count: rows.count, height: below.height, context: 0)
      let (room, others) = below.split(top: shown.count)
      days.append(
        DayRows(
          part: part, heading: heading,
          lines: rows.lowerBound + shown.lowerBound..<rows.lowerBound + shown.upperBound,
          room: room))
      left = others
    }
    return days
  }

  /// What the chosen day and those after it hold, row by row.
  private func drawDays(on canvas: inout Canvas, in rect: Rect) {
    let columns = RowColumns(
      .byDate, width: rect.width, showsWritten: RowColumns.isWide(scene.size))
    for rows in days(in: rect) {
      guard let day = day(rows.part) else { continue }
      let count = list.parts[rows.part].count - 1
      drawHeading(
        of: day, count: count, hidden: count - rows.lines.count, on: &canvas, in: rows.heading)
      if rows.part == chosen, !scene.filter.isEmpty, list.selectable.count == list.parts.count {
        ListView(scene: scene, area: area)
          .drawSentence(on: &canvas, in: MonthPlaces.split(rect).days.split(top: 1).rest)
      }
      for (row, line) in rows.lines.enumerated() {
        if case .drawn(let draw) = list.lines[line].content {
          draw(scene, false, &canvas, rows.room.row(row))
        }
        guard case .row(let content) = list.lines[line].content else { continue }
        RowView(
          scene: scene, columns: columns, row: content, isSelected: line == selected,
          isStaying: line == list.staying
        ).draw(on: &canvas, in: rows.room.row(row))
      }
    }
    let signs = MonthPlaces.split(rect).signs
    canvas.write(
      " ! late   * slot   ? empty   $ money   ~ theirs   + done", at: signs.origin,
      style: scene.theme[.dim], within: signs.isEmpty ? 0 : signs.width)
  }

  private func drawHeading(
    of day: Day, count: Int, hidden: Int, on canvas: inout Canvas, in rect: Rect
  ) {
    let theme = scene.theme
    let name = "\(day.weekday.short) \(DateLabel.short(day))"
    let words = count == 0 ? "nothing" : "\(count)"
    var used = canvas.write(
      [Span(name, theme[.heading]), Span("   \(words) ", theme[.text])], at: rect.origin,
      within: rect.width)
    let more = hidden > 0 ? " \(hidden) more" : ""
    let rule = max(0, rect.width - used - more.utf8.count)
    used += canvas.write(
      scene.rule("-", rule), at: Point(rect.left + used, rect.top),
      style: theme[.rule])
    canvas.write(
      more, at: Point(rect.left + used, rect.top), style: theme[.dim], within: rect.width - used)
  }
}

/// Where the days of MONTH stand, and what is below them.
struct MonthPlaces {
  /// The names of the days.
  let names: Rect
  /// The chosen day with its rows.
  let rest: Rect
  /// Columns of a day.
  let width: Int
  private let grid: Rect
  /// Rows of a day.
  private let height: Int

  init(_ rect: Rect, weeks: Int) {
    width = max(1, (rect.width - 2) / 7)
    // The names of the days, the chosen day's heading with two rows, and the signs. What codes do not
    // need is for the days below; with titles a day has a row for each thing.
    let most = width >= MonthCell.titled ? 5 : 2
    height = 1 + min(max((rect.height - 5) / weeks - 1, 0), most)
    let below: Rect
    (names, below) = rect.split(top: 1)
    (grid, rest) = below.split(top: weeks * height)
  }

  /// The place of a day, from 0.
  func cell(_ index: Int) -> Rect {
    Rect(
      x: grid.left + 1 + index % 7 * width, y: grid.top + index / 7 * height, width: width,
      height: height
    ).intersection(grid)
  }

  /// What is below the calendar: days with their rows, and the signs where there is room for them.
  static func split(_ rest: Rect) -> (days: Rect, signs: Rect) {
    let (signs, days) = rest.split(bottom: rest.height > 3 ? 1 : 0)
    return (days, signs)
  }
}
