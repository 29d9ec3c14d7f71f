import Editorial
import Oracle
import Testing

/// The sentence about a status gone backwards. Today is 25 November 2026.
@Suite struct StatusGoneBackSentenceTests {
  private func problem(
    _ status: String, in outlet: String = "nkn", recorded: RecordedStatus,
    _ change: (inout Piece) -> Void = { _ in }
  ) -> Problem? {
    let desk = desk {
      $0.piece("gigs/rason.md", outlet, status)
      $0.change("gigs/rason.md", change)
    }
    return desk.statusGoneBack(desk.pieces[PieceIndex(0)], from: recorded, today: day("2026-11-25"))
  }

  private func recorded(
    _ word: String, _ on: String = "2026-11-24", stamp: String? = nil
  ) -> RecordedStatus {
    RecordedStatus(word: word, action: 17, day: day(on), stamp: stamp.map { date($0) })
  }

  @Test func `R6 a day of another year is named with it`() {
    #expect(
      problem("drafting", recorded: recorded("filed", "2025-11-24"))?.message.contains(
        "it was filed here on 24 Nov 2025 ") == true)
  }

  @Test func `R6 it is left by the action and the path, so that a later one is another`() {
    #expect(
      problem("drafting", recorded: recorded("filed"))?.ignoreKey == "status 17 gigs/rason.md")
  }

  @Test func `R6 R9 the stamp recorded is put back, else the one the file still has`() throws {
    func days(_ stamp: String?, _ change: (inout Piece) -> Void) throws -> Day? {
      let found = problem("drafting", recorded: recorded("filed", stamp: stamp), change)
      let remedy = try #require(found?.remedy)
      guard case .move(_, _, let move) = remedy.edits.first else { return nil }
      return move.on
    }
    let filed = known(Plan.builtIn.status(named: "filed"))
    let stands: (inout Piece) -> Void = {
      $0.stamps = [Stamp(status: filed, date: date("2026-11-22"))]
    }
    #expect(try days("2026-11-23", stands) == day("2026-11-23"))
    #expect(try days(nil, stands) == day("2026-11-22"))
    #expect(try days(nil) { _ in } == day("2026-11-24"))
  }

  @Test(arguments: [
    // Recorded, present, told.
    ("filed", "drafting", true), ("filed", "pitched", true), ("filed", "idea", true),
    ("filed", "filed", false), ("filed", "edits", false), ("filed", "killed", false),
    ("returned", "edits", false), ("returned", "filed", true), ("edits", "filed", true),
    ("published", "returned", true), ("killed", "drafting", true), ("killed", "published", false),
    ("declined", "killed", false), ("published", "killed", false),
    // Statuses of another workflow lie nowhere on this one.
    ("editing", "idea", false), ("fild", "idea", false), ("paid", "filed", true),
    ("invoiced", "published", false),
  ])
  func `R6 earlier is what does not go forward along the workflow`(
    _ was: String, _ now: String, _ isTold: Bool
  ) {
    #expect((problem(now, recorded: recorded(was)) != nil) == isTold)
  }

  @Test func `R6 a moment nobody knows any more is asked for, not made up`() {
    let found = problem("editing", in: "fp", recorded: recorded("scheduled"))
    #expect(found?.remedy == nil)
    #expect(
      found?.message
        == "rason.md says editing; it was scheduled here on 24 Nov (changed outside, or on "
        + "another machine); give it the status it should have")
  }
}

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("gigs/nk-news/rason.md", "gigs/nk-news/rason.md"), ("posts/김정은.md", "posts/김정은.md"),
    ("~/Vault/a.md", "~/Vault/a.md"), ("a b.md", "'a b.md'"), ("it's", "'it'\\''s'"), ("", "''"),
    ("$HOME", "'$HOME'"), ("a;b", "'a;b'"), ("a\nb", "'a\nb'"), ("*.md", "'*.md'"),
  ])
  func `a word is quoted where a shell would read something else`(_ word: String, _ typed: String) {
    #expect(ShellWord.quoted(word) == typed)
  }
}
