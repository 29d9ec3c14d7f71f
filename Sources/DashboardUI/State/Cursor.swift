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

  /// Finds its thing again in a list that may have changed.
  mutating func settle(in listing: Listing) {
    guard !listing.selectable.isEmpty else {
      subject = nil
      position = 0
      return
    }
    if let subject, let found = listing.position(of: subject, near: position) {
      position = found
    } else {
      position = min(max(position, 0), listing.selectable.count - 1)
      subject = listing.subject(at: position)
    }
  }

  /// Moves to a selectable line, the nearest there is.
  mutating func move(to wanted: Int, in listing: Listing) {
    guard !listing.selectable.isEmpty else { return }
    position = min(max(wanted, 0), listing.selectable.count - 1)
    subject = listing.subject(at: position)
  }
}
