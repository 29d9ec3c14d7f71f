import ArgumentParser
import DeskService
import Editorial

/// `copydesk paid`: payment came in.
struct PaidCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "paid", abstract: "Writes down that payment came in.",
    usage: """
      copydesk paid <piece or invoice> ... [--received <amount>] [--on <day>]
       [--dry-run] [--json]
      """,
    discussion: """
      The number of an invoice means all its pieces that are open. `paid:` closes a piece whatever \
      came in; --received says what came in so far, in all, while something is still owed.

      Examples:
        copydesk paid INV-028
        copydesk paid rason --on tue
        copydesk paid rason --received '150 usd'
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: ArgumentHelp("The pieces or invoices.", valueName: "piece or invoice"))
  var pieces: [String]
  @Option(help: ArgumentHelp("What came in so far, in all: '150 usd'.", valueName: "amount"))
  var received: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The day it came in: tue, -2d, 24 nov.", valueName: "day"))
  var on: String?
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func validate() throws {
    if received != nil, on != nil {
      throw ValidationError("--on is the day it was paid in full; a part has no day")
    }
  }

  func run() throws {
    let session = try open(.live)
    let desk = session.desk
    let assessment = Assessment(desk, at: session.now)
    let found = try PieceFinder(desk: desk).find(piecesOrInvoices: pieces, assessment)
    let day = try session.day(on)
    if received != nil, found.count > 1 {
      let names = found.map { "  \(desk.pieces[$0].id)" }
      throw Failure(
        (["--received is for one piece; name the one it was for:"] + names)
          .joined(separator: "\n"))
    }
    let sum = try received.map { text throws(Failure) in
      try session.amount(text, of: desk.pieces[found[0]], "--received")
    }
    try follow(
      assessment.pay(desk.seen(found), sum.map { .soFar($0) } ?? .whole(on: day)), session)
  }
}
