import Editorial
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
    return .utc
  }

  /// Reads `TZ` (tzset(3)): `Asia/Tokyo`, `:Asia/Tokyo`, a path, or `JST-9` whose sign is west.
  static func zone(tz written: String) -> Zone? {
    var name = written.hasPrefix(":") ? String(written.dropFirst()) : written
    if name.hasPrefix("/") { name = place(in: name) ?? linked(name) ?? name }
    if let zone = ZoneMaker.zone(named: name) { return zone }
    let rule = name.prefix { $0 != "," }
    if rule.count < name.count, let zone = ZoneMaker.zone(named: String(rule)) { return zone }
    let letters = rule.prefix { $0.isLetter }
    let rest = rule.dropFirst(letters.count)
    guard letters.count >= 3, let first = rest.first else { return nil }
    let digits = (first == "-" || first == "+" ? rest.dropFirst() : rest).prefix {
      $0.isNumber || $0 == ":"
    }
    return ZoneMaker.zone(named: "UTC" + (first == "-" ? "+" : "-") + digits)
  }

  /// `Asia/Tokyo` of `/usr/share/zoneinfo/Asia/Tokyo`.
  private static func place(in path: String) -> String? {
    guard let folder = path.firstRange(of: "zoneinfo/") else { return nil }
    var name = path[folder.upperBound...]
    for tree in ["posix/", "right/"] where name.hasPrefix(tree) { name = name.dropFirst(6) }
    return String(name)
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
