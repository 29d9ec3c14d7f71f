import Editorial
import Testing

@testable import Formats

@Suite("R3: links in properties")
struct LinkReadingTests {
  @Test(arguments: [
    "\"[[Drafting]]\"", "'[[drafting]]'", "[[Drafting]]", "\"[[Statuses/Drafting]]\"",
    "\"[[Drafting|at it]]\"", "[[Statuses/Drafting|at it]]", "\"[[Drafting#now]]\"",
    "\"[[Drafting.md]]\"", "\n  - \"[[Drafting]]\"", "\n  - [[Drafting]]", "[\"[[Drafting]]\"]",
  ])
  func `a status is what its link leads to`(_ written: String) {
    let read = PieceRead("title: Coal\nstatus: \(written)")
    #expect(read.status == "drafting")
    #expect(read.problems == [] && read.unknown == [])
  }

  @Test(arguments: [
    "\"[[NK News]]\"", "[[NK News|NK]]", "\"[[Outlets/NK News|NKN]]\"", "[[nk-news]]",
    "\n  - \"[[Outlets/NKN]]\"",
  ])
  func `an outlet is the last part of what its link leads to`(_ written: String) {
    let read = PieceRead("outlet: \(written)\nstatus: drafting")
    #expect(read.outlet == "nk-news")
    #expect(read.unknown == [])
  }

  @Test(arguments: [
    ("\"[[2026-11-27]]\"", "2026-11-27"), ("[[2026-11-27]]", "2026-11-27"),
    ("\"[[Daily/2026-11-27|Friday]]\"", "2026-11-27"),
    ("\"[[2026-11-27]] 18:00\"", "2026-11-27 18:00"), ("\n  - [[2026-11-27]]", "2026-11-27"),
  ])
  func `a date may lead to its daily note`(_ written: String, _ date: String) {
    let read = PieceRead("status: drafting\ndue: \(written)\npitched: \(written)")
    #expect(read.piece?.due?.text == date)
    #expect(read.stamp("pitched") == date)
    #expect(read.problems == [])
  }

  @Test func `any other key of ours may be a link, and people are named without brackets`() {
    let read = PieceRead(
      """
      title: "[[Ferry]]"
      status: drafting
      type: "[[In-depth]]"
      editor: "[[People/J. Lee|Jo]]"
      with: ["[[People/A]]", "[[B|b]]"]
      series: [[DMZ]]
      length: "[[900]]"
      """)
    #expect(read.piece?.title == "Ferry")
    #expect(read.piece?.type == "in-depth")
    #expect(read.piece?.editor == "J. Lee")
    #expect(read.piece?.with == "A, B")
    #expect(read.piece?.series == "DMZ")
    #expect(read.piece?.length == 900)
    #expect(read.problems == [] && read.unknown == [])
  }

  @Test func `brackets that are no one link stay what they are`() {
    #expect(
      PieceRead("status: [[drafting], [filed]]").unknown == [
        .severalStatuses("[[drafting]], [[filed]]")
      ])
    #expect(PieceRead("status: \"[[a]] and [[b]]\"").piece?.statusWord == "[[a]] and [[b]]")
    #expect(PieceRead("status: \"[[]]\"").piece?.statusWord == "[[]]")
  }

  private func edited(_ line: String, _ edit: KeyEdit) throws -> String {
    let file = Array("---\ntitle: x\n\(line)\n---\nText.\n".utf8)
    let plan = try Splice.plan([edit], in: file, at: .frontMatter)
    #expect(Splice.apply(Splice.inverse(plan.changes), to: plan.bytes) == file)
    #expect(plan.keys.first?.from?.contains("[") != true)
    #expect(plan.keys.first?.to?.contains("[") != true)
    let text = String(decoding: plan.bytes, as: UTF8.self)
    #expect(text.hasPrefix("---\ntitle: x\n") && text.hasSuffix("\n---\nText.\n"))
    return String(text.dropFirst(13).dropLast(11))
  }

  @Test(arguments: [
    ("status: \"[[Drafting]]\"", "status: \"[[filed]]\""),
    ("status: [[Drafting]]", "status: [[filed]]"),
    ("status: \"[[Statuses/Drafting|at it]]\"", "status: \"[[Statuses/filed]]\""),
    ("status: [[Statuses/Drafting]]", "status: [[Statuses/filed]]"),
    ("status:\n  - \"[[Drafting]]\"", "status:\n  - \"[[filed]]\""),
    ("status:\n  - [[Drafting]]", "status:\n  - [[filed]]"),
  ])
  func `a move keeps the link's form`(_ before: String, _ after: String) throws {
    #expect(try edited(before, KeyEdit("status", .set("filed"))) == after)
  }

  @Test func `a day goes into the link, its time stays outside`() throws {
    let edit = KeyEdit("due", .set("2026-11-28 18:00"))
    #expect(try edited("due: \"[[2026-11-27]]\"", edit) == "due: \"[[2026-11-28]] 18:00\"")
    #expect(
      try edited("due: \"[[Daily/2026-11-27|Fri]]\"", KeyEdit("due", .set("2026-11-28")))
        == "due: \"[[Daily/2026-11-28]]\"")
  }

  @Test func `what cannot be a link is refused at its place`() {
    let file = Array("---\nstatus: drafting\nfee: \"[[300 USD]]\"\n---\n".utf8)
    do throws(Refusal) {
      _ = try Splice.plan(
        [KeyEdit("fee", .set("0.40 GBP/word"))], in: file, at: .frontMatter)
      Issue.record("should be refused")
    } catch {
      #expect(error.place == Place(line: 3, column: 6))
      #expect(error.cause == "`fee` is a link, and \"0.40 GBP/word\" cannot be one")
    }
  }
}
