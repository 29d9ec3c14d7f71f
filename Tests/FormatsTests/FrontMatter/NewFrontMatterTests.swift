import Editorial
import Testing

@testable import Formats

@Suite struct NewFrontMatterTests {
  private static let words = [
    "# wip", "no", "[x]", "@home", "- a", "key: v", "a ", " a", "\"", "'", "\\", "\\n", "한글", "🧨",
    "e\u{301}", "{{", "}", "*b*", "&a", "!t", "%d", "`c`", "|", ">", "?", "~", "null", "Yes",
    "0x1f",
    "007", "1e3", "12:30", "2026-11-27", "...", "---", "a\tb", "\u{200D}", "\u{A0}", "<<", "=", ",",
    "평양의 \"커피\": a/b", "title", "#", " #", ":", "\u{85}", "\u{2028}", "\u{2029}", "\u{7}", "\u{7F}",
    "\0", "\n", "\r", "\u{FEFF}", "\u{FFFF}",
  ]

  private func read(_ file: [UInt8]) throws -> [[String]] {
    let block = FrontMatterBlock(file)
    var found: [[String]] = []
    var reader = FrontMatterReader()
    try file.withUnsafeBytes { bytes in
      let part = UnsafeRawBufferPointer(rebasing: bytes[block.part])
      _ = try reader.read(part, firstLine: block.firstLine) { key, value in
        found.append([String(decoding: key, as: UTF8.self)] + value.texts)
      }
    }
    return found
  }

  @Test func `whatever the words, a new file says exactly them above its text, or is refused`()
    throws
  {
    var dice = Dice(state: 30)
    var written = 0
    for _ in 0..<4000 {
      func value() -> String {
        let parts = (0..<Int.random(in: 1...3, using: &dice)).map { _ in dice.pick(Self.words) }
        return parts.joined(separator: dice.pick(["", " "]))
      }
      let keys = ["title", "outlet", "status", "due"].map { ($0, value()) }
      let text = Array(
        dice.pick(["", "\n", "text\n", "---\na: b\n---\n", "\r\nb\r\n", "{\"a\": 1}\n"]).utf8)
      let isRefused = keys.contains { !WrittenScalar.fits($0.1) }
      let file = try? NewFrontMatter(above: text).file(keys, quoting: dice.pick([[], ["title"]]))
      #expect((file == nil) == isRefused, "\(keys)")
      guard let file else { continue }
      #expect(try read(file) == keys.map { [$0.0, $0.1] })
      #expect(file[FrontMatterBlock(file).body...].elementsEqual(text))
      written += 1
    }
    #expect(written > 500)
  }

  @Test func `a piece of a new file is the piece that was meant`() throws {
    var dice = Dice(state: 7)
    for status in [
      "# wip", "no", "[x]", "@home", "- a", "key: v", "wip ", "\"q\"", "\\", "초안", "🧨",
    ] {
      for key in ["no", "007", "1.5", "on", "nk-news", "한겨레"] {
        var plan = Plan()
        plan.outlets = [Outlet(key: key, name: "N", kind: .own)]
        let title = (0..<3).map { _ in dice.pick(Self.words.filter(WrittenScalar.fits)) }.joined()
        let file = try NewFrontMatter(above: Array("\n".utf8)).file([
          ("title", title), ("outlet", key), ("status", status), ("due", "2026-11-27 18:00"),
          ("length", "900"), ("fee", "0.40 GBP/word"),
        ])
        var reader = PieceReader(
          plan: plan, source: PieceSource(path: "posts"), now: Moment(seconds: 0),
          home: Zone.utc)
        guard case .piece(let piece, _, _) = reader.read(file, id: FilePath("posts/a.md")) else {
          Issue.record("no piece: \(String(decoding: file, as: UTF8.self))")
          continue
        }
        #expect(piece.title == title)
        #expect(piece.outlet == OutletID(0))
        #expect(piece.statusWord == status)
        #expect(piece.due?.text == "2026-11-27 18:00")
        #expect(piece.length == 900)
        #expect(piece.fee == Fee(amount: 4000, currency: "GBP", isPerWord: true))
      }
    }
  }

  private func made(_ template: String, title: String = "A: b") throws -> String {
    let keys = [("title", title), ("status", "idea")]
    let template = try PieceTemplate(
      Array(template.utf8), title: title, leavingOut: keys.map { $0.0 })
    return String(decoding: try NewFrontMatter(template).file(keys), as: UTF8.self)
  }

  @Test(arguments: [
    (
      "---\nslug: {{title}}\nstatus: |\n  x\n  y\nEditor: J. Lee # hers\ntitle:\n  - z\n---\n# {{title}}\n",
      "---\ntitle: \"A: b\"\nstatus: idea\nslug: \"A: b\"\nEditor: J. Lee # hers\n---\n# A: b\n"
    ),
    (
      "---\r\n# mine\r\ntags: [a]\r\n---\r\nx\r\n",
      "---\r\n# mine\r\ntitle: \"A: b\"\r\nstatus: idea\r\ntags: [a]\r\n---\r\nx\r\n"
    ),
    ("---\n# only\n---\nx", "---\n# only\ntitle: \"A: b\"\nstatus: idea\n---\nx"),
    ("Lede of {{title}}.\n", "---\ntitle: \"A: b\"\nstatus: idea\n---\n\nLede of A: b.\n"),
    ("---\n{a: b, status: x}\n---\n", "---\n{a: b, status: idea, title: \"A: b\"}\n---\n"),
    ("", "---\ntitle: \"A: b\"\nstatus: idea\n---\n\n"),
    (
      "+++\n# mine\ntitle = \"{{title}}\"\nlead = {{title}}\n\n[extra]\ntitle = 'x'\n+++\n{{title}}\n",
      "+++\n# mine\ntitle = \"A: b\"\nstatus = \"idea\"\nlead = \"A: b\"\n\n[extra]\ntitle = 'x'\n+++\nA: b\n"
    ),
  ])
  func `a template keeps its own keys, comments and text`(_ template: String, _ file: String) throws
  {
    #expect(try made(template) == file)
  }

  @Test(arguments: [
    ("---\na: @x\n---\n", Place(line: 2, column: 4)), ("---\n- a\n---\n", Place(line: 2)),
    ("+++\na = 1\n+ +\n+++\n", Place(line: 3)),
    ("---\n\na: b\nA: c\ntitle: x\n  y: z\n---\n", Place(line: 6)),
  ])
  func `a template that cannot be read is refused at its place`(_ template: String, _ place: Place)
    throws
  {
    let refusal = #expect(throws: Refusal.self) { try made(template) }
    #expect(refusal?.place?.line == place.line)
  }
}
