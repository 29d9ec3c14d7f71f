import ArgumentParser
import DeskService
import Editorial

/// `copydesk away`: days off, beside those of desk.yaml.
struct AwayCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "away", abstract: "Says on which days you are away.",
    usage: "copydesk away <days> [--not] [--dry-run] [--json]",
    discussion: """
      DAYS are thu-fri, 24 dec..3 jan, next week, or one day. They go into marks.txt in the desk, and \
      stand beside those under `away:` in desk.yaml, which stay as they are: a week more than half \
      away asks for nothing, and no words are asked for on a day away.

      Examples:
        copydesk away thu-fri
        copydesk away --not fri
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: "The days.") var days: [String]
  @Flag(help: "You are not away on them after all.") var not = false
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func run() throws {
    let session = try open(.live)
    let text = days.joined(separator: " ")
    let range = try session.read("away") { () throws(Refusal) in try session.typed.daysOff(text) }
    let assessment = Assessment(session.desk, at: session.now)
    var outcome = EditOutcome(action: .away)
    switch not ? assessment.comeBack(range) : assessment.takeOff(range) {
    case .edit(let request, let leaving):
      outcome = session.perform(request, isDryRun: dryRun)
      outcome.refused += leaving
    case .refuse(let refused): outcome.refused = refused
    case .ask: break
    }
    try Answer.print(outcome, session, json: answer.json, isDryRun: dryRun)
  }
}
