import Editorial
import TerminalKit

extension Pane {
  /// How the week goes, and its days.
  package static let week: Pane = Pane("week", "1", help: "Fill the screen with WEEK, day by day") {
    $0.list = Agenda.list
    $0.wholeList = WeekLines.list
    $0.saysPosition = true
    $0.opening = { list, overview in
      // What today holds, else what comes next.
      list.selectable.firstIndex { line in
        guard case .agenda(let agenda) = list.lines[line].content else { return false }
        return agenda.day >= overview.today
      }
    }
    $0.empty = { _ in "nothing this week" }
    $0.isWholeWhenNarrow = true
    $0.room = { overview in
      let week = overview.week
      return PaneRoom(
        rows: week.targets.count,
        notes: week.targets.contains { $0.bringForward(overview.desk, overview.labels) != nil }
          ? 1 : 0,
        closing: overview.closesWithWords || !overview.readers.isEmpty ? 1 : 0)
    }
    $0.tab = { scene in scene.mainTarget.map { "\($0.out)/\($0.goal)" } ?? "" }
    $0.drawHeading = { scene, area, canvas, rect in
      WeekPane(scene: scene, area: area).drawHeading(on: &canvas, in: rect)
    }
    $0.drawClosing = { scene, _, canvas, rect in
      WordsView(scene: scene).draw(on: &canvas, in: rect)
    }
    $0.drawSummary = { scene, area, canvas, rect in
      WeekPane(scene: scene, area: area).draw(on: &canvas, in: rect)
    }
  }
}

/// The week in a few lines: the verdict, its targets as bars, and what could be brought forward.
struct WeekPane {
  let scene: Scene
  let area: Layout.Area

