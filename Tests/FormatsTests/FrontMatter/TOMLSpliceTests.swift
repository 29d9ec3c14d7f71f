import Editorial
import Testing

@testable import Formats

@Suite struct TOMLSpliceTests {
  @Test(arguments: [
    ("status = \"drafting\" # mine\n", "status = \"filed\" # mine\n"),
    ("status='drafting'\n", "status='filed'\n"),
    ("  status   =   \"drafting\"\n", "  status   =   \"filed\"\n"),
    ("\"status\" = \"drafting\"\n", "\"status\" = \"filed\"\n"),
    ("Status = \"drafting\"\n", "Status = \"filed\"\n"),
    ("status = [ \"drafting\" ]\n", "status = [ \"filed\" ]\n"),
    (
      "tags = [\n  \"a\", # status = \"x\"\n]\nstatus = \"idea\"\n",
      "tags = [\n  \"a\", # status = \"x\"\n]\nstatus = \"filed\"\n"
    ),
    (
      "a = \"\"\"\nstatus = \"x\"\n\"\"\"\nstatus = \"idea\"\n[extra]\nstatus = \"y\"\n",
      "a = \"\"\"\nstatus = \"x\"\n\"\"\"\nstatus = \"filed\"\n[extra]\nstatus = \"y\"\n"
    ),
  ])
  func `one scalar is replaced, its quotes, space and comment stay`(
    _ old: String, _ new: String
  ) throws {
    #expect(
      try edited("+++\n\(old)+++\nb", KeyEdit("status", .set("filed"))) == "+++\n\(new)+++\nb")
    let windows = { (text: String) in "+++\n\(text)+++\nb".replacing("\n", with: "\r\n") }
    #expect(try edited(windows(old), KeyEdit("status", .set("filed"))) == windows(new))
  }

  @Test(arguments: [
    // Behind the key asked for, else behind the last that is no table's.
    (
      "title = \"x\"\nstatus = \"drafting\"\n\n# the site's\n[extra]\na = 1\n",
      "title = \"x\"\nstatus = \"filed\"\nfiled = 2026-11-24\n\n# the site's\n[extra]\na = 1\n"
    ),
    (
      "title = \"x\"\n\n[[menu.main]]\nname = \"x\"\n",
      "title = \"x\"\nstatus = \"filed\"\nfiled = 2026-11-24\n\n[[menu.main]]\nname = \"x\"\n"
    ),
    (
      "[taxonomies]\ntags = [\"a\"]\n",
      "status = \"filed\"\nfiled = 2026-11-24\n[taxonomies]\ntags = [\"a\"]\n"
    ),
    ("", "status = \"filed\"\nfiled = 2026-11-24\n"),
    ("# only\n", "# only\nstatus = \"filed\"\nfiled = 2026-11-24\n"),
    (
      "status = \"a\"\ntags = [\n  \"x\",\n]\n",
      "status = \"filed\"\nfiled = 2026-11-24\ntags = [\n  \"x\",\n]\n"
    ),
    (
      "text = '''\nlong\n'''\nextra.a = 1\n",
      "text = '''\nlong\n'''\nextra.a = 1\nstatus = \"filed\"\nfiled = 2026-11-24\n"
    ),
  ])
  func `a missing key is put in above every table, its date without quotes`(
    _ old: String, _ new: String
  ) throws {
    #expect(
      try edited(
        "+++\n\(old)+++\nb", KeyEdit("status", .set("filed")),
        KeyEdit("filed", .set("2026-11-24"), after: "status")) == "+++\n\(new)+++\nb")
  }

  @Test(arguments: [
    ("date = 2023-05-29", "date", "2026-11-24", "date = 2026-11-24"),
    ("date = \"2023-05-29\"", "date", "2026-11-24", "date = \"2026-11-24\""),
    (
      "date = 2023-05-29T10:00:00+09:00", "date", "2026-11-24T18:30:00+09:00",
      "date = 2026-11-24T18:30:00+09:00"
    ),
    ("draft = true", "draft", "false", "draft = false"),
    ("length = 1_200", "length", "900", "length = 900"),
    ("length = 1_200", "length", "900 words", "length = \"900 words\""),
    ("fee = \"300 GBP\"", "fee", "450 GBP", "fee = \"450 GBP\""),
    ("title = 'Why'", "title", "It's \"so\"", "title = \"It's \\\"so\\\"\""),
    ("title = 'Why'", "title", "새 제목", "title = '새 제목'"),
  ])
  func `a value is written as TOML has its kind`(
    _ old: String, _ key: String, _ value: String, _ new: String
  ) throws {
    #expect(
      try edited("+++\n\(old) # c\n+++\n", KeyEdit(key, .set(value))) == "+++\n\(new) # c\n+++\n")
  }

  @Test func `a list takes one item more, and a key goes with its line`() throws {
    #expect(
      try edited("+++\ntried = [\"a b\",]\n+++\n", KeyEdit("tried", .append("c 2026-11-04")))
        == "+++\ntried = [\"a b\", \"c 2026-11-04\",]\n+++\n")
    #expect(
      try edited("+++\nstatus = \"a\"\n+++\n", KeyEdit("tried", .append("c d"), after: "status"))
        == "+++\nstatus = \"a\"\ntried = [\"c d\"]\n+++\n")
    #expect(
      try edited("+++\nfee = 3\nstatus = \"a\"\n+++\n", KeyEdit("fee", .remove))
        == "+++\nstatus = \"a\"\n+++\n")
    #expect(try edited("+++\nfee = 3\n+++\n", KeyEdit("fee", .remove)) == "+++\n+++\n")
  }

  @Test(arguments: [
    ("status = \"\"\"\ndrafting\"\"\"", 2, 10, "`status` is a block of text"),
    ("status = {a = 1}", 2, 10, "`status` is a group of keys"),
    ("status.a = 1", 2, 8, "`status` is a group of keys"),
    ("status = [\"a\", \"b\"]", 2, 10, "`status` is a list"),
    ("a = 1\n[status]\nx = 1", 3, 1, "`status` is a table of the site's here"),
    ("status = \"a\"\nstatus = \"b\"", 3, 1, "`status` is here a second time: leave only one"),
    ("status = drafting", 2, 10, "this is no value of TOML: texts stand between quotes"),
    ("a = 1\nwhat is this\nstatus = \"a\"", 3, 6, "this is no TOML: it is left alone"),
    ("a = [1,\nstatus = \"a\"", 2, 5, "this is no TOML: it is left alone"),
    ("status = \"a\" \"b\"", 2, 14, "this is no TOML: it is left alone"),
    ("status = \"a\\q\"", 2, 13, "this is no TOML: it is left alone"),
  ])
  func `what is not covered is refused with its place`(
    _ text: String, _ line: Int, _ column: Int, _ cause: String
  ) {
    let refusal = refusal("+++\n\(text)\n+++\n", KeyEdit("status", .set("filed")))
    #expect(refusal?.cause == cause)
    #expect(refusal?.place == Place(line: line, column: column))
  }

  /// Seven hundred and fifty files as archetypes and sites have them: keys in any order, comments,
  /// tables, lists over lines, texts between three quotes, both line endings, any script.
  @Test func `any file is filed and undone byte for byte, only its two lines changed`() throws {
    var dice = Dice(state: 5)
    for _ in 0..<750 {
      let text = TOMLSample.text(&dice)
      let file = Array(text.utf8)
      let plan = try Splice.plan(SpliceTests.filing, in: file, at: .frontMatter)
      #expect(Splice.apply(Splice.inverse(plan.changes), to: plan.bytes) == file, "\(text)")
      let lines = { (file: [UInt8]) in file.split(separator: 0x0A).map { Array($0) } }
      let difference = lines(plan.bytes).difference(from: lines(file))
      let changed = (difference.removals + difference.insertions).map { change -> String in
        switch change {
        case .insert(_, let line, _), .remove(_, let line, _):
          String(decoding: line.filter { !" \"\r".utf8.contains($0) }, as: UTF8.self)
        }
      }
      #expect(
        changed.allSatisfy { $0.hasPrefix("status=") || $0.hasPrefix("filed=") }, "\(text)")
      #expect(difference.insertions.count <= 2, "\(text)")
      #expect(Witness.value("status", in: plan.bytes) == "filed", "\(text)")
      #expect(Witness.value("filed", in: plan.bytes) == "2026-11-24", "\(text)")
    }
  }
}
