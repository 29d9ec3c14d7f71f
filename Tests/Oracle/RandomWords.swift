import Editorial

/// What a busy writer may have written, and meant to: goals of every kind, days of rest, a log that began
/// long ago or yesterday, weeks without a word.
struct RandomWords {
  private var random: Seeded

  init(seed: Int) { random = Seeded(seed) }

  private static let outlets = ["fp", "nkn", "spe", "phd", "col"]

  /// Goals and days of rest.
  mutating func addGoals(to builder: inout DeskBuilder, near today: Day) {
    var rest: Set<Weekday> = []
    for day in Weekday.allCases where random.chance(12) { rest.insert(day) }
    let goals = [
      WordGoal(500, .day), WordGoal(random.one(of: [700, 3000]), .week), WordGoal(9000, .month),
      WordGoal(
        random.one(of: [4000, 20_000]), .by(today + Int.random(in: -3...40, using: &random))),
    ].filter { _ in random.chance(40) }
    builder.plan.words = WordsPlan(
      goals: goals, rest: rest, dayStarts: random.one(of: [240, 240, 0, 700]))
    if random.chance(50) {
      let per = random.one(of: [.week, .day, .by(today + 25)] as [WordGoal.Per])
      builder.set("phd") { $0.words = WordGoal(1500, per) }
    }
    if random.chance(25) { builder.set("nkn") { $0.words = WordGoal(2000, .week) } }
  }

  /// What the logs say of the days until today; `nil` where there is no log.
  mutating func history(of desk: Desk, until today: Day) -> WordsHistory? {
    guard random.chance(90) else { return nil }
    var records: [WordsRecord] = []
    let length = random.one(of: [0, 3, 12, 20, 45, 45, 45, 45, 45, 45])
    let percent = random.one(of: [30, 95, 95, 95])
    let most = random.one(of: [150, 600, 1500])
    let silence = random.chance(15) ? 10 : 0
    var print: UInt64 = 0
    for back in (0...length).reversed() {
      let moment = desk.home.moment(today - back, minute: 720)
      if back == length {
        records.append(
          WordsRecord(
            WordsLine(.brought, at: moment, of: FilePath("posts"), words: 50), by: "here"))
      }
      for outlet in [nil] + Self.outlets where random.chance(percent / 3) && back >= silence {
        print += 1
        let words = Int.random(in: 1...most, using: &random)
        records.append(
          WordsRecord(
            WordsLine(
              .written, at: moment, of: FilePath("a.md"), outlet: outlet, words: words,
              new: [Paragraph(Print(print), words: words)]), by: "here"))
      }
    }
    return WordsHistory(tally: WordsTally(records, days: desk.writingDays), logs: [])
  }
}
