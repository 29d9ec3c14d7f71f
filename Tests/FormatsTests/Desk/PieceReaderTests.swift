import Editorial
import Testing

@testable import Formats

@Suite struct PieceReaderTests {
  @Test func `a piece is read whole`() throws {
    let text = """
      ---
      title: "김정은과 푸틴: what the summit did not say"
      outlet: nk-news
      status: drafting        # the writer's comment stays
      due: 2026-11-27 18:00   # in the outlet's zone
      length: 900
      fee: 300 USD
      type: Article
      pitched: 2026-11-04
      commissioned: 2026-11-06
      reply_by: 2026-11-30 18:00 London
      editor: J. Lee
      link: https://example.org
      with: [A, B]
      series: DMZ
      tags: [north, "#south"]
      chased: 2026-11-12
      unknown: {nested: [1, 2]}
      ---
      Body in Markdown.
      """
    let read = FileRead(text)
    let piece = try #require(read.piece)
    #expect(piece.title == "김정은과 푸틴: what the summit did not say")
    #expect(read.outlet == "nk-news" && read.status == "drafting")
    #expect(piece.due?.text == "2026-11-27 18:00")
    #expect(piece.length == 900)
    #expect(piece.fee?.text == "USD 300")
    #expect(piece.type == "article")
    #expect(read.stamp("pitched") == "2026-11-04")
    #expect(read.stamp("commissioned") == "2026-11-06")
    #expect(piece.replyBy?.text == "2026-11-30 18:00 London")
    #expect(piece.editor == "J. Lee" && piece.link == "https://example.org")
    #expect(piece.with == "A, B" && piece.series == "DMZ")
    #expect(piece.tags == ["north", "south"])
    #expect(piece.chased?.text == "2026-11-12")
    #expect(piece.statusLine == 4 && piece.dueLine == 5)
    #expect(read.findings.map(\.kind) == [.zone("London")])
    #expect(read.findings.first?.place == Place(line: 11, column: 11))
    #expect(text.utf8.dropFirst(read.body).elementsEqual("Body in Markdown.".utf8))
  }

  @Test(arguments: [
    ("---\ntitle: A\n---\n# B\n", "A"), ("---\nstatus: idea\n---\ntext\n# B ##\n", "B"),
    ("# C# and F#\n", "C# and F#"), ("text only\n", "why the DMZ"),
    ("```\n# no\n```\n# yes\n", "yes"),
    ("---\ntitle: [One]\n---\n", "[One]"), ("---\ntitle: ~\n---\n", "why the DMZ"),
  ])
  func `the title is front matter, else heading, else file name`(_ text: String, _ title: String) {
    #expect(FileRead(text, id: "posts/2026-11-24-why-the-DMZ.md").piece?.title == title)
  }

  @Test func `a file's name makes a title`() {
    #expect(PieceFileName.title(FilePath("a/rason_customs-data.markdown")) == "rason customs data")
    #expect(PieceFileName.title(FilePath("a/K-pop and the North.md")) == "K-pop and the North")
    #expect(PieceFileName.title(FilePath("content/dmz-tour/index.md")) == "dmz tour")
    #expect(PieceFileName.title(FilePath("한글.md")) == "한글")
  }

  @Test func `R1: in a vault only a file that says so is a piece`() {
    #expect(FileRead("no front matter\n", source: .vault).isNote)
    #expect(FileRead("---\ntitle: x\ntags: [a]\ndate: 2026-11-01\n---\n", source: .vault).isNote)
    #expect(FileRead("---\nstatus:\noutlet: ''\n---\n", source: .vault).isNote)
    #expect(FileRead("---\nmeta: {status: idea}\n---\n", source: .vault).isNote)
    #expect(FileRead("---\nstatus: idea\n---\n", source: .vault).status == "idea")
    #expect(FileRead("---\ndraft: true\n---\n", source: .vault).status == "drafting")
    #expect(FileRead("---\noutlet: NKN\n---\n", source: .vault).outlet == "nk-news")
    #expect(FileRead("no front matter\n").status == "idea")
    let hugo = PieceSource(path: "site", style: .hugo)
    #expect(FileRead("no front matter\n", source: hugo).status == "idea")
  }

