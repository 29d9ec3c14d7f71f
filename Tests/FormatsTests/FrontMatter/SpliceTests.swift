import Editorial
import Testing

@testable import Formats

@Suite struct SpliceTests {
  static let filing = [
    KeyEdit("status", .set("filed")),
    KeyEdit("filed", .set("2026-11-24"), after: "status"),
  ]

  @Test(arguments: FrontMatterCase.all)
  func `filing a piece changes its two keys and nothing else, or is refused`(
    _ item: FrontMatterCase
  ) throws {
    let file = item.bytes
    let comment = Comment(rawValue: item.name)
    do throws(Refusal) {
      let plan = try Splice.plan(Self.filing, in: file, at: .frontMatter)
      Witness.check(plan, of: file, changing: ["status", "filed"], comment)
      #expect(Witness.value("status", in: plan.bytes) == "filed", comment)
      #expect(Witness.value("filed", in: plan.bytes) == "2026-11-24", comment)
      #expect(!Self.refused.contains(item.name), "\(item.name) should be refused")
    } catch {
      #expect(Self.refused.contains(item.name), "\(item.name): \(error)")
      #expect(error.place != nil, comment)
      #expect(error.remedy == .edit(at: error.place), comment)
      #expect(!error.cause.contains("(e"), comment)
    }
  }

  static let refused: Set<String> = [
    "duplicate case", "anchor", "tag", "multi doc", "folded", "multiline plain",
    "multiline dquoted", "stamp dup", "stamp block", "rule", "rule unclosed",
    "yaml error", "stamp boolean", "NEL after status", "BOM at slice start", "DEL",
    "directive", "deep", "colon in value", "key no space", "seq root", "nul", "utf16",
  ]

