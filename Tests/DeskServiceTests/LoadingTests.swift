import Editorial
import Glibc
import Testing

@testable import DeskService

/// `desk.yaml` of most tests: an own outlet, a client in Seoul, two sources.
let smallPlan = """
  time_zone: Asia/Tokyo
  sources:
    pieces:
      - {path: posts, all: true}
      - {path: gigs, all: true}
      - vault
    semester: [semester]
  outlets:
    newsletter: {kind: own}
    nk-news: {name: NK News, short: NKN, kind: client, time_zone: Asia/Seoul}
  """

extension ScratchDesk {
  /// A desk with `smallPlan` and these files.
  convenience init(pieces: KeyValuePairs<String, String>) {
    self.init(["desk.yaml": smallPlan])
    for folder in ["posts", "gigs", "vault", "semester"] { self.folder(folder) }
    for (path, text) in pieces { write(path, text) }
  }

  func service(isWatching: Bool = false, keepsWords: Bool = false) -> DeskService {
    // 2026-11-25 14:02 in Tokyo.
    DeskService(
      location, environment: ["TZ": "Asia/Tokyo"], now: Moment(seconds: 1_795_582_920),
      isWatching: isWatching, keepsWords: keepsWords)
  }

  func load(_ extent: LoadExtent = .whole) throws -> Desk { try service().load(extent) }
}

