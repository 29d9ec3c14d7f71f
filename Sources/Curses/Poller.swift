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
    let deadline = milliseconds.map { Self.now() + Int64(Int32(clamping: max($0, 0))) }
    while true {
      let remaining = deadline.map { Int32(clamping: max($0 - Self.now(), 0)) } ?? -1
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

  /// Milliseconds of a clock that nobody sets.
  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
