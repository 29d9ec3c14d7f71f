import Editorial
import Oracle
import Testing

@Suite("R40 to R42: odd pieces")
struct OddPieceTests {
  @Test func `R40 a piece written with somebody counts in full, and its fee is the writer's share`()
  {
    let assessment = assessment {
      $0.target("nkn", 1)
      $0.piece(
        "a", "nkn", "published", fee: money("150 USD"),
        ["filed": "2026-11-24", "published": "2026-11-24"])
      $0.pieces[0].with = "K. Park"
    }
    #expect(assessment.target("nkn").out == 1)
    #expect(assessment.account(PieceIndex(0)).open == money("150 USD"))
  }

  @Test func `R41 a series is a filter and nothing else`() {
    func build(_ builder: inout DeskBuilder) {
      for (id, series) in [("a", "Border towns"), ("b", "border towns"), ("c", nil)] {
        builder.piece(id, "nkn", "drafting", due: "2026-11-27")
        builder.pieces[builder.pieces.count - 1].series = series
      }
    }
    #expect(overview(filter: "series:border") { build(&$0) }.rows.map(\.title) == ["a", "b"])
    #expect(overview(filter: "!series:border") { build(&$0) }.rows.map(\.title) == ["c"])
    let all = overview { build(&$0) }
    #expect(all.due.count == 3)
    #expect(all.dueCounts[.thisWeek] == 3)
  }

  @Test func `R41 a series shows what of it is out already`() {
    let narrowed = overview(filter: "series:border") {
      $0.piece("a", "nkn", "published", ["published": "2026-11-01"])
      $0.piece("b", "nkn", "drafting")
      $0.pieces[0].series = "Border towns"
      $0.pieces[1].series = "Border towns"
    }
    #expect(narrowed.ended == [PieceIndex(0)])
  }

  @Test func `R42 an idea without a date is never due, never late and nobody's`() {
    func build(_ builder: inout DeskBuilder) {
      builder.target("fp", 1)
      builder.piece("evergreen", "fp", "idea")
      builder.piece("planned", "fp", "idea", due: "2026-11-27")
    }
    for now in ["2026-11-25 14:02", "2027-11-25 14:02"] {
      let shown = overview(now) { build(&$0) }
      #expect(!shown.due.contains { $0.title == "evergreen" })
      #expect(!shown.chase.contains { $0.title == "evergreen" })
      #expect(shown.dueCounts[.undated] == 0)
      let pieceState = shown.assessment["evergreen"]
      #expect(pieceState.ball == nil)
      #expect(pieceState.next == nil)
    }
    #expect(assessment { build(&$0) }.target("fp").planned == 1)
  }
}
