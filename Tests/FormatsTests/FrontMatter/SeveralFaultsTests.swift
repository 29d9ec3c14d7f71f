import Editorial
import Testing

@testable import Formats

/// Front matter with more than one line that YAML cannot read.
@Suite struct SeveralFaultsTests {
  @Test(arguments: [
    ("title: Seoul: a walk\neditor: Kim: Lee", "title: \"Seoul: a walk\"\neditor: \"Kim: Lee\""),
    ("title: A: b\nstatus:drafting", "title: \"A: b\"\nstatus: drafting"),
    ("status:drafting\ndue:2026-11-27", "status: drafting\ndue: 2026-11-27"),
    ("status：drafting\ndue：2026-11-27", "status: drafting\ndue: 2026-11-27"),
    (
      "status: idea\ntitle: [인터뷰] 김\n# note\n\neditor: @kim\nlink: & Sons",
      "status: idea\ntitle: \"[인터뷰] 김\"\n# note\n\neditor: \"@kim\"\nlink: \"& Sons\""
    ),
  ])
  func `are mended one line after the other, and every other byte stays`(
    _ keys: String, _ wanted: String
  ) throws {
    var file = MendedFile(keys)
    var lines: Set<Int> = []
    for _ in 0..<4 {
      guard let next = try file.mended() else { break }
      let line = try #require(file.mend?.line)
      #expect(lines.insert(line).inserted, "each mend is another line")
      let (before, after) = (file.text.split(separator: "\n"), next.text.split(separator: "\n"))
      #expect(zip(before, after).count { $0 != $1 } == 1)
      file = next
    }
    #expect(file.keys == wanted)
    #expect(file.problems == [])
  }

  @Test func `the first is mended though the next is the writer's to mend`() throws {
    let file = MendedFile("status: idea\ntitle: A: b\ntags: [film, korea\nfee: 300 USD")
    let next = try #require(try file.mended())
    #expect(next.keys == "status: idea\ntitle: \"A: b\"\ntags: [film, korea\nfee: 300 USD")
    #expect(next.problems.count == 1 && next.mend == nil)
    #expect(next.piece?.title == "A: b" && next.piece?.fee != nil)
  }

  @Test(arguments: [
    // What stands below may go on with the value.
    "title: A: b\n  and more\neditor: Kim: Lee", "title: A: b\nand more\neditor: Kim: Lee",
    // The first may lack its closing mark.
    "title: \"A\neditor: Kim: Lee", "tags: [film\neditor: Kim: Lee\nlink: C: d",
  ])
  func `none is offered where the first cannot be told`(_ keys: String) {
    let file = MendedFile("status: idea\n" + keys)
    #expect(!file.problems.isEmpty && file.mend == nil)
  }
}
