import Editorial
import Oracle
import Testing

@Suite("R11: one step along the workflow")
struct StepTests {
  private func next(_ outlet: String?, _ status: String, _ stamps: [String: String] = [:]) -> String
  {
    step(outlet, status, stamps) { $0.next(after: $1) }
  }

  private func previous(
    _ outlet: String?, _ status: String, _ stamps: [String: String] = [:]
  ) -> String {
    step(outlet, status, stamps) { $0.previous(before: $1) }
  }

  private func step(
    _ outlet: String?, _ status: String, _ stamps: [String: String],
    _ go: (Plan, Piece) -> Result<StatusID, Refusal>
  ) -> String {
    let desk = desk { $0.piece("a", outlet, status, stamps) }
    return switch go(desk.plan, desk.pieces[PieceIndex(0)]) {
    case .success(let status): desk.plan[status].name
    case .failure: "refused"
    }
  }

  @Test func `R11 forward walks the whole life of a gig`() {
    var walked = ["idea"]
    while next("nkn", walked[walked.count - 1]) != "refused" {
      walked.append(next("nkn", walked[walked.count - 1]))
    }
    #expect(
      walked == [
        "idea", "pitched", "commissioned", "drafting", "filed", "edits", "returned", "accepted",
        "published",
      ])
  }

  @Test func `R11 forward walks a post and a chapter`() {
    #expect(next("fp", "editing") == "scheduled")
    #expect(next(nil, "idea") == "outline")
    #expect(next("phd", "drafting") == "with-supervisor")
    #expect(next("phd", "submitted") == "refused")
  }

  @Test func `R11 forward from edits is returned, back from returned is another round`() {
    #expect(next("nkn", "edits") == "returned")
    #expect(previous("nkn", "returned") == "edits")
    #expect(previous("nkn", "accepted") == "edits")
    #expect(previous("nkn", "published") == "accepted")
  }

  @Test func `R11 another round of edits counts as forward and restarts its clock`() throws {
    let assessment = assessment {
      $0.piece(
        "a", "nkn", "returned", replyBy: "2026-11-21",
        ["filed": "2026-11-16", "edits": "2026-11-20", "returned": "2026-11-22"])
    }
    #expect(try assessment.writes("a", to: "edits") == ["status edits", "edits 2026-11-25"])
    let again = self.assessmentInRoundTwo
    #expect(again["a"].next?.why == .reply)
    #expect(again["a"].next?.when.day == day("2026-11-27"))
    #expect(again["a"].next?.isLate == false)
  }

  private var assessmentInRoundTwo: Assessment {
    assessment {
      $0.piece(
        "a", "nkn", "edits", due: "2026-11-16", replyBy: "2026-11-21",
        ["filed": "2026-11-16", "edits": "2026-11-25", "returned": "2026-11-22"])
    }
  }

  @Test func `R11 returning it restarts the chase clock`() {
    let assessment = assessment {
      $0.piece(
        "a", "nkn", "returned", chased: "2026-11-19",
        ["filed": "2026-11-10", "edits": "2026-11-20", "returned": "2026-11-25"])
    }
    #expect(assessment["a"].next?.when.day == day("2026-11-30"))
  }

  @Test func `back ends at the first status`() {
    #expect(previous("nkn", "filed") == "drafting")
    #expect(previous("nkn", "idea") == "refused")
  }

  @Test func `forward from an exit is refused, back from it is where the piece had come to`() {
    #expect(next("nkn", "killed") == "refused")
    #expect(previous("nkn", "killed", ["pitched": "2026-11-01", "filed": "2026-11-10"]) == "filed")
    #expect(previous("nkn", "declined") == "idea")
  }

  @Test func `an unknown word goes nowhere by itself`() {
    #expect(next("nkn", "fild") == "refused")
    #expect(previous("nkn", "fild") == "refused")
    #expect(next("fp", "filed") == "refused")
  }
}
