import Editorial
import TerminalKit

/// A day of MONTH: its number, and below it whose pieces it has, where it is wide each with its title.
struct MonthCell {
  /// From how many columns on there are titles.
  static let titled = 26

  let scene: Scene
  let day: Overview.MonthDay
  let isSelected: Bool

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let inner = Rect(x: rect.left + 1, y: rect.top, width: rect.width - 1, height: rect.height)
    let hasLate = day.day.hasLate || day.theirs.contains(where: \.isOverdue)
    let civil = day.day.day.civil
    let name = civil.day == 1 ? "1 \(day.day.day.month.short)" : "\(civil.day)"
    let mark = rect.height > 1 ? "" : day.sign
    let style = theme.look(
      hasLate && rect.height == 1 ? .late : day.day.isToday ? .counter : .dim,
      isSelected: isSelected)
    if isSelected { canvas.fill(rect.row(0).split(right: 1).rest, style: style) }
    canvas.write(
      (day.day.isToday ? "[\(name)]" : name) + mark, at: inner.origin, style: style,
      within: inner.width)
    var used = name.utf8.count + (day.day.isToday ? 2 : 0) + mark.utf8.count
    // What is done on a day off may be more to know than that it is one.
    if day.day.isAway {
      let room = inner.row(0).split(left: used + 1).rest
      used += 1 + canvas.write("away", at: room.origin, style: style, within: room.width)
    }
    drawAppointments(behind: used, on: &canvas, in: inner)
    guard count > 0 else { return }
    if rect.width >= MonthCell.titled, rect.height > 2 {
      return drawTitles(on: &canvas, in: inner.split(top: 1).rest)
    }
    // A line is filled before the next begins; what has no room at the end is counted.
    let width = max(1, inner.width - 1)
    var codes = OutletCode.codes(
      of: day.day, theirs: day.theirs, upTo: width * rect.height, in: scene)
    var left = count
    for row in 1..<max(1, rect.height) where left > 0 {
      let isLast = row == rect.height - 1
      let line =
        isLast
        ? OutletCode.line(codes, of: left, within: width, theme)
        : OutletCode.filledLine(&codes, within: width, theme)
      canvas.write(line, at: inner.row(row).origin, within: width)
      left = isLast ? 0 : codes.count + max(0, count - width * rect.height)
    }
  }

  /// The writer's own appointments, behind the day's number: `14:30`, where there are more
  /// `14:30+`, and where it is wide what the first is.
  private func drawAppointments(behind used: Int, on canvas: inout Canvas, in rect: Rect) {
    let own = day.day.appointments.filter(\.isOwn)
    guard let first = own.first, rect.height > 1 else { return }
    let row = rect.row(0).split(left: used + 1).rest
    let time = scene.labels.time(first, under: day.day.day)
    let more = own.count > 1 ? "+" : ""
    let room = row.width
    let forms =
      rect.width >= MonthCell.titled
      ? ["\(time)\(more) \(first.entry.title)"] : [time + more, time]
    guard
      let text = forms.first(where: { TextWidth.columns(of: $0) <= room })
        ?? (rect.width >= MonthCell.titled ? forms.first : nil)
    else { return }
    canvas.write(
      TextWidth.clip(text, to: room), at: row.origin,
      style: scene.theme.look(.text, isSelected: isSelected),
      within: room)
  }

  /// A row for each thing: `FP* Why the DMZ tour market ..`; the last counts what has none.
  private func drawTitles(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let shown = count <= rect.height ? count : rect.height - 1
    let codes = OutletCode.codes(of: day.day, theirs: day.theirs, upTo: shown, in: scene)
    for (row, code) in codes.enumerated() {
      let line = [
        Span(code.letters + code.sign, theme[code.role]),
        Span(" " + code.title, theme[code.sign == "+" ? .dim : .text]),
      ]
      canvas.write(
        line.clipped(to: rect.width - 1), at: rect.row(row).origin, within: rect.width - 1)
    }
    guard shown < count else { return }
    canvas.write(
      "+\(count - codes.count)", at: rect.row(shown).origin, style: theme[.dim],
      within: rect.width)
  }

  private var count: Int { day.day.entries.count + day.theirs.count }
}

extension OutletCode {
  /// As many codes as fit on a line, taken from the front of some; always one.
  static func filledLine(
    _ codes: inout [OutletCode], within width: Int, _ theme: Theme
  ) -> [Span] {
    var line: [Span] = []
    while let code = codes.first {
      let next =
        (line.isEmpty ? [] : [Span(" ", theme[.text])])
        + [Span(code.letters + code.sign, theme[code.role])]
      guard line.isEmpty || (line + next).columns <= width else { break }
      line += next
      codes.removeFirst()
    }
    return line
  }
}
