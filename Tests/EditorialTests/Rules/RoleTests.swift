import Editorial
import Oracle
import Testing

/// A client `ko` whose workflow is the built-in one in Korean, with its exits, `second` among them a
/// second round of edits.
private func korean(_ builder: inout DeskBuilder) {
  let names: [(String, StatusRole)] = [
    ("구상", .idea), ("제안", .pitched), ("청탁", .commissioned), ("집필", .drafting), ("송고", .filed),
    ("수정", .edits), ("재수정", .edits), ("재송고", .returned), ("확정", .accepted), ("게재", .published),
  ]
  let exits: [(String, StatusRole)] = [("거절", .declined), ("중단", .killed)]
  builder.plan.statuses += (names + exits).map { Status(name: $0.0, like: $0.1) }
  builder.outlet("ko", .client, workflow: names.map(\.0))
  builder.plan.exits[.client] = exits.map { builder.status($0.0) }
  builder.set("ko") {
    ($0.fee, $0.killFee) = (Fee(amount: 3_000_000, currency: "USD"), .share(2500))
  }
}

@Suite("Rules ask for what a status is like, not for its name")
struct RoleTests {
  /// A desk with the Korean workflow and what a test adds.
  private func assessed(_ build: (inout DeskBuilder) -> Void) -> Assessment {
    assessment {
      korean(&$0)
      build(&$0)
    }
  }

  @Test(
    arguments: [
      ("구상", nil), ("제안", nil), ("청탁", "~USD 300"), ("집필", "~USD 300"), ("게재", "~USD 300"),
      ("중단", nil),
    ] as [(String, String?)])
  func `R36 the usual fee applies from what is like commissioned on`(
    status: String, expected: String?
  ) {
    let assessment = assessed { $0.piece("a", "ko", status) }
    let fee = assessment.desk.effectiveFee(of: assessment.piece("a"))
    #expect(fee.map { ($0.isAssumed ? "~" : "") + $0.fee.text } == expected)
  }

  @Test func `R19 a target counts what is like filed, the first of the workflow`() {
    let assessment = assessed {
      $0.target("ko", 1)
      $0.piece("a", "ko", "수정", ["송고": "2026-11-24", "수정": "2026-11-25"])
      $0.piece("b", "ko", "집필")
    }
    #expect(assessment.target("ko").out == 1)
  }

  @Test func `R38 what is like killed writes the kill fee`() throws {
    let assessment = assessed { $0.piece("a", "ko", "집필") }
    #expect(
      try assessment.writes("a", to: "중단") == ["status 중단", "중단 2026-11-25", "kill_fee 75 USD"])
  }

  @Test
  func `R44 R43 what is like declined goes on as it is, what is like killed in a second file`()
    throws
  {
    let assessment = assessed {
      $0.piece("no", "ko", "거절", ["거절": "2026-11-20"])
      $0.piece("dead", "ko", "중단", ["중단": "2026-11-20"])
      $0.piece("new", "ko", "집필")
    }
    let spe = known(assessment.desk.plan.outlet(for: "spe"))
    func edit(_ id: String) -> EditRequest.Edit? {
      assessment.offer(SeenPiece(known(assessment.desk.piece(FilePath(id)))), to: spe).request?
        .edits.first
    }
    guard case .change(_, _, let change)? = edit("no"), case .add? = edit("dead") else {
      Issue.record("offered the wrong way")
      return
    }
    #expect(
      try assessment.desk.plan.keys(for: change, of: assessment.piece("no")).map(\.reads)
        == ["status idea", "outlet spe", "tried + ko 2026-11-20 거절"])
    #expect(edit("new") == nil)
  }

  @Test func `R11 R12 what is like edits opens a round, and is owed in the outlet's days`() throws {
    let assessment = assessed {
      $0.piece("a", "ko", "재송고", ["송고": "2026-11-16", "수정": "2026-11-18", "재송고": "2026-11-20"])
      $0.piece("b", "ko", "수정", ["송고": "2026-11-16", "수정": "2026-11-25", "재송고": "2026-11-20"])
    }
    #expect(try assessment.writes("a", to: "수정") == ["status 수정", "수정 2026-11-25"])
    #expect(assessment["b"].next?.why == .reply)
    #expect(assessment["b"].next?.when.day == day("2026-11-27"))
    #expect(assessment.desk.contradictions(at: assessment.now) == [])
  }

  @Test func `R9 a jump past what is like filed stamps it`() throws {
    let assessment = assessed { $0.piece("a", "ko", "집필") }
    #expect(
      try assessment.writes("a", to: "게재") == ["status 게재", "게재 2026-11-25", "송고 2026-11-25"])
  }

  @Test func `R21 without a length a piece is short until it is like filed`() {
    let assessment = assessed {
      $0.piece("a", "ko", "집필")
      $0.piece("b", "ko", "수정")
    }
    #expect(assessment.isShort(known(assessment.desk.index(of: FilePath("a")))))
    #expect(!assessment.isShort(known(assessment.desk.index(of: FilePath("b")))))
  }

  @Test func `R45 how long they usually take goes by roles, several rounds of edits as one answer`()
  {
    let assessment = assessed {
      for id in ["a", "b"] {
        $0.piece(
          id, "ko", "재수정",
          [
            "제안": "2026-11-01", "청탁": "2026-11-04", "송고": "2026-11-10", "수정": "2026-11-15",
            "재수정": "2026-11-20",
          ])
      }
    }
    let plan = assessment.desk.plan
    let usual = Turnaround.all(assessment.desk)[known(plan.outlet(for: "ko")).index]
    #expect(usual.reply == 3 && usual.edits == 5)
    #expect(usual.usual(at: plan[known(plan.status(named: "제안"))]) == 3)
    #expect(usual.usual(at: plan[known(plan.status(named: "송고"))]) == 5)
    #expect(usual.usual(at: plan[known(plan.status(named: "집필"))]) == nil)
  }

  @Test func `R6 a built-in word in the journal is known as what took its place`() {
    let assessment = assessed { $0.piece("a", "ko", "집필", ["송고": "2026-11-20"]) }
    let recorded = RecordedStatus(word: "filed", action: 1, day: day("2026-11-20"))
    let problem = assessment.desk.statusGoneBack(
      assessment.piece("a"), from: recorded, today: assessment.today)
    #expect(problem?.remedy?.action == .moved(to: "송고"))
  }

  @Test func `a status that only gives its ball is back with them, and opens a round`() {
    var plan = Plan.builtIn
    var legal = Status(name: "legal", like: nil)
    legal.ball = .them
    plan.statuses.append(legal)
    #expect(legal.role == .returned)
    let piece = Piece(id: FilePath("a"), title: "a", status: StatusID(plan.statuses.count - 1))
    plan.workflows[0].statuses = ["edits", "legal"].map { known(plan.status(named: $0)) }
    #expect(plan.isForward(piece, to: known(plan.status(named: "edits"))))
  }
}

