import Editorial
import Oracle
import Testing

/// Advice goes by what a status is like, and by the workflow a piece is in.
@Suite("The next step in workflows of the writer's own") struct AdviceRoleTests {
  private func next(_ build: (inout DeskBuilder) -> Void) -> String? {
    let assessment = assessment { build(&$0) }
    return Adviser(assessment).advice(for: known(assessment.row("a")))?.words
  }

  @Test func `a Korean workflow has the steps of the trade`() {
    func step(_ status: String, words: Int = 640) -> String? {
      next {
        let names: [(String, StatusRole)] = [
          ("구상", .idea), ("제안", .pitched), ("집필", .drafting), ("송고", .filed), ("게재", .published),
        ]
        $0.plan.statuses += names.map { Status(name: $0.0, like: $0.1) }
        $0.outlet("ko", .client, workflow: names.map(\.0))
        $0.piece("a", "ko", status, length: 900, words: words, [status: "2026-11-24"])
      }
    }
    #expect(step("구상") == "pitch")
    #expect(step("제안") == "wait: 1d of 7d")
    #expect(step("집필") == "write 260w, file")
    #expect(step("집필", words: 900) == "file")
  }

  @Test func `a status like none of ours says the one after it, by its name`() {
    func step(_ status: String, ball: Ball? = .you) -> String? {
      next {
        var checked = Status(name: "fact-check", like: nil)
        checked.ball = ball
        checked.chaseDays = 5
        checked.next = ball == .them ? .chase : .due
        $0.plan.statuses += [checked, Status(name: "layout", like: nil)]
        $0.outlet(
          "mag", .client, workflow: ["idea", "drafting", "fact-check", "layout", "published"])
        $0.piece("a", "mag", status, length: 900, words: 900, ["fact-check": "2026-11-23"])
      }
    }
    #expect(step("fact-check") == "layout")
    #expect(step("layout") == "publish")
    #expect(step("drafting") == "fact-check")
    #expect(step("fact-check", ball: .them) == "wait: 2d of 5d")
  }

  @Test func `a verb whose status the workflow leaves out is not said`() {
    func step(_ workflow: [String], _ status: String, words: Int) -> String? {
      next {
        $0.outlet("x", .client, workflow: workflow)
        $0.piece("a", "x", status, length: 900, words: words)
      }
    }
    #expect(step(["idea", "commissioned", "published"], "idea", words: 0) == "commissioned")
    #expect(step(["idea", "drafting", "published"], "idea", words: 0) == "draft 900w")
    #expect(step(["drafting", "published"], "drafting", words: 500) == "write 400w, publish")
    #expect(step(["drafting", "edits"], "drafting", words: 500) == "write 400w, edits")
    #expect(step(["idea", "drafting"], "drafting", words: 500) == "end it")
    #expect(step(["idea", "drafting"], "editing", words: 500) == "name its status")
  }

  @Test func `no desk has an open row without advice, nor advice its workflow does not know`() {
    var steps: Set<String> = []
    for seed in tried(700_000..<702_000) {
      let random = RandomDesk(seed: seed)
      let desk = random.desk
      let assessment = Assessment(desk, at: random.now)
      let adviser = Adviser(assessment)
      for row in RowReport(assessment).rows {
        guard let advice = adviser.advice(for: row) else {
          // What waits for nobody asks for nothing; all else says what is next.
          #expect(row.ball == nil && row.why == nil, "seed \(seed): \(row.title)")
          continue
        }
        steps.insert(advice.step.kind)
        #expect(advice.forms.allSatisfy { !$0.isEmpty })
        guard let goal = advice.step.goal, let index = row.piece else { continue }
        let workflow = desk.plan.workflow(of: desk.pieces[index].outlet)
        let isThere = workflow.statuses.contains {
          desk.plan[$0].like == goal.role && goal.role != nil || desk.plan[$0].name == goal.words
        }
        #expect(isThere, "seed \(seed): \(row.title): \(advice.words)")
      }
    }
    // The desks are such that most steps come about.
    #expect(steps.count > 15, "\(steps.sorted())")
  }
}

extension Advice.Step {
  /// The status that is spoken of.
  var goal: Advice.Goal? {
    switch self {
    case .go(let goal), .write(_, let goal), .cut(_, let goal): goal
    default: nil
    }
  }
}
