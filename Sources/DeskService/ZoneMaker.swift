import Editorial
import Formats

/// Makes a zone from the name a writer gave it (R15).
package enum ZoneMaker {
  /// The zone a name stands for, in any case: an IANA name, a well-known city, `AoE`, `UTC`, `GMT`,
  /// an offset (`UTC-12`, `+09:00`) or one of a few short names; `nil` for an unknown one.
  package static func zone(named written: String) -> Zone? { zone(named: written, in: .system) }

  /// The same by the zone files of a folder.
  static func zone(named written: String, in folder: ZoneFolder) -> Zone? {
    let name = (ZoneMaker.eastern(written) ?? written)[...].drop { $0 == " " }
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
    if let zone = place(String(name), lowered, in: folder) { return zone }
    // `London time`
    guard lowered.hasSuffix(" time") else { return nil }
    return zone(named: String(name.dropLast(5)), in: folder)
  }

  /// What to write instead of an unknown name, or to do about it.
  package static func remedy(for written: String) -> String { remedy(for: written, in: .system) }

  /// The same by the zone files of a folder.
  static func remedy(for written: String, in folder: ZoneFolder) -> String {
    let places = folder.places()
    guard !places.isEmpty else {
      return "this system has no zone files; install its package tzdata"
    }
    return nearest(to: written, among: places).first.map { "did you mean \"\($0)\"?" }
      ?? "write a name such as Europe/London, an offset such as +09:00, or AoE"
  }

  /// The one name an unknown one can be meant for; `nil` where there is none, or a choice.
  static func meant(by written: String) -> String? {
    let near = Set(nearest(to: written, among: ZoneFolder.system.places()))
    guard near.count == 1, let name = near.first, zone(named: name) != nil else { return nil }
    return name
  }

  /// The names that an unknown one was most likely meant for.
  private static func nearest(to written: String, among places: [String]) -> [String] {
    guard written.utf8.count <= 64 else { return [] }
    if written.contains("/") { return Spelling.allNearest(to: written, among: places) }
    let cities = places.compactMap { $0.split(separator: "/").last.map(String.init) }
    return Spelling.allNearest(to: written, among: cities.map { $0.replacing("_", with: " ") })
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

  /// The zone of a place: of an IANA name, or of a city that one ends in.
  private static func place(_ name: String, _ lowered: String, in folder: ZoneFolder) -> Zone? {
    if let known = wellKnown[lowered] { return zone(of: known, in: folder) }
    let folded = lowered.replacing(" ", with: "_")
    let isCity = !folded.contains("/")
    // Australia/North is an old name of Darwin; who types the word alone means something else.
    if ["north", "south", "west"].contains(folded) { return nil }
    // Cities first: Asia/Singapore has a short name, the old Singapore beside it has none.
    if isCity, let found = folder.places().first(where: { $0.hasASCIISuffix("/" + folded) }) {
      return zone(of: found, in: folder)
    }
    // `europe/london` and `america/new york` need only their capitals back.
    for name in [name.replacing(" ", with: "_"), capitals(folded)] {
      if let zone = zone(of: name, in: folder) { return zone }
    }
    if isCity { return nil }
    return folder.places().first { $0.lowercased() == folded }.flatMap { zone(of: $0, in: folder) }
  }

  private static func capitals(_ folded: String) -> String {
    var isStart = true
    return String(
      folded.map { letter -> Character in
        defer { isStart = "/_-".contains(letter) }
        return isStart ? Character(letter.uppercased()) : letter
      })
  }

  private static func zone(of name: String, in folder: ZoneFolder) -> Zone? {
    folder.file(of: name).map {
      Zone(
        name: name, initial: $0.initial, periods: $0.periods,
        abbreviations: shortNames[name] ?? [:])
    }
  }
}

extension String {
  /// Whether it ends in these letters, given in lower case; names are compared by the hundred.
  fileprivate func hasASCIISuffix(_ lowered: String) -> Bool {
    utf8.suffix(lowered.utf8.count).elementsEqual(lowered.utf8) { letter, wanted in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter)
        ? letter | 0x20 == wanted : letter == wanted
    }
  }
}

extension ZoneMaker {
  /// Cities that no IANA name ends in, and short names that can mean one place only.
  private static let wellKnown: [String: String] = [
    "eastern time": "America/New_York", "pacific time": "America/Los_Angeles",
    "central time": "America/Chicago", "mountain time": "America/Denver", "uk": "Europe/London",
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
    "istanbul": "Europe/Istanbul",
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

  /// What people there call their time; elsewhere the city says more than the `+0545`, or the third
  /// `CST`, of the zone files.
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
