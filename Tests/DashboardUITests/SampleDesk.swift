import Editorial

@testable import DashboardUI

/// A busy week in November 2026, seen from Tokyo on its Wednesday at 14:02.
enum Sample {
  static let now = moment("2026-11-25 14:02")

  static let tokyo = Zone(name: "Asia/Tokyo", initial: 32_400, abbreviations: [32_400: "JST"])
  static let london = Zone(name: "Europe/London", initial: 0, abbreviations: [0: "GMT"])
  static let seoul = Zone(name: "Asia/Seoul", initial: 32_400, abbreviations: [32_400: "KST"])

  static func moment(_ text: String, in zone: Zone = tokyo) -> Moment {
    let date = date(text)
    return zone.moment(date.day, minute: date.minute ?? 0)
  }

  static func day(_ text: String) -> Day { date(text).day }

  static func date(_ text: String) -> WrittenDate {
    guard let date = WrittenDate(reading: text) else { preconditionFailure("no date: \(text)") }
    return date
  }

  static func status(_ name: String, in plan: Plan = plan) -> StatusID {
    guard let id = plan.status(named: name) else { preconditionFailure("no status: \(name)") }
    return id
  }

  static let plan: Plan = {
    var plan = Plan.builtIn
    plan.homeZoneName = "Asia/Tokyo"
    plan.sources = ["posts", "gigs", "thesis"].map { PieceSource(path: $0, isAll: true) }
    let pitched = status("pitched", in: plan)
    plan.outlets = [
      Outlet(
        key: "foreign-perspectives", name: "Foreign Perspectives", short: "FP", kind: .own,
        target: Target(goal: 1, per: .week), workflow: 0),
      Outlet(
        key: "nk-news", name: "NK News", short: "NKN", kind: .client, zoneName: "Asia/Seoul",
        currency: "USD", fee: Fee(amount: 3_000_000, currency: "USD"),
        terms: Terms(days: 30, from: .publication), killFee: .share(2500),
        target: Target(goal: 1, per: .week), editor: "J. Lee", workflow: 1),
      Outlet(
        key: "korea-pro", name: "Korea Pro", short: "KP", kind: .client, zoneName: "Asia/Seoul",
        currency: "USD", target: Target(goal: 1, per: .week), editor: "M. Park", workflow: 1),
      Outlet(
        key: "the-spectator", name: "The Spectator", short: "SPE", kind: .client,
        zoneName: "Europe/London", currency: "GBP", chaseDays: [pitched: 14],
        editor: "H. Whitlock", workflow: 1),
      Outlet(
        key: "lost-in-cult", name: "Lost in Cult", short: "LIC", kind: .client,
        zoneName: "Europe/London", currency: "GBP", billBy: .monthEnd, chaseDays: [pitched: 14],
        workflow: 1),
      Outlet(key: "phd", name: "PhD", short: "PhD", kind: .study, workflow: 2),
    ]
    plan.schedule = [
      Slot(outlet: OutletID(0), name: "Weekly article", weekday: .friday, minute: 18 * 60)
    ]
    plan.away = [day("2026-12-28")...day("2027-01-03")]
    return plan
  }()

  static func piece(
    _ path: String, _ title: String, _ outlet: Int?, _ status: String, due: String? = nil,
    scheduled: String? = nil, replyBy: String? = nil, stamps: [(String, String)] = [],
    length: Int? = nil, words: Int? = 0, fee: Fee? = nil, type: String? = nil,
    billing: Billing = .none
  ) -> Piece {
    Piece(
      id: FilePath(path), title: title, outlet: outlet.map { OutletID($0) },
      status: plan.status(named: status), statusWord: status, type: type,
      due: due.map(date),
      replyBy: replyBy.map(date),
      scheduled: scheduled.map(date),
      stamps: stamps.map {
        Stamp(status: Sample.status($0.0), date: Sample.date($0.1))
      },
      length: length, words: words, fee: fee, statusLine: 4, dueLine: 5, billing: billing)
  }

