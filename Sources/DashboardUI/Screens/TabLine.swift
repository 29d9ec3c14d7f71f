import Editorial
import TerminalKit

/// The panes by digit and name, where there is room for one of them: `1WEEK[2DUE 19]3CHASE 4!`, and at
/// the right how much of it is not shown.
struct TabLine {
  let scene: Scene
  let area: Layout.Area

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard let (detail, end) = form(within: rect.width) else { return }
    let line = tabs(detail).flatMap(\.spans)
    let room = rect.width - (end.isEmpty ? 0 : end.utf8.count + 1)
    canvas.write(line.clipped(to: max(0, room)), at: rect.origin, within: room)
    canvas.write(
      end, at: Point(rect.right - end.utf8.count, rect.top), style: scene.theme[.dim],
      within: end.utf8.count)
  }

  /// The pane whose tab is under a cell.
  func pane(at point: Point, in rect: Rect) -> Pane? {
    guard rect.contains(point), let (detail, end) = form(within: rect.width) else { return nil }
    let room = rect.width - (end.isEmpty ? 0 : end.utf8.count + 1)
    guard point.x - rect.left < room else { return nil }
    var column = rect.left
    return tabs(detail).first { tab in
      column += tab.spans.columns
      return point.x < column
    }?.pane
  }

  /// How much is said of the panes, and what at the right.
  private func form(within width: Int) -> (detail: Detail, end: String)? {
    let hidden = ListView(scene: scene, area: area).hidden(in: area.listRect)
    let ends = hidden > 0 ? ["\(grouped(hidden)) more", "+\(grouped(hidden))"] : [""]
    let forms = Detail.allCases.flatMap { detail in ends.map { (detail, $0) } }
    return forms.first { detail, end in
      tabs(detail).flatMap(\.spans).columns + (end.isEmpty ? 0 : end.utf8.count + 1) <= width
    } ?? forms.last
  }

  /// What is said of the panes that are not shown: where there is no room their counts go first, then
  /// their names, since the digits are enough to press.
  private enum Detail: CaseIterable {
    case counts, lateCounts, names, digits
  }

  /// The tabs from left to right; the last one ends the line.
  private func tabs(_ detail: Detail) -> [(pane: Pane, spans: [Span])] {
    let theme = scene.theme
    var tabs: [(pane: Pane, spans: [Span])] = []
    var wasFocused = false
    for pane in Pane.tabs {
      var line: [Span] = []
      let isFocused = pane == scene.selection.focus
      let border = isFocused ? "[" : wasFocused ? "]" : " "
      line.append(Span(border, theme[isFocused || wasFocused ? .focus : .dim]))
      line.append(Span("\(pane.digit)", theme[.dim]))
      if isFocused || detail != .digits {
        line.append(Span(pane.heading, theme[isFocused ? .focus : .text]))
      }
      let count = pane.tab?(scene) ?? ""
      let isLate = count.hasSuffix("!")
      if !count.isEmpty, isFocused || detail == .counts || detail == .lateCounts && isLate {
        line.append(Span(" " + count, theme[isLate ? .late : .counter]))
      }
      wasFocused = isFocused
      tabs.append((pane, line))
    }
    if wasFocused, let last = tabs.indices.last {
      tabs[last].spans.append(Span("]", theme[.focus]))
    }
    return tabs
  }
}
