import Editorial
import Testing

@testable import Formats

/// Front matter that cannot be read, and the one line that mends it.
@Suite struct LineMendTests {
  private func finding(_ text: String) -> PieceFinding? {
    let source = PieceSource(path: "posts", isAll: true)
    var reader = PieceReader(
      plan: .builtIn, source: source, now: Moment(seconds: 0), home: .utc)
    let findings: [PieceFinding]
    switch reader.read(Array(text.utf8), id: FilePath("posts/a.md")) {
    case .piece(_, _, let found), .meant(_, _, let found): findings = found
    case .needsMore, .note, .broken: return nil
    }
    return findings.first { if case .problem = $0.kind { true } else { false } }
  }

  private func mended(_ text: String) throws -> String? {
    guard let mend = finding(text)?.mend else { return nil }
    let plan = try Splice.plan(mending: mend, in: Array(text.utf8))
    return String(decoding: plan.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("NK News: the summit", #""NK News: the summit""#),
    ("[인터뷰] 김정은과 푸틴", #""[인터뷰] 김정은과 푸틴""#),
    ("& Sons", #""& Sons""#),
    ("*Oldboy* at twenty", #""*Oldboy* at twenty""#),
    ("| pipe dreams", #""| pipe dreams""#),
    ("> quote", #""> quote""#),
    ("? why not: now", #""? why not: now""#),
    ("@mention of it", #""@mention of it""#),
    ("`code` and life", #""`code` and life""#),
    ("%d of them", #""%d of them""#),
    ("- dash", #""- dash""#),
    (#""Sunset" and after"#, #"'"Sunset" and after'"#),
    ("{braces} and more", #""{braces} and more""#),
    ("'Tis and 'twas: both", #""'Tis and 'twas: both""#),
    (#"C:\ drive: a memoir"#, #"'C:\ drive: a memoir'"#),
    ("The end: a story # for Kim", ##""The end: a story" # for Kim"##),
  ])
  func `a title YAML cannot read is put between quotes, and nothing else changes`(
    _ title: String, _ quoted: String
  ) throws {
    for ending in ["\n", "\r\n"] {
      let text = [
        "---", "outlet: nk-news", "title: \(title)", "status: drafting", "---", "Text", "",
      ]
      .joined(separator: ending)
      let wanted = text.replacing("title: \(title)", with: "title: \(quoted)")
      #expect(try mended(text) == wanted, "\(title)")
      #expect(finding(text)?.place.line == 3, "\(title)")
      #expect(finding(wanted) == nil)
    }
  }

  @Test(arguments: [
    ("status:drafting", "status: drafting"), ("due:2026-11-27 18:00", "due: 2026-11-27 18:00"),
    ("제목:소풍", "제목: 소풍"),
  ])
  func `a space that was forgotten behind a colon is put there`(
    _ line: String, _ wanted: String
  ) throws {
    let text = "---\ntitle: A\n\(line)\nfee: 300 USD\n---\nText\n"
    #expect(try mended(text) == text.replacing(line, with: wanted))
    #expect(finding(text)?.place.line == 3)
    // Alone between the fences it is no key at all.
    #expect(try mended("---\n\(line)\n---\nText\n") == "---\n\(wanted)\n---\nText\n")
  }

  @Test(arguments: [
    // A bracket or a quote may be missing as well.
    "tags: [film, korea", "title: [film, korea", "title: \"never closed", "title: {a: b",
    "title: 'He said 'no' to it'", "tags: [film] korea",
    // Two lines at fault, and the first is the writer's to mend.
    "title: [film, korea\nfrom: C: d", "title: A: b\nand on\nfrom: C: d",
    // It goes on below, and what it means is the writer's to say.
    "title: A: b\n  c: d\n e", "notes:\n  - a: b: c", "title: A\n\tstatus: idea",
    "http://example.com", "no colon at all",
  ])
  func `where more than one mend is thinkable, or none, there is none`(_ lines: String) throws {
    let text = "---\noutlet: nk-news\n\(lines)\nfee: 300 USD\n---\nText\n"
    #expect(finding(text) != nil)
    #expect(finding(text)?.mend == nil)
  }

  @Test func `front matter we never write is not mended`() {
    let late = finding("\n---\ntitle: A: b\n---\n")
    #expect(late != nil && late?.mend == nil)
  }

  @Test func `a file that reads otherwise by now is left alone`() throws {
    let text = "---\nstatus: idea\ntitle: A: b\n---\n"
    let mend = try #require(finding(text)?.mend)
    for other in [
      "---\nstatus: idea\ntitle: \"A: b\"\n---\n", "---\nnew: 1\nstatus: idea\ntitle: A: b\n---\n",
      "title: A: b\n", "---\nstatus: idea\ntitle: A: b\n",
    ] {
      #expect(throws: Refusal("it reads otherwise now; nothing was written")) {
        try Splice.plan(mending: mend, in: Array(other.utf8))
      }
    }
  }

  @Test(arguments: [
    ("25/11/2026", "2026-11-25"), ("11/25/2026", "2026-11-25"), ("25.11.2026", "2026-11-25"),
    ("25-11-2026 18:00", "2026-11-25 18:00"), ("5/5/2026", "2026-05-05"),
  ])
  func `a date that can only be one is turned round`(_ written: String, _ meant: String) {
    let found = finding("---\nstatus: drafting\ndue: \(written)\n---\n")
    #expect(found?.mend == .value(key: "due", seen: written, meant: meant))
    guard case .problem(let message) = found?.kind else { return }
    #expect(message.hasSuffix("write it as \(meant)"))
  }

  @Test(arguments: ["11/12/2026", "31/31/2026", "30/2/2026", "25/11/26", "soon"])
  func `a date that may be two days, or none, is the writer's to say`(_ written: String) {
    let found = finding("---\nstatus: drafting\ndue: \(written)\n---\n")
    #expect(found != nil && found?.mend == nil)
  }
}
