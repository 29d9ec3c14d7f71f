import Editorial
import Testing

@testable import Formats

@Suite("A sentence names the line that is wrong")
struct TrueLineTests {
  private static let noKey =
    "this line is no `key: value`: put a colon after its key, or take it out"
  private static let noSpace = "a space is missing behind the colon: write `due: 2026-11-27`"
  private static let openQuote = "the quote that opens here is never closed"
  private static let openList = "the list is not closed: a `]` is missing"

  @Test(arguments: [
    ("due:2026-11-27", noSpace), ("Remember to call Kim", noKey), ("status drafting", noKey),
    ("https://example.org", noKey), ("{{x}}", noKey), ("- item", noKey), ("---x", noKey),
    ("%YAML 1.2", noKey), ("link: \"Kim", openQuote), ("link: 'Kim", openQuote),
    ("tags: [a, b", openList), ("meta: {a: b", "a `}` or a comma is missing"),
    ("tags: [a, b]]", "there is one `]` too many here"),
    ("\tlink: x", "a tab stands where spaces are needed: indent with spaces"),
    ("  link: x", "this line is indented differently from the one above it"),
    ("link: \"A\" B", "put the whole link between quotes: text stands after the closing quote"),
    ("link: @kim", "put quotes round the link: it cannot begin with `@`"),
    ("link: , kim", "put quotes round the link: it cannot begin with `,`"),
    ("link: ] kim", "put quotes round the link: it cannot begin with `]`"),
    ("link: a: b", "put quotes round the link: it has a colon"),
    (
      "link: \"C:\\dir\"",
      #"write `\\` for a backslash between double quotes, or use single quotes"#
    ),
  ])
  func `wherever the line stands, one problem names it, and the rest is read`(
    _ fault: String, _ sentence: String
  ) {
    // Indented, the first line is as good as any other.
    for place in 0...3 where !(place == 0 && fault.first?.isWhitespace == true) {
      var lines = ["title: Ferry", "status: drafting", "length: \"900\""]
      lines.insert(fault, at: place)
      let read = PieceRead(lines.joined(separator: "\n"))
      #expect(read.problems.count == 1, "\(lines)")
      #expect(read.problems.first?.hasPrefix("\(place + 2):") == true, "\(lines) \(read.problems)")
      #expect(read.problems.first?.hasSuffix(sentence) == true, "\(lines) \(read.problems)")
      #expect(read.status == "drafting", "\(lines)")
      #expect(read.piece?.title == "Ferry" && read.piece?.length == 900, "\(lines)")
    }
  }

  @Test func `a list over several lines is wrong where it is wrong`() {
    let read = PieceRead("title: Ferry\ntags: [\n  a,\n  \"b\" c,\n  d]\nstatus: drafting")
    #expect(read.problems == ["5:7: a comma or a `]` is missing"])
    #expect(read.status == "drafting")
  }

  @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}"])
  func `what ends a line for no editor ends none for us`(_ mark: String) {
    let read = PieceRead(
      "title: a\(mark)status: filed\nlink: \"x\(mark)y\"\nstatus: drafting\ndue: soon\n")
    // The colon in it is what is wrong, not a second status.
    #expect(read.problems.count == 1 && read.problems.first?.hasPrefix("2:") == true)
    let clean = PieceRead("title: a\(mark)b\nlink: 'x\(mark) y'\nstatus: drafting\ndue: soon\n")
    #expect(clean.piece?.title == "a\(mark)b")
    #expect(clean.piece?.link == "x\(mark) y")
    #expect(clean.piece?.statusLine == 4)
    #expect(
      clean.problems == [
        "5:6: due \"soon\" is no date; write it as 2026-11-24 or 2026-11-24 18:00"
      ])
  }

  @Test func `a move leaves such a character where it is`() throws {
    let file = Array("---\ntitle: a\u{2028}b\u{85}c\nstatus: drafting\n---\n".utf8)
    let plan = try Splice.plan([KeyEdit("status", .set("filed"))], in: file, at: .frontMatter)
    #expect(
      String(decoding: plan.bytes, as: UTF8.self)
        == "---\ntitle: a\u{2028}b\u{85}c\nstatus: filed\n---\n")
  }
}
