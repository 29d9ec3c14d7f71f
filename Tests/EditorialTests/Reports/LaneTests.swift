import Editorial
import Oracle
import Testing

/// The lanes of the board: by role, so that every live piece is in one.
struct LaneTests {
  @Test(
    arguments: [
      ("idea", .ideas), ("outline", .toWrite), ("pitched", .pitched), ("commissioned", .toWrite),
      ("drafting", .drafting), ("filed", .withEditor), ("edits", .edits),
      ("returned", .withEditor), ("with-supervisor", .withEditor), ("revising", .edits),
      ("editing", .edits), ("accepted", .goingOut), ("scheduled", .goingOut),
    ] as [(String, Lane)])
  func `a status is in the lane of what happens next with it`(_ status: String, _ lane: Lane) {
    #expect(Lane(Plan.builtIn[known(Plan.builtIn.status(named: status))]) == lane)
  }

  @Test func `a status of the writer's own is with the editor where the move is theirs`() {
    var status = Status(name: "송고", like: .drafting)
    #expect(Lane(status) == .drafting)
    status.ball = .them
    #expect(Lane(status) == .withEditor)
    #expect(Lane(Status(name: "발송", like: .filed)) == .withEditor)
  }

  @Test func `every live piece of a known status is in one lane, the nearest date first`() {
    forEachDesk(910_000..<910_200) { random, overview, _ in
      let lanes = overview.assessment.lanes(of: overview.pipeline)
      #expect(lanes.map(\.lane) == Lane.allCases)
      let inLanes = lanes.flatMap(\.pieces)
      #expect(Set(inLanes).count == inLanes.count)
      #expect(Set(inLanes) == Set(overview.pipeline.stages.flatMap(\.pieces)))
      for lane in lanes {
        let dates = lane.pieces.map { overview.assessment.states[$0].next?.when }
        #expect(dates.compactMap { $0 } == dates.compactMap { $0 }.sorted())
        #expect(!dates.drop { $0 != nil }.contains { $0 != nil })
      }
    }
  }
}
