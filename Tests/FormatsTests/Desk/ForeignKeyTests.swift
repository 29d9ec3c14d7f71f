import Editorial
import Testing

@testable import Formats

@Suite("R4b: keys that are somebody else's")
struct ForeignKeyTests {
  @Test(arguments: [
    "paid: true", "paid: no", "paid: [a, b]", "paid: {by: Kim}", "edits: 3", "edits: 3.5",
    "filed: under politics", "filed: true", "invoiced: soon", "chased: never", "scheduled: maybe",
    "reply_by: email", "runs: daily", "published: true", "published: Penguin", "published: 1997",
    "received: lots", "received: [a, b]", "invoice: [a, b]", "invoice: true",
    "from: an idea of K.", "from: Reuters", "editor: true", "link: false", "series: {a: b}",
    "target: everyone", "words: many", "draft: second", "deadline: none yet", "word_goal: a few",
  ])
  func `what cannot be of our kind is no problem and says nothing`(_ key: String) {
    let read = PieceRead("title: Ferry\nstatus: drafting\n\(key)")
    let plain = PieceRead("title: Ferry\nstatus: drafting")
    #expect(read.problems == [] && read.unknown == [])
    #expect(read.piece == plain.piece)
  }

  @Test(arguments: [
    "paid: 24/11/2026", "paid: 2026-11-31", "filed: Nov 24", "invoiced: 11-24", "edits: 2026-11",
    "filed: yesterday", "published: 2026.11", "runs: 20261340", "chased: 11월 24일",
    "filed: 2026-11-24 25:00", "received: 200 clams", "paid: [2026-11-24, 2026-11-25]",
  ])
  func `what nearly is a date or a sum is told of`(_ key: String) {
    #expect(PieceRead("title: Ferry\nstatus: drafting\n\(key)").problems.count == 1)
  }

  @Test(arguments: ["status: [a, b]", "due: soon", "length: long", "fee: a lot", "kill_fee: half"])
  func `a few keys are ours wherever they stand`(_ key: String) {
    let read = PieceRead("title: Ferry\noutlet: nk-news\n\(key)")
    #expect(read.problems.count + read.unknown.count == 1)
  }

  @Test(arguments: [
    ("from: gigs/nk-news/rason.md", "gigs/nk-news/rason.md"), ("from: \"[[Rason]]\"", "Rason"),
    ("from: gigs/rason", "gigs/rason"),
  ])
  func `a piece sold again names a file`(_ key: String, _ from: String) {
    #expect(PieceRead("status: drafting\n\(key)").piece?.from == from)
  }

  @Test(arguments: [
    ("filed: true", KeyEdit("filed", .set("2026-11-24"))),
    ("paid: yes", KeyEdit("paid", .set("2026-11-24"))),
    ("edits: 3", KeyEdit("edits", .set("2026-11-24"))),
    ("received: lots", KeyEdit("received", .set("200 USD"))),
    ("invoice: true", KeyEdit("invoice", .set("2026-014"))),
    ("reply_by: email", KeyEdit("reply_by", .remove)),
    ("published: true", KeyEdit("published", .set("2026-11-24"))),
    ("published: false", KeyEdit("published", .set("2026-11-24"))),
    ("published: \"{{date}}\"", KeyEdit("published", .set("2026-11-24"))),
  ])
  func `it is never written over: the edit is refused at its place`(_ key: String, _ edit: KeyEdit)
  {
    let file = Array("---\nstatus: drafting\n\(key)\n---\n".utf8)
    do throws(Refusal) {
      _ = try Splice.plan(
        [KeyEdit("status", .set("filed")), edit], in: file, at: .frontMatter)
      Issue.record("should be refused: \(key)")
    } catch {
      #expect(error.place?.line == 3)
      #expect(error.cause.contains("none of ours"))
    }
  }

  @Test func `a site's published flag gives way to the day it is out`() throws {
    let file = Array("---\nstatus: scheduled\npublished: false\n---\n".utf8)
    let plan = try Splice.plan(
      [KeyEdit("published", .set("2026-11-24"), replacesFlag: true)], in: file, at: .frontMatter)
    #expect(
      String(decoding: plan.bytes, as: UTF8.self)
        == "---\nstatus: scheduled\npublished: 2026-11-24\n---\n")
  }

  @Test(arguments: ["date: last-modified", "date: today", "date: now", "publishDate: launch day"])
  func `a day that a site works out for itself is left to it`(_ line: String) throws {
    let file = Array("---\nstatus: editing\n\(line)\n---\n".utf8)
    let plan = try Splice.plan(
      [
        KeyEdit("status", .set("scheduled")), KeyEdit("date", .replace("2026-11-27")),
        KeyEdit("publishDate", .replace("2026-11-27")),
      ], in: file, at: .frontMatter)
    #expect(plan.keys.map(\.key) == ["status"])
  }

  @Test func `another program's word for ours is left alone where it says something else`() throws {
    let file = Array("---\nstatus: drafting\ntarget: everyone\ndeadline: when done\n---\n".utf8)
    let plan = try Splice.plan(
      [
        KeyEdit("length", .set("900"), aliases: ["target", "word_goal"], after: "status"),
        KeyEdit("due", .set("2026-11-27"), aliases: ["deadline"], after: "status"),
      ], in: file, at: .frontMatter)
    #expect(
      String(decoding: plan.bytes, as: UTF8.self)
        == "---\nstatus: drafting\nlength: 900\ndue: 2026-11-27\ntarget: everyone\n"
        + "deadline: when done\n---\n")
  }

  @Test(arguments: [SourceStyle.hugo, .jekyll, .quarto])
  func `a site's own keys are the site's unless they say ours`(_ style: SourceStyle) {
    let read = PieceRead(
      "status: drafting\ntype: post\neditor: visual\nseries: [a, b]\nlink: about", style: style)
    #expect(read.problems == [] && read.unknown == [])
    #expect(read.piece?.type == nil && read.piece?.editor == nil)
    #expect(read.piece?.series == nil && read.piece?.link == nil)
    let ours = PieceRead(
      "status: drafting\ntype: in-depth\neditor: J. Lee\nlink: https://example.org/a", style: style)
    #expect(ours.piece?.type == "in-depth" && ours.piece?.editor == "J. Lee")
    #expect(ours.piece?.link == "https://example.org/a")
  }

  @Test func `an unknown type is one problem per word, and counts as the first`() {
    let read = PieceRead("status: drafting\ntype: in-dept")
    #expect(read.unknown == [.unknownType("in-dept")])
    #expect(read.plan.weight(ofType: read.piece?.type) == 1)
    var words = UnknownWords()
    for name in ["b", "a", "c"] {
      words.add(
        [PieceFinding(.unknownType("in-dept"), at: Place(line: 3, column: 7))],
        in: FilePath("posts/\(name).md"))
    }
    words.add(
      [PieceFinding(.unknownType("column"), at: Place(line: 3, column: 7))],
      in: FilePath("posts/z.md"))
    #expect(
      words.problems(read.plan).map(\.line) == [
        "posts/a.md:3:7: unknown type \"in-dept\" (3 files); did you mean \"in-depth\"? "
          + "If it is your own, add `in-dept: 1` under `types:` in desk.yaml",
        "posts/z.md:3:7: unknown type \"column\" (1 file); it counts as article; "
          + "say what it counts with `column: 1` under `types:` in desk.yaml",
      ])
  }
}