  static let pieces: [Piece] = [
    piece(
      "posts/dmz-tour-market.md", "Why the DMZ tour market died", 0, "drafting",
      due: "2026-11-27 18:00", stamps: [("drafting", "2026-11-18")], length: 1500, words: 1140),
    piece(
      "posts/pyongyang-coffee.md", "평양의 커피: who drinks it, and where", 0, "outline",
      words: 210),
    piece("posts/niigata-ferry.md", "The last ferry from Niigata", 0, "idea", words: 90),
    piece("posts/cabbage.md", "The price of cabbage", 0, "idea", due: "2026-12-11", words: 40),
    piece(
      "posts/video-wonsan.md", "Video: Wonsan from the sea", 0, "published",
      stamps: [("published", "2026-11-15")], words: 120, type: "appearance"),
    piece(
      "posts/closed-lines.md", "終着駅: Japan's closed lines", 0, "published",
      stamps: [("published", "2026-11-06")], words: 1480),
    piece(
      "posts/embassy.md", "The embassy with no visitors", 0, "published",
      stamps: [("published", "2026-10-30")], words: 1390),
    piece(
      "posts/consul.md", "The consul's stamps", 0, "published",
      stamps: [("published", "2026-11-21")], words: 1510),
    piece(
      "posts/dabang.md", "The last dabang on Jongno", 0, "published",
      stamps: [("published", "2026-10-16")], words: 1450),
    piece(
      "gigs/nk-news/rason-customs.md", "Rason customs data", 1, "drafting",
      due: "2026-11-26 18:00",
      stamps: [
        ("pitched", "2026-11-04"), ("commissioned", "2026-11-06"),
        ("drafting", "2026-11-16"),
      ],
      length: 900, words: 640, fee: Fee(amount: 3_000_000, currency: "USD")),
    piece(
      "gigs/nk-news/summit.md", "김정은과 푸틴: what the summit did not say", 1, "filed",
      due: "2026-11-19 18:00",
      stamps: [("pitched", "2026-11-10"), ("commissioned", "2026-11-12"), ("filed", "2026-11-19")],
      length: 650, words: 655),
    piece(
      "gigs/nk-news/sinuiju-bridges.md", "What Sinuiju's bridges carry", 1, "pitched",
      stamps: [("pitched", "2026-11-20")], length: 1000, words: 70),
    piece("gigs/nk-news/border-guards.md", "The border guards' side business", 1, "idea"),
    piece(
      "gigs/korea-pro/chips.md", "Chip subsidy explainer", 2, "commissioned", due: "2026-11-26",
      stamps: [("pitched", "2026-11-11"), ("commissioned", "2026-11-13")], length: 1200, words: 0),
    piece(
      "gigs/korea-pro/tariffs.md", "Tariff timeline", 2, "edits",
      replyBy: "2026-11-25 18:00",
      stamps: [("commissioned", "2026-11-09"), ("filed", "2026-11-23"), ("edits", "2026-11-24")],
      length: 800, words: 812),
    piece(
      "gigs/korea-pro/budget.md", "Budget vote preview", 2, "pitched",
      stamps: [("pitched", "2026-11-24")], words: 60),
    piece(
      "gigs/the-spectator/housing-lottery.md", "Seoul's housing lottery", 3, "edits",
      stamps: [("commissioned", "2026-11-02"), ("filed", "2026-11-18"), ("edits", "2026-11-21")],
      length: 1100, words: 1130),
    piece(
      "gigs/the-spectator/coal-village.md", "The last coal village", 3, "pitched",
      stamps: [("pitched", "2026-11-09")], words: 80),
    piece(
      "gigs/the-spectator/night-train.md", "The night train that still runs to the border", 3,
      "drafting", due: "2026-12-04 12:00", stamps: [("drafting", "2026-11-22")], length: 1400,
      words: 300),
    piece(
      "gigs/lost-in-cult/idol-sims.md", "Idol management sims", 4, "commissioned",
      stamps: [("pitched", "2026-10-30"), ("commissioned", "2026-11-10")], length: 2500, words: 0),
    piece(
      "gigs/lost-in-cult/manhwa.md", "Manhwa game art", 4, "pitched",
      stamps: [("pitched", "2026-11-06")], words: 50),
    piece(
      "gigs/nk-news/coal-buyers.md", "Who still buys North Korean coal", 1, "published",
      stamps: [
        ("pitched", "2026-09-28"), ("filed", "2026-10-14"), ("edits", "2026-10-16"),
        ("published", "2026-10-17"),
      ], words: 800, fee: usd(300), billing: billed("INV-028", "2026-10-19")),
    piece(
      "gigs/nk-news/fishing-boats.md", "The fishing boats that came back", 1, "published",
      stamps: [
        ("pitched", "2026-09-21"), ("filed", "2026-10-09"), ("edits", "2026-10-11"),
        ("published", "2026-10-13"),
      ], words: 750, fee: usd(300), billing: billed("INV-028", "2026-10-19")),
    piece(
      "gigs/the-spectator/barber.md", "A barber in Vladivostok", 3, "published",
      stamps: [("filed", "2026-10-22"), ("published", "2026-10-31")], words: 900,
      fee: gbp(450), billing: billed("INV-030", "2026-11-03")),
    piece(
      "gigs/lost-in-cult/tycoons.md", "Railway tycoons", 4, "published",
      stamps: [("filed", "2026-11-06"), ("published", "2026-11-20")], words: 2100,
      fee: gbp(300)),
    piece(
      "thesis/ch3.md", "Chapter 3", 5, "drafting", stamps: [("drafting", "2026-10-20")],
      length: 9000, words: 7100),
    piece("thesis/ch4.md", "Chapter 4: visas and their refusals", 5, "outline", words: 400),
  ].sorted { $0.id < $1.id }

