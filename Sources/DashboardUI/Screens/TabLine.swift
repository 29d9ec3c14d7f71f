import Editorial
import TerminalKit

/// The panes by digit and name, where there is room for one of them: `1WEEK[2DUE 19]3CHASE 4!`, and at
/// the right how much of it is not shown.
struct TabLine {
  let scene: Scene
  let area: Layout.Area

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let hidden = ListView(scene: scene, area: area).hidden(in: area.listRect)
    let ends = hidden > 0 ? ["\(grouped(hidden)) more", "+\(grouped(hidden))"] : [""]
    let forms = Detail.allCases.flatMap { detail in ends.map { (tabs(detail), $0) } }
    let fitting = forms.first { line, end in
      line.columns + (end.isEmpty ? 0 : end.utf8.count + 1) <= rect.width
    }
    guard let (line, end) = fitting ?? forms.last else { return }
    let room = rect.width - (end.isEmpty ? 0 : end.utf8.count + 1)
    canvas.write(line.clipped(to: max(0, room)), at: rect.origin, within: room)
    canvas.write(
      end, at: Point(rect.right - end.utf8.count, rect.top), style: scene.theme[.dim],
      within: end.utf8.count)
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
