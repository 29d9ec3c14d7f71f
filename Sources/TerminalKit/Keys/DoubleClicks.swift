/// Tells a second press on a cell from a first: a terminal reports both alike.
package struct DoubleClicks: Sendable {
  /// How long after the first the second may come.
  package static let interval = Duration.milliseconds(400)

  private var last: (event: MouseEvent, moment: ContinuousClock.Instant)?

  package init() {}

  /// Tells a double press from two.
  ///
  /// - Parameters:
  ///   - key: what the terminal reports.
  ///   - moment: when it came.
  /// - Returns: the key as it is meant: the second of two presses is one `double`, a third begins
  ///   anew.
  package mutating func take(_ key: Key, at moment: ContinuousClock.Instant) -> Key {
    guard case .mouse(let event) = key else {
      last = nil
      return key
    }
    guard event.kind == .press else {
      // The button is let go between the two; anything else parts them.
      if event.kind != .release { last = nil }
      return key
    }
    guard let first = last, first.event == event,
      moment - first.moment <= DoubleClicks.interval
    else {
      last = (event, moment)
      return key
    }
    last = nil
    return .mouse(
      MouseEvent(.double, event.button, at: event.point, modifiers: event.modifiers))
  }
}