@Suite struct LoadingTests {
  @Test func `a desk is read whole: pieces in order, words, semesters, counts`() throws {
    let desk = try ScratchDesk(pieces: [
      "posts/b.md": "---\nstatus: drafting\n---\nOne two three\n",
      "posts/a.md": "---\ntitle: First\nstatus: published\npublished: 2026-11-20\n---\nOne two\n",
      "gigs/nk-news/c.md": "---\nstatus: filed\nfiled: 2026-11-24\n---\n",
      "vault/d.md": "---\nstatus: idea\n---\n",
      "vault/note.md": "Just a note\n",
      "semester/2026.yaml":
        "name: Autumn\nstarts: 2026-09-28\nends: 2027-01-29\ndeadlines:\n- {title: Form, due: 2026-12-04}\n",
      "semester/2026.ics": "BEGIN:VCALENDAR\n",
    ]).load()
    #expect(
      desk.pieces.map(\.id.text) == ["gigs/nk-news/c.md", "posts/a.md", "posts/b.md", "vault/d.md"])
    #expect(desk.pieces.map(\.words) == [0, 2, 3, 0])
    #expect(desk.pieces[PieceIndex(0)].outlet == OutletID(1))
    #expect(desk.pieces[PieceIndex(1)].title == "First")
    #expect(desk.semesters.map(\.name) == ["Autumn"])
    #expect(desk.sources.map(\.pieces) == [2, 1, 1])
    #expect(desk.sources.map(\.notes) == [0, 0, 1])
    #expect(desk.problems == [])
    #expect(desk.home.name == "Asia/Tokyo")
    #expect(desk.zone(of: OutletID(1)).name == "Asia/Seoul")
    #expect(desk.stage == .whole)
  }

  @Test func `at first only live pieces have their words`() throws {
    let desk = try ScratchDesk(pieces: [
      "posts/a.md": "---\nstatus: published\n---\nOne two\n",
      "posts/b.md": "---\nstatus: drafting\n---\nOne two three\n",
      "posts/c.md": "---\nstatus: fild\n---\nOne\n",
    ]).load(.live)
    #expect(desk.pieces.map(\.words) == [nil, 3, 1])
    #expect(desk.stage == .live)
  }

  @Test func `a large desk is told of as soon as its front matter is read, then whole`() throws {
    let scratch = ScratchDesk(pieces: [:])
    for index in 0..<300 {
      scratch.write("posts/\(index).md", "---\nstatus: published\n---\nOne two\n")
    }
    let service = scratch.service()
    try service.open()
    var desks: [Desk] = []
    var steps = 0
    while service.isReading {
      steps += 1
      if case .loaded(let desk) = service.advance(for: 0) { desks.append(desk) }
    }
    #expect(desks.map(\.stage) == [.live, .whole])
    #expect(desks.first?.pieces.allSatisfy { $0.words == nil } == true)
    #expect(desks.last?.pieces.allSatisfy { $0.words == 2 } == true)
    #expect(steps > 10)
  }

  @Test func `an unknown status is one problem per word, at its first file (R3)`() throws {
    let desk = try ScratchDesk(pieces: [
      "posts/rason.md": "---\ntitle: Rason\noutlet: nk-news\nstatus: fild\n---\n",
      "posts/south.md": "---\nstatus: fild\n---\n", "vault/z.md": "---\nstatus: Fild\n---\n",
    ]).load()
    #expect(desk.problems.count == 1)
    let line = try #require(desk.problems.first).line
    #expect(
      line.hasPrefix(
        "posts/rason.md:4:9: unknown status \"fild\" (3 files); did you mean \"filed\"?"))
    #expect(line.contains("statuses: {fild: filed}"))
    #expect(desk.pieces.map(\.status) == [nil, nil, nil])
  }

  @Test func `an unknown outlet is one problem per word (R1b)`() throws {
    let desk = try ScratchDesk(pieces: [
      "posts/a.md": "---\nstatus: idea\noutlet: nk-nws\n---\n",
      "posts/b.md": "---\nstatus: idea\noutlet: nk-nws\n---\n",
    ]).load()
    #expect(
      desk.problems.map(\.line)
        == ["posts/a.md:3:9: unknown outlet \"nk-nws\" (2 files); did you mean \"nk-news\"?"])
  }

  @Test func `an unknown zone is one problem per name, at its first file (R15)`() throws {
    let scratch = ScratchDesk(pieces: [
      "semester/a.yaml": "starts: 2026-09-28\nends: 2027-01-29\ntime_zone: Asia/Soul\n",
      "semester/b.yaml": "starts: 2027-09-28\nends: 2028-01-29\ntime_zone: Asia/Soul\n",
    ])
    let desk = try scratch.load()
    #expect(
      desk.problems.map(\.line) == [
        "semester/a.yaml:3:12: unknown time zone \"Asia/Soul\" (2 files); "
          + "did you mean \"Asia/Seoul\"?"
      ])
  }

  @Test func `conflict copies and conflicts in the front matter are problems and no pieces (R5)`()
    throws
  {
    let desk = try ScratchDesk(pieces: [
      "posts/a.md": "---\nstatus: idea\n---\n",
      "posts/a.sync-conflict-20261124-101010-ABCDEF.md": "---\nstatus: idea\n---\n",
      "posts/a (Kim's conflicted copy 2026-11-24).md": "---\nstatus: idea\n---\n",
      "posts/a.md.orig": "---\nstatus: idea\n---\n",
      "posts/b.md":
        "---\n<<<<<<< ours\nstatus: idea\n=======\nstatus: filed\n>>>>>>> theirs\n---\n",
    ]).load()
    #expect(desk.pieces.map(\.id.text) == ["posts/a.md"])
    #expect(
      desk.problems.map(\.path.text) == [
        "posts/a (Kim's conflicted copy 2026-11-24).md", "posts/a.md.orig",
        "posts/a.sync-conflict-20261124-101010-ABCDEF.md", "posts/b.md",
      ])
  }

  @Test func `a conflict in the body is a problem, and the piece still counts (R5)`() throws {
    let scratch = ScratchDesk(pieces: [
      "posts/a.md": """
      ---
      status: published
      published: 2026-11-20
      ---
      One
      <<<<<<< x
      two
      =======
      three
      >>>>>>> y

      """,
      "posts/b.md": "---\nstatus: idea\n---\n```\n<<<<<<< x\n=======\n>>>>>>> y\n```\n",
    ])
    let desk = try scratch.load()
    #expect(desk.pieces.map(\.isConflicted) == [true, false])
    #expect(desk.problems.map(\.place) == [Place(line: 6)])
    // Of a piece that is out the body is not read at first.
    #expect(try scratch.load(.live).problems == [])
  }

  @Test func `a desk without desk.yaml, or with a broken one, says where and why`() {
    let empty = ScratchDesk()
    let none = #expect(throws: PlanFailure.self) { try empty.load() }
    #expect(none?.problems.first?.line.hasPrefix("desk.yaml:1:1: there is no desk.yaml") == true)
    let broken = ScratchDesk(["desk.yaml": "outlets:\n  a: {kind: own\n"])
    let failure = #expect(throws: PlanFailure.self) { try broken.load() }
    #expect(failure?.problems.first?.place.line ?? 0 >= 2)
  }

  @Test func `a source that is not there is a problem at its line, a usual folder is not missed`()
    throws
  {
    let scratch = ScratchDesk(["desk.yaml": "outlets: {n: {kind: own}}\n"])
    #expect(try scratch.load().problems == [])
    scratch.write("desk.yaml", "outlets: {n: {kind: own}}\nsources:\n  pieces: [ghost]\n")
    #expect(
      try scratch.load().problems.map(\.line)
        == ["desk.yaml:3:12: there is no ghost: make the folder, or take it out of sources"])
  }

  @Test func `the text of a piece is read when it is asked for`() throws {
    let scratch = ScratchDesk(pieces: ["posts/a.md": "---\nstatus: idea\n---\n# Head\n\nBody *x*\n"]
    )
    let service = scratch.service()
    _ = try service.load()
    let prose = service.prose(of: FilePath("posts/a.md"))
    #expect(prose?.blocks.map(\.text) == ["Head", "Body x"])
    #expect(service.prose(of: FilePath("posts/none.md")) == nil)
  }
}
