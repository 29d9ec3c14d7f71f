import Editorial
import Foundation
import Glibc
import Testing

@testable import DeskService

private func zone(_ name: String) throws -> Zone { try #require(ZoneMaker.zone(named: name)) }

private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
  Month(year: year, number: month).first + (day - 1)
}

@Suite struct ZoneTests {
  @Test(arguments: [
    ("Asia/Tokyo", "Asia/Tokyo"), ("asia/tokyo", "Asia/Tokyo"), ("EUROPE/LONDON", "Europe/London"),
    ("america/new york", "America/New_York"), ("London", "Europe/London"), ("seoul", "Asia/Seoul"),
    ("New York", "America/New_York"), ("new_york", "America/New_York"),
    ("Pyongyang", "Asia/Pyongyang"), ("Washington", "America/New_York"),
    ("Beijing", "Asia/Shanghai"), ("Delhi", "Asia/Kolkata"), ("Osaka", "Asia/Tokyo"),
    ("Busan", "Asia/Seoul"), ("Oxford", "Europe/London"), ("San Francisco", "America/Los_Angeles"),
    ("boston", "America/New_York"), ("JST", "Asia/Tokyo"), ("kst", "Asia/Seoul"),
    ("AoE", "AoE"), ("aoe", "AoE"), ("UTC", "UTC"), ("GMT", "GMT"), ("UTC-12", "-12:00"),
    ("+09:00", "+09:00"), ("-0330", "-03:30"), ("utc+5:30", "+05:30"), ("EST", "EST"),
    ("America/Port-au-Prince", "America/Port-au-Prince"), ("Europe/Kyiv", "Europe/Kyiv"),
    ("america/port of spain", "America/Port_of_Spain"),
    ("buenos aires", "America/Argentina/Buenos_Aires"),
    ("Singapore", "Asia/Singapore"), ("Istanbul", "Europe/Istanbul"), ("Etc/GMT+5", "Etc/GMT+5"),
    ("US/Hawaii", "US/Hawaii"), ("NZ", "NZ"),
  ])
  func `a zone is found by IANA name, city, AoE or offset, whatever the case (R15)`(
    _ written: String, _ name: String
  ) throws {
    #expect(try zone(written).name == name)
  }

  @Test(arguments: [
    ("서울", "Asia/Seoul"), ("東京", "Asia/Tokyo"), ("도쿄", "Asia/Tokyo"), ("런던 시간", "Europe/London"),
    ("日本時間", "Asia/Tokyo"), ("ニューヨーク", "America/New_York"), ("미국 동부시간", "America/New_York"),
    ("\u{1109}\u{1165}\u{110B}\u{116E}\u{11AF}", "Asia/Seoul"), ("London time", "Europe/London"),
    ("Eastern Time", "America/New_York"),
  ])
  func `R15 a city is found by its Korean or Japanese name, with a word for its time or without`(
    _ written: String, _ name: String
  ) throws {
    #expect(try zone(written).name == name)
  }

  @Test func `R15 every place with a name in the East has its zone file`() {
    for (name, place) in ZoneMaker.easternPlaces {
      #expect(ZoneMaker.zone(named: name)?.name == place, "\(name)")
    }
    #expect(ZoneMaker.easternPlaces.count > 200)
  }

  @Test(arguments: [
    "", "Nowhere", "Asia/Nowhere", "../../etc/passwd", "Asia/../Asia/Tokyo", "/etc/localtime",
    "Asia", "Asia/", "zone.tab", "posixrules", "right/Asia/Tokyo", "+25:00", "UTC+", "+9:75",
    "아틀란티스",
    String(repeating: "a", count: 100_000),
  ])
  func `an unknown name is no zone (R15)`(_ written: String) {
    #expect(ZoneMaker.zone(named: written) == nil)
  }

  @Test func `London springs forward at one o'clock UTC and falls back at one (2026)`() throws {
    let london = try zone("London")
    // 29 March 2026, 01:00 UTC; 25 October 2026, 01:00 UTC.
    #expect(london.offset(at: Moment(seconds: 1_774_745_999)) == 0)
    #expect(london.offset(at: Moment(seconds: 1_774_746_000)) == 3600)
    #expect(london.offset(at: Moment(seconds: 1_792_889_999)) == 3600)
    #expect(london.offset(at: Moment(seconds: 1_792_890_000)) == 0)
    #expect(london.abbreviation(at: Moment(seconds: 1_774_746_000)) == "BST")
    #expect(london.abbreviation(at: Moment(seconds: 1_792_890_000)) == "GMT")
  }

  @Test func `five in the afternoon in London is two at night in Tokyo in winter`() throws {
    let moment = try zone("London").moment(day(2026, 11, 25), minute: 17 * 60)
    let there = try zone("Tokyo").local(moment)
    #expect(there.day == day(2026, 11, 26))
    #expect(there.clock == "02:00")
    #expect(try zone("Tokyo").abbreviation(at: moment) == "JST")
    #expect(try zone("Seoul").abbreviation(at: moment) == "KST")
  }

  @Test func `in New York a gap goes forward and a fold takes the first (R15)`() throws {
    let newYork = try zone("New York")
    #expect(newYork.local(newYork.moment(day(2026, 3, 8), minute: 150)).clock == "03:30")
    let fold = newYork.moment(day(2026, 11, 1), minute: 90)
    #expect(newYork.offset(at: fold) == -4 * 3600)
    #expect(newYork.abbreviation(at: fold) == "EDT")
  }

