import Editorial
import Testing

@testable import Formats

/// Reads a `desk.yaml`; a piece's worth of outlets stands under it unless it has its own.
private func reading(_ text: String) -> PlanReading {
  PlanReader.read(Array(text.utf8), path: FilePath("desk.yaml"))
}

private let outlets = "outlets: {fp: {kind: own}}\n"

@Suite struct PlanReaderTests {
  private let whole = """
    time_zone: Asia/Tokyo            # home
    sources:
      pieces:
        - {path: posts, all: true}
        - {path: ./gigs/, outlet: NKN, words: actual}
        - ~/Vault
        - {path: ../site, style: hugo}
      semester: [semester]
    outlets:
      foreign-perspectives: {name: Foreign Perspectives, short: FP, kind: own, target: 1 piece a week}
      nk-news:
        {name: NK News, short: NKN, kind: client, time_zone: Asia/Seoul, currency: USD, fee: 300,
         terms: 30 days from publication, bills: published, chase: {pitched: 14 days, filed: 3d},
         reply: 1 day, due_time: "17:00", kill_fee: 25%, target: 2 a month, editor: J. Lee,
         invoices: none, bill: month end, link: "https://example.org", notes: x, template: y}
      phd: {name: 박사 논문, short: PhD, kind: study}
    workflows:
      own: [idea, drafting, review, published]
      gazette:
        - idea
        - fact-check: {ball: them, stamp: true, chase: 5 days, label: facts}
        - filed:
            chase: 2 weeks
        - printed: {out: true}
    exits: [declined, spiked: {like: killed}]
    statuses: {sent: filed, in progress: drafting, 📤 Off: filed, 초안: drafting}
    fields: {마감: due, 상태: status}
    schedule:
      - {outlet: foreign-perspectives, slot: Weekly article, every: friday 18:00}
      - outlet: nk-news
        every: tue, thu 6pm
    types: {article: 1, in-depth: 2, appearance: 0}
    away: [2026-08-03..2026-08-23, 2026-12-25]
    """

  @Test func `a whole desk is read without a problem`() throws {
    let reading = reading(whole)
    #expect(reading.problems == [])
    let plan = try #require(reading.plan)
    #expect(plan.homeZoneName == "Asia/Tokyo")
    #expect(reading.zones.map(\.name) == ["Asia/Tokyo", "Asia/Seoul"])
    #expect(reading.zones[1].place == Place(line: 12, column: 58))
    #expect(plan.sources.map(\.path) == ["posts", "gigs", "~/Vault", "../site"])
    #expect(plan.sources.map(\.isAll) == [true, false, false, true])
    #expect(plan.sources[1].outlet == OutletID(1))
    #expect(plan.sources[1].wordsAreActual)
    #expect(plan.semesterSources == [DatedSource(path: "semester")])
    #expect(plan.outlets.map(\.short) == ["FP", "NKN", "PhD"])
    #expect(plan.outlets[2].name == "박사 논문")
    #expect(
      plan.schedule.map { "\($0.name) \($0.weekday.short) \($0.minute ?? -1)" } == [
        "Weekly article Fri 1080", "NK News Tue 1080", "NK News Thu 1080",
      ])
    #expect(
      plan.away.map { "\($0.lowerBound) \($0.upperBound)" } == [
        "2026-08-03 2026-08-23", "2026-12-25 2026-12-25",
      ])
  }

  @Test func `an outlet's figures are read`() throws {
    let plan = try #require(reading(whole).plan)
    let outlet = plan.outlets[1]
    #expect(outlet.zoneName == "Asia/Seoul")
    #expect(outlet.fee?.text == "USD 300")
    #expect(outlet.replyDays == 1)
    #expect(outlet.dueMinute == 17 * 60)
    #expect(outlet.target == Target(goal: 2, per: .month))
    #expect(outlet.editor == "J. Lee")
    #expect(outlet.chaseDays[plan.status(named: "pitched")!] == 14)
    #expect(plan.workflow(of: OutletID(1)).name == "client")
  }

  @Test func `workflows take statuses of the writer's own, short or long`() throws {
    let plan = try #require(reading(whole).plan)
    #expect(plan.workflows.map(\.name) == ["own", "client", "study", "gazette"])
    #expect(
      plan.workflows[0].statuses.map { plan[$0].name } == [
        "idea", "drafting", "review", "published",
      ])
    let review = plan[plan.status(named: "review")!]
    #expect(review.ball == .you && review.isStamped && review.label == "review")
    let check = plan[plan.status(named: "fact-check")!]
    #expect(check.ball == .them && check.next == .chase && check.chaseDays == 5)
    #expect(check.label == "facts")
    #expect(plan[plan.status(named: "filed")!].chaseDays == 14)
    #expect(plan[plan.status(named: "printed")!].isOut)
    for kind in OutletKind.allCases {
      #expect(plan.exits[kind]?.map { plan[$0].name } == ["declined", "spiked"])
    }
    #expect(plan[plan.status(named: "spiked")!].isExit)
  }

  @Test func `R3: the writer's own words stand for statuses and keys`() throws {
    let plan = try #require(reading(whole).plan)
    #expect(plan.status(for: "SENT ") == plan.status(named: "filed"))
    #expect(plan.status(for: "off") == plan.status(named: "filed"))
    #expect(plan.word(for: plan.status(named: "filed")!) == "filed")
    #expect(plan.fieldWords == ["마감": "due", "상태": "status"])
    #expect(plan.aliases(of: "due") == ["마감", "deadline"])
  }

  @Test func `a desk needs nothing but an outlet`() throws {
    let reading = reading(outlets)
    #expect(reading.problems == [])
    let plan = try #require(reading.plan)
    #expect(plan.sources.map(\.path) == ["posts", "gigs"])
    #expect(plan.weight(ofType: "in-depth") == 2 && plan.weight(ofType: "appearance") == 0)
    #expect(plan.workflows.count == 3)
  }

  @Test func `CRLF, a BOM and comments change nothing`() throws {
    let text = "\u{FEFF}# mine\r\noutlets:\r\n  fp: {kind: own}   # the newsletter\r\n"
    #expect(reading(text).problems == [])
    #expect(reading(text).plan?.outlets.map(\.key) == ["fp"])
  }
}

