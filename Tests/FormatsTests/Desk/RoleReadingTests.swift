import Editorial
import Testing

@testable import Formats

private func reading(_ text: String) -> PlanReading {
  PlanReader.read(Array(text.utf8), path: FilePath("desk.yaml"))
}

/// The plan of a desk that reads without a problem.
private func plan(_ text: String) throws -> Plan {
  let reading = reading(text)
  #expect(reading.problems == [])
  return try #require(reading.plan)
}

private let client =
  "outlets: {nk: {name: NK News, kind: client, target: 1 a week, fee: 300 USD}}\n"

@Suite("A status of the writer's own is like a built-in one")
struct RoleReadingTests {
  private func status(_ name: String, _ plan: Plan) throws -> Status {
    plan[try #require(plan.status(named: name))]
  }

  @Test func `every built-in status can be gone by, and all that comes with it comes along`() throws
  {
    for builtIn in Status.builtIn {
      let role = try #require(builtIn.like)
      let text =
        role.isExit
        ? "exits: [이름: {like: \(role.rawValue)}]\n"
        : "workflows: {other: [이름: {like: \(role.rawValue)}]}\n"
      var renamed = try status("이름", try plan("outlets: {fp: {kind: own}}\n" + text))
      #expect(renamed.label == "이름")
      renamed.name = builtIn.name
      renamed.label = builtIn.label
      #expect(renamed == builtIn)
    }
  }

  @Test func `what stands beside it overrides a part, wherever it stands`() throws {
    let plan = try plan(
      """
      outlets: {nk: {kind: client}}
      workflows:
        client:
          - 집필: {like: drafting}
          - 송고: {chase: 5 days, like: filed, label: sent}
          - 읽기:
              ball: nobody
              like: filed
              counts: false
          - 게재: {like: published}
      """)
    let filed = try status("송고", plan)
    #expect(filed.role == .filed && filed.counts && filed.ball == .them && filed.next == .chase)
    #expect(filed.chaseDays == 5 && filed.label == "sent")
    let read = try status("읽기", plan)
    #expect(read.role == .filed && !read.counts && read.ball == nil && read.next == .nothing)
  }

  @Test func `one like none is drafting, out, or back with them, without counting`() throws {
    let plan = try plan(
      """
      outlets: {fp: {kind: own}}
      workflows:
        own: [idea, mine, theirs: {ball: them}, parked: {ball: nobody}, live: {out: true}]
      exits: [gone]
      """)
    let roles = try ["mine", "theirs", "parked", "live", "gone"].map { try status($0, plan).role }
    #expect(roles == [.drafting, .returned, .returned, .published, .withdrawn])
    #expect(try status("theirs", plan).chaseDays == nil)
    #expect(try ["mine", "theirs", "live"].allSatisfy { try !status($0, plan).counts })
  }

  @Test func `two statuses of a workflow may be alike`() throws {
    let plan = try plan(
      "outlets: {fp: {kind: own}}\n"
        + "workflows: {own: [drafting, editing, second edit: {like: editing}, published]}\n")
    #expect(plan.workflows[0].statuses.map { plan[$0].role }.filter { $0 == .editing }.count == 2)
    let first = plan.status(like: .editing, in: plan.workflows[0])
    #expect(first == plan.status(named: "editing"))
  }

  @Test(arguments: [
    (
      "workflows: {own: [idea, 송고: {like: fild}, published]}\n",
      "2:36: unknown built-in status \"fild\"; did you mean \"filed\"?"
    ),
    (
      "workflows: {own: [idea, 끝: {like: killed}, published]}\n",
      "2:35: \"끝\" is a step of a workflow; it cannot be like killed, an exit"
    ),
    (
      "exits: [끝: {like: kiled}]\n",
      "2:19: unknown built-in status \"kiled\"; did you mean \"killed\"?"
    ),
    (
      "exits: [끝: {like: filed}]\n",
      "2:19: \"끝\" is an exit; it cannot be like filed, a step of a workflow"
    ),
    (
      "workflows: {own: [idea, 송고: {like: [filed]}, published]}\n",
      "2:36: like must be one value, such as `filed`"
    ),
    (
      "workflows: {own: [idea, 송고: {lik: filed}, published]}\n",
      "2:30: unknown key \"lik\"; did you mean \"like\"?"
    ),
  ])
  func `a mistake in it has its place`(_ text: String, _ line: String) {
    let problems = reading("outlets: {fp: {kind: own}}\n" + text).problems
    #expect(problems.map(\.line) == ["desk.yaml:" + line])
  }

  @Test func `settings that name a built-in status mean the writer's own`() throws {
    let plan = try plan(
      """
      outlets:
        nk: {kind: client, bills: filed, chase: {pitched: 9 days, 송고: 4 days}}
        spe: {kind: client, workflow: plain, bills: filed, chase: {pitched: 8 days}}
      workflows:
        client: [제안: {like: pitched}, 송고: {like: filed}, 게재: {like: published}]
        plain: [pitched, filed, published]
      """)
    let filed = try #require(plan.status(named: "송고"))
    #expect(plan.outlets[0].bills == filed)
    #expect(plan.outlets[0].chaseDays == [try #require(plan.status(named: "제안")): 9, filed: 4])
    #expect(plan.outlets[1].bills == plan.status(named: "filed"))
    #expect(plan.outlets[1].chaseDays == [try #require(plan.status(named: "pitched")): 8])
  }
}

@Suite("Exits by the kind of outlet")
struct ExitReadingTests {
  private func exits(_ plan: Plan) -> [[String]] {
    OutletKind.allCases.map { kind in (plan.exits[kind] ?? []).map { plan[$0].name } }
  }

