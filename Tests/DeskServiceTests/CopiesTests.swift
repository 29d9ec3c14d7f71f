import Editorial
import Glibc
import Testing

@testable import DeskService

/// R5: copies, files reached by two paths, and translations.
@Suite struct CopiesTests {
  private static let letter =
    "---\ntitle: Weekly letter\nstatus: published\npublished: 2026-11-24\n---\nText.\n"

  @Test(arguments: [
    "letter.sync-conflict-20261124-101530-ABCDEFG.md",
    "letter (Anna's conflicted copy 2026-11-24).md",
    "letter (지수의 충돌된 사본 2026-11-24).md", "letter-LAPTOP-9QX.md", "letter 2.md", "letter (1).md",
    "letter (CONFLICT 2026).md", "letter.md.orig", "letter.md~", "letter copy.md",
    "letter copy 2.md", "Copy of letter.md", "letter - Copy.md", "letter - Copy (2).md",
    "letter.orig.md", "letter (copy).md", "letter copy (1).md", "letter의 사본.md", "letter - 복사본.md",
    "letterのコピー.md", "Kopie von letter.md", "letter_LOCAL_4711.md",
    "letter (Anna O’Neill's MacBook Pro's conflicted copy 2026-11-24).md",
    "letter (Anna (work)'s conflicted copy 2026-11-24).md",
    "letter (김지수의 맥북의 충돌된 사본 2026-11-24 (1)).md", "letter-Anna’s MacBook.md", "letter-지수의 PC.md",
  ])
  func `a copy beside its original is one problem and counts nowhere`(_ name: String) throws {
    // What was changed in one of them matters not: the title is the same.
    let changed = Self.letter.replacing("2026-11-24", with: "2026-11-23")
    let desk = try ScratchDesk(pieces: [
      "posts/letter.md": Self.letter, "posts/\(name)": changed,
    ]).load()
    #expect(desk.pieces.map(\.id.text) == ["posts/letter.md"])
    #expect(desk.problems.map(\.path.text) == ["posts/\(name)"])
    #expect(desk.problems.first?.message.contains("copy") == true)
  }

  @Test func `without an original it is a piece, and so is what says something else`() throws {
    let desk = try ScratchDesk(pieces: [
      "posts/Conflicted copyright law.md": Self.letter, "posts/gone 2.md": Self.letter,
      "posts/gone (1).md": "---\nstatus: idea\n---\n", "posts/late-SEOUL-1988.md": Self.letter,
      "posts/Part.md": "---\nstatus: idea\n---\n# The first\n",
      "posts/Part 2.md": "---\nstatus: idea\n---\n# The second\n",
    ]).load()
    #expect(desk.pieces.count == 6 && desk.problems == [])
  }

