import Editorial
import Testing

@testable import Formats

@Suite("R2, R7: a site's draft")
struct DraftReadingTests {
  @Test(arguments: [
    "true", "\"true\"", "'true'", "!!bool true", "!!str true", "yes", "\"yes\"", "on", "On", "1",
    "\"1\"", "[true]", "TRUE",
  ])
  func `a page is a draft however its yes is written, with or without a date`(_ yes: String) {
    for style in [SourceStyle.hugo, .jekyll, .quarto] {
      #expect(PieceRead("draft: \(yes)", style: style).status == "drafting")
      let dated = PieceRead("date: 2026-11-01\ndraft: \(yes)", style: style)
      #expect(dated.status == "drafting")
      #expect(dated.problems == [])
    }
  }

  @Test(arguments: ["false", "\"false\"", "no", "off", "0", "!!bool false"])
  func `a page that is no draft is out, day or no day`(_ no: String) {
    for style in [SourceStyle.hugo, .jekyll, .quarto] {
      #expect(PieceRead("title: About me\ndraft: \(no)", style: style).status == "published")
    }
    #expect(PieceRead("draft: \(no)\ndate: 2026-12-01", style: .hugo).status == "scheduled")
    #expect(PieceRead("draft: \(no)", style: .plain).status == "idea")
    #expect(PieceRead("draft: \(no)\nstatus: editing", style: .hugo).status == "editing")
  }

  @Test(arguments: [
    ("_posts/2026-1-4-rason.md", "2026-01-04", "rason"),
    ("_posts/2026-11-4-rason-bay.md", "2026-11-04", "rason bay"),
    ("_posts/2026-01-04-rason.md", "2026-01-04", "rason"),
  ])
  func `the date in a Jekyll file's name may have one digit`(
    _ id: String, _ day: String, _ title: String
  ) {
    let read = PieceRead("layout: post", id: id, style: .jekyll)
    #expect(read.stamp("published") == day)
    #expect(read.piece?.title == title)
  }

  @Test(arguments: ["2026-13-4-a.md", "26-1-4-a.md", "2026-1-a.md", "2026-11-241-a.md"])
  func `a name that is no date is a title`(_ name: String) {
    #expect(PieceFileName.day(name[...]) == nil)
  }

  @Test(
    arguments: [
      ("true", "false"), ("yes", "false"), ("1", "false"), ("\"true\"", "\"false\""),
      ("second", "second"), ("2", "2"), ("[a, b]", nil),
    ] as [(String, String?)])
  func `draft stays a boolean, and a draft that is counted stays`(
    _ before: String, _ after: String?
  ) {
    let file = Array("---\nstatus: drafting\ndraft: \(before)\n---\n".utf8)
    let plan = try? Splice.plan([KeyEdit("draft", .replace("false"))], in: file, at: .frontMatter)
    let text = plan.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(text == after.map { "---\nstatus: drafting\ndraft: \($0)\n---\n" })
  }
}
