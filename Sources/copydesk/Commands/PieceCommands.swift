import ArgumentParser
import DeskService
import Editorial

/// `copydesk set`: when a piece is due, how long it is to be, what it pays.
struct SetCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Sets when a piece is due, its length and its fee.",
    usage: """
      copydesk set <piece> [--due <date>] [--length <words>] [--fee <fee>]
       [--dry-run] [--json]
      """,
    discussion: """
      none takes a line out. For a piece in edits, the date is the day the answer is owed; for one \
      that is scheduled, the moment it goes out.

      Examples:
        copydesk set rason --due 'fri 18:00' --length 900
        copydesk set rason --fee '0.40 gbp/word'
        copydesk set summit --due none
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: "The piece.") var piece: String
  @Option(help: ArgumentHelp("When it is due: fri 18:00, 24 nov, none.", valueName: "date"))
  var due: String?
  @Option(help: ArgumentHelp("Words wanted: 900, none.", valueName: "words")) var length: String?
  @Option(help: ArgumentHelp("What it pays: '300 usd', none.", valueName: "fee")) var fee: String?
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func validate() throws {
    if due == nil, length == nil, fee == nil {
      throw ValidationError("say what to set: --due, --length or --fee")
    }
  }

  func run() throws {
    let session = try open(.live)
    let index = try PieceFinder(desk: session.desk).find(piece)
    let piece = session.desk.pieces[index]
    let seen = [SeenPiece(piece)]
    let reckoning = Reckoning(session.desk, at: session.now)
    var steps: [Step] = []
    if let due {
      let date = try session.read("--due") { () throws(Refusal) in
        try session.typed.owedDate(due, of: piece, in: session.desk)
      }
      steps.append(reckoning.setDue(seen) { _ in date })
    }
    if let length {
      let words = try session.read("--length") { () throws(Refusal) in
        try session.typed.length(length)
      }
      steps.append(reckoning.setLength(seen, to: .some(words)))
    }
    if let fee {
      let amount = try session.read("--fee") { () throws(Refusal) in
        try session.typed.fee(fee, currency: session.desk.currency(of: piece))
      }
      steps.append(reckoning.setFee(seen) { _ in amount })
    }
    try follow(.all(steps), session)
  }
}

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
