import Editorial
import Testing

@testable import Formats

@Suite("A title is read as it is meant")
struct TitleReadingTests {
  @Test(arguments: [
    ("[인터뷰] 관광 재개의 계산", "it cannot begin with `[`"),
    ("[Review] Oldboy, again", "it cannot begin with `[`"),
    ("[Interview, part 2]", "it cannot begin with `[`"),
    ("{draft} Ferry", "it cannot begin with `{`"), ("& Sons", "it cannot begin with `&`"),
    ("&Sons", "it cannot begin with `&`"), ("*Oldboy*", "it cannot begin with `*`"),
    ("*Oldboy* again", "it cannot begin with `*`"), ("*Oldboy", "it cannot begin with `*`"),
    ("**Bold** claims", "it cannot begin with `*`"), ("| pipe", "it cannot begin with `|`"),
    ("> quote", "it cannot begin with `>`"), ("? why", "it cannot begin with `?`"),
    ("@mention", "it cannot begin with `@`"),
    ("`code` and more", "it cannot begin with a backtick"),
    ("% growth", "it cannot begin with `%`"), ("- dash", "it begins with a dash"),
    ("Title: subtitle", "it has a colon"), ("!Kung people", "it cannot begin with `!`"),
    ("#MeToo in Seoul", "it cannot begin with `#`"),
  ])
  func `what YAML takes for marks of its own is shown, and quotes are asked for`(
    _ title: String, _ reason: String
  ) {
    let read = PieceRead("status: drafting\ntitle: \(title)\ndue: 2026-11-27")
    #expect(read.piece?.title == title)
    #expect(read.status == "drafting")
    #expect(read.piece?.due?.text == "2026-11-27")
    #expect(read.problems.count == 1)
    #expect(read.problems.first?.hasPrefix("3:") == true)
    #expect(read.problems.first?.hasSuffix("put quotes round the title: \(reason)") == true)
    // The mend that is named is one.
    let quoted = PieceRead("status: drafting\ntitle: \"\(title)\"\ndue: 2026-11-27")
    #expect(quoted.piece?.title == title && quoted.problems == [])
  }

  @Test(arguments: [
    ("# a note to myself", "p"), ("", "p"), ("~", "p"), ("\"\"", "p"),
    (">-\n  folded\n  text", "folded text"),
    ("|-\n  block", "block"), ("&t Ferry\nlink: *t", "Ferry"), ("!!str 2026", "2026"),
    ("\n  - One", "One"), ("[[Ferry]]", "Ferry"), ("[\"One\"]", "One"), ("\"Ferry\" #1", "Ferry"),
    ("Ferry # working title", "Ferry"),
  ])
  func `what YAML is meant to read stays`(_ written: String, _ title: String) {
    let read = PieceRead("title: \(written)\nstatus: drafting")
    #expect(read.piece?.title == title)
    #expect(read.problems == [])
  }

  @Test func `text behind a closing quote belongs to the title`() {
    let read = PieceRead("title: \"Yes\" and no\nstatus: drafting")
    #expect(read.piece?.title == "\"Yes\" and no")
    #expect(
      read.problems == [
        "2:14: put the whole title between quotes: text stands after the closing quote"
      ])
  }
}
