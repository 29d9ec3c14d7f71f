import Editorial
import TerminalKit

/// CHARTS as it is read out: a line a week with what the charts say of it, then months and outlets.
struct ChartsRead {
  let scene: Scene
  let charts: Charts
  let chosen: Int?

  /// Half a year of months, the outlets, and readers.
  private var rest: [String] {
    let months = charts.months.suffix(6).compactMap { month in
      charts.words(of: month).map { "paid in \(month.month.short): \($0)" }
    }
    let shares =
      charts.shares.isEmpty ? [] : ["pieces since 1 Jan: \(charts.shareWords(scene.desk.plan))"]
    return months + shares + readers
  }

  /// How many there are, and after which post of these weeks most came.
  private var readers: [String] {
    guard let report = charts.readers else { return [] }
    let most = report.most(of: charts.weeks.count).map { report.sentences(of: $0, in: scene.desk) }
    return [report.figures(isNamed: true).first, most?.first].compactMap { $0 }
  }

  /// The rows of the weeks, and below them those of the rest.
  private func split(_ rect: Rect) -> (weeks: Rect, rest: Rect) {
    let (rest, weeks) = rect.split(bottom: min(rest.count, rect.height / 2))
    return (weeks, rest)
  }

  /// The weeks in view.
  private func range(_ height: Int) -> Range<Int> {
    Scroll.range(selection: chosen, count: charts.weeks.count, height: height, context: 0)
  }

  func draw(on canvas: inout Canvas, in whole: Rect) {
    let (rect, below) = split(whole)
    for (row, text) in rest.suffix(below.height).enumerated() {
      canvas.write(
        "  " + TextWidth.clip(text, to: below.width - 2), at: below.row(row).origin,
        style: scene.theme[.text], within: below.width)
    }
    for (row, place) in range(rect.height).enumerated() {
      let line = rect.row(row)
      let isChosen = place == chosen
      let words = WeekWords(charts.weeks[place], in: scene)
      let text = [words.name, words.out, words.words, words.days, words.readers].filter {
        !$0.isEmpty
      }
      .joined(separator: "  ")
      canvas.write(
        (isChosen ? "> " : "  ") + text, at: line.origin,
        style: scene.theme[isChosen ? .selected : .text], within: line.width)
      if isChosen { canvas.placeCursor(at: line.origin) }
    }
  }

  /// The line of the list under a cell: the head stands before the weeks.
  func line(at point: Point, in whole: Rect) -> Int? {
    let rect = split(whole).weeks
    let range = range(rect.height)
    let place = range.lowerBound + point.y - rect.top
    return rect.contains(point) && range.contains(place) ? place + 1 : nil
  }
}
