import Editorial
import TerminalKit

/// CHARTS on the whole screen: charts by week above one another, with the same columns, and beside them
/// months of income and the outlets; where there is room for one, the chosen one.
struct ChartsScreen {
  let scene: Scene
  let charts: Charts
  /// Which of the weeks is chosen; `nil` where nothing is.
  private let chosen: Int?
  private let choice: ChartChoice

  /// Nothing where the list of weeks is not made.
  init?(scene: Scene, area: Layout.Area) {
    guard case .charts(let charts)? = scene.list(of: .charts).lines.first?.content else {
      return nil
    }
    self.scene = scene
    self.charts = charts
    var choice = scene.selection.charts
    // What counted readers may be gone.
    if choice.chart == .readers, charts.readers == nil { choice.chart = .pieces }
    self.choice = choice
    chosen = scene.selectedPosition(in: area).flatMap {
      charts.weeks.indices.contains($0) ? $0 : nil
    }
  }

  // MARK: Where everything stands

  /// The least columns of months and outlets beside weeks.
  private static let leastSide = 30

  /// What stands where.
  private struct Places {
    var axis: WeekAxis
    /// The charts by week and their rows, from the top; the last row is that of the weeks' numbers.
    var byWeek: [(chart: Chart, rect: Rect)] = []
    var names = Rect(size: .zero)
    /// The others.
    var beside: [(chart: Chart, rect: Rect)] = []
  }

  private func places(in rect: Rect) -> Places {
    var places = Places(
      axis: WeekAxis(charts.weeks, chosen: chosen, count: choice.weeks, width: rect.width))
    let rows = WeekRows(rect.height, hasReaders: charts.readers != nil, chosen: choice.chart)
    guard let rows else {
      let (names, chart) = rect.split(bottom: choice.chart.isByWeek ? 1 : 0)
      if choice.chart.isByWeek {
        places.byWeek = [(choice.chart, chart)]
        places.names = names
      } else {
        places.beside = [(choice.chart, rect)]
      }
      return places
    }
    // As many columns a week as leave room for what stands beside, which comes before wide columns.
    let least = choice.isYear ? 1 : 3
    let incomes = IncomeChart(scene: scene, charts: charts)
    let pitch = min(
      max(least, rect.width / 2 / choice.weeks),
      max(least, (rect.width - 2 - incomes.columns - WeekAxis.label) / choice.weeks))
    let narrow = min(
      rect.width - ChartsScreen.leastSide - 2, WeekAxis.label + choice.weeks * pitch)
    let hasSide = narrow >= WeekAxis.label + choice.weeks * least
    guard hasSide || choice.chart.isByWeek else {
      places.beside = [(choice.chart, rect)]
      return places
    }
    let (left, rest) = rect.split(left: hasSide ? narrow : rect.width)
    places.axis = WeekAxis(
      charts.weeks, chosen: chosen, count: choice.weeks, width: left.width)
    var top = left.top
    for (chart, height) in rows.heights {
      places.byWeek.append(
        (chart, Rect(x: left.left, y: top, width: left.width, height: height)))
      top += height + rows.gap
    }
    places.names = Rect(x: left.left, y: top - rows.gap, width: left.width, height: 1)
    guard hasSide else { return places }
    let side = rest.split(left: 2).rest
    let (income, below) = side.split(top: incomes.rows(in: side.size))
    places.beside = [(.income, income), (.outlets, below.split(top: 1).rest)]
    return places
  }

  // MARK: Drawing

  func drawHeading(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let week = chosen.map { charts.weeks[$0] }
    var forms: [[Span]] = []
    if let week {
      let counts = WeekWords(week, in: scene)
      let parts = [counts.out, counts.words] + (counts.readers.isEmpty ? [] : [counts.readers])
      forms = (0..<parts.count).map {
        [Span(parts.dropLast($0).joined(separator: "  "), theme[.text])]
      }
    }
    let span = "\(scene.keys[.chartSpan]) \(choice.isYear ? "12" : "52") weeks"
    Heading(
      scene, area(rect),
      title: week.map { Span(" " + WeekWords($0, in: scene).name, theme[.text]) },
      forms: forms + [[]], note: [Span(span, theme[.dim])]
    ).draw(on: &canvas, in: rect)
  }

  private func area(_ rect: Rect) -> Layout.Area {
    // A rule ends the heading of what has rows below.
    Layout.Area(
      pane: .charts, part: .list, rect: Rect(origin: rect.origin, size: Size(rect.width, 2)))
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    if scene.isPlain {
      return ChartsRead(scene: scene, charts: charts, chosen: chosen).draw(on: &canvas, in: rect)
    }
    let places = places(in: rect)
    for (chart, room) in places.byWeek {
      // A week of days is shown whole before it is named.
      let hasTitle = chart != .days || room.height > 7
      if hasTitle { drawTitle(of: chart, on: &canvas, in: room.row(0), within: places.axis.width) }
      let body = room.split(top: hasTitle ? 1 : 0).rest
      switch chart {
      case .pieces, .words, .readers:
        WeekBars(scene: scene, charts: charts, chart: chart, axis: places.axis)
          .draw(on: &canvas, in: body)
      case .days: DaysChart(scene: scene, axis: places.axis).draw(on: &canvas, in: body)
      case .income, .outlets: break
      }
    }
    drawNames(places.axis, on: &canvas, in: places.names)
    for (chart, room) in places.beside {
      drawTitle(of: chart, on: &canvas, in: room.row(0), within: room.width)
      let body = room.split(top: 1).rest
      switch chart {
      case .income: IncomeChart(scene: scene, charts: charts).draw(on: &canvas, in: body)
      case .outlets: OutletsChart(scene: scene, charts: charts).draw(on: &canvas, in: body)
      case .pieces, .words, .readers, .days: break
      }
    }
  }

