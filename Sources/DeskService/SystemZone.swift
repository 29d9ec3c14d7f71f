import Editorial
import Formats
import Glibc

/// The zone this machine is set to: what the clock on its wall shows (R16).
package enum SystemZone {
  /// The zone of `TZ`, else of `/etc/localtime`, else of `/etc/timezone`, else UTC.
  package static func zone(
    environment: [String: String], localtime: String = "/etc/localtime",
    timezone: String = "/etc/timezone"
  ) -> Zone {
    if let written = environment["TZ"], !written.isEmpty { return zone(tz: written) ?? .utc }
    for name in [linked(localtime), firstLine(timezone)] {
      if let name, let zone = ZoneMaker.zone(named: name) { return zone }
    }
    // In a container it may be a file that was put there, and no name beside it.
    return zone(ofFile: localtime) ?? .utc
  }

  /// Reads `TZ` (tzset(3)): `Asia/Tokyo`, `:Asia/Tokyo`, a path, or a rule whose sign is west, as in
  /// `JST-9` and `CET-1CEST,M3.5.0,M10.5.0/3`.
  static func zone(tz written: String) -> Zone? {
    var name = written.hasPrefix(":") ? String(written.dropFirst()) : written
    if name.hasPrefix("/") {
      guard let place = place(in: name) ?? linked(name) else { return zone(ofFile: name) }
      name = place
    }
    if let rule = ZoneRule(name), !ZoneFolder.system.has(name) { return zone(rule, written: name) }
    return ZoneMaker.zone(named: withoutTree(name))
  }

  /// The zone of a rule; one without summer time is called by its offset.
  private static func zone(_ rule: ZoneRule, written: String) -> Zone {
    guard let summer = rule.summerSetting else { return .fixed(rule.standard.offset) }
    let course = rule.course(from: Moment(seconds: 0))
    return Zone(
      name: String(written.prefix { $0 != "," }), initial: course.offset, periods: course.changes,
      abbreviations: [
        rule.standard.offset: rule.standard.abbreviation, summer.offset: summer.abbreviation,
      ])
  }

  /// The zone of a file that no name is known of; its times are called as the file calls them.
  private static func zone(ofFile path: String) -> Zone? {
    ZoneFolder.read(path).map {
      Zone(
        name: "localtime", initial: $0.initial, periods: $0.periods,
        abbreviations: $0.abbreviations)
    }
  }

  /// `Asia/Tokyo` of `/usr/share/zoneinfo/Asia/Tokyo`.
  private static func place(in path: String) -> String? {
    path.firstRange(of: "zoneinfo/").map { withoutTree(String(path[$0.upperBound...])) }
  }

  /// `Asia/Tokyo` of `right/Asia/Tokyo`: the same places over again, with leap seconds or without.
  private static func withoutTree(_ name: String) -> String {
    for tree in ["posix/", "right/"] where name.hasPrefix(tree) { return String(name.dropFirst(6)) }
    return name
  }

  private static func linked(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    let target = buffer[..<count].map { UInt8(bitPattern: $0) }
    return place(in: String(decoding: target, as: UTF8.self))
  }

  private static func firstLine(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].prefix { $0 > 0x20 }, as: UTF8.self)
  }
}
