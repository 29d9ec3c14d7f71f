import ArgumentParser
import DeskService
import Editorial
import TerminalKit

/// `copydesk readers`: how many read the newsletter, and after which posts they came.
struct ReadersCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "readers", abstract: "Says how many read your newsletter.",
    usage: "copydesk readers [--weeks <n>] [--json] [--demo]",
    discussion: """
      How many there are and how many came, week by week, and on the day of a post and the day after \
      it: at the same time, not because of it. Counted in the files under readers: in desk.yaml: \
      Substack's growth table, or a table of your own with date,subscribers (and paid).

      The JSON has "readers", one for each newsletter, with "outlet", "subscribers", "paid", "asOf", \
      "thisWeek", "lastWeek", "usual"; "days" with "day", "subscribers", "paid", "new", "outlet"; and \
      "posts" with "id", "day", "new", "outlet".

      Examples:
        copydesk readers --weeks 26
        copydesk readers --demo
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Option(help: ArgumentHelp("So many weeks, this one the last of them.", valueName: "n"))
  var weeks = 12
  @Flag(help: "Of the demo desk, on its Wednesday.") var demo = false

  func validate() throws {
    guard (1...520).contains(weeks) else {
      throw ValidationError("--weeks takes a number of weeks, from 1 to 520")
    }
  }

  func run() throws {
    guard demo || parent.demo else { return show(try open()) }
    try DemoSession.with(options.inheriting(parent.options), show)
  }

  private func show(_ session: Session) {
    let assessment = Assessment(session.desk, at: session.now)
    let text = ReadersText(ReadersReport.all(assessment), assessment, weeks: weeks)
    Answer.print(session, json: answer.json) { json in
      text.write(to: &json)
    } lines: { lines in
      text.print(to: &lines)
    }
  }
}
