import Editorial
import Formats
import Testing

/// R1: front matter that a file plainly means to have, and that nobody but us sees.
@Suite struct MeantFrontMatterTests {
  private static let keys = "title: Ferry\nstatus: drafting\noutlet: nk-news\ndue: 2026-11-26\n"
  private static let good = "---\n\(keys)---\nOne two.\n"

  private func utf16(_ text: String, isBig: Bool, mark: Bool = true) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? bytes : bytes.reversed()
    }
  }

  private func expect(_ bytes: [UInt8], _ line: String, title: String = "Ferry") {
    for isAll in [false, true] {
      let read = read(bytes, isAll: isAll)
      #expect(read.piece?.statusWord == "drafting", "\(line)")
      #expect(read.piece?.title == title)
      #expect(read.piece?.due == WrittenDate(reading: "2026-11-26"))
      #expect(read.problems == [line])
    }
    // What nobody else sees is not written either.
    let edit = KeyEdit("status", .set("filed"))
    #expect(throws: Refusal.self) { try Splice.plan([edit], in: bytes, at: .frontMatter) }
  }

  @Test(arguments: ["—", "----", "–––", "――", "--", "- - -", "−−−", "-----  "])
  func `a fence of other dashes is named`(_ dashes: String) {
    let shown = dashes.split(separator: "  ").first.map(String.init) ?? dashes
    let line =
      "p.md:1:1: \"\(shown)\" does not fence front matter: "
      + "write three hyphens, `---`, on a line of their own"
    expect(Array("\(dashes)\n\(Self.keys)\(dashes)\nOne two.\n".utf8), line)
    expect(Array("\(dashes)\n\(Self.keys)---\nOne two.\n".utf8), line)
    expect(Array("\(dashes)\n\(Self.keys)\nOne two.\n".utf8), line)
    expect(Array("\(dashes)\r\n\(Self.keys)\(dashes)\r\nOne.\r\n".utf8), line)
  }

  @Test func `a fence that only ends wrongly is named at its line`() {
    expect(
      Array("---\n\(Self.keys)—\nOne two.\n".utf8),
      "p.md:6:1: \"—\" does not fence front matter: "
        + "write three hyphens, `---`, on a line of their own")
  }

  @Test func `UTF-16 is read in both orders, with a mark or without`() {
    for isBig in [false, true] {
      for mark in [false, true] {
        expect(
          utf16(Self.good, isBig: isBig, mark: mark),
          "p.md:1:1: this file is in UTF-16, so that its front matter is not seen: save it as UTF-8"
        )
      }
    }
  }

  @Test func `several byte order marks are one problem`() {
    for marks in 2...3 {
      expect(
        Array((String(repeating: "\u{FEFF}", count: marks) + Self.good).utf8),
        "p.md:1:1: more than one byte order mark hides the front matter: save the file without them"
      )
    }
  }

  @Test func `Latin-1 is read as it was written`() {
    let bytes =
      Array("---\ntitle: Caf".utf8) + [0xE9] + Array(" Ferry\n\(Self.keys.dropFirst(13))---\n".utf8)
    expect(
      bytes, "p.md:2:11: this file is not UTF-8 (Latin-1, it seems): save it as UTF-8",
      title: "Café Ferry")
  }

  @Test func `a missing space behind a colon is named with what to write`() {
    expect(
      Array("---\ntitle:Ferry\n\(Self.keys.dropFirst(13))---\nOne two.\n".utf8),
      "p.md:2:7: a space is missing behind the colon: write `title: Ferry`")
    expect(
      Array("---\ntitle:Ferry\nstatus:drafting\ndue:2026-11-26\n---\n".utf8),
      "p.md:2:7: a space is missing behind the colon: write `title: Ferry`")
  }

  @Test func `a second block below the first, or below the title, is named`() {
    expect(
      Array("---\ntags: [a]\n---\n\n\(Self.good)".utf8),
      "p.md:5:1: this second block of front matter is not seen: move its lines into the first")
    expect(
      Array("# Ferry\n\n\(Self.good)".utf8),
      "p.md:3:1: front matter is not seen below other text: move it to the first line of the file")
  }

  @Test func `several faults are one problem`() {
    let text = "----\ntitle:Ferry\nstatus: drafting\ndue: 2026-11-26\n----\n"
    let read = read(utf16(text, isBig: false), isAll: false)
    #expect(read.piece?.title == "Ferry" && read.problems.count == 1)
  }

  @Test(arguments: [
    "—\nA line of prose.\n", "----\nTo: everybody\n\nstatus: x\n", "- - -\n",
    "---\ntags: [a]\n---\n\n---\n\nstatus: a rule above prose\n---\n",
    "---\ntags: [a]\n---\n```\n---\nstatus: drafting\n---\n```\n",
    "---\nrating:: 5\nurl:https://example.org\n---\n", "# Notes\n\n---\n\nstatus: x\n",
    "Text\n---\nstatus: idea\n---\n", "–––\ntitle: A title alone\n–––\n",
    "---\nstatus:: drafting\n---\n",
  ])
  func `what does not say that it is a piece stays a note`(_ text: String) {
    let read = read(Array(text.utf8), isAll: false)
    #expect(read.piece == nil && read.problems == [])
  }

  @Test func `front matter in order says nothing of a second block`() {
    let text = Self.good + "\n---\nstatus: filed\n---\n"
    let read = read(Array(text.utf8), isAll: false)
    #expect(read.piece?.statusWord == "drafting" && read.problems == [])
    let edit = KeyEdit("status", .set("filed"))
    #expect(throws: Never.self) {
      try Splice.plan([edit], in: Array(text.utf8), at: .frontMatter)
    }
  }

  @Test func `front matter over 64 KB is called too long, not unclosed`() {
    let long = (0..<4000).map { "key\($0): some words of text\n" }.joined()
    for text in [
      "---\nstatus: drafting\n\(long)---\nOne.\n", "---\nstatus: drafting\n\n\(long)---\n",
    ] {
      let read = read(Array(text.utf8), isAll: false)
      #expect(read.piece?.statusWord == "drafting")
      #expect(
        read.problems == [
          "p.md:1:1: the front matter is longer than 64 KB, and only its beginning is read; "
            + "move what is long in it into the text"
        ])
    }
    let prose = String(repeating: "Some words of prose.\n\n", count: 5000)
    #expect(
      read(Array("---\nstatus: drafting\n\n\(prose)".utf8), isAll: false).problems == [
        "p.md:1:1: the front matter that begins here is never closed; "
          + "put `---` on a line below its last key"
      ])
  }

  private func read(_ bytes: [UInt8], isAll: Bool) -> (piece: Piece?, problems: [String]) {
    let plan =
      PlanReader.read(
        Array("outlets: {fp: {kind: own}, nk-news: {kind: client}}".utf8),
        path: FilePath("desk.yaml")
      ).plan ?? .builtIn
    var reader = PieceReader(
      plan: plan, source: PieceSource(path: "p", isAll: isAll), now: Moment(seconds: 1_795_582_920),
      home: .utc)
    let path = FilePath("p.md")
    switch reader.read(bytes, id: path) {
    case .note, .needsMore: return (nil, [])
    case .broken(let findings): return (nil, findings.compactMap { $0.problem(in: path)?.line })
    case .piece(let piece, _, let findings), .meant(let piece, _, let findings):
      return (piece, findings.compactMap { $0.problem(in: path)?.line })
    }
  }
}
