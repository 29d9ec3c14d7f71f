import Editorial
import TerminalKit

/// The first line: week, clocks, term, filter, and what wants attention.
struct HeaderBar {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let style = theme[.header]
    canvas.fill(rect, style: style)
    let attention = self.attention
    let room = rect.width - (attention.isEmpty ? 0 : attention.utf8.count + 2)
    var line = " " + [long, short, "W\(weekNumber)"].fitting(room - 2)
    for part in parts {
      // Of several that stand together, as many as there is room for.
      let fitting = part.indices.reversed().lazy
        .map { line + "   " + part[...$0].joined(separator: "  ") }
        .first { TextWidth.columns(of: $0) <= room - 1 }
      line = fitting ?? line
    }
    canvas.write(
      TextWidth.clip(line, to: max(0, room)), at: rect.origin, style: style, within: rect.width)
    canvas.write(
      attention, at: Point(max(rect.left, rect.right - attention.utf8.count - 1), rect.top),
      style: theme[.barStrong], within: attention.utf8.count)
  }

  private var weekNumber: String {
    scene.isRead ? padded(Week(containing: scene.overview.today).number, to: 2) : ""
  }

  /// `W48  Wed 25 Nov 14:02 JST`.
  private var long: String {
    guard scene.isRead else { return "copydesk" }
    let clocks = scene.overview.clocks
    let day = clocks.here.day
    return "W\(weekNumber)  \(day.weekday.short) \(day.civil.day) \(day.month.short) "
      + "\(clocks.here.clock) \(clocks.hereName)"
  }

  /// `W48 Wed 14:02`.
  private var short: String {
    guard scene.isRead else { return "copydesk" }
    let clocks = scene.overview.clocks
    return "W\(weekNumber) \(clocks.here.day.weekday.short) \(clocks.here.clock)"
  }

  /// What follows, from the most to the least important.
  private var parts: [[String]] {
    guard scene.isRead else { return [] }
    let clocks = scene.overview.clocks
    var parts: [[String]] = []
    if !scene.marks.isEmpty { parts.append(["\(scene.marks.count) marked"]) }
    if !scene.filter.isEmpty { parts.append(["/\(scene.filter)"]) }
    // Home's clock is the first: where it differs from here, the week hangs on it (R16).
    if !clocks.others.isEmpty {
      parts.append(clocks.others.map { "\($0.city) \($0.time.clock)" })
    }
    if let term = scene.overview.term { parts.append([term.text]) }
    return parts
  }

  /// At the right: a load under way, or how many problems there are.
  private var attention: String {
    if scene.isRead, let progress = scene.progress {
      return "reading \(grouped(progress.done)) of \(grouped(progress.of))"
    }
    let count = scene.desk.problems.count
    return count == 0 ? "" : "! \(grouped(count)) \("problem".plural(of: count))"
  }
}
