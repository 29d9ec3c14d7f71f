import Editorial
import Testing

@testable import Formats

/// The keys that tie a piece to its post on the newsletter's own site (R8b).
struct PostKeyTests {
  private func tie(_ keys: String, _ sources: String = "sources: {substack: export.zip}")
    -> PostTie?
  {
    PieceRead(keys, desk: PieceRead.desk + "\n" + sources).piece?.tie
  }

  @Test func `the number of a post is read as it is written, with its address behind it or not`() {
    #expect(tie("substack_id: 123456789") == PostTie(number: 123_456_789))
    #expect(tie("substack_id: \"42022.harbour-lights\"") == PostTie(number: 42_022))
    #expect(tie("substack_id: soon") == PostTie.none)
    #expect(tie("slug: harbour-lights") == PostTie(slug: "harbour-lights"))
  }

  @Test func `where no export is read nobody asks`() {
    #expect(tie("substack_id: 123456789", "") == PostTie.none)
  }
}
