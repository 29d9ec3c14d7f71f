import Editorial
import Testing

@testable import Formats

@Suite("R69: marks.txt as text")
struct MarksTextTests {
  private static let tokyo = Zone(name: "Asia/Tokyo", initial: 32_400)

  private static func day(_ text: String) -> Day {
    guard let day = WrittenDate(reading: text)?.day else { preconditionFailure(text) }
    return day
  }

  private static func at(_ minute: Int) -> Moment {
    tokyo.moment(day("2026-11-28"), minute: 720 + minute)
  }

  private func read(_ text: String) -> MarksText.Reading {
    MarksText.read(Array(text.utf8), path: FilePath("marks.txt"))
  }

  private static let marks: [Mark] = {
    let done = Mark(
      .done("semester/a b.ics#uid 1%\n2", on: day("2026-11-28")), at: at(0))
    let away = Mark(.away(day("2026-12-03")...day("2026-12-04")), at: at(1))
    let back = Mark(.back(day("2026-12-04")...day("2026-12-04")), at: at(2))
    return [done, away, back, away.takenBack(at: at(3))]
  }()

  @Test func `R69 a mark is a line, and is read back as it was`() {
    let bytes = MarksTextTests.marks.flatMap { MarksText.bytes(of: $0, in: MarksTextTests.tokyo) }
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        2026-11-28T12:00:00+09:00 done 2026-11-28 semester/a b.ics#uid 1%25%0A2
        2026-11-28T12:01:00+09:00 away 2026-12-03..2026-12-04
        2026-11-28T12:02:00+09:00 back 2026-12-04
        2026-11-28T12:03:00+09:00 unsaid 2026-11-28T12:01:00+09:00 away 2026-12-03..2026-12-04

        """)
    let reading = MarksText.read(bytes, path: FilePath("marks.txt"))
    #expect(reading.marks == MarksTextTests.marks)
    #expect(reading.problems == [])
  }

  @Test func `R69 the same moment by another clock is the same mark`() {
    let here = MarksText.bytes(of: MarksTextTests.marks[1], in: MarksTextTests.tokyo)
    let there = MarksText.bytes(of: MarksTextTests.marks[1], in: .utc)
    let reading = MarksText.read(here + there, path: FilePath("marks.txt"))
    #expect(Set(reading.marks).count == 1)
  }

  @Test func `R69 a line that is none of ours is one problem, and hides no other`() {
    let reading = read(
      """
      # what I keep here
      2026-11-28T12:01:00+09:00 away 2026-12-03
      <<<<<<< HEAD

      2026-11-28T12:01:00+09:00 away soon\r
      2026-11-28T12:01:00+09:00 done 2026-11-28
      2026-11-28T12:01:00+09:00 flown 2026-11-28
      2026-11-28T12:04:00+09:00 unsaid 2026-11-28T12:01:00+09:00 unsaid 2026-11-28T12:01:00Z away 2026-12-03
      2026-11-28T12:02:00+09:00 away 2026-12-05\r
      """)
    #expect(reading.marks.count == 2)
    #expect(reading.problems.map(\.place.line) == [3, 5, 6, 7, 8])
    #expect(reading.problems.allSatisfy { $0.path == FilePath("marks.txt") && $0.kind == .file })
  }

  @Test func `thousands of lines that are none are some problems and a count`() {
    let reading = read(String(repeating: "x\n", count: 5_000))
    #expect(reading.problems.count == 20)
    #expect(reading.problems.last?.message.hasSuffix("(and 4980 lines more)") == true)
  }

  @Test(arguments: [
    "", "\u{FEFF}", "\0\0", "2026", " done ", "2026-11-28T12:00:00+09:00 done 2026-11-28 %zz",
  ])
  func `no text makes it fail`(_ text: String) {
    #expect(read(text).marks.isEmpty)
  }
}