  private let outlets = "outlets: {fp: {kind: own}}\n"

  @Test func `the built-in ones, a list for all, and a list for each kind`() throws {
    #expect(
      exits(try plan(outlets)) == [
        ["dropped"], ["declined", "no-reply", "withdrawn", "killed"],
        ["dropped", "withdrawn", "rejected"],
      ])
    let list = ["declined", "binned"]
    #expect(exits(try plan(outlets + "exits: [declined, binned]\n")) == [list, list, list])
    #expect(
      exits(try plan(outlets + "exits: {own: binned, client: [declined, 중단: {like: killed}]}\n"))
        == [["binned"], ["declined", "중단"], ["dropped", "withdrawn", "rejected"]])
  }

  @Test func `a built-in step that no workflow takes can be an exit`() throws {
    let plan = try plan(outlets + "workflows: {client: [filed, published]}\nexits: [accepted]\n")
    #expect(plan[try #require(plan.status(named: "accepted"))].isExit)
  }
}

@Suite("check names the rules that no status serves")
struct UnservedRuleTests {
  @Test(arguments: [
    (
      client + "workflows: {client: [pitched, commissioned, 송고, 게재: {like: published}]}\n",
      "2:13: workflow \"client\": no status is like filed, so only what is out counts towards its "
        + "target; say which with {like: filed}"
    ),
    (
      client + "workflows: {client: [pitched, commissioned, 송고, 게재]}\n",
      "2:13: workflow \"client\": no status is like filed, so nothing counts towards its target"
        + "; none is like published, so no piece is ever out; say which with "
        + "{like: filed}, {like: published}"
    ),
    (
      client + "workflows: {client: [pitched, 청탁, filed, published]}\n",
      "2:13: workflow \"client\": no status is like commissioned, so the usual fee is not counted "
        + "on; say which with {like: commissioned}"
    ),
    (
      "outlets: {fp: {kind: own}}\nworkflows: {own: [idea, drafting, 게재]}\n",
      "2:13: workflow \"own\": no status is like published, so no piece is ever out; say "
        + "which with {like: published}"
    ),
    (
      "outlets: {phd: {kind: study}}\nworkflows: {study: [drafting, with-supervisor]}\n",
      "2:13: workflow \"study\": no status is like submitted, so no piece is ever out; say "
        + "which with {like: submitted}"
    ),
    (
      "outlets: {nk: {kind: client, workflow: mag, target: 1 a week}}\n"
        + "workflows: {mag: [drafting, published]}\n",
      "2:13: workflow \"mag\": no status is like filed, so only what is out counts towards its "
        + "target; say which with {like: filed}"
    ),
    (
      "outlets: {nk: {name: NK News, kind: client, kill_fee: 25%}}\nexits: [declined, 중단]\n",
      "2:8: exits: no status is like killed, so the kill fee of NK News is never asked for; "
        + "say which with {like: killed}"
    ),
    (
      "outlets: {nk: {kind: client, kill_fee: 25%}, spe: {kind: client, kill_fee: 75 GBP}}\n"
        + "exits: {client: [declined]}\n",
      "2:17: exits: no status is like killed, so the kill fee of 2 outlets is never asked for"
        + "; say which with {like: killed}"
    ),
  ])
  func `a rule that is dropped in silence is named once, at its place`(
    _ text: String, _ line: String
  ) {
    #expect(reading(text).problems.map(\.line) == ["desk.yaml:" + line])
  }

  @Test(arguments: [
    // Statuses left out on purpose: no rule of these writers is lost.
    client + "workflows: {client: [drafting, filed, published]}\n",
    client + "workflows: {client: [commissioned, filed, published]}\n",
    client + "workflows: {client: [집필: {like: drafting}, 송고: {counts: true}, 게재: {out: true}]}\n",
    "outlets: {nk: {kind: client}}\nworkflows: {client: [idea, 청탁, 송고, published]}\n",
    "outlets: {nk: {kind: client}}\nexits: [declined]\n",
    "outlets: {fp: {kind: own, target: 1 a week}}\nworkflows: {own: [drafting, published]}\n",
    "outlets: {fp: {kind: own}}\nexits: {own: [binned]}\n",
    // Nobody uses it.
    "outlets: {fp: {kind: own}}\nworkflows: {client: [idea, 송고]}\n",
    client + "workflows: {mag: [초고]}\n",
  ])
  func `nobody is told of what is left out on purpose`(_ text: String) {
    #expect(reading(text).problems == [])
  }

  @Test func `what was misread is told of once, and not missed as well`() {
    let text = client + "workflows: {client: [drafting, 송고: {like: fild}, published]}\n"
    #expect(reading(text).problems.count == 1)
  }
}
