import Editorial
import Oracle
import Testing

@Suite("R14: bare dates, times and their order")
struct WhenTests {
  @Test func `R14 a bare date is that calendar day wherever it is shown`() {
    let due = date("2026-11-27").when(in: Zones.london, named: { Zones.byName[$0] })
    for zone in [Zones.tokyo, Zones.london, Zones.newYork, Zones.kiritimati, .anywhereOnEarth] {
      #expect(due.day(in: zone) == day("2026-11-27"))
    }
  }

  @Test func `R14 a date with a time is converted`() {
    let due = date("2026-11-27 18:00").when(in: Zones.london, named: { Zones.byName[$0] })
    #expect(due.day(in: Zones.london) == day("2026-11-27"))
    #expect(due.day(in: Zones.tokyo) == day("2026-11-28"))
  }

  @Test func `R14 a date with a zone of its own and no time is 23:59 there`() {
    let due = date("2026-11-27 London").when(in: Zones.tokyo, named: { Zones.byName[$0] })
    #expect(due.moment == at("2026-11-27 23:59", Zones.london))
    #expect(due.day(in: Zones.tokyo) == day("2026-11-28"))
  }

  @Test func `R14 a bare date is late once its day is over in the outlet's zone`() {
    // Midnight of the 25th in London is nine in the morning of the 26th in Tokyo.
    for (now, isLate) in [("2026-11-26 08:59", false), ("2026-11-26 09:00", true)] {
      let assessment = assessment(now) { $0.piece("a", "spe", "drafting", due: "2026-11-25") }
      #expect(assessment["a"].next?.isLate == isLate)
    }
  }

  @Test func `R14 a bare date is late once the outlet's due time has passed there`() {
    for (now, isLate) in [("2026-11-25 17:00", false), ("2026-11-25 17:01", true)] {
      let assessment = assessment(now) {
        $0.set("nkn") { $0.dueMinute = minute("17:00") }
        $0.piece("a", "nkn", "drafting", due: "2026-11-25")
      }
      #expect(assessment["a"].next?.isLate == isLate)
      #expect(assessment["a"].next?.when.isAllDay == true)
    }
  }

  @Test func `R14 a date with a time is late after it, whatever the due time`() {
    for (now, isLate) in [("2026-11-25 19:00", false), ("2026-11-25 19:01", true)] {
      let assessment = assessment(now) {
        $0.set("nkn") { $0.dueMinute = minute("17:00") }
        $0.piece("a", "nkn", "drafting", due: "2026-11-25 19:00")
      }
      #expect(assessment["a"].next?.isLate == isLate)
    }
  }

  @Test func `R14 order is by the moment`() {
    let rows = RowReport(
      assessment {
        $0.set("nkn") { $0.dueMinute = minute("17:00") }
        $0.piece("day in Seoul, over at five", "nkn", "drafting", due: "2026-11-27")
        $0.piece("six in Tokyo", "fp", "drafting", due: "2026-11-27 18:00")
        $0.piece("four in Tokyo", "fp", "drafting", due: "2026-11-27 16:00")
        $0.piece("half past nine in London", "spe", "drafting", due: "2026-11-27 09:30")
        $0.piece("day at home", "fp", "drafting", due: "2026-11-27")
        $0.piece("day in London", "spe", "drafting", due: "2026-11-27")
      }
    ).rows.map(\.title)
    #expect(
      rows == [
        "four in Tokyo", "day in Seoul, over at five", "six in Tokyo", "half past nine in London",
        "day at home", "day in London",
      ])
  }

  @Test func `R14 days that end at one moment in two zones still have an order`() {
    let early = When(moment: Moment(seconds: 0), day: Day(number: 0))
    let late = When(moment: Moment(seconds: 0), day: Day(number: 1))
    let timed = When(moment: Moment(seconds: 0))
    #expect(timed < early && early < late && timed < late)
    #expect(!(late < early) && !(early < timed))
  }
}
