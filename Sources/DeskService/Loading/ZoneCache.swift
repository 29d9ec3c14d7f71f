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

  /// Where a name that is no zone stands.
  private struct Use {
    var path: FilePath
    var place: Place
    /// The dates it stands behind, each in its file; `nil` where no mend reaches it.
    var dates: [(file: FilePath, date: Mend?)]

    var files: Set<FilePath> { Set(dates.map(\.file)) }

    /// Another name written behind every date, where all are reached and none shares its file.
    func mend(_ name: String, with other: String) -> EditRequest? {
      let mends = dates.compactMap { file, date in
        date?.replacing(zone: name, with: other).map { (file: file, mend: $0) }
      }
      guard mends.count == dates.count, files.count == dates.count else { return nil }
      return EditRequest(mending: mends.sorted { $0.file < $1.file })
    }
  }

  /// The zones named by a desk, and one problem for each name that is none, at its first place.
  mutating func gather(
    _ mentions: [(path: FilePath, mention: ZoneMention)]
  ) -> (zones: [String: Zone], problems: [Problem]) {
    var zones: [String: Zone] = [:]
    var uses: [String: Use] = [:]
    for (path, mention) in mentions {
      if zones[mention.name] != nil { continue }
      if let zone = zone(mention.name) {
        zones[mention.name] = zone
        continue
      }
      var use = uses[mention.name] ?? Use(path: path, place: mention.place, dates: [])
      if (path, mention.place) < (use.path, use.place) {
        use.path = path
        use.place = mention.place
      }
      use.dates.append((path, mention.date))
      uses[mention.name] = use
    }
    let problems = uses.map { name, use in
      let files = use.files.count == 1 ? "" : " (\(use.files.count) files)"
      return Problem(
        path: use.path, place: use.place,
        message: "unknown time zone \"\(name)\"\(files); \(ZoneMaker.remedy(for: name))",
        remedy: ZoneMaker.meant(by: name).flatMap { use.mend(name, with: $0) })
    }
    return (zones, problems)
  }
}
