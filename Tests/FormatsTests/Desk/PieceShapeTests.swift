import Editorial
import Testing

@testable import Formats

@Suite struct PieceShapeTests {
  @Test func `one mistake of YAML does not lose the piece`() {
    let read = FileRead(
      "---\ntitle: NK News: the summit\nstatus: filed\nfiled: 2026-11-24\nlength: 900\n---\n",
      source: .vault)
    #expect(read.status == "filed")
    #expect(read.piece?.title == "NK News: the summit")
    #expect(read.stamp("filed") == "2026-11-24")
    #expect(read.piece?.length == 900)
    #expect(read.problems == ["p.md:2:15: put quotes round the title: it has a colon"])
  }

  @Test func `a note of bad YAML is left alone`() {
    #expect(FileRead("---\naliases:\n- @me\n---\n", source: .vault).isNote)
  }

  @Test func `TOML front matter is read`() {
    let hugo = PieceSource(path: "s", style: .hugo)
    let read = FileRead(
      "+++\ntitle = \"x: y\"\ndraft = true\ntags = [\"a\", \"b\"]\n[extra]\nstatus = \"filed\"\n+++\nbody",
      source: hugo)
    #expect(read.piece?.title == "x: y" && read.status == "drafting")
    #expect(read.piece?.tags == ["a", "b"])
  }

  @Test(arguments: [
    (
      "---\ntitle: x\n\nbody\nstatus: filed\n",
      "p.md:1:1: the front matter that begins here is never closed; put `---` on a line below its last key"
    ),
    (
      "---\nstatus drafting\n---\nbody\n",
      "p.md:2:1: this is no front matter: between the lines `---` each line must be `key: value`"
    ),
    (
      "{\"title\": \"x\"}\n\nbody\n",
      "p.md:1:1: front matter in JSON is not read; write it as `key: value` between two lines `---`"
    ),
  ])
  func `front matter that is none is a problem`(_ text: String, _ line: String) {
    #expect(FileRead(text).problems == [line])
    #expect(FileRead(text).status == "idea")
    #expect(FileRead(text, source: .vault).isNote)
  }

  @Test(arguments: [
    ("---\nstatus: drafting\noutlet: nkn\ntitle: x", 1), ("---\n\tstatus: drafting\nbody", 1),
    ("---\ntitle: t\n\tstatus: drafting\n---\n", 3),
  ])
  func `R1: a piece with broken front matter does not vanish from a vault`(
    _ text: String, _ line: Int
  ) {
    let read = FileRead(text, source: .vault)
    #expect(read.status == "drafting")
    #expect(read.problems.count == 1)
    #expect(read.problems.first?.hasPrefix("p.md:\(line):") == true, "\(read.problems)")
  }

  @Test(arguments: [
    "---\n\nProse below a rule.\nstatus: none\n", "---\nProse: and more.\n\nstatus: idea\n",
    "---\nSome prose first: yes\nstatus: idea\n", "---\ntitle: t\n\tx: y\n---\n",
  ])
  func `R1: a vault note that begins with a rule stays a note`(_ text: String) {
    #expect(FileRead(text, source: .vault).isNote)
  }

  @Test func `Hugo's own list pages are no pieces`() {
    let hugo = PieceSource(path: "site", style: .hugo)
    #expect(FileRead("---\ntitle: Posts\n---\n", id: "site/posts/_index.md", source: hugo).isNote)
    #expect(
      FileRead("---\ntitle: P\n---\n", id: "site/posts/x/index.md", source: hugo).piece != nil)
    #expect(FileRead("---\ntitle: P\n---\n", id: "posts/_index.md").piece != nil)
  }

  @Test(arguments: [
    "", "\u{FEFF}", "---\n", "---\n---\n", "---\n\nA rule above prose.\n", "{% include x %}\n",
    "+++\n",
  ])
  func `a file without front matter is no error`(_ text: String) {
    #expect(FileRead(text).status == "idea")
    #expect(FileRead(text).problems == [])
  }

  @Test(arguments: ["\r\n", "\r", "\n"])
  func `line endings, a BOM and dots as a fence change nothing`(_ end: String) {
    let text = ["\u{FEFF}--- ", "title: x", "status: filed", "due: 2026-11-27", "...", "body"]
      .joined(separator: end)
    let read = FileRead(text)
    #expect(read.status == "filed" && read.piece?.due?.text == "2026-11-27")
    #expect(read.piece?.statusLine == 3 && read.piece?.dueLine == 4)
    #expect(text.utf8.dropFirst(read.body).elementsEqual("body".utf8))
  }

  @Test func `the beginning of a file is enough unless its front matter goes on`() {
    let text =
      "---\ntitle: x\nnotes: |\n" + String(repeating: "  long\n", count: 4000)
      + "status: filed\n---\nbody\n"
    let part = PieceHints(isWholeFile: false)
    #expect(FileRead(String(text.prefix(16_384)), hints: part).needsMore)
    #expect(FileRead(text, hints: part).status == "filed")
    #expect(FileRead("---\nstatus: idea\n---\nbody", hints: part).status == "idea")
    #expect(FileRead("\n\n", hints: part).needsMore)
    #expect(FileRead("plain text", hints: part).status == "idea")
  }

  @Test func `tags may be a list, a line or words`() {
    #expect(FileRead("---\ntags: film korea\n---\n").piece?.tags == ["film", "korea"])
    #expect(FileRead("---\ntags: film, north korea\n---\n").piece?.tags == ["film", "north korea"])
    #expect(FileRead("---\ntags: '#film'\n---\n").piece?.tags == ["film"])
    #expect(FileRead("---\ntags: []\n---\n").piece?.tags == [])
    #expect(FileRead("---\ntags:\n- a\n-\n- b\n---\n").piece?.tags == ["a", "b"])
  }

  @Test func `hostile files are read or refused, never a crash`() {
    let texts = [
      "---\n" + String(repeating: "[", count: 60_000) + "\n---\n", "---\n\u{0}\n---\n",
      "---\n? {a: b}\n: c\n---\n", "---\nstatus: &a x\ndue: *a\n---\n",
      "---\n<<: {status: idea}\n---\n",
      "---\nlength: 99999999999999999999999\nfee: 99999999999999999999999 USD\n---\n",
      "---\ntitle: |\n  block\n  text\nstatus: >\n  filed\n---\n", "---\n- status\n- idea\n---\n",
      "---\nstatus: [[idea]]\ntags: [[a], {b: c}]\n---\n", "# \n#\n######\n",
    ]
    for text in texts { _ = FileRead(text) }
    let source = PieceSource(path: "p", isAll: true)
    _ = FileRead([0xFF, 0xFE, 0x2D, 0x00], source: source)
    let bad = FileRead(
      Array("---\ntitle: ".utf8) + [0xFF, 0x0A] + Array("status: filed\n---\n".utf8), source: source
    )
    #expect(bad.status == "filed")
    #expect(bad.problems.count == 1)
  }
}
