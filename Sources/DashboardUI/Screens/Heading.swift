import Editorial
import TerminalKit

/// The line above a pane: its name and its counts, which add up to the rows of its list.
struct Heading {
  let scene: Scene
  let pane: Pane
  var isFocused = false
  /// Whether the pane fills the screen and shows all there is.
  var isWhole = false
  /// Whether a list follows.
  var hasList = true
  /// Which lines of a longer list are shown, told at the right end where there is room.
  var position: String?

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let width = Heading.label(name, isFocused, scene.theme, on: &canvas, in: rect)
    let room = rect.width - width
    if pane == .pipe, !PipeCounts(scene.overview).parts.isEmpty {
      let lines = PipeCounts(scene.overview).lines(width: room, rows: rect.height)
      for (row, line) in lines.enumerated() {
        canvas.write(
          self.counts(line.parts, line.gap), at: Point(rect.left + width, rect.top + row),
          within: room)
      }
      if let last = lines.last {
        let columns = width + self.counts(last.parts, last.gap).columns
        drawPosition(after: columns, on: &canvas, in: rect.row(lines.count - 1))
      }
      return
    }
    let forms = self.forms
    let line = forms.fitting(room)
    canvas.write(line.clipped(to: room), at: Point(rect.left + width, rect.top), within: room)
    drawPosition(after: width + line.columns, on: &canvas, in: rect)
    if pane == .outlets { drawOutletColumns(on: &canvas, in: rect) }
  }

  private func drawPosition(after columns: Int, on canvas: inout Canvas, in rect: Rect) {
    guard let position, columns + 2 + position.utf8.count <= rect.width else { return }
    canvas.write(
      position, at: Point(rect.right - position.utf8.count, rect.top), style: scene.theme[.dim])
  }

  /// Draws a heading's word, underlined where the keys go; returns the columns it takes.
  static func label(
    _ name: String, _ isFocused: Bool, _ theme: Theme, on canvas: inout Canvas, in rect: Rect
  ) -> Int {
    let style = isFocused ? theme[.heading].adding(.underline) : theme[.heading]
    let used = canvas.write(name, at: rect.origin, style: style, within: rect.width)
    return max(7, used + 2)
  }

  private var name: String {
    // Below the verdict WEEK has spoken; its days go by the week's number.
    pane == .week ? "W\(padded(scene.overview.week.week.number, to: 2))" : pane.heading
  }

  /// Ways to say the counts, the fullest first.
  private var forms: [[Span]] {
    let overview = scene.overview
    switch pane {
    case .due where isWhole: return everything
    case .due: return due
    case .chase: return chase
    case .week:
      let days = overview.week.week.days
      let (first, last) = (days.lowerBound, days.upperBound)
      let start = first.month == last.month ? "\(first.civil.day)" : DateLabel.short(first)
      let text = "\(start) to \(DateLabel.short(last))"
      return [[Span(text, scene.theme[.dim])]]
    case .problems:
      let count = scene.desk.problems.count
      return [
        [count == 0 ? Span("none", scene.theme[.dim]) : Span("\(count)", scene.theme[.counter])]
      ]
    case .pipe: return [[Span("no live pieces", scene.theme[.dim])]]
    case .money: return MoneyStrip(scene: scene).forms
    case .outlets, .item: return [[]]
    }
  }

  private var due: [[Span]] {
    let overview = scene.overview
    let names: [(Row.Group, String, String, Role)] = [
      (.late, "late", "late", .late), (.today, "today", "today", .soon),
      (.thisWeek, "this week", "week", .text), (.nextWeek, "next week", "next", .text),
      (.later, "later", "later", .text), (.undated, "undated", "no date", .text),
    ]
    let total = [
      Span("you ", scene.theme[.text]), Span("\(overview.due.count)", scene.theme[.counter]),
    ]
    guard !overview.due.isEmpty else {
      return [[Span(scene.filter.isEmpty ? "nothing due" : "no match", scene.theme[.dim])]]
    }
    let groups = names.filter { overview.dueCounts[$0.0] > 0 }
    let full = groups.map { ($0.1, overview.dueCounts[$0.0], $0.3) }
    let short = groups.map { ($0.2, overview.dueCounts[$0.0], $0.3) }
    // Where even that is too long, what is not of this week becomes one figure.
    let near = groups.filter { $0.0.rawValue <= Row.Group.thisWeek.rawValue }.map {
      ($0.2, overview.dueCounts[$0.0], $0.3)
    }
    let rest = groups.filter { $0.0.rawValue > Row.Group.thisWeek.rawValue }.reduce(0) {
      $0 + overview.dueCounts[$1.0]
    }
    let merged = near + (rest > 0 ? [("after", rest, Role.text)] : [])
    return [(full, 2), (short, 2), (merged, 2), (merged, 1)].map { parts, gap in
      total + [Span(gap == 1 ? " " : "   ", scene.theme[.text])] + counts(parts, gap)
    }
  }

  private var everything: [[Span]] {
    let rows = scene.overview.rows
    let you = scene.overview.due.count
    let them = scene.overview.theirCount
    let nobody = rows.count - you - them
    return [
      counts([("all", rows.count, .text)], 2) + [Span("   ", scene.theme[.text])]
        + counts(
          [("you", you, .text), ("them", them, .text), ("nobody", nobody, .text)]
            .filter { $0.1 > 0 }, 2)
    ]
  }

  private var chase: [[Span]] {
    let late = scene.overview.chase.count
    let waiting = scene.overview.theirCount - late
    guard scene.overview.theirCount > 0 else {
      return [[Span("you wait for nobody", scene.theme[.dim])]]
    }
    let parts: [(String, Int, Role)] = [("late", late, .late), ("waiting", waiting, .text)]
    return [
      counts([("them", scene.overview.theirCount, .text)], 2) + [Span("   ", scene.theme[.text])]
        + counts(parts.filter { $0.1 > 0 }, 2)
        + (late == 0 && hasList ? [Span("   nobody is late", scene.theme[.dim])] : [])
    ]
  }

  /// `late 1  today 1`, the numbers bold.
  private func counts(_ parts: [(String, Int, Role)], _ gap: Int) -> [Span] {
    var line: [Span] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { line.append(Span(String(repeating: " ", count: gap), scene.theme[.text])) }
      line.append(Span(part.0 + " ", scene.theme[part.2]))
      line.append(Span("\(part.1)", part.2 == .text ? scene.theme[.counter] : scene.theme[part.2]))
    }
    return line
  }

  private func drawOutletColumns(on canvas: inout Canvas, in rect: Rect) {
    let dim = scene.theme[.dim]
    let row = rect.split(left: 2).rest
    let labels: [[Span]] =
      [[], []] + OutletView.headings(width: rect.width).map { [Span($0, dim)] }
    // The name of the pane stands where the first column would.
    let columns = OutletView.columns(width: rect.width)
    for (rect, cell) in zip(columns.rects(in: row), labels).dropFirst(2) {
      let text = cell.columns
      canvas.write(
        cell, at: Point(rect.left + max(0, rect.width - text), rect.top), within: rect.width)
    }
  }
}
