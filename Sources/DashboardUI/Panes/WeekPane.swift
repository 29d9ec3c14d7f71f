import Editorial
import TerminalKit

extension Pane {
  /// How the week goes, and its days.
  package static let week: Pane = Pane("week", "1", help: "Fill the screen with WEEK, day by day") {
    $0.list = Agenda.list
    $0.wholeList = { overview in
      let targets = overview.week.targets.map { report in
        Line { scene, _, canvas, rect in
          TargetLine(scene: scene, report: report).draw(on: &canvas, in: rect)
        }
      }
      return targets + (targets.isEmpty ? [] : [.blank]) + Agenda.list(overview)
    }
    $0.empty = { _ in "nothing this week" }
    $0.room = { overview in
      PaneRoom(
        rows: overview.days.reduce(0) { $0 + max(1, $1.entries.count) })
    }
    $0.place = Place(side: .right) { _ in 8 }
    $0.wholeHead = { min($0.width < 60 ? 3 : 4, max(1, $0.height - 3)) }
    $0.tab = { WeekWords($0).main.map { "\($0.out)/\($0.goal)" } ?? "" }
    $0.counts = { scene, _ in
      let days = scene.overview.week.week.days
      let (first, last) = (days.lowerBound, days.upperBound)
      let start = first.month == last.month ? "\(first.civil.day)" : DateLabel.short(first)
      return [[Span("\(start) to \(DateLabel.short(last))", scene.theme[.dim])]]
    }
    $0.drawHeading = { scene, area, canvas, rect in
      if area.head > 1 {
        let rows = rect.width < 60 ? rect : rect.split(bottom: 1).rest
        WeekPane(scene: scene, isFocused: scene.isFocused(area)).draw(on: &canvas, in: rows)
      } else {
        // Below the verdict WEEK has spoken; its days go by the week's number.
        let name = "W\(padded(scene.overview.week.week.number, to: 2))"
        Heading(scene, area, name: name, forms: area.pane.counts(scene, area))
          .draw(on: &canvas, in: rect)
      }
    }
    $0.drawSummary = { scene, _, canvas, rect in WeekPane(scene: scene).draw(on: &canvas, in: rect)
    }
  }
}

