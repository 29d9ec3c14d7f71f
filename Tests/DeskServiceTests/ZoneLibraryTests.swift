import Editorial
import Formats
import Foundation
import Testing

@testable import DeskService

/// Our clocks against those of the C library, which `zdump` (of Debian's libc-bin) asks of the same
/// files in a process of its own: the variable `TZ` is the whole process's.
///
/// Of the zones a sample, all of them with `COPYDESK_EVERY_STEP=1` (half a minute).
@Suite struct ZoneLibraryTests {
  /// How a clock of the library stands at a moment.
  private struct Reading {
    var moment: Int
    var offset: Int
  }

  @Test func `every zone's clock shows what the C library's does, from 1970 to 2100 (R15)`() throws
  {
    let folder = URL(filePath: ZoneFolder.system.path)
    let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.first?.isUppercase == true && ZoneFolder.system.file(of: $0) != nil }.sorted()
    #expect(all.count > 500)
    let peculiar = [
      "Africa/Casablanca", "Africa/Monrovia", "America/New_York", "America/Nuuk",
      "Antarctica/Troll", "Asia/Gaza", "Asia/Pyongyang", "Australia/Lord_Howe", "Europe/Dublin",
      "Europe/London", "Pacific/Apia",
    ]
    let sample = stride(from: 0, to: all.count, by: sampling).map { all[$0] }
    try compare(Array(Set(sample + peculiar))) { name in
      ZoneFolder.system.file(of: name).map {
        Zone(name: name, initial: $0.initial, periods: $0.periods)
      }
    }
  }

  @Test func `a rule in TZ is kept as the C library keeps it (R16)`() throws {
    try compare([
      "CET-1CEST,M3.5.0,M10.5.0/3", "EST5EDT,M3.2.0,M11.1.0", "<+0330>-3:30",
      "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "AEST-10AEDT,M10.1.0,M4.1.0/3", "XYZ-2XDT,J60/0,J274/0",
      "XYZ-2XDT,59,273/4:30",
    ]) { SystemZone.zone(tz: $0) }
  }

  private func compare(_ names: [String], _ zone: (String) -> Zone?) throws {
    let dumped = try changes(of: names)
    let present = try present(in: names)
    var faults: [String] = []
    for name in names {
      let zone = try #require(zone(name), "\(name)")
      // A zone that never changed has but the present to be known by.
      let now = try #require(present[name], "\(name)")
      if zone.offset(at: Moment(seconds: now.moment)) != now.offset {
        faults.append("\(name) at present: \(now)")
      }
      let readings = dumped[name] ?? []
      // Of each change the library gives the second before it and the first of the new time.
      for reading in readings
      where zone.offset(at: Moment(seconds: reading.moment)) != reading.offset {
        faults.append("\(name) at \(reading)")
      }
      // What we hold to be a change is one there too.
      let moments = Set(readings.map(\.moment))
      for period in zone.periods where !moments.contains(period.start.seconds) {
        faults.append("\(name): no change at \(period.start)")
      }
      for (before, after) in zip(readings, readings.dropFirst())
      where after.moment == before.moment + 1 {
        faults += wallFaults(zone, at: after.moment, before.offset, after.offset)
      }
    }
    #expect(faults.count == 0, "\(faults.prefix(5))")
  }

  /// Around a change: what a gap skips goes forward, what a fold shows twice is the first (R15).
  private func wallFaults(
    _ zone: Zone, at change: Int, _ before: Int, _ after: Int
  ) -> [String] {
    guard before != after, before % 60 == 0, after % 60 == 0, change % 60 == 0 else { return [] }
    let first = change + min(before, after)
    let last = change + max(before, after)
    let expected =
      [first - 60, first, last - 60].map { ($0, $0 - before) } + [(last, last - after)]
    return expected.compactMap { wall, moment in
      let local = Zone.utc.local(Moment(seconds: wall))
      let found = zone.moment(local.day, minute: local.minute).seconds
      return found == moment
        ? nil : "\(zone.name): \(local.day) \(local.clock) is \(moment), not \(found)"
    }
  }

  /// Both sides of every change of these zones, by their names.
  private func changes(of names: [String]) throws -> [String: [Reading]] {
    var readings: [String: [Reading]] = [:]
    for words in try dump(["-v", "-c", "1970,2101"] + names) {
      // Name, weekday, month, day, time, year, UT, then the local time, isdst=0, gmtoff=3600.
      guard let last = words.last, last.hasPrefix("gmtoff="), let offset = Int(last.dropFirst(7)),
        let moment = seconds(words)
      else { continue }
      readings[words[0], default: []].append(Reading(moment: moment, offset: offset))
    }
    return readings
  }

  /// The present in these zones, by their names.
  private func present(in names: [String]) throws -> [String: Reading] {
    let now = time(nil)
    var readings: [String: Reading] = [:]
    for words in try dump(names) {
      // Its own look at the clock was a moment later, and offsets are of whole minutes by now.
      guard let local = seconds(words) else { continue }
      let offset = Int((Double(local - now) / 60).rounded(.down)) * 60
      readings[words[0]] = Reading(moment: now, offset: offset)
    }
    return readings
  }

  /// The seconds of `Sun Mar 29 01:00:00 2026`, which stands behind a zone's name.
  private func seconds(_ words: [String]) -> Int? {
    guard words.count > 5, let month = Month.names.firstIndex(of: words[2]),
      let day = Int(words[3]), let year = Int(words[5])
    else { return nil }
    let time = words[4].split(separator: ":").compactMap { Int($0) }
    let first = Month(year: year, number: month + 1).first
    return (first + (day - 1)).number * 86_400 + time[0] * 3600 + time[1] * 60 + time[2]
  }

  /// What `zdump` prints, by lines and words.
  private func dump(_ arguments: [String]) throws -> [[String]] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/zdump")
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    let bytes = try #require(try output.fileHandleForReading.readToEnd())
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return bytes.split(separator: UInt8(ascii: "\n")).map { line in
      line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
