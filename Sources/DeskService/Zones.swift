// The one file that asks Foundation: it knows when the clocks of a place change.
import Editorial
import Foundation

/// Makes a zone from the name a writer gave it (R15).
package enum ZoneMaker {
  /// The zone a name stands for, in any case: an IANA name, a well-known city, `AoE`, `UTC`, `GMT`,
  /// an offset (`UTC-12`, `+09:00`) or one of a few short names; `nil` for an unknown one.
  package static func zone(named written: String) -> Zone? {
    let name = written.drop { $0 == " " }
    let lowered = name.lowercased().replacing("_", with: " ")
    guard (1...64).contains(lowered.utf8.count), lowered.utf8.allSatisfy({ $0 < 0x80 }) else {
      return nil
    }
    switch lowered {
    case "aoe", "anywhere on earth": return .anywhereOnEarth
    case "utc", "z", "zulu", "etc/utc": return .utc
    case "gmt", "etc/gmt": return Zone(name: "GMT", initial: 0, abbreviations: [0: "GMT"])
    default: break
    }
    if let offset = offset(lowered) { return .fixed(offset) }
    if let offset = fixedShortNames[lowered] {
      return Zone(
        name: lowered.uppercased(), initial: offset, abbreviations: [offset: lowered.uppercased()])
    }
    return identifier(lowered).flatMap(place)
  }

  /// The name that an unknown one was most likely meant for.
  package static func nearest(to written: String) -> String? {
    guard written.utf8.count <= 64 else { return nil }
    let identifiers = TimeZone.knownTimeZoneIdentifiers
    if written.contains("/") { return Spelling.nearest(to: written, among: identifiers) }
    let cities = identifiers.compactMap { $0.split(separator: "/").last.map(String.init) }
    return Spelling.nearest(to: written, among: cities.map { $0.replacing("_", with: " ") })
  }

  /// Seconds east of UTC of `+09:00`, `-5`, `utc+5:30`, `gmt-0330`.
  private static func offset(_ lowered: String) -> Int? {
    var text = Substring(lowered)
    if text.hasPrefix("utc") || text.hasPrefix("gmt") { text = text.dropFirst(3) }
    guard let sign = text.popFirst(), sign == "+" || sign == "-" else { return nil }
    var hours = text
    var minutes: Substring = "0"
    if let colon = text.firstIndex(of: ":") {
      hours = text[..<colon]
      minutes = text[text.index(after: colon)...]
    } else if text.utf8.count == 4 {
      hours = text.prefix(2)
      minutes = text.suffix(2)
    }
    guard hours.first?.isNumber == true, minutes.first?.isNumber == true,
      let hour = Int(hours), let minute = Int(minutes), hour <= 18, minute < 60
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hour * 3600 + minute * 60)
  }

  /// The IANA name that a lower-case one with blanks, or a city, stands for.
  private static func identifier(_ lowered: String) -> String? {
    if let known = wellKnown[lowered] { return known }
    // `europe/london` and `america/new york` need only their capitals back.
    if lowered.contains("/") {
      var isStart = true
      let capitals = lowered.map { letter -> Character in
        defer { isStart = letter == "/" || letter == " " || letter == "-" }
        if letter == " " { return "_" }
        return isStart ? Character(letter.uppercased()) : letter
      }
      if TimeZone(identifier: String(capitals)) != nil { return String(capitals) }
    }
    let folded = lowered.replacing(" ", with: "_")
    let isCity = !folded.contains("/")
    return TimeZone.knownTimeZoneIdentifiers.first {
      let known = $0.lowercased()
      return known == folded || (isCity && known.hasSuffix("/" + folded))
    }
  }

  /// Reads the changes of a place's clocks from 1970 to 2099.
  private static func place(_ identifier: String) -> Zone? {
    guard let source = TimeZone(identifier: identifier) else { return nil }
    let first = Date(timeIntervalSince1970: 0)
    let last = Date(timeIntervalSince1970: 4_102_444_800)
    var periods: [Zone.Period] = []
    var date = first
    while let next = source.nextDaylightSavingTimeTransition(after: date), next > date, next < last
    {
      let start = Moment(seconds: Int(next.timeIntervalSince1970))
      periods.append(Zone.Period(start: start, offset: source.secondsFromGMT(for: next)))
      date = next
    }
    return Zone(
      name: identifier, initial: source.secondsFromGMT(for: first), periods: periods,
      abbreviations: shortNames[identifier] ?? [:])
  }
}

