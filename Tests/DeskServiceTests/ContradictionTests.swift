import Editorial
import Testing

@testable import DeskService

/// What does not add up, read from real files, and mended by the one edit there is.
@Suite struct ContradictionTests {
  private static let files: KeyValuePairs<String, String> = [
    "gigs/nk-news/a.md": """
    ---
    title: Rason
    status: published
    published: 2026-11-02
    fee: 300 USD
    invoice: INV-7
    ---
    One.

    """,
    "gigs/nk-news/b.md": """
    ---
    status: published
    filed: 2026-11-09
    published: 2026-11-02
    fee: 200 USD
    invoice: INV-7   # the joint one
    invoiced: 2026-11-10
    paid: 2026-11-09
    ---
    One two.

    """,
    "gigs/nk-news/c.md": """
    ---
    status: published
    published: 2026-11-02
    fee: 200 USD
    received: 260 USD
    invoiced: 2026-11-10
    ---

    """,
    "posts/out.md": "---\nstatus: published\nscheduled: 2026-11-20 18:00\n---\nOne two three.\n",
    "posts/unreadable.md": "---\nstatus: published\npublished: some day\n---\n",
    "posts/fine.md": "---\nstatus: published\npublished: 2026-11-20\n---\n",
    "semester/autumn.yaml": """
    name: Autumn
    starts: 2026-09-28
    ends: 2027-01-29
    deadlines:
      - {title: Chapter, due: 2026-12-01, piece: posts/fin.md}

    """,
  ]

  private let scratch = ScratchDesk(pieces: ContradictionTests.files)

  @Test func `R8 R9 R33 R35 R47 what the files say against each other is told at its line`() throws
  {
    let problems = try scratch.load().problems
    #expect(
      problems.map(\.line) == [
        "gigs/nk-news/a.md:6:1: invoice INV-7 has no `invoiced:` day here; write "
          + "`invoiced: 2026-11-10`, as in the other",
        "gigs/nk-news/b.md:2:1: `published: 2026-11-02` comes before `filed: 2026-11-09`, though "
          + "published comes after filed; correct the day that is wrong",
        "gigs/nk-news/b.md:6:1: `paid: 2026-11-09` comes before `invoiced: 2026-11-10`; correct "
          + "the day that is wrong",
        "gigs/nk-news/c.md:6:1: 260 USD came in for a bill of 200 USD; correct `received:` or "
          + "what was billed",
        "posts/out.md:2:1: it is published without the day it came out, and was to go out on "
          + "2026-11-20; write `published: 2026-11-20`",
        "posts/unreadable.md:2:1: it is published without the day it came out; write it as "
          + "`published: 2026-11-24`",
        "semester/autumn.yaml:5:1: \"Chapter\" is tied to \"posts/fin.md\", which is no piece of "
          + "this desk; did you mean \"posts/fine.md\"?",
      ])
    // The same before the words of what is out are read.
    #expect(try scratch.load(.live).problems == problems)
  }

  @Test func `problems hide nothing: every piece is read as it stands`() throws {
    let desk = try scratch.load()
    #expect(
      desk.pieces.map(\.id.text) == [
        "gigs/nk-news/a.md", "gigs/nk-news/b.md", "gigs/nk-news/c.md", "posts/fine.md",
        "posts/out.md", "posts/unreadable.md",
      ])
    #expect(desk.pieces.map(\.words) == [1, 2, 0, 0, 3, 0])
    #expect(desk.semesters.first?.deadlines.map(\.title) == ["Chapter"])
    #expect(desk.sources.map(\.pieces) == [3, 3, 0])
  }

  @Test func `R8 R33 each remedy writes what its sentence says, and undo takes it back`() throws {
    let service = scratch.service()
    let before = try service.load().problems
    let remedies = before.compactMap(\.remedy)
    #expect(remedies.map(\.action.verb) == ["billed", "published", "mended"])
    for remedy in remedies {
      let outcome = service.perform(remedy, at: noon)
      #expect(outcome.refused == [] && outcome.changed.count == 1)
    }
    #expect(
      service.text(of: FilePath("gigs/nk-news/a.md"))?.contains(
        "fee: 300 USD\ninvoiced: 2026-11-10\ninvoice: INV-7\n") == true)
    #expect(
      service.text(of: FilePath("posts/out.md"))
        == "---\nstatus: published\npublished: 2026-11-20\nscheduled: 2026-11-20 18:00\n---\n"
        + "One two three.\n")
    #expect(try service.load().problems == before.filter { $0.remedy == nil })
    for _ in remedies { _ = service.undo(at: noon) }
    for (name, text) in ContradictionTests.files {
      #expect(service.text(of: FilePath(name)) == text)
    }
    #expect(try service.load().problems == before)
  }

  @Test func `a remedy is refused where the file was mended meanwhile`() throws {
    let service = scratch.service()
    let problems = try service.load().problems
    let remedy = problems.first { $0.path == FilePath("posts/out.md") }?.remedy
    let mended = "---\nstatus: published\npublished: 2026-11-21\n---\n"
    scratch.write("posts/out.md", mended)
    let outcome = service.perform(try #require(remedy), at: noon)
    #expect(outcome.refused.map(\.refusal.cause) == ["it is published already"])
    #expect(service.text(of: FilePath("posts/out.md")) == mended)
  }
}
