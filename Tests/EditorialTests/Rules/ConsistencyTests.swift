import Editorial
import Oracle
import Testing

/// What the files say against each other. It is Wednesday, 25 November 2026, 14:02 in Tokyo.
@Suite struct ConsistencyTests {
  private let now = at("2026-11-25 14:02")

  private func problems(_ build: (inout DeskBuilder) -> Void) -> [Problem] {
    desk(build).contradictions(at: now)
  }

  private func sentences(_ build: (inout DeskBuilder) -> Void) -> [String] {
    problems(build).map(\.line)
  }

  // MARK: Out without a day

  @Test func `R8 what is out and has no day is told, with the line to write`() {
    let found = sentences {
      $0.piece("a.md", "fp", "published")
      $0.piece("b.md", "phd", "submitted")
      $0.piece("c.md", "fp", "published", ["published": "2026-11-20"])
      $0.piece("d.md", "nkn", "killed")
      $0.piece("e.md", "fp", "drafting")
      $0.piece("f.md", "fp", "fild")
      $0.change("a.md") { $0.statusLine = 4 }
    }
    #expect(
      found == [
        "a.md:4:1: it is published without the day it came out; write it as "
          + "`published: 2026-11-24`",
        "b.md:1:1: it is submitted without the day it came out; write it as "
          + "`submitted: 2026-11-24`",
      ])
  }

  @Test func `R30 a piece that says paid and nothing else lacks its day too`() {
    let found = sentences {
      $0.piece("a.md", "nkn", "published")
      $0.change("a.md") {
        $0.statusWord = "paid"
        $0.billing.word = .paid
      }
    }
    #expect(
      found == [
        "a.md:1:1: it is paid without the day it came out; write it as `published: 2026-11-24`"
      ])
  }

  @Test func `R8 a moment that has passed is the day, in the outlet's zone, and one edit mends it`()
    throws
  {
    // 18:00 in London on the 20th is 03:00 in Tokyo on the 21st.
    let found = problems {
      $0.piece("a.md", "spe", "published", scheduled: "2026-11-20 18:00")
      $0.piece("b.md", "fp", "published", scheduled: "2026-11-25 14:03")
      $0.piece("c.md", "spe", "published", scheduled: "2026-11-20 18:00")
      $0.change("c.md") { $0.isConflicted = true }
    }
    #expect(
      found.map(\.message) == [
        "it is published without the day it came out, and was to go out on 2026-11-21; write "
          + "`published: 2026-11-21`",
        "it is published without the day it came out; write it as `published: 2026-11-24`",
        "it is published without the day it came out; write it as `published: 2026-11-24`",
      ])
    let remedy = try #require(found[0].remedy)
    #expect(remedy.action.verb == "published")
    let published = try #require(Plan.builtIn.status(named: "published"))
    #expect(
      remedy.edits == [
        .move(
          piece: FilePath("a.md"), seen: "published",
          Move(to: published, on: day("2026-11-21")))
      ])
    #expect(found[1].remedy == nil && found[2].remedy == nil)
  }

  @Test func `R9 a move to published gives a published piece the day it lacks, and nothing else`()
    throws
  {
    let assessment = assessment {
      $0.piece("a.md", "fp", "published")
      $0.piece("b.md", "fp", "drafting")
    }
    #expect(
      try assessment.writes("a.md", to: "published", on: day("2026-11-21")) == [
        "published 2026-11-21"
      ])
    #expect(throws: Refusal("it is drafting already")) {
      try assessment.writes("b.md", to: "drafting")
    }
  }

  @Test func `R8 an old archive is told of once for each outlet, with the count`() {
    func archive(_ count: Int) -> [String] {
      sentences { builder in
        for number in 0..<count { builder.piece("gigs/\(100 + number).md", "nkn", "published") }
        builder.piece("posts/one.md", "fp", "published")
        builder.piece("posts/x.md", nil, "published")
        builder.piece("posts/y.md", nil, "published")
        builder.set("nkn") { $0.name = "NK News" }
      }
    }
    #expect(archive(17).count == 20)
    #expect(
      archive(18) == [
        "gigs/100.md:1:1: 18 pieces of NK News are published without the day they came out, this "
          + "one the first; write it into each as `published: 2026-11-24`, or they count in no week",
        "posts/one.md:1:1: it is published without the day it came out; write it as "
          + "`published: 2026-11-24`",
        "posts/x.md:1:1: 2 pieces without an outlet are published without the day they came out, "
          + "this one the first; write it into each as `published: 2026-11-24`, or they count in "
          + "no week",
      ])
  }

  @Test func `a file that could not be read whole is not said to lack anything`() {
    let desk = desk {
      $0.piece("a.md", "fp", "published")
      $0.piece("b.md", "nkn", "published", fee: usd(300), ["published": "2026-11-20"])
      $0.bill("b.md", "INV-1", "2026-11-21")
      $0.piece("c.md", "nkn", "published", fee: usd(300), ["published": "2026-11-20"])
      $0.bill("c.md", "INV-1", nil)
    }
    #expect(desk.contradictions(at: now).count == 2)
    let unreadable: Set = [FilePath("a.md"), FilePath("c.md")]
    #expect(desk.contradictions(at: now, unreadable: unreadable).isEmpty)
  }

  // MARK: Stamps

  @Test func `R9 stamps that count run along the workflow`() {
    let found = sentences {
      $0.piece(
        "a.md", "nkn", "filed", ["drafting": "2026-11-16", "filed": "2026-11-14"])
      $0.piece(
        "b.md", "fp", "published",
        ["drafting": "2026-11-10", "editing": "2026-11-21", "published": "2026-11-20"])
      $0.piece("c.md", "nkn", "killed", ["filed": "2026-11-14", "killed": "2026-11-13"])
      // Taken back to be drafted again, then killed: it was never filed a second time.
      $0.piece(
        "d.md", "nkn", "killed",
        ["drafting": "2026-11-16", "filed": "2026-11-14", "killed": "2026-11-17"])
      $0.change("a.md") { $0.statusLine = 3 }
    }
    #expect(
      found == [
        "a.md:3:1: `filed: 2026-11-14` comes before `drafting: 2026-11-16`, though filed comes "
          + "after drafting; correct the day that is wrong",
        "b.md:1:1: `published: 2026-11-20` comes before `editing: 2026-11-21`, though published "
          + "comes after editing; correct the day that is wrong",
        "c.md:1:1: `killed: 2026-11-13` comes before `filed: 2026-11-14`, though killed comes "
          + "after filed; correct the day that is wrong",
      ])
  }

  @Test func `R9 equal days, and stamps beyond the status, are no contradiction`() {
    let found = sentences {
      $0.piece(
        "a.md", "nkn", "filed",
        ["pitched": "2026-11-14", "drafting": "2026-11-14", "filed": "2026-11-14"])
      // Taken back to drafting: what was filed does not count.
      $0.piece("b.md", "nkn", "drafting", ["drafting": "2026-11-16", "filed": "2026-11-14"])
      // Not on its way yet, or nowhere we know.
      $0.piece("c.md", "nkn", "idea", ["drafting": "2026-11-16", "filed": "2026-11-14"])
      $0.piece("d.md", "nkn", "fild", ["drafting": "2026-11-16", "filed": "2026-11-14"])
      // A stamp of another workflow, and an end it came back from.
      $0.piece("e.md", "nkn", "filed", ["editing": "2026-11-16", "filed": "2026-11-14"])
      $0.piece("f.md", "nkn", "filed", ["killed": "2026-10-01", "filed": "2026-11-14"])
      // Sent out sooner than its moment.
      $0.piece(
        "g.md", "fp", "published", scheduled: "2026-11-27 18:00",
        ["editing": "2026-11-19", "published": "2026-11-20"])
    }
    #expect(found == [])
  }

  @Test func `R11 edits and returned go in rounds, and nothing goes before or after them wrongly`()
  {
    let found = sentences {
      $0.piece(
        "a.md", "nkn", "edits",
        ["filed": "2026-11-14", "edits": "2026-11-18", "returned": "2026-11-16"])
      $0.piece(
        "b.md", "nkn", "returned",
        ["filed": "2026-11-14", "edits": "2026-11-16", "returned": "2026-11-18"])
      $0.piece(
        "c.md", "nkn", "published",
        ["filed": "2026-11-14", "edits": "2026-11-18", "published": "2026-11-17"])
      $0.piece("d.md", "nkn", "edits", ["filed": "2026-11-14", "edits": "2026-11-13"])
    }
    #expect(
      found == [
        "c.md:1:1: `published: 2026-11-17` comes before `edits: 2026-11-18`, though published "
          + "comes after edits; correct the day that is wrong",
        "d.md:1:1: `edits: 2026-11-13` comes before `filed: 2026-11-14`, though edits comes after "
          + "filed; correct the day that is wrong",
      ])
  }

  @Test func `R44 a piece taken to the next outlet keeps the stamps of the last one`() {
    let found = sentences {
      $0.piece("a.md", "nkn", "drafting", ["pitched": "2026-11-14", "commissioned": "2026-10-02"])
      $0.change("a.md") { $0.tried = ["spe 2026-10-20 declined"] }
    }
    #expect(found == [])
  }

  // MARK: Ties

  @Test func `R47 a deadline that names no piece is told, with the nearest path`() {
    let found = sentences {
      $0.piece("thesis/ch3.md", "phd", "drafting")
      $0.piece("thesis/intro.md", "phd", "drafting")
      $0.semester(
        "2026-09-28", "2027-01-29",
        [
          deadline("Chapter 3", "2026-12-01", piece: "thesis/ch3.md"),
          deadline("Chapter", "2026-12-01", piece: "chapters/ch3.md"),
          deadline("Opening", "2026-12-01", piece: "thesis/intr.md"),
          deadline("Paper", "2026-12-01", piece: "papers/x.md"),
          deadline("Old paper", "2026-11-01", done: "2026-11-01", piece: "papers/x.md"),
          deadline("Form", "2026-12-01"),
        ])
    }
    #expect(
      found == [
        "semester/0.yaml:1:1: \"Chapter\" is tied to \"chapters/ch3.md\", which is no piece of "
          + "this desk; did you mean \"thesis/ch3.md\"?",
        "semester/0.yaml:1:1: \"Opening\" is tied to \"thesis/intr.md\", which is no piece of this "
          + "desk; did you mean \"thesis/intro.md\"?",
        "semester/0.yaml:1:1: \"Paper\" is tied to \"papers/x.md\", which is no piece of this "
          + "desk; write its path as lists of pieces show it",
      ])
  }
}

extension DeskBuilder {
  /// Changes a piece that is there.
  mutating func change(_ id: String, _ body: (inout Piece) -> Void) {
    body(&pieces[known(pieces.firstIndex { $0.id == FilePath(id) })])
  }
}
