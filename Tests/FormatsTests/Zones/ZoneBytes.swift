/// A zone file for a test, laid out as RFC 9636 says.
struct ZoneBytes {
  struct Setting {
    var offset: Int32
    var isSummer = false
    var name: String
  }

  var settings: [Setting]
  /// Seconds since 1970, and the setting from then on.
  var changes: [(start: Int64, setting: UInt8)] = []
  var rule = ""
  var version: Character = "2"
  var leapSeconds: [Int64] = []

  /// London in 2026 and 2027, as it goes on.
  static let london = ZoneBytes(
    settings: [
      Setting(offset: -75, name: "LMT"), Setting(offset: 0, name: "GMT"),
      Setting(offset: 3600, isSummer: true, name: "BST"),
    ],
    changes: [
      (-3_852_662_325, 1), (1_774_746_000, 2), (1_792_890_000, 1), (1_806_195_600, 2),
      (1_824_944_400, 1),
    ], rule: "GMT0BST,M3.5.0/1,M10.5.0")

  /// The file: for version 1 one block, else an empty one before it and the rule behind.
  var bytes: [UInt8] {
    if version == "1" { return header(0) + block(timeSize: 4) }
    let empty = ZoneBytes(settings: [Setting(offset: 0, name: "UTC")])
    return empty.header(version.asciiValue ?? 0) + empty.block(timeSize: 4)
      + header(version.asciiValue ?? 0) + block(timeSize: 8) + Array("\n\(rule)\n".utf8)
  }

  /// Where the second block's header begins.
  static let secondHeader = 44 + 6 + 4

  private func header(_ version: UInt8) -> [UInt8] {
    Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
      + [0, 0, leapSeconds.count, changes.count, settings.count, letters.count]
      .flatMap { big(UInt32($0)) }
  }

  private func block(timeSize: Int) -> [UInt8] {
    func time(_ seconds: Int64) -> [UInt8] {
      timeSize == 8 ? big(seconds) : big(Int32(clamping: seconds))
    }
    var bytes = changes.flatMap { time($0.start) } + changes.map(\.setting)
    var place: UInt8 = 0
    for setting in settings {
      bytes += big(setting.offset) + [setting.isSummer ? 1 : 0, place]
      place += UInt8(setting.name.utf8.count + 1)
    }
    bytes += letters
    for (index, leap) in leapSeconds.enumerated() { bytes += time(leap) + big(Int32(index + 1)) }
    return bytes
  }

  private var letters: [UInt8] { settings.flatMap { Array($0.name.utf8) + [0] } }

  private func big(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian, Array.init)
  }
}