  @Test func `translations without an original count once, by name or by folder`() throws {
    let scratch = ScratchDesk()
    scratch.write(
      "desk.yaml",
      """
      time_zone: Asia/Tokyo
      sources: {pieces: [{path: posts, style: hugo}, {path: gigs, all: true}]}
      outlets:
        own: {kind: own, target: 2 pieces a week}
        no: {kind: client}
      """)
    let page = "---\ndate: 2026-11-24\n---\nText.\n"
    for name in [
      "ferry/index.en.md", "ferry/index.ko.md", "port.md", "port.jp.md", "port.kr.md", "port.cn.md",
      "port.한국어.md", "en/film/harbour.md", "ko/film/harbour.md", "ja/film/harbour.md",
      "ko/only.md", "en/other.md", "film/en.md", "film/ko.md",
    ] {
      scratch.write("posts/\(name)", page)
    }
    for name in ["no/a.md", "en/a.md"] { scratch.write("gigs/\(name)", "---\nstatus: idea\n---\n") }
    let desk = try scratch.load()
    #expect(
      desk.pieces.filter { !$0.isTranslation }.map(\.id.text) == [
        "gigs/en/a.md", "gigs/no/a.md", "posts/en/film/harbour.md", "posts/en/other.md",
        "posts/ferry/index.en.md", "posts/film/en.md", "posts/film/ko.md", "posts/ko/only.md",
        "posts/port.md",
      ])
    #expect(desk.problems == [])
  }

  @Test func `without a title the same front matter makes a copy`() throws {
    let text = "---\nstatus: drafting\ndue: 2026-11-27\n---\nText.\n"
    let desk = try ScratchDesk(pieces: [
      "posts/rason.md": text, "posts/rason (1).md": text + "More.\n",
    ]).load()
    #expect(desk.pieces.map(\.id.text) == ["posts/rason.md"])
    #expect(
      desk.problems.map(\.line) == [
        "posts/rason (1).md:1:1: this is a copy of rason.md: compare the two, then delete one"
      ])
  }

  @Test func `a copy is told of as it comes, and a piece once its original is gone`() throws {
    let scratch = ScratchDesk(pieces: ["posts/letter.md": Self.letter])
    let service = scratch.service()
    _ = try service.load()
    scratch.write("posts/letter 2.md", Self.letter)
    var desk = try service.load()
    #expect(desk.pieces.count == 1 && desk.problems.count == 1)
    scratch.remove("posts/letter.md")
    desk = try service.load()
    #expect(desk.pieces.map(\.id.text) == ["posts/letter 2.md"] && desk.problems == [])
  }

  @Test func `copies of notes are nothing to us, those of a term are`() throws {
    let term = "name: Autumn\nstarts: 2026-09-28\nends: 2027-01-22\n"
    let desk = try ScratchDesk(pieces: [
      "vault/note.md": "# Note\n", "vault/note 2.md": "# Note\n", "vault/note.md~": "# Note\n",
      "vault/note.sync-conflict-20261124-101530-ABCDEFG.md": "# Note\n",
      "semester/autumn.yaml": term, "semester/autumn 2.yaml": term,
    ]).load()
    #expect(desk.semesters.count == 1)
    #expect(desk.problems.map(\.path.text) == ["semester/autumn 2.yaml"])
    #expect(desk.sources.map(\.notes) == [0, 0, 3])
  }

  @Test func `what an editor keeps of every file is one problem`() throws {
    let scratch = ScratchDesk(pieces: ["posts/stray.md~": Self.letter, "posts/stray.md.orig": ""])
    for number in 1...12 {
      for ending in ["", "~"] {
        scratch.write(
          "posts/p\(number).md\(ending)", "---\ntitle: Piece \(number)\nstatus: idea\n---\n")
      }
    }
    let desk = try scratch.load()
    #expect(desk.pieces.count == 12)
    #expect(
      desk.problems.map(\.line) == [
        "posts/p1.md~:1:1: this is an editor's copy, and so are 11 more with a `~`: delete it, "
          + "or let the editor keep it elsewhere"
      ])
  }

  @Test func `a file reached by two paths counts once`() throws {
    let scratch = ScratchDesk(pieces: ["posts/a.md": Self.letter, "home/outside.md": Self.letter])
    scratch.link("gigs/soft.md", to: scratch.path("posts/a.md"))
    scratch.folder("gigs")
    #expect(Glibc.link(scratch.path("posts/a.md"), scratch.path("posts/hard.md")) == 0)
    scratch.link("gigs/out-1.md", to: scratch.path("home/outside.md"))
    scratch.link("gigs/out-2.md", to: scratch.path("home/outside.md"))
    let desk = try scratch.load()
    #expect(desk.pieces.map(\.id.text) == ["gigs/out-1.md", "posts/a.md"])
    #expect(desk.problems == [])
  }

  @Test func `a name composed and decomposed counts once, and what differs is a copy`() throws {
    let scratch = ScratchDesk(pieces: [
      "posts/\u{AC00}.md": Self.letter, "posts/\u{1100}\u{1161}.md": Self.letter,
      "posts/caf\u{E9}.md": Self.letter, "posts/cafe\u{301}.md": Self.letter,
    ])
    let desk = try scratch.load()
    #expect(desk.pieces.count == 2 && desk.problems == [])
    scratch.write("posts/caf\u{E9}.md", Self.letter + "More.\n")
    let other = try scratch.load()
    #expect(other.pieces.count == 2)
    #expect(other.problems.map(\.path) == [FilePath("posts/caf\u{E9}.md")])
  }

  @Test func `a translation beside its original is listed, titled, and counts nothing`() throws {
    let plan = """
      time_zone: Asia/Tokyo
      sources: {pieces: [{path: posts, style: hugo}, {path: gigs, all: true}]}
      outlets:
        own: {kind: own, target: 2 pieces a week}
        nk-news: {kind: client, currency: USD, fee: 300}
      """
    let bill =
      "status: published\npublished: 2026-11-24\nfee: 200 USD\ninvoice: A1\ninvoiced: 2026-11-24"
    let scratch = ScratchDesk(pieces: [
      "posts/ferry/index.md": "---\ndate: 2026-11-24\n---\nText.\n",
      "posts/ferry/index.ko.md": "---\ndate: 2026-11-24\n---\n글.\n",
      "posts/ferry/index.zh-hant.md": "---\ntitle: 渡輪\ndate: 2026-11-24\n---\n文。\n",
      "gigs/nk-news/port.md": "---\n\(bill)\n---\n",
      "gigs/nk-news/port.ja.md": "---\n\(bill)\n---\n",
      "gigs/nk-news/usual.md": "---\nstatus: published\npublished: 2026-11-24\n---\n",
      "gigs/nk-news/usual.ja.md": "---\nstatus: published\npublished: 2026-11-24\n---\n",
      "gigs/nk-news/alone.ja.md": "---\nstatus: published\npublished: 2026-11-24\n---\n",
    ])
    scratch.write("desk.yaml", plan)
    let desk = try scratch.load()
    #expect(
      desk.pieces.filter(\.isTranslation).map { "\($0.id) \($0.title)" } == [
        "gigs/nk-news/port.ja.md port", "gigs/nk-news/usual.ja.md usual",
        "posts/ferry/index.ko.md ferry", "posts/ferry/index.zh-hant.md 渡輪",
      ])
    let assessment = Assessment(desk, at: Moment(seconds: 1_795_582_920))
    #expect(assessment.ledger.entries[0].count == 1)
    #expect(
      assessment.accounts.keys.map { desk.pieces[$0].id.text }.sorted() == [
        "gigs/nk-news/alone.ja.md", "gigs/nk-news/port.md", "gigs/nk-news/usual.md",
      ])
    #expect(desk.problems == [])
  }
}
