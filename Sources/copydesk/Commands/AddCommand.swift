import ArgumentParser
import DeskService
import Editorial

/// `copydesk add`: a new piece in one line.
struct AddCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Makes the file of a new piece from one line.",
    usage: "copydesk add <line> [--dry-run] [--json]",
    discussion: """
      LINE is an outlet and a colon, the title, and what is agreed: a date behind due or by, a \
      length, a fee. Without an outlet it is for your own one. `copydesk new` takes the same one by \
      one.

      Examples:
        copydesk add 'Spectator: lost coal village due fri 900w 200 gbp'
        copydesk add 'nk: 김정은과 푸틴 due fri 18:00 London'
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: "The line, in quotes or not.") var line: [String]
  @Flag(help: "Shows what would be made and writes nothing.") var dryRun = false

  func run() throws {
    let session = try open(.live)
    let draft: PieceDraft
    switch TypedPiece.read(line.joined(separator: " "), in: session.typed) {
    case .success(let read): draft = read
    case .failure(let refusal): throw Failure(refusal.words())
    }
    let outcome = session.perform(EditRequest(adding: draft), isDryRun: dryRun)
    let facts = TypedFacts(due: draft.due, length: draft.length, fee: draft.fee).text
    let remark =
      "\(session.desk.plan[draft.outlet].name): \(draft.title)"
      + (facts.isEmpty ? "" : " (\(facts))")
    try Answer.print(
      outcome, session, json: answer.json, isDryRun: dryRun,
      remarks: outcome.created.isEmpty ? [] : [remark])
  }
}