  /// `PIECES OUT A WEEK ======== FP, goal 1`.
  private func drawTitle(
    of chart: Chart, on canvas: inout Canvas, in row: Rect, within width: Int
  ) {
    let theme = scene.theme
    let isChosen = chart == choice.chart
    let words = ChartTitle(
      chart, charts, weeks: choice.weeks,
      week: isChosen ? chosen.map { charts.weeks[$0].week } : nil,
      in: scene)
    let name = words.name
    let room = width - name.utf8.count - 4
    let note = TextWidth.clip(words.notes.fitting(room), to: max(0, room))
    canvas.write(name, at: row.origin, style: theme[isChosen ? .focus : .heading], within: width)
    let end = row.left + width - (note.isEmpty ? 0 : TextWidth.columns(of: note) + 1)
    let start = row.left + name.utf8.count + 1
    canvas.write(
      scene.rule(isChosen ? "=" : "-", end - start), at: Point(start, row.top),
      style: theme[isChosen ? .focus : .rule])
    canvas.write(
      note, at: Point(end + 1, row.top), style: theme[words.role],
      within: row.left + width - end - 1)
  }

  /// The numbers of the weeks, the chosen one marked.
  private func drawNames(_ axis: WeekAxis, on canvas: inout Canvas, in row: Rect) {
    guard !row.isEmpty else { return }
    let theme = scene.theme
    canvas.write(" wk", at: row.origin, style: theme[.dim], within: WeekAxis.label)
    var free = row.left
    for (place, column) in axis.weeks.enumerated() {
      let cell = axis.cell(place, in: row)
      let isChosen = place == axis.chosen
      let number = "\(column.week.number)"
      let left = cell.right - number.utf8.count
      // Where a column is narrower than a number, some weeks have theirs.
      let isNamed = axis.pitch > 2 || (place % 4 == 3 && left >= free)
      guard isNamed || isChosen else { continue }
      if axis.pitch <= 2, isChosen {
        canvas.write("^", at: Point(cell.left, row.top), style: theme[.counter])
        free = cell.left + 2
        continue
      }
      canvas.write(
        number, at: Point(left, row.top), style: theme[isChosen ? .selected : .dim],
        within: number.utf8.count)
      free = cell.right + 1
      if isChosen {
        canvas.write(">", at: Point(left - 1, row.top), style: theme[.counter])
      }
    }
  }

  /// The week under a cell, by its line.
  func line(at point: Point, in rect: Rect) -> Int? {
    if scene.isPlain {
      return ChartsRead(scene: scene, charts: charts, chosen: chosen).line(at: point, in: rect)
    }
    let places = places(in: rect)
    let rooms = places.byWeek.map(\.rect) + [places.names]
    guard let room = rooms.first(where: { $0.contains(point) }),
      let place = places.axis.week(at: point.x, in: room)
    else { return nil }
    let week = places.axis.weeks[place].week
    // The head stands before the weeks.
    return charts.weeks.firstIndex { $0.week == week }.map { $0 + 1 }
  }
}

/// How many rows each chart by week has, its title among them.
struct WeekRows {
  /// From the top.
  let heights: [(chart: Chart, rows: Int)]
  /// Blank rows between them.
  let gap: Int

  /// `nil` where there is room for one chart only.
  init?(_ height: Int, hasReaders: Bool, chosen: Chart) {
    // Titles, figures, seven days and the weeks' numbers, and five rows of bars.
    guard height >= 18 else { return nil }
    let hasAll = hasReaders && height >= 23
    // Where there is no room for both, the one that is chosen is shown.
    let hasDays = !hasReaders || hasAll || chosen != .readers
    let hasReaders = hasAll || !hasDays
    let fixed = 5 + (hasReaders ? 2 : 0) + (hasDays ? 8 : 0)
    let gaps = 1 + (hasReaders ? 1 : 0) + (hasDays ? 1 : 0)
    gap = height >= fixed + gaps * 6 ? 1 : 0
    let bars = height - fixed - gaps * gap
    let pieces = min(6, max(2, bars / (hasReaders ? 4 : 3)))
    let readers = hasReaders ? min(8, max(2, (bars - pieces) / 2)) : 0
    let words = min(12, bars - pieces - readers)
    heights =
      [(.pieces, 2 + pieces), (.words, 2 + words)]
      + (hasReaders ? [(.readers, 2 + readers)] : []) + (hasDays ? [(.days, 8)] : [])
  }
}