  @Test func `half hours, and zones that changed for good, are right`() throws {
    let lordHowe = try zone("Australia/Lord_Howe")
    #expect(lordHowe.offset(at: lordHowe.moment(day(2026, 7, 1), minute: 0)) == 37_800)
    #expect(lordHowe.offset(at: lordHowe.moment(day(2026, 1, 1), minute: 0)) == 39_600)
    let pyongyang = try zone("Pyongyang")
    #expect(pyongyang.offset(at: pyongyang.moment(day(2015, 8, 1), minute: 0)) == 32_400)
    #expect(pyongyang.offset(at: pyongyang.moment(day(2016, 8, 1), minute: 0)) == 30_600)
    #expect(pyongyang.offset(at: pyongyang.moment(day(2018, 6, 1), minute: 0)) == 32_400)
    #expect(try zone("Asia/Kathmandu").offset(at: Moment(seconds: 1_774_746_000)) == 20_700)
    let seoul = try zone("Seoul")
    #expect(seoul.offset(at: seoul.moment(day(1988, 7, 1), minute: 0)) == 36_000)
    #expect(seoul.offset(at: seoul.moment(day(2026, 7, 1), minute: 0)) == 32_400)
  }

  @Test func `summer time is known far ahead`() throws {
    let london = try zone("London")
    #expect(london.offset(at: london.moment(day(2080, 7, 1), minute: 0)) == 3600)
  }

  @Test(arguments: [
    ("Asia/Tokyo", "Asia/Tokyo"), (":Europe/London", "Europe/London"), ("JST-9", "+09:00"),
    ("EST5EDT", "EST5EDT"), ("EST5EDT,M3.2.0,M11.1.0", "EST5EDT"), ("XYZ3:30", "-03:30"),
    ("/usr/share/zoneinfo/Asia/Seoul", "Asia/Seoul"), ("rubbish/rubbish", "UTC"),
    ("UTC0", "+00:00"), ("CET-1CEST,M3.5.0,M10.5.0/3", "CET-1CEST"), ("<+0530>-5:30", "+05:30"),
    ("UTC+5", "-05:00"), ("right/Asia/Tokyo", "Asia/Tokyo"), ("Tokyo", "Asia/Tokyo"),
    ("/usr/share/zoneinfo/right/Asia/Seoul", "Asia/Seoul"), ("/nowhere", "UTC"),
  ])
  func `here is the zone of TZ (R16)`(_ written: String, _ name: String) {
    #expect(SystemZone.zone(environment: ["TZ": written]).name == name)
  }

  @Test func `without TZ, here is where the link of localtime leads, else the name in timezone`() {
    let desk = ScratchDesk(["timezone": "Asia/Seoul\n"])
    desk.link("localtime", to: "/usr/share/zoneinfo/Asia/Tokyo")
    let none = desk.path("none")
    #expect(
      SystemZone.zone(environment: [:], localtime: desk.path("localtime"), timezone: none).name
        == "Asia/Tokyo")
    #expect(
      SystemZone.zone(environment: [:], localtime: none, timezone: desk.path("timezone")).name
        == "Asia/Seoul")
    #expect(SystemZone.zone(environment: [:], localtime: none, timezone: none) == .utc)
  }

  @Test func `a rule in TZ has its summer time, and its names for both (R16)`() throws {
    let zone = SystemZone.zone(environment: ["TZ": "CET-1CEST,M3.5.0,M10.5.0/3"])
    let july = zone.moment(day(2026, 7, 1), minute: 0)
    #expect(zone.offset(at: july) == 7200)
    #expect(zone.abbreviation(at: july) == "CEST")
    #expect(zone.abbreviation(at: zone.moment(day(2026, 12, 1), minute: 0)) == "CET")
  }

  @Test func `here is what the file localtime says, where no name of it is known (R16)`() throws {
    let desk = ScratchDesk()
    let london = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/London"))
    desk.write("localtime", bytes: Array(london))
    let copied = SystemZone.zone(
      environment: [:], localtime: desk.path("localtime"), timezone: desk.path("none"))
    #expect(copied.periods == (try zone("London").periods))
    #expect(copied.abbreviation(at: copied.moment(day(2026, 7, 1), minute: 0)) == "BST")
    let path = SystemZone.zone(environment: ["TZ": ":" + desk.path("localtime")])
    #expect(path == copied)
  }

  @Test func `an unknown name gets the nearest one, and a system without zone files its package`() {
    let desk = ScratchDesk(["Asia/Tokyo": "no zone file"])
    let empty = ZoneFolder(path: desk.path("none"))
    #expect(ZoneMaker.zone(named: "London", in: empty) == nil)
    #expect(ZoneMaker.zone(named: "AoE", in: empty) == .anywhereOnEarth)
    #expect(
      ZoneMaker.remedy(for: "London", in: empty)
        == "this system has no zone files; install its package tzdata")
    #expect(ZoneMaker.remedy(for: "Lodnon") == "did you mean \"London\"?")
    #expect(ZoneMaker.remedy(for: "Asia/Toyko") == "did you mean \"Asia/Tokyo\"?")
    let broken = ZoneFolder(path: desk.path(""))
    #expect(ZoneMaker.zone(named: "Asia/Tokyo", in: broken) == nil)
    #expect(ZoneMaker.zone(named: "Tokyo", in: broken) == nil)
  }
}
