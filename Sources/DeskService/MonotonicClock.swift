import Glibc

/// The clock that waiting is measured by: it never goes back, whatever the time of day is set to.
enum MonotonicClock {
  /// Nanoseconds since some moment in the past.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  /// What `poll` waits until a moment is past, in whole milliseconds; for ever where there is none.
  static func pollTimeout(until moment: Int?) -> Int32 {
    guard let moment else { return -1 }
    // Rounded up: woken a fraction too early, the loop would turn for nothing.
    return Int32(clamping: max(0, moment - now() + 999_999) / 1_000_000)
  }
}
