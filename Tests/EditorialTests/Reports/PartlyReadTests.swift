import Editorial
import Oracle
import Testing

/// Wednesday 25 November 2026, 14:02 in Tokyo, week 48, of a desk whose load was stopped.
@Suite("R21: a desk that is not read whole") struct PartlyReadTests {
  private func assessment(_ build: (inout DeskBuilder) -> Void) -> Assessment {
    var desk = desk {
      $0.target("fp", 1)
      $0.slot("fp", .friday, "18:00")
      build(&$0)
    }
    desk.stage = .part
    return Assessment(desk, at: at("2026-11-25 14:02"))
  }

  @Test func `R21 there is no verdict where what is not read might change it`() {
    let target = assessment {
      $0.piece("a", "fp", "drafting", due: "2026-11-27", length: 900, words: 0)
    }.target("fp")
    #expect(target.verdict == nil && target.isPartlyRead && !target.hasNoPiecesYet)
    #expect(target.waitsFor == nil)
  }

  @Test func `R21 what is read may meet the target by itself`() {
    let target = assessment {
      $0.piece("a", "fp", "published", ["published": "2026-11-24"])
    }.target("fp")
    #expect(target.verdict == .met && !target.isPartlyRead)
  }

  @Test func `R25 no place is called empty that a piece not read may fill`() {
    let rows = RowReport(assessment { _ in }).rows
    #expect(!rows.contains { $0.kind == .slot })
  }
}
