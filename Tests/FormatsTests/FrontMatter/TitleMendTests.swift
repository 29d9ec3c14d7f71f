import Editorial
import Testing

@testable import Formats

/// Titles that YAML reads, and reads as something else than they say.
@Suite struct TitleMendTests {
  @Test(arguments: [
    ("!important news", "!important news", ""), ("#평양 해시태그", "#평양 해시태그", ""),
    ("'Tis the season", "'Tis the season", ""),
    ("'90s Seoul", "'90s Seoul", ""), ("[단독]", "[단독]", ""),
    ("[단독] # mine", "[단독]", " # mine"), ("[Interview, part 2]", "[Interview, part 2]", ""),
    ("The #1 problem # really", "The #1 problem", " # really"), ("서울 #1 #2", "서울 #1 #2", ""),
    ("&Sons", "&Sons", ""), ("*Oldboy", "*Oldboy", ""), ("Ferry  #MeToo", "Ferry  #MeToo", ""),
    ("NK: The #1 problem # really", "NK: The #1 problem", " # really"),
  ])
  func `are read as meant, said, and put between quotes`(
    _ written: String, _ title: String, _ rest: String
  ) throws {
    for keys in ["title: \(written)\nstatus: drafting", "status: drafting\ntitle: \(written)"] {
      let file = MendedFile(keys)
      #expect(file.piece?.title == title)
      #expect(file.piece?.statusWord == "drafting")
      #expect(file.problems.count == 1)
      #expect(file.problems.first?.contains("put quotes round the title: ") == true)
      let mended = try #require(try file.mended())
      #expect(mended.keys == keys.replacing(written, with: "\"\(title)\"\(rest)"))
      #expect(mended.piece?.title == title && mended.problems == [])
    }
  }

  @Test(arguments: [
    "Ferry # working title", "Ferry #", "Ferry # 1", "Ferry# 1", "C# and F#", "\"Ferry\" #1",
    "'The #1 problem'", "# a note", "[[Ferry]]", "[\"One\"]", "Ferry\n  again # x",
  ])
  func `are left alone where YAML reads what is meant`(_ written: String) {
    #expect(MendedFile("title: \(written)\nstatus: drafting").problems == [])
  }

  @Test func `are said without a mend where the file is never written`() {
    let late = MendedFile(text: "\n---\ntitle: Seoul #1\nstatus: idea\n---\n")
    #expect(late.piece?.title == "Seoul #1")
    #expect(late.problems.count == 1 && late.mend == nil)
  }

  @Test func `a mend is refused once the title says something else`() throws {
    let mend = try #require(MendedFile("title: Seoul #1\nstatus: idea").mend)
    for other in ["title: \"Seoul #1\"\nstatus: idea", "status: idea\ntitle: Seoul #1", "a: b"] {
      #expect(throws: Refusal("it reads otherwise now; nothing was written")) {
        try Splice.plan(mending: mend, in: Array("---\n\(other)\n---\n".utf8))
      }
    }
  }

  @Test(arguments: [
    ("status：drafting", "status: drafting"), ("status： drafting", "status: drafting"),
    ("status：  drafting", "status:  drafting"), ("status ：drafting", "status : drafting"),
  ])
  func `a full-width colon behind a key is named, read as meant and mended`(
    _ line: String, _ plain: String
  ) throws {
    for keys in ["title: A\n\(line)\nfee: 300 USD", line, "\(line)\ntitle: 서울：산책"] {
      let file = MendedFile(keys)
      #expect(file.piece?.statusWord == "drafting")
      #expect(file.problems.count == 1)
      #expect(
        file.problems.first?.hasSuffix(
          "the colon behind `status` is a full-width one: write `status: drafting`") == true)
      let mended = try #require(try file.mended())
      #expect(mended.keys == keys.replacing(line, with: plain))
      #expect(mended.piece?.statusWord == "drafting" && mended.problems == [])
    }
  }
}
