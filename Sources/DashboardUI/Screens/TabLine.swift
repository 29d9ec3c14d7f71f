import TerminalKit

/// The panes by name, where there is room for one of them.
struct TabLine {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let tabs = Pane.tabs.map { (pane: $0, count: $0.tab?(scene) ?? "") }
    // Where there is no room for all counts, only the pane shown keeps its own.
    let length = tabs.reduce(0) { $0 + $1.pane.heading.utf8.count + 3 + $1.count.utf8.count }
    var column = rect.left
    for tab in tabs {
      let isFocused = tab.pane == scene.selection.focus
      let count = length > rect.width && !isFocused ? "" : tab.count
      let text = tab.pane.heading + (count.isEmpty ? "" : " " + count)
      let style = theme[isFocused ? .focus : .dim]
      column += canvas.write(
        isFocused ? ">" : " ", at: Point(column, rect.top), style: theme[.heading],
        within: rect.right - column)
      column += canvas.write(
        text, at: Point(column, rect.top), style: style, within: rect.right - column)
      column += 1
    }
  }
}
