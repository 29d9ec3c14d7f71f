import Editorial
import TerminalKit

/// The first line: week, clocks, term, filter, and what wants attention.
struct HeaderBar {
  let dashboard: Dashboard

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = dashboard.theme
    let style = theme[.header]
    canvas.fill(rect, style: style)
    let attention = self.attention
    let room = rect.width - (attention.isEmpty ? 0 : attention.utf8.count + 2)
    var line = " " + [long, short, "W\(weekNumber)"].fitting(room - 2)
    for part in parts {
      let next = line + "   " + part
      guard TextWidth.columns(of: next) <= room - 1 else { continue }
      line = next
    }
    canvas.write(
      TextWidth.clip(line, to: max(0, room)), at: rect.origin, style: style, within: rect.width)
    canvas.write(
      attention, at: Point(max(rect.left, rect.right - attention.utf8.count - 1), rect.top),
      style: style.adding(.bold), within: attention.utf8.count)
  }

  private var weekNumber: String {
    dashboard.overview.map { padded(Week(containing: $0.today).number, to: 2) } ?? ""
  }

  /// `W48  Wed 25 Nov 14:02 JST`.
  private var long: String {
    guard let clocks = dashboard.overview?.clocks else { return "copydesk" }
    let day = clocks.here.day
    return "W\(weekNumber)  \(day.weekday.short) \(day.civil.day) \(day.month.short) "
      + "\(clocks.here.clock) \(clocks.hereName)"
  }

  /// `W48 Wed 14:02`.
  private var short: String {
    guard let clocks = dashboard.overview?.clocks else { return "copydesk" }
    return "W\(weekNumber) \(clocks.here.day.weekday.short) \(clocks.here.clock)"
  }

  /// What follows, from the most to the least important.
  private var parts: [String] {
    guard let overview = dashboard.overview else { return [] }
    let clocks = overview.clocks
    var parts: [String] = []
    if !dashboard.marks.isEmpty { parts.append("\(dashboard.marks.count) marked") }
    if !dashboard.filterText.isEmpty { parts.append("/\(dashboard.filterText)") }
    if !clocks.others.isEmpty {
      parts.append(clocks.others.map { "\($0.city) \($0.time.clock)" }.joined(separator: "  "))
    }
    if let term = overview.term { parts.append(term.text) }
    return parts
  }

  /// At the right: a load under way, or how many problems there are.
  private var attention: String {
    if dashboard.overview != nil, let progress = dashboard.progress {
      return "reading \(grouped(progress.done)) of \(grouped(progress.of))"
    }
    let count = dashboard.desk?.problems.count ?? 0
    return count == 0 ? "" : "! \(grouped(count)) problem\(count == 1 ? "" : "s")"
  }
}

/// The panes by name, where there is room for one of them.
struct TabLine {
  let scene: Scene
  let focus: Pane

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let target = WeekWords(scene).main
    let counts: [Pane: String] = [
      .week: target.map { "\($0.out)/\($0.goal)" } ?? "",
      .due: "\(scene.overview.due.count)", .chase: "\(scene.overview.theirCount)",
      .pipe: "\(scene.overview.pipeline.stages.reduce(0) { $0 + $1.pieces.count })",
    ]
    // Where there is no room for all counts, only the pane shown keeps its own.
    let length = Pane.tabs.reduce(0) {
      $0 + $1.heading.utf8.count + 3 + (counts[$1] ?? "").utf8.count
    }
    var column = rect.left
    for pane in Pane.tabs {
      let count = length > rect.width && pane != focus ? "" : counts[pane] ?? ""
      let text = pane.heading + (count.isEmpty ? "" : " " + count)
      let isFocused = pane == focus
      let style = isFocused ? theme[.heading].adding([.underline, .bold]) : theme[.dim]
      column += canvas.write(
        isFocused ? ">" : " ", at: Point(column, rect.top), style: theme[.heading],
        within: rect.right - column)
      column += canvas.write(
        text, at: Point(column, rect.top), style: style, within: rect.right - column)
      column += 1
    }
  }
}
