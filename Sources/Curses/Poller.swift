import Glibc

/// Waits until one of several descriptors has something to read.
package struct Poller {
  /// What is known about a descriptor after waiting.
  package struct State: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// It can be read without waiting.
    package static let readable = State(rawValue: 1)
    /// Its other end is gone, or it is no descriptor at all: reading on would never end.
    package static let lost = State(rawValue: 2)
  }

  private let descriptors: [Int32]

  /// A poller of these descriptors; answers come in their order.
  package init(_ descriptors: [Int32]) {
    self.descriptors = descriptors
  }

  /// Waits, at most so many milliseconds (nil: for ever).
  ///
  /// A signal does not cut the wait short: its pipe does.
  package func wait(milliseconds: Int?) -> [State] {
    var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let deadline = milliseconds.map {
      ContinuousClock.now + .milliseconds(Int32(clamping: max($0, 0)))
    }
    while true {
      let remaining = deadline.map { Self.milliseconds(until: $0) } ?? -1
      let count = poll(&entries, nfds_t(entries.count), remaining)
      if count < 0 && errno == EINTR { continue }
      return entries.map { count < 0 ? .lost : Self.state(Int32($0.revents)) }
    }
  }

  private static func state(_ events: Int32) -> State {
    var state: State = []
    if events & POLLIN != 0 { state.insert(.readable) }
    if events & (POLLHUP | POLLERR | POLLNVAL) != 0 { state.insert(.lost) }
    return state
  }

  /// What is left, rounded up: waking early would only mean to wait again.
  private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    let left = (deadline - .now).components
    let perMillisecond: Int64 = 1_000_000_000_000_000
    let milliseconds =
      left.seconds * 1000 + (left.attoseconds + perMillisecond - 1) / perMillisecond
    return Int32(clamping: max(milliseconds, 0))
  }
}
