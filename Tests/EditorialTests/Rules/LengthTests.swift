import Editorial
import Oracle
import Testing

@Suite("R28: words a day")
struct LengthTests {
  private func perDay(_ left: Int, to due: String, away: (String, String)? = nil) -> Int {
    desk {
      if let away { $0.away(away.0, away.1) }
    }.wordsPerDay(left: left, today: day("2026-11-25"), due: day(due))
  }

  @Test func `R28 days from today up to but not including the due day`() {
    #expect(perDay(900, to: "2026-11-28") == 300)
    #expect(perDay(900, to: "2026-11-26") == 900)
  }

  @Test func `R28 it is at least one day, due today or late`() {
    #expect(perDay(900, to: "2026-11-25") == 900)
    #expect(perDay(900, to: "2026-11-01") == 900)
  }

  @Test func `R28 days away are left out`() {
    #expect(perDay(900, to: "2026-11-29", away: ("2026-11-26", "2026-11-27")) == 450)
    #expect(perDay(900, to: "2026-11-29", away: ("2026-11-20", "2026-12-24")) == 900)
  }

  @Test func `R28 silent: a part of a word is a word`() {
    #expect(perDay(901, to: "2026-11-28") == 301)
    #expect(perDay(0, to: "2026-11-28") == 0)
  }

  @Test func `R28 a date in a far year costs no time`() {
    #expect(perDay(900, to: "9999-12-31") == 1)
  }

  @Test func `R4 words left is the length wanted less the words there are`() {
    let desk = desk {
      $0.piece("a", "fp", "drafting", length: 900, words: 640)
      $0.piece("b", "fp", "drafting", length: 900, words: 1000)
      $0.piece("c", "fp", "drafting", words: 1000)
      $0.piece("d", "fp", "drafting", length: 900)
    }
    #expect(desk.pieces.map(\.wordsLeft) == [260, 0, nil, nil])
  }
}