  /// Whether a heading so wide says what could be brought forward; else a line of its own does.
  static func isBroad(_ width: Int) -> Bool { width >= 110 }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    drawHeading(on: &canvas, in: rect.row(0))
    let rows = rect.split(top: 1).rest
    let targets = scene.overview.week.targets
    let spare = WeekPane.isBroad(rect.width) ? nil : spare
    let room = rows.height - (spare == nil || rows.height < 2 ? 0 : 1)
    // Where there is no room for all, the worst have theirs and one line counts the others.
    let isWhole = targets.count <= room
    let shown = isWhole ? targets : Array(inOrderOfNeed(targets).prefix(max(0, room - 1)))
    var row = 0
    defer {
      if shown.isEmpty, let spare { drawSpare(spare, on: &canvas, in: rows.row(1)) }
    }
    for target in shown {
      TargetBar(scene: scene, target: target).draw(on: &canvas, in: rows.row(row))
      row += 1
      guard let spare, rows.height > room, target.outlet == scene.mainTarget?.outlet else {
        continue
      }
      drawSpare(spare, on: &canvas, in: rows.row(row))
      row += 1
    }
    guard !isWhole, room > 0 else { return }
    let others = inOrderOfNeed(targets).dropFirst(shown.count)
    drawOthers(Array(others), on: &canvas, in: rows.row(row))
  }

  private func inOrderOfNeed(_ targets: [TargetReport]) -> [TargetReport] {
    let main = scene.mainTarget?.outlet
    return targets.enumerated().sorted { a, b in
      if (a.element.outlet == main) != (b.element.outlet == main) {
        return a.element.outlet == main
      }
      let (first, second) = (a.element.verdict ?? .met, b.element.verdict ?? .met)
      return first == second ? a.offset < b.offset : first > second
    }.map(\.element)
  }

  /// `or bring forward to Fri 18:00: Trams (Fri 11 Dec)` (R24).
  private var spare: String? { scene.mainTarget?.bringForward(scene.desk, scene.labels) }

  private func drawSpare(_ text: String, on canvas: inout Canvas, in rect: Rect) {
    let row = rect.split(left: min(24, rect.width / 3)).rest
    canvas.write(
      TextWidth.clip(text, to: row.width), at: row.origin, style: scene.theme[.soon],
      within: row.width)
  }

  /// `3 more: LIC 0/1  WKS 1/1  SPE 0/2`, as many as there is room for; where none has a line of its
  /// own, the piece behind them that the week hangs on.
  private func drawOthers(_ targets: [TargetReport], on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let row = rect.split(left: 2).rest
    let isAlone = targets.count == scene.overview.week.targets.count
    var line = isAlone ? [] : [Span("\(targets.count) more:", theme[.dim])]
    for target in targets {
      let words = TargetWords(target, in: scene)
      let next = [
        Span(" " + scene.desk.plan[target.outlet].short, theme[.outlet(target.outlet)]),
        Span(" \(words.count) ", theme[words.role]),
      ]
      guard (line + next).columns <= row.width else { break }
      line += next
    }
    if isAlone, let first = targets.first {
      let words = TargetWords(first, in: scene)
      let need = [words.title, words.tails.last ?? ""].filter { !$0.isEmpty }
      line.append(Span("  " + need.joined(separator: "  "), theme[.text]))
    }
    canvas.write(line.clipped(to: row.width), at: row.origin, within: row.width)
  }

  // MARK: The heading

  func drawHeading(on canvas: inout Canvas, in rect: Rect) {
    let strip = scene.mainTarget.map(\.strip) ?? ""
    let keys = scene.keys
    if scene.zoom == .week {
      let hint = "\(keys[.weekBack]) before   \(keys[.thisWeek]) this   \(keys[.weekForward]) after"
      return Heading(
        scene, area, title: Span(span, scene.theme[scene.otherWeek == nil ? .text : .warning]),
        forms: verdicts,
        gap: 2, note: [Span(hint, scene.theme[.dim])]
      ).draw(on: &canvas, in: rect)
    }
    let isInBars = RowColumns.isWide(scene.size)
    Heading(
      scene, area, title: Span(span, scene.theme[scene.otherWeek == nil ? .text : .warning]),
      forms: verdicts, gap: 2,
      note: strip.isEmpty
        ? []
        : [Span(isInBars ? signsOfStrips + "last 8 weeks" : "last 8 weeks", scene.theme[.dim])]
          + (isInBars ? [] : [Span(" " + strip, scene.theme[.text])])
    ).draw(on: &canvas, in: rect)
  }

  /// What the letters in the strips below are, where there are such and the place is not wanted for what
  /// could be brought forward: `a = only appearances   `.
  private var signsOfStrips: String {
    if spare != nil { return "" }
    return StripSigns.words(of: scene.overview.week.targets.flatMap(\.recent)).map { $0 + "   " }
      ?? ""
  }

  /// `23-29 Nov`, `16-22 Nov, last week`.
  private var span: String {
    let week = scene.overview.week.week
    let (first, last) = (week.first, week.last)
    let start = first.month == last.month ? "\(first.civil.day)" : DateLabel.short(first)
    let days = "\(start)-\(DateLabel.short(last))"
    return days + (scene.otherWeek.map { ", \($0)" } ?? "")
  }

  /// `FP  AT RISK   0 of 1 published`, and where it is broad what could be brought forward.
  private var verdicts: [[Span]] {
    let theme = scene.theme
    guard let main = scene.mainTarget else {
      let shipped = scene.overview.week.shipped
      let words = shipped > 0 ? ", \(grouped(shipped)) words shipped" : ""
      return [[Span(" no target\(words)", theme[.text])], [Span(" no target", theme[.text])]]
    }
    let words = TargetWords(main, in: scene)
    // Whose verdict it is: the strip at the right is theirs too.
    let name = scene.desk.plan[main.outlet].short
    let verdict = [
      Span(name + " ", theme[.outlet(main.outlet)]),
      Span(" \(words.verdict) ", theme[words.badge]),
    ]
    let counted = verdict + [Span(" " + words.sentence, theme[.text])]
    let spares =
      // On the whole screen it has a line of its own.
      WeekPane.isBroad(scene.size.width) && scene.zoom != .week
      ? [spare, main.bringForward(scene.desk, scene.labels, isBrief: true)].compactMap { $0 } : []
    let brief = spares.last.map { TextWidth.clip($0, to: 52) }
    return (spares + [brief].compactMap { $0 }).map { counted + [Span("; " + $0, theme[.soon])] }
      + [counted, verdict] + (scene.isSingle ? [[]] : [])
  }
}

extension Scene {
  /// `last week`, `in 3 weeks`: which week is shown where it is not this one.
  var otherWeek: String? {
    let steps = overview.week.week - Week(containing: overview.today)
    switch steps {
    case 0: return nil
    case -1: return "last week"
    case 1: return "next week"
    default: return steps < 0 ? "\(-steps) weeks ago" : "in \(steps) weeks"
    }
  }
}
