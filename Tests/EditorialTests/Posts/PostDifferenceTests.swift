import Editorial
import Oracle
import Testing

@Suite("What the desk and the newsletter's site disagree on")
struct PostDifferenceTests {
  /// `posts/tea.md published: writes` for each difference, where it has one the first key it writes.
  private func reads(_ desk: Desk) -> [String] {
    desk.postDifferences(at: at("2026-11-25 14:02")).map { difference in
      let remedy = difference.problem(of: desk)
      return "\(difference.piece?.text ?? "-") \(difference.kind.rawValue)"
        + (remedy.map { ": \($0)" } ?? "")
    }
  }

  @Test func `what came out there is written here with its day and its number`() {
    let desk = exported([post(1, "Tea", slug: "tea", "2026-11-24")]) {
      $0.piece("posts/tea.md", "fp", "drafting")
    }
    #expect(reads(desk) == ["posts/tea.md published: writes 2026-11-24"])
    let known = Assessment(desk, at: at("2026-11-25 14:02"))
    guard
      case .move(_, _, let move)? = desk.postDifferences(at: known.now).first?.remedy?.edits.first
    else { return #expect(Bool(false), "nothing mends it") }
    let keys = try? desk.plan.keys(for: move, of: known.piece("posts/tea.md")).map(\.reads)
    #expect(
      keys == [
        "status published", "published 2026-11-24", "draft? false", "substack_id 1",
      ])
  }

  @Test func `days are compared by the calendar of home`() {
    // 23:30 UTC of the 23rd is the morning of the 24th in Tokyo.
    let late = ExportedPost(
      number: 1, slug: "tea", title: "Tea", state: .published, moment: at("2026-11-24 08:30"))
    let agreeing = exported([late]) {
      $0.piece("posts/tea.md", "fp", "published", ["published": "2026-11-24"])
    }
    #expect(reads(agreeing).isEmpty)
    let differing = exported([late]) {
      $0.piece("posts/tea.md", "fp", "published", ["published": "2026-11-23"])
      $0.piece("posts/rice.md", "fp", "published")
    }
    #expect(reads(differing) == ["posts/tea.md date: writes 2026-11-24"])
    let undated = exported([late]) { $0.piece("posts/tea.md", "fp", "published") }
    #expect(reads(undated) == ["posts/tea.md date: writes 2026-11-24"])
  }

  @Test func `what is scheduled there is written here with its moment`() {
    let posts = [post(1, "Tea", slug: "tea", state: .scheduled, "2026-11-27 18:00")]
    func desk(_ status: String, _ scheduled: String? = nil) -> Desk {
      exported(posts) { $0.piece("posts/tea.md", "fp", status, scheduled: scheduled) }
    }
    #expect(reads(desk("editing")) == ["posts/tea.md scheduled: writes 2026-11-27 18:00"])
    #expect(
      reads(desk("scheduled", "2026-11-28 18:00"))
        == ["posts/tea.md scheduled: writes 2026-11-27 18:00"])
    #expect(reads(desk("scheduled", "2026-11-27 18:00")).isEmpty)
  }

  @Test func `what says here that it is out and is not there has no one right answer`() {
    let posts = [
      post(1, "Old", "2026-10-01"), post(2, "Tea", slug: "tea", state: .draft, nil),
      post(3, "Rice", slug: "rice", state: .retired, "2026-11-02"),
    ]
    let desk = exported(posts) {
      $0.piece("posts/tea.md", "fp", "published", ["published": "2026-11-20"])
      $0.piece("posts/rice.md", "fp", "published", ["published": "2026-11-02"])
      $0.piece("posts/soup.md", "fp", "published", ["published": "2026-11-20"])
      // Since the export was taken, before there was a newsletter there, and what is no article.
      $0.piece("posts/new.md", "fp", "published", ["published": "2026-11-25"])
      $0.piece("posts/ancient.md", "fp", "published", ["published": "2026-09-01"])
      $0.piece("posts/talk.md", "fp", "published", type: "appearance", ["published": "2026-11-20"])
    }
    #expect(
      reads(desk) == [
        "- only-there: makes its file", "posts/rice.md unpublished", "posts/soup.md only-here",
        "posts/tea.md unpublished",
      ])
  }

  @Test func `one number in two files is said at the second`() {
    let desk = exported([post(1, "Tea", "2026-11-20")]) {
      $0.piece("posts/a.md", "fp", "drafting")
      $0.piece("posts/b.md", "fp", "published", ["published": "2026-11-20"])
      for index in 0...1 { $0.pieces[index].tie.number = 1 }
    }
    #expect(desk.piece(FilePath("posts/b.md"))?.tie.post?.number == 1)
    #expect(reads(desk) == ["posts/b.md twice"])
  }

  @Test func `more than three that stand on one side alone are one problem`() {
    func problems(_ count: Int, files: [String] = ["posts/kept.md"]) -> [Problem] {
      exported((1...count).map { post($0, "Post \($0)") }) { desk in
        for file in files { desk.piece(file, "fp", "drafting") }
      }.postProblems(at: at("2026-11-25 14:02"))
    }
    #expect(problems(3).count == 3)
    #expect(problems(3).first?.remedyWords == "makes its file")
    #expect(problems(40).map(\.message).first?.hasPrefix("40 posts are on Substack alone") == true)
    #expect(problems(40).count == 1)
    // Who keeps no files of the newsletter misses none.
    #expect(problems(3, files: []).isEmpty)
  }

  @Test func `an export that is nobody's asks whose it is`() {
    var desk = exported([post(1, "Tea")]) { _ in }
    desk.exports[0].outlet = nil
    #expect(desk.postProblems(at: at("2026-11-25 14:02")).map(\.path.text) == ["export/posts.csv"])
  }

  @Test func `without an export nothing is said`() {
    let desk = desk { $0.piece("posts/tea.md", "fp", "published", ["published": "2026-11-20"]) }
    #expect(desk.postProblems(at: at("2026-11-25 14:02")).isEmpty)
  }
}

extension PostDifference {
  /// What its key does, in words.
  fileprivate func problem(of desk: Desk) -> String? {
    Problem(path: path, message: "", remedy: remedy).remedyWords
  }
}
