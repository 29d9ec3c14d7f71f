import Glibc

/// Waits until one of several descriptors has something to read, or takes something.
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
    /// It takes something without waiting.
    package static let writable = State(rawValue: 4)
  }

  private let readers: [Int32]
  private let writers: [Int32]

  /// A poller of descriptors to read, and of others to write; answers come in this order.
  package init(_ readers: [Int32], writing writers: [Int32] = []) {
    self.readers = readers
    self.writers = writers
  }

  /// Waits, at most so many milliseconds (nil: for ever).
  ///
  /// A signal does not cut the wait short: its pipe does.
  package func wait(milliseconds: Int?) -> [State] {
    var entries =
      readers.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      + writers.map { pollfd(fd: $0, events: Int16(POLLOUT), revents: 0) }
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
    if events & POLLOUT != 0 { state.insert(.writable) }
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