  @Test func `R1b: the outlet is the piece's own word, folder, source, or the only own one`() {
    let folder = PieceHints(folderOutlet: OutletID(1))
    let source = PieceSource(path: "gigs", isAll: true, outlet: OutletID(2))
    #expect(
      FileRead("---\noutlet: the spectator\n---\n", source: source, hints: folder).outlet
        == "spectator"
    )
    #expect(FileRead("---\noutlet: \"[[Foreign Perspectives|FP]]\"\n---\n").outlet == "fp")
    #expect(FileRead("x", source: source, hints: folder).outlet == "nk-news")
    #expect(FileRead("x", source: source).outlet == "spectator")
    #expect(FileRead("x").outlet == "fp")
    let two = "outlets: {a: {kind: own}, b: {kind: own}}"
    #expect(FileRead("x", desk: two).outlet == nil)
    let unknown = FileRead("---\noutlet: nk-mews\n---\n", hints: folder)
    #expect(unknown.outlet == nil)
    #expect(
      unknown.findings == [PieceFinding(.unknownOutlet("nk-mews"), at: Place(line: 2, column: 9))])
  }

  @Test(arguments: [
    ("published: 2026-11-01", SourceStyle.plain, "published"),
    ("draft: true", .plain, "drafting"), ("draft: yes", .plain, "drafting"),
    ("draft: false", .plain, "idea"), ("date: 2026-11-01", .plain, "idea"),
    ("date: 2026-11-01", .obsidian, "idea"), ("date: 2026-11-01", .hugo, "published"),
    ("date: 2026-12-01", .hugo, "scheduled"), ("date: 2026-11-25", .jekyll, "published"),
    ("date: 2026-11-25 13:59", .jekyll, "published"),
    ("date: 2026-11-25 14:01", .jekyll, "scheduled"),
    ("date: 2026-11-25 05:01 +0000", .jekyll, "scheduled"),
    ("date: 11/01/2026", .quarto, "published"), ("date: today", .quarto, "idea"),
    ("date: last-modified", .quarto, "idea"), ("published: false", .jekyll, "drafting"),
    ("date: 2026-11-01\ndraft: true", .hugo, "drafting"),
    ("date: 2026-11-01\npublishDate: 2026-12-01", .hugo, "scheduled"),
    ("title: x", .hugo, "idea"), ("draft: 1", .hugo, "drafting"),
    ("published: true\ndate: 2026-11-01", .jekyll, "published"),
  ])
  func `R2: without a status the dates say what a piece is`(
    _ keys: String, _ style: SourceStyle, _ status: String
  ) {
    let source = PieceSource(path: "s", isAll: true, style: style)
    let read = FileRead("---\n\(keys)\n---\n", source: source)
    #expect(read.status == status)
    #expect(read.problems == [])
  }

  @Test func `R2: a draft folder, a Jekyll name and a site's date count`() {
    let jekyll = PieceSource(path: "s", style: .jekyll)
    #expect(FileRead("x", hints: PieceHints(isInDrafts: true)).status == "drafting")
    let post = FileRead("x", id: "_posts/2026-11-01-rason.md", source: jekyll)
    #expect(post.status == "published" && post.stamp("published") == "2026-11-01")
    #expect(
      FileRead("x", id: "_posts/2026-12-01-rason.md", source: jekyll).piece?.scheduled?.text
        == "2026-12-01")
    #expect(FileRead("x", id: "posts/2026-11-01-rason.md").status == "idea")
    let hugo = PieceSource(path: "s", style: .hugo)
    let ahead = FileRead(
      "---\npublishDate: 2026-12-01 18:00\nstatus: scheduled\n---\n", source: hugo)
    #expect(ahead.piece?.scheduled?.text == "2026-12-01 18:00")
    let out = FileRead("---\ndate: 2026-11-01\nstatus: published\n---\n", source: hugo)
    #expect(out.stamp("published") == "2026-11-01")
  }

  @Test(arguments: [
    ("Filed", "filed"), ("sent", "filed"), ("\"📤 Sent \"", "filed"), ("In Progress", "drafting"),
    ("초안", "drafting"), ("[drafting]", "drafting"), ("\n  - drafting", "drafting"),
    ("'drafting'", "drafting"), ("\"draft\\u0069ng\"", "drafting"),
    ("with-supervisor", "with-supervisor"),
  ])
  func `R3: the writer's words are understood`(_ word: String, _ status: String) {
    let read = FileRead("---\nstatus: \(word)\n---\n")
    #expect(read.status == status)
    #expect(read.findings == [])
  }

  @Test func `R3: keys go by any case, by the writer's word and as lists of one`() {
    let read = FileRead(
      "---\nTITLE: x\n상태: 초안\n마감 : 2026-11-27\n\"Length \": [900]\nsent on: 2026-11-01\n---\n")
    #expect(read.piece?.title == "x")
    #expect(read.status == "drafting")
    #expect(read.piece?.due?.text == "2026-11-27")
    #expect(read.piece?.length == 900)
    #expect(read.stamp("filed") == "2026-11-01")
  }

  @Test func `R3: an unknown status is one problem per word, with the number of files`() throws {
    let first = FileRead("---\ntitle: x\nstatus: fild\n---\n")
    #expect(first.piece?.status == nil && first.piece?.statusWord == "fild")
    #expect(first.problems == [])
    var unknown = UnknownWords()
    var other = UnknownWords()
    unknown.add(first.findings, in: FilePath("posts/b.md"))
    other.add(first.findings, in: FilePath("posts/rason.md"))
    other.add(first.findings, in: FilePath("posts/a.md"))
    other.add(
      FileRead("---\noutlet: nk news daily\nstatus: ZZ top\n---\n").findings,
      in: FilePath("posts/z.md")
    )
    unknown.add(other)
    #expect(
      unknown.problems(first.plan).map(\.line) == [
        "posts/a.md:3:9: unknown status \"fild\" (3 files); did you mean \"filed\"? "
          + "If it is your own word, add `statuses: {fild: filed}` to desk.yaml, "
          + "or `ignore: [{word: fild}]` to be told no more",
        "posts/z.md:2:9: unknown outlet \"nk news daily\" (1 file); did you mean \"NK News\"?",
        "posts/z.md:3:9: unknown status \"ZZ top\" (1 file); "
          + "say in desk.yaml what it stands for, as in `statuses: {ZZ top: drafting}`, "
          + "or `ignore: [{word: ZZ top}]` to be told no more",
      ])
  }

  @Test(
    arguments: [
      ("length: 900", 900), ("length: \"1,200 words\"", 1200), ("length: 1200-1500", 1200),
      ("target: 800", 800), ("word_goal: 700w", 700), ("words: 600", 600), ("length: 0", nil),
      ("target: 500\nlength: 900\nwords: 3", 900), ("target: students", nil), ("words: many", nil),
    ] as [(String, Int?)])
  func `R4 R4b: the length wanted goes by several names, and no number is another tool's`(
    _ keys: String, _ length: Int?
  ) {
    let read = FileRead("---\n\(keys)\n---\n")
    #expect(read.piece?.length == length)
    #expect(read.problems == [])
  }

  @Test func `R4: a plugin's count is not the length`() {
    let source = PieceSource(path: "p", isAll: true, wordsAreActual: true)
    #expect(FileRead("---\nwords: 600\n---\n", source: source).piece?.length == nil)
    #expect(FileRead("---\nwords: 600\ntarget: 900\n---\n", source: source).piece?.length == 900)
  }

  @Test func `R5: conflict markers in the front matter are a problem and nothing else`() {
    let read = FileRead(
      "---\ntitle: x\n<<<<<<< HEAD\nstatus: filed\n=======\nstatus: edits\n>>>>>>> b\n---\n")
    #expect(read.isBroken && read.piece == nil)
    #expect(
      read.problems == [
        "p.md:3:1: a merge left its conflict markers here: settle it first"
      ])
  }

  @Test(arguments: [
    ("due: soon", "2:6: due \"soon\" is no date; write it as 2026-11-24 or 2026-11-24 18:00"),
    (
      "due: 11/24/2026",
      "2:6: due \"11/24/2026\" is not how a date is written here; write it as 2026-11-24"
    ),
    (
      "Filed: 2026-02-30",
      "2:8: Filed \"2026-02-30\" is no date; write it as 2026-11-24 or 2026-11-24 18:00"
    ),
    ("due: [2026-11-01, 2026-11-02]", "2:6: due must be one value, not several; keep one"),
    ("length: long", "2:9: length \"long\" is no number of words; write it as 900"),
    (
      "fee: lots",
      "2:6: the fee \"lots\" cannot be read; write it as 300 USD, £450 or 0.40 GBP/word"
    ),
    (
      "fee: 300",
      "2:6: the fee 300 has no currency; write it as 300 USD, or give the outlet its `currency:` in desk.yaml"
    ),
    (
      "status: idea\nStatus: filed",
      "3:1: \"Status\" stands here twice; the first counts: take one out"
    ),
    (
      "filed: 2026-11-01\nfiled: 2026-11-02",
      "3:1: \"filed\" stands here twice; the first counts: take one out"
    ),
    ("title: NK News: the summit", "2:15: put quotes round the title: it has a colon"),
    ("aliases:\n- @me", "3:3: put quotes round the value: it cannot begin with `@`"),
  ])
  func `R8: what cannot be read is a problem with its place, the rest is kept`(
    _ keys: String, _ line: String
  ) {
    let read = FileRead("---\n\(keys)\nseries: kept\n---\n")
    #expect(read.piece != nil)
    #expect(read.problems == ["p.md:" + line])
  }

  @Test func `R9: every stamped status of the desk has its day`() {
    let desk =
      "outlets: {a: {kind: own}}\nworkflows: {own: [idea, in review, tidied: {stamp: false}, published]}\nexits: [spiked]"
    let read = FileRead(
      "---\nIn review: 2026-11-01\ntidied: 2026-11-02\nspiked: 2026-11-03\n---\n", desk: desk)
    #expect(read.stamp("in review") == "2026-11-01")
    #expect(read.stamp("spiked") == "2026-11-03")
    #expect(read.stamp("tidied") == nil)
  }

  @Test(arguments: ["invoiced", "Paid"])
  func `R30: a status of money is published with that day`(_ word: String) {
    let read = FileRead("---\nstatus: \(word)\n\(word): 2026-11-24\n---\n")
    #expect(read.status == "published")
    #expect(read.stamp("published") == "2026-11-24")
    #expect(read.findings == [])
    let dated = "---\nstatus: \(word)\n\(word): 2026-11-24\npublished: 2026-11-20\n---\n"
    #expect(FileRead(dated).stamp("published") == "2026-11-20")
  }

  @Test func `R36: a fee is in the outlet's currency where it names none`() {
    #expect(FileRead("---\noutlet: nkn\nfee: 300\n---\n").piece?.fee?.text == "USD 300")
    #expect(FileRead("---\noutlet: spe\nfee: $300\n---\n").piece?.fee?.text == "AUD 300")
    #expect(FileRead("---\noutlet: nkn\nfee: £0.40/word\n---\n").piece?.fee?.text == "GBP 0.4/word")
    #expect(FileRead("---\noutlet: nkn\nfee: none\n---\n").piece?.fee?.amount == 0)
    #expect(FileRead("---\noutlet: nkn\n---\n").piece?.fee == nil)
  }
}
