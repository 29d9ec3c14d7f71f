import ArgumentParser
import Editorial

/// `copydesk move`: pieces to another status.
struct MoveCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Moves pieces to another status.",
    usage: """
      copydesk move <piece> ... <status> [--on <day>] [--at <moment>]
       [--with <agreed>] [--kill-fee <amount>] [--dry-run] [--json]
      """,
    discussion: """
      PIECE is any part of a path or title that fits only one piece. STATUS is a status of its \
      workflow, one of your own words for it, an exit (declined, killed …), or next or back. Only \
      the status and its stamp change in the file; `copydesk undo` takes all of it back.

      What was commissioned is said in one line with --with: a date, a length, a fee. A commission \
      that is killed brings its outlet's kill fee, if it has one, or what --kill-fee says. What is out or \
      killed goes next by its money: it is billed, then paid, as `copydesk bill` and paid do.

      Examples:
        copydesk move rason filed
        copydesk move rason next --on yesterday
        copydesk move 'DMZ tour' scheduled --at 'fri 18:00'
        copydesk move summit commissioned --with 'fri noon 900w 450 gbp'
        copydesk move rason killed --kill-fee '75 usd'
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(
    help: ArgumentHelp("The pieces, and last the status.", valueName: "piece ... status"))
  var words: [String]
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The day it happened: tue, -2d, 24 nov.", valueName: "day"))
  var on: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it goes out, for scheduled: 'fri 18:00'.", valueName: "moment"))
  var at: String?
  @Option(
    help: ArgumentHelp("What is agreed, for commissioned: 'fri 900w 450 gbp'.", valueName: "agreed")
  )
  var with: String?
  @Option(
    help: ArgumentHelp(
      "What it still brings, for killed: '75 usd', 25% or none.", valueName: "amount"))
  var killFee: String?
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func validate() throws {
    if words.count < 2 { throw ValidationError("name a piece and the status it goes to") }
  }

  func run() throws {
    let session = try open(toBill: Array(words.dropLast()))
    let desk = session.desk
    let target = words[words.count - 1]
    let found = try PieceFinder(desk: desk).find(all: words.dropLast())
    let day = try session.day(on)
    var said: [FilePath: MoveDetails] = [:]
    for index in found {
      said[desk.pieces[index].id] = try self.said(of: desk.pieces[index], on: day, session)
    }
    let decision = try self.decision(target, desk.seen(found), Assessment(desk, at: session.now)) {
      piece in
      said[piece.id] ?? MoveDetails(isUsual: true)
    }
    if case .edit(let request, _) = decision { try requireUse(of: request, desk.plan) }
    try follow(decision, session)
  }

  var sayable: Set<Refusal.Sayable> { [.moment] }

  /// What the options say of a piece; what they leave out is as usual.
  private func said(of piece: Piece, on day: Day?, _ session: Session) throws(Failure)
    -> MoveDetails
  {
    let context = session.typed
    var said = MoveDetails(day: day, isUsual: true)
    said.moment = try at.map { text throws(Failure) in
      try session.read("--at") { () throws(Refusal) in
        try context.goingOut(text, for: piece.outlet)
      }
    }
    said.agreed = try with.map { text throws(Failure) in
      try session.read("--with") { () throws(Refusal) in
        try TypedFacts.read(text, for: piece.outlet, in: context).get()
      }
    }
    said.killFee = try killFee.map { text throws(Failure) in
      try session.read("--kill-fee") { () throws(Refusal) in
        try TypedKillFee.read(text, currency: session.desk.currency(of: piece)).get()
      }
    }
    return said
  }

  /// What the last word asks of pieces: `next`, `back`, or a status by its name.
  private func decision(
    _ word: String, _ pieces: [SeenPiece], _ assessment: Assessment, _ said: (Piece) -> MoveDetails
  ) throws(Failure) -> Decision {
    switch word.lowercased() {
    case "next": return assessment.advance(pieces, said)
    case "back": return assessment.goBack(pieces, said)
    default:
      let plan = assessment.desk.plan
      guard let status = MoveCommand.status(word, of: pieces, assessment.desk) else {
        throw Failure.unknown(
          "no status \"\(word)\"", word,
          among: plan.statuses.map(\.name) + Array(plan.statusWords.keys),
          otherwise: "the last word is the status, or next or back")
      }
      return assessment.move(pieces, to: status, said)
    }
  }

  /// The status a word means for pieces, as in their files (R3); for pieces of which each would take
  /// it for another one, what it is called.
  private static func status(_ word: String, of pieces: [SeenPiece], _ desk: Desk) -> StatusID? {
    let ids = Set(pieces.map(\.piece))
    let meant = desk.pieces.filter { ids.contains($0.id) }
      .map { desk.plan.status(for: word, at: $0.outlet) }
    let isOne = Set(meant).count == 1
    return (isOne ? meant.first ?? nil : nil) ?? desk.plan.status(for: word)
      ?? meant.lazy.compactMap { $0 }.first
  }

  /// Refuses options that say something of another status than a piece goes to.
  private func requireUse(of request: EditRequest, _ plan: Plan) throws(Failure) {
    for edit in request.edits {
      guard let id = edit.file else { continue }
      let (status, goal) = MoveCommand.goal(of: edit, plan)
      if at != nil, status?.next != .goesOut {
        throw Failure("--at says when a piece goes out by itself; \(id) goes to \(goal)")
      }
      if with != nil, status?.role != .commissioned {
        throw Failure("--with says what was commissioned; \(id) goes to \(goal)")
      }
      if killFee != nil, status?.role != .killed {
        throw Failure("--kill-fee is for what is killed; \(id) goes to \(goal)")
      }
    }
  }

  /// The status an edit takes a piece to, and its name; of a bill or a payment what that is called.
  private static func goal(of edit: EditRequest.Edit, _ plan: Plan) -> (Status?, String) {
    switch edit {
    case .move(_, _, let move): (plan[move.to], plan[move.to].name)
    case .change(_, _, .bill): (nil, "its bill")
    case .change(_, _, .payment): (nil, "its payment")
    case .change, .tick, .add, .mend, .archive, .rename, .delete, .words, .mark:
      (nil, "no status")
    }
  }
}
