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
    drawChosen(on: &canvas, in: places.rest)
  }

  /// The line under a cell: a day, or a row of the chosen one.
  func line(at point: Point, in rect: Rect) -> Int? {
    guard !rect.isEmpty, !list.parts.isEmpty else { return nil }
    let places = MonthPlaces(rect, weeks: list.parts.count / 7)
    if let day = list.parts.indices.first(where: { places.cell($0).contains(point) }) {
      return list.parts[day].lowerBound
    }
    guard let chosen else { return nil }
    let rows = list.parts[chosen].dropFirst()
    let room = places.rows
    guard room.contains(point) else { return nil }
    let range = range(of: rows, in: room)
    let place = range.lowerBound + point.y - room.top
    return range.contains(place) ? rows.lowerBound + place : nil
  }

  /// Which of a day's rows are in view.
  private func range(of rows: Range<Int>, in room: Rect) -> Range<Int> {
    Scroll.range(
      selection: selected.map { $0 - rows.lowerBound }, count: rows.count, height: room.height,
      context: 0)
  }

  /// The chosen day: what it holds, row by row.
  private func drawChosen(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty, let chosen, let day = day(chosen) else { return }
    let rows = list.parts[chosen].dropFirst()
    let (heading, signs, room) = MonthPlaces.split(rect)
    let range = range(of: rows, in: room)
    drawHeading(
      of: day, count: rows.count, hidden: rows.count - range.count, on: &canvas, in: heading)
    if !scene.filter.isEmpty, list.selectable.count == list.parts.count {
      ListView(scene: scene, area: area).drawSentence(on: &canvas, in: room)
    }
    let columns = RowColumns(
      .byDate, width: room.width, showsWritten: RowColumns.isWide(scene.size))
    for (row, place) in range.enumerated() {
      let line = rows.lowerBound + place
      guard case .row(let content) = list.lines[line].content else { continue }
      RowView(
        scene: scene, columns: columns, row: content, isSelected: line == selected,
        isStaying: line == list.staying
      ).draw(on: &canvas, in: room.row(row))
    }
    guard !signs.isEmpty else { return }
    canvas.write(
      " ! late   * slot   ? empty   $ money   ~ theirs   + done", at: signs.origin,
      style: scene.theme[.dim], within: signs.width)
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
    // The names of the days, the chosen day's heading with two rows, and the signs.
    height = 1 + min(max((rect.height - 5) / weeks - 1, 0), 3)
    let below: Rect
    (names, below) = rect.split(top: 1)
    (grid, rest) = below.split(top: weeks * height)
    width = max(1, (rect.width - 2) / 7)
  }

  /// The place of a day, from 0.
  func cell(_ index: Int) -> Rect {
    Rect(
      x: grid.left + 1 + index % 7 * width, y: grid.top + index / 7 * height, width: width,
      height: height
    ).intersection(grid)
  }

  /// The rows of the chosen day.
  var rows: Rect { MonthPlaces.split(rest).rows }

  /// What is below the days: the chosen one's heading, the signs, and its rows.
  static func split(_ rest: Rect) -> (heading: Rect, signs: Rect, rows: Rect) {
    let (heading, below) = rest.split(top: 1)
    let (signs, rows) = below.split(bottom: below.height > 2 ? 1 : 0)
    return (heading, signs, rows)
  }
}

/// A day of MONTH: its number, and below it whose pieces it has.
struct MonthCell {
  let scene: Scene
  let day: Overview.MonthDay
  let isSelected: Bool

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let inner = Rect(x: rect.left + 1, y: rect.top, width: rect.width - 1, height: rect.height)
    let hasLate = day.day.hasLate || day.theirs.contains(where: \.isOverdue)
    let civil = day.day.day.civil
    let name = civil.day == 1 ? "1 \(day.day.day.month.short)" : "\(civil.day)"
    let mark = rect.height > 1 ? "" : day.sign
    let style = theme.look(
      hasLate && rect.height == 1 ? .late : day.day.isToday ? .counter : .dim,
      isSelected: isSelected)
    if isSelected { canvas.fill(rect.row(0).split(right: 1).rest, style: style) }
    canvas.write(
      (day.day.isToday ? "[\(name)]" : name) + mark, at: inner.origin, style: style,
      within: inner.width)
    guard count > 0 else { return }
    // A line is filled before the next begins; what has no room at the end is counted.
    let width = max(1, inner.width - 1)
    var codes = OutletCode.codes(
      of: day.day, theirs: day.theirs, upTo: width * rect.height, in: scene)
    var left = count
    for row in 1..<max(1, rect.height) where left > 0 {
      let isLast = row == rect.height - 1
      let line =
        isLast
        ? OutletCode.line(codes, of: left, within: width, theme)
        : OutletCode.filledLine(&codes, within: width, theme)
      canvas.write(line, at: inner.row(row).origin, within: width)
      left = isLast ? 0 : codes.count + max(0, count - width * rect.height)
    }
  }

  private var count: Int { day.day.entries.count + day.theirs.count }
}

extension OutletCode {
  /// As many codes as fit on a line, taken from the front of some; always one.
  static func filledLine(
    _ codes: inout [OutletCode], within width: Int, _ theme: Theme
  ) -> [Span] {
    var line: [Span] = []
    while let code = codes.first {
      let next =
        (line.isEmpty ? [] : [Span(" ", theme[.text])])
        + [Span(code.letters + code.sign, theme[code.role])]
      guard line.isEmpty || (line + next).columns <= width else { break }
      line += next
      codes.removeFirst()
    }
    return line
  }
}