  static func usd(_ amount: Int) -> Fee { Fee(amount: amount * Fee.scale, currency: "USD") }
  static func gbp(_ amount: Int) -> Fee { Fee(amount: amount * Fee.scale, currency: "GBP") }

  private static func billed(_ number: String, _ day: String) -> Billing {
    Billing(invoice: number, invoiced: date(day), line: 9)
  }

  static let semester = Semester(
    path: FilePath("semester/term.yaml"), name: "Autumn term", starts: day("2026-09-28"),
    ends: day("2027-01-24"), breaks: [day("2026-12-21")...day("2027-01-03")],
    zoneName: "Asia/Tokyo", outlet: OutletID(5),
    deadlines: [
      deadline("Chapter 3 draft to supervisor", "2026-11-27", 9, piece: "thesis/ch3.md"),
      deadline("Ethics amendment form", "2026-12-04", 12),
      deadline("ISA abstract", "2026-12-04 AoE", 13),
    ])

  private static func deadline(
    _ title: String, _ due: String, _ line: Int, piece: String? = nil
  ) -> SemesterDeadline {
    SemesterDeadline(
      title: title, due: date(due), dueText: due, piece: piece, line: line)
  }

  static let problems = [
    Problem(
      path: FilePath("gigs/korea-pro/old.md"), place: Place(line: 4, column: 9),
      message: "unknown status \"fild\" (3 files); did you mean \"filed\"?"),
    Problem(
      path: FilePath("posts/한강.md"), place: Place(line: 6, column: 1),
      message: "the date \"2026-11-31\" does not exist; November has 30 days"),
  ]

  static let desk = desk()

  static func desk(
    pieces: [Piece] = pieces, semesters: [Semester] = [semester], problems: [Problem] = problems,
    plan: Plan = plan, here: Zone = tokyo
  ) -> Desk {
    Desk(
      root: FilePath("/home/w/desk"), userHome: FilePath("/home/w"), plan: plan, home: tokyo,
      here: here,
      zones: ["Asia/Tokyo": tokyo, "Europe/London": london, "Asia/Seoul": seoul],
      pieces: pieces, semesters: semesters, problems: problems)
  }
}
