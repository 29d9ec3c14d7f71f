import Editorial
import TerminalKit

/// The panes by digit and name, where there is room for one of them: `1WEEK[2DUE 19]3CHASE 4!`, and at
/// the right how much of it is not shown.
struct TabLine {
  let scene: Scene
  let area: Layout.Area

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let hidden = ListView(scene: scene, area: area).hidden(in: area.listRect)
    let more = hidden > 0 ? [Span("\(grouped(hidden)) more", scene.theme[.dim])] : []
    let room = rect.width - (more.isEmpty ? 0 : more.columns + 1)
    let line = Detail.allCases.map { tabs($0) }.fitting(room).clipped(to: max(0, room))
    canvas.write(line, at: rect.origin, within: room)
    canvas.write(more, at: Point(rect.right - more.columns, rect.top), within: more.columns)
  }

  /// What is said of the panes that are not shown: where there is no room their counts go first, then
  /// their names, since the digits are enough to press.
  private enum Detail: CaseIterable {
    case counts, lateCounts, names, digits
  }

  private func tabs(_ detail: Detail) -> [Span] {
    let theme = scene.theme
    var line: [Span] = []
    var wasFocused = false
    for pane in Pane.tabs {
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
    }
    return line + (wasFocused ? [Span("]", theme[.focus])] : [])
  }
}
