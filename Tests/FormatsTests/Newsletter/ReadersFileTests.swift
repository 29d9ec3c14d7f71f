import Editorial
import Formats
import Testing

struct ReadersFileTests {
  private static let growth =
    "Date,Source,Category,Unique visitors,New subscribers,New revenue\n"

  private func read(_ text: String) throws -> ReadersFile.Reading {
    try Array(text.utf8).withUnsafeBytes {
      try ReadersFile.read($0, path: FilePath("readers.csv"))
    }
  }

  private func refusal(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBytes { ReadersFile.refusal($0) }
  }

  private func entry(
    _ text: String, total: Int? = nil, paid: Int? = nil, new: Int? = nil
  ) -> ReaderCounts.Entry {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return ReaderCounts.Entry(
      Day(year: parts[0], month: parts[1], day: parts[2]) ?? Day(number: 0), total: total,
      paid: paid, new: new)
  }

  @Test func `of Substack's growth the sources of a day are added up, and revenue is nothing`()
    throws
  {
    let reading = try read(
      Self.growth + """
        2026/06/10,google,search,41,3,$12.00
        2026/06/09,substack,network,120,2,$0
        2026/06/09,twitter,social,"1,204",4,
        2026/06/12,direct,direct,3,,$5
        2026/06/11,direct,direct,3,-1,
        """)
    #expect(
      reading.days == [
        entry("2026-06-09", new: 6), entry("2026-06-10", new: 3), entry("2026-06-11", new: -1),
      ])
    #expect(reading.isGapless && reading.problems.isEmpty)
  }

  @Test(arguments: [
    "date,subscribers,paid\n2026-11-23,\"2,387\",112\n2026-11-24,2418,\n",
    "\u{FEFF}paid;subscribers;DATE\r\n112;2.387;23.11.2026\r\n;2.418;24.11.2026\r\n;;\r\n",
    "Subscribers\tDay\tPaid members\n2 418\t2026-11-24T08:00:00.000Z\t\n2387.0\t11/23/2026\t+112\n",
    "note,date,readers,paid\nx,11/24/26,1,\nx,2026-11-24,1,\n,2026-11-23,2387,112\n,2026/11/24,2418,\n",
  ])
  func `a plain table gives how many there were, in any order, the last row of a day`(
    _ text: String
  ) throws {
    let reading = try read(text)
    #expect(
      reading.days == [
        entry("2026-11-23", total: 2387, paid: 112), entry("2026-11-24", total: 2418),
      ])
    #expect(!reading.isGapless)
    #expect(refusal(text) == nil)
  }

  @Test func `of a row that cannot be read the line is told, and the rest is read`() throws {
    let reading = try read(
      "date,subscribers\n2026-02-30,5\n2026-11-24,many\n,7\n2026-11-25,-2\n5/6/2026,9\n2026-11-26,10\n"
    )
    #expect(reading.days == [entry("2026-11-26", total: 10)])
    #expect(
      reading.problems.map { "\($0.place.line): \($0.message)" } == [
        "2: \"2026-02-30\" is no day; write it as 2026-11-24",
        "3: \"many\" is no number of readers; it is left out",
        "4: no day stands in this row; it is left out",
        "5: \"-2\" is no number of readers; it is left out",
        "6: \"5/6/2026\" may be two days; write them as 2026-11-24",
      ])
  }

  @Test func `one day past the twelfth tells which figure of all dates is the day`() throws {
    let american = try read("date,subscribers\n5/6/2026,9\n5/13/2026,10\n")
    #expect(american.days == [entry("2026-05-06", total: 9), entry("2026-05-13", total: 10)])
    let british = try read("date,subscribers\n5/6/2026,9\n13/6/2026,10\n")
    #expect(british.days == [entry("2026-06-05", total: 9), entry("2026-06-13", total: 10)])
  }

  @Test func `of very many bad rows the last told of counts the others`() throws {
    let reading = try read("date,subscribers\n" + String(repeating: "x,1\n", count: 500))
    #expect(reading.problems.count == 20)
    #expect(reading.problems.last?.message.hasSuffix("; so are 480 rows below it") == true)
  }

  @Test(arguments: [
    ("email,active_subscription,expiry,plan,email_disabled,created_at\n", "addresses"),
    ("Date,Email,Subscribers\n2026-11-24,a@example.org,1\n", "addresses"),
    ("post_id,timestamp,email,post_type,post_audience\n", "addresses"),
    ("post_id,post_date,is_published,email_sent_at,title\n", "name it under `substack:`"),
    ("title,post_date,audience,views,engagement_rate,signups\n", "figures of single posts"),
    ("title,outlet,fee\n", "no readers are counted in this table; wanted is a first row with date"),
    ("", "there is nothing in this table"),
    ("date,\"subscribers\n", "never closed"),
  ])
  func `another table is refused by its first row with what it is`(
    _ text: String, _ sentence: String
  ) {
    #expect(refusal(text)?.contains(sentence) == true, "\(refusal(text) ?? "nothing")")
  }
}
