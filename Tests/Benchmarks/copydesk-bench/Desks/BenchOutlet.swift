/// An outlet of the made desks.
struct BenchOutlet {
  let name: String
  let folder: String
  /// What it pays in; nothing for the writer's own.
  let currency: String?

  var statuses: [String] {
    currency == nil
      ? ["idea", "outline", "drafting", "editing", "scheduled", "published"]
      : [
        "idea", "pitched", "commissioned", "drafting", "filed", "edits", "returned", "published",
      ]
  }

  static let all = [
    BenchOutlet(name: "foreign-perspectives", folder: "posts", currency: nil),
    BenchOutlet(name: "nk-news", folder: "gigs/nk-news", currency: "USD"),
    BenchOutlet(name: "korea-pro", folder: "gigs/korea-pro", currency: "USD"),
    BenchOutlet(name: "the-spectator", folder: "gigs/the-spectator", currency: "GBP"),
    BenchOutlet(name: "lost-in-cult", folder: "gigs/lost-in-cult", currency: "GBP"),
  ]

  /// The desk.yaml that knows them.
  static let plan = """
    time_zone: Asia/Tokyo
    sources:
      pieces:
        - {path: posts, all: true}
        - {path: gigs, all: true}
    outlets:
      foreign-perspectives:
        {name: Foreign Perspectives, short: FP, kind: own, target: 1 piece a week}
      nk-news:
        {name: NK News, short: NKN, kind: client, time_zone: Asia/Seoul, currency: USD, fee: 300,
         terms: 30 days from publication, chase: {pitched: 7 days, filed: 3 days},
         target: 1 piece a week}
      korea-pro:
        {name: Korea Pro, short: KP, kind: client, time_zone: Asia/Seoul, currency: USD, fee: 250,
         terms: 30 days from publication, chase: {pitched: 7 days, filed: 3 days}}
      the-spectator:
        {name: The Spectator, short: SPC, kind: client, time_zone: Europe/London, currency: GBP,
         fee: 200, terms: 30 days from publication, chase: {pitched: 14 days, filed: 5 days}}
      lost-in-cult:
        {name: Lost in Cult, short: LIC, kind: client, time_zone: Europe/London, currency: GBP,
         fee: 450, terms: 30 days from invoice, bills: filed,
         chase: {pitched: 14 days, filed: 10 days}}
    schedule:
      - {outlet: foreign-perspectives, slot: Weekly article, every: friday 18:00}

    """
}