extension ZoneMaker {
  /// Cities that no IANA name ends in, and short names that can mean one place only.
  private static let wellKnown: [String: String] = [
    "jst": "Asia/Tokyo", "kst": "Asia/Seoul", "japan": "Asia/Tokyo", "korea": "Asia/Seoul",
    "est5edt": "EST5EDT", "cst6cdt": "CST6CDT", "mst7mdt": "MST7MDT", "pst8pdt": "PST8PDT",
    "osaka": "Asia/Tokyo", "kyoto": "Asia/Tokyo", "nagoya": "Asia/Tokyo", "sapporo": "Asia/Tokyo",
    "fukuoka": "Asia/Tokyo", "yokohama": "Asia/Tokyo", "kobe": "Asia/Tokyo",
    "hiroshima": "Asia/Tokyo", "busan": "Asia/Seoul", "incheon": "Asia/Seoul",
    "daejeon": "Asia/Seoul", "daegu": "Asia/Seoul", "jeju": "Asia/Seoul", "sejong": "Asia/Seoul",
    "beijing": "Asia/Shanghai", "guangzhou": "Asia/Shanghai", "shenzhen": "Asia/Shanghai",
    "hanoi": "Asia/Bangkok", "delhi": "Asia/Kolkata", "new delhi": "Asia/Kolkata",
    "mumbai": "Asia/Kolkata", "bangalore": "Asia/Kolkata", "islamabad": "Asia/Karachi",
    "abu dhabi": "Asia/Dubai", "tel aviv": "Asia/Jerusalem", "ankara": "Europe/Istanbul",
    "oxford": "Europe/London", "cambridge": "Europe/London", "edinburgh": "Europe/London",
    "manchester": "Europe/London", "glasgow": "Europe/London", "cardiff": "Europe/London",
    "munich": "Europe/Berlin", "hamburg": "Europe/Berlin", "frankfurt": "Europe/Berlin",
    "geneva": "Europe/Zurich", "milan": "Europe/Rome", "barcelona": "Europe/Madrid",
    "the hague": "Europe/Amsterdam", "st petersburg": "Europe/Moscow", "kyiv": "Europe/Kyiv",
    "washington": "America/New_York", "washington dc": "America/New_York",
    "washington, dc": "America/New_York", "boston": "America/New_York",
    "philadelphia": "America/New_York", "atlanta": "America/New_York",
    "miami": "America/New_York", "montreal": "America/Toronto", "ottawa": "America/Toronto",
    "dallas": "America/Chicago", "houston": "America/Chicago", "austin": "America/Chicago",
    "san francisco": "America/Los_Angeles", "seattle": "America/Los_Angeles",
    "san diego": "America/Los_Angeles", "portland": "America/Los_Angeles",
    "las vegas": "America/Los_Angeles", "rio de janeiro": "America/Sao_Paulo",
    "canberra": "Australia/Sydney", "wellington": "Pacific/Auckland",
    "cape town": "Africa/Johannesburg", "us/eastern": "US/Eastern", "us/pacific": "US/Pacific",
    "us/central": "US/Central", "us/mountain": "US/Mountain",
  ]

  /// Short names that say an offset, whatever the place.
  private static let fixedShortNames: [String: Int] = [
    "bst": 3600, "wet": 0, "cet": 3600, "cest": 7200, "eet": 7200, "eest": 10_800, "msk": 10_800,
    "est": -18_000, "edt": -14_400, "mst": -25_200, "mdt": -21_600, "pst": -28_800, "pdt": -25_200,
    "aest": 36_000, "aedt": 39_600, "hkt": 28_800, "sgt": 28_800,
  ]

  /// Foundation says GMT+9 where people there say JST.
  private static let shortNames: [String: [Int: String]] = {
    var names: [String: [Int: String]] = [
      "Asia/Tokyo": [32_400: "JST"], "Asia/Seoul": [32_400: "KST", 36_000: "KDT"],
      "Asia/Pyongyang": [32_400: "KST", 30_600: "KST"], "Asia/Shanghai": [28_800: "CST"],
      "Asia/Taipei": [28_800: "CST"], "Asia/Hong_Kong": [28_800: "HKT"],
      "Asia/Singapore": [28_800: "SGT"], "Asia/Kolkata": [19_800: "IST"],
      "Asia/Jakarta": [25_200: "WIB"], "Europe/London": [0: "GMT", 3600: "BST"],
      "Europe/Dublin": [0: "GMT", 3600: "IST"], "Europe/Lisbon": [0: "WET", 3600: "WEST"],
      "Europe/Moscow": [10_800: "MSK"], "Africa/Johannesburg": [7200: "SAST"],
      "America/Anchorage": [-32_400: "AKST", -28_800: "AKDT"], "Pacific/Honolulu": [-36_000: "HST"],
      "Pacific/Auckland": [43_200: "NZST", 46_800: "NZDT"], "Australia/Perth": [28_800: "AWST"],
      "Australia/Adelaide": [34_200: "ACST", 37_800: "ACDT"],
      "Australia/Brisbane": [36_000: "AEST"], "America/Phoenix": [-25_200: "MST"],
    ]
    for city in [
      "Amsterdam", "Berlin", "Brussels", "Budapest", "Copenhagen", "Madrid", "Oslo", "Paris",
      "Prague", "Rome", "Stockholm", "Vienna", "Warsaw", "Zurich",
    ] { names["Europe/" + city] = [3600: "CET", 7200: "CEST"] }
    for city in [
      "Athens", "Bucharest", "Helsinki", "Kiev", "Kyiv", "Riga", "Sofia", "Tallinn", "Vilnius",
    ] {
      names["Europe/" + city] = [7200: "EET", 10_800: "EEST"]
    }
    for zone in ["America/New_York", "America/Toronto", "America/Detroit", "US/Eastern"] {
      names[zone] = [-18_000: "EST", -14_400: "EDT"]
    }
    for zone in ["America/Chicago", "America/Winnipeg", "US/Central"] {
      names[zone] = [-21_600: "CST", -18_000: "CDT"]
    }
    for zone in ["America/Denver", "America/Edmonton", "US/Mountain"] {
      names[zone] = [-25_200: "MST", -21_600: "MDT"]
    }
    for zone in ["America/Los_Angeles", "America/Vancouver", "US/Pacific"] {
      names[zone] = [-28_800: "PST", -25_200: "PDT"]
    }
    for city in ["Sydney", "Melbourne", "Hobart"] {
      names["Australia/" + city] = [36_000: "AEST", 39_600: "AEDT"]
    }
    return names
  }()
}
