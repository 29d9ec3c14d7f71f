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
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it is due: fri 18:00, 24 nov, none.", valueName: "date"))
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
    let assessment = Assessment(session.desk, at: session.now)
    var decisions: [Decision] = []
    if let due {
      let date = try session.read("--due") { () throws(Refusal) in
        try session.typed.owedDate(due, of: piece, in: session.desk)
      }
      decisions.append(assessment.setDue(seen) { _ in date })
    }
    if let length {
      let words = try session.read("--length") { () throws(Refusal) in
        try session.typed.length(length)
      }
      decisions.append(assessment.setLength(seen, to: .some(words)))
    }
    if let fee {
      let amount = try session.read("--fee") { () throws(Refusal) in
        try session.typed.fee(fee, currency: session.desk.currency(of: piece))
      }
      decisions.append(assessment.setFee(seen) { _ in amount })
    }
    try follow(.all(decisions), session)
  }
}
