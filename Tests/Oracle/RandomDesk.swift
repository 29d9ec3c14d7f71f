import Editorial

/// A desk such as a busy, untidy and travelling writer may have, and a moment to look at it.
package struct RandomDesk {
  /// The desk.
  package let desk: Desk
  /// The moment it is looked at.
  package let now: Moment

  /// Without money every stamp is of the workflow and nothing is billed; without posts every piece has a
  /// file.
  package init(seed: Int, hasMoney: Bool = true, hasPosts: Bool = true) {
    var maker = DeskMaker(random: Seeded(seed))
    var words = RandomWords(seed: seed &+ 2_000_003)
    var calendars = RandomCalendars(seed: seed &+ 3_000_017)
    var (desk, now) = maker.make(hasMoney ? RandomMoney(seed: seed &+ 1_000_003) : nil, &words)
    calendars.add(to: &desk, on: desk.home.day(now))
    var posts = RandomPosts(seed: seed &+ 4_000_037)
    if hasPosts { posts.add(to: &desk, at: now) }
    self.desk = desk
    self.now = now
  }
}

/// Checks a desk for each of the seeds tried, mostly in its own week.
///
/// Every test has seeds of its own, so that together they are thousands.
package func forEachDesk(
  _ seeds: Range<Int>, _ check: (RandomDesk, Overview, PlainAssessment) -> Void
) {
  for seed in tried(seeds) {
    let random = RandomDesk(seed: seed)
    var shown = Week(containing: random.desk.home.day(random.now))
    // Mostly this week, at times one before or after.
    shown = shown + [0, 0, 0, -1, -3, 1][seed % 6]
    check(
      random, Overview(random.desk, Overview.Request(now: random.now, week: shown)),
      PlainAssessment(desk: random.desk, now: random.now))
  }
}

private struct DeskMaker {
  var random: Seeded
  var today = day("2026-01-15")

  private static let zones = [
    Zones.tokyo, Zones.london, Zones.newYork, Zones.lordHowe, Zones.kiritimati, .utc,
    .anywhereOnEarth,
  ]

  mutating func make(_ money: RandomMoney?, _ words: inout RandomWords) -> (Desk, Moment) {
    today = today + Int.random(in: 0..<700, using: &random)
    var builder = DeskBuilder()
    builder.home = random.one(of: Self.zones)
    builder.here = random.chance(50) ? nil : random.one(of: Self.zones)
    builder.outlet("col", .client, zone: "London")
    addPlan(&builder)
    // Money has numbers of its own: the rest of a desk stays what its seed has made it.
    var money = money
    money?.addTerms(to: &builder)
    for number in 0..<Int.random(in: 0...18, using: &random) { addPiece(&builder, number) }
    for _ in 0..<Int.random(in: 0...2, using: &random) { addSemester(&builder) }
    money?.addMoney(to: &builder, before: today)
    let now = builder.home.moment(today, minute: Int.random(in: 0..<1440, using: &random))
    words.addGoals(to: &builder, near: today)
    var desk = builder.desk
    desk.words = words.history(of: desk, until: today)
    return (desk, now)
  }

  private mutating func addPlan(_ builder: inout DeskBuilder) {
    for outlet in ["fp", "nkn", "spe", "phd", "col"] {
      if random.chance(60) {
        builder.target(
          outlet, Int.random(in: 1...3, using: &random), random.chance(75) ? .week : .month)
      }
      let minutes = [1440, 1440, 1020, 0]
      let minute = random.one(of: minutes)
      let days = Int.random(in: 0...4, using: &random)
      let reply: Wait = days % 2 == 0 ? .workingDays(days) : .days(days)
      builder.set(outlet) { ($0.dueMinute, $0.replyDays) = (minute, reply) }
      if random.chance(30) {
        let filed = builder.status("filed")
        builder.set(outlet) { $0.chaseDays = [filed: 5] }
      }
    }
    if random.chance(40) { builder.set("fp") { $0.zoneName = "America/New_York" } }
    for number in 0..<Int.random(in: 0...5, using: &random) {
      builder.slot(
        random.one(of: ["fp", "fp", "col", "nkn"]), random.one(of: Weekday.allCases),
        random.one(of: [nil, "00:30", "09:00", "18:00", "23:30"]), "slot \(number)")
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let first = today + Int.random(in: -40...30, using: &random)
      builder.plan.away.append(first...(first + Int.random(in: 0...12, using: &random)))
    }
    if random.chance(30) {
      let first = today + Int.random(in: -20...20, using: &random)
      builder.marks.append(
        Mark(
          .away(first...(first + Int.random(in: 0...6, using: &random))),
          at: Moment(seconds: 1_700_000_000)))
    }
  }

