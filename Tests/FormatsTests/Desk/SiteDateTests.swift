import Editorial
import Testing

@testable import Formats

/// R8: a site is built by days of its own, and knows nothing of ours. It is 25 November 2026.
@Suite struct SiteDateTests {
  @Test(arguments: [
    (
      "status: scheduled\nscheduled: 2026-12-01\npublishDate: 2026-12-05", SourceStyle.hugo,
      "4:14: it is scheduled for 2026-12-01, but the site goes by `publishDate`, 2026-12-05; "
        + "write one day into both"
    ),
    (
      "status: scheduled\nscheduled: 2026-12-01 18:00\ndate: 2026-11-20", .quarto,
      "4:7: it is scheduled for 2026-12-01, but the site goes by `date`, 2026-11-20; "
        + "write one day into both"
    ),
    (
      "status: scheduled\nscheduled: 2026-12-01", .jekyll,
      "1:1: it is scheduled for 2026-12-01, but the site goes by the day in the file's name, "
        + "2026-11-24; write `date: 2026-12-01` too, or rename it"
    ),
    (
      "status: published\npublished: 2026-11-20\npublishDate: 2026-12-05", .hugo,
      "4:14: it says that it is out, but the site shows it from 2026-12-05 on, by `publishDate`"
    ),
    (
      "status: scheduled\nscheduled: 2026-12-01\ndate: 2026-12-01\nexpiryDate: 2026-11-30", .hugo,
      "5:13: the site takes it off on 2026-11-30, and it comes out on 2026-12-01; "
        + "write a later `expiryDate`"
    ),
  ])
  func `a page that appears on another day than its piece says is one problem`(
    _ keys: String, _ style: SourceStyle, _ sentence: String
  ) {
    let read = PieceRead(keys, id: "posts/2026-11-24-a.md", style: style)
    #expect(read.problems == [sentence])
  }

  @Test(arguments: [
    (
      "status: scheduled\nscheduled: 2026-12-01 08:00\ndate: 2026-11-30T23:00:00Z", SourceStyle.hugo
    ),
    ("status: scheduled\nscheduled: 2026-12-01\ndate: 2026-12-01", .jekyll),
    ("status: scheduled\nscheduled: 2026-12-01\ndate: 2026-11-20\ndraft: true", .hugo),
    ("status: drafting\ndue: 2026-12-01\ndate: 2026-11-20\nexpiryDate: 2026-11-01", .hugo),
    ("status: published\npublished: 2026-11-24\ndate: 2026-11-20\nexpiryDate: 2026-11-25", .hugo),
    ("status: scheduled\nscheduled: 2026-12-01\ndate: 2026-11-20", .plain),
    ("publishDate: 2026-12-05\ndate: 2026-11-20", .hugo),
  ])
  func `what agrees, is a draft, or is no site's is none`(_ keys: String, _ style: SourceStyle) {
    #expect(PieceRead(keys, id: "posts/2026-11-24-a.md", style: style).problems == [])
  }
}