@Suite struct PlanProblemTests {
  @Test(arguments: [
    (
      "",
      "desk.yaml:1:1: no outlets: say where pieces appear, as in `outlets: {newsletter: {kind: own}}`"
    ),
    (
      "time_zone: Asia/Tokyo\n",
      "desk.yaml:1:1: no outlets: say where pieces appear, as in `outlets: {newsletter: {kind: own}}`"
    ),
    (
      "outlets: {}\n",
      "desk.yaml:1:10: no outlets: say where pieces appear, as in `outlets: {newsletter: {kind: own}}`"
    ),
    (
      "- a\n",
      "desk.yaml:1:1: a desk is keys and values, as in `outlets: {newsletter: {kind: own}}`"
    ),
    (
      "outlets: [nk-news]\n",
      "desk.yaml:1:10: outlets must be keys and values, as in `outlets: {nk-news: {kind: client}}`"
    ),
    (
      outlets + "workflows: [idea]\n",
      "desk.yaml:2:12: workflows must be keys and values, as in `workflows: {own: [idea, drafting, published]}`"
    ),
    (
      outlets + "sources: posts\n",
      "desk.yaml:2:10: sources must be keys and values, as in `sources: {pieces: [posts]}`"
    ),
    (
      outlets + "statuses: [sent]\n",
      "desk.yaml:2:11: statuses must be keys and values, as in `statuses: {sent: filed}`"
    ),
    ("outlets: {fp: {kind: own}\n", "desk.yaml:1:10: a `}` or a comma is missing"),
  ])
  func `some mistakes keep a desk from opening`(_ text: String, _ line: String) {
    let reading = reading(text)
    #expect(reading.isFatal)
    #expect(reading.problems.map(\.line) == [line])
  }