  private mutating func addPiece(_ builder: inout DeskBuilder, _ number: Int) {
    let outlet = random.one(of: ["fp", "fp", "fp", "nkn", "spe", "phd", "col", nil])
    let kind = outlet.map { builder.plan[builder.id($0)].kind } ?? .own
    let statuses = known(PlainAssessment.workflows[kind])
    var status = random.one(of: statuses)
    if random.chance(12) { status = random.one(of: PlainAssessment.exits + ["fild"]) }
    if kind == .own, random.chance(25) { status = random.one(of: ["scheduled", "published"]) }
    var stamps: [String: String] = [:]
    for name in statuses where name != "idea" && name != "outline" && name != "scheduled" {
      if random.chance(70) {
        stamps[name] = (today + Int.random(in: -45...1, using: &random)).description
      }
    }
    builder.piece(
      "piece \(padded(number, to: 3))", outlet, status, due: anyDate(60),
      type: random.one(of: [nil, "article", "in-depth", "appearance", "odd"]),
      length: random.one(of: [nil, 500, 900]), words: random.one(of: [nil, 0, 500, 1200]),
      replyBy: anyDate(50), scheduled: anyDate(85), chased: random.chance(20) ? anyDate(100) : nil,
      runs: status == "accepted" ? anyDate(70) : nil, stamps)
    if number % 9 == 8 { builder.pieces[builder.pieces.count - 1].isTranslation = true }
  }

  private mutating func addSemester(_ builder: inout DeskBuilder) {
    let first = today + Int.random(in: -150...20, using: &random)
    var deadlines: [SemesterDeadline] = []
    for number in 0..<Int.random(in: 0...4, using: &random) {
      let piece = builder.pieces.isEmpty ? nil : random.one(of: builder.pieces).id.text
      deadlines.append(
        deadline(
          "deadline \(builder.semesters.count).\(number)", anyDate(100) ?? "2026-05-05",
          done: random.chance(25) ? (today - 1).description : nil,
          piece: random.chance(40) ? piece : nil, warn: [[], [14, 3], [40]][number % 3]))
    }
    builder.semester(
      first.description, (first + 110).description, zone: random.one(of: [nil, "London", "Seoul"]),
      deadlines)
    // Ticked by a mark of ours, or put away with all it asks.
    for deadline in deadlines where random.chance(10) {
      let path = builder.semesters[builder.semesters.count - 1].path
      builder.marks.append(
        Mark(
          .done("\(path)#\(deadline.title), \(deadline.dueText)", on: today - 1),
          at: Moment(seconds: 1_700_000_000)))
    }
    if random.chance(10) { builder.semesters[builder.semesters.count - 1].isArchived = true }
  }

  /// A date within some weeks of today, in so many of a hundred cases.
  private mutating func anyDate(_ percent: Int) -> String? {
    guard random.chance(percent) else { return nil }
    var text = (today + Int.random(in: -12...18, using: &random)).description
    if random.chance(45) {
      text += " " + random.one(of: ["00:00", "02:30", "09:00", "18:00", "23:59"])
    }
    if random.chance(15) { text += " " + random.one(of: ["AoE", "Z", "London", "Seoul"]) }
    return text
  }
}
