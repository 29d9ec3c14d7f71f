import ArgumentParser
import Editorial

/// `copydesk move`: pieces to another status.
struct MoveCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Moves pieces to another status.",
    usage: """
      copydesk move <piece> ... <status> [--on <day>] [--at <moment>]
       [--dry-run] [--json]
      """,
    discussion: """
      PIECE is any part of a path or title that fits only one piece. STATUS is a status of its \
      workflow, one of your own words for it, an exit (declined, killed …), or next or back. Only \
      the status and its stamp change in the file; `copydesk undo` takes all of it back.

      Examples:
        copydesk move rason filed
        copydesk move rason next --on yesterday
        copydesk move 'DMZ tour' scheduled --at 'fri 18:00'
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(
    help: ArgumentHelp("The pieces, and last the status.", valueName: "piece ... status"))
  var words: [String]
  @Option(help: ArgumentHelp("The day it happened: tue, -2d, 24 nov.", valueName: "day"))
  var on: String?
  @Option(
    help: ArgumentHelp("When it goes out, for scheduled: 'fri 18:00'.", valueName: "moment"))
  var at: String?
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func validate() throws {
    if words.count < 2 { throw ValidationError("name a piece and the status it goes to") }
  }

  func run() throws {
    let session = try open(.live)
    let desk = session.desk
    let target = words[words.count - 1]
    let finder = PieceFinder(desk: desk)
    var seen: Set<Int> = []
    let pieces = try words.dropLast().map { word throws(Failure) in try finder.find(word) }
      .filter { seen.insert($0).inserted }
    let day = try session.day(on)
    let reckoning = Reckoning(desk, at: session.now)
    var edits: [EditRequest.Edit] = []
    var refused: [EditOutcome.Refused] = []
    for index in pieces {
      let piece = desk.pieces[index]
      switch try destination(target, of: piece, desk.plan) {
      case .failure(let refusal):
        refused.append(EditOutcome.Refused(id: piece.id, reason: refusal.reason))
      case .success(let status):
        let moment = try at.map { try session.goingOut($0, for: piece.outlet) }
        let move = reckoning.move(index, to: status, on: day, at: moment)
        edits.append(.move(piece: piece.id, seen: piece.statusWord, move))
      }
    }
    var outcome = EditOutcome()
    if !edits.isEmpty {
      let verb = edits.moveVerb(desk.plan)
      outcome = session.perform(EditRequest(verb: verb, edits: edits), isDryRun: dryRun)
    }
    for index in outcome.refused.indices
    where outcome.refused[index].reason == MoveRefusal.noMoment.reason {
      outcome.refused[index].reason += ", as in --at 'fri 18:00'"
    }
    outcome.refused = refused + outcome.refused
    try Answer.print(outcome, session, json: answer.json, isDryRun: dryRun)
  }

  /// The status a word stands for, of a piece: a name, `next` or `back`.
  private func destination(
    _ word: String, of piece: Piece, _ plan: Plan
  ) throws(Failure) -> Result<StatusID, MoveRefusal> {
    switch word.lowercased() {
    case "next": return plan.next(after: piece)
    case "back": return plan.previous(before: piece)
    default:
      guard let status = plan.status(for: word) else {
        throw Failure.unknown(
          "no status \"\(word)\"", word,
          among: plan.statuses.map(\.name) + Array(plan.statusWords.keys),
          otherwise: "the last word is the status, or next or back")
      }
      return .success(status)
    }
  }
}

extension [EditRequest.Edit] {
  /// What the log calls moves: the status where all go to one, else `move`.
  func moveVerb(_ plan: Plan) -> String {
    let targets = Set(
      compactMap { edit -> StatusID? in
        if case .move(_, _, let move) = edit { move.to } else { nil }
      })
    guard targets.count == 1, let target = targets.first else { return "move" }
    return plan[target].name
  }
}