/// The week in three lines: the verdict, the weeks before, the days.
struct WeekPane {
  let scene: Scene
  var isFocused = false

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    if rect.width < 60 { return drawNarrow(on: &canvas, in: rect) }
    drawVerdict(on: &canvas, in: rect.row(0))
    switch rect.height {
    case 1: return
    case 2 where rect.width >= 100: write(weeksLine(rect.width - 7), on: &canvas, in: rect.row(1))
    case 2: write(dayLine(rect.width - 7), on: &canvas, in: rect.row(1))
    default:
      write(weeksLine(rect.width - 7), on: &canvas, in: rect.row(1))
      write(dayLine(rect.width - 7), on: &canvas, in: rect.row(2))
    }
  }

  private func write(_ line: [Span], on canvas: inout Canvas, in rect: Rect) {
    let rect = rect.split(left: 7).rest
    canvas.write(line.clipped(to: rect.width), at: rect.origin, within: rect.width)
  }

  private func drawVerdict(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let words = WeekWords(scene)
    let used = Heading.label("WEEK", isFocused, theme, on: &canvas, in: rect)
    let room = rect.width - used
    var line = verdict(words)
    let title = TextWidth.columns(of: words.title)
    // The words at the end are the fullest that leave the title whole, else the shortest; three
    // blanks part them, or two where that saves the title.
    let left = room - line.columns
    let tail =
      words.tails.first { left - title - TextWidth.columns(of: $0) >= 6 }
      ?? words.tails.first { left - title - TextWidth.columns(of: $0) >= 4 } ?? words.tails.last
      ?? ""
    let spare = left - title - TextWidth.columns(of: tail)
    let blanks = Span(spare >= 6 ? "   " : "  ", theme[.text])
    if !words.title.isEmpty {
      let width = max(8, left - 4 - TextWidth.columns(of: tail))
      line += [blanks, Span(TextWidth.clip(words.title, to: width), theme[.title])]
    }
    if !tail.isEmpty { line += [blanks, Span(tail, theme[.text])] }
    canvas.write(
      line.clipped(to: room), at: Point(rect.left + used, rect.top), within: room)
  }

  /// `AT RISK  0 of 1`.
  private func verdict(_ words: WeekWords) -> [Span] {
    let theme = scene.theme
    var line: [Span] = []
    if let other = otherWeek { line.append(Span(other + "  ", theme[.warning])) }
    if let main = words.main, scene.desk.plan[main.outlet].kind != .own {
      line.append(Span(scene.desk.plan[main.outlet].short + " ", theme[.outlet(main.outlet)]))
    }
    line.append(Span(words.verdict, theme[words.role]))
    if !words.count.isEmpty { line.append(Span("  " + words.count, theme[.counter])) }
    return line
  }

  /// Where there is little room: the verdict, the piece below it, then the weeks.
  private func drawNarrow(on canvas: inout Canvas, in rect: Rect) {
    let words = WeekWords(scene)
    _ = Heading.label("WEEK", isFocused, scene.theme, on: &canvas, in: rect.row(0))
    var line = verdict(words)
    let room = max(0, rect.width - 7)
    let tail = words.tails.fitting(room - line.columns - 2)
    if !tail.isEmpty { line.append(Span("  " + tail, scene.theme[.text])) }
    write(line, on: &canvas, in: rect.row(0))
    var lines = [weeksLine(room)]
    if !words.title.isEmpty { lines.insert([Span(words.title, scene.theme[.title])], at: 0) }
    for (row, line) in lines.enumerated() where row + 1 < rect.height {
      write(line, on: &canvas, in: rect.row(row + 1))
    }
  }

  /// `W47, last week:` where the week shown is not this one.
  private var otherWeek: String? {
    let shown = scene.overview.week.week
    let steps = shown - Week(containing: scene.overview.today)
    guard steps != 0 else { return nil }
    let name = "W\(padded(shown.number, to: 2))"
    switch steps {
    case -1: return "\(name) last week:"
    case 1: return "\(name) next week:"
    default: return steps < 0 ? "\(name) \(-steps) weeks ago:" : "\(name) in \(steps) weeks:"
    }
  }

  // MARK: The weeks before

  /// `8 wk 1 1 0 1 1 2 a 1   4 wk 3/4   in hand 0 wk   filed: KP 1/1  NKN 0/1`, as far as it fits.
  private func weeksLine(_ width: Int) -> [Span] {
    let theme = scene.theme
    let week = scene.overview.week
    let main = WeekWords(scene).main
    func label(_ text: String) -> Span { Span(text + " ", theme[.dim]) }
    var groups: [(rank: Int, line: [Span])] = []
    if let main, scene.desk.plan[main.outlet].kind == .own {
      groups.append((0, [label("8 wk"), Span(strip(main), theme[.text])]))
      if main.per == .week {
        groups.append(
          (1, [label("4 wk"), Span("\(main.fourWeeks)/\(main.fourWeeksGoal)", theme[.text])]))
      }
      groups.append((4, [label("in hand"), Span("\(main.inHand) wk", theme[.text])]))
      if let mean = main.meanHundredths {
        let tenths = (mean + 5) / 10
        groups.append((6, [label("mean"), Span("\(tenths / 10).\(tenths % 10)", theme[.text])]))
      }
    }
    if let extras = main?.extras, extras > 0 {
      groups.append((2, [Span("+" + extras.counted("appearance"), theme[.text])]))
    }
    let others = week.targets.filter { $0.outlet != main?.outlet && $0.goal > 0 }
    for (kind, word) in [(true, "filed:"), (false, "out:")] {
      let some = others.filter { (scene.desk.plan[$0.outlet].kind == .client) == kind }
      guard !some.isEmpty else { continue }
      var line = [label(word)]
      for (index, report) in some.enumerated() {
        let isWorst = (report.verdict ?? .met) >= .behind
        let month =
          report.per == .month ? scene.overview.assessment.month(of: week.week).short + " " : ""
        line.append(
          Span(
            "\(index > 0 ? "  " : "")\(scene.desk.plan[report.outlet].short) \(month)"
              + "\(report.out)/\(report.goal)\(isWorst ? "!" : "")",
            theme[isWorst ? .late : report.verdict == .met ? .good : .text]))
      }
      groups.append((3, line))
    }
    if week.shipped > 0 {
      groups.append((5, [label("shipped"), Span("\(grouped(week.shipped))w", theme[.text])]))
    }
    // What could be brought forward is worth more than all but the strip, and says its title as far
    // as it fits.
    let spare = main?.bringForward(scene.desk, scene.labels) ?? ""
    var ranks: Set<Int> = []
    var used = 0
    for group in groups.sorted(by: { $0.rank < $1.rank }) {
      let columns = group.line.columns + (used == 0 ? 0 : 3)
      let kept = spare.isEmpty || used == 0 ? 0 : min(TextWidth.columns(of: spare), 40) + 3
      if used == 0 || used + columns + kept <= width {
        ranks.insert(group.rank)
        used += columns
      }
    }
    let room = max(0, width - used - (used == 0 ? 0 : 3))
    var shown = groups.filter { ranks.contains($0.rank) }.map(\.line)
    if !spare.isEmpty { shown.append([Span(TextWidth.clip(spare, to: room), theme[.soon])]) }
    return Array(shown.joined(separator: [Span("   ", theme[.text])]))
  }

  private func strip(_ target: TargetReport) -> String {
    target.recent.map { week in
      switch week {
      case .brought(let weight): "\(weight)"
      case .appearance: "a"
      case .away: "-"
      }
    }.joined(separator: " ")
  }

  // MARK: The days

  /// `Mon 1!   Tue -   WED 1   Thu 2   Fri POST+1   Sat -   Sun -   next wk 3`.
  private func dayLine(_ width: Int) -> [Span] {
    let theme = scene.theme
    let next = scene.overview.week.week + 1
    let isThis = scene.overview.week.week == Week(containing: scene.overview.today)
    let after = [
      Span(isThis ? "next wk " : "W\(padded(next.number, to: 2)) ", theme[.dim]),
      Span("\(scene.overview.nextWeekCount)", theme[.text]),
    ]
    func line(_ cells: [[Span]], _ gap: Int) -> [Span] {
      Array(cells.joined(separator: [Span(String(repeating: " ", count: gap), theme[.text])]))
    }
    // What lies after the week goes first where there is no room, then the words of slots.
    let days = scene.overview.days.map { ($0, DayWords($0, scene.overview.week)) }
    let full = days.map { dayCell($0, $1.full) }
    let short = days.map { dayCell($0, $1.short) }
    let forms = [
      (full + [after], 3), (full + [after], 2), (full + [after], 1), (full, 1),
      (short + [after], 1), (short, 1),
    ]
    let fitting = forms.lazy.map { line($0, $1) }.first { $0.columns <= width }
    if let fitting { return fitting }
    // Each day keeps its share of the line, so that Sunday is there whatever Monday holds.
    return line(short.map { $0.clipped(to: max(4, (width - 6) / 7)) }, 1)
  }

  private func dayCell(_ day: Overview.WeekDay, _ text: String) -> [Span] {
    let name = day.isToday ? day.day.weekday.short.uppercased() : day.day.weekday.short
    return [
      Span(name + " ", scene.theme[day.isToday ? .counter : .dim]),
      Span(text, scene.theme[day.hasLate ? .late : day.isToday ? .counter : .text]),
    ]
  }
}
