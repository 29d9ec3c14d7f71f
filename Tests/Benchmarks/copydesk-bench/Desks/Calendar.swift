import Glibc

/// The days around today, as the desks' home in Tokyo has them.
struct Calendar {
  private let now: time_t

  init() {
    // Tokyo has been nine hours ahead, all year round, since 1951.
    now = time(nil) + 9 * 3600
  }

  /// The day so many days from today, as `2026-11-25`.
  func day(_ offset: Int) -> String {
    var moment = now + offset * 86400
    var parts = tm()
    gmtime_r(&moment, &parts)
    let year = String(parts.tm_year + 1900)
    return "\(year)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  }

  private func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
