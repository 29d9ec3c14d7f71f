import Editorial
import Testing

@testable import Formats

@Suite struct TreeTests {
  @Test func `a tree knows its places, in order`() throws {
    let tree = YAMLTree(
      Array(
        """
        time_zone: Asia/Tokyo   # home
        outlets:
          nk-news: {name: NK News, fee: 1_300, bills: yes}
          phd:
        away: [2026-12-28..2027-01-03]
        """.utf8))
    let root = try #require(tree.root)
    #expect(tree.failures.isEmpty)
    #expect(root.pairs?.map(\.key) == ["time_zone", "outlets", "away"])
    let news = try #require(root["outlets"]?["NK-News"])
    #expect(news["name"]?.text == "NK News")
    #expect(news["fee"]?.int == 1300)
    #expect(news["bills"]?.bool == true)
    #expect(news["fee"]?.place == Place(line: 3, column: 33))
    #expect(root["outlets"]?["phd"]?.isNull == true)
    #expect(root["away"]?.items.compactMap(\.text) == ["2026-12-28..2027-01-03"])
    #expect(root["time_zone"]?.items.count == 1)
    #expect(root["outlets"]?["phd"]?.items.isEmpty == true)
  }

  @Test func `a key given twice is said, and the first one counts`() {
    let tree = YAMLTree(Array("a: 1\nb: 2\na: 3\n".utf8))
    #expect(tree.root?["a"]?.int == 1)
    #expect(tree.failures.map(\.place) == [Place(line: 3)])
  }

  @Test func `what cannot be read has its place`() {
    let tree = YAMLTree(Array("\u{FEFF}a: 1\nname: NK: News\n".utf8))
    #expect(tree.root == nil)
    #expect(tree.failures.map(\.place) == [Place(line: 2, column: 9)])
    #expect(YAMLTree([0xFF, 0xFE]).failures.first?.reason.contains("UTF-8") == true)
    #expect(YAMLTree([]).root == nil && YAMLTree([]).failures.isEmpty)
  }

  @Test func `an alias stays a name`() {
    let tree = YAMLTree(Array("a: &x [1]\nb: *x\n".utf8))
    #expect(tree.root?["b"]?.content == .alias("x"))
  }
}
