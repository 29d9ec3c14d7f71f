import Editorial
import TerminalKit

/// A target of the week as a bar: `FP   0/1 [#######...] Why the DMZ tour market died   360w left to
/// Fri 18:00`, and where there is room the eight weeks before it.
struct TargetBar {
  let scene: Scene
  let target: TargetReport

  /// Columns that the weeks before take at the right end, where a screen is so wide.
  static let stripColumns = 15

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let words = TargetWords(target, in: scene)
    let isBad = target.verdict == .behind || target.verdict == .missed
    if isBad { canvas.write("!", at: Point(rect.left + 1, rect.top), style: theme[.late]) }
    var row = rect.split(left: 2).rest
    if RowColumns.isWide(scene.size), row.width > 60 {
      let (strip, rest) = row.split(right: TargetBar.stripColumns)
      canvas.write(
        TextWidth.clip(target.strip, to: strip.width),
        at: Point(max(strip.left, strip.right - target.strip.utf8.count), strip.top),
        style: theme[.text])
      row = rest.split(right: 2).rest
    }
    let rects = columns(row.width, count: max(3, words.count.utf8.count)).rects(in: row)
    canvas.write(
      TextWidth.clip(scene.desk.plan[target.outlet].short, to: 4), at: rects[0].origin,
      style: theme[.outlet(target.outlet)])
    canvas.write(
      words.count, at: rects[1].origin, style: theme[words.role], within: rects[1].width)
    scene.gauge(words.hundredths, of: 100)
      .draw(on: &canvas, in: rects[2])
    let tail = words.tails.fitting(rects[4].width)
    if words.title.isEmpty {
      // Without a piece to name, what there is to say has its place.
      let room = rects[3].width + rects[4].width + 1
      canvas.write(
        TextWidth.clip(words.tails.fitting(room), to: room), at: rects[3].origin,
        style: theme[.text], within: room)
      return
    }
    canvas.write(
      TextWidth.clip(words.title, to: rects[3].width), at: rects[3].origin,
      style: theme[.title], within: rects[3].width)
    let isLate = target.waitsFor?.isLate ?? false
    canvas.write(
      TextWidth.clip(tail, to: rects[4].width), at: rects[4].origin,
      style: theme[isLate ? .late : .text], within: rects[4].width)
  }
  /// Code, count, gauge, title, and what it needs; where it is very wide nothing stands far from its
  /// title.
  private func columns(_ width: Int, count: Int) -> Columns {
    let (gauge, title, tail, gap): (Int, Track, Int, Int) =
      switch width {
      case ..<50: (0, .flexible(atLeast: 8), 9, 1)
      case ..<66: (7, .flexible(atLeast: 8), 17, 1)
      case ..<90: (12, .flexible(atLeast: 8), 23, 1)
      case ..<150: (22, .flexible(atLeast: 8), 30, 2)
      default: (42, .fixed(64), 30, 2)
      }
    return Columns(
      [
        Column(.fixed(4)), Column(.fixed(count)), Column(.fixed(gauge)), Column(title),
        Column(.fixed(tail)),
      ], gap: gap)
  }
}
