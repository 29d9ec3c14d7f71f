import ArgumentParser
import Editorial

/// `copydesk done`: ticks a deadline of the term.
struct DoneCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Ticks a deadline of the semester.",
    usage: "copydesk done <deadline> [--json]",
    discussion: """
      DEADLINE is its id in `due --json` (semester/2026.yaml#Ethics form, 2026-12-04), its title, or \
      any part of these that fits only one: of two of one title the date is behind it. It writes \
      `done: <today>` into that item, or a line into marks.txt where its file is not ours to write \
      (a calendar, several terms in one).

      Examples:
        copydesk done 'ethics'
        copydesk done 'Reading response, 2026-12-10'
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: "Its id or part of its title.") var deadline: String

  func run() throws {
    let session = try open(.live, calendars: .all)
    let assessment = Assessment(session.desk, at: session.now)
    let row = try find(RowReport(assessment).rows, assessment)
    var outcome = EditOutcome()
    switch assessment.tick(row) {
    case .edit(let request, _): outcome = session.perform(request, isDryRun: false)
    case .refuse(let refused): outcome.refused = refused
    case .ask, nil: throw Failure("\"\(deadline)\" is no deadline of a semester")
    }
    try Answer.print(outcome, session, json: answer.json)
  }

  private func find(_ rows: [Row], _ assessment: Assessment) throws(Failure) -> Row {
    let open = rows.filter { [.semester, .calendar].contains($0.kind) && !$0.isDone }
    let sought = deadline.lowercased()
    let ids = Dictionary(
      open.map { ($0.subject, assessment.id(of: $0.subject)) }, uniquingKeysWith: { a, _ in a })
    func id(_ row: Row) -> String { ids[row.subject] ?? "" }
    for fits: (Row) -> Bool in [
      { id($0) == deadline }, { $0.title.lowercased() == sought },
      { $0.title.lowercased().contains(sought) }, { id($0).lowercased().contains(sought) },
    ] {
      let found = open.filter(fits)
      // What is written twice, of one title and one date, is one thing.
      if let first = found.first, Set(found.map(id)).count == 1 { return first }
      if found.count > 1 {
        let names = found.map { "  \(id($0))" }
        throw Failure(
          (["\"\(deadline)\" fits \(found.count) deadlines; say more:"] + names)
            .joined(separator: "\n"))
      }
    }
    throw Failure.unknown(
      "no open deadline is called \"\(deadline)\"", deadline,
      among: open.map { $0.title.lowercased() }, otherwise: "`copydesk due` lists them")
  }
}