@Suite("R11, R13: what was accepted")
struct AcceptedTests {
  private func next(
    runs: String? = nil, chased: String? = nil, outlet: (inout Outlet) -> Void = { _ in }
  ) -> NextDate? {
    assessment {
      $0.set("nkn", outlet)
      $0.piece("a", "nkn", "accepted", chased: chased, runs: runs, ["accepted": "2026-11-10"])
    }["a"].next
  }

  @Test func `it is theirs, and waits for the day after it is to run, else for nothing`() {
    #expect(next() == nil)
    #expect(next(runs: "2026-11-24")?.when.day == day("2026-11-25"))
    #expect(next(runs: "2026-11-24")?.isLate == false)
    #expect(next(runs: "2026-11-23")?.isLate == true)
    #expect(next(runs: "2026-11-23")?.why == .chase)
  }

  @Test func `asked whether it has run, it waits again; where it is said how long, so long`() {
    #expect(next(runs: "2026-11-20", chased: "2026-11-24") == nil)
    let accepted = known(Plan.builtIn.status(named: "accepted"))
    let patient = next(runs: "2026-11-20", chased: "2026-11-24") { $0.chaseDays = [accepted: 5] }
    #expect(patient?.when.day == day("2026-11-29"))
    #expect(next { $0.chaseDays = [accepted: 5] }?.when.day == day("2026-11-15"))
  }

  @Test func `going back from it opens another round, which is written anew`() throws {
    let assessment = assessment {
      $0.piece(
        "a", "nkn", "accepted",
        ["filed": "2026-11-10", "edits": "2026-11-12", "accepted": "2026-11-20"])
      $0.piece(
        "b", "nkn", "edits",
        ["filed": "2026-11-10", "edits": "2026-11-25", "accepted": "2026-11-20"])
    }
    #expect(try assessment.writes("a", to: "edits") == ["status edits", "edits 2026-11-25"])
    #expect(try assessment.writes("a", to: "returned") == ["status returned"])
    #expect(assessment.desk.contradictions(at: assessment.now) == [])
  }

  @Test func `an idea may be dropped whoever it was for, a commission may not`() {
    let plan = Plan.builtIn
    func exits(_ outlet: String?, _ status: String) -> [String] {
      let desk = desk { $0.piece("a", outlet, status) }
      return desk.plan.exits(of: desk.pieces[PieceIndex(0)]).map { plan[$0].name }
    }
    let client = ["declined", "no-reply", "withdrawn", "killed"]
    #expect(exits("nkn", "drafting") == client)
    #expect(exits("nkn", "idea") == client + ["dropped"])
    #expect(exits("fp", "drafting") == ["dropped"])
    #expect(exits(nil, "idea") == ["dropped"])
    #expect(exits("phd", "submitted") == ["dropped", "withdrawn", "rejected"])
  }
}
