import ArgumentParser
import Editorial
import TerminalKit

/// `copydesk due`: everything dated, in order of time.
struct DueCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Lists what is due, yours and theirs, in order of time.",
    usage: "copydesk due [--days <n>] [<filter> ...] [--json]",
    discussion: """
      Pieces, slots of the schedule, deadlines of the term and answers to chase; times are shown \
      here, bare days stay days. Each says what is to be done next: write 260w, file.

      Each deadline in JSON has id, when, allDay, zone, kind (piece, slot, semester, bill, payment, \
      chase), title, outlet, status, ball, late, path, line, advice (that sentence), step (its kind) \
      and fits (yes, tight or no: whether it will be written in time at the pace you really write).

      Examples:
        copydesk due --days 7
        copydesk due ball:you outlet:spectator
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Option(help: ArgumentHelp("Only what falls due within so many days.", valueName: "n"))
  var days: Int?
  @Argument(help: "What to show, as in list.") var filter: [String] = []

  func validate() throws {
    if let days, days < 0 { throw ValidationError("--days counts forward, from 0") }
  }

  func run() throws {
    let session = try open(.live, words: .read, calendars: .all)
    let desk = session.desk
    let assessment = Assessment(desk, at: session.now)
    let filter = try session.filter(filter)
    let last = assessment.today + min(days ?? 0, 1_000_000)
    let rows = RowReport(assessment).rows.filter { row in
      guard let when = row.when, assessment.matches(filter, row: row) else { return false }
      return days == nil || when.day(in: desk.home) <= last
    }
    let adviser = Adviser(assessment)
    Answer.print(session, json: answer.json) { json in
      json.array("deadlines", rows) { $0.deadline($1, of: adviser) }
    } lines: { lines in
      if rows.isEmpty { lines.line("nothing is due") }
      Table(rows.map { row(of: $0, desk, adviser) }, yielding: 6, spare: [7, 4, 2])
        .print(to: &lines)
    }
    if rows.isEmpty, let loose = filter.looseWords { Standard.complain(loose.words()) }
  }

  private func row(of row: Row, _ desk: Desk, _ adviser: Adviser) -> [String] {
    [
      row.isOverdue ? "!" : " ", dated(row, adviser),
      row.ball?.rawValue ?? "-", row.outlet.map { desk.plan[$0].short } ?? "",
      state(row, desk.plan), adviser.advice(for: row)?.words ?? "", row.title,
      row.path?.text ?? "",
    ]
  }

  /// What a row stands at; `out?` once its moment has passed and nobody said that it came out (R8).
  private func state(_ row: Row, _ plan: Plan) -> String {
    if row.isUnconfirmed { return "out?" }
    return row.money?.state.label ?? row.status.map { plan[$0].label } ?? row.kind.rawValue
  }

  /// The date, with what the clock of a place of its own shows then, `AoE` among them (R15).
  private func dated(_ row: Row, _ adviser: Adviser) -> String {
    let shown = adviser.fullWhen(row)
    guard let when = row.when, !row.isLate, let zone = adviser.assessment.desk.writtenZone(of: row),
      let elsewhere = adviser.label.elsewhere(when, in: zone)
    else { return shown }
    return "\(shown) (\(elsewhere))"
  }
}
