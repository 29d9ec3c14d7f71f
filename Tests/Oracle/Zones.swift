import Editorial

/// The places the tests write in, their clocks by hand for 2026 and 2027.
package enum Zones {
  /// Home, without summer time.
  package static let tokyo = Zone(
    name: "Asia/Tokyo", initial: 32_400, abbreviations: [32_400: "JST"])
  /// A client's, with home's clock.
  package static let seoul = Zone(
    name: "Asia/Seoul", initial: 32_400, abbreviations: [32_400: "KST"])
  /// The first to see a day: UTC+14.
  package static let kiritimati = Zone(name: "Pacific/Kiritimati", initial: 50_400)
  /// Summer time of an hour.
  package static let london = Zone(
    name: "Europe/London", initial: 0,
    periods: [
      from("2026-03-29 01:00", 3600), from("2026-10-25 01:00", 0),
      from("2027-03-28 01:00", 3600), from("2027-10-31 01:00", 0),
    ], abbreviations: [0: "GMT", 3600: "BST"])
  /// Across the date line from home for half the day.
  package static let newYork = Zone(
    name: "America/New_York", initial: -18_000,
    periods: [
      from("2026-03-08 07:00", -14_400), from("2026-11-01 06:00", -18_000),
      from("2027-03-14 07:00", -14_400), from("2027-11-07 06:00", -18_000),
    ], abbreviations: [-18_000: "EST", -14_400: "EDT"])
  /// Summer time of half an hour.
  package static let lordHowe = Zone(
    name: "Australia/Lord_Howe", initial: 39_600,
    periods: [
      from("2026-04-04 15:00", 37_800), from("2026-10-03 15:30", 39_600),
      from("2027-04-03 15:00", 37_800), from("2027-10-02 15:30", 39_600),
    ])

  /// By what a desk may call them.
  package static let byName: [String: Zone] = [
    "Asia/Tokyo": tokyo, "Asia/Seoul": seoul, "Seoul": seoul, "Europe/London": london,
    "London": london, "America/New_York": newYork, "Pacific/Kiritimati": kiritimati,
    "Australia/Lord_Howe": lordHowe,
  ]

  private static func from(_ utc: String, _ offset: Int) -> Zone.Period {
    Zone.Period(start: at(utc, .utc), offset: offset)
  }
}
