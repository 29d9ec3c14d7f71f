import Editorial

/// Where the selection of a pane is: on a thing, wherever in its list that stands.
///
/// A thing that moves within its list takes the selection along. While the list goes without it,
/// nothing is selected: no key may hit what merely took its place. When it is back, so is the
/// selection.
struct Cursor: Hashable, Sendable {
  /// What is selected; `nil` before there was anything.
  var subject: Subject?
  /// Whether the list goes without it.
  var isLost = false
  /// Which of the selectable lines it is, or was, from 0.
  var position = 0
  /// The first line in view.
  var offset = 0
  /// Whether the mouse put it there: then the list stays as it is under the mouse, and shows no lines
  /// around it.
  var isPointed = false

  /// How many lines around it are kept in view; on the first of them what stands above it is wanted
  /// more.
  var context: Int { isPointed || position == 0 ? 0 : 2 }

  /// Finds its thing again in a list that may have changed; the first time, it is on the first line.
  mutating func find(in list: PaneList) {
    guard let subject else {
      move(to: position, in: list)
      return
    }
    let found = list.position(of: subject, near: position)
    isLost = found == nil
    position = found ?? min(position, max(0, list.selectable.count - 1))
  }

  /// Moves to a selectable line, the nearest there is.
  mutating func move(to wanted: Int, in list: PaneList) {
    guard !list.selectable.isEmpty else { return }
    position = min(max(wanted, 0), list.selectable.count - 1)
    subject = list.subject(at: position)
    isLost = false
    isPointed = false
  }

  /// Moves by some lines; from nowhere, to those around the gap.
  mutating func move(by step: Int, in list: PaneList) {
    move(to: position + step - (isLost && step > 0 ? 1 : 0), in: list)
  }
}
