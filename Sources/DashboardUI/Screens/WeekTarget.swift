import Editorial
import TerminalKit

/// A target of the week, with its verdict: `FP   AT RISK  0 of 1  [####....]  360w left to Fri 18:00
/// Why the DMZ tour market died`.
struct WeekTarget {
  let scene: Scene
  let target: TargetReport

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let words = TargetWords(target, in: scene)
    let row = rect.split(left: 2).rest
    let isWide = row.width >= 98
    let columns = Columns(
      [
        Column(.fixed(4)), Column(.fixed(8)), Column(.fixed(max(4, words.count.utf8.count))),
        Column(.fixed(isWide ? 32 : row.width < 56 ? 0 : 12)),
        Column(.fixed(isWide ? 25 : row.width < 66 ? 16 : 23)), Column(.flexible(atLeast: 8)),
      ], gap: 1)
    let rects = columns.rects(in: row)
    let isLate = target.waitsFor?.isLate ?? false
    columns.draw(
      [
        [Span(scene.desk.plan[target.outlet].short, theme[.outlet(target.outlet)])],
        [Span(words.shortVerdict, theme[words.role])], [Span(words.count, theme[words.role])], [],
        [Span(words.tails.fitting(rects[4].width), theme[isLate ? .late : .text])],
        [Span(words.title, theme[.title])],
      ], on: &canvas, in: row)
    scene.gauge(words.hundredths, of: 100)
      .draw(on: &canvas, in: rects[3])
  }
}

extension Scene {
  /// The target that speaks for a week: the worst of the own outlets', else the worst there is.
  func mainTarget(of overview: Overview) -> TargetReport? {
    overview.week.main(in: desk)
  }
}

/// The finished weeks before the one shown and then that one itself, a row an outlet: `FP   1 0 1 1 1 1
/// 0 1 1 2 a 1 0   mean 0.8`.
struct WeeksBeforeView {
  let scene: Scene

  /// How many columns of weeks there are at most: of a week to come there is no figure yet.
  private var count: Int { WeeksBefore.count + (isShown ? 1 : 0) }
  private var isShown: Bool {
    scene.overview.week.week <= Week(containing: scene.overview.today)
  }

  /// The name of an outlet, the weeks, and what they come to.
  private func rects(_ rect: Rect) -> (name: Rect, weeks: [Rect], sum: Rect) {
    let row = rect.split(left: 2).rest
    let width = row.width >= 78 ? 4 : 3
    let (name, rest) = row.split(left: row.width >= 56 ? 10 : 5)
    let count = min(count, max(0, rest.width / width))
    let (weeks, sum) = rest.split(left: count * width)
    return (
      name,
      (0..<count).map {
        Rect(x: weeks.left + $0 * width, y: weeks.top, width: width, height: 1)
      }, sum.split(left: 2).rest
    )
  }

  /// The Mondays of the weeks, the first of a month by its name, and this week by that word.
  func drawNames(_ weeks: [Week], on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let (name, cells, _) = rects(rect)
    canvas.write("Mondays", at: name.origin, style: theme[.dim], within: name.width - 1)
    let shown = scene.overview.week.week
    let all = weeks + (isShown ? [shown] : [])
    for (place, (week, cell)) in zip(all.suffix(cells.count), cells).enumerated() {
      let day = week.first.civil.day
      let text = day <= 7 || place == 0 ? week.first.month.short : "\(day)"
      let isThis = week == shown && scene.otherWeek == nil
      write(isThis ? "now" : text, theme[.dim], on: &canvas, in: cell)
    }
  }

  func draw(
    _ before: WeeksBefore, _ target: TargetReport, on canvas: inout Canvas, in rect: Rect
  ) {
    let theme = scene.theme
    let outlet = scene.desk.plan[before.outlet]
    let (name, cells, sum) = rects(rect)
    let word = name.width >= 10 ? (outlet.kind == .client ? " filed" : " out") : ""
    canvas.write(
      [
        Span(TextWidth.clip(outlet.short, to: 4), theme[.outlet(before.outlet)]),
        Span(word, theme[.dim]),
      ], at: name.origin, within: name.width - 1)
    // An appearance is no more than nothing while the week may still bring a piece.
    let all = before.brought + (isShown ? [target.goal == 0 ? .away : .brought(target.out)] : [])
    for (week, cell) in zip(all.suffix(cells.count), cells) {
      let text = week.sign
      write(text, theme[text == "0" ? .dim : .text], on: &canvas, in: cell)
    }
    let words = sums(before, target)
    canvas.write(
      words.fitting(sum.width), at: sum.origin, style: theme[.text], within: sum.width)
  }

  /// `words  2.1 3.4 1.2  thousands; a week usually 2.6`, in hundreds where columns are narrow (R67).
  func draw(
    words weeks: [WordsReport.WeekFigures], usual: Int?, on canvas: inout Canvas, in rect: Rect
  ) {
    let theme = scene.theme
    let (name, cells, sum) = rects(rect)
    let isNarrow = (cells.first?.width ?? 0) < 4
    func text(_ words: Int) -> String {
      if isNarrow { return "\(words.adding(50) / 100)" }
      let tenths = words.adding(50) / 100
      return tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : "\(words.adding(500) / 1000)"
    }
    canvas.write("words", at: name.origin, style: theme[.text], within: name.width - 1)
    for (week, cell) in zip(weeks.suffix(cells.count), cells) {
      let isAway = scene.desk.isAway(week.week)
      switch week.written {
      case nil: write("?", theme[.dim], on: &canvas, in: cell)
      case 0? where isAway: write("-", theme[.text], on: &canvas, in: cell)
      case let written?:
        write(text(written), theme[written == 0 ? .dim : .text], on: &canvas, in: cell)
      }
    }
    let unit = isNarrow ? "hundreds" : "thousands"
    let forms =
      usual.map { ["\(unit); a week usually \(text($0))", "usually \(text($0))"] } ?? [unit]
    canvas.write(
      (forms + [""]).fitting(sum.width), at: sum.origin, style: theme[.text], within: sum.width)
  }

  /// `mean 0.8   four weeks 3 of 4   in hand 0`, the fullest first.
  private func sums(_ before: WeeksBefore, _ target: TargetReport) -> [String] {
    let mean = before.meanHundredths.map { hundredths in
      let tenths = (hundredths + 5) / 10
      return "mean \(tenths / 10).\(tenths % 10)"
    }
    // Four weeks that end in one to come are not those of the columns.
    guard target.per == .week, isShown else { return [mean ?? "", ""] }
    let weeks = "4 weeks \(target.fourWeeks)/\(target.fourWeeksGoal)"
    let isOwn = scene.desk.plan[target.outlet].kind == .own
    let inHand = isOwn ? "in hand \(target.inHand)" : nil
    let parts = [mean, weeks, inHand].compactMap { $0 }
    return parts.indices.reversed().map { parts[...$0].joined(separator: "   ") } + [""]
  }

  private func write(_ text: String, _ style: Style, on canvas: inout Canvas, in cell: Rect) {
    canvas.write(
      text, at: Point(max(cell.left, cell.right - text.utf8.count), cell.top), style: style,
      within: cell.width)
  }
}
