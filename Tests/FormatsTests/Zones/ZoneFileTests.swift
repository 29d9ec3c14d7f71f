import Editorial
import Testing

@testable import Formats

private func read(_ bytes: [UInt8]) -> ZoneFile? { bytes.withUnsafeBytes { ZoneFile($0) } }

private func zone(_ bytes: ZoneBytes) throws -> Zone {
  let file = try #require(read(bytes.bytes))
  return Zone(
    name: "here", initial: file.initial, periods: file.periods, abbreviations: file.abbreviations)
}

/// Noon UTC of 1 July.
private func july(_ year: Int) -> Moment {
  Moment(seconds: Month(year: year, number: 7).first.number * 86_400 + 43_200)
}

@Suite struct ZoneFileTests {
  @Test(arguments: ["2", "3", "4", "9"])
  func `a zone file of version 2 or later says all changes, and goes on by its rule (R15)`(
    _ version: Character
  ) throws {
    var london = ZoneBytes.london
    london.version = version
    let zone = try zone(london)
    #expect(zone.offset(at: Moment(seconds: 1_774_745_999)) == 0)
    #expect(zone.offset(at: Moment(seconds: 1_774_746_000)) == 3600)
    #expect(zone.offset(at: Moment(seconds: 1_792_890_000)) == 0)
    #expect(zone.offset(at: july(2027)) == 3600)
    #expect(zone.offset(at: july(2028)) == 3600)
    #expect(zone.offset(at: july(2100)) == 3600)
    #expect(zone.offset(at: july(2100) + 180 * 86_400) == 0)
    #expect(zone.abbreviations == [0: "GMT", 3600: "BST"])
  }

  @Test func `a file of version 1 has its changes and no more`() throws {
    var london = ZoneBytes.london
    london.version = "1"
    let zone = try zone(london)
    #expect(zone.offset(at: july(2026)) == 3600)
    #expect(zone.offset(at: july(2027)) == 3600)
    #expect(zone.offset(at: july(2028)) == 0)
  }

  @Test func `what changed before 1970 counts only as it still held`() throws {
    let tokyo = ZoneBytes(
      settings: [
        .init(offset: 33_539, name: "LMT"), .init(offset: 32_400, name: "JST"),
        .init(offset: 36_000, isSummer: true, name: "JDT"),
      ],
      changes: [(-2_587_712_400, 1), (-683_802_000, 2), (-577_962_000, 1)], rule: "JST-9")
    let file = try #require(read(tokyo.bytes))
    #expect(file.initial == 32_400 && file.periods.isEmpty)
    #expect(file.abbreviations == [32_400: "JST"])
  }

  @Test func `a file without changes is its rule, else its first setting`() throws {
    var place = ZoneBytes(settings: [.init(offset: -18_000, name: "EST")], rule: "EST5EDT")
    #expect(try zone(place).offset(at: july(1999)) == -14_400)
    place.rule = ""
    #expect(
      try zone(place) == Zone(name: "here", initial: -18_000, abbreviations: [-18_000: "EST"]))
  }

  @Test func `leap seconds are passed over, and a change that moves no clock is none`() throws {
    var place = ZoneBytes.london
    place.leapSeconds = [78_796_800, 94_694_401]
    place.settings.append(.init(offset: 0, name: "WET"))
    place.changes.insert((1_000_000_000, 3), at: 1)
    #expect(try zone(place).periods == zone(.london).periods)
  }

  @Test func `names that are no words are passed over`() throws {
    let place = ZoneBytes(settings: [.init(offset: 20_700, name: "+0545")], rule: "<+0545>-5:45")
    #expect(try zone(place).abbreviations.isEmpty)
  }
}

@Suite struct HostileZoneFileTests {
  @Test func `a zone file cut short anywhere is none`() {
    let whole = ZoneBytes.london.bytes
    for count in 0..<whole.count { #expect(read(Array(whole[..<count])) == nil, "\(count) bytes") }
    #expect(read(whole) != nil)
  }

  @Test func `a file of version 1 cut short is none`() {
    var london = ZoneBytes.london
    london.version = "1"
    for count in 0..<london.bytes.count { #expect(read(Array(london.bytes[..<count])) == nil) }
  }

  @Test(arguments: [0, ZoneBytes.secondHeader], 0..<6)
  func `absurd counts are refused`(_ header: Int, _ count: Int) {
    for number: [UInt8] in [[0xff, 0xff, 0xff, 0xff], [0x7f, 0xff, 0xff, 0xff], [0, 1, 0, 0]] {
      var bytes = ZoneBytes.london.bytes
      bytes.replaceSubrange(header + 20 + count * 4..<header + 24 + count * 4, with: number)
      #expect(read(bytes) == nil)
    }
  }

  @Test func `a file without a setting, or of one that is not there, is none`() {
    var place = ZoneBytes.london
    place.changes[1].setting = 3
    #expect(read(place.bytes) == nil)
    #expect(read(ZoneBytes(settings: []).bytes) == nil)
  }

  @Test func `changes out of order, absurd offsets and a broken rule are refused`() {
    var place = ZoneBytes.london
    place.changes.swapAt(1, 2)
    #expect(read(place.bytes) == nil)
    for offset in [Int32.min, Int32.max, -90_000, 93_600] {
      place = .london
      place.settings[1].offset = offset
      #expect(read(place.bytes) == nil)
    }
    place = .london
    place.rule = "GMT0BST,M13.5.0,M10.5.0"
    #expect(read(place.bytes) == nil)
  }

  @Test func `moments at the ends of time are taken`() throws {
    var place = ZoneBytes.london
    place.changes = [(.min, 1), (1_774_746_000, 2), (.max, 1)]
    #expect(try zone(place).periods.map(\.offset) == [3600])
  }

  @Test func `no bytes crash it`() {
    var random = SystemRandomNumberGenerator()
    for version in ["1", "2"] as [Character] {
      var place = ZoneBytes.london
      place.version = version
      let whole = place.bytes
      for _ in 0..<3000 {
        var bytes = whole
        for _ in 0...Int.random(in: 0..<4, using: &random) {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
            in: 0...255, using: &random)
        }
        guard let file = read(bytes) else { continue }
        #expect(zip(file.periods, file.periods.dropFirst()).allSatisfy { $0.start < $1.start })
        #expect(file.periods.count < 400)
      }
    }
  }
}
