import Editorial

/// A zone as Outlook shows it to people, and some programs write it: `(UTC+09:00) Osaka, Sapporo, Tokyo`,
/// `(UTC-05:00) Eastern Time (US & Canada)`.
struct OutlookZone {
  /// Seconds east of UTC by its winter's clock.
  let offset: Int
  /// What stands behind it, name by name.
  let places: [String]

  /// `nil` where a name is none of these.
  init?(_ name: String) {
    guard name.hasPrefix("(UTC") || name.hasPrefix("(GMT"), let end = name.firstIndex(of: ")")
    else {
      return nil
    }
    let written = name[..<end].dropFirst(4)
    let parts = written.dropFirst().split(separator: ":").compactMap { Int($0) }
    switch written.first {
    case nil: offset = 0
    case "+" where parts.count == 2: offset = parts[0] * 3600 + parts[1] * 60
    case "-" where parts.count == 2: offset = -(parts[0] * 3600 + parts[1] * 60)
    default: return nil
    }
    guard abs(offset) <= 15 * 3600 else { return nil }
    let rest = name[name.index(after: end)...].prefix { $0 != "(" }
    places = rest.split(separator: ",").map { String($0.trimmed) }
  }

  /// The zone of the first of its places that has this offset, in the one half of a year or the other;
  /// else the offset alone.
  func zone(by system: (String) -> Zone?) -> Zone {
    let halves = [1, 7].compactMap { Day(year: 2026, month: $0, day: 1) }
      .map { Zone.utc.moment($0, minute: 0) }
    return places.lazy.compactMap(system).first { zone in
      halves.contains { zone.offset(at: $0) == offset }
    } ?? .fixed(offset)
  }
}
