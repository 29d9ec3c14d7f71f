/// The parts of the screen, in the order in which they are read.
package enum Pane: String, CaseIterable, Hashable, Sendable {
  case week, due, chase, pipe, money, item, outlets, problems

  /// The word in column 0 by which the eye finds it.
  package var heading: String { rawValue.uppercased() }
}
