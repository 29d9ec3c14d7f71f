import Editorial
import Testing

@testable import Formats

@Suite struct ZoneRuleTests {
  /// The changes of one year as UTC, as `03-29 01:00 +3600`.
  private func changes(_ rule: String, _ year: Int) throws -> [String] {
    let course = try #require(ZoneRule(rule)).course(from: Moment(seconds: 0))
    return course.changes.filter { Zone.utc.day($0.start).civil.year == year }.map {
      let local = Zone.utc.local($0.start)
      return "\(local.day.description.dropFirst(5)) \(local.clock) \($0.offset)"
    }
  }

  @Test(arguments: [
    ("GMT0BST,M3.5.0/1,M10.5.0", ["03-29 01:00 3600", "10-25 01:00 0"]),
    ("EST5EDT", ["03-08 07:00 -14400", "11-01 06:00 -18000"]),
    ("CET-1CEST,M3.5.0,M10.5.0/3", ["03-29 01:00 7200", "10-25 01:00 3600"]),
    ("AEST-10AEDT,M10.1.0,M4.1.0/3", ["04-04 16:00 36000", "10-03 16:00 39600"]),
    ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", ["04-04 15:00 37800", "10-03 15:30 39600"]),
    ("XYZ-2XDT,J60/0,J274/0", ["02-28 22:00 10800", "09-30 21:00 7200"]),
    ("XYZ-2XDT,59/0,273/0", ["02-28 22:00 10800", "09-30 21:00 7200"]),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", ["03-29 01:00 -3600", "10-25 01:00 -7200"]),
    ("JST-9", []),
  ])
  func `a rule changes the clocks of 2026 on its days (R15)`(_ rule: String, _ expected: [String])
    throws
  {
    #expect(try changes(rule, 2026) == expected)
  }

  @Test func `in a leap year J60 is still 1 March, and day 59 is 29 February`() throws {
    #expect(try changes("XYZ0XDT,J60/0,J274/0", 2028).first == "03-01 00:00 3600")
    #expect(try changes("XYZ0XDT,59/0,273/0", 2028).first == "02-29 00:00 3600")
  }

  @Test func `summer time that ends as it begins again lasts all year`() throws {
    let course = try #require(ZoneRule("XXX3EDT4,0/0,J365/23")).course(from: Moment(seconds: 0))
    #expect(course.offset == -14_400 && course.changes.isEmpty)
  }

  @Test func `a moment in the southern summer is in summer time`() throws {
    let rule = try #require(ZoneRule("AEST-10AEDT,M10.1.0,M4.1.0/3"))
    let january = Month(year: 2027, number: 1).first.number * 86_400
    #expect(rule.course(from: Moment(seconds: january)).offset == 39_600)
    #expect(rule.course(from: Moment(seconds: .max / 2)).changes.isEmpty)
  }

  @Test(arguments: [
    "", "JST", "9", "JS-9", "JST-", "JST-25", "JST-9:60", "JST-9 ", "<+09-9", "GMT0BST,M3.5.0",
    "GMT0BST,M3.5.0/1,M10.5.0,", "GMT0BST,M3.6.0,M10.5.0", "GMT0BST,M3.5.7,M10.5.0",
    "GMT0BST,J0,J365", "GMT0BST,0,366", "GMT0BST,M3.5.0/168,M10.5.0", "GMT0BST,M3.5.0/,M10.5.0",
    "GMT99999999999999999999", "도쿄-9", "Asia/Tokyo", String(repeating: "A", count: 100_000),
  ])
  func `what is no rule is refused`(_ text: String) {
    #expect(ZoneRule(text) == nil)
  }
}
