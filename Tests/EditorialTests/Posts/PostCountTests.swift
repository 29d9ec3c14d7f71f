import Editorial
import Oracle
import Testing

@Suite("What came out on the newsletter's own site counts (R8b, R19, R21b)")
struct PostCountTests {
  private func assessment(
    _ posts: [ExportedPost], taken: String = "2026-11-25 08:00",
    at now: String = "2026-11-25 14:02",
    _ build: (inout DeskBuilder) -> Void
  ) -> Assessment {
    Assessment(
      exported(posts, taken: taken) {
        $0.target("fp", 1)
        $0.slot("fp", .friday, "18:00")
        build(&$0)
      }, at: at(now))
  }

  @Test func `a post without a file is a piece by its state, and counts the day it came out`() {
    let known = assessment([
      post(1, "Out", "2026-11-24", words: 900),
      post(2, "Later", state: .scheduled, "2026-11-27 18:00"),
      post(3, "Begun", state: .draft, nil), post(4, "Talk", "2026-11-23", kind: "podcast"),
    ]) { _ in }
    #expect(known.target("fp").figures == "out 1, queued 1, planned 0 of 1")
    #expect(known.target("fp").extras == 1)
    #expect(known.target("fp").verdict == .met)
    #expect(known["substack:2"].next?.why == .out)
    #expect(known.row("Begun")?.path == nil)
    #expect(WeekReport(known, week: Week(containing: known.today)).shipped == 900)
  }

  @Test func `a draft whose post came out there is out, and one step confirms that day`() {
    let known = assessment([post(1, "Tea", slug: "tea", "2026-11-24")]) {
      $0.piece("posts/tea.md", "fp", "drafting", due: "2026-11-27")
    }
    #expect(known.desk.pieces.count == 1)
    #expect(known["posts/tea.md"].isUnconfirmed)
    #expect(known.target("fp").verdict == .met)
    let seen = SeenPiece(known.piece("posts/tea.md"))
    guard case .edit(let request, _) = known.advance([seen]),
      case .move(_, _, let move)? = request.edits.first
    else { return #expect(Bool(false), "it goes nowhere") }
    #expect(known.desk.plan[move.to].name == "published")
    #expect(move.on == day("2026-11-24"))
  }

  @Test func `what is scheduled there is queued, and out once its moment has passed`() {
    let build = { (desk: inout DeskBuilder) in
      desk.piece("posts/tea.md", "fp", "editing", length: 900, words: 200)
    }
    let posts = [post(1, "Tea", slug: "tea", state: .scheduled, "2026-11-27 18:00")]
    #expect(assessment(posts, build).target("fp").verdict == .onTrack)
    let after = assessment(posts, at: "2026-11-27 18:01", build)
    #expect(after.target("fp").verdict == .met)
    #expect(after["posts/tea.md"].isUnconfirmed)
  }

  @Test func `published without its day counts on the day its post came out`() {
    let known = assessment([post(1, "Tea", slug: "tea", "2026-11-24")]) {
      $0.piece("posts/tea.md", "fp", "published")
    }
    #expect(known.target("fp").out == 1)
    #expect(!known["posts/tea.md"].isUnconfirmed)
  }

  @Test func `every action on a post without a file is refused and names the way`() {
    let known = assessment([post(1, "Tea", state: .draft, nil)]) { _ in }
    let seen = SeenPiece(known.piece("substack:1"))
    let decisions = [
      known.advance([seen]), known.goBack([seen]),
      known.move([seen], to: known.piece("substack:1").status ?? StatusID(0)),
      known.archive([seen]), known.rename(seen, to: "x"), known.delete(seen), known.chase([seen]),
      known.setLength([seen], to: 900), known.offer(seen, to: nil), known.bill([seen], as: nil),
    ]
    for decision in decisions {
      guard case .refuse(let refused) = decision else {
        #expect(Bool(false), "\(decision)")
        continue
      }
      #expect(refused.map(\.refusal) == [.onlyThere])
    }
  }

  @Test func `a week that the export is too old for is unknown, and its slot not missed`() {
    let known = assessment([post(1, "Old", "2026-10-01")], taken: "2026-11-12 10:00") { _ in }
    let last = Week(containing: known.today) - 1
    let target = known.target("fp", last)
    #expect(target.verdict == nil)
    #expect(target.unjudged(in: known.desk) == "unknown since 12 Nov")
    #expect(WeekReport(known, week: last).slots.map(\.state) == [.unknown])
    #expect(target.recent.map(\.sign) == ["1", "0", "0", "0", "0", "0", "?", "?"])
    // Of the week before it was taken all is known.
    #expect(known.target("fp", last - 1).verdict == nil)
    #expect(known.target("fp", last - 2).verdict == .missed)
  }

  @Test func `a piece that is here counts as ever, however old the export`() {
    let known = assessment([post(1, "Old", "2026-10-01")], taken: "2026-11-02 10:00") {
      $0.piece("posts/tea.md", "fp", "published", ["published": "2026-11-18"])
    }
    #expect(known.target("fp", Week(containing: known.today) - 1).verdict == .met)
  }

  @Test func `this week is behind as long as no day of it went by unseen`() {
    func verdict(taken: String) -> Verdict? {
      assessment([post(1, "Old", "2026-10-01")], taken: taken) { _ in }.target("fp").verdict
    }
    #expect(verdict(taken: "2026-11-25 08:00") == .behind)
    #expect(verdict(taken: "2026-11-24 08:00") == .behind)
    #expect(verdict(taken: "2026-11-23 08:00") == nil)
  }
}
