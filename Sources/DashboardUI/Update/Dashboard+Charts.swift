import Editorial

// Going about in CHARTS: from week to week, and from chart to chart.
extension Dashboard {
  /// Moves to another week, or chooses the chart above or below.
  mutating func moveInCharts(_ action: Action) {
    let list = list
    var cursor = selection.cursor
    switch action {
    case .left: cursor.move(by: -1, in: list)
    case .right: cursor.move(by: 1, in: list)
    case .pageUp, .halfUp: cursor.move(by: -Charts.fewestWeeks, in: list)
    case .pageDown, .halfDown: cursor.move(by: Charts.fewestWeeks, in: list)
    case .top: cursor.move(to: 0, in: list)
    case .bottom: cursor.move(to: list.selectable.count - 1, in: list)
    case .up where isPlain: cursor.move(by: -1, in: list)
    case .down where isPlain: cursor.move(by: 1, in: list)
    case .up: return turnChart(by: -1)
    case .down: return turnChart(by: 1)
    default: return
    }
    selection.cursor = cursor
    selectionGuard.stopExpecting()
  }

  /// `w`: the held words are the writer's own, and count (R53).
  mutating func claim() -> [Effect] {
    guard let request = overview?.words?.tally.claim(of: nil, at: now) else { return [] }
    return ask(request)
  }

  /// Chooses another chart.
  mutating func turnChart(by step: Int) {
    selection.charts.chart = selection.charts.turned(
      by: step, hasReaders: !(overview?.readers.isEmpty ?? true))
  }

  /// `[`, `]` and `.`: the week before or after the one chosen, and this one.
  mutating func show(chartOf step: Int) {
    let list = list
    guard step != 0 else {
      return selection.cursor.move(to: list.selectable.count - 1, in: list)
    }
    moveInCharts(step < 0 ? .left : .right)
  }

  /// Enter on a week: its pieces, by the filter that finds them.
  mutating func showPieces(of week: Week) {
    guard case .charts(let charts)? = list.lines.first?.content, let desk else { return }
    filterText = charts.filter(of: week, in: desk.plan)
    assess(isAfresh: false)
    open(.pipe)
    seek()
  }
}
