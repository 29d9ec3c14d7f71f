import ArgumentParser
import DeskService
import Editorial

/// `copydesk add`: a new piece in one line.
struct AddCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Makes the file of a new piece from one line.",
    usage: "copydesk add <line> [--title] [--dry-run] [--json]",
    discussion: """
      LINE is an outlet and a colon, the title, and what is agreed: a date behind due or by, a \
      length, a fee. Without an outlet it is for your own one. A title between quotes is taken as \
      it is. `copydesk new` takes the same one by one.

      The answer names the file; --dry-run shows it before it is made.

      Examples:
        copydesk add 'Spectator: lost coal village due fri 900w 200 gbp'
        copydesk add 'nk: 김정은과 푸틴 due fri 18:00 London'
        copydesk add --title 'Seoul: a walk due 금요일'
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: "The line, in quotes or not.") var line: [String]
  @Flag(help: "A name before a colon that is no outlet's is part of the title.") var title = false
  @Flag(help: "Shows what would be made and writes nothing.") var dryRun = false

  func run() throws {
    let session = try open(.live)
    let draft: PieceDraft
    switch TypedPiece.read(line.joined(separator: " "), in: session.typed) {
    case .success(let read):
      if let name = read.unknownOutlet, !title {
        throw Failure(
          "no outlet is called \"\(name)\"; add it to desk.yaml as "
            + "`\(TypedPiece.outletLine(for: name))`, or say --title where it is part of the title")
      }
      draft = read.draft
    case .failure(let refusal): throw Failure(refusal.words())
    }
    let twin = session.desk.piece(called: draft)
    var outcome = session.perform(EditRequest(adding: draft), isDryRun: dryRun)
    let facts = TypedFacts(due: draft.due, length: draft.length, fee: draft.fee).text
    let remark =
      "\(session.desk.plan[draft.outlet].name): \(draft.title)"
      + (facts.isEmpty ? "" : " (\(facts))")
    if let twin { outcome.notices.append("a piece of that title is there already: \(twin.id)") }
    outcome.notices += [FileStem.remark(on: draft.title)].compactMap(\.self)
    try Answer.print(
      outcome, session, json: answer.json, isDryRun: dryRun,
      remarks: outcome.created.isEmpty ? [] : [remark])
  }
}
