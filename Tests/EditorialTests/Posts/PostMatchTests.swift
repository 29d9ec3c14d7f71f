import Editorial
import Oracle
import Testing

@Suite("A post and its file are one piece (R8b)")
struct PostMatchTests {
  /// Which piece each post became: `posts/tea.md` or `substack:7`.
  private func ids(_ posts: [ExportedPost], _ build: (inout DeskBuilder) -> Void) -> [Int: String] {
    let joined = exported(posts, build)
    return Dictionary(
      uniqueKeysWithValues: joined.pieces.compactMap { piece in
        piece.tie.post.map { ($0.number, piece.id.text) }
      })
  }

  @Test func `the number, the link, the address and the title find it, in that order`() {
    let posts = [
      post(1, "Tea"), post(2, "Coffee", slug: "coffee"), post(3, "Rice", slug: "rice"),
      post(4, "  평양의  “커피” "), post(5, "Soup", slug: "soup"),
    ]
    let found = ids(posts) {
      $0.piece("posts/one.md", "fp", "drafting")
      $0.pieces[0].tie.number = 1
      $0.piece("posts/two.md", "fp", "drafting")
      $0.pieces[1].link = "https://fp.substack.com/p/coffee?utm_source=x"
      $0.piece("posts/2026-11-01-rice.md", "fp", "drafting")
      $0.piece("posts/four.md", "fp", "drafting")
      $0.pieces[3].title = "평양의 '커피'"
      $0.piece("gigs/soup.md", "nkn", "drafting")
    }
    #expect(
      found == [
        1: "posts/one.md", 2: "posts/two.md", 3: "posts/2026-11-01-rice.md", 4: "posts/four.md",
        5: "substack:5",
      ])
  }

  @Test func `a number the export does not have is no other post, whatever the title`() {
    let found = ids([post(1, "Tea", slug: "tea")]) {
      $0.piece("posts/tea.md", "fp", "drafting")
      $0.pieces[0].tie.number = 99
    }
    #expect(found == [1: "substack:1"])
  }

  @Test func `two files or two posts that fit are a question, unless the days tell`() {
    let doubtful = exported([post(1, "Tea", slug: "tea"), post(2, "Tea", slug: "tea")]) {
      $0.piece("posts/tea.md", "fp", "drafting")
    }
    #expect(doubtful.doubts.map(\.reason) == [.severalPosts])
    #expect(doubtful.pieces.map(\.id.text) == ["posts/tea.md", "substack:1", "substack:2"])
    let told = exported([
      post(1, "Tea", slug: "tea", "2026-11-10"), post(2, "Tea", slug: "tea", "2026-11-20"),
    ]) {
      $0.piece("posts/tea.md", "fp", "published", ["published": "2026-11-20"])
    }
    #expect(told.doubts.isEmpty)
    #expect(told.piece(FilePath("posts/tea.md"))?.tie.post?.number == 2)
    let files = exported([post(1, "Tea", slug: "tea")]) {
      $0.piece("posts/a/tea.md", "fp", "drafting")
      $0.piece("posts/b/tea.md", "fp", "drafting")
    }
    #expect(files.doubts.map(\.reason) == [.severalFiles])
  }

  @Test func `the same title months apart is a question, and both count`() {
    let desk = exported([post(1, "Year in review", "2025-12-30")]) {
      $0.piece("posts/review.md", "fp", "published", ["published": "2026-11-24"])
      $0.pieces[0].title = "Year in Review"
    }
    #expect(desk.doubts.map(\.reason) == [.farApart])
    #expect(desk.pieces.count == 2)
  }

  @Test func `addresses that a site gives to what has no title tell nothing`() {
    let found = ids([post(1, "Tea", slug: "8a7"), post(2, "Rice", slug: "003")]) {
      $0.piece("posts/8a7.md", "fp", "drafting")
      $0.piece("posts/003.md", "fp", "drafting")
    }
    #expect(found == [1: "substack:1", 2: "substack:2"])
  }

  @Test func `a page bundle is called by its folder, and slug wins over the name`() {
    let found = ids([post(1, "One", slug: "harbour"), post(2, "Two", slug: "hills")]) {
      $0.piece("posts/harbour/index.md", "fp", "drafting")
      $0.piece("posts/harbour.md", "fp", "drafting")
      $0.pieces[1].tie.slug = "hills"
    }
    #expect(found == [1: "posts/harbour/index.md", 2: "posts/harbour.md"])
  }

  @Test func `what was taken back is no piece, nor is a post of an outlet nobody names`() {
    let desk = exported([post(1, "Gone", state: .retired)]) { _ in }
    #expect(desk.pieces.isEmpty)
    var nobodys = exported([post(1, "Tea")]) { _ in }
    nobodys.pieces = []
    nobodys.exports[0].outlet = nil
    nobodys.joinPosts()
    #expect(nobodys.pieces.isEmpty)
  }
}
