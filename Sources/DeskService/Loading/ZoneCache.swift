import Editorial
import Formats

/// The zones named in the files, each made once; and the names that are none.
struct ZoneCache {
  private var made: [String: Zone] = [:]
  private var unknown: Set<String> = []

  /// The zone a name as written stands for.
  mutating func zone(_ name: String) -> Zone? {
    if let zone = made[name] { return zone }
    if unknown.contains(name) { return nil }
    guard let zone = ZoneMaker.zone(named: name) else {
      unknown.insert(name)
      return nil
    }
    made[name] = zone
    return zone
  }

  /// The zones named by a desk, and one problem for each name that is none, at its first place.
  mutating func gather(
    _ mentions: [(path: FilePath, mention: ZoneMention)]
  ) -> (zones: [String: Zone], problems: [Problem]) {
    var zones: [String: Zone] = [:]
    var uses: [String: (path: FilePath, place: Place, files: Set<FilePath>)] = [:]
    for (path, mention) in mentions {
      if zones[mention.name] != nil { continue }
      if let zone = zone(mention.name) {
        zones[mention.name] = zone
      } else if var use = uses[mention.name] {
        if (path, mention.place) < (use.path, use.place) {
          use.path = path
          use.place = mention.place
        }
        use.files.insert(path)
        uses[mention.name] = use
      } else {
        uses[mention.name] = (path, mention.place, [path])
      }
    }
    let problems = uses.map { name, use in
      let files = use.files.count == 1 ? "" : " (\(use.files.count) files)"
      return Problem(
        path: use.path, place: use.place,
        message: "unknown time zone \"\(name)\"\(files); \(ZoneMaker.remedy(for: name))")
    }
    return (zones, problems)
  }
}
