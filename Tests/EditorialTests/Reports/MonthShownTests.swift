import Editorial
import Oracle
import Testing

/// The five weeks of MONTH on the whole screen.
struct MonthShownTests {
  @Test func `they begin with last week, or where they are asked for`() {
    let overview = overview { $0.piece("a", "fp", "drafting", due: "2026-12-24") }
    let days = overview.monthShown()
    #expect(days.count == 35)
    #expect(days.first?.day.day == day("2026-11-16"))
    #expect(days.filter(\.day.isToday).map(\.day.day) == [day("2026-11-25")])
    let later = overview.showing(month: Week(containing: day("2026-12-21"))).monthShown()
    #expect(later.first { $0.day.day == day("2026-12-24") }?.day.owed.map(\.title) == ["a"])
  }

  @Test func `they hold what the filter asks for and nothing else`() {
    let overview = overview(filter: "outlet:nkn") {
      $0.slot("fp", .friday, "18:00")
      $0.slot("nkn", .thursday, "18:00")
      $0.piece("a", "fp", "drafting", due: "2026-11-30")
      $0.piece("b", "nkn", "drafting", due: "2026-11-30")
      $0.piece("c", "nkn", "filed", ["filed": "2026-11-24"])
      $0.piece("d", "fp", "published", ["published": "2026-11-24"])
    }
    let days = overview.monthShown()
    #expect(days.flatMap(\.day.owed).map(\.title) == ["b"])
    #expect(days.flatMap(\.day.done).map { overview.desk.pieces[$0].title } == ["c"])
    #expect(Set(days.flatMap(\.day.slots).map(\.outlet)) == [OutletID(1)])
  }

  @Test func `every dated row of theirs and mine that lies in them is on its day`() {
    forEachDesk(960_000..<960_150) { random, overview, _ in
      let days = overview.monthShown()
      let theirs = Set(days.flatMap(\.theirs).map(\.subject))
      let span = (days.first?.day.day ?? overview.today)...(days.last?.day.day ?? overview.today)
      for row in overview.rows {
        guard let when = row.when?.day(in: random.desk.home), span.contains(when) else { continue }
        if row.ball == .them { #expect(theirs.contains(row.subject)) }
      }
    }
  }
}
