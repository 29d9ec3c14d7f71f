import Editorial
import Oracle
import Testing

struct WeeksBeforeTests {
  @Test func `R22 WEEK shows twelve finished weeks, of which the strip is the last eight`() {
    forEachDesk(950_000..<950_150) { _, overview, _ in
      for target in overview.week.targets {
        let before = overview.assessment.weeksBefore(overview.week.week, of: target.outlet)
        #expect(before.brought.count == WeeksBefore.count)
        #expect(Array(before.brought.suffix(8)) == target.recent)
        #expect(zip(before.weeks, before.weeks.dropFirst()).allSatisfy { $1 - $0 == 1 })
        #expect(before.weeks.last.map { $0 < Week(containing: overview.today) } ?? false)
      }
    }
  }

  @Test func `R22 its mean leaves out what lies before the first piece`() {
    let assessment = assessment {
      $0.target("fp", 1)
      $0.piece("a", "fp", "published", ["published": "2026-11-03"])
      $0.piece("b", "fp", "published", ["published": "2026-11-17"])
    }
    let before = assessment.weeksBefore(Week(containing: assessment.today), of: OutletID(0))
    #expect(before.meanHundredths == 67)
  }
}
