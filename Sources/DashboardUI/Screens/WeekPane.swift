import Editorial
import TerminalKit

/// The week in three lines: the verdict, the weeks before, the days.
struct WeekPane {
  let scene: Scene
  var isFocused = false

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    drawVerdict(on: &canvas, in: rect.row(0))
    let days = dayLine(rect.width - 7)
    switch rect.height {
    case 1: return
    case 2 where rect.width >= 100: write(weeksLine(rect.width - 7), on: &canvas, in: rect.row(1))
    case 2: write(days, on: &canvas, in: rect.row(1))
    default:
      write(weeksLine(rect.width - 7), on: &canvas, in: rect.row(1))
      write(days, on: &canvas, in: rect.row(2))
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
    var head: [Span] = []
    if let other = otherWeek { head.append(Span(other + "  ", theme[.warning])) }
    if let main = words.main, scene.desk.plan[main.outlet].kind != .own {
      head.append(Span(scene.desk.plan[main.outlet].short + " ", theme[.outlet]))
    }
    head.append(Span(words.verdict, theme[words.role].adding(.bold)))
    if !words.count.isEmpty { head.append(Span("  " + words.count, theme[.counter])) }
    let gap = Span("   ", theme[.text])
    let title = TextWidth.columns(of: words.title)
    // The words for the end are the fullest that leave the title whole, else the shortest.
    let left = room - head.columns - (words.title.isEmpty ? 0 : 3)
    let tail =
      words.tails.first { left - 2 - TextWidth.columns(of: $0) >= title } ?? words.tails.last ?? ""
    let tailGap = words.title.isEmpty ? 3 : left - title - TextWidth.columns(of: tail) >= 3 ? 3 : 2
    var line = head
    if !words.title.isEmpty {
      let width = max(8, left - tailGap - TextWidth.columns(of: tail))
      line += [gap, Span(TextWidth.clip(words.title, to: width), theme[.title])]
    }
    if !tail.isEmpty {
      line += [
        Span(String(repeating: " ", count: tailGap), theme[.text]), Span(tail, theme[.text]),
      ]
    }
    canvas.write(
      line.clipped(to: room), at: Point(rect.left + used, rect.top), within: room)
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
      groups.append(
        (1, [label("4 wk"), Span("\(main.fourWeeks)/\(4 * goal(main))", theme[.text])]))
      groups.append((3, [label("in hand"), Span("\(main.inHand) wk", theme[.text])]))
    }
    let others = week.targets.filter { $0.outlet != main?.outlet || main == nil }
    for (kind, word) in [(true, "filed:"), (false, "out:")] {
      let some = others.filter { (scene.desk.plan[$0.outlet].kind == .client) == kind }
      guard !some.isEmpty else { continue }
      var line = [label(word)]
      for (index, report) in some.enumerated() {
        let isWorst = (report.verdict ?? .met) >= .behind
        line.append(
          Span(
            "\(index > 0 ? "  " : "")\(scene.desk.plan[report.outlet].short) "
              + "\(report.out)/\(report.goal)\(isWorst ? "!" : "")",
            theme[isWorst ? .late : report.verdict == .met ? .good : .text]))
      }
      groups.append((2, line))
    }
    if week.shipped > 0 {
      groups.append((4, [label("shipped"), Span("\(grouped(week.shipped))w", theme[.text])]))
    }
    var ranks: Set<Int> = []
    var used = 0
    for group in groups.sorted(by: { $0.rank < $1.rank }) {
      let columns = group.line.columns + (used == 0 ? 0 : 3)
      if used == 0 || used + columns <= width {
        ranks.insert(group.rank)
        used += columns
      }
    }
    let shown = groups.filter { ranks.contains($0.rank) }.map(\.line)
    return Array(shown.joined(separator: [Span("   ", theme[.text])]))
  }

  private func goal(_ target: TargetReport) -> Int {
    scene.desk.plan[target.outlet].target?.goal ?? target.goal
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
    var cells: [[Span]] = scene.overview.days.map { day in
      let name = day.isToday ? day.day.weekday.short.uppercased() : day.day.weekday.short
      return [
        Span(name + " ", theme[day.isToday ? .counter : .dim]),
        Span(dayText(day), theme[day.hasLate ? .late : day.isToday ? .counter : .text]),
      ]
    }
    let next = scene.overview.week.week + 1
    let isThis = scene.overview.week.week == Week(containing: scene.overview.today)
    cells.append([
      Span(isThis ? "next wk " : "W\(padded(next.number, to: 2)) ", theme[.dim]),
      Span("\(scene.overview.nextWeekCount)", theme[.text]),
    ])
    for gap in [3, 2, 1] {
      let line = Array(
        cells.joined(separator: [Span(String(repeating: " ", count: gap), theme[.text])]))
      if line.columns <= width || gap == 1 { return line }
    }
    return []
  }

  private func dayText(_ day: Overview.WeekDay) -> String {
    var parts: [String] = []
    let slots = day.slots.map { scene.overview.week.slots[$0] }
    parts += slots.map { slot in
      switch slot.state {
      case .empty: "POST?"
      case .planned: "POST"
      case .queued: "QUEUED"
      case .out: "OUT"
      case .missed: "missed"
      }
    }
    if !day.owed.isEmpty { parts.append("\(day.owed.count)\(day.hasLate ? "!" : "")") }
    if parts.isEmpty { return day.done.isEmpty ? "-" : "ok" }
    return parts.joined(separator: "+")
  }
}