  @Test(arguments: [
    ("tims_zone: Asia/Tokyo\n", "2:1: unknown key \"tims_zone\"; did you mean \"time_zone\"?"),
    ("foo: 1\n", "2:1: unknown key \"foo\""),
    ("time_zone: [a]\n", "2:12: time_zone must be one value, such as `Asia/Seoul`"),
    (
      "workflows: {own: [idea, due]}\n",
      "2:25: a status cannot be called \"due\": that is a key of a piece; choose another word"
    ),
    (
      "workflows: {own: [idea, Draft]}\n",
      "2:25: a status cannot be called \"draft\": that is a key of a piece; did you mean \"drafting\"?"
    ),
    (
      "workflows: {client: [idea, invoiced]}\n",
      "2:28: \"invoiced\" is no status: money is kept beside it, in `invoiced:`; leave it out here"
    ),
    ("workflows: {own: [idea, idea]}\n", "2:25: \"idea\" stands twice in this workflow"),
    ("workflows: {own: []}\n", "2:18: workflow \"own\" has no statuses"),
    (
      "workflows: {own: [filed: {ball: their}]}\n",
      "2:33: unknown ball \"their\"; did you mean \"them\"?"
    ),
    (
      "workflows: {own: [filed: {bal: them}]}\n",
      "2:27: unknown key \"bal\"; did you mean \"ball\"?"
    ),
    (
      "workflows: {own: [filed: {chase: soon}]}\n",
      "2:34: chase \"soon\" cannot be read; write it as `7 days`"
    ),
    ("workflows: {own: [filed: {stamp: perhaps}]}\n", "2:34: stamp must be true or false"),
    (
      "workflows: {own: [filed: {label: elsewhere}]}\n",
      "2:34: the label \"elsewhere\" is longer than six letters"
    ),
    (
      "exits: [published]\n",
      "2:9: \"published\" is a step of a workflow; it cannot be an exit as well"
    ),
    ("statuses: {sent: fild}\n", "2:18: unknown status \"fild\"; did you mean \"filed\"?"),
    ("statuses: {filed: sent}\n", "2:12: your own word comes first: write `sent: filed`"),
    ("fields: {frist: duo}\n", "2:17: unknown key of a piece \"duo\"; did you mean \"due\"?"),
    (
      "schedule: [{every: frday}]\n",
      "2:20: every \"frday\" cannot be read; write it as `friday 18:00`"
    ),
    ("schedule: [{slot: Weekly}]\n", "2:12: this slot has no day; write `every: friday 18:00`"),
    (
      "schedule: [{outlet: fb, every: friday}]\n",
      "2:21: unknown outlet \"fb\"; did you mean \"fp\"?"
    ),
    (
      "schedule: [{evry: friday, every: friday}]\n",
      "2:13: unknown key \"evry\"; did you mean \"every\"?"
    ),
    (
      "types: {article: many}\n",
      "2:18: \"article\" \"many\" cannot be read; write it as `article: 1`"
    ),
    ("types: {article: -1}\n", "2:18: \"article\" \"-1\" cannot be read; write it as `article: 1`"),
    (
      "away: [2026-08-23..2026-08-03]\n",
      "2:8: away \"2026-08-23..2026-08-03\" cannot be read; write it as `2026-08-03..2026-08-23`"
    ),
    (
      "sources: {pieces: [{all: true}]}\n",
      "2:20: a source needs a path, as in `{path: posts, all: true}`"
    ),
    (
      "sources: {pieces: [{path: p, style: hugi}]}\n",
      "2:37: unknown style \"hugi\"; did you mean \"hugo\"?"
    ),
    ("sources: {pieces: [{path: p, outlet: x}]}\n", "2:38: unknown outlet \"x\"; there is fp"),
    ("sources: {peices: [p]}\n", "2:11: unknown key \"peices\"; did you mean \"pieces\"?"),
    ("types: {a: 1}\ntypes: {b: 1}\n", "3:1: `types` is here twice; the first one is used"),
  ])
  func `a bad value costs that value only`(_ text: String, _ line: String) {
    let reading = reading(outlets + text)
    #expect(!reading.isFatal)
    #expect(reading.plan?.outlets.map(\.key) == ["fp"])
    #expect(reading.problems.map(\.line) == ["desk.yaml:" + line])
  }

