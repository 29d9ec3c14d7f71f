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
    let status = piece.status.map { session.desk.plan[$0] }
    let changes = try changes(of: piece, session)
    try carryOut([index], session) { _ in
      guard due != nil, let status, status.isEnd else { return nil }
      return Refusal("it is \(status.name); nothing of it is due")
    } _: { _ in
      .success(
        EditRequest(
          action: .set,
          edits: changes.map { .change(piece: piece.id, seen: piece.statusWord, $0) }))
    }
  }

  private func changes(of piece: Piece, _ session: Session) throws(Failure) -> [PieceChange] {
    var changes: [PieceChange] = []
    if let due { changes.append(try date(due, of: piece, session)) }
    if let length { changes.append(.length(try words(length))) }
    if let fee {
      let isNone = fee.lowercased() == "none"
      changes.append(.fee(isNone ? nil : try session.amount(fee, of: piece, "--fee")))
    }
    return changes
  }

  /// The date that is owed: of edits the answer's, of what goes out by itself its moment (R8, R12).
  private func date(
    _ text: String, of piece: Piece, _ session: Session
  ) throws(Failure) -> PieceChange {
    let next = piece.status.map { session.desk.plan[$0].next }
    let isNone = text.lowercased() == "none"
    if next == .goesOut {
      if isNone { throw Failure("it is scheduled; say when it goes out, or move it back") }
      return .scheduled(try session.goingOut(text, for: piece.outlet))
    }
    let date = isNone ? nil : try session.moment(text, for: piece.outlet)
    return next == .reply ? .replyBy(date) : .due(date)
  }

  private func words(_ text: String) throws(Failure) -> Int? {
    if text.lowercased() == "none" { return nil }
    guard let words = CountText.words(text) else {
      throw Failure("no length \"\(text)\"; write it as 900")
    }
    return words
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
    case .failure(let refusal): throw Failure(refusal.sentence)
    }
    let outcome = session.perform(
      EditRequest(action: .added, edits: [.add(draft)]), isDryRun: dryRun)
    let facts = TypedFacts(due: draft.due, length: draft.length, fee: draft.fee).text
    let remark =
      "\(session.desk.plan[draft.outlet].name): \(draft.title)"
      + (facts.isEmpty ? "" : " (\(facts))")
    try Answer.print(
      outcome, session, json: answer.json, isDryRun: dryRun,
      remarks: outcome.created.isEmpty ? [] : [remark])
  }
}
