import Editorial
import Foundation
import Testing

@testable import Formats

/// Reading calendars in tests: days of one academic year, home in Tokyo.
enum Calendars {
  static let first = Day(year: 2026, month: 9, day: 1)!
  static let last = Day(year: 2027, month: 5, day: 31)!

  static func zone(_ name: String) -> Zone? {
    let file = URL(filePath: "/usr/share/zoneinfo").appending(path: name)
    guard name.contains("/") || name == "UTC", let data = try? Data(contentsOf: file) else {
      return nil
    }
    return data.withUnsafeBytes { ZoneFile($0) }.map {
      Zone(name: name, initial: $0.initial, periods: $0.periods, abbreviations: $0.abbreviations)
    }
  }

  static func read(_ bytes: [UInt8]) throws -> CalendarReading {
    let tokyo = try #require(zone("Asia/Tokyo"))
    let reader = try #require(CalendarReader(days: first...last, home: tokyo, zone: zone))
    return reader.read(bytes, path: FilePath("semester/uni.ics"))
  }

  static func read(_ text: String) throws -> CalendarReading { try read(Array(text.utf8)) }

  /// A calendar of these lines, by a maker.
  static func read(
    by product: String = "-//Test//EN", _ head: [String] = [], events: [[String]]
  ) throws -> CalendarReading {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:\(product)"] + head
    for event in events { lines += ["BEGIN:VEVENT"] + event + ["END:VEVENT"] }
    return try read((lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n"))
  }

  static func fixture(_ name: String) throws -> Data {
    try Data(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/Calendars/\(name)"))
  }
}

extension CalendarEntry {
  /// Its beginning, or when it is due, as the other reader writes it: in UTC, or a day.
  var start: String {
    switch extent {
    case .days(let days): return days.lowerBound.description.replacing("-", with: "")
    case .moments(let moments):
      let local = Zone.utc.local(isDueAtEnd ? moments.upperBound : moments.lowerBound)
      let day = local.day.description.replacing("-", with: "")
      return "\(day)T\(local.clock.replacing(":", with: ""))"
    }
  }

  /// `deadline 20261127T1500 Essay`.
  var summary: String { "\(meaning) \(start) \(title)" }
}
