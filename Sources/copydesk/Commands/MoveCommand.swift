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

      What was commissioned is said in one line with --with: a date, a length, a fee. What is \
      killed brings its outlet's kill fee, if it has one, or what --kill-fee says. What is out or \
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
  @Option(help: ArgumentHelp("The day it happened: tue, -2d, 24 nov.", valueName: "day"))
  var on: String?
  @Option(
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
    let session = try open(.live)
    let desk = session.desk
    let target = words[words.count - 1]
    let pieces = try PieceFinder(desk: desk).find(all: words.dropLast())
    let day = try session.day(on)
    let reckoning = Reckoning(desk, at: session.now)
    var plan = MovePlan(session: session, reckoning: reckoning, day: day)
    for index in pieces {
      if target.lowercased() == "next", plan.takesMoney(index) { continue }
      switch try destination(target, of: desk.pieces[index], desk.plan) {
      case .failure(let refusal): plan.refused.append(session.refused(index, refusal))
      case .success(let status):
        plan.edits.append(try move(index, to: status, on: day, reckoning, session))
      }
    }
    plan.settleMoney()
    var outcome = EditOutcome()
    if !plan.edits.isEmpty {
      outcome = session.perform(
        EditRequest(action: plan.action, edits: plan.edits), isDryRun: dryRun)
    }
    for index in outcome.refused.indices
    where outcome.refused[index].reason == Refusal.noMoment.reason {
      outcome.refused[index].reason += ", as in --at 'fri 18:00'"
    }
    outcome.refused = plan.refused + outcome.refused
    try Answer.print(outcome, session, json: answer.json, isDryRun: dryRun)
  }

  /// A move with what is written as one step with it.
  private func move(
    _ index: PieceIndex, to status: StatusID, on day: Day?, _ reckoning: Reckoning,
    _ session: Session
  ) throws(Failure) -> EditRequest.Edit {
    let piece = session.desk.pieces[index]
    let name = session.desk.plan[status].name
    let moment = try at.map { text throws(Failure) in
      try session.goingOut(text, for: piece.outlet)
    }
    var move = reckoning.move(index, to: status, on: day, at: moment)
    if let with {
      guard name == "commissioned" else {
        throw Failure("--with says what was commissioned; \(piece.id) goes to \(name)")
      }
      switch TypedFacts.read(with, for: piece.outlet, in: session.typed) {
      case .success(let facts): move.details = facts.changes
      case .failure(let refusal): throw Failure("--with: \(refusal.sentence)")
      }
    }
    if name == "killed" {
      move.details =
        try killFee(of: piece, session).map { [.killFee($0)] } ?? session.desk.noKillFee(of: piece)
    } else if killFee != nil {
      throw Failure("--kill-fee is for what is killed; \(piece.id) goes to \(name)")
    }
    return .move(piece: piece.id, seen: piece.statusWord, move)
  }

  /// What a killed piece still brings: as said, else by its own terms or the outlet's (R38).
  private func killFee(of piece: Piece, _ session: Session) throws(Failure) -> Fee? {
    guard let text = killFee else { return session.desk.usualKillFee(of: piece) }
    if text.lowercased() == "none" { return nil }
    guard let said = KillFee(reading: text, outletCurrency: session.desk.currency(of: piece)) else {
      throw Failure("--kill-fee: \"\(text)\" is no amount; write it as '75 usd', 25% or none")
    }
    var killed = piece
    killed.billing.killFee = said
    guard let fee = session.desk.usualKillFee(of: killed) else {
      throw Failure("--kill-fee: nobody knows what \(piece.id) pays; write an amount: '75 usd'")
    }
    return fee
  }

  /// The status a word stands for, of a piece: a name, `next` or `back`.
  private func destination(
    _ word: String, of piece: Piece, _ plan: Plan
  ) throws(Failure) -> Result<StatusID, Refusal> {
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

/// What one call of `move` is to do: moves, and for what is out or killed its money (R30).
private struct MovePlan {
  let session: Session
  let reckoning: Reckoning
  let day: Day?
  var edits: [EditRequest.Edit] = []
  var refused: [EditOutcome.Refused] = []
  private var toBill: [PieceIndex] = []
  private var toPay: [PieceIndex] = []
  /// The number of the bill.
  private var billed: String?

  init(session: Session, reckoning: Reckoning, day: Day?) {
    self.session = session
    self.reckoning = reckoning
    self.day = day
  }

  /// Whether the next step of a piece is on the money track, which is kept for `settleMoney`.
  mutating func takesMoney(_ index: PieceIndex) -> Bool {
    guard let status = session.desk.pieces[index].status, session.desk.plan[status].isEnd else {
      return false
    }
    switch reckoning.account(index).state {
    case .toBill: toBill.append(index)
    case .owed, .late: toPay.append(index)
    case .none, .paid: return false
    }
    return true
  }

  /// Adds what was left for the money track: bills on one number, and payments.
  mutating func settleMoney() {
    if !toBill.isEmpty {
      let number = session.desk.invoiceNumber(for: toBill)
      billed = number
      add(reckoning.bill(toBill, number: number, fee: nil, on: day), toBill)
    }
    if !toPay.isEmpty { add(reckoning.payment(toPay, received: nil, on: day), toPay) }
  }

  private mutating func add(_ result: Result<EditRequest, Refusal>, _ pieces: [PieceIndex]) {
    switch result {
    case .success(let request): edits += request.edits
    case .failure(let refusal):
      refused += pieces.map { index in
        var refused = session.refused(index, refusal)
        if refusal == .noAmount {
          refused.reason = "nobody knows what it pays; `copydesk bill --fee '350 usd'` says it"
        }
        return refused
      }
    }
  }

  /// What the log knows it as: moves, a bill, a payment, or a mixture.
  var action: WriterAction {
    let isAllMoves = edits.allSatisfy { if case .move = $0 { true } else { false } }
    let isAllBills = edits.allSatisfy {
      if case .change(_, _, .bill) = $0 { true } else { false }
    }
    let isAllPaid = edits.allSatisfy {
      if case .change(_, _, .paid) = $0 { true } else { false }
    }
    if isAllMoves { return edits.moveAction(session.desk.plan) }
    return isAllBills ? .billed(invoice: billed) : isAllPaid ? .paid : .movedEach
  }
}
