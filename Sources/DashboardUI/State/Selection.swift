import Editorial
import TerminalKit

/// Where the writer is: in which pane, what fills the screen, and what is selected in each pane.
struct Selection: Hashable, Sendable {
  /// The pane with the selection.
  var focus = Pane.due
  /// The panes opened on the whole screen, the one in view last.
  var zoomed: [Pane] = []
  var cursors: [Pane: Cursor] = [:]
  /// The first line in view of panes that the wheel was turned over while the keys go elsewhere.
  var offsets: [Pane: Int] = [:]
  /// What CHARTS shows.
  var charts = ChartChoice()
  /// The piece on the whole screen: it stays there wherever its row goes.
  var pinned: FilePath?

  /// The pane that fills the screen.
  var zoom: Pane? { zoomed.last }

  /// Where the selection is in its pane.
  var cursor: Cursor {
    get { cursors[focus] ?? Cursor() }
    set { cursors[focus] = newValue }
  }

  /// Which of its lists a pane shows, given whether one pane is shown at a time: on the whole screen,
  /// all there is.
  func list(of pane: Pane, isSingle: Bool) -> PaneList.Key {
    let isWhole = zoomed.contains(pane) || pane.isWholeWhenNarrow && isSingle
    return PaneList.Key(pane, isWhole: isWhole)
  }
}
