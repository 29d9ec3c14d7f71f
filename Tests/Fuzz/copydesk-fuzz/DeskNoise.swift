import Editorial
import Formats

/// `desk.yaml` and semester files: whatever they say, a desk comes of it that can be looked at.
enum DeskNoise {
  static func takePlan(_ input: [UInt8]) {
    let reading = PlanReader.read(input, path: FilePath("desk.yaml"))
    hold(reading.plan != nil || !reading.problems.isEmpty, "no desk, and no word why")
    check(reading.problems, in: input)
    guard let plan = reading.plan else { return }
    look(plan, semesters: [])
  }

  static func takeSemester(_ input: [UInt8]) {
    let plan = TypedNoise.plan
    let reading = SemesterReader.read(input, path: FilePath("term.yaml"), plan: plan)
    hold(!reading.semesters.isEmpty || !reading.problems.isEmpty, "nothing, and no word why")
    check(reading.problems, in: input)
    look(plan, semesters: reading.semesters)
  }

  private static func check(_ problems: [Problem], in input: [UInt8]) {
    for problem in problems {
      hold(!problem.message.isEmpty, "a problem without a sentence")
      FrontMatterNoise.checkPlace(problem.place, in: input, problem.message)
    }
  }

  /// Pieces such as a desk has, read by this plan, and all that the screen asks of them.
  private static func look(_ plan: Plan, semesters: [Semester]) {
    var reader = PieceReader(
      plan: plan, source: PieceSource(path: "posts"), now: TypedNoise.now, home: .utc)
    var pieces: [Piece] = []
    for (index, outlet) in (plan.outlets.prefix(4).map(\.key) + [""]).enumerated() {
      let statuses = plan.statuses.map(\.name)
      let status = statuses.isEmpty ? "idea" : statuses[index * 7 % statuses.count]
      let text = """
        ---
        title: One
        outlet: "\(outlet)"
        status: "\(status)"
        due: 2026-11-2\(index)
        filed: 2026-11-1\(index)
        fee: 300 usd
        words: 900
        tried: [x 2026-10-01 declined]
        ---
        """
      let reading = reader.read(Array(text.utf8), id: FilePath("posts/\(index).md"))
      if case .piece(let piece, _, _) = reading { pieces.append(piece) }
    }
    let desk = Desk(
      root: FilePath("/desk"), plan: plan, home: .utc, pieces: pieces, semesters: semesters)
    let week = Week(containing: Zone.utc.day(TypedNoise.now))
    let request = Overview.Request(
      now: TypedNoise.now, week: week, filter: Filter("!one money:owed"))
    _ = Overview(desk, request)
    _ = Overview(desk, Overview.Request(now: TypedNoise.now, week: week))
  }
}
