/// `week` asked from the shell on a small desk, against `git status` on the same files.
struct WeekTime {
  private let workshop: Workshop

  init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  func measure() throws -> [Figure] {
    let desk = try workshop.smallDesk()
    let week = Command([workshop.program, "--desk", desk.folder, "week"], in: workshop)
    guard let repository = try workshop.smallDeskUnderGit() else {
      let times = try Median.alternating(workshop.options.runs, [{ try week.time() }])
      return [Figure("week, 100 pieces", times[0].text), Figure("git status", "no git")]
    }
    let status = Command(["git", "-C", repository, "status"], in: workshop)
    // Both take a few milliseconds: more runs cost nothing and are needed.
    let times = try Median.alternating(
      workshop.options.runs * 5, [{ try status.time() }, { () throws in try week.time() }])
    return [
      Figure("git status, 100 pieces", times[0].text),
      Figure("week, 100 pieces", times[1], of: times[0], "git status", limit: 1.3),
    ]
  }
}
