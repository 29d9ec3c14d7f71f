import Editorial
import TerminalKit

/// Columns of figures by week, the figure of each below it, and a line where the goal lies.
struct WeekBars {
  let scene: Scene
  private let axis: WeekAxis
  private let values: [Int?]
  private let figures: [String]
  private let goal: Int?
  /// Of which weeks the goal is asked.
  private let isAsked: [Bool]
  private let chart: Chart
  /// Where the scale begins: many readers and few more are told apart.
  private let base: Int
  /// What the lowest row says at the left.
  private let unit: String

  init(scene: Scene, charts: Charts, chart: Chart, axis: WeekAxis) {
    self.scene = scene
    self.axis = axis
    self.chart = chart
    isAsked = axis.weeks.map { charts.asks(of: $0, words: chart == .words) }
    switch chart {
    case .readers:
      values = axis.weeks.map { column in
        charts.readers?.readership.total == nil
          ? column.readers?.new.map { max(0, $0) } : column.readers?.total
      }
      goal = nil
      unit = " new"
      figures = axis.weeks.map { $0.readers?.new.map { grouped($0) } ?? "?" }
      base = charts.readers?.readership.total == nil ? 0 : WeekBars.base(values.compactMap { $0 })
    case .words:
      values = axis.weeks.map(\.words)
      goal = charts.wordGoal
      let isWhole = axis.pitch >= 7
      unit = isWhole ? "" : " 100s"
      figures = axis.weeks.map { column in
        column.words.map { isWhole ? grouped($0) : WeekBars.hundreds($0) } ?? "?"
      }
      base = 0
    case .pieces, .days, .income, .outlets:
      values = axis.weeks.map { column in
        switch column.out {
        case .brought(let weight): weight
        case .appearance, .away, .unknown: 0
        }
      }
      goal = charts.goal
      unit = " out"
      figures = axis.weeks.map(\.out.sign)
      base = 0
    }
  }

  /// A round number below the least of some, where that is most of the greatest; else 0.
  private static func base(_ values: [Int]) -> Int {
    guard let least = values.min(), let most = values.max(), least > most / 2 else { return 0 }
    let span = max(4, most - least)
    var step = 1
    while step * 10 <= span / 4 { step *= 10 }
    return max(0, (least - span / 4) / step * step)
  }

  /// Hundreds of words, and one of them as soon as there is a word.
  private static func hundreds(_ words: Int) -> String {
    words == 0 ? "0" : "\(max(1, words.adding(50) / 100))"
  }

  private var most: Int { max(base + 1, goal ?? 0, values.compactMap { $0 }.max() ?? 0) }

  /// Rows of a value: all only where it is the most, one as soon as there is anything.
  private func rows(_ value: Int, of height: Int) -> Int {
    Gauge(value - base, of: most - base).cells(of: height)
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let (figures, bars) = rect.split(bottom: 1)
    guard values.contains(where: { ($0 ?? 0) > 0 }) else {
      return drawNothing(on: &canvas, in: bars)
    }
    drawScale(on: &canvas, in: bars)
    let goalRow = goal.map { bars.bottom - max(1, rows($0, of: bars.height)) }
    for place in axis.weeks.indices {
      let cell = axis.cell(place, in: bars)
      let height = values[place].map { rows($0, of: bars.height) } ?? 0
      let bar = Rect(
        x: cell.left, y: bars.bottom - height, width: cell.width, height: height
      ).intersection(bars)
      for row in 0..<bar.height {
        canvas.write(
          String(repeating: "#", count: cell.width), at: bar.row(row).origin,
          style: scene.theme[.gauge], within: cell.width)
      }
      if let goalRow, goalRow < bars.bottom - height, isAsked[place] {
        canvas.write(
          String(repeating: "-", count: cell.width), at: Point(cell.left, goalRow),
          style: scene.theme[.rule], within: cell.width)
      }
    }
    drawFigures(on: &canvas, in: figures)
  }

  /// The most at the top, and the half where it stands, or below what the scale begins with.
  private func drawScale(on canvas: inout Canvas, in bars: Rect) {
    func write(_ value: Int, _ row: Int) {
      let text =
        switch chart {
        case .words: WeekBars.thousands(value)
        case .readers: value < 10_000 ? grouped(value) : WeekBars.thousands(value)
        case .pieces, .days, .income, .outlets: "\(value)"
        }
      canvas.write(
        text, at: Point(bars.left + max(0, WeekAxis.label - 2 - text.utf8.count), row),
        style: scene.theme[.dim], within: WeekAxis.label - 1)
    }
    write(most, bars.top)
    if base > 0 {
      if bars.height > 1 { write(base, bars.bottom - 1) }
    } else if most > 1, most.isMultiple(of: 2) || chart != .pieces, bars.height >= 4 {
      write(most / 2, bars.bottom - (bars.height + 1) / 2)
    }
  }

  /// `4.2k`.
  private static func thousands(_ words: Int) -> String {
    guard words >= 1_000 else { return "\(words)" }
    // Rounded as the figures below the bars.
    let tenths = (words + 50) / 100
    return tenths < 1_000 ? "\(tenths / 10).\(tenths % 10)k" : "\(grouped(words / 1_000))k"
  }

  private func drawFigures(on canvas: inout Canvas, in row: Rect) {
    let theme = scene.theme
    canvas.write(unit, at: row.origin, style: theme[.dim], within: WeekAxis.label)
    // Figures that touch cannot be read, but for single ones.
    let widest = figures.map(\.utf8.count).max() ?? 0
    let isReadable = widest < axis.pitch || widest == 1
    for (place, figure) in figures.enumerated() where isReadable || place == axis.chosen {
      let cell = axis.cell(place, in: row)
      let isChosen = place == axis.chosen
      canvas.write(
        figure, at: Point(max(row.left, cell.right - figure.utf8.count), row.top),
        style: theme[isChosen ? .selected : figure == "0" ? .dim : .text],
        within: figure.utf8.count)
    }
  }

  /// What will stand here, where nothing does yet.
  private func drawNothing(on canvas: inout Canvas, in rect: Rect) {
    let sentence =
      switch chart {
      case .words: "words you write from now on stand here, week by week"
      case .readers: "nobody is known to have come in these weeks"
      case .pieces, .days, .income, .outlets: "pieces stand here in the week they are out"
      }
    let room = axis.width - 2
    for (row, line) in TextWrap(width: max(1, room)).lines(sentence).enumerated()
    where row < rect.height {
      canvas.write(
        line, at: Point(rect.left + 2, rect.top + row), style: scene.theme[.dim], within: room)
    }
  }
}

/// Twelve weeks of days, a sign each: `#` the goal, `+` half of it, `-` less, `.` none (R67).
struct DaysChart {
  let scene: Scene
  let axis: WeekAxis

  func draw(on canvas: inout Canvas, in rect: Rect) {
    for day in Weekday.allCases {
      let row = rect.row(day.rawValue)
      guard !row.isEmpty else { break }
      canvas.write(
        " " + day.short, at: row.origin, style: scene.theme[.dim], within: WeekAxis.label)
      for (place, column) in axis.weeks.enumerated() {
        let cell = axis.cell(place, in: row)
        let mark = column.days[day.rawValue]
        canvas.write(
          String(repeating: mark.rawValue, count: cell.width), at: cell.origin,
          style: scene.theme[role(mark)], within: cell.width)
      }
    }
  }

  private func role(_ mark: Charts.Mark) -> Role {
    switch mark {
    case .reached: .gauge
    case .half: .key
    case .less: .text
    case .nothing, .rest, .unknown, .ahead: .dim
    }
  }
}