  @Test func `quotes, spacing and the comment stay`() throws {
    #expect(
      try edited("---\nstatus:   'drafting'  # mine\n---\n", KeyEdit("status", .set("filed")))
        == "---\nstatus:   'filed'  # mine\n---\n")
    #expect(
      try edited("---\r\nstatus: \"a\"\r\n---\r\nb", KeyEdit("status", .set("in \"x\"")))
        == "---\r\nstatus: \"in \\\"x\\\"\"\r\n---\r\nb")
  }

  @Test func `a missing key is put in right after its anchor, with the file's line ending`() throws
  {
    #expect(
      try edited(
        "---\r\nstatus: idea # c\r\ntitle: x\r\n---\r\n",
        KeyEdit("status", .set("filed")), KeyEdit("filed", .set("2026-11-24"), after: "status"))
        == "---\r\nstatus: filed # c\r\nfiled: 2026-11-24\r\ntitle: x\r\n---\r\n")
  }

  @Test func `two missing keys stand in the order asked for`() throws {
    #expect(
      try edited(
        "---\ntitle: x\n---\n", KeyEdit("status", .set("filed")),
        KeyEdit("filed", .set("2026-11-24"), after: "status"), KeyEdit("fee", .set("300 USD")))
        == "---\ntitle: x\nstatus: filed\nfiled: 2026-11-24\nfee: 300 USD\n---\n")
  }

  @Test func `a file without front matter gets one, and its body stays`() throws {
    #expect(
      try edited("\u{FEFF}# T\r\nbody", KeyEdit("status", .set("idea")))
        == "\u{FEFF}---\r\nstatus: idea\r\n---\r\n# T\r\nbody")
  }

  @Test func `replace leaves a missing key missing (R7)`() throws {
    let text = "---\ntitle: x\n---\n"
    #expect(try edited(text, KeyEdit("draft", .replace("false"))) == text)
    #expect(try edited("just text", KeyEdit("draft", .replace("false"))) == "just text")
  }

  @Test func `draft stays a boolean (R7)`() throws {
    #expect(
      try edited("---\ndraft: yes # d\n---\n", KeyEdit("draft", .replace("false")))
        == "---\ndraft: false # d\n---\n")
  }

  @Test func `a list of one counts as its item (R3)`() throws {
    #expect(
      try edited("---\nstatus: [ drafting ]\n---\n", KeyEdit("status", .set("filed")))
        == "---\nstatus: [ filed ]\n---\n")
    #expect(
      try edited("---\nstatus:\n  - drafting\n---\n", KeyEdit("status", .set("filed")))
        == "---\nstatus:\n  - filed\n---\n")
    #expect(refusal("---\nstatus: [a, b]\n---\n", KeyEdit("status", .set("filed"))) != nil)
  }

  @Test func `the writer's own word for a key is the key (R3)`() throws {
    #expect(
      try edited(
        "---\n상태: 초안\ntitle: x\n---\n", KeyEdit("status", .set("filed"), aliases: ["상태"]),
        KeyEdit("filed", .set("2026-11-24"), after: "status"))
        == "---\n상태: filed\nfiled: 2026-11-24\ntitle: x\n---\n")
  }

  @Test(arguments: [
    ("---\ntitle: x\n---\n", "---\ntitle: x\ntried: [the-spectator 2026-11-04 declined]\n---\n"),
    ("---\ntried:\n---\n", "---\ntried: [the-spectator 2026-11-04 declined]\n---\n"),
    ("---\ntried: []\n---\n", "---\ntried: [the-spectator 2026-11-04 declined]\n---\n"),
    ("---\ntried: [a]\n---\n", "---\ntried: [a, the-spectator 2026-11-04 declined]\n---\n"),
    (
      "---\ntried: [a, 'b' ] # c\n---\n",
      "---\ntried: [a, 'b', the-spectator 2026-11-04 declined ] # c\n---\n"
    ),
    (
      "---\ntried:\n- a\nx: y\n---\n",
      "---\ntried:\n- a\n- the-spectator 2026-11-04 declined\nx: y\n---\n"
    ),
    (
      "---\ntried:\n  - a # c\n---\n",
      "---\ntried:\n  - a # c\n  - the-spectator 2026-11-04 declined\n---\n"
    ),
  ])
  func `an outlet that declined is one item more (R44)`(_ before: String, _ after: String) throws {
    let edit = KeyEdit("tried", .append("the-spectator 2026-11-04 declined"))
    #expect(try edited(before, edit) == after)
  }

  @Test func `a key we put in is taken out with its line`() throws {
    let text = "---\nstatus: filed\nfiled: 2026-11-24\n---\nb"
    #expect(try edited(text, KeyEdit("filed", .remove)) == "---\nstatus: filed\n---\nb")
    #expect(try edited("---\nfiled: 1\n---\nb", KeyEdit("filed", .remove)) == "---\n---\nb")
    #expect(refusal("---\nfiled: 1 # mine\n---\n", KeyEdit("filed", .remove)) != nil)
    // A list taken out is told as it was put in, so that an undo knows it again (R44).
    let tried = Array("---\ntried: [a 1, b 2]\n---\n".utf8)
    let removal = try Splice.plan([KeyEdit("tried", .remove)], in: tried, at: .frontMatter)
    #expect(removal.keys == [KeyChange(key: "tried", from: "[a 1, b 2]", to: nil)])
    // What may as well stay stays, and refuses nothing.
    #expect(try edited("---\nfiled: 1\n---\nb", KeyEdit("filed", .drop)) == "---\n---\nb")
    let commented = "---\nfiled: 1 # mine\n---\n"
    #expect(try edited(commented, KeyEdit("filed", .drop)) == commented)
    #expect(refusal("---\nfiled: |\n  x\n---\n", KeyEdit("filed", .remove)) != nil)
    #expect(try edited("---\nx: y\n---\n", KeyEdit("filed", .remove)) == "---\nx: y\n---\n")
  }

  @Test(arguments: [
    ("2026-11-27 18:00", "2026-11-27 18:00"), ("2026-12-04 AoE", "2026-12-04 AoE"),
    ("2026-11-27T18:00+09:00", "2026-11-27T18:00+09:00"), ("900", "900"),
    ("0.40 GBP/word", "0.40 GBP/word"), ("25%", "25%"), ("no-reply", "no-reply"),
    ("in progress", "in progress"), ("초안", "초안"), ("no", "\"no\""), ("True", "\"True\""),
    ("007", "\"007\""), ("12:30", "\"12:30\""), ("a: b", "\"a: b\""), ("", "\"\""),
    ("@x", "\"@x\""), ("INV-028", "INV-028"), ("£300", "£300"), ("a #b", "\"a #b\""),
    (#"say "\""#, #"say "\""#), ("a\tb", #""a\tb""#), ("# wip", "\"# wip\""),
    ("- a", "\"- a\""), ("[x]", "\"[x]\""), ("x ", "\"x \""), (#"\d"#, #""\\d""#),
  ])
  func `a value is written plain where every reader agrees about it`(
    _ value: String, _ written: String
  ) throws {
    #expect(
      try edited("---\nx: y\n---\n", KeyEdit("due", .set(value)))
        == "---\nx: y\ndue: \(written)\n---\n")
  }

  @Test func `a value of several lines is refused`() {
    #expect(refusal("---\nx: y\n---\n", KeyEdit("x", .set("a\nb"))) != nil)
    #expect(refusal("---\nx: y\n---\n", KeyEdit("x", .set("a\u{2028}b"))) != nil)
  }

  @Test func `conflict markers stop every edit (R5)`() {
    let head = "---\n<<<<<<< HEAD\nstatus: a\n=======\nstatus: b\n>>>>>>> x\n---\n"
    #expect(refusal(head, KeyEdit("fee", .set("1")))?.place == Place(line: 2))
    let body = "---\nstatus: a\n---\ntext\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n"
    #expect(refusal(body, KeyEdit("fee", .set("1")))?.place == Place(line: 5))
    let code = "---\nstatus: a\n---\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n```\n"
    #expect(refusal(code, KeyEdit("fee", .set("1"))) == nil)
    let prose = "---\nstatus: a\n---\ntext\n<<<<<<< HEAD\na\n"
    #expect(refusal(prose, KeyEdit("fee", .set("1"))) == nil)
  }

  @Test func `a journalist's commonest slip has its own sentence`() {
    let text = "---\ntitle: NK News: the summit\nstatus: drafting\n---\n"
    let refusal = refusal(text, KeyEdit("status", .set("filed")))
    #expect(refusal?.place == Place(line: 2, column: 15))
    #expect(refusal?.cause == "put quotes round the title: it has a colon")
  }

  @Test func `a UTF-16 file is left alone`() {
    let file = Array("\u{FEFF}title".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(throws: Refusal.self) {
      try Splice.plan([KeyEdit("status", .set("x"))], in: file, at: .frontMatter)
    }
  }

  @Test func `a deadline is ticked in a block and in braces (R47)`() throws {
    let file = """
      name: Autumn
      deadlines:
        - title: "ISA abstract"
          due: 2026-12-04 AoE  # firm
        - {title: Ethics form, due: 2026-12-11}
        - title: Ethics form
          due: 2026-12-12
      """
    func ticked(_ title: String, _ due: String) throws -> String {
      let plan = try Splice.plan(
        [KeyEdit("done", .set("2026-11-24"))], in: Array(file.utf8),
        at: .deadline(title: title, due: due))
      #expect(Splice.apply(Splice.inverse(plan.changes), to: plan.bytes) == Array(file.utf8))
      return String(decoding: plan.bytes, as: UTF8.self)
    }
    #expect(
      try ticked("ISA abstract", "2026-12-04 AoE")
        == file.replacing("# firm\n", with: "# firm\n    done: 2026-11-24\n"))
    #expect(
      try ticked("Ethics form", "2026-12-11")
        == file.replacing("12-11}", with: "12-11, done: 2026-11-24}"))
    #expect(try ticked("Ethics form", "2026-12-12") == file + "\n    done: 2026-11-24")
    #expect(throws: Refusal.self) { try ticked("Ethics form", "2026-12-13") }
  }
}
