/// Where the selection of a pane is: on a thing, and for the case that it goes, at a place.
///
/// A thing that moves within its list takes the selection along; one that leaves it hands the
/// selection to what takes its place.
struct Cursor: Hashable, Sendable {
  /// What is selected; `nil` before there is anything.
  var subject: Subject?
  /// Which of the selectable lines that was, from 0.
  var position = 0
  /// The first line in view.
  var offset = 0

  /// Finds its thing again in a list that may have changed, else what took its place.
  mutating func find(in list: PaneList) {
    guard !list.selectable.isEmpty else {
      subject = nil
      position = 0
      return
    }
    if let subject, let found = list.position(of: subject, near: position) {
      position = found
    } else {
      position = min(max(position, 0), list.selectable.count - 1)
      subject = list.subject(at: position)
    }
  }

  /// Moves to a selectable line, the nearest there is.
  mutating func move(to wanted: Int, in list: PaneList) {
    guard !list.selectable.isEmpty else { return }
    position = min(max(wanted, 0), list.selectable.count - 1)
    subject = list.subject(at: position)
  }
}