  @Test(arguments: [
    ("{}", "3:3: outlet \"b\" has no kind; write `kind: own`, `client` or `study`"),
    ("client", "3:6: an outlet is keys and values, as in `b: {kind: client, currency: USD}`"),
    ("{kind: clent}", "3:13: unknown kind \"clent\"; did you mean \"client\"?"),
    ("{kind: own, fee: lots}", "3:23: fee \"lots\" cannot be read; write it as `300 USD`"),
    (
      "{kind: own, currency: dollars}",
      "3:28: currency \"dollars\" cannot be read; write it as `USD`"
    ),
    ("{kind: own, reply: soon}", "3:25: reply \"soon\" cannot be read; write it as `2 days`"),
    (
      "{kind: own, due_time: 25:00}", "3:28: due_time \"25:00\" cannot be read; write it as `17:00`"
    ),
    (
      "{kind: own, target: lots}",
      "3:26: target \"lots\" cannot be read; write it as `1 piece a week`"
    ),
    (
      "{kind: own, chase: {pitchd: 7}}",
      "3:26: unknown status \"pitchd\"; did you mean \"pitched\"?"
    ),
    ("{kind: own, workflow: clint}", "3:28: unknown workflow \"clint\"; did you mean \"client\"?"),
    ("{kind: own, colour: red}", "3:18: unknown key \"colour\"; did you mean \"color\"?"),
    (
      "{kind: own, short: A}",
      "3:25: \"A\" already stands for the outlet \"a\"; give \"b\" a short of its own"
    ),
  ])
  func `an outlet's mistakes have their places`(_ outlet: String, _ line: String) {
    let reading = reading("outlets:\n  a: {kind: own}\n  b: \(outlet)\n")
    #expect(!reading.isFatal)
    #expect(reading.problems.map(\.line) == ["desk.yaml:" + line])
  }

  @Test func `R9: a status may not be named like another key`() {
    for name in ["title", "due", "status", "length", "fee", "draft", "date", "words", "deadline"] {
      let reading = reading(outlets + "workflows: {own: [idea, \(name), published]}\n")
      #expect(reading.problems.count == 1)
      #expect(reading.plan?.workflows.first?.statuses.count == 2)
    }
  }

  @Test func `hostile settings are refused, never a crash`() {
    for text in [
      "\u{0}", "outlets: &a {b: *a}", "outlets: {? [a] : b}", "outlets: {a: {target: [1, 2]}}",
      String(repeating: "[", count: 60_000), "outlets: {a: {chase: [1]}}", "outlets: !!int x",
      "schedule: {a: b}\noutlets: {a: {kind: own}}", "away: {a: b}\noutlets: {a: {kind: own}}",
      "outlets: {a: {kind: own}}\nworkflows: {own: {idea: {}, filed: {}}}",
      "outlets: {a: {kind: {}}}",
      "outlets: {a: {kind: own}}\nsources: {pieces: [[posts]], semester: {a: b}}",
      "outlets: {a: {kind: own}}\nworkflows: {own: [[idea], {}, ~, \"\"]}",
      "outlets: {a: {kind: own}}\ntypes: {article: 99999999999999999999}", "outlets: *x",
    ] {
      #expect(!reading(text).problems.isEmpty, "\(text.prefix(60))")
    }
  }

  @Test(arguments: [
    ("../../evil", false), ("\"\"", false), (".", false), ("..", false), (".hidden", false),
    ("a/b", false),
    ("NK News", true), ("nk_news", true),
  ])
  func `R1b an outlet's key becomes a folder, and is checked when it is read`(
    _ key: String, _ isKept: Bool
  ) {
    let read = reading("outlets: {fp: {kind: own}, \(key): {kind: client}}\n")
    #expect(read.problems.count == 1)
    #expect(read.problems.first?.message.contains("letters, digits, dashes and dots") == true)
    #expect((read.plan?.outlets.count == 2) == isKept)
  }

  @Test(arguments: ["fee: 1,200 USD", "fee: 1,200", "target: 2,000 a week"])
  func `a figure that YAML cuts at its comma is named as one`(_ setting: String) {
    let read = reading("outlets: {fp: {kind: own, \(setting)}}\n")
    let message = read.problems.map(\.message).first { $0.contains("comma") }
    #expect(message?.contains("put quotes round it") == true, "\(read.problems)")
    #expect(reading("outlets: {fp: {kind: own, fee: \"1,200 USD\"}}\n").problems.isEmpty)
  }

  @Test func `an outlet may say where its new pieces go`() {
    func folder(_ text: String) -> (String?, Int) {
      let read = reading("outlets: {fp: {kind: own, folder: \(text)}}\n")
      return (read.plan?.outlets.first?.folder, read.problems.count)
    }
    #expect(folder("./posts/new/") == ("posts/new", 0))
    #expect(folder("~/Vault/Drafts") == ("~/Vault/Drafts", 0))
    for text in ["../out", "a/../../out", "\"\"", "a/*"] {
      #expect(folder(text) == (nil, 1), "\(text)")
    }
  }
}
