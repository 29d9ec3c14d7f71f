import Oracle
import Testing

@testable import Editorial

struct RowTests {
  @Test func `the order of rows is one: nothing before itself, no circles, ties that hold`() {
    var random = Seeded(7)
    let rows = (0..<48).map { number in RowOrder(anyRow(number, &random)) }
    for a in rows {
      #expect(!(a < a))
      for b in rows {
        let ab = a < b
        let ba = b < a
        if ab && ba { Issue.record("\(a.title) and \(b.title) come before each other") }
        for c in rows {
          let bc = b < c
          if ab && bc && !(a < c) { Issue.record("a circle") }
          if !ab, !ba, !bc, !(c < b), a < c || c < a {
            Issue.record("a tie that does not hold")
          }
        }
      }
    }
  }

  private func anyRow(_ number: Int, _ random: inout Seeded) -> Row {
    let moment = Moment(seconds: random.one(of: [0, 3600]))
    let days: [Day?] = [nil, nil, Day(number: 0), Day(number: 1)]
    let id = FilePath("\(random.one(of: ["가.md", "b.md"]))")
    return Row(
      subject: .piece(id), kind: .piece, title: random.one(of: ["a", "e\u{301}", "é"]),
      ball: random.one(of: [.you, .them, nil]),
      when: random.chance(75) ? When(moment: moment, day: random.one(of: days)) : nil,
      path: random.chance(80) ? id : nil, wordsLeft: random.one(of: [nil, 0, 300]))
  }

  @Test func `at one moment the writer's own moves come first, then what lacks most words`() {
    let rows = overview {
      $0.piece("out", "fp", "scheduled", scheduled: "2026-11-27 18:00")
      $0.piece("little", "fp", "drafting", due: "2026-11-27 18:00", length: 900, words: 800)
      $0.piece("much", "fp", "drafting", due: "2026-11-27 18:00", length: 900, words: 100)
    }.rows
    #expect(rows.map(\.title) == ["much", "little", "out"])
  }

  @Test func `R16 R18 groups go by the calendar of home, wherever the clock is`() {
    // Two in the afternoon of Wednesday in Tokyo is midnight in New York; three on Thursday morning
    // is Wednesday's afternoon there, and of Thursday all the same.
    let built: (inout DeskBuilder) -> Void = {
      $0.piece("a day", "fp", "drafting", due: "2026-11-26")
      $0.piece("a time", "fp", "drafting", due: "2026-11-26 03:00")
      $0.piece("late", "fp", "drafting", due: "2026-11-25 03:00")
    }
    let groups: [Row.Group] = [.late, .thisWeek, .thisWeek]
    #expect(overview { built(&$0) }.due.map(\.group) == groups)
    let travelling = overview {
      $0.here = Zones.newYork
      built(&$0)
    }
    #expect(travelling.due.map(\.group) == groups)
  }

  @Test func `a row opens the line that says its date`() {
    let assessment = assessment {
      $0.piece("due", "nkn", "drafting", due: "2026-11-27")
      $0.piece("filed", "nkn", "filed", ["filed": "2026-11-24"])
      for index in $0.pieces.indices {
        $0.pieces[index].dueLine = 5
        $0.pieces[index].statusLine = 3
      }
    }
    #expect(assessment.row("due")?.line == 5)
    #expect(assessment.row("filed")?.line == 3)
  }
}
