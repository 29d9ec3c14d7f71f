import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// What an export of the newsletter shows on the screen (R8b, R21b).
struct PostScreenTests {
  private static func post(
    _ number: Int, _ title: String, slug: String = "", _ state: ExportedPost.State,
    _ moment: String? = nil, kind: String = "newsletter", words: Int? = nil
  ) -> ExportedPost {
    ExportedPost(
      number: number, slug: slug, title: title, state: state,
      moment: moment.map { Sample.moment($0) },
      kind: kind, words: words, line: number + 1)
  }

  /// The sample desk and what its newsletter gave away on a day.
  private static func desk(
    taken: String, _ posts: [ExportedPost], isKept: (Piece) -> Bool = { _ in true }
  ) -> Desk {
    var desk = Sample.desk()
    desk.pieces = desk.pieces.filter(isKept)
    desk.exports = [
      NewsletterExport(
        path: FilePath("~/Downloads/export/posts.csv"), outlet: OutletID(0),
        taken: Sample.moment(taken), posts: posts)
    ]
    desk.joinPosts()
    let problems = desk.postProblems(at: Sample.now)
    desk.problems = (desk.problems + problems).sorted { ($0.path, $0.place) < ($1.path, $1.place) }
    return desk
  }

  /// Taken this morning: one came out there yesterday, a file of hers is scheduled there.
  static let fresh = desk(
    taken: "2026-11-25 08:00",
    [
      post(1, "서울역 앞 노점상들의 겨울", slug: "seoul", .published, "2026-11-24 07:00", words: 1312),
      post(
        2, "Why the DMZ tour market died", slug: "dmz-tour-market", .scheduled, "2026-11-27 18:00",
        words: 1498),
      post(3, "Balloons, again", .draft, words: 210),
      post(4, "기자의 밤: a talk in Seoul", .published, "2026-11-23 20:00", kind: "podcast"),
    ])
  /// Taken two weeks ago, of a newsletter that is written there and has ideas here.
  static let old = desk(
    taken: "2026-11-12 09:00", [post(1, "서울역 앞 노점상들의 겨울", .published, "2026-11-10 07:00")]
  ) { piece in
    piece.outlet != OutletID(0) || piece.statusWord == "idea"
  }

  @Test(arguments: [
    ("home", "", Size(80, 24)), ("home", "", Size(120, 40)), ("week", "1", Size(80, 24)),
    ("problems", "8", Size(80, 24)), ("problems", "8", Size(120, 40)),
    ("outlets", "7k", Size(80, 24)),
    ("item", "/balloons<enter>4<enter>", Size(80, 24)),
  ])
  func `the screen is as recorded`(_ name: String, _ keys: String, _ size: Size) {
    var dashboard = Dashboard.reading(Self.fresh, size)
    dashboard.press(keys)
    expectFrame(dashboard, "posts-\(name)-\(size.width)x\(size.height)")
  }

  @Test(arguments: [
    ("home", "", Size(80, 24)), ("week", "1", Size(120, 40)), ("week", "1[", Size(80, 24)),
    ("outlets", "7k", Size(80, 24)),
  ])
  func `an export that is old says so`(_ name: String, _ keys: String, _ size: Size) {
    var dashboard = Dashboard.reading(Self.old, size)
    dashboard.press(keys)
    let label = keys.hasSuffix("[") ? "last-week" : name
    expectFrame(dashboard, "posts-old-\(label)-\(size.width)x\(size.height)")
    #expect(dashboard.picture.contains("as of 12 Nov"))
  }

  @Test func `f writes what the newsletter's site knows`() {
    var dashboard = Dashboard.reading(Self.fresh, Size(120, 40))
    dashboard.press("8jj")
    guard case .edit(let request)? = dashboard.press("f").first else {
      Issue.record("f asks for nothing")
      return
    }
    #expect(request.edits.count == 1)
  }

  @Test func `a post without a file has no text to open, and every key says how to make one`() {
    var dashboard = Dashboard.reading(Self.fresh, Size(120, 40))
    dashboard.press("/balloons<enter>4")
    for key in [">", "e", "D", "R", "d", "l", "y"] {
      #expect(dashboard.press(key).isEmpty)
      #expect(dashboard.picture.contains("PROBLEMS and reconcile make one"), "\(key)")
    }
  }
}
