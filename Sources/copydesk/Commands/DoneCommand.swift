import ArgumentParser
import Editorial

/// `copydesk done`: ticks a deadline of the term.
struct DoneCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Ticks a deadline of the semester.",
    usage: "copydesk done <deadline> [--json]",
    discussion: """
      DEADLINE is its id in `due --json` (semester/2026.yaml#Ethics form) or any part of its title \
      that fits only one. It writes `done: <today>` into that item, or a line into marks.txt where its \
      file is not ours to write (several terms in one).

      Example:
        copydesk done 'ethics'
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
    for fits: (Row) -> Bool in [
      { $0.subject.id(in: assessment) == deadline }, { $0.title.lowercased() == sought },
      { $0.title.lowercased().contains(sought) },
    ] {
      let found = open.filter(fits)
      if found.count == 1 { return found[0] }
      if found.count > 1 {
        let names = found.map { "  \($0.subject.id(in: assessment))" }
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
